"""Agent speakers: for which side each of those who speak in a story speaks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.accounts.agent_labels import Labels
from sayso.accounts.agent_sides import kind_of, last_name
from sayso.accounts.agent_words import OFFICES, RANKS, SPEAKING
from sayso.records import Reading, Span

__all__ = ["of_state_in", "speakers_in"]

BEHIND = re.compile(
    r"(?:,\s(?P<apposition>[^.;:!?\n”\"]{3,90}?)(?=[,.;:!?\n”\"]|\s(?:said|told|says)\b)"
    r"|\s(?:of|from|for)\s(?:the\s)?(?P<of>[A-Z][\w’'-]*(?:\s(?:of\s)?[A-Z][\w’'-]*){0,4}|"
    r"[\w’' -]{3,50}?(?=[,.;:”\"\n]|\s(?:said|told|says|who|and)\b)))"
)
OF_STATE = re.compile(
    r"\b(?:General|Brigadier|Colonel|Major|Lieutenant|Admiral|Inspector|Superintendent|"
    r"Minister|minister|"
    r"Sergeant|Chief|ministry|Ministry|Prefect|Prosecutor|prosecutor|police|army|military|"
    r"government|State)\b"
)


def of_state_in(readings: Sequence[Reading]) -> frozenset[str]:
    """The last names of those whom a text calls a general, a minister and the like."""
    return frozenset(
        last_name(voice.name)
        for reading in readings
        for voice in reading.voices
        if any(OF_STATE.search(reading.document.words(mention)) for mention in voice.mentions)
    )


def speakers_in(
    readings: Iterable[Reading], labels: Labels
) -> tuple[dict[str, str], dict[str, str]]:
    """For the last name of each person who speaks, the label of his side, and his office."""
    sides: dict[str, Counter[str]] = defaultdict(Counter)
    offices: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        text = reading.document.text
        for voice in reading.voices:
            last = last_name(voice.name)
            if voice.kind.value != "person" or not last:
                continue
            party = next((each for each in reading.parties if each.id == voice.party), None)
            for mention in {*voice.mentions, *(party.mentions if party else ())}:
                words = reading.document.words(mention)
                if last not in words.casefold():
                    continue
                for told in _abouts(text, words, mention.start, mention.end, last):
                    about = _body(told)
                    if re.match(r"(?:its|their)\b", told, re.IGNORECASE) or not labels.of(about):
                        about = _owner(reading, labels, mention) or about
                    held = [each.casefold() for each in OFFICES.findall(told)]
                    for office in [each for each in held if each not in RANKS]:
                        offices[last][office] += 1
                    label = labels.of(about)
                    kind = kind_of(label, labels.common)
                    known = kind.groups or kind.people or kind.names
                    if label and known and last not in label.casefold().split():
                        sides[last][label] += 1
    return _most(sides), _most(offices)


def _most(found: Mapping[str, Counter[str]]) -> dict[str, str]:
    return {
        name: min(counts.items(), key=lambda each: (-each[1], each[0]))[0]
        for name, counts in sorted(found.items())
    }


def _abouts(text: str, words: str, start: int, end: int, last: str) -> Iterable[str]:
    """What the text says somebody is, beside his name."""
    before = text[max(start - 80, 0) : start]
    before = re.split(r"[.;:!?\n”\"“]\s?", before)[-1]
    role = re.search(
        rf"(?:\b(?:[\w’'-]+\s){{0,3}})\b{SPEAKING}(?:\s(?:of|for|from|at)\s[^,]{{2,40}})?,?\s*$",
        before,
        re.IGNORECASE,
    )
    if role:
        yield role[0].strip(" ,")
    inside = words.casefold().find(last)
    titled = re.sub(r"(?:\s[A-Z][\w’'.-]*){0,2}\s*$", "", words[:inside]) if inside > 0 else ""
    if titled and re.search(rf"\b{SPEAKING}\b", titled, re.IGNORECASE):
        yield titled.strip(" ,")
    match = BEHIND.match(text, end)
    if match is None:
        return
    if match["of"]:
        yield match["of"]
    elif re.search(rf"\b{SPEAKING}\b", match["apposition"], re.IGNORECASE):
        yield match["apposition"]


def _body(about: str) -> str:
    """For whom somebody speaks, by what a text says he is: "the union's secretary"."""
    of = re.search(
        r"\b(?:of|for|from|with|chairs|heads|leads|commands|runs|represents)\s(.+)$",
        about,
        re.IGNORECASE,
    )
    if of:
        return of[1]
    whose = re.search(rf"^(.+?)(?:[’']s?)\s(?:\w+\s){{0,2}}?{SPEAKING}\b", about, re.IGNORECASE)
    if whose:
        return whose[1]
    return re.sub(
        rf"(?:\s(?:deputy|press|chief|senior))*\s{SPEAKING}[\s,]*$", "", about, flags=re.I
    )


def _owner(reading: Reading, labels: Labels, mention: Span) -> str:
    """Whose "its spokeswoman" is."""
    for party in reading.parties:
        own = party.kind.value != "person" and any(
            each.start == mention.start and len(each) < len(mention) for each in party.mentions
        )
        if own and labels.of(party.name):
            return party.name
    return ""
