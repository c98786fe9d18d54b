"""Blaming: who is blamed for an event, claims it or denies a part in it, where words say just that.

"The fire was blamed on the union", "the union denied any role in the fire": the event names no
doer here, and what is at issue is only who did it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.reading.commitment.climbing import sense_at
from sayso.reading.commitment.holders import subject_of
from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.commitment.parts import Part, parts_in
from sayso.reading.commitment.scope import by_nobody, clause_of
from sayso.reading.commitment.senses import DENIALS
from sayso.reading.commitment.walk import case_of
from sayso.reading.layout import Layout
from sayso.records import Degree

__all__ = ["ANYONE", "Blame", "blames_of"]

ON = frozenset({"blame", "pin", "attribute", "ascribe"})
"""Verbs whose deed is their object, and whose doer follows "on" or "to"."""
FOR = frozenset({"blame", "hold_responsible", "accuse", "charge", "suspect"})
"""Verbs whose doer is their object, and whose deed follows a preposition."""
AT = frozenset({"point_finger", "point_to"})
"""Verbs whose doer follows "at"."""
BLAMING = ON | FOR | AT
OWN_FORMS = frozenset(
    "claim claims claimed claiming took takes take taken taking assumed assumes accepted accepts "
    "admitted admits acknowledged acknowledges".split()
)
"""Forms of verbs that take responsibility for a deed."""
OWN_WORDS = frozenset({"responsibility", "credit"})
PARTS = frozenset(
    "responsibility involvement participation role part hand complicity blame connection link "
    "guilt anything nothing".split()
)
"""What is denied by whoever says that it was not he."""
DOER_CASES, DEED_CASES = frozenset({"on", "to"}), frozenset({"for", "over", "of", "in", "with"})
ANYONE = frozenset({"anyone", "anybody", "anything"})
ACTUAL = frozenset({"say", "believe", "suspect", "manage", "begin", "admit", "know", "seem"})
"""Signatures under which somebody does blame or claim: not "refused to take responsibility"."""
RECIPROCAL = frozenset({("each", "other"), ("one", "another")})
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
RELATIVES = frozenset({"which", "who", "that", "whom"})


@dataclass(frozen=True, slots=True)
class Blame:
    """Who is held to have done it, or holds that it was not he, by number among the words.

    doer: head of the words that name whoever it is about.
    speaker: head of the words that name whoever says so; None where nobody is named.
    degree: SUSPECTED where it depends on who the speaker is.
    """

    doer: int
    speaker: int | None
    degree: Degree
    cue: int


def blames_of(layout: Layout, lexicon: Lexicon, deed: int) -> Iterator[Blame]:
    """Everybody whom the sentence of an event blames for it, or who claims or denies it.

    deed: number of the event's head word.
    """
    first, last = layout.sentence(deed)
    found: list[Blame] = []
    if "?" in layout.lower[max(last - 1, first) : last + 1]:
        return
    for verb in range(first, last + 1):
        if layout.parse.upos[verb] not in {"VERB", "ADJ"}:
            continue
        for blame in _at(layout, lexicon, verb, deed):
            for doer in (blame.doer, *_joined(layout, blame.doer)):
                one = replace(blame, doer=doer)
                if doer == blame.speaker and blame.degree is Degree.SUSPECTED:
                    continue
                if not _is_nobody(layout, lexicon, one) and doer != deed:
                    _add(found, one)
    for part in parts_in(layout, lexicon, deed):
        degree = _degree_of(part)
        if not any(one.doer == part.doer and one.degree is degree for one in found):
            _add(found, Blame(part.doer, part.speaker, degree, part.cue))
    for verb in range(first, last + 1) if found else ():
        for blame in _bare_denial(layout, lexicon, verb, found):
            _add(found, blame)
    yield from found


def _degree_of(part: Part) -> Degree:
    """How far somebody is held to have had a part; SUSPECTED where it depends on the speaker."""
    if part.denied:
        return Degree.DENIED
    if part.doer == part.speaker:
        return Degree.CLAIMED
    if part.weak:
        return Degree.POSSIBLE
    return Degree.FACT if part.speaker is None else Degree.SUSPECTED


def _joined(layout: Layout, word: int) -> list[int]:
    """What is joined to a name: "the union and its lawyers"."""
    parse = layout.parse
    return [c for c in layout.children[word] if parse.relations[c] == "conj" and c > word]


def _add(found: list[Blame], blame: Blame) -> None:
    """Note a blame, once for each speaker and doer."""
    if not any(one.doer == blame.doer and one.speaker == blame.speaker for one in found):
        found.append(blame)


def _is_nobody(layout: Layout, lexicon: Lexicon, blame: Blame) -> bool:
    """Whether nobody is blamed, or nobody blames."""
    return any(
        each is not None and (by_nobody(layout, lexicon, each) or layout.lower[each] in ANYONE)
        for each in (blame.doer, blame.speaker)
    )


def _at(layout: Layout, lexicon: Lexicon, verb: int, deed: int) -> Iterator[Blame]:
    """What one verb says of who did it."""
    sense = sense_at(layout, lexicon, verb)
    lemma = sense.lemma if sense is not None else ""
    denies = sense is not None and sense.signature in DENIALS
    if not denies and lemma not in BLAMING and layout.lower[verb] not in OWN_FORMS:
        return
    clause = clause_of(layout, lexicon, verb)
    if clause.negations or clause.unreal or clause.conditions or clause.whether or clause.ahead:
        return
    if layout.parse.relations[verb] == "xcomp" and layout.parse.heads[verb] >= 0:
        outer = sense_at(layout, lexicon, layout.parse.heads[verb])
        if outer is not None and outer.signature not in ACTUAL:
            return
    if lemma in BLAMING:
        yield from _blamed(layout, verb, deed, lemma)
    elif denies:
        yield from _denied(layout, verb, deed)
    else:
        yield from _owned(layout, verb, deed)


def _owned(layout: Layout, verb: int, deed: int) -> Iterator[Blame]:
    """Who claims it: "took responsibility for the fire"."""
    noun, who = _object(layout, verb), _named(layout, subject_of(layout, verb))
    if noun is None or who is None or layout.lower[noun] not in OWN_WORDS:
        return
    if _hangs(layout, deed, noun, verb):
        yield Blame(who, who, Degree.CLAIMED, verb)


def _blamed(layout: Layout, verb: int, deed: int, lemma: str) -> Iterator[Blame]:
    """Who is blamed by a verb: "blamed on the union", "blamed the union for"."""
    passive = _is_passive(layout, verb)
    target = _subject(layout, verb) if passive else _object(layout, verb)
    speaker = _named(layout, subject_of(layout, verb)) if not passive else _agent(layout, verb)
    doer = None
    if lemma in ON and target is not None and _is_at(layout, deed, target):
        doer = _behind(layout, verb, DOER_CASES)
    elif lemma in AT:
        at = _behind(layout, verb, frozenset({"at"}))
        doer = at if at is not None and _follows(layout, deed, at, verb) else None
    elif lemma in FOR and target is not None and _follows(layout, deed, target, verb):
        doer = target
    if target is not None and layout.lower[target - 1 : target + 1] in RECIPROCAL:
        yield from _each_other(layout, verb, deed)
        return
    doer = _named(layout, doer)
    if doer is not None and doer not in {deed, speaker}:
        yield Blame(doer, speaker, Degree.SUSPECTED, verb)


def _each_other(layout: Layout, verb: int, deed: int) -> Iterator[Blame]:
    """Who blames whom where two blame each other."""
    first = subject_of(layout, verb)
    both = [first, *_joined(layout, first)] if first is not None else []
    target = _object(layout, verb)
    if len(both) == 2 and target is not None and _follows(layout, deed, target, verb):
        one, other = both
        yield Blame(other, one, Degree.SUSPECTED, verb)
        yield Blame(one, other, Degree.SUSPECTED, verb)


def _denied(layout: Layout, verb: int, deed: int) -> Iterator[Blame]:
    """Who denies a part in it: "denied any role in", "denied it was behind"."""
    who = _named(layout, subject_of(layout, verb))
    if who is None:
        return
    noun = _object(layout, verb)
    if noun is not None and layout.lower[noun] in PARTS:
        if _hangs(layout, deed, noun, verb):
            yield Blame(who, who, Degree.DENIED, verb)
        return
    for taken in layout.children[verb]:
        inside = layout.subtree(taken)
        if taken < verb or deed not in inside:
            continue
        if layout.parse.relations[taken] not in {"ccomp", "xcomp", "advcl", "obl", "obj"}:
            continue
        between = layout.lower[verb + 1 : deed]
        if not {"behind", "responsible", "involved", *PARTS}.isdisjoint(between):
            other = next(
                (c for c in layout.children[taken] if layout.parse.relations[c] == "nsubj"), None
            )
            same = other is None or layout.lower[other] in PRONOUNS
            doer = who if same or other is None else other
            yield Blame(doer, who, Degree.DENIED, verb)


def _bare_denial(
    layout: Layout, lexicon: Lexicon, verb: int, found: list[Blame]
) -> Iterator[Blame]:
    """A denial with no deed of its own by somebody who was blamed: "the union, which denied it"."""
    sense = sense_at(layout, lexicon, verb)
    if sense is None or sense.signature not in DENIALS or layout.parse.upos[verb] != "VERB":
        return
    if clause_of(layout, lexicon, verb).negations:
        return
    who = _named(layout, subject_of(layout, verb))
    noun = _object(layout, verb)
    bare = noun is None or (
        layout.lower[noun] in PARTS | {"it", "this", "accusation", "charge", "allegation"}
        and not any(layout.parse.relations[c] in {"nmod", "acl"} for c in layout.children[noun])
    )
    blamed = [one.doer for one in found if one.degree is not Degree.DENIED]
    if bare and who in blamed and who is not None:
        yield Blame(who, who, Degree.DENIED, verb)


def _is_passive(layout: Layout, verb: int) -> bool:
    relations = [layout.parse.relations[child] for child in layout.children[verb]]
    if any(each.endswith(":pass") for each in relations):
        return True
    participle = layout.parse.relations[verb] in {"acl", "amod"}
    return participle and layout.lower[verb].endswith("ed") and "obj" not in relations


def _subject(layout: Layout, verb: int) -> int | None:
    """What a passive verb is said of; what a relative stands for."""
    for child in layout.children[verb]:
        if layout.parse.relations[child].startswith("nsubj"):
            return _named(layout, child)
    above = layout.parse.heads[verb]
    if layout.parse.relations[verb] == "conj" and above >= 0:
        return _subject(layout, above) if above < verb else None
    return above if layout.parse.relations[verb].startswith("acl") and above >= 0 else None


def _agent(layout: Layout, verb: int) -> int | None:
    return _named(layout, _behind(layout, verb, frozenset({"by"})))


def _object(layout: Layout, verb: int) -> int | None:
    return next((c for c in layout.children[verb] if layout.parse.relations[c] == "obj"), None)


def _behind(layout: Layout, verb: int, cases: frozenset[str]) -> int | None:
    """The first noun under a verb and behind it that one of some prepositions opens."""
    inside = layout.subtree(verb)
    return next((w for w in inside if w > verb and case_of(layout, w) in cases), None)


def _named(layout: Layout, word: int | None) -> int | None:
    """A word, or the noun that a relative pronoun stands for."""
    if word is None or layout.lower[word] not in RELATIVES:
        return word
    verb = layout.parse.heads[word]
    if verb >= 0 and layout.parse.relations[verb] == "conj":
        verb = layout.parse.heads[verb]
    if verb < 0 or layout.parse.relations[verb] != "acl:relcl" or layout.parse.heads[verb] < 0:
        return None
    return layout.parse.heads[verb]


def _is_at(layout: Layout, deed: int, noun: int) -> bool:
    """Whether a noun is the deed, or what came of it: "the deaths in the fire"."""
    return deed == noun or (
        layout.parse.heads[deed] == noun and case_of(layout, deed) in {"of", "in"}
    )


def _follows(layout: Layout, deed: int, noun: int, verb: int) -> bool:
    """Whether a deed is what somebody is blamed for, with its preposition behind his name."""
    if deed < noun or deed not in layout.subtree(verb):
        return False
    case = case_of(layout, deed)
    return case in DEED_CASES and layout.parse.heads[deed] in {verb, noun, _object(layout, verb)}


def _hangs(layout: Layout, deed: int, noun: int, verb: int) -> bool:
    """Whether a deed is what responsibility is for, or a part is had in."""
    if layout.parse.heads[deed] in {noun, verb} and deed > noun:
        return case_of(layout, deed) in DEED_CASES
    # "The fire, for which nobody has claimed responsibility": the verb is a clause of the deed.
    return layout.parse.relations[verb] == "acl:relcl" and layout.parse.heads[verb] == deed
