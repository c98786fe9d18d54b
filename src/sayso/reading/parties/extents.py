"""Extents: which of the words of a mention, and around it, are its name."""

from __future__ import annotations

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.phrases import segment
from sayso.records import MentionForm, PartyKind

__all__ = ["DAYS", "capital_runs", "core_of", "plain"]

ARTICLES = frozenset({"the", "a", "an"})
PARTICLES = frozenset(
    "de da di do du del della der den van von bin ibn al el la le y e af av zu zur ter ten".split()
)
JOINERS = frozenset("of the for and & de on in 's ’s".split())
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)


def plain(layout: Layout, word: int) -> str:
    """A word in lower case and without the stop of "Mr."."""
    return layout.lower[word].strip(".")


def core_of(layout: Layout, lexicon: Lexicon, number: int, *, person: bool) -> WordRange | None:
    """The run of capitalised words that is a mention's name.

    A named mention has its head in it, or next to it; a nominal one has a name only where a
    person's name follows its head, as in "spokesman Tom Ray" or "its spokesman, Tom Ray".
    """
    mention = layout.parse.mentions[number]
    words = layout.mention_cores[number]
    runs = capital_runs(layout, words, joined=not person)
    form = layout.document.words(layout.parse.words[mention.head])
    tagged = layout.parse.upos[mention.head] == "PROPN"
    proper = form[:1].isupper() and (tagged or layout.sentence(mention.head)[0] < mention.head)
    alone = words == (mention.head, mention.head) and proper and layout.lower[words[0]] not in DAYS
    named = mention.form is MentionForm.NAMED or alone
    if not named or (person and form[:1].islower()):
        behind = [run for run in runs if run[0] == mention.head + 1]
        if person and not behind:
            return _name_in_apposition(layout, mention.head)
        return behind[0] if behind and person else None
    for run in runs:
        if run[0] <= mention.head <= run[1]:
            if not person:
                return _with_branches(layout, lexicon, run)
            return _titles_before(layout, lexicon, _with_rest(layout, lexicon, run))
    return runs[-1] if runs else None


def _with_branches(layout: Layout, lexicon: Lexicon, run: WordRange) -> WordRange:
    """A body's name with what the engine cut off ("Union of Harbour" before "and Quay Workers")."""
    first, last = run
    while first < last and layout.lower[first] in ARTICLES:
        first += 1
    sense = lexicon.nouns.get(layout.lower[first])
    if sense is None or sense.kind is not PartyKind.ORGANISATION:
        return run
    if layout.lower[first + 1 : first + 2] not in {("of",), ("for",)}:
        return run
    end = layout.sentence(first)[1]
    forms = layout.document.words
    word = first + 1
    while word <= end:
        small = layout.lower[word] in JOINERS and word < end
        ahead = word + 1 if small and layout.lower[word + 1] != "the" else word + 2 * small
        if ahead > end or not forms(layout.parse.words[ahead])[:1].isupper():
            break
        if layout.parse.upos[ahead] not in {"PROPN", "NOUN"} or layout.lower[ahead] in DAYS:
            break
        last, word = max(last, ahead), ahead + 1
    return run[0], last


def _titles_before(layout: Layout, lexicon: Lexicon, run: WordRange) -> WordRange:
    """A person's name with the titles that the engine cut off ("Mr" before "Savin")."""
    first, start = run[0], layout.sentence(run[0])[0]
    while first > start and plain(layout, first - 1) in lexicon.titles:
        if not layout.document.words(layout.parse.words[first - 1])[:1].isupper():
            break
        first -= 1
    return first, run[1]


def _with_rest(layout: Layout, lexicon: Lexicon, run: WordRange) -> WordRange:
    """A person's name with what the engine cut off ("Ordell" behind "President Savin").

    The rest stands right behind it, in capitals too, and is nothing that the engine takes for
    anything but a person.
    """
    parse = layout.parse
    last = run[1]
    for word in range(last + 1, layout.sentence(last)[1] + 1):
        form = layout.document.words(parse.words[word])
        if not (form[:1].isupper() and parse.upos[word] == "PROPN") or layout.lower[word] in DAYS:
            break
        seen = {parse.mentions[each].kind for each in layout.mention_of_head.get(word, ())}
        if seen - {"person"} or plain(layout, word) in lexicon.titles:
            break
        last = word
    return run[0], last


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
            for run in capital_runs(layout, around, joined=False):
                if run[0] <= child <= run[1]:
                    return run
    return None


def capital_runs(layout: Layout, words: WordRange, *, joined: bool) -> list[WordRange]:
    """The runs of capitalised words, with the small words that names have inside them.

    joined: whether those of bodies are some ("the Ministry of Trade"), else those of persons.
    """
    runs: list[WordRange] = []
    small = JOINERS if joined else PARTICLES
    start = end = -1
    for word in range(words[0], words[1] + 1):
        form = layout.document.words(layout.parse.words[word])
        if form[0].isupper() or (start >= 0 and _goes_on(layout, word, form, joined=joined)):
            if start < 0:
                start = word
            end = word
        elif start >= 0 and (form in small or (layout.marks[word] and form != ",")):
            continue
        elif start >= 0:
            runs.append((start, end))
            start = -1
    if start >= 0:
        runs.append((start, end))
    return runs


def _goes_on(layout: Layout, word: int, form: str, *, joined: bool) -> bool:
    """Whether a word without a capital is still of the name: "-moon", or a number of a body's."""
    spans = layout.parse.words
    tied = layout.lower[word - 1] in {"-", "‑"} and spans[word - 1].end == spans[word].start
    return (tied and spans[word - 2].end == spans[word - 1].start) or (form[0].isdigit() and joined)
