"""Standing: whose words a passage of a reading is, and through whom they came."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from sayso.accounts.authority import OF_VOICE
from sayso.accounts.figure_givers import PERSONAL, giver_of
from sayso.accounts.figure_voices import (
    BODIES,
    FIRST_PERSON,
    OUTLETS,
    FigureVoices,
    name_key,
)
from sayso.accounts.standing_told import Told
from sayso.accounts.standing_words import (
    BARE_ROLE,
    BREAK,
    CLAIM,
    DENIAL,
    GIVING,
    HALF,
    KNOWN,
    LONGEST_NAME,
    NEAR,
    REACH_OF_FIGURE,
)
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


def shared_ids(parties: Sequence[SharedParty]) -> dict[tuple[str, str], SharedParty]:
    """The shared party of each party of each document."""
    return {member: party for party in parties for member in party.members}


def is_denial(reading: Reading, statement: Statement) -> bool:
    """Whether a statement denies its content; "did not say" and "never mentioned" do not."""
    if statement.polarity is not Polarity.NEGATIVE or statement.cue is None:
        return False
    cue = reading.document.words(statement.cue)
    return any(match[0].casefold() != "never" for match in DENIAL.finditer(cue))


class Tellings(FigureVoices):
    """One reading, asked whose words its passages are."""

    @cached_property
    def _parties(self) -> dict[str, Party]:
        return {party.id: party for party in self.reading.parties}

    @cached_property
    def _statements(self) -> dict[str, Statement]:
        return {statement.id: statement for statement in self.reading.statements}

    def told(
        self,
        span: Span,
        *,
        voice: str | None = None,
        figure: bool = False,
        number: Span | None = None,
    ) -> Told:
        """Whose words a passage is.

        voice: id of a voice that is known to hold it; None asks the statements.
        figure: whether it holds a number, which a clause of its own may give to somebody else.
        number: the number itself, where it is known.
        """
        holders = [each for each in self._holding(span) if not self._is_headed(each)]
        if voice is not None:
            own = [each for each in holders if each.voice == voice]
            holders = own or holders
        elif figure and (giver := self._giver_beside(span, number or span, holders)) is not None:
            return giver
        elif denial := next((each for each in holders if self._denies(each)), None):
            holders = [denial]
        elif holders and (denial := self._denial_of(holders[0])) is not None:
            return replace(self.told(denial.content[0]), denied=True)
        statement = holders[0] if holders else None
        speaker = self._voices.get(voice or (statement.voice if statement else None) or "")
        if speaker is None or self._is_outlet(speaker) or self._is_common(speaker, statement):
            if speaker is not None and not self._is_outlet(speaker):
                statement = None
            found = None if statement else self._figure_giver(span)
            alone = figure and statement is None and found is None
            beside = self._said_beside(number or span, span) if alone else None
            if beside is not None:
                return self._told(self._voices[beside.voice or ""], beside)
            if found is None:
                words = self._counting(span, number or span) if alone else ""
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

    def _is_common(self, speaker: Voice, statement: Statement | None) -> bool:
        """Whether nobody says it, as what "is known" is held by whoever writes so."""
        if speaker.kind is not VoiceKind.UNNAMED or statement is None or statement.cue is None:
            return False
        return KNOWN.fullmatch(self.document.words(statement.cue)) is not None

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

    def _named(self, words: str) -> Told:
        own, id_ = self._own(None), record_id("voice", name_key(words))
        return replace(own, voice=id_, name=words, chain=(self.publisher, words), own=False)

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
            record_id("publisher", name_key(name)),
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
        if authority is None and statement is not None and BARE_ROLE.match(name):
            authority = self._body_before(statement)
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

    def _body_before(self, statement: Statement) -> str | None:
        """The line of the body that a paragraph names before "a spokeswoman" speaks in it."""
        at = (statement.source or statement.content)[0].start
        paragraph = self.document.text.rfind("\n", 0, at) + 1
        before = [
            (mention.start, party)
            for party in self.reading.parties
            for mention in party.mentions
            if paragraph <= mention.start < at and party.kind.value == "organisation"
        ]
        if not before:
            return None
        party = max(before, key=lambda each: each[0])[1]
        told = self._party_told(party, statement.content[0])
        return told.authority or f"{OF_VOICE}{told.voice}"

    def _identity(self, speaker: Voice, party: Party | None) -> tuple[str, str, str | None]:
        document = self.document.id
        shared = self._shared.get((document, speaker.party or ""))
        authority = party.authority if party else None
        if shared is not None:
            return shared.id, shared.names[0], shared.authority or authority
        name = speaker.name or "unnamed"
        if speaker.kind is VoiceKind.UNNAMED or not speaker.name:
            return record_id("voice", document, speaker.id), name, authority
        return record_id("voice", name_key(name)), name, authority

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
        if (
            clause["relative"]
            and name_key(words) != name_key(told.name)
            and len(words) < LONGEST_NAME
        ):
            told = replace(
                told,
                voice=record_id("voice", name_key(words)),
                name=words,
                chain=(self.publisher, words),
            )
        if clause["earlier"] and told.day is not None and told.day == self.published:
            told = replace(told, day=told.day - datetime.timedelta(days=1))
        return told

    def _giver_beside(self, span: Span, number: Span, holders: Sequence[Statement]) -> Told | None:
        """Whoever gives a figure by the words beside it, as in "the ministry's figure is 14"."""
        giver = self._giver_in_clause(span)
        sentence = self._sentence_of(span)
        if giver is not None or sentence is None:
            return giver
        start = sentence.start
        for part in holders[0].content if holders else ():
            if part.overlaps(span):
                start = max(start, part.start)
        found = giver_of(self.document.text, start, sentence.end, number.start, number.end)
        if found is None:
            return None
        who = Span(*found)
        named = [
            (min(mention.end, who.end) - max(mention.start, who.start), -len(mention), party)
            for party in self.reading.parties
            for mention in party.mentions
            if who.overlaps(mention) and mention.end >= who.end and party.kind.value in BODIES
        ]
        words = self.document.words(who)
        if words.casefold() in PERSONAL and not named:
            return None if holders else self._spoken_before(who)
        if not named:
            return replace(self._named(words), day=self._day_beside(span))
        party = max(named, key=lambda each: each[:2])[2]
        voice = self._voices.get(holders[0].voice or "") if holders else None
        if voice is not None and voice.party == party.id:
            return None
        return self._party_told(party, span) if name_key(party.name) not in FIRST_PERSON else None

    def _spoken_before(self, who: Span) -> Told | None:
        """Whoever spoke in the sentence before, where the next one begins with a pronoun: "It put
        the number at 40".
        """
        text = self.document.text
        sentence = self._sentence_of(who)
        if sentence is None or sentence.start != who.start:
            return None
        previous = max(
            (each.span for each in self.reading.sentences if each.span.end <= who.start),
            key=lambda span: span.end,
            default=None,
        )
        if previous is None or "\n" in text[previous.end : who.start]:
            return None
        spoken = [
            each
            for each in self.reading.statements
            if each.cue is not None and previous.covers(each.cue) and each.voice is not None
        ]
        speakers = {each.voice for each in spoken}
        voice = self._voices.get(spoken[0].voice or "") if len(speakers) == 1 else None
        body = self.document.words(who).casefold() == "it"
        person = voice is not None and voice.kind is VoiceKind.PERSON
        if voice is None or self._is_outlet(voice) or person is body:
            return None
        return replace(self._told(voice, spoken[0]), denied=False)

    def _party_told(self, party: Party, span: Span) -> Told:
        shared = self._shared.get((self.document.id, party.id))
        name = shared.names[0] if shared else party.name
        id_ = shared.id if shared else record_id("voice", name_key(name))
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
