"""Target records: one passage that tells who or what was hit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.records import Span

__all__ = ["Target"]


@dataclass(frozen=True, slots=True)
class Target:
    """A passage that tells who or what was hit.

    scope: "shots" (with the side that fired them), "struck", "victims", or what was done to which
        things, such as "houses destroyed". value: a class, such as "air" or "all civilians", or the
        words of a number. denied: whether its own words say no to it. weak: whether no more is said
        than that nothing was found. withdrawn: whether the document takes it back here.
        giver: the words for whoever gives a number, where it is not the voice of the passage.
    """

    scope: str
    value: str
    passage: Span
    denied: bool = False
    weak: bool = False
    withdrawn: bool = False
    giver: Span | None = None

    def moved(self, by: int) -> Target:
        """The same where the text begins so many code points earlier."""
        passage = Span(self.passage.start + by, self.passage.end + by)
        giver = self.giver and Span(self.giver.start + by, self.giver.end + by)
        return replace(self, passage=passage, giver=giver)
