"""Cause clauses: what one clause of a text says brought something about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.accounts.causes_elsewhere import is_of_another, is_untold, without_figures
from sayso.accounts.causes_extents import Cause, extent_of, is_of_one, thing_of, victim_of
from sayso.accounts.causes_grammar import (
    BEHIND,
    CUT,
    EATING,
    GAP,
    JOIN,
    NEGATED,
    NOBODY,
    PREPOSITION,
    PRONOUN,
    TAKEN_ON,
    TAKEN_UP,
    TO_DEATH,
    VEHICLE,
    VERBS,
)
from sayso.accounts.causes_linking import Link
from sayso.accounts.causes_links import LINKS
from sayso.accounts.causes_ties import JOINED, NOT_ESTABLISHED
from sayso.accounts.causes_unknown import NOT_KNOWN, UNCERTAIN
from sayso.accounts.causes_words import GENERIC_ORDER, Found, lexicon, phrases
from sayso.accounts.scopes import groups_named
from sayso.accounts.word_keys import keys_in
from sayso.records import Span

__all__ = ["DEATH", "DEATHS", "NEGATED", "Clause"]

DEATH, DEATHS = "death", "deaths"
NEAR = 30
OF_SOMEBODY = frozenset({"his", "her", "the", "a", "this", "fatal", "deadly", "mortal"})
BREAKING = frozenset({"leak", "gas", "fault", "wiring", "cooking", "store"})
SOUND = frozenset({"water", "food", "medicine", "heart", "fault", "wiring", "gas", "poison"})
"""Classes that cannot have done it where the thing itself is said to be in order."""
DRIVING = frozenset({"died of", "hurt by", "caused by", "it was", "cause was", "due to"})
"""Whoever died in a car was not killed by it."""
HURTING = frozenset({"wounded", "injured", "hurt", "blinded", "maimed"})
BY_VERB = {"sunk": "sinking", "holed": "sinking", "downed": "crash"}
OF_ONE = frozenset(
    "beating fall vehicle heart gunfire blade poison animal canister rubber pushed suffocation "
    "drowning restraint".split()
)
"""Classes whose direct wordings tell of a death only beside a word for one, where many died."""
SMALL = frozenset(
    "vehicle smoke fall dog attack gunfire burns blaze weather load charge panic heat cold stone "
    "blade flare fault baton beating shell teargas crush leak gas".split()
)
"""Classes of which "there was no ..." says nothing of the cause of anything."""
MARKS = (", ", "“", "”", '"', " that ", " said ")
WIDEST, SHORT = 60, 16


class Clause:
    """One clause, asked what it says of causes.

    before: the sentence in front of it. victim: of many dead, whoever "he" or "she" may be.
    """

    def __init__(
        self, words: str, before: str, effects: frozenset[str], *, victim: str = ""
    ) -> None:
        self.words, self.before, self.victim = words, before, victim
        self.many = DEATHS in effects
        self.effects = effects - {DEATHS} | ({DEATH} if self.many else frozenset())
        self.effects = without_figures(self.effects, words)
        self.taken: list[tuple[int, int]] = []

    def causes(self) -> Iterator[Cause]:
        """What the clause says, each passage once."""
        if is_of_another(self.words, of_crash="crash" in self.effects):
            return
        yield from self._not_known()
        if is_untold(self.words):
            return
        yield from self._linked()
        yield from self._direct()

    def _not_known(self) -> Iterator[Cause]:
        match = NOT_KNOWN.search(self.words) if UNCERTAIN.search(self.words) else None
        if match is None:
            return
        effect = self._named(match[0]) or self._named(self.words) or self._named(self.before)
        effect = effect or next((each for each in GENERIC_ORDER if each in self.effects), "")
        if effect:
            yield self._cause(
                effect, [NOT_ESTABLISHED], match.start(), match.end(), denied=False, weak=True
            )

    def _linked(self) -> Iterator[Cause]:
        if not self._names_a_cause():
            return
        for link in LINKS:
            for match in link.pattern.finditer(self.words):
                if link.needs and not self._has(link.needs, match):
                    continue
                for effect in self._effects(link, match):
                    found = list(self._causes_of(link, match, effect))
                    if found:
                        yield from found
                        break

    def _names_a_cause(self) -> bool:
        known = lexicon()
        names = {name for effect in self.effects for name in known.fits.get(effect, ())}
        here = keys_in(self.words)
        return any(
            known.classes[name].search(self.words)
            for name in names
            if not here.isdisjoint(known.keys[name])
        )

    def _has(self, needs: str, match: re.Match[str]) -> bool:
        left = self.words[: match.start()]
        if needs == DEATH:
            return (
                bool(TO_DEATH.search(self.words) or TO_DEATH.search(self.before)) or not self.many
            )
        known = lexicon().verbs if needs == "verb" else lexicon().nouns
        return any(
            self._ends_near(left, known[effect]) for effect in self.effects if effect in known
        )

    @staticmethod
    def _ends_near(left: str, pattern: re.Pattern[str]) -> bool:
        return any(
            BEHIND.fullmatch(left, each.end()) is not None
            for each in pattern.finditer(left, max(len(left) - WIDEST, 0))
        )

    def _effects(self, link: Link, match: re.Match[str]) -> list[str]:
        """Of which effects the cause behind a link may be, the likeliest first."""
        order = [each for each in GENERIC_ORDER if each in self.effects]
        left = self.words[: match.start()]
        if link.effect == "any":
            named = self._named(self.words)
            return [named, *(each for each in order if each != named)] if named else order
        if link.effect == "hurt":
            return self._hurt(link, match, left)
        if link.effect == "thing":
            if link.name == "used in it":
                return [
                    each
                    for each in ("blast", "sinking", "fire", "collapse")
                    if each in self.effects
                ]
            behind = self.words[match.end() : match.end() + NEAR]
            things = ["blast", "collapse", "sinking", "fire", "crash"]
            hit = VEHICLE.search(behind) is not None
            return self._known(things) if hit and self._is_told("blast", match) else []
        if link.effect == "injury":
            alone = not self.many and match["injury"].split()[0].casefold() in OF_SOMEBODY
            alone = alone and not groups_named(left[-NEAR:])
            return self._known([DEATH, "wounds"]) if alone else self._hurt(link, match, left)
        if link.effect == "broken":
            return self._known(["blast", "fire", "crash", "outage"])
        if link.effect == "kindled":
            return self._known(["fire", "blast"])
        if link.effect == "object":
            behind = self.words[match.end() : match.end() + NEAR]
            named = self._named(behind) or (DEATH if TO_DEATH.search(behind) else "")
            if named:
                return [named] if named in self.effects else []
            return order if re.match(r"(?:it|this|that)\b\s*(?:[,.;”\"]|$|all\b)", behind) else []
        if link.effect:
            return [link.effect] if link.effect in self.effects else []
        named = self._named(self.words[: match.end()], last=True)
        if named:
            return [named]
        if PRONOUN.search(left):
            return order
        told = self._named(self.before) if TAKEN_ON.search(left) else ""
        return [told] if told else []

    def _is_told(self, effect: str, match: re.Match[str]) -> bool:
        """Whether a clause, or the sentence before it, names an effect, or no shell did it."""
        known = lexicon().effects[effect]
        missile = not re.search(r"\b(?:shells?|mortar)", self.words[: match.start()], re.IGNORECASE)
        return missile or any(known.search(each) for each in (self.words, self.before))

    def _known(self, effects: Sequence[str]) -> list[str]:
        return [each for each in effects if each in self.effects]

    def _hurt(self, link: Link, match: re.Match[str], left: str) -> list[str]:
        verb = (match.groupdict().get("hurt") or "").casefold()
        if VEHICLE.search(left[-2 * WIDEST :]):
            things = [BY_VERB.get(verb, "blast"), "blast", "sinking", "collapse", "fire"]
            return self._known(list(dict.fromkeys(things)))
        if verb in HURTING:
            return ["wounds"] if "wounds" in self.effects else []
        close = TO_DEATH.search(self.words) or (
            TO_DEATH.search(self.before)
            and re.match(r"\W*(?:\w+\s){0,8}?(?:he|she|they|who)\b", self.words, re.I)
        )
        of_one = link.name == "hit somebody" and not self.many
        return self._known([DEATH, "wounds"] if close or of_one else ["wounds"])

    def _named(self, words: str, *, last: bool = False) -> str:
        """The effect that some words name, the first or the last one."""
        known = lexicon()
        found = [
            (match.start(), effect)
            for effect in GENERIC_ORDER
            if effect in self.effects
            for pattern in (known.nouns.get(effect), known.verbs.get(effect))
            if pattern is not None
            for match in pattern.finditer(words)
        ]
        if not found:
            return ""
        return (max if last else min)(found, key=lambda each: each[0])[1]

    def _causes_of(self, link: Link, match: re.Match[str], effect: str) -> Iterator[Cause]:
        names = lexicon().fits.get(effect, ())
        if link.before:
            start = max(match.start() - NEAR - WIDEST, 0)
            found = [
                Found(start + each.start, start + each.end, each.name)
                for each in phrases(self.words[start : match.end()], names)
                if start + each.end <= match.start() + 1
            ]
            yield from self._in_front(link, match, effect, found)
            return
        start = match.end()
        found = [
            Found(start + each.start, start + each.end, each.name)
            for each in phrases(self.words[start : start + WIDEST + NEAR], names)
        ]
        yield from self._behind(link, match, effect, found)

    def _in_front(
        self, link: Link, match: re.Match[str], effect: str, found: list[Found]
    ) -> Iterator[Cause]:
        """The cause that is the subject of a link."""
        if not found:
            return
        last = found[-1]
        between = self.words[last.end : match.start()]
        between = TAKEN_UP.sub("", between)
        if (
            len(between) > link.reach
            or "," in between
            or GAP.search(between.replace(" that", "").replace(" which", ""))
        ):
            return
        if link.name == "failed" and last.name not in BREAKING:
            return
        if link.name == "in order" and last.name not in SOUND:
            return
        subject = not PREPOSITION.search(self.words[: last.start]) or link.name in {
            "the cause",
            "can be ruled out",
            "in order",
        }
        if not subject or self._is_taken(last.start, last.end):
            return
        left = self.words[: last.start]
        denied = link.denied or _is_negated(left) or _is_negated(between + match[0])
        if re.search(r"\b(?:exclud|ruled? out)", left, re.IGNORECASE):
            denied = True
        self.taken.append((last.start, match.end()))
        yield self._cause(
            effect,
            [last.name],
            last.start,
            match.end(),
            denied=denied,
            framed=link.denied,
            weak=link.weak,
        )

    def _behind(
        self, link: Link, match: re.Match[str], effect: str, found: list[Found]
    ) -> Iterator[Cause]:
        """The causes behind a link: the first in reach, and those joined to it."""
        if not found or found[0].start - match.end() > link.reach:
            return
        first = found[0]
        between = self.words[match.end() : first.start]
        if GAP.search(between) or self._is_taken(first.start, first.end):
            return
        if not link.clausal and VERBS.search(between):
            return
        if first.name == "vehicle" and not (link.name in DRIVING or match[0].endswith("under")):
            return
        if link.name == "there was no" and first.name in SMALL:
            return
        meal = link.name == "happened after" and first.name in {"food", "water"}
        if meal and not EATING.search(match[0] + between):
            return
        if link.name == "nothing wrong with" and first.name not in SOUND:
            return
        left = self.words[: match.start()]
        denied = link.denied or _is_negated(left) or _is_negated(match[0] + between)
        yes: list[Found] = [] if denied else [first]
        no: list[Found] = [first] if denied else []
        end = first.end
        for each in found[1:]:
            join = JOIN.fullmatch(self.words[end : each.start])
            if join is None:
                break
            turned = bool(join["not"]) or (denied and not join["but"])
            (no if turned else yes).append(each)
            end = each.end
        self.taken.extend((each.start, each.end) for each in (*yes, *no))
        if yes:
            start = match.start() if not denied else min(each.start for each in yes)
            yield self._cause(effect, [each.name for each in yes], start, yes[-1].end, denied=False)
        for each in no:
            start = match.start() if denied else each.start
            yield self._cause(
                effect,
                [each.name],
                start,
                each.end,
                denied=True,
                framed=link.denied,
                weak=link.weak,
            )

    def _extent(self, effect: str, start: int, end: int) -> str:
        """Of many dead, how many a cause is told of; else who died, or what was hit, if told."""
        if effect != DEATH:
            return thing_of(self.words[:end]) if effect in {"blast", "fire"} else ""
        if self.many:
            near = self.words[max(start - SHORT, 0) : end]
            if self.victim and (is_of_one(near) or self.victim in self.words):
                return self.victim
            return extent_of(self.words[:end], self.words[end : end + NEAR])
        return victim_of(self.words[:end])

    def _is_taken(self, start: int, end: int) -> bool:
        return any(start < right and left < end for left, right in self.taken)

    def _direct(self) -> Iterator[Cause]:
        close, here = TO_DEATH.search(self.words) is not None, keys_in(self.words)
        for effect, name, pattern in lexicon().direct:
            if effect not in self.effects:
                continue
            if here.isdisjoint(lexicon().keys[pattern.pattern]):
                continue
            match = pattern.search(self.words)
            if match is None or self._is_taken(match.start(), match.end()):
                continue
            told = self.words[max(match.start() - SHORT, 0) : match.end()]
            of_him = bool(self.victim) and is_of_one(told)
            if effect == DEATH and self.many and name in OF_ONE and not (close or of_him):
                continue
            denied = _is_negated(self.words[: match.start()]) or _is_negated(match[0])
            if denied and effect == "fire" and not NOBODY.search(self.words[: match.start()]):
                continue
            self.taken.append(match.span())
            yield self._cause(effect, [name], match.start(), match.end(), denied=denied)

    def _cause(  # noqa: PLR0913
        self,
        effect: str,
        names: Sequence[str],
        start: int,
        end: int,
        *,
        denied: bool,
        framed: bool = False,
        weak: bool = False,
    ) -> Cause:
        left, right = _widened(self.words, start, end)
        extent = self._extent(effect, start, end)
        effect = DEATHS if effect == DEATH and self.many else effect
        value = JOINED.join(dict.fromkeys(names))
        return Cause(effect, value, Span(left, right), denied, framed, extent, weak)


def _is_negated(left: str) -> bool:
    """Whether the words in front of a passage, in its own clause, say no to it."""
    return bool(NEGATED.search(CUT.split(left[-NEAR:])[-1]))


def _widened(clause: str, start: int, end: int) -> tuple[int, int]:
    """The words of a cause with what stands beside them, up to a comma on either side."""
    lefts = [at + len(mark) for mark in MARKS if (at := clause.rfind(mark, 0, start + 1)) >= 0]
    left = min(max(lefts, default=0), start)
    if start - left > WIDEST:
        left = clause.find(" ", start - WIDEST, start) + 1 or start
    left += len(clause[left:start]) - len(clause[left:start].lstrip())
    rights = [at for mark in MARKS if mark != " that " and (at := clause.find(mark, end)) >= 0]
    right = min([len(clause), *rights])
    if right - end > WIDEST:
        right = max(clause.rfind(" ", end, end + WIDEST), end)
    return left, end + len(clause[end:right].rstrip())
