"""Propositions: what the clauses of a text say to have happened, and what they say had not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.accounts.negations import is_unseen, negated_verbs, negation_of
from sayso.accounts.scopes import WORD
from sayso.accounts.senses import STEM, Sense, find_senses
from sayso.accounts.stems import stem_in
from sayso.accounts.untrue import called_untrue, parts_denied
from sayso.records import Reading, Span

__all__ = ["Proposition", "find_propositions"]

CLAUSE = re.compile(r"(?:[^.;:!?\n“”\"–—]|[.:](?=\w))+")
JOINT = re.compile(
    r",\s(?=(?:and|but|or|while|whereas|although|though|who|which|where|when|because|as|so|yet|"
    r"nor|adding|saying|he|she|they|it|we|i)\b)|"
    r"\s(?=(?:while|whereas|although|though|because|unless|until|if|whether|but|nor|who|which|"
    r"where|when|after|before|as(?=\s(?:he|she|it|they|we|i|the)\s))\s)|\s(?=(?:and|or)\s(?:that|he|she|they|we|it|i|none|nobody|no|"
    r"had|was|were|did|then)\s)|(?<=\ssaid)\s|(?<=\ssays)\s|(?<=\sclaims)\s|(?<=\sclaimed)\s|"
    r"(?<!\sin)(?<!\son)(?<!\sat)(?<!\sof)(?<!\sfor)\s(?=that\s(?:the|an?|there|no|nobody|none|he|she|"
    r"it|its|they|their|we|our|his|her|some|all|not|any)\s)",
    re.IGNORECASE,
)
"""Where one clause of a sentence ends and the next one begins."""
LEADING = re.compile(
    r"(?:(?:and|but|or|that|who|which|where|when|while|as|because|although|though|so|yet|nor|then|"
    r"(?:yes|no|well)(?=,)|also)(?=[\s,])|[\s,“”\"‘’'])+",
    re.IGNORECASE,
)
MARKS = " \t\r\n,“”\"‘’'"

IMPERATIVE = re.compile(r"(?:please\s)?(?:do\snot|don['’]t|never)\s", re.IGNORECASE)
SUPPOSED = re.compile(r"\b(?:if|whether|unless)\s$", re.IGNORECASE)
UNREAL = re.compile(
    r"\b(?:if|whether|unless|would|could|should|may|might|will|shall|must|can|cannot|can['’]t|"
    r"won['’]t|wouldn['’]t|suppose\w*|imagine|in\scase|as\sthough|threaten\w*|risk(?:s|ed)?\sof|"
    r"fears?\sof|call(?:s|ed|ing)?\sfor|demand\w*|prevent\w*|avoid\w*|let\sus|"
    r"refus(?:ed|es|ing)(?!\sto)|refusal|turn\w*\sdown|reject\w*|withh\w+|plan(?:s|ned|ning)?|ready|prepar\w*|rather\sthan|instead\sof|in\sorder\sto|about\sto|"
    r"declared|presumed|reported|feared|believed|thought|alleged\w*|accus\w*|charged|suspected|"
    r"whoever|anyone\swho|those\swho\s(?:say|claim)|next\s(?:week|month|year)|tomorrow|sentenced|law|rules?|policy|campaign|"
    r"want(?:s|ed|ing)?|ask(?:s|ed|ing)?\s(?:[\w’']+\s){0,4}?(?:for|to|that|whether|if)|hop(?:es|ed|ing)|"
    r"promis(?:es|ed|ing)|vow\w*|urg(?:es|ed|ing)|plead\w*|begg\w*|supposed\sto|forb[aio]d\w*|prohibit\w*|"
    r"banned|warrant|orders?\s(?:not\s)?(?:to|for)|offer(?:s|ed|ing)?\sto|due\sto\s(?=\w+\b))\b",
    re.IGNORECASE,
)
"""Words by which what a clause says is no fact, or not yet."""
WITHHELD = re.compile(r"\bwith(?:hold|held)\w*\b", re.IGNORECASE)
TO = re.compile(r"\bto\s(?:\w+ly\s)?$", re.IGNORECASE)
BE = re.compile(r"\bbe\s(?:\w+ly\s)?$", re.IGNORECASE)
"""What shall be, or was to be: "demanded that he be freed"."""
TO_BE = re.compile(
    r"\b(?:turn\w*\sout|found|known|seen|continu\w*|prov\w*|happen\w*)\s(?:\w+\s){0,2}to\sbe\s",
    re.IGNORECASE,
)
TO_HAVE = re.compile(r"\bto\shave\s(?:been\s)?(?:\w+ly\s)?$", re.IGNORECASE)
"""What somebody is only said to have done."""
DID = re.compile(
    r"\b(?:managed|began|begun|started|continued|forced|obliged|compelled|aim\w*|seen|known|is|was|"
    r"were|came|had|chose|tried|attempted|proceeded|admitted|attempt|effort|bother\w*|fail\w*|refus\w*|declin\w*|neglect\w*|omit\w*)\b[^,]*\sto\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
"""An infinitive of what was done, or was tried."""
NOUN = re.compile(
    r"\b(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|some|any|no|of|for|in|on|with|"
    r"by|from|to|new|many|more|most|\w+[’']s)\s$",
    re.IGNORECASE,
)
"""Words in front of a noun, so that it is no verb."""
SAID = re.compile(
    r",\s(?:(?!and\b|but\b)[\w’'.-]+\s){1,6}?(?:said|says|stressed|added|announced|announces|states?|"
    r"insisted|insists|told\s\w+)\b|,\s(?:said|says|added|according\sto)\b|,\seither$",
    re.IGNORECASE,
)
"""What behind a clause only says whose words it is."""
MORE = re.compile(
    r",\s|\s(?:and|but)\s(?=(?:(?:has|had|have|was|were|did|is|are|also|only|then|later|instead)\s)|[a-z]+ed\s)",
    re.IGNORECASE,
)
"""Where behind what is denied the clause goes on to say something else."""
SHORTEST_PART = 12
HALF = 0.5
REACH = 150
LONGEST = 500
"""A clause of more characters is none."""
LEAST_WORDS = 4
"""With fewer words of what is denied, those that deny it are shown too."""
LONG = 80
"""A clause with more characters is cut at its commas."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """What one clause says of one thing that can happen.

    sense: the words that name it, at their places in the text. passage: the clause. sentence: the
        whole sentence. part: the words of the clause that narrow down what is said.
    denied: whether the clause says that it was not so, or names the opposite. plain: whether words
        of negation or of denial do so, and not only the opposite.
    people: the words for those of whom it is said that not one did it; None where nobody is named.
    general: whether it says that there was none, or that nobody did it.
    cued: whether a word of denial such as "dismissed" stands over the clause.
    speaker: the words that name who says it, where no statement does.
    """

    reading: Reading
    sense: Sense
    passage: Span
    sentence: Span
    part: Span
    denied: bool
    plain: bool
    people: Span | None = None
    cued: bool = False
    general: bool = False
    speaker: Span | None = None

    @property
    def is_answer(self) -> bool:
        """Whether what is denied stands in the words before the passage."""
        return self.part.end <= self.passage.start


def find_propositions(
    reading: Reading, *, stems: frozenset[str] = frozenset()
) -> Iterator[Proposition]:
    """The propositions of one reading, in reading order; none that are asked, wished or unreal.

    stems: names of senses that are words with all that is made of them, to be found too.
    """
    text = reading.document.text
    denied = parts_denied(reading)
    for sentence in reading.sentences:
        span = sentence.span
        if text[span.start : span.end].rstrip("”\"’' )").endswith("?"):
            continue
        cued = [*denied, *called_untrue(text, span)]
        contents = [
            part
            for statement in reading.statements
            for part in statement.content
            if part.overlaps(span) and len(part) >= SHORTEST_PART
        ]
        for clause in _clauses(text, span):
            if len(clause) <= LONGEST and text[clause.end : clause.end + 1] != "?":
                yield from _of_clause(reading, span, _clipped(text, clause, contents), cued, stems)


def _clipped(text: str, clause: Span, contents: Sequence[Span]) -> Span:
    """A clause without what only says whose words it is."""
    holding = (
        part
        for part in contents
        if min(part.end, clause.end) - max(part.start, clause.start) >= HALF * len(clause)
    )
    inner = min(holding, key=len, default=None)
    start, end = clause.start, clause.end
    if inner is not None:
        start, end = max(start, inner.start), min(end, inner.end)
    tag = SAID.search(text, start, end)
    end = tag.start() if tag and tag.start() > start else end
    end -= len(text[start:end]) - len(text[start:end].rstrip(MARKS))
    return Span(start, end) if start < end else clause


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence, without what only joins them and without marks at their ends."""
    for match in CLAUSE.finditer(text, sentence.start, sentence.end):
        cuts = [each.end() for each in JOINT.finditer(text, match.start(), match.end())]
        for start, end in zip([match.start(), *cuts], [*cuts, match.end()], strict=True):
            words = text[start:end]
            left, right = len(words) - len(words.lstrip(MARKS)), len(words.rstrip(MARKS))
            if left < right:
                yield Span(start + left, start + right)


def _of_clause(
    reading: Reading,
    sentence: Span,
    clause: Span,
    cued: Sequence[Span],
    stems: frozenset[str],
) -> Iterator[Proposition]:
    text = reading.document.text
    words = text[clause.start : clause.end]
    if SUPPOSED.search(text[sentence.start : clause.start]) or IMPERATIVE.match(words):
        return
    for sense in [*find_senses(words), *_stems_in(words, stems)]:
        here = replace(sense, start=clause.start + sense.start, end=clause.start + sense.end)
        under = next((part for part in cued if part.start <= here.start < part.end), None)
        if under is not None and under.start > clause.start:
            # What stands in front of the denied words says that they are denied, and no more.
            inner = Span(under.start, max(clause.end, here.end))
            for each in _of_clause(reading, sentence, inner, cued, stems):
                few = len(text[each.passage.start : each.passage.end].split()) < LEAST_WORDS
                whole = Span(clause.start, max(clause.end, each.passage.end))
                yield replace(each, passage=whole) if few else each
            return
        found = None if _is_no_fact(words, sense) else negation_of(words, sense)
        denies = found is not None and found.negated
        if found is None or (found.negated and is_unseen(words, sense)):
            continue
        passage = _passage(text, clause, here)
        people = found.people
        yield Proposition(
            reading,
            here,
            passage,
            sentence,
            _part(text, passage, here, under, bound=found.bound, denies=denies),
            denied=(found.negated != sense.opposite) != (under is not None),
            plain=found.negated or under is not None or sense.failed,
            people=Span(clause.start + people.start, clause.start + people.end) if people else None,
            cued=under is not None,
            general=found.general,
        )


def _part(
    text: str, passage: Span, sense: Sense, cued: Span | None, *, bound: bool, denies: bool
) -> Span:
    """The part of a passage that narrows down what is said."""
    start, end = (sense.start if bound else passage.start), passage.end
    more = MORE.search(text, sense.end, end) if denies else None
    end = more.start() if more else end
    if cued is not None:
        start, end = max(start, cued.start), min(end, cued.end)
    return Span(min(start, sense.start), max(end, sense.end))


def _stems_in(words: str, stems: frozenset[str]) -> Iterator[Sense]:
    """The words that are denied and have no sense of the list; with stems those words instead."""
    if stems:
        for word in WORD.finditer(words):
            name = f"{STEM}{stem_in(word[0])}"
            if name in stems and not NOUN.search(words[: word.start()]):
                yield Sense(name, word.start(), word.end(), vague=True)
        return
    sensed = [(each.start, each.end) for each in find_senses(words)]
    for head in negated_verbs(words):
        stem = stem_in(head[0])
        if stem is not None and not any(start <= head.start() < end for start, end in sensed):
            yield Sense(f"{STEM}{stem}", head.start(), head.end(), vague=True)


def _is_no_fact(words: str, sense: Sense) -> bool:
    """Whether something is only supposed, wished or yet to come, or its word is part of a name."""
    if _is_name(words, sense) or _has_both(words, sense):
        return True
    before = words[: sense.start]
    if UNREAL.search(before) or WITHHELD.search(words):
        return True
    if TO_HAVE.search(before) or (BE.search(before) and not TO_BE.search(before)):
        return True
    return bool(TO.search(before)) and not DID.search(before[-REACH:])


def _is_name(words: str, sense: Sense) -> bool:
    """Whether a word is part of a name: "Meet the Press"."""
    return words[sense.start].isupper() and sense.start > 0 and not words.isupper()


def _has_both(words: str, sense: Sense) -> bool:
    """Whether a clause names a thing and its opposite: "one given as dead is alive"."""
    return any(
        each.name == sense.name and each.opposite != sense.opposite for each in find_senses(words)
    )


def _passage(text: str, clause: Span, sense: Sense) -> Span:
    """The clause, without what joins it to another, and cut at commas where it is long."""
    lead = LEADING.match(text, clause.start, sense.start)
    start = lead.end() if lead else clause.start
    start, end = min(start, sense.start), max(clause.end, sense.end)
    if end - start > LONG:
        comma = text.rfind(", ", start, sense.start)
        start = comma + 2 if comma >= 0 else start
        comma = text.find(", ", sense.end, end)
        end = comma if comma >= 0 else end
    return Span(start, end)
