"""Standing: whose words a passage of a reading is, and through whom they came."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sayso.accounts.day_above import day_of_document
from sayso.records import (
    Party,
    Polarity,
    Reading,
    Span,
    Statement,
    TimeKind,
    Voice,
    VoiceKind,
    record_id,
)
from sayso.records.accounts import SharedParty

__all__ = ["DENIAL", "Tellings", "Told", "is_denial", "shared_ids"]

OUTLETS = frozenset({VoiceKind.AUTHOR, VoiceKind.PUBLISHER})
HALF = 0.5
ARTICLES = re.compile(r"^(?:the|a|an|our|its|his|her)\s+", re.IGNORECASE)
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|dismiss\w*|reject\w*|refut\w*|rebut\w*|disput\w*|contradict\w*|"
    r"repudiat\w*|contest\w*|disavow\w*|not true|no truth|untrue|false|never)\b",
    re.IGNORECASE,
)
CLAIM = re.compile(
    r"(?:claims?|reports?|allegations?|accusations?|charges?|suggestions?|assertions?|statements?)",
    re.IGNORECASE,
)
NEAR = 60
FIRST_PERSON = frozenset({"speaker", "i", "we"})
FIGURES = re.compile(
    r"\b(?:spoke|speaks|gave|gives|puts?|raised|raises|revised|lowered|cut|registered|registers|"
    r"counted|counts|recorded|records|confirmed|confirms|documented|verified|treated|says|said|"
    r"reported|reports|announced|announces)\b"
)
"""Words after which whoever stands in front of them gives a figure."""
COUNTING = re.compile(
    r"(?P<who>The\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)\s(?:had\s|has\s)?(?:counted|estimated|spoke\sof)\b"
    r"|(?P<whose>(?:The\s)?(?:[\w-]+\s){0,2}?[\w-]+)[’']s?\s(?:story|version|account|count|figures?|list|"
    r"tally)\s?:"
)
GIVING = re.compile(
    r"(?:(?:,\s|;\s|—\s|^)?\b(?:while|whereas|but|although|though)\s(?P<who>(?:[\w’'-]+\s){1,7}?)"
    r"|,\s(?P<relative>which|who)\s)"
    r"(?:(?:had|has|have)\s)?(?P<earlier>(?:earlier|previously|initially|first)\s)?"
    r"(?:put|puts|gave|given|gives|said|says|spoke|spoken|speaks|counted|counts|registered|registers|"
    r"recorded|records|reported|reports|confirmed|listed|set)\b",
    re.IGNORECASE,
)
"""A clause whose subject gives a figure of his own."""
BREAK = re.compile(r"[;:]|,\s(?:and|but|while|which|who|where)\b")
REACH_OF_FIGURE = 50
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Told:
    """Whose words a passage is.

    voice: its id across documents. name: as shown. chain: who passes it on, publisher first, the
        voice last. authority: the line for which the voice speaks.
    statement: the innermost one that holds the passage; None for what the document says itself.
    day: the day for which it is said. denied: whether the words around it deny it.
    own: whether the document says it itself.
    hearsay: whether nobody is named for it and somebody denies it: "dismissed claims that ...".
    """

    voice: str
    name: str
    chain: tuple[str, ...]
    authority: str | None
    statement: Statement | None
    day: datetime.date | None
    denied: bool
    hearsay: bool = False
    own: bool = False


def shared_ids(parties: Sequence[SharedParty]) -> dict[tuple[str, str], SharedParty]:
    """The shared party of each party of each document."""
    return {member: party for party in parties for member in party.members}


def is_denial(reading: Reading, statement: Statement) -> bool:
    """Whether a statement denies its content; "did not say" and "never mentioned" do not."""
    if statement.polarity is not Polarity.NEGATIVE or statement.cue is None:
        return False
    cue = reading.document.words(statement.cue)
    return any(match[0].casefold() != "never" for match in DENIAL.finditer(cue))


class Tellings:
    """One reading, asked whose words its passages are."""

    def __init__(
        self,
        reading: Reading,
        shared: Mapping[tuple[str, str], SharedParty],
        day: datetime.date | None = None,
    ) -> None:
        """day: of the document, where others tell its year."""
        self.reading = reading
        self.document = reading.document
        self.published = day or day_of_document(reading)
        self._shared = shared

    @cached_property
    def _voices(self) -> dict[str, Voice]:
        return {voice.id: voice for voice in self.reading.voices}

    @cached_property
    def _parties(self) -> dict[str, Party]:
        return {party.id: party for party in self.reading.parties}

    @cached_property
    def _statements(self) -> dict[str, Statement]:
        return {statement.id: statement for statement in self.reading.statements}

    @cached_property
    def publisher(self) -> str:
        """Who publishes the document, or its address where nobody is named."""
        document = self.document
        byline = document.byline[0] if document.byline else ""
        return document.publisher or document.organisation or byline or document.source or "author"

    def told(self, span: Span, *, voice: str | None = None, figure: bool = False) -> Told:
        """Whose words a passage is.

        voice: id of a voice that is known to hold it; None asks the statements.
        figure: whether it is a number, which a clause of its own may give to somebody else.
        """
        holders = self._holding(span)
        if voice is not None:
            own = [each for each in holders if each.voice == voice]
            holders = own or holders
        elif figure and (giver := self._giver_in_clause(span)) is not None:
            return giver
        elif denial := next((each for each in holders if self._denies(each)), None):
            holders = [denial]
        elif holders and (denial := self._denial_of(holders[0])) is not None:
            return replace(self.told(denial.content[0]), denied=True)
        statement = holders[0] if holders else None
        speaker = self._voices.get(voice or (statement.voice if statement else None) or "")
        if speaker is None or self._is_outlet(speaker):
            found = None if statement else self._figure_giver(span)
            if found is None:
                words = self._counting(span) if figure and statement is None else ""
                return self._named(words) if words else self._own(statement)
            return self._party_told(found, span)
        return self._told(speaker, statement)

    def own(self) -> Told:
        """The document itself as the one whose words a passage is."""
        return self._own(None)

    def told_by(self, words: Span, span: Span) -> Told:
        """The same for a passage whose voice is the party that some words of the text name."""
        named = [
            (len(mention), party)
            for party in self.reading.parties
            for mention in party.mentions
            if mention.overlaps(words)
        ]
        if not named:
            return self.told(span)
        return self._party_told(max(named, key=lambda each: each[0])[1], span)

    def told_before(self, told: Told) -> Told:
        """The same as the words of whoever spoke last before: those who are counted don't count
        themselves.
        """
        if told.statement is None or told.statement.cue is None:
            return told
        here = told.statement.content[0].start
        before = [
            each
            for each in self.reading.statements
            if each.content[0].start < here and each.voice not in {None, told.statement.voice}
        ]
        speaker = self._voices.get(before[-1].voice or "") if before else None
        return self._told(speaker, told.statement) if speaker is not None else told

    def _holding(self, span: Span) -> list[Statement]:
        """The statements whose content holds at least half of a passage, the innermost first."""
        found = []
        for statement in self.reading.statements:
            inside = sum(
                max(0, min(part.end, span.end) - max(part.start, span.start))
                for part in statement.content
            )
            if inside >= HALF * len(span):
                depth = self._depth(statement)
                size = sum(len(part) for part in statement.content)
                found.append((-depth, size, statement.id, statement))
        return [each[-1] for each in sorted(found, key=lambda each: each[:3])]

    def _counting(self, span: Span) -> str:
        """Who a sentence says to have counted, where no party is known by these words."""
        sentence = next((s.span for s in self.reading.sentences if s.span.covers(span)), None)
        if sentence is None:
            return ""
        match = COUNTING.match(self.document.text, sentence.start, span.end)
        return (match["who"] or match["whose"]) if match else ""

    def _named(self, words: str) -> Told:
        own, id_ = self._own(None), record_id("voice", _key(words))
        return replace(own, voice=id_, name=words, chain=(self.publisher, words), own=False)

    def _is_outlet(self, speaker: Voice) -> bool:
        """Whether a voice is the document's own: its author, "I", or its publisher by any name."""
        own = {_key(self.publisher), _key(self.document.organisation or self.publisher)}
        name = _key(speaker.name)
        return speaker.kind in OUTLETS or name in FIRST_PERSON or name in own

    def _denial_of(self, claim: Statement) -> Statement | None:
        """The statement that denies a claim in one breath: "he rejected the claim that ..."."""
        words = self.document.words
        if claim.cue is None or not CLAIM.fullmatch(words(claim.cue)):
            return None
        return next(
            (
                each
                for each in self.reading.statements
                if each.cue is not None
                and each is not claim
                and 0 < claim.cue.start - each.cue.start < NEAR
                and DENIAL.search(words(each.cue))
                and not re.search(r"[.!?]\s", self.document.text[each.cue.start : claim.cue.start])
            ),
            None,
        )

    def _depth(self, statement: Statement) -> int:
        depth, above = 0, statement.within
        while above is not None and depth < len(self._statements):
            depth, above = depth + 1, self._statements[above].within
        return depth

    def _own(self, statement: Statement | None) -> Told:
        name = self.publisher
        return Told(
            record_id("publisher", _key(name)),
            name,
            (name,),
            None,
            statement,
            self._day(statement),
            self._denies(statement),
            own=True,
        )

    def _told(self, speaker: Voice, statement: Statement | None) -> Told:
        party = self._parties.get(speaker.party or "")
        id_, name, authority = self._identity(speaker, party)
        chain = [self.publisher, *reversed(self._above(statement)), name]
        outer = self._statements.get(statement.within or "") if statement else None
        return Told(
            id_,
            name,
            tuple(dict.fromkeys(chain)),
            authority,
            statement,
            self._day(statement),
            self._denies(statement),
            hearsay=speaker.kind is VoiceKind.UNNAMED
            and (self._denies(outer) or outer is not None),
        )

    def _identity(self, speaker: Voice, party: Party | None) -> tuple[str, str, str | None]:
        document = self.document.id
        shared = self._shared.get((document, speaker.party or ""))
        authority = party.authority if party else None
        if shared is not None:
            return shared.id, shared.names[0], shared.authority or authority
        name = speaker.name or "unnamed"
        if speaker.kind is VoiceKind.UNNAMED or not speaker.name:
            return record_id("voice", document, speaker.id), name, authority
        return record_id("voice", _key(name)), name, authority

    def _above(self, statement: Statement | None) -> list[str]:
        names: list[str] = []
        above = statement.within if statement else None
        while above is not None and len(names) < len(self._statements):
            outer = self._statements[above]
            voice = self._voices.get(outer.voice or "")
            if voice is not None and voice.kind not in OUTLETS and voice.name:
                names.append(voice.name)
            above = outer.within
        return names

    def _giver_in_clause(self, span: Span) -> Told | None:
        """Whoever gives a figure in a clause of his own inside of somebody else's sentence: "14,
        the ministry said, while the region put the toll at 17".
        """
        text = self.document.text
        sentence = next((s.span for s in self.reading.sentences if s.span.covers(span)), None)
        if sentence is None:
            return None
        clause = GIVING.search(text, sentence.start, span.start)
        while clause is not None and (later := GIVING.search(text, clause.end(), span.start)):
            clause = later
        if clause is None or span.start - clause.end() > REACH_OF_FIGURE:
            return None
        if BREAK.search(text, clause.end(), span.start):
            return None
        start, end = clause.span("who")
        if clause["relative"]:
            start, end = sentence.start, clause.start()
        words = text[start:end].rstrip(" ,")
        if not words:
            return None
        who = Span(start, start + len(words))
        named = [
            (mention.end, party)
            for party in self.reading.parties
            for mention in party.mentions
            if who.overlaps(mention) and party.kind.value in {"person", "organisation", "group"}
        ]
        if not named:
            return None
        told = self._party_told(max(named, key=lambda each: each[0])[1], span)
        if clause["relative"] and _key(words) != _key(told.name) and len(words) < LONGEST_NAME:
            told = replace(
                told,
                voice=record_id("voice", _key(words)),
                name=words,
                chain=(self.publisher, words),
            )
        if clause["earlier"] and told.day is not None and told.day == self.published:
            told = replace(told, day=told.day - datetime.timedelta(days=1))
        return told

    def _figure_giver(self, span: Span) -> Party | None:
        """The party in front of the verb that gives a figure: "the ministry raised its count"."""
        sentence = next((s.span for s in self.reading.sentences if s.span.covers(span)), None)
        if sentence is None:
            return None
        verb = None
        for match in FIGURES.finditer(self.document.text, sentence.start, span.start):
            verb = match.start()
        if verb is None or span.start - verb > len("documented the deaths of at least some "):
            return None
        before = [
            (mention.start, party)
            for party in self.reading.parties
            for mention in party.mentions
            if sentence.start <= mention.start < verb
            and party.kind.value in {"person", "organisation", "group"}
        ]
        giver = min(before, key=lambda each: each[0])[1] if before else None
        return None if giver is None or _key(giver.name) in FIRST_PERSON else giver

    def _party_told(self, party: Party, span: Span) -> Told:
        shared = self._shared.get((self.document.id, party.id))
        name = shared.names[0] if shared else party.name
        id_ = shared.id if shared else record_id("voice", _key(name))
        authority = (shared.authority if shared else None) or party.authority
        chain = tuple(dict.fromkeys((self.publisher, name)))
        return Told(id_, name, chain, authority, None, self._day_beside(span), denied=False)

    def _day_beside(self, span: Span) -> datetime.date | None:
        """The day that is named nearest to a figure in its sentence, else that of publication."""
        sentence = next((s.span for s in self.reading.sentences if s.span.covers(span)), span)
        days = [
            (min(abs(time.span.start - span.end), abs(span.start - time.span.end)), day)
            for time in self.reading.times
            if time.kind in {TimeKind.DATE, TimeKind.TIME} and sentence.covers(time.span)
            for day in [time.time.latest]
            if day and time.time.earliest == day and (not self.published or day <= self.published)
        ]
        return min(days)[1] if days else self.published

    def _day(self, statement: Statement | None) -> datetime.date | None:
        uttered = statement.uttered if statement else None
        day = (uttered.latest or uttered.earliest) if uttered else None
        if day is None or (self.published and day > self.published):
            return self.published
        return day

    def _denies(self, statement: Statement | None) -> bool:
        return statement is not None and is_denial(self.reading, statement)


def _key(name: str) -> str:
    """A name without what may change from one document to another."""
    return ARTICLES.sub("", " ".join(name.casefold().replace("’", "'").split()))
