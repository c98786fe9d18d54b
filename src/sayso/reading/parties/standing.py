"""Standing: the country of a party, and the line of authority in which it speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.figures import Figure
from sayso.reading.parties.gathering import Cast
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.phrases import tidy
from sayso.records import PartyKind
from sayso.spelling.folding import fold, singulars

__all__ = ["Standing", "find_standing"]

LONGEST_NAME = 4
LONGEST_ENDING = 4
OWNING = frozenset({"of", "for", "at", "from", "with"})
POSSESSIVES = frozenset({"his", "her", "its", "their"})
STATE_AGENCY = frozenset({"agency", "television", "broadcaster", "radio", "media"})
LEFT_OFFICE = frozenset({"former", "ex-president", "ex-minister", "ex-chief", "retired", "ousted"})
SHORTEST_STEM = 4
LONGEST_APPOSED = 10


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a figure stands.

    sectors: PLOVER sectors, the main one first. country: ISO 3166-1 alpha-3.
    authority: as in a `Party`.
    """

    sectors: tuple[str, ...] = ()
    country: str | None = None
    authority: str | None = None


@dataclass(slots=True)
class _Search:
    """What the search goes by; `found` grows while one figure's standing needs another's.

    heads_from: the head words of the mentions that begin with each word.
    """

    layout: Layout
    lexicon: Lexicon
    cast: Cast
    places: dict[str, str]
    heads_from: dict[int, tuple[int, ...]]
    found: dict[Figure, Standing] = field(default_factory=dict)


def find_standing(layout: Layout, lexicon: Lexicon, cast: Cast) -> dict[Figure, Standing]:
    """The sectors, country and authority of every figure that acts."""
    heads_from: dict[int, tuple[int, ...]] = {}
    for mention, (first, _) in zip(layout.parse.mentions, layout.mention_words, strict=True):
        heads_from[first] = (*heads_from.get(first, ()), mention.head)
    search = _Search(layout, lexicon, cast, _places(lexicon, cast), heads_from)
    for figure in cast.figures:
        if figure.acts:
            _standing(search, figure)
    return search.found


def _places(lexicon: Lexicon, cast: Cast) -> dict[str, str]:
    """The names of places in the document, by their folded beginning; "calv" for Calvessa."""
    found: dict[str, str] = {}
    for figure in cast.figures:
        placed = figure.kind in {PartyKind.PLACE, PartyKind.COUNTRY}
        if figure.name is not None and (placed or len(figure.name.key) == 1):
            name = fold("".join(figure.name.key))
            if len(name) >= SHORTEST_STEM and name not in lexicon.nouns:
                found.setdefault(name[: max(SHORTEST_STEM, len(name) - 1)], name)
    return found


def _standing(search: _Search, figure: Figure) -> Standing:
    known = search.found.get(figure)
    if known is not None:
        return known
    search.found[figure] = Standing(figure.sectors)  # ends circles: a spokesman of his own union
    bodies = [_standing(search, each) for each in _bodies(search, figure)]
    sectors = figure.sectors or next((each.sectors for each in bodies if each.sectors), ())
    country = _country(search, figure) or next(
        (each.country for each in bodies if each.country), None
    )
    if figure.kind is PartyKind.PLACE and _is_government(search, figure):
        sectors = ("GOV",)
    if figure.body is not None:
        sectors, country = figure.body.sectors, figure.body.country
    authority = _authority(search, figure, country, bodies)
    if figure.known is not None:
        sectors = figure.known.sector or sectors
        country = figure.known.country or country
        authority = figure.known.authority or authority
    search.found[figure] = Standing(sectors, country, authority)
    return search.found[figure]


def _bodies(search: _Search, figure: Figure) -> Iterator[Figure]:
    """Those to whom somebody belongs by his words ("the ministry’s spokeswoman", "his office")."""
    if figure.parts or (figure.kind is not PartyKind.PERSON and figure.name is not None):
        return
    layout, cast = search.layout, search.cast
    for number in figure.members:
        owners = dict.fromkeys((*_owners(layout, number), *_owners_beside(search, number)))
        for owner in owners:
            others = (cast.figure_of.get(each) for each in layout.mention_of_head.get(owner, ()))
            for other in (*others, cast.figure_at.get(owner)):
                if other is None or other is figure or not other.acts or other.parts:
                    continue
                if other.kind not in {PartyKind.PLACE, PartyKind.COUNTRY}:
                    yield other


def _owners(layout: Layout, number: int) -> Iterator[int]:
    """The words that tell whose somebody is, by the tree: "union" in "a lawyer for the union"."""
    for child in layout.children[layout.parse.mentions[number].head]:
        if layout.parse.relations[child] == "nmod:poss":
            yield child
        elif layout.parse.relations[child] == "nmod":
            cases = {layout.lower[word] for word in layout.children[child]}
            if cases & OWNING:
                yield child


def _owners_beside(search: _Search, number: int) -> Iterator[int]:
    """The same by the words alone, as trees are wrong now and then."""
    layout = search.layout
    head = layout.parse.mentions[number].head
    yield from _owners_in(search, (layout.mention_cores[number][0], head))
    yield from _owners_in(search, (head, layout.mention_words[number][1]))
    if layout.parse.upos[head] == "PROPN":
        for words in _apposed(layout, layout.mention_cores[number]):
            nouns = (
                search.lexicon.sense(layout.lower[word]) for word in range(words[0], words[1] + 1)
            )
            if any(noun is not None and noun.kind is PartyKind.PERSON for noun in nouns):
                yield from _owners_in(search, words)


def _owners_in(search: _Search, words: WordRange) -> Iterator[int]:
    """The words in a phrase that tell whose somebody is, before "'s" and behind "of"."""
    lower = search.layout.lower
    for word in range(words[0], words[1] + 1):
        if lower[word] in OWNING:
            yield from search.heads_from.get(word + 1, ())
        elif lower[word] in POSSESSIVES:
            yield word
        elif lower[word] in {"'s", "’s", "'", "’"} and word > words[0]:
            yield word - 1


def _apposed(layout: Layout, words: WordRange) -> Iterator[WordRange]:
    """The phrases right before and right behind a name that commas part from it."""
    first, last = layout.sentence(words[0])
    if words[0] - 2 >= first and layout.lower[words[0] - 1] == ",":
        start = words[0] - 2
        while start > first and layout.lower[start - 1] != ",":
            start -= 1
        yield max(start, words[0] - 2 - LONGEST_APPOSED), words[0] - 2
    if words[1] + 2 <= last and layout.lower[words[1] + 1] == ",":
        end = words[1] + 2
        while end < last and layout.lower[end + 1] not in {",", "."}:
            end += 1
        yield words[1] + 2, min(end, words[1] + 2 + LONGEST_APPOSED)


def _country(search: _Search, figure: Figure) -> str | None:
    """The country that the words of a figure tell; None where they tell none, or two."""
    lexicon = search.lexicon
    if figure.kind in {PartyKind.COUNTRY, PartyKind.PLACE}:
        shown = figure.shown.removeprefix("the ").removeprefix("The ").replace("’", "'")
        return lexicon.countries.get(shown) or lexicon.capitals.get(shown)
    told: Counter[str] = Counter()
    for words in _phrases(search, figure):
        told.update(set(_countries_in(search, words)))
    ranked = told.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _phrases(search: _Search, figure: Figure) -> Iterator[WordRange]:
    """The words of each of a figure's mentions, but for a person's own name."""
    layout = search.layout
    for number in figure.members:
        head = layout.parse.mentions[number].head
        first, last = layout.mention_cores[number]
        if figure.kind is PartyKind.PERSON and layout.parse.upos[head] == "PROPN":
            while last >= first and layout.parse.upos[last] == "PROPN":
                last -= 1
            last = min(last + 1, head) if last < first else last
        if first <= last:
            yield first, last


def _countries_in(search: _Search, words: WordRange) -> Iterator[str]:
    """The countries that words name, by name, adjective or by what stands before an "'s"."""
    layout, lexicon = search.layout, search.lexicon
    start = words[0]
    while start <= words[1]:
        if layout.document.words(layout.parse.words[start]) not in lexicon.country_starts:
            start += 1
            continue
        for end in range(min(start + LONGEST_NAME - 1, words[1]), start - 1, -1):
            text = " ".join(layout.text((start, end)).replace("’", "'").split())
            code = lexicon.adjectives.get(text) or lexicon.countries.get(text)
            if code is not None:
                yield code
                start = end
                break
        start += 1


def _authority(
    search: _Search, figure: Figure, country: str | None, bodies: list[Standing]
) -> str | None:
    """The line of authority in which a figure speaks; None for whoever speaks for himself."""
    if figure.kind is PartyKind.PLACE and _is_government(search, figure):
        return f"state:{country}"
    if figure.parts or figure.kind is PartyKind.PLACE:
        return None
    if figure.kind is PartyKind.COUNTRY:
        return f"state:{country or _key(figure)}"
    if figure.body is not None and figure.body.state:
        return f"state:{country}"
    left = False
    for nouns in _nouns(search, figure):
        bound = not nouns.isdisjoint(search.lexicon.local)
        states = not nouns.isdisjoint(search.lexicon.states)
        states = states or ("state" in nouns and not nouns.isdisjoint(STATE_AGENCY))
        if not bound and states:
            return f"state:{country or _home(search, figure)}"
        left = left or not nouns.isdisjoint(LEFT_OFFICE)
    lines = [each.authority for each in bodies if each.authority]
    if lines and not left:
        return lines[0]
    if figure.kind is PartyKind.ORGANISATION and not figure.plural:
        return f"body:{_key(figure)}"
    return None


def _is_government(search: _Search, figure: Figure) -> bool:
    """Whether a capital stands for those who govern from it, as it does something ("Kyiv said")."""
    if figure.shown not in search.lexicon.capitals:
        return False
    mentions, relations = search.layout.parse.mentions, search.layout.parse.relations
    return any(relations[mentions[each].head].startswith("nsubj") for each in figure.members)


def _nouns(search: _Search, figure: Figure) -> Iterator[frozenset[str]]:
    """The words of each of a figure's mentions up to its head, in singular and plural alike."""
    layout = search.layout
    for number in figure.members:
        head = layout.parse.mentions[number].head
        first, last = layout.mention_cores[number]
        if figure.kind is PartyKind.PERSON:
            last = head + 2 if layout.lower[head + 1 : head + 2] == ("of",) else head
            last = min(last, len(layout.lower) - 1)
        found = [layout.lower[word].strip(".") for word in range(first, max(first, last) + 1)]
        yield frozenset((*found, *_singular(found)))


def _singular(nouns: Iterable[str]) -> Iterator[str]:
    for noun in nouns:
        yield from singulars(noun)


def _home(search: _Search, figure: Figure) -> str:
    """The place of the document whose name a figure's words hold, as no list knows it."""
    layout = search.layout
    for words in _phrases(search, figure):
        for word in range(words[0], words[1] + 1):
            form = layout.document.words(layout.parse.words[word])
            folded = fold(tidy(form))
            if not form[:1].isupper() or len(folded) < SHORTEST_STEM:
                continue
            for stem, name in search.places.items():
                if folded.startswith(stem) and len(folded) - len(stem) <= LONGEST_ENDING:
                    return name
            owns = layout.lower[word + 1 : word + 2] in {("'s",), ("’s",)}
            if owns and folded not in search.lexicon.nouns:
                return folded
    return ""


def _key(figure: Figure) -> str:
    """What tells a body from others in other documents as well: its name, folded."""
    shown = fold(tidy(figure.shown))
    for article in ("the ", "a ", "an "):
        shown = shown.removeprefix(article)
    return shown
