"""Cases: quotations with and without a day of their own, and indirect speech."""

from __future__ import annotations

from tests.reading.times.cases import Case, means

__all__ = ["SPEECH"]

A, P = "anchored", "published"

SPEECH = {
    "quotation-dated-before": Case(
        "On Tuesday the mayor said: “We will vote tomorrow.”",
        (
            ("Tuesday", means("2031-10-14", basis=A)),
            ("tomorrow", means("2031-10-15", basis=A, anchor="Tuesday")),
        ),
    ),
    "quotation-dated-behind": Case(
        "“We will vote tomorrow,” the mayor said on Tuesday.",
        (
            ("tomorrow", means("2031-10-15", basis=A, anchor="Tuesday")),
            ("Tuesday", means("2031-10-14")),
        ),
    ),
    "quotation-yesterday": Case(
        "“We met him yesterday,” she told reporters on Monday.",
        (("yesterday", means("2031-10-12", anchor="Monday")), ("Monday", means("2031-10-13"))),
    ),
    "quotation-weekday-inside": Case(
        "“He called on Friday,” she said on 9 September.",
        (
            ("Friday", means("2031-09-05", anchor="9 September")),
            ("9 September", means("2031-09-09")),
        ),
    ),
    "quotation-weekday-inside-ahead": Case(
        "“He will call on Friday,” she said on 9 September.",
        (
            ("Friday", means("2031-09-12", anchor="9 September")),
            ("9 September", means("2031-09-09")),
        ),
    ),
    "quotation-month-inside": Case(
        "“We opened in May,” he said on 3 February 2029.",
        (
            ("May", means("2028-05", anchor="3 February 2029")),
            ("3 February 2029", means("2029-02-03")),
        ),
    ),
    "quotation-last-year-inside": Case(
        "“Last year was worse,” he said on 3 February 2029.",
        (
            ("Last year", means("2028", anchor="3 February 2029")),
            ("3 February 2029", means("2029-02-03")),
        ),
    ),
    "quotation-undated-is-assumed": Case(
        "“We will vote tomorrow,” the mayor said.", (("tomorrow", means("2031-10-17", basis=P)),)
    ),
    "quotation-undated-weekday-is-assumed": Case(
        "“He called on Friday,” she said.", (("Friday", means("2031-10-10", basis=P)),)
    ),
    "quotation-goes-on": Case(
        "“We vote tomorrow,” she said on Tuesday. “Yesterday we could not.”",
        (
            ("tomorrow", means("2031-10-15", anchor="Tuesday")),
            ("Tuesday", means("2031-10-14")),
            ("Yesterday", means("2031-10-13", anchor="Tuesday")),
        ),
    ),
    "quotation-day-of-another": Case(
        "“We vote tomorrow,” she said on Tuesday. “No,” he said on Wednesday. “Today is enough.”",
        (
            ("tomorrow", means("2031-10-15")),
            ("Tuesday", means("2031-10-14")),
            ("Wednesday", means("2031-10-15")),
            ("Today", means("2031-10-15", anchor="Wednesday")),
        ),
    ),
    "quotation-after-a-dated-one": Case(
        "“We vote tomorrow,” she said on Tuesday.\n\n“We vote tomorrow,” he said.",
        (
            ("tomorrow", means("2031-10-15", anchor="Tuesday")),
            ("Tuesday", means("2031-10-14")),
            ("tomorrow", means("2031-10-17", basis=P)),
        ),
    ),
    "quotation-straight-marks": Case(
        '"We will vote tomorrow," the mayor said on Tuesday.',
        (("tomorrow", means("2031-10-15")), ("Tuesday", means("2031-10-14"))),
    ),
    "quotation-of-the-wires": Case(
        "``We will vote tomorrow,'' the mayor said on Tuesday.",
        (("tomorrow", means("2031-10-15")), ("Tuesday", means("2031-10-14"))),
    ),
    "archived-letter": Case(
        "In a letter dated 4 June 2019 he wrote: “Today I leave for good.”",
        (
            ("4 June 2019", means("2019-06-04")),
            ("Today", means("2019-06-04", anchor="4 June 2019")),
        ),
    ),
    "spoken-in-a-month": Case(
        "“We will vote tomorrow,” she said in March.",
        (("tomorrow", means("XXXX-XX-XX", "", basis="unknown")), ("March", means("2031-03"))),
    ),
    "day-of-a-relative-clause": Case(
        "“We will vote tomorrow,” said the mayor, who was elected on 4 June 2030.",
        (("tomorrow", means("2031-10-17", basis=P)), ("4 June 2030", means("2030-06-04"))),
    ),
    "day-of-an-after-clause": Case(
        "“We will vote tomorrow,” she said after she met the king on Monday.",
        (("tomorrow", means("2031-10-17", basis=P)), ("Monday", means("2031-10-13"))),
    ),
    "reporter-between-quotations": Case(
        "“We vote tomorrow,” she said on Tuesday. The vote was held yesterday.",
        (
            ("tomorrow", means("2031-10-15")),
            ("Tuesday", means("2031-10-14")),
            ("yesterday", means("2031-10-15", basis=A, anchor="")),
        ),
    ),
    "now-in-a-quotation": Case(
        "“Now is the time,” she said on Tuesday.",
        (("Now", means("PRESENT_REF", "")), ("Tuesday", means("2031-10-14"))),
    ),
    "full-date-in-a-quotation": Case(
        "“It began on 3 May 2031,” she said on Tuesday.",
        (
            ("3 May 2031", means("2031-05-03", basis="stated", anchor="")),
            ("Tuesday", means("2031-10-14")),
        ),
    ),
    "next-day-in-a-quotation": Case(
        "“It began on 3 May 2031 and ended the next day,” she said on Tuesday.",
        (
            ("3 May 2031", means("2031-05-03")),
            ("the next day", means("2031-05-04", anchor="3 May 2031")),
            ("Tuesday", means("2031-10-14")),
        ),
    ),
    "ago-in-a-quotation": Case(
        "“He left three days ago,” she said on 9 September.",
        (
            ("three days ago", means("2031-09-06", anchor="9 September")),
            ("9 September", means("2031-09-09")),
        ),
    ),
    "tonight-in-a-quotation": Case(
        "“We march tonight,” he told a rally on Sunday.",
        (("tonight", means("2031-10-12TNI", anchor="Sunday")), ("Sunday", means("2031-10-12"))),
    ),
    # Indirect speech: what points stays the reporter's, what refers back takes the event's day.
    "indirect-yesterday-is-the-reporter's": Case(
        "The mayor said on Tuesday that the vote was held yesterday.",
        (("Tuesday", means("2031-10-14")), ("yesterday", means("2031-10-15", anchor=""))),
    ),
    "indirect-previous-evening": Case(
        "The mayor said on Tuesday that the fire had begun the previous evening.",
        (
            ("Tuesday", means("2031-10-14")),
            ("the previous evening", means("2031-10-13TEV", anchor="Tuesday")),
        ),
    ),
    "indirect-next-day": Case(
        "The mayor said on Tuesday that she would resign the next day.",
        (("Tuesday", means("2031-10-14")), ("the next day", means("2031-10-15", anchor="Tuesday"))),
    ),
    "indirect-would-weekday": Case(
        "The mayor said on Tuesday that talks would resume on Saturday.",
        (("Tuesday", means("2031-10-14")), ("Saturday", means("2031-10-18"))),
    ),
    "unclosed-quotation-is-the-reporter's": Case(
        "“We vote tomorrow, she said on Tuesday.",
        (("tomorrow", means("2031-10-17", basis=A)), ("Tuesday", means("2031-10-14"))),
    ),
    "no-publication-dated-quotation": Case(
        "“We vote tomorrow,” she said on 14 October 2031.",
        (
            ("tomorrow", means("2031-10-15", anchor="14 October 2031")),
            ("14 October 2031", means("2031-10-14")),
        ),
        published=None,
    ),
    "no-publication-undated-quotation": Case(
        "“We vote tomorrow,” she said.",
        (("tomorrow", means("XXXX-XX-XX", "", basis="unknown")),),
        published=None,
    ),
}
