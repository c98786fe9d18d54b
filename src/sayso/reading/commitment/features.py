"""Features: what the arbiter looks at, as names that are there or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sayso.reading.commitment.climbing import Rung
from sayso.reading.layout import Layout
from sayso.records import Statement

__all__ = ["features_of", "scene_of", "times_of"]

BEFORE = 3
"""How many words before the event are looked at."""
SMALL = frozenset({"aux", "aux:pass", "cop", "mark", "case", "det", "advmod", "amod"})
"""Relations of the small words around an event."""
ENDS = frozenset({".", "!", "?", '"', "”"})


def features_of(scene: Iterable[str], signatures: Sequence[str], rule: str, who: str) -> list[str]:
    """The features of one judgement, each once, in a fixed order.

    scene: what all judgements of the event share, by `scene_of`.
    signatures: of the words on the way. rule: what the rules say. who: about whom.
    """
    last = signatures[-1] if signatures else ""
    found = {
        f"rule={rule}",
        f"who={who}&rule={rule}",
        "signs=" + ",".join(signatures),
        f"rule={rule}&last={last}",
        *(f"sign={sign}" for sign in signatures),
        *(f"first={sign}" for sign in signatures[:1]),
        *(f"last={sign}" for sign in signatures[-1:]),
        *scene,
    }
    return sorted(found)


def scene_of(layout: Layout, rungs: Sequence[Rung], around: Sequence[Statement]) -> frozenset[str]:
    """The features of an event, whoever holds it.

    rungs: from the word of the event up.
    around: the statements whose content holds the event, the innermost first.
    """
    found = {"bias", f"statements={min(len(around), 3)}"}
    found.update(_of_words(layout, rungs))
    for statement in around[:1]:
        found.add(f"manner={statement.manner.value}")
        found.add(f"turned={statement.polarity.value}")
        found.add(f"form={statement.form.value}")
        if statement.cue is not None:
            found.add("cue=" + layout.document.words(statement.cue).lower())
    return frozenset(found)


def times_of(layout: Layout, word: int) -> list[str]:
    """What the status of an event is read off beside its scene: whose deed it is, and what follows.

    word: the head of the event's words.
    """
    parse = layout.parse
    found = {
        f"after={layout.lower[at]}"
        for at in range(word + 1, min(word + BEFORE, layout.sentence(word)[1]) + 1)
    }
    for child in layout.children[word]:
        if parse.relations[child].startswith("nsubj"):
            found.add(f"subject={parse.upos[child]}")
            found.update(_of_subject(layout, child))
    return sorted(found)


def _of_subject(layout: Layout, noun: int) -> Iterator[str]:
    """Whether a subject is one in particular: bare plurals do what is usual."""
    bare = not any(
        layout.parse.relations[c] in {"det", "nmod:poss", "nummod"} for c in layout.children[noun]
    )
    number = "Plur" if "Number=Plur" in layout.parse.features[noun] else "Sing"
    yield f"subject={number}&bare={bare}&{layout.parse.upos[noun]}"


def _of_words(layout: Layout, rungs: Sequence[Rung]) -> Iterator[str]:
    """The features of the words around an event, above it and before it."""
    parse, lower = layout.parse, layout.lower
    word = rungs[0].word
    first, last = layout.sentence(word)
    yield f"upos={parse.upos[word]}"
    yield f"relation={parse.relations[word]}"
    yield from (f"feature={each}" for each in parse.features[word].split("|") if each)
    for number, rung in enumerate(rungs[1:3], 1):
        yield f"link{number}={rung.link}"
        yield f"word{number}={lower[rung.word]}"
        yield from (f"above={each}" for each in parse.features[rung.word].split("|") if each)
    for child in layout.children[word]:
        if parse.relations[child] in SMALL:
            yield f"{parse.relations[child]}={lower[child]}"
    for back in range(1, min(BEFORE, word - first) + 1):
        yield f"before{back}={lower[word - back]}"
        yield f"before={lower[word - back]}"
    if lower[last] not in ENDS:
        yield "unended"
    if "?" in lower[first : last + 1]:
        yield "asked"
