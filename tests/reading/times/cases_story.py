"""Cases: counting from the last dated event, narratives, and years named elsewhere."""

from __future__ import annotations

from tests.reading.times.cases import Case, means

__all__ = ["STORY"]

A = "anchored"

STORY = {
    "next-day": Case(
        "The march began on 3 May 2031. The next day police closed the bridge.",
        (
            ("3 May 2031", means("2031-05-03")),
            ("The next day", means("2031-05-04", "2031-05-04", basis=A, anchor="3 May 2031")),
        ),
    ),
    "following-day": Case(
        "He was seized on 9 September. He was freed the following day.",
        (
            ("9 September", means("2031-09-09")),
            ("the following day", means("2031-09-10", anchor="9 September")),
        ),
    ),
    "day-after-weekday": Case(
        "The strike began on Monday. The next day it spread.",
        (("Monday", means("2031-10-13")), ("The next day", means("2031-10-14", anchor="Monday"))),
    ),
    "next-day-undated-stays-open": Case(
        "Police came the next day.",
        (("the next day", means("FUTURE_REF", "", basis="unknown")),),
    ),
    "that-day-undated-stays-open": Case(
        "Until that day he had been calm.",
        (("that day", means("PAST_REF", "", basis="unknown")),),
    ),
    "that-night-undated-stays-open": Case(
        "That night he slept.",
        (("That night", means("XXXX-XX-XXTNI", "", basis="unknown")),),
    ),
    "first-day-of-something-stays-open": Case(
        "The march began on 3 May 2031. The first day of school is no first day.",
        (
            ("3 May 2031", means("2031-05-03")),
            ("The first day", means("XXXX-XX-XX", "", basis="unknown")),
        ),
    ),
    "previous-day": Case(
        "She spoke on 14 October 2031. She had refused the previous day.",
        (("14 October 2031", means("2031-10-14")), ("the previous day", means("2031-10-13"))),
    ),
    "previous-evening": Case(
        "He was found on 9 September. The previous evening he had called home.",
        (
            ("9 September", means("2031-09-09")),
            ("The previous evening", means("2031-09-08TEV", "2031-09-08")),
        ),
    ),
    "that-night": Case(
        "The ferry left on 7 March. That night it sank.",
        (
            ("7 March", means("2031-03-07")),
            ("That night", means("2031-03-07TNI", "2031-03-07", anchor="7 March")),
        ),
    ),
    "next-morning": Case(
        "The ferry left on 7 March. The next morning it was gone.",
        (("7 March", means("2031-03-07")), ("The next morning", means("2031-03-08TMO"))),
    ),
    "that-day": Case(
        "The ferry left on 7 March. That day the sea was calm.",
        (("7 March", means("2031-03-07")), ("That day", means("2031-03-07"))),
    ),
    "same-day": Case(
        "She won on 2 June 2030. The same day he resigned.",
        (("2 June 2030", means("2030-06-02")), ("The same day", means("2030-06-02"))),
    ),
    "that-week": Case(
        "She won on 4 June 2030. That week he resigned.",
        (("4 June 2030", means("2030-06-04")), ("That week", means("2030-W23"))),
    ),
    "same-year": Case(
        "She won in June 2030. He died the same year.",
        (("June 2030", means("2030-06")), ("the same year", means("2030"))),
    ),
    "days-later": Case(
        "The march began on 3 May 2031. Three days later the mayor resigned.",
        (
            ("3 May 2031", means("2031-05-03")),
            ("Three days later", means("2031-05-06", anchor="3 May 2031")),
        ),
    ),
    "later-and-later": Case(
        "It began on 3 May 2031. Two days later it spread. Four days later it ended.",
        (
            ("3 May 2031", means("2031-05-03")),
            ("Two days later", means("2031-05-05")),
            ("Four days later", means("2031-05-09", anchor="Two days later")),
        ),
    ),
    "weeks-later": Case(
        "It began on 3 May 2031. Two weeks later it ended.",
        (("3 May 2031", means("2031-05-03")), ("Two weeks later", means("2031-W20"))),
    ),
    "week-earlier": Case(
        "It began on 10 May 2031. A week earlier she had refused.",
        (("10 May 2031", means("2031-05-10")), ("A week earlier", means("2031-W18"))),
    ),
    "months-later": Case(
        "He was jailed in March 2029. Eight months later he escaped.",
        (
            ("March 2029", means("2029-03")),
            ("Eight months later", means("2029-11", anchor="March 2029")),
        ),
    ),
    "year-later": Case(
        "He was jailed in 2027. A year later he escaped.",
        (("2027", means("2027")), ("A year later", means("2028", anchor="2027"))),
    ),
    "year-before": Case(
        "Sales reached 9 tons in 2027, up from 8 tons the year before.",
        (("2027", means("2027")), ("the year before", means("2026"))),
    ),
    "following-year": Case(
        "He was jailed in 2027. The following year he escaped.",
        (("2027", means("2027")), ("The following year", means("2028"))),
    ),
    "previous-month": Case(
        "He was jailed in March 2029. The previous month he had fled.",
        (("March 2029", means("2029-03")), ("The previous month", means("2029-02"))),
    ),
    "third-day": Case(
        "The march began on 3 May 2031. On the third day, two people died.",
        (
            ("3 May 2031", means("2031-05-03")),
            ("the third day", means("2031-05-05", anchor="3 May 2031")),
        ),
    ),
    "third-day-after-the-next": Case(
        "The march began on 3 May 2031. The next day it grew. On the third day, two people died.",
        (
            ("3 May 2031", means("2031-05-03")),
            ("The next day", means("2031-05-04")),
            ("the third day", means("2031-05-05", anchor="3 May 2031")),
        ),
    ),
    "third-day-of-nothing": Case(
        "On the third day, two people died.",
        (("the third day", means("XXXX-XX-XX", "", basis="unknown")),),
    ),
    "third-day-in-a-row": Case(
        "Shops were shut for a third consecutive day.",
        (("a third consecutive day", means("2031-10-16")),),
    ),
    "plans-move-no-story": Case(
        "It began on 3 May 2031. A trial is scheduled for 9 December 2031. The next day it rained.",
        (
            ("3 May 2031", means("2031-05-03")),
            ("9 December 2031", means("2031-12-09")),
            ("The next day", means("2031-05-04")),
        ),
    ),
    "the-16th": Case(
        "The march began on 3 May 2031 and ended on the 16th.",
        (("3 May 2031", means("2031-05-03")), ("the 16th", means("2031-05-16"))),
    ),
    "in-the-morning-of-the-day-told": Case(
        "They met on 3 May 2031. In the evening they dined.",
        (("3 May 2031", means("2031-05-03")), ("the evening", means("2031-05-03TEV"))),
    ),
    "in-the-morning-of-no-day": Case(
        "In the evening they dined.",
        (("the evening", means("XXXX-XX-XXTEV", "", basis="unknown")),),
    ),
    "some-days-later-stays-open": Case(
        "It began on 3 May 2031. Some days later it ended.",
        (
            ("3 May 2031", means("2031-05-03")),
            ("Some days later", means("FUTURE_REF", "", basis="unknown")),
        ),
    ),
    "next-week-after-an-event": Case(
        "It began on 5 May 2031. The next week it ended.",
        (("5 May 2031", means("2031-05-05")), ("The next week", means("2031-W20"))),
    ),
    "next-week-of-the-reporter": Case(
        "They will meet next week.", (("next week", means("2031-W43")),)
    ),
    # Quarters that are compared.
    "same-quarter-a-year-earlier": Case(
        "Net fell to 3 million in the third quarter, from 4 million a year earlier.",
        (
            ("the third quarter", means("2031-Q3")),
            ("a year earlier", means("2030-Q3", anchor="the third quarter")),
        ),
    ),
    "year-earlier-quarter": Case(
        "Net fell in the second quarter. In the year-earlier quarter it rose.",
        (("the second quarter", means("2031-Q2")), ("the year-earlier quarter", means("2030-Q2"))),
    ),
    "quarter-not-begun-is-last-year's": Case(
        "Net fell in the fourth quarter.",
        (("the fourth quarter", means("2030-Q4", "2030-10-01/2030-12-31")),),
        published="2031-05-05",
    ),
    "quarter-of-a-year": Case(
        "Net fell in the first quarter of 2029.",
        (("the first quarter of 2029", means("2029-Q1", edtf="2029-33")),),
    ),
    # Narratives: years carried from one date to the next.
    "narrative-carries-the-year": Case(
        "War came on 2 March 1921. The fort fell on 9 April. Peace was signed on 5 June.",
        (
            ("2 March 1921", means("1921-03-02")),
            ("9 April", means("1921-04-09", anchor="2 March 1921")),
            ("5 June", means("1921-06-05", anchor="9 April")),
        ),
    ),
    "narrative-turn-of-the-year": Case(
        "War came on 20 November 1921. The fort fell on 4 January.",
        (("20 November 1921", means("1921-11-20")), ("4 January", means("1922-01-04"))),
    ),
    "narrative-month": Case(
        "War came in March 1921, not in 1920. In August the fort fell.",
        (("March 1921", means("1921-03")), ("1920", means("1920")), ("August", means("1921-08"))),
    ),
    "narrative-weekday": Case(
        "War came on 2 March 1921, after the peace of 1919, the plague of 1920 and the unrest of "
        "May 1918 and June 1917. On 4 April 1921 the fort fell. On Friday peace came.",
        (
            ("2 March 1921", means("1921-03-02")),
            ("1919", means("1919")),
            ("1920", means("1920")),
            ("May 1918", means("1918-05")),
            ("June 1917", means("1917-06")),
            ("4 April 1921", means("1921-04-04")),
            ("Friday", means("1921-04-08", anchor="4 April 1921")),
        ),
    ),
    "report-with-an-old-year": Case(
        "He was elected in 2019. On 9 April he resigned.",
        (("2019", means("2019")), ("9 April", means("2031-04-09"))),
    ),
    "report-with-an-old-date-and-a-weekday": Case(
        "She was born on 2 March 1921. On Friday she died.",
        (("2 March 1921", means("1921-03-02")), ("Friday", means("2031-10-10"))),
    ),
    "narrative-look-aside": Case(
        "War came on 2 March 1921, as in 1807. The fort fell on 9 April.",
        (
            ("2 March 1921", means("1921-03-02")),
            ("1807", means("1807")),
            ("9 April", means("1921-04-09")),
        ),
    ),
    "narrative-far-leap-is-no-move": Case(
        "War came on 2 March 1921. A film of June 1999 shows it. The fort fell on 9 April.",
        (
            ("2 March 1921", means("1921-03-02")),
            ("June 1999", means("1999-06")),
            ("9 April", means("1921-04-09")),
        ),
    ),
    "narrative-without-publication": Case(
        "War came on 2 March 1921. The fort fell on 9 April.",
        (("2 March 1921", means("1921-03-02")), ("9 April", means("1921-04-09"))),
        published=None,
    ),
    "report-with-one-old-date": Case(
        "She was born on 3 May 1961. She resigned on 9 September, officials said on Monday.",
        (
            ("3 May 1961", means("1961-05-03")),
            ("9 September", means("2031-09-09")),
            ("Monday", means("2031-10-13")),
        ),
    ),
    "year-named-later": Case(
        "The fort fell on 9 April. So ended 1921.",
        (("9 April", means("XXXX-04-09", basis="unknown")), ("1921", means("1921"))),
        published=None,
    ),
    "year-of-the-next-date": Case(
        "They fought from 9 April to 3 May 1921.",
        (
            ("9 April", means("1921-04-09", "1921-04-09/1921-05-03")),
            ("3 May 1921", means("1921-05-03")),
        ),
    ),
    "no-year-at-all": Case(
        "The fort fell on 9 April.",
        (("9 April", means("XXXX-04-09", "", basis="unknown")),),
        published=None,
    ),
    "last-year-in-a-narrative": Case(
        "War came in March 1921. The previous year trade had stopped.",
        (
            ("March 1921", means("1921-03")),
            ("The previous year", means("1920", anchor="March 1921")),
        ),
    ),
    "looking-back-moves-no-story": Case(
        "War came on 3 March 1921. The previous year trade had stopped. In May the fort fell.",
        (
            ("3 March 1921", means("1921-03-03")),
            ("The previous year", means("1920")),
            ("May", means("1921-05")),
        ),
    ),
}
