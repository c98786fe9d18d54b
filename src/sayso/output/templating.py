"""Templating: the environment that every page of the package is drawn in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.output.characters import storable
from sayso.output.palette import DARK, LIGHT

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["make_templates"]


def _plain(value: object) -> object:
    """What the templates print, made safe to store."""
    return storable(value) if type(value) is str else value


def make_templates() -> Environment:
    """The templates of this package, anew; they escape everything that is put into them."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sayso.output"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=_plain,
    )
    environment.globals |= {"light": LIGHT, "dark": DARK}
    return environment
