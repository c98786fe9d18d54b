"""Candidates: what an event may be dated by, with the features by which one is chosen."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from sayso.records import Parse, Span, Statement, TimeExpression, TimeKind

__all__ = ["Candidate", "Scene"]

FARTHEST_STEPS = 12
VERBAL = frozenset({"VERB", "AUX"})
CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "acl", "conj", "parataxis", "csubj", "obj", "nmod"})
PREPOSITIONS = frozenset({"since", "until", "till", "by", "before", "after", "from", "to"})
FUTURE = frozenset({"will", "would", "shall", "may", "might", "could", "should", "can"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to date an event.

    kind: "expression" in its sentence, "before" for the last one of an earlier sentence,
        "document" for the day of publication, "none" for no date at all.
    time: the expression, where there is one.
    features: by name; those that are not there are 0.
    """

    kind: str
    time: TimeExpression | None
    features: dict[str, float]


@dataclass(frozen=True)
class Scene:
    """One document as the chooser sees it.

    parse: its words and trees.
    times: its time expressions, by position.
    document: the day of publication; None when unknown.
    statements: whose contents tell what is said from what is reported.
    """

    parse: Parse
    times: Sequence[TimeExpression]
    document: datetime.date | None
    text: str
    statements: Sequence[Statement] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.parse.words]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [first for first, _ in self.parse.sentences]

    @cached_property
    def _placed(self) -> list[TimeExpression]:
        dated = (TimeKind.DATE, TimeKind.TIME)
        return [each for each in self.times if each.kind in dated and each.time.earliest]

    def candidates(self, trigger: Span) -> list[Candidate]:
        """Everything that may date the event with these words; "none" is always among them."""
        word = self._word_at(trigger.start)
        if word is None:
            return [Candidate("none", None, {"none": 1.0})]
        number = max(bisect_right(self._sentence_starts, word) - 1, 0)
        first, last = self.parse.sentences[number]
        begin, end = self.parse.words[first].start, self.parse.words[last].end
        inside = [each for each in self._placed if begin <= each.span.start < end]
        event = self._event_features(word, number, inside)
        found = [self._expression(word, each, event, inside) for each in inside]
        earlier = [each for each in self._placed if each.span.end <= begin]
        if earlier and not inside:
            found.append(self._before(earlier[-1], begin, event))
        if self.document is not None:
            found.append(Candidate("document", None, _crossed("document", event)))
        found.append(Candidate("none", None, _crossed("none", event)))
        return found

    def _word_at(self, offset: int) -> int | None:
        place = bisect_right(self._starts, offset) - 1
        if place < 0 or not self.parse.words[place].start <= offset < self.parse.words[place].end:
            return None
        return place

    def _event_features(
        self, word: int, sentence: int, inside: Sequence[TimeExpression]
    ) -> dict[str, float]:
        """What the event itself shows, whatever dates it."""
        parse = self.parse
        tags = parse.features[word]
        auxiliaries = {
            self._lower(child)
            for child in self._children(word)
            if parse.relations[child].startswith("aux")
        }
        nominal = parse.upos[word] not in VERBAL
        span = parse.words[word]
        spoken = any(part.covers(span) for each in self.statements for part in each.content)
        return {
            "always": 1.0,
            "noun": float(nominal),
            "past": float("Tense=Past" in tags or bool(auxiliaries & {"was", "were", "had"})),
            "present": float("Tense=Pres" in tags),
            "infinitive": float("VerbForm=Inf" in tags and not auxiliaries & FUTURE),
            "participle": float("VerbForm=Ger" in tags),
            "future": float(bool(auxiliaries & FUTURE)),
            "perfect": float(bool(auxiliaries & {"has", "have", "had"})),
            "root": float(parse.heads[word] < 0),
            "clause": float(parse.relations[word] in CLAUSAL),
            "cue": float(any(each.cue and each.cue.overlaps(span) for each in self.statements)),
            "spoken": float(spoken),
            "title": float(sentence == 0),
            "early": float(sentence <= 2),
            "undated": float(not inside),
        }

    def _expression(
        self,
        word: int,
        time: TimeExpression,
        event: dict[str, float],
        inside: Sequence[TimeExpression],
    ) -> Candidate:
        head = self._head_of(time.span)
        features = _crossed("expression", event, only=("noun", "infinitive", "future", "clause"))
        features["expression"] = 1.0
        features |= self._distance(word, head, time, inside)
        features |= self._path(word, head)
        features |= self._calendar(time, event)
        return Candidate("expression", time, features)

    def _distance(
        self, word: int, head: int, time: TimeExpression, inside: Sequence[TimeExpression]
    ) -> dict[str, float]:
        low, high = sorted((word, head))
        between = range(low + 1, high)
        at = self.parse.words[word].start
        nearest = min(inside, key=lambda each: _gap(each.span, at))
        return {
            "distance": log(1 + high - low),
            "behind": float(head > word),
            "nearest": float(nearest is time),
            "only": float(len(inside) == 1),
            "verbs.between": float(sum(self.parse.upos[each] == "VERB" for each in between)),
            "comma.between": float(any(self._lower(each) in ",;" for each in between)),
        }

    def _path(self, word: int, head: int) -> dict[str, float]:
        """How the tree ties an expression to an event."""
        up_time, up_word = self._ancestors(head), self._ancestors(word)
        common = next((each for each in up_time if each in up_word), None)
        if common is None:
            return {"path.none": 1.0}
        steps_time, steps_word = up_time.index(common), up_word.index(common)
        found: dict[str, float] = {
            "path": log(1 + steps_time + steps_word),
            "path.child": float(steps_word == 0 and steps_time == 1),
            "path.below": float(steps_word == 0 and steps_time > 1),
            "path.above": float(steps_time == 0),
        }
        if steps_word:
            found["path.up"] = float(min(steps_word, 4))
            relation = self.parse.relations[up_word[steps_word - 1]].split(":")[0]
            found[f"path.via.{relation}"] = 1.0
        return found

    def _calendar(self, time: TimeExpression, event: dict[str, float]) -> dict[str, float]:
        first, last = time.time.earliest, time.time.latest
        exact = first == last
        ahead = first is not None and self.document is not None and first > self.document
        before = self._before_word(time.span)
        return {
            "day": float(exact),
            "ahead": float(ahead),
            "ahead.past": float(ahead and bool(event["past"])),
            "back.future": float(not ahead and bool(event["future"])),
            "limit": float(before in PREPOSITIONS),
        }

    def _before(self, time: TimeExpression, begin: int, event: dict[str, float]) -> Candidate:
        features = _crossed("before", event, only=("always", "noun", "past", "spoken", "cue"))
        features["before.distance"] = log(1 + (begin - time.span.end) / 100)
        features["before.day"] = float(time.time.earliest == time.time.latest)
        ahead = self.document is not None and time.time.earliest is not None
        features["before.ahead"] = float(ahead and time.time.earliest > self.document)  # type: ignore[operator]
        return Candidate("before", time, features)

    def _head_of(self, span: Span) -> int:
        """The word of an expression on which the others hang."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = max(bisect_right(self._starts, span.end - 1) - 1, first)
        for word in range(first, last + 1):
            if not first <= self.parse.heads[word] <= last:
                return word
        return last

    def _ancestors(self, word: int) -> list[int]:
        found: list[int] = []
        while word >= 0 and len(found) < FARTHEST_STEPS:
            found.append(word)
            word = self.parse.heads[word]
        return found

    @cached_property
    def _by_head(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for word, head in enumerate(self.parse.heads):
            found.setdefault(head, []).append(word)
        return found

    def _children(self, word: int) -> list[int]:
        return self._by_head.get(word, [])

    def _lower(self, word: int) -> str:
        span = self.parse.words[word]
        return self.text[span.start : span.end].lower()

    def _before_word(self, span: Span) -> str:
        place = bisect_right(self._starts, span.start) - 2
        return self._lower(place) if place >= 0 else ""


def _gap(span: Span, at: int) -> int:
    return min(abs(span.start - at), abs(span.end - at))


def _crossed(
    name: str, event: dict[str, float], *, only: Sequence[str] | None = None
) -> dict[str, float]:
    """The features of an event, each for one kind of candidate."""
    return {
        f"{name}.{key}": value
        for key, value in event.items()
        if value and (only is None or key in only)
    }
