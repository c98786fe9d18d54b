"""Names: the part of a mention that is a name, and what two names have in common."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.attribution.layout import Layout, WordRange
from sayso.reading.attribution.lexicon import Lexicon
from sayso.records import MentionForm

__all__ = [
    "Name",
    "acronym_behind",
    "is_pronoun",
    "name_of",
    "segment",
    "tidy",
]

PERSONAL = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she "
    "her hers herself it its itself they them their theirs themselves".split()
)
RELATIVE = frozenset("who whom whose which that what whoever".split())
OTHER_PRONOUNS = frozenset(
    "this these those one ones some many others other another most all both none each any few "
    "several everyone everybody someone somebody anyone anybody nobody everything something "
    "anything nothing there here neither either either much more".split()
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"})
PARTICLES = frozenset(
    "de da di do du del della der den van von bin ibn al el la le y e af av zu zur ter ten".split()
)
SEGMENT_ENDS = frozenset({",", "(", "[", "–", "—", "who", "whom", "whose", "which"})
JOINERS = frozenset("of the for and & de on in 's ’s".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands and as it is compared.

    words: its words in the document, without titles where a full name is left.
    shown: as in the text, white space normalised, with a title only before a single word.
    key: lower-case words without titles, initials, suffixes and small words.
    roles: lower-case title words before it ("interior", "minister").
    gender: "f" or "m" by title or first name, "" when unknown.
    titled: whether the gender is told by a title.
    """

    words: WordRange
    shown: str
    key: tuple[str, ...]
    roles: frozenset[str]
    gender: str
    titled: bool


def is_pronoun(layout: Layout, words: WordRange) -> bool:
    """Whether words are nothing but a pronoun of whatever kind."""
    forms = [layout.lower[word] for word in range(words[0], words[1] + 1) if not layout.marks[word]]
    return bool(forms) and all(map(is_pronoun_word, forms))


def is_pronoun_word(form: str) -> bool:
    """Whether a word, in lower case, can be a pronoun of whatever kind."""
    return form in PERSONAL or form in RELATIVE or form in OTHER_PRONOUNS


def tidy(text: str) -> str:
    """White space as single spaces, and no possessive or punctuation at the ends."""
    shown = " ".join(text.split()).strip(' ,;:.–—-"“”')
    for ending in ("'s", "’s", "'", "’"):
        if shown.endswith(ending) and len(shown) > len(ending) + 1:
            return shown[: -len(ending)].rstrip()
    return shown


def name_of(layout: Layout, lexicon: Lexicon, number: int) -> Name | None:
    """The name in the mention of a number; None where it has none."""
    person = layout.parse.mentions[number].kind == "person"
    core = _core(layout, number, person=person)
    if core is None or is_pronoun(layout, core):
        return None
    roles: list[str] = []
    gender = ""
    start = core[0]
    while start < core[1] and layout.lower[start] in {"the", "a", "an"}:
        start += 1
    if person:
        while start < core[1] and _plain(layout, start) in lexicon.titles:
            gender = lexicon.titles[_plain(layout, start)] or gender
            roles.append(_plain(layout, start))
            start += 1
    titled = bool(gender)
    key = _key(layout, (start, core[1]))
    if not key:
        return None
    if person and not gender and len(key) > 1:
        gender = lexicon.genders.get(key[0], "")
    short = bool(roles) and start == core[1]
    words = (start - 1, core[1]) if short else (start, core[1])
    shown = tidy(layout.text(words))
    if not shown or is_pronoun_word(shown.lower()):
        return None
    return Name(words, shown, key, frozenset(roles), gender, titled)


def _plain(layout: Layout, word: int) -> str:
    return layout.lower[word].strip(".")


def _key(layout: Layout, words: WordRange) -> tuple[str, ...]:
    key: list[str] = []
    for word in range(words[0], words[1] + 1):
        form = tidy(_plain(layout, word))
        if layout.marks[word] or form in SUFFIXES or form in {"of", "the", "for", "and", "s"}:
            continue
        if len(form) == 1 and words[1] > words[0]:
            continue
        key.append(form)
    return tuple(key)


def _core(layout: Layout, number: int, *, person: bool) -> WordRange | None:
    """The run of capitalised words that is a mention's name.

    A named mention has its head in it, or next to it; a nominal one has a name only where a
    person's name follows its head, as in "spokesman Tom Ray" or "its spokesman, Tom Ray".
    """
    mention = layout.parse.mentions[number]
    words = segment(layout, layout.mention_words[number], mention.head)
    runs = _capital_runs(layout, words, joined=not person)
    if mention.form is not MentionForm.NAMED:
        behind = [run for run in runs if run[0] == mention.head + 1]
        if person and not behind:
            return _name_in_apposition(layout, mention.head)
        return behind[0] if behind and person else None
    for run in runs:
        if run[0] <= mention.head <= run[1]:
            return run
    return runs[-1] if runs else None


def _name_in_apposition(layout: Layout, head: int) -> WordRange | None:
    """The name behind a comma ("its chairman, Tom Ray") that no mention of its own holds."""
    for child in layout.children[head]:
        if (
            child > head + 1
            and layout.parse.relations[child] == "appos"
            and layout.parse.upos[child] == "PROPN"
            and layout.lower[head + 1] == ","
            and child not in layout.mention_of_head
        ):
            around = segment(layout, (head + 2, max(layout.subtree(child))), child)
            for run in _capital_runs(layout, around, joined=False):
                if run[0] <= child <= run[1]:
                    return run
    return None


def segment(layout: Layout, words: WordRange, head: int) -> WordRange:
    """The part of a noun phrase around its head, between commas, brackets and relatives."""
    first, last = words
    for word in range(head - 1, first - 1, -1):
        if layout.lower[word] in SEGMENT_ENDS:
            first = word + 1
            break
    for word in range(max(head, first) + 1, last + 1):
        if layout.lower[word] in SEGMENT_ENDS:
            last = word - 1
            break
    return first, last


def _capital_runs(layout: Layout, words: WordRange, *, joined: bool) -> list[WordRange]:
    runs: list[WordRange] = []
    small = JOINERS if joined else PARTICLES
    start = end = -1
    for word in range(words[0], words[1] + 1):
        form = layout.document.words(layout.parse.words[word])
        if form[0].isupper() or (start >= 0 and form[0].isdigit() and joined):
            if start < 0:
                start = word
            end = word
        elif start >= 0 and (form in small or form in {".", "'", "’", "-"}):
            continue
        elif start >= 0:
            runs.append((start, end))
            start = -1
    if start >= 0:
        runs.append((start, end))
    return runs


def acronym_behind(layout: Layout, words: WordRange) -> int | None:
    """The word of an acronym in brackets right behind a name, as in "Joint Group (JG)"."""
    after = words[1] + 1
    if after + 2 >= len(layout.lower) or layout.lower[after] != "(":
        return None
    if layout.lower[after + 2] != ")":
        return None
    form = layout.document.words(layout.parse.words[after + 1])
    initial = layout.document.words(layout.parse.words[words[0]])[0]
    fits = form[0] == initial and form.isalpha() and sum(map(str.isupper, form)) > 1
    return after + 1 if fits else None
