"""Denials: what a voice denies, and where another one says it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.accounts.bearings import are_apart
from sayso.accounts.standing import DENIAL, Tellings, Told, is_denial
from sayso.accounts.wording import content_words, first_word, share_of
from sayso.records import Reading, Span

__all__ = ["Denial", "Echo", "Passages", "find_denials", "find_echoes", "is_worded_denial"]

NO = re.compile(
    r"\b(?:there (?:was|were|is|are|had been|have been) (?:no|never)|"
    r"(?:no|none of (?:our|the|its|their)|not one|never any|not a single))\b",
    re.IGNORECASE,
)
"""Words with which a sentence says that there was none."""
NONE = re.compile(r"\b(?:none|nobody|nothing|nor|neither|without)\b", re.IGNORECASE)
"""Words with which a clause may say that there was none, so that it is no echo."""
NO_DENIAL = re.compile(
    r"\bno (?:more|fewer|less|longer|later|one|comment|reason|sign|evidence|confirmation|doubt|"
    r"idea|word|plans?|immediate|further|other|answer|date|threat|need|matter|witness\w*|way|"
    r"figures?|names?|details|independent)\b",
    re.IGNORECASE,
)
"""Words that only say that something is not known, or not said."""
LEAD = re.compile(
    r"^(?:that\s|as\s“[^”]*”\s|(?:the\s)?(?:claims?|reports?|charges?|allegations?|accusations?|"
    r"suggestions?|\w+\sclaim)\s(?:that|of)\s|,|\s)+",
    re.IGNORECASE,
)
LEAST_WORDS = 2
NOT = re.compile(
    r"\b(?:(?:was|were|had|(?P<perfect>has|have)|did|is|are|does|do|could|can)"
    r"(?:\snot|\s?n['’]t)|cannot|can['’]t)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
NOT_KNOWN = re.compile(
    r"^\s(?:\w+\s)?(?:say|said|know|known|clear|comment|respond|confirm\w*|immediately|named?|want|"
    r"identif\w*|able|possible|give|given|specify|elaborate|think|believe|sure|yet|only|just|seen?|"
    r"heard?|answer|tell|allowed|expect\w*|enough)\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(r"^\s(?:yet\s)?been\s[a-z]+(?:ed|n|t)\b", re.IGNORECASE)
"""What only has not come about so far: "the results have not been released"."""
PASSIVE = re.compile(
    r"\b(?:reports?|claims?|allegations?|accusations?|rumou?rs|charges|suggestions?)\s(?:of|that)\s"
    r"(?P<content>[^.;:!?\n]{4,120}?)\s(?:was|were|has been|have been|had been|is|are)\s"
    r"(?:\w+ly\s)?(?:dismissed|denied|rejected|refuted|disputed)\s(?:by\s(?P<by>[^.;:!?\n“\"]{3,80}))?",
    re.IGNORECASE,
)
UNTRUE = re.compile(
    r"^[“\"‘]?(?:but\s|no[,.]\s)?(?:this|that|it|these (?:claims|reports)|the (?:claim|report)s?)\s"
    r"(?:is|was|were|are)\s(?:\w+ly\s|all\s|completely\s)?"
    r"(?:untrue|not true|false|wrong|a lie|lies|nonsense|a fabrication|fabricated|invented)\b",
    re.IGNORECASE,
)
"""A denial of what was said right before."""
DENIES_THIS = re.compile(
    r"^(?P<by>(?:(?!(?:to|not|will|would|should|must|can|could|may|might|did|does|do|who|which|that)\s)"
    r"[\w’'-]+\s){1,6}?)(?:(?:has|have|had)\s)?(?:\w+ly\s)?"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed|e))\s"
    r"(?:this|it|that|(?:the|these|those|such|both)\s(?:claims?|charges?|allegations?|"
    r"accusations?))(?=\s(?:and|but|as|on|in|yesterday|today)\b|\s*[,”\"]|$)",
    re.IGNORECASE,
)
"""A denial of what was said right before, by whoever is named."""
AT_LENGTH = re.compile(
    r"(?:\s(?:as|on|in)\s[^.;:!?\n]{1,60})?[\s.,;:“”\"!–—]*(?:not\s|no\s|none\b|nobody\b|never\b|neither\b|"
    r"(?:we|they|he|she|i|it|there)\s(?:\w+\s)?(?:not|never|no)\b|(?:we|they|he|she|i|it|there)\s\w+n['’]t\b)",
    re.IGNORECASE,
)
"""What follows where a voice says at length what it denies."""
NAMING = re.compile(
    r"\bthere (?:was|were) no (?P<thing>[a-z]+)(?: there| here)?[.,;”\"]", re.IGNORECASE
)
SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|say|suppose|supposing|imagine|when|as though|as if|until)\b",
    re.IGNORECASE,
)
"""Words that make a supposition of what follows."""
PREDICATE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|do|will|would|could|can|may|might|been|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
"""Words by which a clause says something of something."""
EXISTS = re.compile(
    r"\bthere (?:was|were|is|are|had been|have been|has been)\b|"
    r"\b(?:had|carr(?:y|ied|ying)|held|holding|saw|seen|found|heard|used|using|fired|with)\b",
    re.IGNORECASE,
)
"""Words by which a clause says that there was something."""
BEING = re.compile(
    r"\W*(?:[\w’'-]+\s){1,4}?(?:is|are|was|were|had been|has been|have been)\s"
    r"(?:[A-Z][\w’'-]*\s?)+\W*"
)
"""That somebody was one who has a name."""
IS = re.compile(r"\b(?:is|are|was|were|been)\b", re.IGNORECASE)
NEXT = 45
"""So many characters behind such a word it must be named."""
GERUND = re.compile(r"\b[a-z]{3,}ing\b")
NO_CLAIM = re.compile(
    r"(?:then|so\slet|let|please|go|ask|look|listen|thank|what|who|why|how)\b", re.IGNORECASE
)
"""A clause that begins so says nothing that can be denied."""
SUPPOSING = re.compile(r"(?:whether|if|unless)\b", re.IGNORECASE)
NO_DOUBT = re.compile(
    r"\b(?:no|without(?:\sany)?|not)\s(?:doubt|question|only|just)\b", re.IGNORECASE
)
LEAST_OF_NOT = 3
SHARE = 0.7
"""A passage says what is denied when so much of its wording stands there, and at least so many
words; set while reading what the invented worlds laid together wrongly."""
LONGEST = 220
BESIDE = 60
"""So many characters in front of a claim words of denial count for it."""
SHORTEST_PART = 12
CLAUSE = re.compile(r"(?:[^.;:!?\n]|[.:](?=\w))+")


@dataclass(frozen=True, slots=True)
class Denial:
    """What a document denies. passage: the words of the denial; content: of what is denied.

    speaker: the words that name who denies it, where no statement does. least: so many words an
    echo must share. here: whether only the same document can echo it. thing: whether it only says
        that there was none of something, so that an echo must say that there was. verb: the
        word that is denied, which an echo must hold. being: whether it is only denied that
        somebody was one who has a name.
    """

    reading: Reading
    passage: Span
    content: Span
    words: frozenset[str]
    speaker: Span | None = None
    least: int = 2
    here: bool = False
    thing: bool = False
    verb: frozenset[str] = frozenset()
    being: bool = False


@dataclass(frozen=True, slots=True)
class Echo:
    """A passage that says what is denied elsewhere; share: how much of it, 0 to 1."""

    reading: Reading
    passage: Span
    share: float


def find_denials(reading: Reading) -> Iterator[Denial]:
    """The denials of one reading, in reading order: by a cue, or by a sentence that says "no"."""
    document = reading.document
    taken: list[Span] = []
    for statement in reading.statements:
        if not is_denial(reading, statement) or statement.cue is None:
            continue
        content = statement.content[0]
        lead = LEAD.match(document.words(content))
        start = content.start + (lead.end() if lead else 0)
        if start >= content.end or content.end - start > LONGEST:
            continue
        parts = (
            [content, statement.cue] if abs(content.start - statement.cue.end) < 3 else [content]
        )
        passage = Span(min(each.start for each in parts), max(each.end for each in parts))
        taken.append(passage)
        words = document.text[start : content.end]
        thing = not PREDICATE.search(words) and not GERUND.search(words)
        yield from (
            replace(each, being=bool(BEING.fullmatch(words)))
            for each in _denial(reading, passage, Span(start, content.end), thing=thing)
        )
    for sentence in reading.sentences:
        for passive in PASSIVE.finditer(document.text, sentence.span.start, sentence.span.end):
            whole = Span(passive.start(), passive.end("content"))
            by = Span(*passive.span("by")) if passive["by"] else None
            taken.append(whole)
            yield from _denial(reading, whole, Span(*passive.span("content")), speaker=by)
        for clause in CLAUSE.finditer(document.text, sentence.span.start, sentence.span.end):
            yield from _denials_of_this(reading, clause.start(), clause.end())
            span = _clipped(reading, clause.start(), clause.end())
            if span is None or any(span.overlaps(each) for each in taken):
                continue
            yield from _plain_denials(reading, span)


def _denials_of_this(reading: Reading, start: int, end: int) -> Iterator[Denial]:
    """What "the police deny this" denies: the clause before."""
    text = reading.document.text
    start += len(text[start:end]) - len(text[start:end].lstrip())
    this = DENIES_THIS.match(text[start:end])
    before = _clause_before(reading, start) if this else None
    if this and AT_LENGTH.match(text, start + this.end()):
        return
    if this and before is not None and _is_said(reading, before):
        by = Span(start, start + this.end("by") - 1)
        yield from _denial(reading, Span(start, start + this.end()), before, speaker=by)


def _plain_denials(reading: Reading, span: Span) -> Iterator[Denial]:
    """What a clause denies by itself: "there was no ...", "was not ...", "that is untrue"."""
    text = reading.document.text
    words = text[span.start : span.end]
    named = NAMING.search(text[span.start : span.end + 1])
    none, negated = NO.search(words), NOT.search(words)
    if UNTRUE.match(words):
        if AT_LENGTH.match(text, span.end):
            return
        before = _clause_before(reading, span.start)
        if before is not None and _is_said(reading, before):
            yield from _denial(reading, span, before, here=False)
    elif named is not None:
        content = Span(span.start + named.start("thing"), span.start + named.end("thing"))
        yield from _denial(reading, span, content, least=1, here=True)
    elif none is not None and not NO_DENIAL.search(words):
        start = span.start + none.end()
        if start < span.end and not SUPPOSED.search(words[: none.start()]):
            rest = words[none.end() :]
            thing = "there" in none[0].casefold() or not PREDICATE.search(rest)
            yield from _denial(reading, span, Span(start, span.end), thing=thing)
    elif negated is not None and not NOT_KNOWN.match(negated["rest"]):
        if negated["perfect"] and NOT_YET.match(negated["rest"]):
            return
        verb = first_word(negated["rest"])
        yield from _denial(reading, span, span, least=LEAST_OF_NOT, verb=verb)


def _is_said(reading: Reading, span: Span) -> bool:
    """Whether a clause holds what somebody says, and not only who says it."""
    words = reading.document.words(span)
    if NO_CLAIM.match(words):
        return False
    said = any(
        part.overlaps(span) for statement in reading.statements for part in statement.content
    )
    return said or bool(PREDICATE.search(words))


def _clause_before(reading: Reading, start: int) -> Span | None:
    """The clause in front of a place, over the end of a paragraph and a speaker's label.

    None where something was said in between that has too few words to be held against others:
    then that is what is meant.
    """
    text = reading.document.text
    found = None
    for clause in CLAUSE.finditer(text, max(start - LONGEST, 0), start):
        span = _clipped(reading, clause.start(), clause.end())
        if (
            span is not None
            and span.end <= start
            and len(content_words(text[span.start : span.end])) >= LEAST_WORDS
        ):
            found = span
    between = found is not None and any(
        found.end <= part.start and part.end <= start
        for statement in reading.statements
        for part in statement.content
    )
    return None if between else found


def _denial(  # noqa: PLR0913
    reading: Reading,
    passage: Span,
    content: Span,
    *,
    speaker: Span | None = None,
    least: int = LEAST_WORDS,
    here: bool = False,
    thing: bool = False,
    verb: frozenset[str] = frozenset(),
) -> Iterator[Denial]:
    words = content_words(reading.document.words(content))
    if len(words) >= least:
        yield Denial(reading, passage, content, words, speaker, least, here, thing, verb)


def _clipped(reading: Reading, start: int, end: int) -> Span | None:
    """A clause without what only says whose words it is, and without marks at its ends."""
    parts = [
        part
        for statement in reading.statements
        for part in statement.content
        if part.start < end and start < part.end and part.end - part.start >= SHORTEST_PART
    ]
    if parts:
        inner = min(parts, key=len)
        start, end = max(start, inner.start), min(end, inner.end)
    return _trimmed(reading.document.text, start, end)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip(' \t\r\n“”"‘,'))
    end -= len(words) - len(words.rstrip(' \t\r\n“”"’,'))
    return Span(start, end) if start < end else None


def is_worded_denial(tellings: Tellings, passage: Span, told: Told) -> bool:
    """Whether words of denial stand beside a claim that is held not to be so.

    A verb such as "refused" has its own meaning, and denies no refusal; whoever prevented an
    attack denies none.
    """
    if told.denied:
        return True
    sentences = tellings.reading.sentences
    sentence = next((s.span for s in sentences if s.span.overlaps(passage)), passage)
    start = max(sentence.start, passage.start - BESIDE)
    words = NO_DOUBT.sub("", tellings.document.text[start : passage.end])
    return any(each.search(words) for each in (NO, NONE, NOT, DENIAL))


class Passages:
    """What the readings of one story say without denying it, clause by clause, found by words."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._all: list[tuple[Reading, Span, frozenset[str]]] = []
        self._with: dict[str, list[int]] = defaultdict(list)
        for reading in readings:
            for span in _plain_clauses(reading):
                words = content_words(reading.document.words(span))
                for word in words:
                    self._with[word].append(len(self._all))
                self._all.append((reading, span, words))

    def sharing(self, words: frozenset[str]) -> Iterator[tuple[Reading, Span, frozenset[str]]]:
        """Those that share a word with some others, in the order of the readings and texts."""
        for place in sorted({place for word in words for place in self._with.get(word, ())}):
            yield self._all[place]


def _plain_clauses(reading: Reading) -> Iterator[Span]:
    text = reading.document.text
    denied = [
        part
        for statement in reading.statements
        if is_denial(reading, statement)
        for part in statement.content
    ]
    for sentence in reading.sentences:
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            span = _clipped(reading, clause.start(), clause.end())
            if span is None or len(span) > LONGEST:
                continue
            asks = text[clause.end() : clause.end() + 1] == "?"
            negative = any(each.search(clause[0]) for each in (NO, NOT, NONE, DENIAL))
            asks = asks or SUPPOSING.match(text, span.start, span.end) is not None
            if not asks and not negative and not any(span.overlaps(part) for part in denied):
                yield span


def _says_there_was(
    text: str, words: frozenset[str], by: re.Pattern[str] = EXISTS, reach: int = NEXT
) -> bool:
    """Whether right behind a word such as "had" or "there was" what was denied is named."""
    return any(
        share_of(words, content_words(text[match.end() : match.end() + reach])) >= SHARE
        for match in by.finditer(text)
    )


def find_echoes(denial: Denial, passages: Passages) -> Iterator[Echo]:
    """The passages of a story that say what is denied, and do not deny it themselves."""
    for reading, span, words in passages.sharing(denial.words):
        own = reading is denial.reading
        if (denial.here and not own) or (own and span.overlaps(denial.passage)):
            continue
        if denial.thing and not _says_there_was(reading.document.words(span), denial.words):
            continue
        if denial.verb and not denial.verb & words:
            continue
        spoken = reading.document.words(span)
        if denial.being and not _says_there_was(spoken, denial.words, IS, len(denial.content)):
            continue
        if are_apart(denial.reading.document.words(denial.content), spoken):
            continue
        share = share_of(denial.words, words)
        if share >= SHARE and len(denial.words & words) >= denial.least:
            yield Echo(reading, span, share)
