"""Examples: a document as encoder input with a label for everything that its corpus annotates."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

import numpy as np

from sayso.intake.blocks import segment_blocks
from sayso.reading.language.coreference import FURTHEST, MentionTable, tabulate_mentions
from sayso.reading.language.inputs import EncoderInput, make_input
from sayso.reading.language.labels import FEATURES, MENTION_KINDS, RELATIONS, UPOS
from sayso.reading.language.nearness import WordPlaces, word_places
from sayso.reading.language.quotations import find_quotations
from sayso.reading.language.segmenter import first_pieces
from sayso.reading.language.wordpiece import WordPiece
from sayso.reading.language.words import find_words
from training.engine.corpora import Ambiguous, Annotated, Attribution, Range

__all__ = ["IGNORED", "Chains", "Example", "Link", "make_example", "with_other_marks"]

IGNORED = -100
"""Label of what a corpus does not annotate; it takes no part in the loss."""

SILVER = ("upos", "head", "relation", "sent_id")
GOLD = (*SILVER, "sentence", "mention", "begin", "end")

NEGATIVE_CUE = re.compile(
    r"n['’]t\b|\b(?:not|never|no|nor|neither|deny|denie[sd]|denying|denial|dismiss\w*|disput\w*|"
    r"reject\w*|refut\w*|refus\w*|contradict\w*|disavow\w*|declin\w*|disagree\w*)\b",
    re.IGNORECASE,
)


@dataclass
class Link:
    """A gold cue with the words of its voice and of its content (word numbers)."""

    cue: list[int]
    voice: list[int]
    content: list[int]
    manner: int
    negative: int


@dataclass
class Chains:
    """Mentions, and which of those before each one it may and which it should be linked to.

    allowed, right: (mentions, mentions + 1), the last column for beginning a new chain; a row
    without a right column is not judged.
    """

    table: MentionTable
    allowed: np.ndarray
    right: np.ndarray


@dataclass
class Example:
    """One document, ready for the network; the label columns have one entry a word."""

    given: EncoderInput
    text: str
    first_piece: np.ndarray
    places: WordPlaces
    words: list[Range]
    labels: dict[str, np.ndarray]
    links: list[Link] = field(default_factory=list)
    chains: Chains | None = None


def with_other_marks(text: str, chance: random.Random) -> str:
    """Sometimes write the quotation marks as other houses do; every offset stays."""
    draw = chance.random()
    if draw < 0.3:
        return text.replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")
    if draw < 0.4:
        return text.replace("“", "‘").replace("”", "’")
    return text


def make_example(document: Annotated, text: str, wordpiece: WordPiece, manners: dict) -> Example:
    """Label the pieces of a document.

    text: the document's text, or the same with other quotation marks.
    manners: cue lemma to number of its manner, for cues that a lexicon knows.
    """
    blocks = [
        block for block in segment_blocks(text, title=document.title) if block.kind != "boilerplate"
    ]
    quotations = find_quotations(text, [block.span for block in blocks])
    given = make_input(text, blocks, quotations, wordpiece)
    words, block_of = [], []
    for number, block in enumerate(blocks):
        found = find_words(text, block.span.start, block.span.end)
        words += found
        block_of += [number] * len(found)
    first_piece = first_pieces(words, given)
    places = word_places(text, words, block_of, quotations)
    example = Example(given, text, first_piece, places, words, {})
    at_character = np.full(len(text) + 1, -1)
    for number, (start, end) in enumerate(words):
        at_character[start:end] = number
    if document.corpus in ("gum", "polnear"):
        _label_attributions(example, document, at_character, manners)
    if document.syntax is not None:
        _label_syntax(example, document)
    if document.ambiguous is not None:
        example.chains = _ambiguous_chains(example, document.ambiguous, at_character)
    return example


def _numbers(spans: list[Range], at_character: np.ndarray) -> list[int]:
    found: set[int] = set()
    for start, end in spans:
        found.update(at_character[start:end].tolist())
    return sorted(found - {-1})


def manner_of(words: list[str], manners: dict[str, int]) -> int:
    """The manner of a cue by its last word that a lexicon knows; IGNORED when it knows none."""
    for word in reversed(words):
        if word.lower() in manners:
            return manners[word.lower()]
    return IGNORED


def _label_attributions(
    example: Example, document: Annotated, at_character: np.ndarray, manners: dict
) -> None:
    count = len(example.words)
    broad = np.full(count, 0 if document.corpus == "polnear" else IGNORED)
    narrow = np.zeros(count, dtype=np.int64)
    if document.corpus == "polnear":
        for attribution in document.attributions:
            narrow[_numbers(attribution.content, at_character)] = IGNORED
    for attribution in document.attributions:
        link = _link(example, attribution, at_character, manners)
        if link is None:
            continue
        example.links.append(link)
        tags = [1] + [2] * (len(link.cue) - 1)
        if document.corpus == "polnear":
            broad[link.cue] = tags
            speaks = link.manner in (0, 1, 2)
            narrow[link.cue] = tags if speaks else IGNORED
        else:
            narrow[link.cue] = tags
    if document.corpus == "polnear":
        role = np.zeros(count, dtype=np.int64)
        for link in example.links:
            role[link.content] = 2
        for link in example.links:
            role[link.voice] = 1
        example.labels["role"] = role
    example.labels["cue"] = broad
    example.labels["narrow"] = narrow


def _link(
    example: Example, attribution: Attribution, at_character: np.ndarray, manners: dict
) -> Link | None:
    cue = _numbers(attribution.cue, at_character)
    if not cue or cue[-1] - cue[0] > 12 or not attribution.content:
        return None
    cue = list(range(cue[0], cue[-1] + 1))
    written = [example.text[slice(*example.words[number])] for number in cue]
    negative = attribution.negative
    if negative is None:
        negative = bool(NEGATIVE_CUE.search(" ".join(written)))
    return Link(
        cue,
        _numbers(attribution.source, at_character),
        _numbers(attribution.content, at_character),
        manner_of(written, manners),
        int(negative),
    )


def _label_syntax(example: Example, document: Annotated) -> None:
    gold = document.syntax
    number_of = {span: number for number, span in enumerate(example.words)}
    mine = [number_of.get(span, -1) for span in gold.words]
    count = len(example.words)
    labels = {name: np.full(count, IGNORED) for name in (SILVER if gold.silver else GOLD)}
    for name, _ in FEATURES:
        labels[name] = np.full(count, IGNORED)
    for place, word in enumerate(mine):
        if word < 0:
            continue
        if gold.upos[place]:
            labels["upos"][word] = UPOS.index(gold.upos[place])
        for name, values in FEATURES:
            value = gold.features[place].get(name, None if gold.silver else "")
            labels[name][word] = values.index(value) if value in values else IGNORED
        head = gold.heads[place]
        if head is not None and (head < 0 or mine[head] >= 0):
            labels["head"][word] = mine[head] if head >= 0 else -1
            if gold.relations[place] in RELATIONS:
                labels["relation"][word] = RELATIONS.index(gold.relations[place])
        if not gold.silver:
            labels["mention"][word] = 0
    if not gold.silver:
        labels["sentence"][:] = 0
    for number, (first, last) in enumerate(gold.sentences):
        start, end = gold.words[first][0], gold.words[last][1]
        inside = [n for n in range(count) if start <= example.words[n][0] < end]
        labels["sent_id"][inside] = number
        if inside and not gold.silver:
            labels["sentence"][inside[0]] = 1
    example.labels.update(labels)
    if gold.silver:
        return
    _label_mentions(labels, gold, mine)
    example.chains = _gold_chains(example, gold, mine)


def _label_mentions(labels: dict[str, np.ndarray], gold, mine: list[int]) -> None:
    """Write each mention on its head word; of two with one head the shorter one counts."""
    for kind, first, last, _ in sorted(gold.mentions, key=lambda each: each[1] - each[2]):
        heads = [n for n in range(first, last + 1) if not first <= gold.heads[n] <= last]
        if kind not in MENTION_KINDS or not heads:
            continue
        word, begin, end = mine[heads[0]], mine[first], mine[last]
        if word >= 0:
            labels["mention"][word] = MENTION_KINDS.index(kind)
            labels["begin"][word] = begin if begin >= 0 else IGNORED
            labels["end"][word] = end if end >= 0 else IGNORED


def _gold_chains(example: Example, gold, mine: list[int]) -> Chains | None:
    """The gold mentions, each right with every earlier mention of its entity.

    Of two mentions with one head word, which the engine cannot tell apart, the shorter one is
    left out.
    """
    found: dict[int, tuple[int, int, int, bool, str]] = {}
    for _, first, last, entity in sorted(gold.mentions, key=lambda each: each[2] - each[1]):
        heads = [n for n in range(first, last + 1) if not first <= gold.heads[n] <= last]
        if not heads or min(mine[heads[0]], mine[first], mine[last]) < 0:
            continue
        pronominal = gold.upos[heads[0]] == "PRON"
        found[mine[heads[0]]] = (mine[heads[0]], mine[first], mine[last], pronominal, entity)
    rows = sorted(found.values(), key=lambda each: (each[1], -each[2]))
    if not rows:
        return None
    entities = np.unique([row[4] for row in rows], return_inverse=True)[1]
    allowed = _earlier(len(rows))
    right = np.zeros_like(allowed)
    right[:, :-1] = allowed[:, :-1] & (entities[:, None] == entities[None, :])
    right[:, -1] = ~right[:, :-1].any(1)
    seen_before = np.array([entity in entities[:n] for n, entity in enumerate(entities)])
    right[seen_before & right[:, -1]] = False  # its antecedents are too far back
    return Chains(_table(example, [row[:4] for row in rows]), allowed, right)


def _earlier(count: int) -> np.ndarray:
    """(count, count + 1): each may be linked to those shortly before it, or to none."""
    behind = np.arange(count)[:, None] - np.arange(count + 1)[None, :]
    allowed = (behind > 0) & (behind <= FURTHEST)
    allowed[:, -1] = True
    return allowed


def _table(example: Example, mentions: list[tuple[int, int, int, bool]]) -> MentionTable:
    forms = [example.text[start:end].lower() for start, end in example.words]
    return tabulate_mentions(forms, mentions)


CAPITALISED = re.compile(r"[A-Z\u00c0-\u00de]\w")


def _ambiguous_chains(
    example: Example, given: Ambiguous, at_character: np.ndarray
) -> Chains | None:
    """The pronoun of GAP among the names before it.

    It should be linked to a mention of the name that is right; where neither is, to anything but
    these two. Other noun phrases are not annotated and so are not there to be linked to.
    """
    pronoun = int(at_character[given.pronoun[0]])
    names = [_numbers([span], at_character) for span in given.names]
    if pronoun < 0 or not all(names):
        return None
    forms = [example.text[start:end] for start, end in example.words]
    named = {words[0]: words[-1] for words in names}
    taken = {word for words in names for word in words}
    for first, last in _capital_runs(forms, pronoun):
        if not taken.intersection(range(first, last + 1)):
            named.setdefault(first, last)
    mentions = [(first, first, last, False) for first, last in sorted(named.items())]
    mentions = [each for each in mentions if each[0] < pronoun]
    keys = [{form.lower() for form in forms[words[0] : words[-1] + 1]} for words in names]
    rows = len(mentions)
    mentions.append((pronoun, pronoun, pronoun, True))
    allowed = np.zeros((rows + 1, rows + 2), dtype=bool)
    right = np.zeros_like(allowed)
    allowed[-1, :rows] = True
    allowed[-1, -1] = True
    for number, (_, first, last, _) in enumerate(mentions[:-1]):
        words = {form.lower() for form in forms[first : last + 1]}
        fits = [bool(words & key) for key in keys]
        if any(given.right):
            right[-1, number] = fits[given.right.index(True)] and not fits[given.right.index(False)]
        else:
            right[-1, number] = not any(fits)
    right[-1, -1] = not any(given.right)
    if not right.any():
        return None
    return Chains(_table(example, mentions), allowed, right)


def _capital_runs(forms: list[str], end: int) -> list[tuple[int, int]]:
    """Runs of capitalised words before `end`, but for small words that only begin a sentence."""
    runs: list[tuple[int, int]] = []
    low = set(forms)
    for number, form in enumerate(forms[:end]):
        if not CAPITALISED.match(form) or form.lower() in low or form.lower() in NO_NAMES:
            continue
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


NO_NAMES = frozenset(
    "the a an he she it they his her their its in on at by for from with as after when while but "
    "and or if this that these those there to of however then later also although during since "
    "who what where why how".split()
)
