"""Ids of happenings that outlive a new comparison, and the merges and splits that it brings."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.records import record_id
from sayso.records.accounts import EventMention, Happening

__all__ = ["happening_id", "with_kept_ids"]

LOG = logging.getLogger(__name__)


def happening_id(mention: EventMention) -> str:
    """The id of a happening that is named after this mention, its first one as a rule.

    Every event has one, so that a judgement on a happening still says which event it is about
    when other documents have come in and the happening begins with another mention.
    """
    return record_id("happening", mention.document, mention.event)


def with_kept_ids(
    happenings: Sequence[Happening], before: Iterable[Happening]
) -> tuple[Happening, ...]:
    """The happenings under the ids that they had.

    before: as the last comparison had them, with their ids.

    A happening takes over the id of the one that it shares most mentions with, if no other one
    shares more with that, and if the mention that the id was made from is not elsewhere now: a
    judgement on the id still means that event. The others are named after their first mention
    whose id is free. Merges and splits are logged.
    """
    old = {mention: each.id for each in before for mention in each.mentions}
    shared = [Counter(old[m] for m in each.mentions if m in old) for each in happenings]
    owner = {
        happening_id(mention): number
        for number, each in enumerate(happenings)
        for mention in each.mentions
    }
    taken: dict[int, str] = {}
    used: set[str] = set()
    overlaps = sorted((-n, id_, at) for at, each in enumerate(shared) for id_, n in each.items())
    for _, id_, number in overlaps:
        if number not in taken and id_ not in used and owner.get(id_, number) == number:
            taken[number] = id_
            used.add(id_)
    for number, each in enumerate(happenings):
        if number not in taken:
            own = (happening_id(mention) for mention in each.mentions)
            taken[number] = next((id_ for id_ in own if id_ not in used), each.id)
            used.add(taken[number])
    _log(taken, shared)
    renamed = {each.id: taken[number] for number, each in enumerate(happenings)}
    return tuple(
        replace(
            each,
            id=renamed[each.id],
            maybe=tuple(sorted(renamed.get(other, other) for other in each.maybe)),
        )
        for each in happenings
    )


def _log(taken: dict[int, str], shared: Sequence[Counter[str]]) -> None:
    now = set(taken.values())
    for number, each in enumerate(shared):
        for other in sorted(each.keys() - {taken[number]}):
            if other in now:
                LOG.info("split: mentions of %s are in %s now", other, taken[number])
            else:
                LOG.info("merged: %s is part of %s now", other, taken[number])
