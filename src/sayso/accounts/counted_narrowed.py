"""Counted narrowed: whom a number covers, where what is said of them restricts it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.accounts.counted_carried import topic_of
from sayso.accounts.counted_fates import BODY
from sayso.accounts.counted_heads import Kind
from sayso.accounts.counted_predicates import CROWDS, Hit
from sayso.accounts.counted_record import APART, Site
from sayso.accounts.counted_scopes import scope_of
from sayso.accounts.counted_things import doing
from sayso.accounts.counted_words import TOLL, right_before
from sayso.accounts.scopes import Scope, groups_named
from sayso.quantities.groups import ALL

__all__ = ["ALONE", "LET_GO", "SOME_OF", "narrowed"]

SOME_OF = re.compile(r"\sof (?:their|his|her|our|its|my|your)\b", re.IGNORECASE)
"""One of their friends is not all: there was one at least."""
OF_OURS = re.compile(r"\sof (?:our|my|us)\b", re.IGNORECASE)
ON_OUR_SIDE = "of ours"
MEMBERS = "members"
"""A group that restricts nothing aboard a ship: "sixteen crew members"."""
THE_NUMBER = re.compile(r"\sthe (?:number|toll|total|count) (?:of|for)\b", re.IGNORECASE)
"""Behind its number: "raising to 15 the number of people killed"."""
ALONE = re.compile(
    r"^[^,.;:]{0,50}?\s(?:in|at|from|on)\s(?P<where>[^,.;:]{1,30}?)\salone\b", re.IGNORECASE
)
BURIED = re.compile(r"\b(?:bur(?:y|ied|ying)|in the ground|laid to rest)\b", re.IGNORECASE)
DREW = re.compile(r"\b(?:drew|attract\w+)\b", re.IGNORECASE)
TWO_GROUPS = re.compile(
    r"\s(?:men,\s)?(?:women|men|mothers) and (?:children|women|babies)\b", re.IGNORECASE
)
LET_GO = re.compile(r"\b(?:let go|freed|released|set free|discharged)\b", re.IGNORECASE)
SORT_OF_HURT = re.compile(
    r"\b(?:burns?|fractures?|concussions?|cuts|bruis(?:es|ing)|lacerations?|seizures|"
    r"convulsions|rashes|"
    r"frostbite|hypothermia|(?:gunshot|bullet|shrapnel|head|knife|stab|blast) (?:wounds?|injuries)|"
    r"bullets?|stitches|surgery|oxygen|ventilators|a coma|"
    rf"(?:[a-z]+ )?{BODY})\b",
    re.IGNORECASE,
)
"""Those who have one sort of injury are a part of all who were hurt."""
NAMED_BEFORE = 30
"""So many characters before "thirty in number" the thirty may be named."""


def narrowed(site: Site, hit: Hit, last: Scope | None) -> Scope | None:
    """Whom a number covers; None where its words do not tell.

    last: the scope of the number before it in the sentence.
    """
    if hit.what == "hostages":
        return Scope("hostages", "freed" if LET_GO.search(hit.words) else "")
    counts = _by_noun(site, hit, last)
    if counts is None or (hit.what in APART and counts.within == MEMBERS):
        return counts and Scope(hit.what)
    within = next(_restrictions(site, hit, counts), None)
    if within is None:
        return counts
    if "in number" in hit.words:
        return Scope(within, counts.within)
    return Scope(counts.group, within)


def _by_noun(site: Site, hit: Hit, last: Scope | None) -> Scope | None:
    """Whom the noun names, or the words for the toll."""
    text, crowd = site.text, hit.what in CROWDS
    if site.head.kind == Kind.PEOPLE:
        # Behind the noun a verb may have an object of its own: "900 people attacked officers".
        text = f"{text[: site.noun_end]}, "
    counts = scope_of(text, site.amount, site.near, "crowd" if crowd else hit.what, last)
    if counts is None:
        return None
    if TWO_GROUPS.match(site.right):
        return Scope(ALL if crowd else "civilians", counts.within)
    toll = right_before(TOLL, site.left) if not hit.reach else None
    whose = (toll["who"] or toll["any"]) if toll else ""
    if whose and counts == Scope(ALL):
        counts = Scope(next(iter(groups_named(whose)), ALL))
    if THE_NUMBER.match(site.right):
        counts = Scope(next(iter(groups_named(site.right[: hit.reach or None])), ALL))
    return counts


def _restrictions(site: Site, hit: Hit, counts: Scope) -> Iterator[str]:
    """What restricts those counted, the strongest first; in place of what is known of it."""
    words, what = hit.words, hit.what
    if OF_OURS.match(site.right) and what in {"killed", "injured"}:
        yield ON_OUR_SIDE
    if what == "injured" and (sort := SORT_OF_HURT.search(words)):
        yield _joint(counts.within, sort[0].casefold())
    if BURIED.search(words) and not counts.within:
        yield "buried"
    if what in CROWDS - {"crowd"} and words:
        yield _joint(doing(f" {words}"), counts.within)
    if "in number" in words:
        yield next(iter(reversed(groups_named(site.left[-NAMED_BEFORE:]))), ALL)
    if DREW.search(words) and (gathering := topic_of(site.left)[1]):
        yield _joint(gathering, counts.within)
    if counts.within or (what == "crowd" and hit.reach):
        return
    if alone := ALONE.match(site.near):
        yield alone["where"]
    yield from _by_words_for_it(site, hit)


def _by_words_for_it(site: Site, hit: Hit) -> Iterator[str]:
    """What restricts those counted by the words for the number itself."""
    toll = right_before(TOLL, site.left) if not hit.reach else None
    if toll and toll["own"]:
        yield ON_OUR_SIDE
    if toll and (toll["came"] or toll["those"]):
        yield doing(toll["came"] or toll["those"])
    led = hit.what == "crowd" and hit.words and not hit.words.endswith(" of")
    if led or LET_GO.search(hit.words):
        yield doing(f" {hit.words}")
    if site.head.partial and site.head.words and not SOME_OF.match(site.right):
        yield doing(site.near[site.head.end :])


def _joint(words: str, within: str) -> str:
    return " ".join(part for part in (words, within) if part)
