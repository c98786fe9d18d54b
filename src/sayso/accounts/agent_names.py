"""Agent names: how the sides of a story are called, by all its texts together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sayso.accounts.agent_labels import Labels, plain_label, side_words
from sayso.accounts.agent_sides import kind_of, last_name, names_in
from sayso.accounts.agent_speakers import of_state_in, speakers_in
from sayso.accounts.agent_words import REBEL, STATE, VESSEL
from sayso.records import Reading

__all__ = ["labels_of"]

SHIP_NAMED = re.compile(
    VESSEL.pattern.replace("(trawler", "(?P<ship>trawler")
    + r"[’']?s?\s[“\"‘']?(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)
REBELS = re.compile(
    REBEL.pattern
    + r"[’']?\s(?:(?:fighters|forces|group|movement|men|faction|alliance|of|from|the|so-called|"
    r"calling\sthemselves)\s){0,4}[“\"‘]?(?P<name>[A-Z][\w’'-]+(?:\s(?:of\s(?:the\s)?)?"
    r"[A-Z][\w’'-]+){0,12})|\b(?P<before>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,12}),?\s"
    r"(?:an?\s|the\s)?(?:\w+\s)?"
    r"(?i:rebels?|militants?|insurgents?|guerrillas?|separatists?|militia(?:men)?)\b"
)
""" "The rebel District Guard", "District Guard militants": a name of those who fight a state. """
OFTEN = 5
PRONOUN = re.compile(r"(?:he|she|him|his|her|hers)", re.IGNORECASE)
LONGEST = 4


def labels_of(readings: Sequence[Reading]) -> Labels:
    """The labels of a story."""
    common = frozenset(
        word
        for reading in readings
        for word in re.findall(r"\b[a-z][a-z’'-]+\b", reading.document.text)
    )
    found: Counter[tuple[frozenset[str], str]] = Counter()
    for reading in readings:
        for party in reading.parties:
            for mention in party.mentions:
                words = reading.document.words(mention)
                if len(words) < 60:
                    names, shown = names_in(words, common)
                    if names and party.kind.value != "place":
                        head = plain_label(side_words(words))
                        state = (
                            kind_of(head, common).groups & STATE and len(head.split()) <= LONGEST
                        )
                        ship = VESSEL.search(head)
                        if ship and ship.end() < len(head):
                            shown = head[ship.start() :]
                        found[names, head if state else shown] += 1
        for match in SHIP_NAMED.finditer(reading.document.text):
            names, _ = names_in(match["name"], common)
            if names:
                found[names, f"{match['ship']} {match['name']}"] += OFTEN
    labels = _with_rebels(readings, _joined(found), common)
    people = frozenset(
        last_name(party.name)
        for reading in readings
        for party in reading.parties
        if party.kind.value == "person"
        and not any(
            re.match(r"(?:the|The)\s", reading.document.words(each)) for each in party.mentions
        )
        and any(PRONOUN.fullmatch(reading.document.words(each)) for each in party.mentions)
    )
    persons = frozenset(
        last_name(voice.name)
        for reading in readings
        for voice in reading.voices
        if voice.kind.value == "person"
    )
    bare = Labels(labels, {}, {}, persons, frozenset(), people, common)
    return Labels(
        labels, *speakers_in(readings, bare), persons, of_state_in(readings), people, common
    )


def _with_rebels(
    readings: Sequence[Reading], labels: dict[frozenset[str], str], common: frozenset[str]
) -> dict[frozenset[str], str]:
    """The labels, with "rebels" behind the name of a force that some text calls so."""
    called = {
        names_in(match["name"] or match["before"], common)[0]
        for reading in readings
        for match in REBELS.finditer(reading.document.text)
    } - {frozenset()}
    return {
        names: f"{label} rebels"
        if names in called and kind_of(label, common).groups & STATE and not REBEL.search(label)
        else label
        for names, label in labels.items()
    }


def _joined(found: Counter[tuple[frozenset[str], str]]) -> dict[frozenset[str], str]:
    """For each name the fullest one that holds all its words, if there is only one."""
    shown: dict[frozenset[str], str] = {}
    for (names, words), _ in sorted(found.items(), key=lambda each: (-each[1], each[0][1])):
        shown.setdefault(names, words)
    inner = {
        names: next(
            (each for each in shown if each < names and _is_about(shown[each], words)), None
        )
        for names, words in shown.items()
    }
    labels: dict[frozenset[str], str] = {}
    for names in shown:
        wider = [each for each in shown if names < each and inner[each] is None]
        tops = [each for each in wider if not any(each < other for other in wider)]
        labels[names] = shown[tops[0]] if len(tops) == 1 else shown[names]
    for names, part in inner.items():
        if part is not None:
            labels[names] = labels[part]
    return labels


def _is_about(name: str, wider: str) -> bool:
    """Whether a longer name only names somebody of a shorter one: "Ann Bell of the Front"."""
    plain = re.escape(name)
    return bool(re.search(rf"\b(?:of|for|and)\s(?:the\s)?{plain}\b|^{plain}[’']s?\s", wider))
