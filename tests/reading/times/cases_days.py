"""Cases: weekdays, days and months without a year, and which way they look."""

from __future__ import annotations

from tests.reading.times.cases import Case, means

__all__ = ["DAYS"]

A = "anchored"
S = "stated"

DAYS = {
    "day-of-a-relative-year": Case(
        "The fair was held on 6 May last year and comes again on 7 May of next year.",
        (("6 May last year", means("2030-05-06")), ("7 May of next year", means("2032-05-07"))),
    ),
    # Weekdays: the latest one up to the day of publication, unless something looks ahead.
    "weekday-past": Case(
        "The council met on Tuesday.",
        (("Tuesday", means("2031-10-14", "2031-10-14", basis=A, anchor="")),),
    ),
    "weekday-of-publication": Case(
        "The bridge was closed on Thursday.", (("Thursday", means("2031-10-16")),)
    ),
    "weekday-six-days-back": Case(
        "Police arrested him on Friday.", (("Friday", means("2031-10-10")),)
    ),
    "weekday-will": Case("The council will vote on Tuesday.", (("Tuesday", means("2031-10-21")),)),
    "weekday-scheduled": Case(
        "The hearing is scheduled for Monday.", (("Monday", means("2031-10-20")),)
    ),
    "weekday-set-to": Case(
        "Talks are set to resume on Saturday.", (("Saturday", means("2031-10-18")),)
    ),
    "weekday-as-early-as": Case(
        "The envoy could arrive as early as Sunday.", (("Sunday", means("2031-10-19")),)
    ),
    "weekday-by": Case("The papers are due by Monday.", (("Monday", means("2031-10-20")),)),
    "weekday-had-by": Case(
        "Nine towns had filed reports by Wednesday.", (("Wednesday", means("2031-10-15")),)
    ),
    "weekday-until-put-off": Case(
        "The hearing was postponed until Monday.", (("Monday", means("2031-10-20")),)
    ),
    "weekday-until-over": Case("Nobody had come until Monday.", (("Monday", means("2031-10-13")),)),
    "weekday-by-with-a-title": Case(
        "By Sunday, the Rev. Ada Brandt seemed calmer.", (("Sunday", means("2031-10-12")),)
    ),
    "weekday-past-wins-nearer": Case(
        "The vote that will decide it was called on Monday.", (("Monday", means("2031-10-13")),)
    ),
    "weekday-preposed-will": Case(
        "On Sunday, voters will choose a mayor.", (("Sunday", means("2031-10-19")),)
    ),
    "weekday-preposed-past": Case(
        "On Sunday, voters chose a mayor.", (("Sunday", means("2031-10-12")),)
    ),
    "weekday-possessive": Case(
        "They looked for ways around Wednesday's ruling.", (("Wednesday", means("2031-10-15")),)
    ),
    "weekday-last": Case("He resigned last Thursday.", (("last Thursday", means("2031-10-09")),)),
    "weekday-this": Case("They meet this Saturday.", (("this Saturday", means("2031-10-18")),)),
    "weekday-next-one-of": Case(
        "They meet next Friday.",
        (
            (
                "next Friday",
                means("2031-10-24", "2031-10-17/2031-10-24", edtf="[2031-10-17,2031-10-24]"),
            ),
        ),
    ),
    "weekday-next-same-day": Case(
        "They meet next Thursday.", (("next Thursday", means("2031-10-23", "2031-10-23")),)
    ),
    "weekday-last-week": Case(
        "It began Monday last week.", (("Monday last week", means("2031-10-06")),)
    ),
    "weekday-next-week": Case(
        "It will end on Tuesday next week.", (("Tuesday next week", means("2031-10-21")),)
    ),
    "weekday-morning": Case(
        "Fire broke out on Monday morning.",
        (("Monday morning", means("2031-10-13TMO", "2031-10-13")),),
    ),
    "weekday-early": Case(
        "Rain fell early Tuesday.", (("early Tuesday", means("2031-10-14", mod="START")),)
    ),
    "weekday-late": Case(
        "Late on Wednesday the talks failed.",
        (("Late on Wednesday", means("2031-10-15", mod="END")),),
    ),
    "weekday-abbreviated": Case(
        "Doors open at noon on Sat. 18 October.",
        (("noon on Sat. 18 October", means("2031-10-18T12:00")),),
    ),
    "weekday-no-reference": Case(
        "The council met on Tuesday.",
        (("Tuesday", means("XXXX-WXX-2", "", basis="unknown")),),
        published=None,
    ),
    "weekday-before-told": Case(
        "The strike began on 14 October 2031. The Friday before, talks failed.",
        (("14 October 2031", means("2031-10-14")), ("Friday", means("2031-10-10"))),
    ),
    "previous-weekday-told": Case(
        "The strike began on 14 October 2031. The previous Friday talks had failed.",
        (
            ("14 October 2031", means("2031-10-14")),
            ("The previous Friday", means("2031-10-10", anchor="14 October 2031")),
        ),
    ),
    "following-weekday-told": Case(
        "The strike began on 2 October 2031. The following Monday it was over.",
        (
            ("2 October 2031", means("2031-10-02")),
            ("The following Monday", means("2031-10-06", anchor="2 October 2031")),
        ),
    ),
    # Weekday and date.
    "weekday-and-date-agree": Case(
        "They met on Tuesday, 14 October 2031.",
        (("Tuesday, 14 October 2031", means("2031-10-14", basis=S)),),
    ),
    "weekday-chooses-the-year": Case(
        "It opened on Wednesday, 16 October.",
        (("Wednesday, 16 October", means("2030-10-16", basis=A)),),
    ),
    # Days of a month.
    "day-month-past": Case(
        "He was born on 3 September.", (("3 September", means("2031-09-03", basis=A)),)
    ),
    "day-month-just-ahead": Case(
        "The dividend is payable Dec. 7.", (("Dec. 7", means("2031-12-07")),)
    ),
    "day-month-far-ahead-is-past": Case(
        "She resigned on 20 April.", (("20 April", means("2031-04-20")),)
    ),
    "day-month-will": Case(
        "The law will take effect on 1 March.", (("1 March", means("2032-03-01")),)
    ),
    "day-month-year-boundary": Case(
        "The shop burned down on 28 December.",
        (("28 December", means("2030-12-28")),),
        published="2031-01-05",
    ),
    "day-month-ended-is-past": Case(
        "In the year ended Nov. 30, sales fell.",
        (("the year", means("P1Y", "")), ("Nov. 30", means("2030-11-30"))),
    ),
    "american-date": Case(
        "The treaty was signed on October 3, 2029.",
        (("October 3, 2029", means("2029-10-03", "2029-10-03", basis=S, anchor="")),),
    ),
    "british-date": Case(
        "The treaty was signed on 3 October 2029.",
        (("3 October 2029", means("2029-10-03", basis=S)),),
    ),
    "ordinal-date": Case(
        "The treaty was signed on the 3rd of October 2029.",
        (("the 3rd of October 2029", means("2029-10-03")),),
    ),
    "iso-date": Case("Filed 2029-10-03 in Alder.", (("2029-10-03", means("2029-10-03")),)),
    "slashed-one-reading": Case(
        "Filed 10/23/2029 in Alder.", (("10/23/2029", means("2029-10-23", "2029-10-23")),)
    ),
    "slashed-two-readings": Case(
        "Filed 3/4/2029 in Alder.", (("3/4/2029", means("2029-03-04", "2029-03-04/2029-04-03")),)
    ),
    "day-in-words": Case(
        "It was March eighth, a Saturday.",
        (("March eighth", means("2031-03-08")), ("Saturday", means("2031-10-11"))),
    ),
    "no-such-day": Case(
        "He was born on February 30.", (("February 30", means("XXXX-02-XX", "", basis="unknown")),)
    ),
    "month-this-year": Case(
        "The school closed in June.", (("June", means("2031-06", "2031-06-01/2031-06-30")),)
    ),
    "month-last-year": Case(
        "The school closed in December.", (("December", means("2030-12")),), published="2031-05-05"
    ),
    "month-of-publication": Case("Prices fell in October.", (("October", means("2031-10")),)),
    "month-will": Case("The school will close in January.", (("January", means("2032-01")),)),
    "month-last": Case("The school closed last June.", (("last June", means("2031-06")),)),
    "month-last-same": Case(
        "The school closed last October.", (("last October", means("2030-10")),)
    ),
    "month-next": Case("The school closes next March.", (("next March", means("2032-03")),)),
    "month-year": Case(
        "The school closed in June 2027.", (("June 2027", means("2027-06", basis=S)),)
    ),
    "month-last-year-said": Case(
        "The school closed in June last year.", (("June last year", means("2030-06", basis=A)),)
    ),
    "month-early": Case(
        "It began in early January 2031.",
        (
            (
                "early January 2031",
                means(
                    "2031-01", "2031-01-01/2031-01-10", mod="START", edtf="2031-01-01~/2031-01-10~"
                ),
            ),
        ),
    ),
    "month-mid": Case(
        "It began in mid-March 2031.",
        (("mid-March 2031", means("2031-03", "2031-03-11/2031-03-20", mod="MID")),),
    ),
    "month-late": Case(
        "It began in late February 2031.",
        (("late February 2031", means("2031-02", "2031-02-21/2031-02-28", mod="END")),),
    ),
    "month-end-of": Case(
        "It began at the end of March 2031.",
        (("the end of March 2031", means("2031-03", mod="END")),),
    ),
    # Deictics of the reporter.
    "today": Case("The court sat today.", (("today", means("2031-10-16", "2031-10-16", basis=A)),)),
    "yesterday": Case("The court sat yesterday.", (("yesterday", means("2031-10-15")),)),
    "tomorrow": Case("The court sits tomorrow.", (("tomorrow", means("2031-10-17")),)),
    "day-before-yesterday": Case(
        "The court sat the day before yesterday.",
        (("the day before yesterday", means("2031-10-14")),),
    ),
    "day-after-tomorrow": Case(
        "It sits the day after tomorrow.", (("the day after tomorrow", means("2031-10-18")),)
    ),
    "yesterday-evening": Case(
        "It ended yesterday evening.", (("yesterday evening", means("2031-10-15TEV")),)
    ),
    "last-night": Case(
        "Two died last night.", (("last night", means("2031-10-15TNI", "2031-10-15")),)
    ),
    "tonight": Case("They play tonight.", (("tonight", means("2031-10-16TNI")),)),
    "this-morning": Case("They met this morning.", (("this morning", means("2031-10-16TMO")),)),
    "overnight": Case(
        "Shells fell overnight.", (("overnight", means("2031-10-15TNI", "2031-10-15/2031-10-16")),)
    ),
    "days-ago": Case("It closed ten days ago.", (("ten days ago", means("2031-10-06")),)),
    "weeks-ago": Case(
        "It closed two weeks ago.", (("two weeks ago", means("2031-W40", "2031-09-29/2031-10-05")),)
    ),
    "months-ago": Case("It closed three months ago.", (("three months ago", means("2031-07")),)),
    "years-ago": Case("It closed 12 years ago.", (("12 years ago", means("2019")),)),
    "half-years-ago": Case(
        "It closed two and a half years ago.", (("two and a half years ago", means("2029-04")),)
    ),
    "from-now": Case(
        "It opens three days from now.", (("three days from now", means("2031-10-19")),)
    ),
    "few-years-ago-stays-open": Case(
        "It closed a few years ago.", (("a few years ago", means("PAST_REF", "", basis="unknown")),)
    ),
    "last-week": Case(
        "It closed last week.", (("last week", means("2031-W41", "2031-10-06/2031-10-12")),)
    ),
    "this-month": Case("It closed this month.", (("this month", means("2031-10")),)),
    "next-year": Case("It closes next year.", (("next year", means("2032")),)),
    "earlier-this-year": Case(
        "It closed earlier this year.", (("earlier this year", means("2031", mod="START")),)
    ),
    "last-weekend": Case(
        "They met last weekend.", (("last weekend", means("2031-W41-WE", "2031-10-11/2031-10-12")),)
    ),
    "the-weekend-past": Case(
        "Riots shook the town over the weekend.", (("the weekend", means("2031-W41-WE")),)
    ),
    "the-weekend-ahead": Case(
        "They will rest over the weekend.", (("the weekend", means("2031-W42-WE")),)
    ),
}
