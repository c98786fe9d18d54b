"""Blames told: who did it, by plain sentences, by origin and by who came under fire."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.accounts import blame_words as words_of
from sayso.accounts.blame_parts import (
    ANY_DEED,
    Blame,
    deed_in,
    is_negated,
    is_nobody,
    joined,
    targets_in,
    victim_in,
)
from sayso.accounts.deed_lexicon import Verb, forms_in, gerunds_in, verbs_in
from sayso.accounts.noun_phrases import phrase_after, phrase_before, subject_of
from sayso.records import Reading, Span

__all__ = ["TOLD", "told_blames"]


FORCE = re.compile(
    r"\b(?:storm\w*|attack\w*|assault\w*|fir(?:e|ing)|shoot\w*|shot|raid\w*|operation|kill\w*|"
    r"strikes?|bomb\w*|"
    r"shell\w*|charge|clear\w*|crackdown|use\sof\sforce|massacre|evict\w*|advance|dispers\w*)\b",
    re.IGNORECASE,
)


def _by(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "the attack was carried out by X", "on the orders of X"."""
    for match in words_of.BY.finditer(text, start, end):
        who = phrase_after(text, match.end(), end)
        before = max(start, match.start() - 70)
        deed = deed_in(text, before, match.end())
        if match[0].casefold().startswith("order"):
            deed = "order" if FORCE.search(text, before, end) else None
        elif (
            re.match(r"(?:fired|made|sent|placed|given|done|caused|started|begun)", match[0], re.I)
            and not deed
        ):
            continue
        if deed is None and not match[0].casefold().startswith("order"):
            deed = ANY_DEED
        if who is None or deed is None or (deed == "order" and not FORCE.search(text, before, end)):
            continue
        denied = bool(
            re.search(
                r"\b(?:not|never)\s(?:\w+\s)?$|n[’']t\s(?:\w+\s)?$|\bno\s[\w\s]{2,30}$",
                text[before : match.start()],
            )
        )
        begin = phrase_before(text, start, match.start())
        at = begin.start if begin else match.start()
        denied = denied or is_nobody(text, begin)
        yield Blame(deed, who, joined(at, who, who.end), denied=denied)
    for match in words_of.ON_ORDERS.finditer(text, start, end):
        who = phrase_after(text, match.end(), end)
        if who:
            yield Blame("order", who, joined(match.start(), who, who.end))
            done = any(
                verb.passive or not verb.unreal for verb in verbs_in(text, start, match.start())
            )
            if done or deed_in(text, start, match.start()):
                yield Blame(ANY_DEED, who, joined(match.start(), who, who.end))


def _by_noun(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "a breach of the truce by X", "the killing of two herders by X", "on X's orders"."""
    for match in words_of.BREACH_BY.finditer(text, start, end):
        who = phrase_after(text, match.end(), end)
        if who:
            yield Blame("breach", who, joined(match.start(), who, who.end))
    for match in words_of.NOUN_BY.finditer(text, start, end):
        found = phrase_after(text, match.end(), end)
        deed = deed_in(text, *match.span())
        if found and deed and not is_negated(text, start, match.start()):
            passage = joined(match.start(), found, found.end)
            yield Blame(deed, found, passage, explicit=False)
    for match in words_of.ON_HIS_ORDERS.finditer(text, start, end):
        if any(True for _ in verbs_in(text, start, match.start())):
            yield Blame("order", Span(*match.span("who")), Span(*match.span()))


def _inverted(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "at no time did our officers fire"."""
    for match in words_of.INVERTED.finditer(text, start, end):
        form = "base" if match["helper"].casefold() == "did" else "part"
        verb = next(forms_in(text, match.end(), min(end, match.end() + 70), form), None)
        who = phrase_after(text, match.end(), verb[1]) if verb else None
        if verb is None or who is None:
            continue
        yield Blame(
            verb[0],
            who,
            Span(match.start(), verb[2]),
            denied=True,
            explicit=False,
            targets=targets_in(text, verb[2], end),
        )


def _origin(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "The first shots came from X", "The order came from X"."""
    for match in words_of.ORIGIN.finditer(text, start, end):
        what = match["what"].casefold()
        who = phrase_after(text, match.end(), end)
        if who is None:
            continue
        first = what.startswith("first") or re.search(
            r"\bfirst\s$", text[max(start, match.start() - 6) : match.start()]
        )
        shots = re.search(r"shot|fire|bullet|round|volley", what)
        if "order" in what or "instruct" in what:
            deed = "order"
        elif first:
            deed = "first shots" if shots else "first blow"
        elif shots:
            deed = "shooting"
        elif re.search(r"shell|rocket|missile|drone|mortar", what):
            deed = "shelling"
        else:
            continue
        before = text[max(start, match.start() - 12) : match.start()]
        denied = bool(
            re.search(r"\b(?:no|not\s(?:a|one)(?:\ssingle)?)\s$", before, re.IGNORECASE)
        ) or bool(re.search(r"\s(?:not|never)\s", text[match.start() : match.end()]))
        yield Blame(
            deed, who, joined(match.start(), who, who.end), denied=denied, explicit=bool(first)
        )


def _fired_upon(reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "Officers came under fire before they shot", "The patrol only returned fire"."""
    for pattern in (words_of.FIRED_UPON, words_of.RETURNED):
        for match in pattern.finditer(text, start, end):
            upon = pattern is words_of.FIRED_UPON
            if upon and not words_of.TOLD_BEFORE.search(
                text[match.start() : min(end, match.end() + 80)]
            ):
                continue
            begin = match.start()
            subject = subject_of(reading, text, start, begin)
            if subject is None or words_of.NOBODY.match(text[subject.start : subject.end]):
                continue
            passage = joined(begin, subject, match.end())
            if upon and match["from"]:
                who = Span(*match.span("from"))
                yield Blame("first shots", who, passage, aimed=False, targets=frozenset({"*from"}))
            yield Blame("first shots", subject, passage, aimed=True)


def _breach(reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "In gross violation of the truce, X attacked ..."."""
    for match in words_of.IN_BREACH.finditer(text, start, end):
        verbs = [
            verb for verb in verbs_in(text, start, end) if not verb.passive and not verb.unreal
        ]
        for verb in verbs[:1]:
            subject = subject_of(reading, text, start, verb.start)
            if subject and not verb.denied:
                yield Blame("breach", subject, Span(*match.span()))


FIRE_OF = re.compile(
    r"\b(?:was|were|been|being)\s(?:fatally\s|then\s)?(?:hit|struck|killed|shot|wounded|"
    r"caught)\s(?:\w+\s){0,3}?by\s"
    r"(?P<who>(?:[\w’'-]+\s){1,4}?)(?:gun|rifle|sniper|machine-gun|small-arms|artillery|mortar|"
    r"tank)?-?"
    r"(?P<what>fire|bullets?|gunfire|shells?|rockets?|snipers?|rounds)\b(?!\s(?:from|fired|in|"
    r"at|shot|by))",
    re.IGNORECASE,
)
FIRE_FROM = re.compile(
    r"\b(?:was|were|been|being)\s(?:fatally\s|then\s)?(?:hit|struck|killed|shot|"
    r"wounded)\s(?:dead\s)?by\s(?:an?\s|the\s)?"
    r"(?:\w+\s)?(?:bullets?|gunfire|fire|shells?|rockets?|rounds|shots?|"
    r"missiles?)\s(?:fired\s)?(?:from|by)\s(?=[A-Za-z])",
    re.IGNORECASE,
)


def _fire_of(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "He was hit by the militants' fire", "killed by a bullet fired by soldiers"."""
    for match in FIRE_OF.finditer(text, start, end):
        words = match["who"].rstrip()
        if re.fullmatch(
            r"(?:an?|the|live|stray|heavy|rubber|friendly|enemy|\s)+", words, re.IGNORECASE
        ):
            continue
        done_to = phrase_before(text, start, match.start())
        targets = victim_in(text[done_to.start : done_to.end]) if done_to else frozenset()
        deed = "shelling" if match["what"][:4] in {"shel", "rock"} else "shooting"
        who = Span(match.start("who"), match.start("who") + len(words))
        yield Blame(deed, who, Span(*match.span()), explicit=False, targets=targets)
    for match in FIRE_FROM.finditer(text, start, end):
        found = phrase_after(text, match.end(), end)
        done_to = phrase_before(text, start, match.start())
        targets = victim_in(text[done_to.start : done_to.end]) if done_to else frozenset()
        if found:
            deed = "shelling" if re.search(r"shell|rocket|missile", match[0]) else "shooting"
            passage = joined(match.start(), found, found.end)
            yield Blame(deed, found, passage, explicit=False, targets=targets)


def told_blames(reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """Plain sentences: "X fired first", "the boxes were burnt by X"."""
    for verb in verbs_in(text, start, end):
        if verb.unreal:
            continue
        blame = (
            _passive(text, start, end, verb)
            if verb.passive
            else _active(reading, text, start, end, verb)
        )
        if blame is not None and not verb.passive and not blame.denied:
            yield from _by_doing(text, end, verb, blame)
        if blame is not None and (verb.deed != "order" or _is_of_force(text, blame, end)):
            yield blame


def _by_doing(text: str, end: int, verb: Verb, blame: Blame) -> Iterator[Blame]:
    """As in "X broke the truce by shelling the town"."""
    by = re.compile(r"[^,.;:!?\n]{0,40}?\bby\s(?=\w+ing\b)").match(text, verb.end, end)
    if by is None:
        return
    for deed, at, stop in gerunds_in(text, by.end(), min(end, by.end() + 40)):
        if at == by.end():
            yield replace(
                blame,
                deed=deed,
                passage=joined(blame.passage.start, blame.who, stop),
                targets=targets_in(text, stop, end),
            )


def _is_of_force(text: str, blame: Blame, end: int) -> bool:
    """Whether an order is one to use force."""
    return bool(FORCE.search(text, blame.passage.start, min(end, blame.passage.end + 40)))


BY_AGENT = re.compile(
    r"(?:(?!\b(?:that|said|says|and|but|who|which|while|when|after|"
    r"before)\b)[^,.;:!?\n]){0,50}?\bby\s(?=[“\"A-Za-z])"
)


DEADLY = re.compile(r"kill|murder|shot|shoot|stab|assassinat|slain|slew|gunn", re.IGNORECASE)


def _passive(text: str, start: int, end: int, verb: Verb) -> Blame | None:
    by = BY_AGENT.match(text, verb.end, end)
    who = phrase_after(text, by.end(), end) if by else None
    if who is None or re.match(
        r"(?:an?|the)?\s?(?:\w+\s)?(?:bullets?|gunfire|rockets?|shells?|stones?|blast|mine)\b",
        text[who.start : who.end],
    ):
        return None
    done_to = phrase_before(text, start, verb.start)
    targets = targets_in(text, done_to.start, done_to.end) if done_to else frozenset()
    if DEADLY.match(text, verb.head) and done_to:
        targets |= victim_in(text[done_to.start : done_to.end])
    denied = verb.denied or is_nobody(text, done_to)
    at = done_to.start if done_to else verb.start
    return Blame(
        verb.deed, who, joined(at, who, who.end), denied=denied, explicit=False, targets=targets
    )


def _active(reading: Reading, text: str, start: int, end: int, verb: Verb) -> Blame | None:
    subject = subject_of(reading, text, start, verb.start)
    if subject is None or subject.start > verb.head:
        return None
    stop = re.compile(r"(?:[^,;:!?\n”\".]|\.(?=\w)){0,60}").match(text, verb.end, end)
    reach = stop.end() if stop else verb.end
    tail = text[verb.end : reach]
    nothing = bool(words_of.SINGLE.match(tail)) or bool(
        re.search(r"\b(?:no|nothing|not\sa\ssingle)\b", text[verb.head : verb.end], re.IGNORECASE)
    )
    words = text[subject.start : subject.end]
    nobody = words_of.NOBODY.match(words)
    denied = verb.denied or nothing or bool(nobody)
    deed = verb.deed
    if deed == "shooting" and re.search(
        r"\bthe\sfirst\sto\s(?:open|fire|shoot)\b", text[start:reach]
    ):
        deed = "first shots"
    targets = targets_in(text, verb.end, reach)
    if DEADLY.match(text, verb.head):
        targets |= victim_in(tail.lstrip())
    reach = min(reach, verb.end + len(" ".join(tail.split(" ")[:8])))
    passage = Span(subject.start, max(verb.end, reach))
    ended = text[passage.start : passage.end].rstrip(' .”"')
    passage = Span(passage.start, passage.start + len(ended))
    return Blame(deed, subject, passage, denied=denied, explicit=False, targets=targets)


def _began(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "The trouble began when stewards hit a boy"."""
    for match in words_of.BEGAN_WHEN.finditer(text, start, end):
        for verb in verbs_in(text, match.end(), min(end, match.end() + 80)):
            if verb.passive or verb.denied or verb.unreal:
                continue
            who = phrase_before(text, match.end(), verb.start)
            if who:
                shots = verb.deed == "shooting"
                deed = "first shots" if shots else "first blow"
                yield Blame(deed, who, joined(who.start, who, verb.end))
            break


FIRST_TO = re.compile(
    r"\b(?:was|were|had\sbeen)(?P<not>\snot|n[’']t)?\s(?:the\s)?first\sto\s(?:open\sfire|fire|"
    r"shoot|attack|strike|use\sforce|(?P<break>(?:break|breach|"
    r"violate)\s(?:[\w’'-]+\s){0,3}?(?:truce|ceasefire|cease-fire|agreement|accord)))\b",
    re.IGNORECASE,
)


def _first_to(reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "X were the first to open fire"."""
    for match in FIRST_TO.finditer(text, start, end):
        subject = subject_of(reading, text, start, match.start())
        if subject:
            shots = re.search(r"fire|shoot", match[0])
            deed = "breach" if match["break"] else "first shots" if shots else "first blow"
            nobody = words_of.NOBODY.match(text[subject.start : subject.end])
            yield Blame(
                deed,
                subject,
                joined(match.start(), subject, match.end()),
                denied=bool(match["not"] or nobody),
            )


TOLD = (_by, _by_noun, _inverted, _origin, _first_to, _began, _fired_upon, _breach, _fire_of)
"""Each finds one way of telling who did a deed, in a stretch of a text."""
