"""Kinds: what a mention is by its head noun and by the engine, and what sectors its nouns tell."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.bodies import is_body_of, is_campaign, is_house
from sayso.reading.parties.extents import DAYS
from sayso.reading.parties.lexicon import Lexicon, Sense
from sayso.reading.phrases import FIRST_PERSON, SECOND_PERSON, THIRD_PERSON, segment, tidy
from sayso.records import BlockKind, MentionForm, PartyKind
from sayso.spelling.folding import fold, singulars

__all__ = ["NOTHING", "Judgement", "country_in", "has_title", "judge", "sense_at"]

ENGINE_KINDS = {
    "person": PartyKind.PERSON,
    "organization": PartyKind.ORGANISATION,
    "place": PartyKind.PLACE,
}
LONGEST_PHRASE = 4
LONGEST_COUNTRY = 5
POINTING = FIRST_PERSON | SECOND_PERSON | THIRD_PERSON.keys()
NOBODY = frozenset({"no", "neither", "nor"})
LONGEST_ACRONYM = 5
GENERIC = frozenset(
    "official officer leader chief head spokesman spokeswoman spokesperson member representative "
    "worker employee source aide adviser advisor director chairman chairwoman chair deputy "
    "secretary commander supporter activist candidate negotiator".split()
)
"""Nouns whose sector is rather told by the word before them ("a company official")."""

SERVING = frozenset("spokesman spokeswoman spokesperson spokespeople deputy deputies".split())
"""Nouns that tell nothing of a sector; lists have them for reporters and for sheriffs' men."""

TIMES = DAYS - frozenset({"march", "april", "may", "june", "august"})
"""Names of times that nobody is called by alone."""

EITHER = frozenset(
    "operator maker carrier supplier developer contractor publisher insurer lender "
    "retailer manufacturer".split()
)
"""Nouns for a firm that are as good for one person ("a crane operator")."""

RULERS = frozenset(
    "mayor governor prefect bishop archbishop sheriff city town village port province island "
    "district county state region people residents streets outskirts suburb".split()
)
"""Nouns behind whose "of" a place stands."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a mention is.

    acts: whether it may be of a party; things, and "Belgian" in "the Belgian claim", may not.
    plural: whether it is many; many persons are a group.
    sectors: PLOVER sectors by its noun, the main one first; empty where it tells none.
    """

    kind: PartyKind
    acts: bool
    plural: bool = False
    sectors: tuple[str, ...] = ()


NOTHING = Judgement(PartyKind.OTHER, acts=False)
"""What is no party."""


def judge(layout: Layout, lexicon: Lexicon, number: int) -> Judgement:
    """What a mention is: by its noun where that tells, else by the engine."""
    mention, words = layout.parse.mentions[number], layout.mention_words[number]
    seen = ENGINE_KINDS.get(mention.kind)
    if _is_no_party(layout, lexicon, number):
        return NOTHING
    if mention.form is MentionForm.PRONOMINAL:
        return Judgement(seen or PartyKind.OTHER, acts=seen is not None)
    joint = layout.mention_joint[number]
    sense = sense_at(layout, lexicon, words, mention.head)
    if sense is not None and sense.kind is PartyKind.OTHER and not _is_name(layout, number):
        return NOTHING
    if mention.form is MentionForm.NAMED and not joint:
        kind = _kind_of_name(layout, lexicon, number)
        if kind is not None:
            return Judgement(kind, acts=True, sectors=_sectors_of(layout, lexicon, number, kind))
    if seen is None and (sense is None or sense.kind is None):
        return NOTHING
    kind = seen or PartyKind.OTHER
    if kind is PartyKind.PERSON and _is_acronym(layout, number):
        kind = PartyKind.ORGANISATION
    sectors = sense.sectors if sense is not None else ()
    counted = layout.parse.upos[mention.head] == "NUM" and layout.lower[mention.head] != "one"
    plural = joint or counted or "Number=Plur" in layout.parse.features[mention.head]
    if sense is not None and sense.kind is not None and _believed(layout, lexicon, number, sense):
        if sense.kind is PartyKind.GROUP:
            return Judgement(_one_of(kind), acts=True, plural=True, sectors=sectors)
        if sense.kind is PartyKind.ORGANISATION:
            one = layout.parse.upos[mention.head] == "PROPN" or not _ends_in_s(layout, mention.head)
            return Judgement(sense.kind, acts=True, plural=joint or not one, sectors=sectors)
        kind = sense.kind
        plural = joint
    return Judgement(kind, acts=True, plural=plural, sectors=sectors)


def _sectors_of(layout: Layout, lexicon: Lexicon, number: int, kind: PartyKind) -> tuple[str, ...]:
    """What the first noun of a body's name tells ("the Union of Quay Workers")."""
    first, last = layout.mention_cores[number]
    while first < last and layout.lower[first] in {"the", "a", "an"}:
        first += 1
    sense = lexicon.nouns.get(layout.lower[first])
    return sense.sectors if sense is not None and sense.kind is kind else ()


def _is_no_party(layout: Layout, lexicon: Lexicon, number: int) -> bool:
    """Whether a mention is plainly of nobody: an adjective, "no witness", or a thing."""
    mention, words = layout.parse.mentions[number], layout.mention_words[number]
    noun = layout.lower[mention.head]
    if noun in TIMES and mention.form is MentionForm.NAMED and _is_alone(layout, number):
        return True
    if layout.parse.upos[mention.head] == "ADJ" or layout.parse.relations[mention.head] == "amod":
        return True
    if layout.lower[words[0]] in NOBODY or (words[0] < words[1] and noun in POINTING):
        return True
    thing = mention.kind not in ENGINE_KINDS and mention.form is MentionForm.NOMINAL
    return thing and not lexicon.may_end(noun)


def _is_alone(layout: Layout, number: int) -> bool:
    """Whether a mention is one word, but for an article and what makes it an owner."""
    first, last = layout.mention_cores[number]
    first += layout.lower[first] == "the"
    return first == last or (last == first + 1 and layout.lower[last] in {"'s", "’s"})


def _kind_of_name(layout: Layout, lexicon: Lexicon, number: int) -> PartyKind | None:
    """What a name is whatever the engine says: a body, a country by our list, a person."""
    mention, words = layout.parse.mentions[number], layout.mention_words[number]
    seen = ENGINE_KINDS.get(mention.kind)
    if lexicon.titles.get(layout.lower[mention.head].strip(".")) and _has_name_behind(
        layout, number
    ):
        return PartyKind.PERSON
    if is_body_of(layout, lexicon, layout.mention_cores[number]) or is_house(layout, number):
        return PartyKind.ORGANISATION
    if is_campaign(layout, layout.mention_cores[number]):
        return PartyKind.ORGANISATION
    if fold(tidy(layout.text(words))).removeprefix("the ") in lexicon.bodies:
        return PartyKind.ORGANISATION
    if seen is PartyKind.PERSON and _is_ruled(layout, lexicon, words):
        return PartyKind.PLACE
    if seen is PartyKind.PERSON:
        return _country_or_city(layout, lexicon, words)
    if has_title(layout, lexicon, layout.mention_cores[number]):
        return PartyKind.PERSON
    if seen is not None and country_in(layout, lexicon, words) is not None:
        return PartyKind.COUNTRY
    return None


def _is_name(layout: Layout, number: int) -> bool:
    """Whether a mention is a name by its head and by the engine."""
    mention = layout.parse.mentions[number]
    form = layout.document.words(layout.parse.words[mention.head])
    return mention.form is MentionForm.NAMED and form[:1].isupper() and form.lower() != form


def _has_name_behind(layout: Layout, number: int) -> bool:
    """Whether a mention ends in its head, and a word with a capital follows ("Mr" in "Mr Orr")."""
    head, after = layout.parse.mentions[number].head, layout.mention_words[number][1] + 1
    if after != head + 1 or after > layout.sentence(head)[1]:
        return False
    form = layout.document.words(layout.parse.words[after])
    return form[:1].isupper() and layout.parse.upos[after] == "PROPN"


def _is_ruled(layout: Layout, lexicon: Lexicon, words: WordRange) -> bool:
    """Whether a lone name is of what a mayor is mayor of."""
    first, last = words
    ruled = first > 1 and layout.lower[first - 1] == "of" and layout.lower[first - 2] in RULERS
    return ruled and first == last and fold(layout.lower[first]) not in lexicon.first_names


def _country_or_city(layout: Layout, lexicon: Lexicon, words: WordRange) -> PartyKind | None:
    """What the engine takes for a person and our list knows as a country or its capital.

    Names that are first names too ("Jordan", "Victoria") stay with the engine.
    """
    if fold(layout.lower[words[0]]) in lexicon.first_names:
        return None
    if country_in(layout, lexicon, words) is not None:
        return PartyKind.COUNTRY
    first, last = words
    if first < last and layout.lower[last] in {"'s", "’s"}:
        last -= 1
    return PartyKind.PLACE if layout.text((first, last)) in lexicon.capitals else None


def has_title(layout: Layout, lexicon: Lexicon, words: WordRange) -> bool:
    """Whether a name begins with the title of a person ("Interior Minister Garo Lent")."""
    first, last = words
    title = -1
    for word in range(first, last + 1):
        form = layout.lower[word].strip(".")
        if form in lexicon.titles or (word == first and form in {"the", "a", "an"}):
            title = word
        else:
            break
    if title < first or title == last:
        return False
    form = layout.lower[title].strip(".")
    sense = lexicon.nouns.get(form)
    tells = bool(lexicon.titles.get(form)) or (sense is not None and sense.kind is PartyKind.PERSON)
    after = layout.document.words(layout.parse.words[title + 1])
    ends = lexicon.sense(layout.lower[last])
    is_body = ends is not None and ends.kind is PartyKind.ORGANISATION
    return tells and after[:1].isupper() and not is_body


def _is_acronym(layout: Layout, number: int) -> bool:
    """Whether a name is but a few capitals in running text; speakers' labels are not."""
    first, last = layout.mention_words[number]
    if layout.lower[first] == "the":
        first += 1
    if first != last:
        return False
    form = layout.document.words(layout.parse.words[first])
    block = layout.block(first)
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return False
    return form.isalpha() and form.isupper() and 1 < len(form) <= LONGEST_ACRONYM


def _one_of(kind: PartyKind) -> PartyKind:
    """What each of a group is."""
    return kind if kind is PartyKind.ORGANISATION else PartyKind.PERSON


def _ends_in_s(layout: Layout, word: int) -> bool:
    form = layout.lower[word]
    return "Number=Plur" in layout.parse.features[word] and form.endswith("s")


def _believed(layout: Layout, lexicon: Lexicon, number: int, sense: Sense) -> bool:
    """Whether a noun's kind is believed over the engine's.

    A person whose name ends in what is a noun too ("Karen Bank") stays one, as does a place by
    its name ("Palace Street"). A place without a name ("in the hospital") stays one unless it
    does something; other small letters are always believed.
    """
    mention = layout.parse.mentions[number]
    form = layout.document.words(layout.parse.words[mention.head])
    seen = ENGINE_KINDS.get(mention.kind)
    if seen is None:
        return mention.form is MentionForm.NOMINAL or sense.kind is PartyKind.ORGANISATION
    one = layout.lower[layout.mention_words[number][0]] in {"a", "an"}
    if seen is PartyKind.PERSON and form in EITHER and one:
        return False
    if not form[:1].isupper() or mention.form is not MentionForm.NAMED:
        acting = layout.parse.relations[mention.head].startswith(("nsubj", "obl:agent"))
        return seen is not PartyKind.PLACE or (acting and sense.kind is not PartyKind.PERSON)
    if seen is PartyKind.PERSON:
        first, last = layout.mention_cores[number]
        if first == last or layout.lower[first] in {"the", "a", "an"}:
            return True
        return (
            sense.kind is not PartyKind.PERSON
            and fold(layout.lower[first]) not in lexicon.first_names
        )
    return seen is PartyKind.ORGANISATION or sense.kind is PartyKind.ORGANISATION


def sense_at(layout: Layout, lexicon: Lexicon, words: WordRange, head: int) -> Sense | None:
    """What the longest known compound that ends at a head tells.

    A noun that says little of its own ("official") has its sector from the words before it.
    """
    if not lexicon.may_end(layout.lower[head]):
        return None
    first = max(segment(layout, words, head)[0], head - LONGEST_PHRASE + 1)
    if head + 2 <= words[1] and layout.lower[head + 1] == "of":
        longer = " ".join(layout.lower[head : head + 3])
        known = lexicon.nouns.get(longer)
        if known is not None:
            return known
    for start in range(first, head + 1):
        sense = lexicon.sense(_phrase(layout, start, head))
        if sense is None:
            continue
        if sense.kind is None and start < head:
            last = lexicon.sense(layout.lower[head])
            sense = Sense(last.kind if last is not None else None, sense.sectors)
        noun = layout.lower[head]
        generic = start == head and not GENERIC.isdisjoint({noun, *singulars(noun)})
        if not generic and sense.sectors:
            return sense
        before = _sectors_before(layout, lexicon, words[0], start)
        return Sense(sense.kind, before or (() if noun in SERVING else sense.sectors))
    return None


def _sectors_before(layout: Layout, lexicon: Lexicon, first: int, head: int) -> tuple[str, ...]:
    """The sectors of the nouns right before a head ("union" in "a union official")."""
    for last in range(head - 1, first - 1, -1):
        if layout.parse.upos[last] not in {"NOUN", "PROPN", "ADJ", "PART", "PUNCT"}:
            break
        for start in range(max(first, last - LONGEST_PHRASE + 1), last + 1):
            sense = lexicon.sense(_phrase(layout, start, last))
            if sense is not None and sense.sectors:
                return sense.sectors
    return ()


def _phrase(layout: Layout, first: int, last: int) -> str:
    text = " ".join(layout.lower[first : last + 1]).replace("’", "'")
    return text.replace(" 's", "'s").replace("s '", "s'").replace(" - ", "-")


def country_in(layout: Layout, lexicon: Lexicon, words: WordRange) -> str | None:
    """The country that words name and do nothing else, such as "the United States"."""
    first, last = words
    while first < last and layout.lower[first] == "the":
        first += 1
    while last > first and (layout.marks[last] or layout.lower[last] in {"'s", "’s"}):
        last -= 1
    if last - first >= LONGEST_COUNTRY:
        return None
    text = " ".join(layout.text((first, last)).replace("’", "'").split())
    return lexicon.countries.get(text) or lexicon.countries.get(text.removesuffix("'s"))
