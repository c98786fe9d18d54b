"""Counted told: what became of those whom a number counts, or what they do."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.accounts.counted_heads import Kind
from sayso.accounts.counted_narrowed import ALONE, SOME_OF, narrowed
from sayso.accounts.counted_parts import GAVE_UP, is_denied, is_refuted
from sayso.accounts.counted_predicates import (
    Hit,
    by_complement,
    by_inversion,
    by_left,
    by_right,
    by_words,
    is_speaking,
)
from sayso.accounts.counted_record import Counted, Site, attribute_of
from sayso.accounts.counted_scopes import noun_end, scope_of
from sayso.accounts.counted_things import doing, fired_nothing, is_resumed
from sayso.accounts.counted_words import NOUN_PHRASE, SEEN, SOUNDS, TOLL, WITNESSED, right_before
from sayso.accounts.scopes import Scope, groups_named
from sayso.quantities.amounts import Amount
from sayso.quantities.groups import ALL

__all__ = ["fired", "gathered", "hit_of", "opened", "stood", "told"]

OUTWEIGHED = {
    "killed": frozenset[str](),
    "injured": frozenset({"killed"}),
    "detained": frozenset({"killed", "injured"}),
    "missing": frozenset({"killed"}),
}
"""What outweighs the noun: detainees who are injured count as injured."""
TOLLS = {
    "aboard": "aboard",
    "hurt": "injured",
    "harmed": "injured",
    "held": "detained",
    "lost": "missing",
    "came": "busy",
    "those": "busy",
}
"""What a toll is of, by the part of the pattern that says so."""
GATHERING = frozenset("crowd attendance turnout gathering attackers".split())
OF_ANYTHING = frozenset("count figure tally total estimate reckoning answer reply number".split())
MAYBE_MORE = re.compile(
    r"^(?:\sof (?:them|us)|(?:\s[\w-]+){1,3}?),?\s(?:maybe|perhaps|possibly|or|if not)\s(?:even\s)?"
    r"more\b|^(?:\s[\w-]+){1,4}\s(?:at the (?:very )?least|at a minimum|or more)\b",
    re.IGNORECASE,
)
ON_A_LIST = re.compile(
    r"\s(?:names on (?:its|the|a|their) (?:passenger list|manifest)|"
    r"passengers (?:aboard|on board))\b",
    re.IGNORECASE,
)
TAKEN = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|took|taken|takes|cost)\s(?:its\s|the\s)?$", re.IGNORECASE
)
"""What a disaster does with its victims: "the flood claimed 30 victims"."""
PICKED_UP = re.compile(r"\b(?:picked up|found|recovered|collected|gathered)\b", re.IGNORECASE)
PIECES_OF = re.compile(
    r"\b(?:picked up|found|recovered|collected|gathered|counted|identified|photographed|dug out|"
    r"saw)\s"
    r"[^.;:]{0,40}?\b(?:sections|fragments|remains|remnants|pieces|parts|debris|casings?|cases|"
    r"fins|"
    r"tails?|fuses|shards|wreckage|duds) (?:of|from)\s(?:at least\s|the\s)?$",
    re.IGNORECASE,
)
"""Whoever picks up the pieces of four rockets counts those that he found."""
GIVEN_LEFT = re.compile(
    r"\b(?:put|given|estimated|stated|placed|reported|reckoned|calculated|announced|recorded)\s"
    r"(?:\w+ly\s)?by\s(?P<giver>[^,.;:]{3,50}?)\s(?:at|as|to be)\s$",
    re.IGNORECASE,
)
GIVEN_RIGHT = re.compile(
    r"^\sby\s(?P<giver>(?:the\s|its\s|their\s)?[\w’'-]+(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]+){0,4})"
)
REVISED = re.compile(
    r"\b(?:put|given|estimated|stated|placed|revised|raised|lowered|corrected|cut|"
    r"reported)\s(?:\w+\s)?"
    r"(?:at|as|to)\s$",
    re.IGNORECASE,
)
"""Who gives a number, where the passive names him: "was put by the dean at 200"."""
LEFT_WITHOUT = re.compile(r"\b(?:left|leaving|leaves)\s$", re.IGNORECASE)
LIVES = re.compile(r"\blives$", re.IGNORECASE)
LOST = re.compile(
    r"\b(?:claim\w*|cost\w*|tak(?:e|es|en|ing)|took|los(?:t|e|es|ing|s)|end(?:ed|ing)|cut short|"
    r"paid with)\b",
    re.IGNORECASE,
)
LONGEST_LOSS = 25
"""So many characters behind "nine lives" the words may stand that they were lost."""
QUOTED = re.compile(
    r"\b(?:according to|quot(?:ed|es|ing)|cit(?:ed|es|ing)|told by|said by|heard from|words of|"
    r"testimony of|accounts? of|reported by)\s(?:the\s|these\s)?$",
    re.IGNORECASE,
)
"""Behind it those are counted who say something."""
ROOM = re.compile(
    r"\b(?:room|space|built|designed|meant|licensed|capacity|beds|places|seats|"
    r"cells)\b[^.;,]{0,40}?"
    r"\b(?:for|of|to hold|to take)\s$",
    re.IGNORECASE,
)
FEWEST = 4
"""Fewer people of whom no more is said than what they do are no crowd."""
OF_US = re.compile(r"\sof us\b", re.IGNORECASE)
FEWEST_OF_US = 20
"""Fewer of "us" may be some of those who speak, and no crowd."""
STOOD = re.compile(
    r"(?:\sof (?:them|us))?\s(?:were|are|stood|sat|waited|had been|have been|was)\s(?:already\s|"
    r"still\s|now\s)?"
    r"(?:in|on|at|outside|inside|near|before|in front of)\s(?:the|a|an|its|their|our|[A-Z])",
)
BARE_CLAUSE = re.compile(
    r"(?:^|[.;:,(—–“\"]\s?|\b(?:that|said|says|and|but|there (?:were|are|had been|have been))\s)$",
    re.IGNORECASE,
)
FEWEST_WHO_STOOD = 10
FEWEST_WITNESSED = 10
"""Who saw fewer saw one after the other, and maybe not all; who saw more tells how many."""
SOME_FEW = frozenset({"several", "a few", "a couple", "a pair"})
"""Words that count nobody unless something became of those spoken of."""
SEEN_BODIES = "bodies seen"
"""Whoever sees seven bodies counts those that lie there: a part of all the dead."""


def opened(amount: Amount, near: str) -> Amount:
    """The amount, open above where "maybe more" stands behind what it counts."""
    return replace(amount, high=None, exact=False) if MAYBE_MORE.match(near) else amount


def stood(site: Site, last: Counted | None) -> Counted | None:
    """Those of whom a bare number says where they were, where they are no part of those before:
    "around 250 were in the square".
    """
    amount, match = site.amount, STOOD.match(site.near)
    few = amount.low < FEWEST_WHO_STOOD or site.head.kind not in {Kind.NONE, Kind.PEOPLE}
    if match is None or few or right_before(BARE_CLAUSE, site.left) is None:
        return None
    parts = last is not None and last.attribute != "count.crowd" and amount.low <= last.amount.low
    if parts or (last is not None and last.amount.low >= amount.low and last.part):
        return None
    within = doing(site.near[match.start() :])
    end = amount.end + len(site.near.split(",")[0].rstrip())
    return Counted(amount, "count.crowd", Scope(ALL, within), amount.start, end)


def fired(site: Site, weapon: re.Match[str]) -> Counted | None:
    """Shots and shells; weapon: the noun for them."""
    amount = site.amount
    if fired_nothing(site.text, site.left, site.near, weapon["noun"]):
        return None
    if right_before(WITNESSED, site.left):
        amount = replace(amount, high=None, exact=False)
    found = PICKED_UP.search(site.near) or right_before(PIECES_OF, site.left)
    noun = weapon["noun"].casefold().removesuffix("s") + "s"
    scope = Scope(SOUNDS.get(noun, noun), found[0].casefold() if found else "")
    end = amount.end + weapon.end()
    denied = is_denied(site.left)
    return Counted(amount, "instrument", scope, amount.start, end, denied)


def hit_of(site: Site) -> Hit | None:
    """What became of those who are counted, where the words beside the number say so."""
    left, near, stop, head = site.left, site.near, site.stop, site.head
    if ON_A_LIST.match(near):
        return Hit("aboard", head.end)
    hit = by_complement(left, near[: max(stop, 0)], head)
    if hit is None and head.what:
        hit = by_right(near, stop, head)
        stronger = hit is not None and hit.what != head.what and hit.what in OUTWEIGHED[head.what]
        hit = hit if stronger else Hit(head.what, head.end)
    hit = hit or by_left(left, head) or by_inversion(left, head) or _by_toll(left, near)
    hit = hit or by_right(near, stop, head)
    if hit is None and head.words.casefold().endswith("victims") and TAKEN.search(left):
        hit = Hit("killed", head.end)
    if hit is None and head.words.casefold().endswith("patients"):
        hit = Hit("injured", head.end)
    if hit is not None and hit.what == "detained" and "hostages" in groups_named(head.words):
        hit = replace(hit, what="hostages")
    return None if hit is not None and _counts_nobody(site, hit) else hit


def _counts_nobody(site: Site, hit: Hit) -> bool:
    """Whether what was read counts nobody after all: witnesses, or one of some things."""
    if hit.what == "crowd" and "witnesses" in groups_named(site.head.words):
        return True
    if is_spared(site, hit):
        return True
    return site.amount.low == 1 and site.head.kind == Kind.NONE and not hit.sure


def is_spared(site: Site, hit: Hit | None) -> bool:
    """Whether lives are counted that nobody lost: "it changed nine lives"."""
    behind = site.near[: hit.reach + LONGEST_LOSS] if hit else site.near
    lives = LIVES.search(site.head.words) is not None
    return lives and not (LOST.search(site.left) or LOST.search(behind))


def _by_toll(left: str, near: str) -> Hit | None:
    toll = right_before(TOLL, left)
    if toll is None and near[:1] == "," and left.endswith(", "):
        # "The number of dead, nine, is final."
        toll = right_before(TOLL, f"{left[:-2]} is ")
    if toll is None:
        return None
    if toll["any"]:
        return by_words(toll["any"])
    noun = toll["noun"].casefold()
    for group, what in TOLLS.items():
        if toll[group]:
            return Hit(what, 0)
    if noun in GATHERING:
        return Hit("crowd", 0)
    return Hit("killed", 0) if noun not in OF_ANYTHING else None


def told(site: Site, hit: Hit, last: Scope | None) -> Counted:
    """A number of whose people the words say what became of them.

    last: the scope of the number before it in the sentence.
    """
    amount, left, head = site.amount, site.left, site.head
    if amount.exact and amount.low == 1 and SOME_OF.match(site.right):
        amount = replace(amount, high=None, exact=False)
    counts = narrowed(site, hit, last)
    if counts is not None and counts.within.startswith("by ") and right_before(TOLL, left):
        # "Was revised to 30 by the ministry" tells who counts, not whom.
        counts = Scope(counts.group)
    if counts is not None and is_resumed(left, site.right):
        counts = None
    if hit.what == "killed" and counts is not None and right_before(SEEN, left):
        counts = Scope(counts.group, SEEN_BODIES)
    elif hit.what != "killed" and amount.low < FEWEST_WITNESSED and right_before(WITNESSED, left):
        amount = replace(amount, high=None, exact=False)
    start, end = _passage(site, hit.reach or head.end)
    start = min(start, amount.start - hit.lead)
    if right_before(GAVE_UP, left):
        amount = replace(amount, high=None, exact=False)
    part = head.partial or ALONE.match(site.near) is not None
    denied = is_denied(left) or is_refuted(left, site.near)
    start -= len("not ") if is_denied(left) and start == amount.start else 0
    amount = opened(amount, site.near)
    giver = _giver(site)
    return Counted(
        amount, attribute_of(hit.what), counts, start, end, denied, part=part, giver=giver
    )


def _giver(site: Site) -> tuple[int, int] | None:
    """Who gives a number in the passive, in the text of the sentence."""
    before = right_before(GIVEN_LEFT, site.left)
    if before:
        return before.span("giver")
    behind = GIVEN_RIGHT.match(site.right) if right_before(REVISED, site.left) else None
    if behind is None:
        return None
    start, end = behind.span("giver")
    return site.amount.end + start, site.amount.end + end


def gathered(site: Site) -> Counted | None:
    """People of whom no more is said than what they do or where they are."""
    amount, head, near, left = site.amount, site.head, site.near, site.left
    few = amount.low < FEWEST and (amount.high or FEWEST) < FEWEST
    groups = groups_named(head.words)
    if head.kind != Kind.PEOPLE or few or amount.vague in SOME_FEW or not groups:
        return None
    quoted = is_speaking(near) or right_before(QUOTED, left) or right_before(LEFT_WITHOUT, left)
    if head.words.casefold().endswith("victims"):
        return None
    if quoted or "witnesses" in groups or head.partial or is_spared(site, None):
        return None
    if OF_US.match(site.right) and amount.low < FEWEST_OF_US:
        return None
    room = right_before(ROOM, left) is not None
    scope = scope_of(site.text, amount, near, "crowd", None) or Scope(ALL)
    if room:
        scope = Scope(ALL, "capacity")
    elif not scope.within:
        scope = Scope(scope.group, doing(near[head.end :]))
    counts = scope if scope.within else None
    start, end, denied = amount.start, site.noun_end, is_denied(left)
    amount = opened(amount, near)
    return Counted(amount, "count.crowd", counts, start, end, denied, named=room)


def _passage(site: Site, reach: int) -> tuple[int, int]:
    """Where the words stand that say it; reach: how far behind the number, 0 where not told."""
    amount = site.amount
    toll = right_before(TOLL, site.left)
    if toll and not reach:
        return toll.start(), amount.end
    if not reach:
        phrase = NOUN_PHRASE.match(site.right)
        reach = noun_end(phrase["words"]) if phrase else 0
        reach = len(site.right[:reach].rstrip(" ,.;:"))
    return amount.start, amount.end + reach
