"""Weights on disk: the card, the checks, and the arrays."""

from __future__ import annotations

import hashlib
import json
import mmap
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.errors import WeightsMismatch
from sayso.reading.language.labels import MENTION_KINDS, RELATIONS, UPOS
from sayso.reading.language.layout import COLUMNS
from sayso.reading.language.versions import is_among
from sayso.records import MANNERS
from sayso.version import __version__

__all__ = ["Weights", "load_weights", "read_tensors"]

ENGINE_FORMAT = 2
"""Changed whenever weights of before can no longer be read as they are."""

TENSORS, GRAPH, VOCABULARY, CARD = "encoder.safetensors", "encoder.onnx", "vocab.txt", "card.json"
DTYPES: dict[str, np.dtype[Any]] = {"F32": np.dtype("<f4"), "I8": np.dtype("i1")}

Tensors = dict[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Weights:
    """One set of weights, checked.

    version: of the weights; it is written into every reading made with them.
    graph: path of the ONNX graph, which finds the tensors beside it.
    tensors: every array by name; encoder matrices are (in, out) and int8 with a scale a column.
    vocabulary: the pieces in order of their ids.
    card: everything that the card says.
    """

    version: str
    graph: Path
    tensors: Tensors
    vocabulary: tuple[str, ...]
    card: dict[str, Any]


def load_weights(folder: Path | None = None) -> Weights:
    """Load a weights folder; by default the one in the package.

    Raises:
        WeightsMismatch: if a file is missing or does not have the card's SHA-256, or if the card
            says that the weights were made for another engine or for other versions of sayso.
    """
    place = Path(str(resources.files("sayso") / "weights")) if folder is None else folder
    card = _read_card(place / CARD)
    tensors, _, vocabulary = (
        _read_checked(place / name, card["files"].get(name))
        for name in (TENSORS, GRAPH, VOCABULARY)
    )
    return Weights(
        version=str(card["version"]),
        graph=place / GRAPH,
        tensors=read_tensors(tensors, str(place / TENSORS)),
        vocabulary=tuple(vocabulary[:].decode("utf-8").split("\n")[:-1]),
        card=card,
    )


def _read_card(path: Path) -> dict[str, Any]:
    try:
        card = json.loads(path.read_text("utf-8"))
        layout = card["layout"]
        made_for = (card["format"], layout["columns"], layout["upos"], layout["relations"])
        names = (layout["mention_kinds"], layout["manners"])
        found = isinstance(card["files"], dict) and isinstance(card["version"], str)
        fits = is_among(__version__, card["fits"])
    except OSError as error:
        raise WeightsMismatch(str(path), f"cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsMismatch(str(path), f"is no card of weights ({error!r})") from error
    if not fits:
        reason = f"the weights are for sayso {card['fits']}, and this is sayso {__version__}"
        raise WeightsMismatch(str(path), reason)
    columns = {name: [part.start, part.stop] for name, part in COLUMNS.items()}
    wanted = (ENGINE_FORMAT, columns, list(UPOS), list(RELATIONS))
    if not found or made_for != wanted or names != (list(MENTION_KINDS), list(MANNERS)):
        raise WeightsMismatch(str(path), "the weights were made for another version of sayso")
    return dict(card)


def _read_checked(path: Path, digest: str | None) -> mmap.mmap:
    """A file in memory: mapped, as most of it serves several processes and is looked at once."""
    damaged = WeightsMismatch(str(path), "is damaged: its SHA-256 is not the one on the card")
    try:
        with path.open("rb") as file:
            stored = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise WeightsMismatch(str(path), f"cannot be read ({error.strerror})") from error
    except ValueError as error:  # an empty file cannot be mapped
        raise damaged from error
    if hashlib.sha256(stored).hexdigest() != digest:
        raise damaged
    return stored


def read_tensors(stored: bytes | mmap.mmap, place: str) -> Tensors:
    """The arrays of a safetensors file, as read-only views of its bytes.

    Raises:
        WeightsMismatch: if the file is cut short or is not safetensors.
    """
    try:
        size = int.from_bytes(stored[:8], "little")
        header = json.loads(stored[8 : 8 + size])
        tensors = {}
        for name, entry in header.items():
            if name == "__metadata__":
                continue
            begin, end = entry["data_offsets"]
            dtype = DTYPES[entry["dtype"]]
            flat = np.frombuffer(stored, dtype, (end - begin) // dtype.itemsize, 8 + size + begin)
            tensors[name] = flat.reshape(entry["shape"])
    except (ValueError, KeyError, TypeError) as error:
        raise WeightsMismatch(place, f"is no safetensors file ({error!r})") from error
    return tensors
