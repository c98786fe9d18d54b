"""Signatures: what the words that take a clause do to it, as they stand and when negated.

Implicatives after Karttunen (1971, 2012), factives after Kiparsky and Kiparsky (1970); what holds
for whom after the scheme of Modal Dependency.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sayso.reading.commitment.values import UNHELD, Value

__all__ = ["SIGNATURES", "Effect", "Signature"]

Effect = Callable[[Value], Value]


def _keep(value: Value) -> Value:
    return value


def _drop(_: Value) -> Value:
    return UNHELD


def _flip(value: Value) -> Value:
    return value.flipped()


def _undo(value: Value) -> Value:
    return Value(value.flipped().polarity, "full") if value.held else value


def _partly(value: Value) -> Value:
    return value.at_most("partial")


def _perhaps(value: Value) -> Value:
    return value.at_most("neutral")


def _partly_not(value: Value) -> Value:
    return value.flipped().at_most("partial")


def _perhaps_not(value: Value) -> Value:
    return value.flipped().at_most("neutral")


def _call(value: Value) -> Value:
    weak = value.at_most("neutral")
    return Value(weak.polarity, weak.strength, called=True) if weak.held else weak


def _ask(_: Value) -> Value:
    return Value("u", "u", asked=True)


@dataclass(frozen=True, slots=True)
class Signature:
    """What a word does to the value of what it takes.

    outside: for whoever tells of it, as it stands; outside_not: when it is negated.
    inside: for the one who speaks, thinks or wants; None for a word that has no such one.
    inside_not: the same when it is negated.
    future: whether what it takes lies ahead of it.
    """

    outside: Effect
    outside_not: Effect
    inside: Effect | None = None
    inside_not: Effect | None = None
    future: bool = False


SIGNATURES: Mapping[str, Signature] = {
    "say": Signature(_drop, _drop, _keep, _perhaps),
    "deny": Signature(_drop, _drop, _flip, _perhaps),
    "exclude": Signature(_drop, _drop, _flip, _perhaps),
    "doubt": Signature(_drop, _drop, _partly_not, _keep),
    "admit": Signature(_keep, _drop, _keep, _perhaps),
    "know": Signature(_keep, _keep, _keep, _keep),
    "believe": Signature(_drop, _drop, _partly, _partly_not),
    "suspect": Signature(_drop, _drop, _partly, _perhaps_not),
    "expect": Signature(_drop, _drop, _partly, _partly_not, future=True),
    "hope": Signature(_drop, _drop, _perhaps, _perhaps_not, future=True),
    "order": Signature(_drop, _drop, _call, _call, future=True),
    "commit": Signature(_drop, _drop, _partly, _partly_not, future=True),
    "ask": Signature(_drop, _drop, _ask, _ask),
    "open": Signature(_drop, _drop, _perhaps, _perhaps),
    "plan": Signature(_partly, _partly_not, future=True),
    "manage": Signature(_keep, _flip),
    "fail": Signature(_undo, _keep),
    "refuse": Signature(_undo, _perhaps),
    "prevent": Signature(_undo, _keep),
    "curb": Signature(_partly_not, _keep, future=True),
    "need": Signature(_partly, _perhaps_not, future=True),
    "exacting": Signature(_perhaps, _perhaps_not),
    "cause": Signature(_keep, _partly_not),
    "try": Signature(_perhaps, _flip),
    "begin": Signature(_keep, _flip),
    "seem": Signature(_partly, _partly_not),
    "likely": Signature(_partly, _partly_not),
    "unlikely": Signature(_partly_not, _partly),
    "possible": Signature(_perhaps, _flip),
    "certain": Signature(_keep, _perhaps_not),
    "true": Signature(_keep, _flip),
    "able": Signature(_perhaps, _flip),
    "unable": Signature(_flip, _perhaps),
    "willing": Signature(_perhaps, _flip, future=True),
    "false": Signature(_flip, _keep),
    "evidence": Signature(_partly, _perhaps_not),
    "no_evidence": Signature(_perhaps_not, _partly),
    "show": Signature(_keep, _perhaps_not),
}
"""By name; `data/predicates.txt` says which words have which."""
