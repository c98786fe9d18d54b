"""Figure voices: whose a figure is that no statement holds, by what stands beside it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from functools import cached_property

from sayso.accounts.day_above import day_of_document
from sayso.accounts.restrictions import ward_before
from sayso.records import Party, Reading, Span, Statement, Voice, VoiceKind
from sayso.records.accounts import SharedParty

__all__ = ["BODIES", "FIRST_PERSON", "OUTLETS", "FigureVoices", "name_key"]

OUTLETS = frozenset({VoiceKind.AUTHOR, VoiceKind.PUBLISHER})
ARTICLES = re.compile(r"^(?:the|a|an|our|its|his|her)\s+", re.IGNORECASE)
FIRST_PERSON = frozenset({"speaker", "speakers", "i", "we", "us", "our"})
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
BODIES = frozenset({"person", "organisation", "group"})
"""Kinds of parties that can give a figure."""
FIRST_WORDS = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
QUOTED = re.compile(
    r"“[^”\n]{0,600}[”\n]|\"[^\"\n]{0,600}[\"\n]|^[A-Z][A-Z .’'-]{1,30}:.*$", re.MULTILINE
)
"""What somebody else says in a text: quotations, and the turns of a transcript."""
HEADINGS = frozenset(
    "dead wounded injured missing arrests crowd deaths casualties toll victims detained detentions "
    "losses place time background summary weapons update correction note".split()
)
"""What stands in front of a colon in a report, and is nobody who speaks."""
QUOTED_WORDS = 3
FRAGMENT = 40
BARE_NUMBER = re.compile(r"\[?(?:\d{1,2}[:.]\d\d\]?\s)?(?:(?:At\sleast|Some|About|Now)\s)?")
"""What may stand in front of a number that is a sentence."""
PART_BEFORE = re.compile(
    r"(?:[\w\s]{0,20})[”\"’]?[,(—–-]{1,2}\s?(?P<part>(?:including|among\s(?:them|whom)|of\s(?:them|whom)|"
    r"and\samong\sthem)\s)?(?:and\s|the\s|about\s|some\s|at\sleast\s|another\s)*",
    re.IGNORECASE,
)
BETWEEN = 120
"""So many characters of attribution may stand between a whole and a part of it."""
AMONG_BEFORE = re.compile(
    r"\b(?:including|among\s(?:them|whom)|of\s(?:them|whom))\s(?:and\s|the\s|about\s|some\s|"
    r"at\sleast\s|another\s)*$",
    re.IGNORECASE,
)
PART_BEHIND = re.compile(r"\s(?:[\w-]+\s)?of\s(?:them|whom|those|these)\b", re.IGNORECASE)
"""How a part of what was counted before is told."""


class FigureVoices:
    """One reading, asked who gives the figures that it lets nobody say."""

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
    def publisher(self) -> str:
        """Who publishes the document, or its address where nobody is named."""
        document = self.document
        byline = document.byline[0] if document.byline else ""
        return document.publisher or document.organisation or byline or document.source or "author"

    def _is_outlet(self, speaker: Voice) -> bool:
        """Whether a voice is the document's own: its author, "I", or its publisher by any name."""
        own = {name_key(self.publisher), name_key(self.document.organisation or self.publisher)}
        name = name_key(speaker.name)
        return speaker.kind in OUTLETS or name in FIRST_PERSON or name in own or name in HEADINGS

    def _is_headed(self, statement: Statement) -> bool:
        """Whether what is taken for a speaker is a heading: "The dead: we have 16 names"."""
        voice = self._voices.get(statement.voice or "")
        return statement.cue is None and voice is not None and name_key(voice.name) in HEADINGS

    def _counting(self, span: Span, number: Span) -> str:
        """Who a sentence says to have counted, where no party is known by these words."""
        sentence = self._sentence_of(span)
        if sentence is None:
            return ""
        text = self.document.text
        match = COUNTING.match(text, sentence.start, span.end)
        if match:
            return match["who"] or match["whose"]
        return "" if self._is_report else ward_before(text[sentence.start : number.start])

    @cached_property
    def _is_report(self) -> bool:
        """Whether a text speaks of itself: a report gives the figures of others as its own."""
        return FIRST_WORDS.search(QUOTED.sub("", self.document.text)) is not None

    def _said_beside(self, number: Span, span: Span) -> Statement | None:
        """The statement beside a figure that tells whose it is, where none holds it."""
        return (
            self._whole_beside(number) or self._quoted_beside(span) or self._after_fragment(number)
        )

    def _after_fragment(self, number: Span) -> Statement | None:
        """The statement behind a bare number: "Fourteen. The mayor says that this is final"."""
        sentence = self._sentence_of(number)
        if sentence is None or len(sentence) > FRAGMENT:
            return None
        bare = BARE_NUMBER.match(self.document.text, sentence.start)
        if bare is None or bare.end() != number.start or number.end + 2 < sentence.end:
            return None
        following = next(
            (s.span for s in self.reading.sentences if s.span.start > number.end), None
        )
        if following is None or "\n" in self.document.text[sentence.end : following.start]:
            return None
        for each in self.reading.statements:
            voice = self._voices.get(each.voice or "")
            inside = each.cue is not None and following.covers(each.cue)
            if inside and voice is not None and not self._is_outlet(voice):
                return each
        return None

    def _whole_beside(self, number: Span) -> Statement | None:
        """The statement in front of a part of what it counts: "it took in 19, two of them boys"."""
        text = self.document.text
        sentence = self._sentence_of(number)
        before = [
            (part.end, each)
            for each in self.reading.statements
            for part in each.content
            if sentence is not None and sentence.covers(part) and part.end <= number.start
        ]
        if not before or sentence is None:
            return None
        end, statement = max(before, key=lambda each: each[0])
        gap = text[end : number.start]
        inside = PART_BEFORE.fullmatch(gap)
        part = PART_BEHIND.match(text, number.end) is not None
        attributed = statement.cue is not None and end <= statement.cue.start < number.start
        if attributed and len(gap) <= BETWEEN and not re.search(r"[.;:]\s", gap):
            part = part or AMONG_BEFORE.search(gap) is not None
        elif inside is None or not (inside["part"] or part):
            return None
        if not (part or (inside and inside["part"])):
            return None
        voice = self._voices.get(statement.voice or "")
        return statement if voice is not None and not self._is_outlet(voice) else None

    def _quoted_beside(self, span: Span) -> Statement | None:
        """The statement whose quoted words end the sentence of a figure, with no word of saying:
        'Nineteen are being held "safe and well"' is whose words these are.
        """
        sentence = self._sentence_of(span)
        beside = [
            each
            for each in self.reading.statements
            if sentence is not None and any(sentence.overlaps(part) for part in each.content)
        ]
        if sentence is None or any(
            each.voice is None or (each.cue is not None and sentence.overlaps(each.cue))
            for each in beside
        ):
            return None
        words = self.document.words
        for each in beside:
            voice = self._voices.get(each.voice or "")
            inside = [part for part in each.content if sentence.covers(part)]
            long = sum(len(words(part).split()) for part in inside) >= QUOTED_WORDS
            if voice is not None and not self._is_outlet(voice) and long:
                return each
        return None

    def _sentence_of(self, span: Span) -> Span | None:
        return next((s.span for s in self.reading.sentences if s.span.covers(span)), None)

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
        return None if giver is None or name_key(giver.name) in FIRST_PERSON else giver


def name_key(name: str) -> str:
    """A name without what may change from one document to another."""
    return ARTICLES.sub("", " ".join(name.casefold().replace("’", "'").split()))
