"""Causes elsewhere: clauses that name no cause of what a story tells."""

from __future__ import annotations

import re

__all__ = ["is_of_another", "is_untold", "without_figures"]

OTHER_TIME = re.compile(
    r"\b(?:in (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|(?:19|20)\d\d)\b(?! \d)|last (?:year|month|week|winter|spring|summer|autumn|fall)|"
    r"(?:years?|months|weeks) (?:ago|earlier|before)|in the new year|the year before|predecessors?|"
    r"fined for|warned (?:of|about|against)|the (?:day|week|month) after)\b|"
    r"^\W*(?:another|a second|a different|(?:two|three|four|several) other|a further)\s"
    r"(?![^.;]{0,40}\b(?:said|says|told|added|insisted|spoke|swore|thought|blamed)\b)",
    re.IGNORECASE,
)
"""What brought about something else, at another time."""
ON_THE_ROAD = re.compile(
    r"\b(?:traffic|road|car|motorcycle|bus|hunting|climbing) (?:accident|crash)\b", re.IGNORECASE
)
"""Accidents of everyday, which nobody names as the cause of a disaster."""
ASKED = re.compile(
    r"\b(?:(?:not|n['’]t) believe|whether|inquiry|investigat(?:e|es|ing|ed|ion)|if|unclear|"
    r"asked)\b",
    re.IGNORECASE,
)
UNTOLD = re.compile(
    r"\b(?:not|n['’]t|never|cannot|nobody|refused to|declined to|unable to)\s(?:\w+\s)?(?:say|"
    r"said|know|knows|knew|confirm\w*|claim\w*|think|believe|mention\w*|comment|tell|told|"
    r"prove\w*|exclude|rule out)\b",
    re.IGNORECASE,
)
"""Whoever does not say so does not deny it."""
FIGURATIVE = re.compile(
    r"\b(?:talks|negotiations|truce|cease-?fire|coalition|economy|prices?|markets? (?:fell|"
    r"crash)|deal|bank|currency|shares|stocks|trial|alliance|party|campaign|agreement|mediation|"
    r"bid|takeover)\b",
    re.IGNORECASE,
)
NO_THINGS = frozenset({"collapse", "crash", "sinking", "crush"})
"""What talks and markets do as well as bridges, trains and ships."""


def is_of_another(words: str, *, of_crash: bool = False) -> bool:
    """Whether a clause tells of another time, or of an accident of everyday.

    of_crash: whether the story is about such an accident.
    """
    return bool(OTHER_TIME.search(words) or (not of_crash and ON_THE_ROAD.search(words)))


def is_untold(words: str) -> bool:
    """Whether a clause only asks, or says that somebody does not say."""
    return bool(ASKED.search(words) or UNTOLD.search(words))


def without_figures(effects: frozenset[str], words: str) -> frozenset[str]:
    """The effects that a clause may tell of, without those that talks and markets have too."""
    return effects - NO_THINGS if FIGURATIVE.search(words) else effects
