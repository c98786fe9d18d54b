"""Causes unknown: the wordings by which a voice says that nobody knows the cause."""

from __future__ import annotations

import re

__all__ = ["NOT_KNOWN", "UNCERTAIN"]

DO = (
    r"(?:caused|started|triggered|set off|sparked|ignited|brought down|sank|killed|happened|led "
    r"to)"
)
NOT_KNOWN = re.compile(
    rf"\b(?:(?:what|how|who) (?:had |has )?{DO}\b[^.;!?\n]{{0,60}}?|"
    r"(?:the |its |his |her |their |exact |precise |actual )*\bcauses?\b(?: of (?:the |his |her |"
    r"their )?[^.;,!?\n]{2,50}?)?)\s(?:(?:has|had|have|is|was|were|could|can)\s(?:still\s|yet\s|"
    r"as yet\s)?(?:not\b(?:\syet)?(?:\sbeen|\sbe)?(?:\s\w+ly)?\s(?:established|determined|known|"
    r"clear|confirmed|found|identified|verified)|unclear|unknown|undetermined|a mystery|to be "
    r"(?:established|determined))|remain(?:s|ed)?\s(?:a mystery|unclear|unknown|undetermined|to "
    r"be \w+))"
    rf"|\b(?:not|n['’]t|un)\s?(?:yet |immediately |entirely )?(?:clear|known|established|"
    rf"certain) (?:yet |so far )?(?:what|how|why)\s(?:had |has |exactly "
    rf")?{DO}\b[^.,;!?\n]{{0,50}}|\bhow (?:[\w’'-]+ ){{1,5}}?(?:died|perished|came about|"
    rf"started|began|fell ill)\b[^.;,]{{0,24}}\b(?:unable to|not (?:been )?(?:able|possible) to|"
    rf"cannot|could not|nobody|no one|"
    rf"remains|(?:is|was) not|unknown|unclear)\b[^.;,:]{{0,30}}"
    rf"|\btoo (?:early|soon) to (?:say|tell|know) (?:what|how)\s(?:had "
    rf"|has )?{DO}\b[^.,;!?\n]{{0,50}}",
    re.IGNORECASE,
)
"""That nobody knows what brought it about."""
UNCERTAIN = re.compile(
    r"\b(?:establish|known|(?:un)?clear|determin|myster|early|soon|unknown|undetermined|confirm|found|"
    r"identif|verif|certain)",
    re.IGNORECASE,
)
"""A quick look at whether a clause can say that."""
