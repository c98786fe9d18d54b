"""Cases: vague times, ranges, seasons, decades, named days, clocks, lengths, and no times."""

from __future__ import annotations

from tests.reading.times.cases import Case, means

__all__ = ["VALUES"]

VALUES = {
    # Years, decades, centuries.
    "year": Case(
        "It opened in 2019.",
        (("2019", means("2019", "2019-01-01/2019-12-31", basis="stated", edtf="2019")),),
    ),
    "year-old": Case("It opened in 1789.", (("1789", means("1789")),)),
    "year-in-words": Case(
        "It opened in nineteen ninety-seven.", (("nineteen ninety-seven", means("1997")),)
    ),
    "year-two-thousand": Case(
        "It opened in the year two thousand.", (("the year two thousand", means("2000")),)
    ),
    "year-early": Case(
        "It opened in early 2019.",
        (("early 2019", means("2019", mod="START", edtf="2019-01-01~/2019-05-02~")),),
    ),
    "year-apostrophe": Case("It opened in May '98.", (("May '98", means("1998-05")),)),
    "decade": Case(
        "It opened in the 1980s.",
        (("the 1980s", means("198", "1980-01-01/1989-12-31", edtf="198X")),),
    ),
    "decade-short": Case("It opened in the '90s.", (("the '90s", means("199")),)),
    "decade-words": Case(
        "It opened in the late nineties.", (("the late nineties", means("199", mod="END")),)
    ),
    "century": Case(
        "It opened in the 19th century.",
        (("the 19th century", means("18", "1800-01-01/1899-12-31", edtf="18XX")),),
    ),
    "century-early": Case(
        "It opened in the early twentieth century.",
        (("the early twentieth century", means("19", mod="START")),),
    ),
    "before-christ": Case("It fell in 44 BC.", (("44 BC", means("BC0044", "")),)),
    "fiscal-year-stays-wide": Case(
        "Sales fell in fiscal 2030.", (("fiscal 2030", means("2030", "2029-01-01/2030-12-31")),)
    ),
    # Ranges: each end has its own value, both have the whole range.
    "range-of-days": Case(
        "They met on 5-7 March 2030.",
        (
            ("5", means("2030-03-05", "2030-03-05/2030-03-07", edtf="2030-03-05/2030-03-07")),
            ("7 March 2030", means("2030-03-07", "2030-03-05/2030-03-07")),
        ),
    ),
    "range-of-days-american": Case(
        "They met March 5-7, 2030.",
        (
            ("March 5", means("2030-03-05", "2030-03-05/2030-03-07")),
            ("7, 2030", means("2030-03-07", "2030-03-05/2030-03-07")),
        ),
    ),
    "range-of-months": Case(
        "It rained between June and July 2030.",
        (
            ("June", means("2030-06", "2030-06-01/2030-07-31")),
            ("July 2030", means("2030-07", "2030-06-01/2030-07-31")),
        ),
    ),
    "range-of-years": Case(
        "He ruled 1907-1919.",
        (
            ("1907", means("1907", "1907-01-01/1919-12-31")),
            ("1919", means("1919", "1907-01-01/1919-12-31")),
        ),
    ),
    "range-of-years-short": Case(
        "He ruled 1907-19.",
        (("1907", means("1907", "1907-01-01/1919-12-31")), ("19", means("1919"))),
    ),
    "range-of-weekdays": Case(
        "It snowed from Monday to Wednesday.",
        (
            ("Monday", means("2031-10-13", "2031-10-13/2031-10-15")),
            ("Wednesday", means("2031-10-15", "2031-10-13/2031-10-15")),
        ),
    ),
    # Seasons over the end of the year.
    "last-winter": Case(
        "It froze last winter.",
        (("last winter", means("2030-WI", "2030-12-01/2031-02-28", edtf="2030-24")),),
    ),
    "this-summer": Case(
        "It burned this summer.", (("this summer", means("2031-SU", "2031-06-01/2031-08-31")),)
    ),
    "next-spring": Case("It opens next spring.", (("next spring", means("2032-SP")),)),
    "last-fall": Case("It closed last fall.", (("last fall", means("2030-FA")),)),
    "spring-of-a-year": Case(
        "It closed in the spring of 2029.",
        (("the spring of 2029", means("2029-SP", "2029-03-01/2029-05-31", edtf="2029-21")),),
    ),
    "winter-of-a-year-is-either": Case(
        "It closed in the winter of 2029.",
        (("the winter of 2029", means("2029-WI", "2029-01-01/2030-02-28")),),
    ),
    # Named days.
    "christmas-past": Case(
        "The roof fell in at Christmas.",
        (("Christmas", means("2030-12-25")),),
        published="2031-03-01",
    ),
    "new-year's-eve": Case(
        "It burned on New Year's Eve.",
        (("New Year's Eve", means("2030-12-31")),),
        published="2031-03-01",
    ),
    "easter-moves": Case(
        "They marched on Easter Monday 2031.", (("Easter Monday 2031", means("2031-04-14")),)
    ),
    "thanksgiving-moves": Case(
        "It rained on Thanksgiving 2030.", (("Thanksgiving 2030", means("2030-11-28")),)
    ),
    "last-christmas": Case("It rained last Christmas.", (("last Christmas", means("2030-12-25")),)),
    # Clocks and zones.
    "clock-with-day": Case(
        "It sank at 11:10 p.m. on 7 March 2031.",
        (
            (
                "11:10 p.m. on 7 March 2031",
                means("2031-03-07T23:10", "2031-03-07", edtf="2031-03-07T23:10:00"),
            ),
        ),
    ),
    "clock-zone-kept": Case(
        "It begins at 5 p.m. EST on 7 March 2031.",
        (
            (
                "5 p.m. EST on 7 March 2031",
                means("2031-03-07T17:00", edtf="2031-03-07T17:00:00-05:00"),
            ),
        ),
    ),
    "clock-utc": Case(
        "It sank at 14:30 GMT on 7 March 2031.",
        (("14:30 GMT on 7 March 2031", means("2031-03-07T14:30Z", edtf="2031-03-07T14:30:00Z")),),
    ),
    "clock-of-the-day-told": Case(
        "It left on 7 March. At 23:10 it sank.",
        (("7 March", means("2031-03-07")), ("23:10", means("2031-03-07T23:10", anchor="7 March"))),
    ),
    "clock-alone-is-assumed": Case(
        "It sank at 23:10.", (("23:10", means("2031-10-16T23:10", basis="published")),)
    ),
    "clock-noon": Case(
        "They met at noon on Monday.", (("noon on Monday", means("2031-10-13T12:00")),)
    ),
    "clock-o'clock": Case(
        "They met at six o'clock on Monday.",
        (("six o'clock on Monday", means("2031-10-13T06:00")),),
    ),
    "clock-in-the-evening": Case(
        "They met at 7:30 in the evening on 3 May 2031.",
        (("7:30 in the evening", means("2031-10-16T19:30")), ("3 May 2031", means("2031-05-03"))),
    ),
    "clock-without-publication": Case(
        "It sank at 23:10.",
        (("23:10", means("XXXX-XX-XXT23:10", "", basis="unknown")),),
        published=None,
    ),
    # Lengths are never dates.
    "duration": Case("It lasted three days.", (("three days", means("P3D", "")),)),
    "duration-figures": Case("It lasted 48 hours.", (("48 hours", means("PT48H", "")),)),
    "duration-at-least": Case(
        "It lasted at least two weeks.",
        (("at least two weeks", means("P2W", mod="EQUAL_OR_MORE")),),
    ),
    "duration-nearly": Case(
        "It lasted nearly a year.", (("nearly a year", means("P1Y", mod="APPROX")),)
    ),
    "duration-half-hour": Case("It lasted half an hour.", (("half an hour", means("PT30M")),)),
    "duration-hour-and-a-half": Case(
        "It lasted an hour and a half.", (("an hour and a half", means("PT1H30M")),)
    ),
    "duration-of-units": Case("It lasted weeks.", (("weeks", means("PXW", "")),)),
    "duration-recent-weeks": Case(
        "Prices fell in recent weeks.", (("recent weeks", means("PXW", "")),)
    ),
    "duration-last-five-years": Case(
        "Prices fell over the last five years.", (("the last five years", means("P5Y", "")),)
    ),
    "duration-adjective": Case("A 10-day siege ended.", (("A 10-day", means("P10D", "")),)),
    "duration-couple": Case(
        "It lasted a couple of months.", (("a couple of months", means("P2M")),)
    ),
    "duration-hundred": Case(
        "It lasted two hundred years.", (("two hundred years", means("P200Y")),)
    ),
    # Sets are never dates.
    "set-every-monday": Case(
        "They meet every Monday.", (("every Monday", means("XXXX-WXX-1", "")),)
    ),
    "set-mondays": Case("They meet on Mondays.", (("Mondays", means("XXXX-WXX-1", "")),)),
    "set-each-year": Case("They meet each year.", (("each year", means("P1Y", "")),)),
    "set-every-two-weeks": Case(
        "They meet every two weeks.", (("every two weeks", means("P2W", "")),)
    ),
    "set-daily": Case("They meet daily.", (("daily", means("P1D", "")),)),
    "set-every-morning": Case(
        "They meet every morning.", (("every morning", means("XXXX-XX-XXTMO", "")),)
    ),
    "set-per-week": Case("They meet 3 times a week.", (("3 times a week", means("P1W", "")),)),
    # The present, past and future at large.
    "now": Case("It is closed now.", (("now", means("PRESENT_REF", "", basis="unknown")),)),
    "recently": Case("It closed recently.", (("recently", means("PAST_REF", "")),)),
    "the-future": Case("It may close in the future.", (("the future", means("FUTURE_REF", "")),)),
    # What is no time.
    "name-of-a-newspaper": Case("She told USA Today and The Daily Lantern.", ()),
    "name-of-a-programme": Case("She told CBS This Morning.", ()),
    "idiom-end-of-the-day": Case("At the end of the day, we have to pay.", ()),
    "idiom-day-to-day": Case("They live on a day-to-day basis.", ()),
    "may-the-verb": Case("He may march in the sun for her.", ()),
    "may-at-the-beginning": Case("May we go? March on!", ()),
    "second-place": Case("She came second, and a second round follows.", ()),
    "thousand": Case("They killed 1,200 and injured 1,950.", ()),
    "money": Case("It cost $1998 and €2,004.", ()),
    "people": Case("Some 2000 people and 1950 soldiers came.", ()),
    "age": Case("The 44-year-old man and a six-year-old girl came.", ()),
    "aircraft": Case("The A380 and the 747-400 flew past an F-16.", ()),
    "fall-the-verb": Case("Prices fall and spring back.", ()),
    "score": Case("They won 21-19 and lost 3-1.", ()),
    "quarters": Case("Three-quarters of the town lay in the old quarter.", ()),
    "dow": Case("The index of 2000 shares rose.", ()),
    "year-before-soldiers": Case("In 1953 soldiers left the fort.", (("1953", means("1953")),)),
}
