"""Blames laid: who is blamed, accused, held responsible, or takes it on himself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sayso.accounts import blame_words as words_of
from sayso.accounts.blame_parts import (
    ANY_DEED,
    Blame,
    deed_in,
    deed_meant,
    is_negated,
    joined,
    targets_in,
)
from sayso.accounts.blames_cleared import about_subject, cleared_blames
from sayso.accounts.deed_lexicon import gerunds_in, verbs_in
from sayso.accounts.noun_phrases import phrase_after, phrase_before, subject_of
from sayso.records import Reading, Span

__all__ = ["LAID"]

NOT_THIS = frozenset("this that it them these those us me him her such what".split())


Finder = Callable[[Reading, str, int, int], Iterator[Blame]]


def _reciprocal(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "X and Y accused each other of Z": each names the other."""
    if words_of.EACH_OTHER.search(text, start, end) is None:
        return
    for match in words_of.RECIPROCAL.finditer(text, start, end):
        both = re.search(r"^(.*?)\s?,?\sand\s(.+)$", match["both"])
        deed = deed_meant(text, match.span("for")) if match["for"].strip() else ANY_DEED
        if both is None or deed is None:
            continue
        at = match.start("both")
        one = phrase_before(text, start, at + both.end(1))
        other = phrase_after(text, at + both.start(2), at + both.end(2))
        if one and other:
            passage = Span(match.end("both") + 1, match.end())
            yield Blame(deed, other, passage, one)
            yield Blame(deed, one, passage, other)


def _blamed(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "X blamed Y for Z", "X accused Y of Z", "X held Y responsible for Z"."""
    for match in words_of.BLAMED.finditer(text, start, end):
        if BLAME_NOUN.search(text, max(start, match.start() - 12), match.start()):
            continue
        before = text[max(start, match.start() - 25) : match.start()]
        if PURPOSE.search(before) and not LAYING.search(before):
            continue
        if is_negated(text, start, match.start()) or _is_passive(text, start, match.start()):
            continue
        by = phrase_before(text, start, match.start())
        if direct := re.compile(r"on\s").match(text, match.end(), end):
            yield from _blamed_on(text, start, end, match, direct.end(), by)
            continue
        on = re.compile(r"([^.;:!?\n”\"]{2,80}?)\s(?:squarely\s)?on\s").match(
            text, match.end(), end
        )
        if on and (deed := deed_in(text, *on.span(1))):
            who = phrase_after(text, on.end(), end)
            if who:
                yield Blame(deed, who, joined(match.start(), who, who.end), by)
            continue
        who = phrase_after(text, match.end(), end)
        if who is None:
            continue
        rest = re.compile(r"\s(?:for|of|over)\s[^.;:!?\n”\"]{2,80}").match(text, who.end, end)
        deed = deed_meant(text, rest.span() if rest else (-1, -1))
        if deed:
            yield Blame(deed, who, joined(match.start(), who, rest.end() if rest else who.end), by)
    for match in words_of.ACCUSED.finditer(text, start, end):
        if _is_passive(text, start, match.start()) or is_negated(text, start, match.start()):
            continue
        parts = words_of.ACCUSED_OF.match(text, match.end(), end)
        deed = deed_in(text, *parts.span("of")) if parts else None
        if deed and parts:
            who = Span(*parts.span("who"))
            by = phrase_before(text, start, match.start())
            at, stop = parts.span("of")
            first = next(gerunds_in(text, at, stop), None)
            targets = targets_in(text, first[2] if first else at, stop)
            yield Blame(deed, who, Span(match.start(), parts.end()), by, targets=targets)
    yield from _accused(text, start, end)


def _accused(text: str, start: int, end: int) -> Iterator[Blame]:
    for match in words_of.HELD.finditer(text, start, end):
        rest = re.compile(r"\sfor\s[^.;:!?\n”\"]{2,80}").match(text, match.end(), end)
        deed = deed_meant(text, rest.span() if rest else (-1, -1))
        if deed and not is_negated(text, start, match.start()):
            begin = match.start("who")
            who = Span(begin, begin + len(match["who"].rstrip()))
            yield Blame(
                deed,
                who,
                joined(match.start(), who, match.end()),
                phrase_before(text, start, match.start()),
            )


def _blamed_on(
    text: str, start: int, end: int, match: re.Match[str], on: int, by: Span | None
) -> Iterator[Blame]:
    """As in "an attack that the army blamed on X"."""
    who = phrase_after(text, on, end)
    deed = deed_in(text, start, match.start())
    if who and deed:
        relative = re.search(r"\b(?:that|which)\s[^,]{2,60}$", text[start : match.start()])
        named = by if relative else None
        passage = joined(match.start(), who, who.end)
        yield Blame(deed, who, passage, named, maybe=named is None)


PURPOSE = re.compile(r"\bto\s$", re.IGNORECASE)
""" "Others did this to blame us." """
LAYING = re.compile(
    r"\b(?:quick|swift|fast|ready|first|hasten(?:ed|s)?|rush(?:ed|es)?|went\son|continu(?:ed|es)|"
    r"came|sought|seeks?|tried|tries|trying|seeking|appear(?:ed|s)|seem(?:ed|s))\sto\s$",
    re.IGNORECASE,
)
BLAME_NOUN = re.compile(
    r"\b(?:the|no|any|all|of|their|its|his|her|laid|lays?|some)\s$", re.IGNORECASE
)


def _is_passive(text: str, start: int, at: int) -> bool:
    return bool(
        re.search(
            r"\b(?:was|were|is|are|been|being|be)\s(?:\w+\s)?$",
            text[max(start, at - 25) : at],
            re.I,
        )
    )


def _laid(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "laid the blame on X", "attributed the attack to X", "pointed the finger at X"."""
    for match in words_of.LAID.finditer(text, start, end):
        who = phrase_after(text, match.end(), end)
        about = next((m for m in ("for", "for2", "for3", "for4") if match[m]), None)
        deed = deed_meant(text, match.span(about)) if about else ANY_DEED
        if about in {"for3", "for4"}:
            deed = deed_in(text, *match.span(about))
        if who and deed and not is_negated(text, start, match.start()):
            by = phrase_before(text, start, match.start())
            yield Blame(deed, who, joined(match.start(), who, who.end), by)
    for match in words_of.POINTED.finditer(text, start, end):
        who = phrase_after(text, match.end(), end)
        if who and not is_negated(text, start, match.start()):
            by = phrase_before(text, start, match.start())
            yield Blame(ANY_DEED, who, joined(match.start(), who, who.end), by)


def _responsible(reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "X was behind it", "the work of X", "X claimed responsibility", "X had no part"."""
    for match in words_of.RESPONSIBLE.finditer(text, start, end):
        about = match["for"]
        deed = deed_meant(text, match.span("for"))
        if re.search(r"\bbehind\b", match[0]) and about.strip():
            deed = deed_in(text, *match.span("for"))
            if deed is None and re.match(r"\s(?:it|this|that)\b", about):
                deed = ANY_DEED
        elif re.search(r"\bbehind\b", match[0]) and not about.strip():
            deed = None
        yield from about_subject(reading, text, start, match, deed, denied=bool(match["not"]))
    for match in words_of.NO_PART.finditer(text, start, end):
        deed = deed_in(text, match.end(), min(end, match.end() + 60)) or ANY_DEED
        yield from about_subject(reading, text, start, match, deed, denied=True)
    for match in words_of.PART.finditer(text, start, end):
        deed = deed_in(text, match.end(), min(end, match.end() + 60)) or ANY_DEED
        yield from about_subject(reading, text, start, match, deed, denied=False, explicit=False)
    for match in words_of.CLAIMED.finditer(text, start, end):
        deed = deed_meant(text, match.span("for")) if match["for"] else ANY_DEED
        subject = subject_of(reading, text, start, match.start())
        if deed and subject and not words_of.NOBODY.match(text[subject.start : subject.end]):
            denied = is_negated(text, start, match.start())
            passage = joined(subject.start, subject, match.end())
            yield Blame(deed, subject, passage, subject, denied=denied)
    for match in words_of.DID_IT.finditer(text, start, end):
        yield from about_subject(reading, text, start, match, ANY_DEED, denied=bool(match["not"]))
    for match in words_of.LIGHT.finditer(text, start, end):
        what = match["what"]
        deed = deed_in(text, *match.span("what"))
        if deed is None and what.casefold() in {"it", "this", "that"}:
            deed = ANY_DEED
        if re.search(
            r"\b(?:to|will|would|plan\w*)\s$", text[max(start, match.start() - 8) : match.start()]
        ):
            continue
        yield from about_subject(reading, text, start, match, deed, denied=bool(match["not"]))


def _identified(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "It was X who ...", "The attackers were X", "These are the same X", "not us"."""
    for match in words_of.IT_WAS.finditer(text, start, end):
        denied = bool(match["not"] or match["not2"] or match["not3"]) or "n't" in match[0].replace(
            "’", "'"
        )
        who = Span(match.start("who"), match.start("who") + len(match["who"].rstrip()))
        deed: str | None = ANY_DEED
        stop = match.end()
        if match["rel"].strip().casefold() in {"who", "that", "which"}:
            verbs = list(verbs_in(text, match.end(), min(end, match.end() + 80)))
            deed = verbs[0].deed if verbs and not verbs[0].passive else None
            stop = verbs[0].end if verbs else stop
        if not match["rel"].strip() and not re.search(r"was|were|wasn|have\sbeen", match[0]):
            continue
        if deed and match["who"].split()[0].casefold() not in NOT_THIS - {"us"}:
            yield Blame(deed, who, joined(match.start(), who, stop), denied=denied)
    for pattern in (words_of.IDENTITY, words_of.THESE_ARE):
        for match in pattern.finditer(text, start, end):
            found = phrase_after(text, match.end(), end)
            if found:
                yield Blame(
                    ANY_DEED,
                    found,
                    joined(match.start(), found, found.end),
                    denied=bool(match["not"]),
                    explicit=True,
                )
    named = re.compile(
        r"\b(?:named|identified|recogni[sz]ed|"
        r"described)\s(?P<who>[^.;:!?\n”\"]{3,70}?)\sas\s(?:\w+\s)?"
        r"(?:attackers?|assailants?|killers?|gunmen|raiders?|perpetrators?|culprits?|"
        r"those\sresponsible)\b",
        re.IGNORECASE,
    )
    for match in named.finditer(text, start, end):
        who = Span(*match.span("who"))
        by = phrase_before(text, start, match.start())
        yield Blame(ANY_DEED, who, joined(match.start(), who, match.end()), by)
    for match in words_of.WEAPON_OF.finditer(text, start, end):
        shots = re.match(r"bullet|gun|rifle|sniper", match["what"], re.IGNORECASE)
        who = Span(match.start("who"), match.start("who") + len(match["who"].rstrip()))
        deed = "shooting" if shots else "shelling"
        yield Blame(deed, who, Span(*match.span()), denied=bool(match["not"]), explicit=False)
    for match in words_of.WHOSE_WORK.finditer(text, start, end):
        marks = not match["kind"].startswith(("work", "doing", "handi", "fault"))
        who = Span(*match.span("who"))
        denied = bool(match["not"])
        yield Blame(ANY_DEED, who, Span(*match.span()), denied=denied, maybe=marks)
    for match in words_of.SILENT.finditer(text, start, end):
        who = Span(match.start("who"), match.start("who") + len(match["who"].rstrip()))
        yield Blame("shelling", who, Span(*match.span()), denied=True, explicit=False)


def _marked(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "the work of X", "X's fingerprints are all over it", "all evidence points to X"."""
    if words_of.MARKS.search(text, start, end) is None:
        return
    for match in words_of.ITS_MARKS.finditer(text, start, end):
        yield Blame(ANY_DEED, Span(*match.span("who")), Span(*match.span()))
    for pattern in (words_of.POINTS, words_of.POINTED_TO):
        for match in pattern.finditer(text, start, end):
            who = phrase_after(text, match.end(), end)
            ends = who and re.compile(r"\s?(?:[.,;”\"]|$|as\s)").match(text, who.end)
            if who and ends and not is_negated(text, start, match.start()):
                pointed = pattern is words_of.POINTED_TO
                by = phrase_before(text, start, match.start()) if pointed else None
                weak = "suspic" in match[0].casefold()
                yield Blame(ANY_DEED, who, joined(match.start(), who, who.end), by, maybe=weak)
    for match in words_of.WORK_OF.finditer(text, start, end):
        found = phrase_after(text, match.end(), end)
        lead = text[match.start() : match.start("kind")]
        marks = match["kind"].casefold().startswith(("mark", "hall", "sign", "finger"))
        if found is None or not (
            marks
            or re.search(
                r"\b(?:was|were|is|are|be|been|’s|'s|not|as)\s(?:the\s|an?\s)?(?:\w+\s)?$", lead
            )
        ):
            continue
        denied = bool(re.search(r"\b(?:not|never)\b|n[’']t", lead[-30:]))
        begin = match.start("kind")
        passage = joined(begin, found, found.end)
        yield Blame(ANY_DEED, found, passage, denied=denied, maybe=marks)


def _admitted(reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "X admitted killing him", "X has blood on its hands", "X distanced itself from it"."""
    for match in words_of.ADMITTED.finditer(text, start, end):
        subject = subject_of(reading, text, start, match.start())
        first = next(gerunds_in(text, match.end(), min(end, match.end() + 40)), None)
        if subject and first and not is_negated(text, start, match.start()):
            passage = joined(match.start(), subject, first[2])
            yield Blame(
                first[0], subject, passage, subject, targets=targets_in(text, first[2], end)
            )
    for match in words_of.BLOOD.finditer(text, start, end):
        subject = subject_of(reading, text, start, match.start())
        if subject:
            yield Blame(ANY_DEED, subject, joined(match.start(), subject, match.end()))
    for match in words_of.CLEAN.finditer(text, start, end):
        yield Blame(ANY_DEED, Span(*match.span("who")), Span(*match.span()), denied=True)
    for match in words_of.DISTANCED.finditer(text, start, end):
        subject = subject_of(reading, text, start, match.start())
        deed = deed_in(text, match.end(), min(end, match.end() + 60))
        if subject and deed:
            passage = joined(match.start(), subject, match.end())
            yield Blame(deed, subject, passage, subject, denied=True)


def _denied(reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "X denied any involvement", "X denied firing first", "X rejected the charge"."""
    for match in words_of.DENIED_PART.finditer(text, start, end):
        subject = subject_of(reading, text, start, match.start())
        deed = deed_meant(text, match.span("for")) if match["for"] else ANY_DEED
        if subject and not is_negated(text, start, match.start()):
            passage = joined(match.start(), subject, match.end())
            yield Blame(deed or ANY_DEED, subject, passage, subject, denied=True)
    gerund = re.compile(
        r"\bden(?:y|ies|ied|ying)\s(?=(?:ever\s)?(?:having|\w+ing)\b)", re.IGNORECASE
    )
    for match in gerund.finditer(text, start, end):
        subject = subject_of(reading, text, start, match.start())
        first = next(gerunds_in(text, match.end(), min(end, match.end() + 40)), None)
        if subject and first and not is_negated(text, start, match.start()):
            targets = targets_in(text, first[2], end)
            passage = joined(match.start(), subject, first[2])
            yield Blame(first[0], subject, passage, subject, denied=True, targets=targets)
    for match in words_of.DENIED_IT.finditer(text, start, end):
        subject = subject_of(reading, text, start, match.start())
        if subject and not is_negated(text, start, match.start()):
            passage = joined(match.start(), subject, match.end())
            yield Blame(ANY_DEED, subject, passage, subject, denied=True, answer=True)


LAID: tuple[Finder, ...] = (
    _reciprocal,
    _blamed,
    _laid,
    _responsible,
    _identified,
    _marked,
    _admitted,
    _denied,
    cleared_blames,
)
"""Each finds one way of laying a deed to somebody, in a stretch of a text."""
