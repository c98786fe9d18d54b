"""Ids made from content: the same content has the same id on every machine."""

from __future__ import annotations

import hashlib
import json

__all__ = ["record_id"]

ID_HEX_DIGITS = 16

CANONICAL = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))


def record_id(kind: str, *parts: object) -> str:
    """Make the id of a record from what makes it that record.

    kind: one short word that the id starts with, such as "doc" or "stmt".
    parts: JSON values (strings, numbers, lists, None), in a fixed order.
        They are hashed as one JSON array, so that ("ab", "c") and ("a", "bc")
        differ.

    Returns:
        kind, a hyphen and 16 hexadecimal digits (64 bits of SHA-256).
    """
    canonical = CANONICAL.encode([kind, *parts])
    digest = hashlib.sha256(canonical.encode("ascii")).hexdigest()
    return f"{kind}-{digest[:ID_HEX_DIGITS]}"
