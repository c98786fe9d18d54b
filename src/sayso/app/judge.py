"""The command `sayso judge`: what the user decides of two happenings or of two parties."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso.app.streams import note, one_line, writing_to
from sayso.records.accounts import Judgement

if TYPE_CHECKING:
    from sayso.storage import Named, Store

__all__ = ["judge"]

ALL_DONE = 0


class JudgeOptions(TypedDict):
    """What the options of `sayso judge` arrive as."""

    verdict: str | None
    by: str | None
    listed: bool
    as_json: bool
    everybody: bool


@click.command()
@click.argument("store", metavar="STORE", type=click.Path(path_type=Path))
@click.argument("ids", metavar="[A B]", nargs=-1)
@click.option("--same", "verdict", flag_value="same", help="A and B are one.")
@click.option("--different", "verdict", flag_value="different", help="A and B are two.")
@click.option("--unsure", "verdict", flag_value="unsure", help="Take back what was said of them.")
@click.option("--by", metavar="NAME", help="Who decides.")
@click.option("--list", "listed", is_flag=True, help="List all that was decided, the first first.")
@click.option("--json", "as_json", is_flag=True, help="With --list: one JSON object a line.")
@click.option(
    "--everybody", is_flag=True, help="With --list: name persons without a public role, too."
)
def judge(store: Path, ids: tuple[str, ...], **options: Unpack[JudgeOptions]) -> int:
    """Decide that A and B, two happenings or two parties in STORE, are one or two.

    The next comparison honours it, and so does every later one. Decisions are appended with who and
    when, and none is ever changed; the last one on two ids holds.

    Example: sayso judge articles.db happening-0123456789abcdef happening-fedcba9876543210
    --same --by "Ines Falk"
    """
    from sayso.storage import Store

    if options["listed"]:
        if ids or options["verdict"] or options["by"]:
            raise click.UsageError("--list takes no ids, no verdict and no --by.")
        with Store.open(store) as opened, writing_to("standard output"):
            _list(opened, as_json=options["as_json"], everybody=options["everybody"])
        return ALL_DONE
    if options["as_json"] or options["everybody"]:
        raise click.UsageError("--json and --everybody are for --list.")
    a, b, verdict, by = _decision(ids, options)
    with Store.open(store) as opened:
        # The tables of disputes show voices; what is judged is who speaks.
        a, b = (id_ if opened.named(id_) else opened.party_of_voice(id_) or id_ for id_ in (a, b))
        _refuse_strangers(opened, a, b)
        now = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
        opened.judge(Judgement(a, b, verdict, by, now))
    return ALL_DONE


def _decision(ids: tuple[str, ...], options: JudgeOptions) -> tuple[str, str, str, str]:
    """The two ids, the verdict, and who decides.

    Raises:
        click.UsageError: if one of them is missing.
    """
    try:
        a, b = ids
    except ValueError:
        raise click.UsageError("Give two ids, or --list.") from None
    if a == b:
        raise click.UsageError("A and B are the same id.")
    if options["verdict"] is None:
        raise click.UsageError("Give --same, --different or --unsure.")
    by = (options["by"] or "").strip()
    if not by:
        raise click.UsageError("Give --by NAME, so that others know who decided.")
    return a, b, options["verdict"], by


def _refuse_strangers(store: Store, a: str, b: str) -> None:
    """Refuse ids that mean nothing here, as a decision on a slip of the pen would never count.

    An id that was judged before is known, even where it is now part of another happening.

    Raises:
        click.UsageError: with the reason.
    """
    judged = {id_ for each in store.judgements() for id_ in (each.a, each.b)}
    found: list[Named] = []
    for id_ in (a, b):
        known = store.named(id_)
        if known is not None:
            found.append(known)
        elif id_ not in judged:
            raise click.UsageError(
                f"No happening and no party of the last comparison of {store.path} is {id_}; "
                "sayso disputes prints the ids."
            )
    if len({each.kind for each in found}) > 1:
        raise click.UsageError(f"{a} is a {found[0].kind}, and {b} is a {found[1].kind}.")
    if len({each.story for each in found}) > 1:
        note("sayso: they belong to two stories; what is said of them counts once both are in one")


def _list(store: Store, *, as_json: bool, everybody: bool) -> None:
    for each in store.judgements():
        names = [_name(store, id_, everybody=everybody) for id_ in (each.a, each.b)]
        if as_json:
            click.echo(json.dumps(_row(each, names), ensure_ascii=False))
        else:
            click.echo(one_line(_line(each, names)))


def _name(store: Store, id_: str, *, everybody: bool) -> str | None:
    from sayso.output.timeline import WITHHELD
    from sayso.output.voice_table import PUBLIC

    known = store.named(id_)
    if known is None:
        return None
    private = known.sectors is not None and not PUBLIC & known.sectors
    return WITHHELD if private and not everybody else known.name


def _row(each: Judgement, names: Iterable[str | None]) -> dict[str, object]:
    a_name, b_name = names
    return {
        "a": each.a,
        "a_name": a_name,
        "b": each.b,
        "b_name": b_name,
        "verdict": each.verdict,
        "by": each.by,
        "at": each.at.isoformat(),
    }


def _line(each: Judgement, names: Iterable[str | None]) -> str:
    a, b = (
        f"{id_} ({name})" if name else id_
        for id_, name in zip((each.a, each.b), names, strict=True)
    )
    return f"{each.at.isoformat()} {each.by}: {a} and {b}: {each.verdict}"
