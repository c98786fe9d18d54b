"""Row making: what the rows of every kind are made with."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.accounts.standing import Tellings, Told
from sayso.records import Reading, Span, record_id
from sayso.records.accounts import Copy, Evidence, Happening, Row, SharedParty

__all__ = ["HEDGES", "Setting", "make_row", "stories_in"]

HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|apparently|might|(?-i:may)|could|maybe|perhaps|possibly|feared|believed|"
    r"if confirmed|unconfirmed|probably|likely|rumou?red|suspected|rul(?:e|ed|ing) out|exclud\w*|"
    r"not clear|unclear|as (?:by|if|though)|consistent with|theory|guess\w*|"
    r"appears?|seems?|seemed|hearsay|third hand|alleged|the way an?|looks? like|looked like)\b",
    re.IGNORECASE,
)
"""Words of reserve."""
DEEDS = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of all documents together.

    happenings: of all stories. parties: shared by the documents. copies: of other documents.
    documents: ids of those that tell one story, whether they speak of an event or not.
    first: for the main happening of a story the day on which its first document came out.
    """

    happenings: Sequence[Happening] = ()
    parties: Sequence[SharedParty] = ()
    copies: Sequence[Copy] = ()
    documents: Sequence[str] = ()
    first: Mapping[str, datetime.date] = field(default_factory=dict)
    _of_event: dict[tuple[str, str], str] = field(default_factory=dict, init=False)
    _heads: dict[str, str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for happening in self.happenings:
            for mention in happening.mentions:
                self._of_event[mention.document, mention.event] = happening.id
        story_heads: dict[str, str] = {}
        for happening in sorted(self.happenings, key=_weight):
            story_heads.setdefault(happening.story, happening.id)
        for happening in self.happenings:
            for mention in happening.mentions:
                self._heads[mention.document] = story_heads[happening.story]
        if story_heads:
            # One that no event of the text is a mention of is about all documents of its story.
            for document in self.documents:
                self._heads.setdefault(document, next(iter(story_heads.values())))

    def happening_of(self, document: str, event: str) -> str | None:
        """The happening that an event of a document is a mention of."""
        return self._of_event.get((document, event))

    def main_of(self, document: str) -> str | None:
        """The happening that the story of a document is about: the one most documents tell of."""
        return self._heads.get(document)

    def original_of(self, document: str) -> str | None:
        """The document that a document copies as a whole."""
        return next((c.original for c in self.copies if c.document == document and c.whole), None)


def _weight(happening: Happening) -> tuple[bool, bool, int, int, str]:
    """What a story is about is a toll that is of no event, else a deed, and what most of its
    documents tell of.
    """
    documents = {mention.document for mention in happening.mentions}
    named, deed = bool(happening.mentions), happening.kind in DEEDS
    return named, not deed, -len(documents), -len(happening.mentions), happening.id


def stories_in(readings: Sequence[Reading], setting: Setting) -> dict[str, list[Reading]]:
    """The readings by the main happening of their story."""
    found: dict[str, list[Reading]] = {}
    for reading in readings:
        main = setting.main_of(reading.document.id)
        if main is not None:
            found.setdefault(main, []).append(reading)
    return found


def make_row(  # noqa: PLR0913
    tellings: Tellings,
    setting: Setting,
    told: Told,
    *,
    happening: str,
    attribute: str,
    scope: str | None,
    value: str,
    interval: tuple[float, float | None] | None,
    polarity: str,
    stance: str,
    span: Span,
    confidence: float,
) -> Row:
    """A row with its evidence; its id is made from what it says and where."""
    document = tellings.document
    low, high = interval if interval is not None else (None, None)
    return Row(
        id=record_id(
            "row", document.id, attribute, scope, span.start, span.end, value, told.voice, polarity
        ),
        happening=happening,
        attribute=attribute,
        scope=scope,
        as_of=told.day,
        value=value,
        low=low,
        high=high,
        polarity=polarity,
        voice=told.voice,
        voice_name=told.name,
        chain=told.chain,
        authority=told.authority,
        commitment=stance,
        evidence=Evidence(document.id, document.source, span, document.words(span)),
        publisher=document.publisher,
        published=tellings.published,
        copy_of=setting.original_of(document.id),
        confidence=round(confidence, 4),
    )
