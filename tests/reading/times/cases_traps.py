"""Cases: what has been got wrong before, or looks like a time and is none."""

from __future__ import annotations

from tests.reading.times.cases import Case, means

__all__ = ["TRAPS"]

A, P = "anchored", "published"
BOTH = "[2031-10-20,2031-10-21]"

TRAPS = {
    # Quotations within quotations.
    "nested-dated-apart": Case(
        "“He said on Friday, ‘I leave tomorrow,’ and left,” she told the court on Tuesday.",
        (
            ("Friday", means("2031-10-10", anchor="Tuesday")),
            ("tomorrow", means("2031-10-11", basis=A, anchor="Friday")),
            ("Tuesday", means("2031-10-14")),
        ),
    ),
    "nested-undated-takes-the-outer-day-as-assumed": Case(
        "She told the court on Tuesday: \"He told me, 'We met yesterday.'\"",
        (
            ("Tuesday", means("2031-10-14")),
            ("yesterday", means("2031-10-13", basis=P, anchor="Tuesday")),
        ),
    ),
    "nested-marks-are-no-apostrophes": Case(
        "“I’ll see the boys’ school tomorrow; it’s today’s plan,” she said on Tuesday.",
        (
            ("tomorrow", means("2031-10-15", basis=A)),
            ("today", means("2031-10-14", basis=A)),
            ("Tuesday", means("2031-10-14")),
        ),
    ),
    # Days beside a word of saying on which nothing was said.
    "since-when-somebody-is-mayor": Case(
        "“We finish tomorrow,” said Ann Brok, mayor since 4 May 2029.",
        (("tomorrow", means("2031-10-17", basis=P)), ("4 May 2029", means("2029-05-04"))),
    ),
    "day-of-a-relative-clause-before": Case(
        "Ann Brok, who was elected on 4 May 2029, said: “We finish tomorrow.”",
        (("4 May 2029", means("2029-05-04")), ("tomorrow", means("2031-10-17", basis=P))),
    ),
    # A report that looks aside at one old date is no narrative.
    "old-date-does-not-pull-what-is-to-come": Case(
        "Ann Brok, who was elected on 3 May 2019, will meet the council on 12 November.",
        (("3 May 2019", means("2019-05-03")), ("12 November", means("2031-11-12"))),
    ),
    "old-date-does-not-pull-the-present": Case(
        "The dam broke on 4 March 2019. The trial opens on 6 November.",
        (("4 March 2019", means("2019-03-04")), ("6 November", means("2031-11-06"))),
    ),
    "birth-behind-does-not-pull-what-came-before": Case(
        "The council met on Sept. 30. He was born on 1 January 1970.",
        (("Sept. 30", means("2031-09-30")), ("1 January 1970", means("1970-01-01"))),
    ),
    "old-date-keeps-what-goes-on-with-it": Case(
        "On 4 March 2019 the dam broke. On 6 March soldiers came. The mayor resigned in April.",
        (
            ("4 March 2019", means("2019-03-04")),
            ("6 March", means("2019-03-06", basis=A, anchor="4 March 2019")),
            ("April", means("2019-04")),
        ),
    ),
    # One of two, and days that run backwards.
    "monday-or-tuesday": Case(
        "The vote is due on Monday or Tuesday.",
        (
            ("Monday", means("2031-10-20", "2031-10-20/2031-10-21", edtf=BOTH)),
            ("Tuesday", means("2031-10-21", "2031-10-20/2031-10-21", edtf=BOTH)),
        ),
    ),
    "monday-to-friday-on-a-thursday": Case(
        "It is open Monday to Friday.",
        (("Monday", means("XXXX-WXX-1", "")), ("Friday", means("XXXX-WXX-5", ""))),
    ),
    # Nights, weeks, weekdays by other words.
    "night-of-two-dates": Case(
        "They crossed on the night of March 3-4.",
        (("the night of March 3-4", means("2031-03-03TNI", "2031-03-03/2031-03-04")),),
    ),
    "night-of-two-dates-of-two-months": Case(
        "They crossed on the night of 31 March to 1 April 2030.",
        (
            (
                "the night of 31 March to 1 April 2030",
                means("2030-03-31TNI", "2030-03-31/2030-04-01"),
            ),
        ),
    ),
    "early-hours": Case(
        "It began in the early hours of Tuesday.",
        (("the early hours of Tuesday", means("2031-10-14TMO", "2031-10-14")),),
    ),
    "dawn-on-a-weekday": Case(
        "On Monday they waited; at dawn on Wednesday they left.",
        (("Monday", means("2031-10-13")), ("dawn on Wednesday", means("2031-10-15TDA"))),
    ),
    "week-of-a-date": Case(
        "Talks are planned for the week of 20 October.",
        (("the week of 20 October", means("2031-W43", "2031-10-20/2031-10-26")),),
    ),
    "week-ending": Case(
        "Sales fell in the week ending 12 October.",
        (("the week ending 12 October", means("2031-W41", "2031-10-06/2031-10-12")),),
    ),
    "friday-week": Case("They meet Friday week.", (("Friday week", means("2031-10-24")),)),
    "a-week-on-friday": Case(
        "They meet a week on Friday.", (("a week on Friday", means("2031-10-24")),)
    ),
    "friday-before-last": Case(
        "They met the Friday before last.", (("the Friday before last", means("2031-10-03")),)
    ),
    "week-before-last": Case(
        "They met the week before last.", (("the week before last", means("2031-W40")),)
    ),
    "night-before-last": Case(
        "It rained the night before last.", (("the night before last", means("2031-10-14TNI")),)
    ),
    # Seasons, years and centuries.
    "winter-over-the-new-year": Case(
        "Prices rose in winter 2023/24.",
        (("winter 2023/24", means("2023-WI", "2023-12-01/2024-02-29", edtf="2023-24")),),
    ),
    "summer-of-the-south": Case(
        "It was hot in the summer of 2023-24.",
        (("the summer of 2023-24", means("2023-SU", "2023-12-01/2024-02-29")),),
    ),
    "fiscal-year-in-letters": Case(
        "Profit rose in FY2025.",
        (("FY2025", means("2025", "2024-01-01/2025-12-31", edtf="2025~")),),
    ),
    "half-year-in-letters": Case(
        "Profit rose in H1 2030.", (("H1 2030", means("2030-H1", "2030-01-01/2030-06-30")),)
    ),
    "strain-of-flu-is-no-half-year": Case("The H1N1 strain and H2 2 more.", ()),
    "century-before-christ": Case(
        "It was built in the fifth century BC.",
        (("the fifth century BC", means("BC04XX", "", edtf="-04XX")),),
    ),
    "year-after-christ": Case("It burned in AD 79.", (("AD 79", means("0079")),)),
    "circa": Case(
        "It was built circa 1850.", (("1850", means("1850", mod="APPROX", edtf="1850~")),)
    ),
    "c-point": Case("A map (c. 1850) shows it.", (("1850", means("1850", mod="APPROX")),)),
    # Clocks and zones.
    "clock-in-two-zones": Case(
        "The call began at 9 p.m. EST (0200 GMT) on Tuesday.",
        (
            (
                "9 p.m. EST (0200 GMT) on Tuesday",
                means("2031-10-14T21:00", edtf="2031-10-14T21:00:00-05:00"),
            ),
        ),
    ),
    "clock-of-the-military": Case(
        "On Monday the army struck at 0735 GMT.",
        (("Monday", means("2031-10-13")), ("0735 GMT", means("2031-10-13T07:35Z"))),
    ),
    "iso-with-clock-and-zone": Case(
        "Log: 2031-10-16T08:30:00Z and 2031-10-16 08:30 +02:00.",
        (
            ("2031-10-16T08:30:00Z", means("2031-10-16T08:30Z", edtf="2031-10-16T08:30:00Z")),
            (
                "2031-10-16 08:30 +02:00",
                means("2031-10-16T08:30", edtf="2031-10-16T08:30:00+02:00"),
            ),
        ),
    ),
    "half-past-three-has-no-half-of-the-day": Case(
        "They left at half past three on Monday.",
        (("half past three on Monday", means("2031-10-13T03:30", edtf="2031-10-13")),),
    ),
    "clock-of-24-hours-near": Case(
        "They met at 10:15 and left at 14:30 on Monday.",
        (
            ("10:15", means("2031-10-16T10:15", edtf="2031-10-16T10:15:00")),
            ("14:30 on Monday", means("2031-10-13T14:30", edtf="2031-10-13T14:30:00")),
        ),
    ),
    "midnight-is-at-either-end": Case(
        "It starts at midnight on Friday.",
        (("midnight on Friday", means("2031-10-10T24:00", "2031-10-10/2031-10-11")),),
    ),
    "clock-the-night-before": Case(
        "He died at 3.15am on Sunday; he had been shot at about 11pm the night before.",
        (
            ("3.15am on Sunday", means("2031-10-12T03:15")),
            ("about 11pm the night before", means("2031-10-11T23:00", anchor="3.15am on Sunday")),
        ),
    ),
    "year-ago-today": Case(
        "A year ago today the bridge fell.",
        (("A year ago today", means("2030-10-16", "2030-10-16")),),
    ),
    "titles-end-no-sentence": Case(
        "“We lost contact yesterday,” Lt. Col. Ore Vane said in an interview on Oct. 9.",
        (
            ("yesterday", means("2031-10-08", basis=A, anchor="Oct. 9")),
            ("Oct. 9", means("2031-10-09")),
        ),
    ),
    "every-monday-at-a-clock": Case(
        "It rings every Monday at 8am.", (("every Monday at 8am", means("XXXX-WXX-1", "")),)
    ),
    "after-one-of-two-days-nothing-is-certain": Case(
        "Two hours ago it rang. An hour later it rang again.",
        (
            ("Two hours ago", means("2031-10-16TXX", "2031-10-15/2031-10-16")),
            ("An hour later", means("FUTURE_REF", "")),
        ),
    ),
    "hours-after-a-year-are-on-no-day": Case(
        "In 2019 the dam broke. Three hours later soldiers came.",
        (("2019", means("2019")), ("Three hours later", means("FUTURE_REF", ""))),
    ),
    "month-after-a-year-is-after-any-of-its-months": Case(
        "In 2019 the dam broke. A month later soldiers came.",
        (
            ("2019", means("2019")),
            ("A month later", means("FUTURE_REF", "2019-02-01/2020-01-31", anchor="2019")),
        ),
    ),
    "month-of-a-year": Case(
        "In 2019 the dam broke. Soldiers came the same month.",
        (
            ("2019", means("2019")),
            ("the same month", means("PAST_REF", "2019-01-01/2019-12-31", anchor="2019")),
        ),
    ),
    "month-of-a-story-in-years": Case(
        "War came in 2019. At the end of the month it was over.",
        (("2019", means("2019")), ("the end of the month", means("XXXX", ""))),
        published=None,
    ),
    "next-year-of-the-past-is-not-to-come": Case(
        "In the 1990s the dam broke. The next year soldiers came.",
        (("the 1990s", means("199")), ("The next year", means("FUTURE_REF", ""))),
    ),
    # Figures.
    "points": Case("Filed 16.10.2031.", (("16.10.2031", means("2031-10-16", basis="stated")),)),
    "points-of-two-orders": Case(
        "Filed 5.6.2031.",
        (("5.6.2031", means("2031-06-05", edtf="[2031-05-06,2031-06-05]")),),
    ),
    "no-such-day-of-a-year": Case(
        "It happened on 29 February 2031.",
        (("29 February 2031", means("2031-02-XX", "", basis="unknown")),),
    ),
    "numbers-of-things": Case(
        "See 42 U.S.C. 1983, Article 2020(5), section 1990, No. 2019, Resolution 1973, Room 2024, "
        "Highway 1950 and Flight 1999.",
        (),
    ),
    "telephone": Case("Call 0800 1997 or 555-2031 or +44 20 7946 0958.", ()),
    "versions": Case("Version 2.0.12 of 3.11 and 10.15.7 and v2024.1 shipped.", ()),
    "scores": Case("Korr beat Lenn 3-2, 21-19 and 6-4, 7-5.", ()),
    "verse": Case("John 3:16 is on the wall.", ()),
    "third-time": Case(
        "On 3 May 2031 he fell for the 3rd time.", (("3 May 2031", means("2031-05-03")),)
    ),
    "years-of-a-case": Case(
        "Brok v. Lenn, 410 U.S. 113 (1973), stands.", (("1973", means("1973")),)
    ),
    # Names.
    "months-as-first-names": Case(
        "Mr. August Lenn met June Okpara and April Brok in June.", (("June", means("2031-06")),)
    ),
    "month-before-a-name": Case(
        "In June Okpara resigned.",
        (("June", means("2031-06")),),
    ),
    "papers-and-wars": Case(
        "The Sunday Times wrote of the Six-Day War, Bloody Sunday, the Good Friday Agreement.", ()
    ),
    "seasons-in-names": Case(
        "His sire was Summer Squall. He met Winter Brok in winter.",
        (("winter", means("2030-WI")),),
    ),
    "black-friday-with-its-date": Case(
        "Shops wait for Black Friday, 28 November.", (("Friday, 28 November", means("2031-11-28")),)
    ),
    # Signs of other writing.
    "right-to-left-and-emoji": Case(
        "הוא אמר \u200fOctober 12, 2031\u200f 🙂 on 5 May 2030 🎉",
        (("October 12, 2031", means("2031-10-12")), ("5 May 2030", means("2030-05-05"))),
    ),
}  # fmt: skip
