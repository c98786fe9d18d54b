"""Clauses: what the small words of a clause do to what is held."""

from __future__ import annotations

from sayso.reading.commitment.climbing import Rung, sense_at
from sayso.reading.commitment.holders import Holder, possessor_of, subject_of
from sayso.reading.commitment.scope import Clause
from sayso.reading.commitment.values import UNHELD, Value
from sayso.reading.commitment.walk import Walk, case_of, emit, phrase_of
from sayso.reading.layout import Layout

__all__ = ["apply_clause", "would_of"]


def apply_clause(walk: Walk, rung: Rung, clause: Clause) -> None:
    """Let the small words of a clause do to the value what they do."""
    if not walk.open:
        return
    value = _turned(walk.value, clause)
    value = _conditioned(walk, value, clause)
    layout = walk.layout
    if any(layout.parse.relations[each] == "amod" for each in clause.ahead):
        value = value.at_most("partial")
        walk.timing.ahead = True
        walk.signs.append("planned")
    if rung.link is None and _is_announced(layout, rung.word):
        value = value.at_most("partial")
        walk.signs.append("to")
    walk.timing.habit = walk.timing.habit or bool(clause.habit or clause.rare)
    walk.cues += [
        *clause.negations,
        *clause.rare,
        *clause.weak,
        *clause.half,
        *clause.unreal,
        *clause.conditions,
    ]
    walk.signs += ["neg"] * len(clause.negations)
    for name, words in (
        ("weak", clause.weak),
        ("half", clause.half),
        ("must", clause.must),
        ("unreal", clause.unreal),
    ):
        walk.signs += [name] * bool(words)
    walk.value = value
    _hand_over(walk, rung, clause)


def _turned(value: Value, clause: Clause) -> Value:
    """The value under negations and modals."""
    for _ in clause.negations:
        value = value.flipped()
    if clause.rare:
        value = value.flipped().at_most("partial")
    if clause.weak:
        value = value.at_most("neutral")
    elif clause.half:
        value = value.at_most("partial")
    if clause.unreal and value.held:
        value = Value(value.flipped().polarity, "full")
    return value


def _conditioned(walk: Walk, value: Value, clause: Clause) -> Value:
    """The value under a condition, or left open by "whether"."""
    if clause.conditions and clause.contrary:
        walk.signs.append("contrary")
        return value.flipped()
    if clause.conditions:
        walk.timing.condition = True
        walk.signs.append("if")
        return value.at_most("neutral")
    if clause.whether and value.held:
        walk.signs.append("whether")
        return value.at_most("neutral")
    return value


def _hand_over(walk: Walk, rung: Rung, clause: Clause) -> None:
    """Leave the value to a question, or to whoever an aside or an adverb lays it to."""
    if (mark := _question(walk, rung)) is not None:
        walk.value = Value("u", "u", asked=True)
        walk.cues.append(mark)
        walk.signs.append("question")
    if walk.value.held and (teller := _account(walk, rung)) is not None:
        words = phrase_of(walk.layout, teller)
        head = walk.layout.parse.words[teller]
        emit(walk, Holder(walk.voices.at(words, head), (words,)), walk.value, [teller], "say")
        walk.value = UNHELD
        walk.signs.append("account")
    if clause.hearsay and walk.value.held:
        emit(walk, Holder(walk.voices.unnamed), walk.value, clause.hearsay, "say")
        walk.value = UNHELD
        walk.signs.append("hearsay")


def _is_announced(layout: Layout, word: int) -> bool:
    """Whether an infinitive is all the verb there is, as in "Nurses to strike"."""
    return _stands_alone(layout, word) and any(
        layout.lower[child] == "to" and layout.parse.relations[child] == "mark"
        for child in layout.children[word]
    )


def _question(walk: Walk, rung: Rung) -> int | None:
    """The mark of a yes-or-no question, or of one about what is to come."""
    layout = walk.layout
    mark = next((c for c in layout.children[rung.word] if layout.lower[c] == "?"), None)
    if mark is None and layout.parse.heads[rung.word] < 0:
        last = layout.sentence(rung.word)[1]
        mark = next(
            (at for at in range(max(last - 1, 0), last + 1) if layout.lower[at] == "?"), None
        )
    if mark is None or not walk.value.held or ":" in layout.lower[rung.word : mark]:
        return None
    first = next(
        (
            at
            for at in range(layout.sentence(rung.word)[0], rung.word + 1)
            if not layout.marks[at] and layout.lower[at] not in {"so", "and", "but", "then"}
        ),
        rung.word,
    )
    if walk.lexicon.is_a(layout.lower[first], "content_questions"):
        will = layout.lower[first] in {"who", "what", "which"} and any(
            walk.lexicon.is_a(layout.lower[c], "will") for c in layout.children[rung.word]
        )
        return mark if will else None
    return mark


def _account(walk: Walk, rung: Rung) -> int | None:
    """Whoever "in the union's account" or "per a leaked cable" names."""
    layout = walk.layout
    for child in layout.children[rung.word]:
        if (
            layout.parse.relations[child] in {"advcl", "parataxis"}
            and layout.lower[min(layout.subtree(child))] == "as"
        ):
            sense = sense_at(layout, walk.lexicon, child)
            if (
                sense is not None
                and sense.signature == "say"
                and (who := subject_of(layout, child)) is not None
            ):
                return who
        if not layout.parse.relations[child].startswith("obl"):
            continue
        case = case_of(layout, child)
        if case in {"per", "as"} and any(
            layout.lower[c] == "per" for c in range(max(child - 5, 0), child)
        ):
            return child
        if case in {"in", "by", "on"} and walk.lexicon.is_a(layout.lower[child], "account"):
            return possessor_of(layout, child)
    return None


def would_of(walk: Walk, word: int) -> str:
    """The helping verbs, if "would" is among them."""
    forms = [
        walk.layout.lower[c]
        for c in walk.layout.children[word]
        if walk.layout.parse.relations[c].startswith("aux") and c not in walk.trigger
    ]
    if not any(walk.lexicon.is_a(form, "would") for form in forms):
        return ""
    return "would have" if "have" in forms else "would"


def _stands_alone(layout: Layout, word: int) -> bool:
    """Whether a verb is the root, or hangs on a noun that is, as in "Nurses to strike"."""
    head = layout.parse.heads[word]
    return head < 0 or (
        layout.parse.heads[head] < 0
        and layout.parse.upos[head] in {"NOUN", "PROPN"}
        and layout.parse.relations[word] in {"acl", "advcl", "xcomp", "nmod"}
        and not any(
            layout.parse.relations[c].startswith(("cop", "nsubj")) for c in layout.children[head]
        )
    )
