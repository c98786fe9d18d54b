"""RESOLVE: who is spoken of in one document, and which words stand for the same one."""

from __future__ import annotations

from sayso.reading.parties.known import read_known_parties
from sayso.reading.parties.resolver import Resolver

__all__ = ["Resolver", "read_known_parties"]
