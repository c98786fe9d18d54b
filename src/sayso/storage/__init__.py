"""Keep: the store, one SQLite file for many documents."""

from __future__ import annotations

from sayso.storage.checking import Finding
from sayso.storage.gathered import Counts, Outcome, Rejected
from sayso.storage.named import Named
from sayso.storage.prepared import Prepared, prepare
from sayso.storage.store import Store

__all__ = ["Counts", "Finding", "Named", "Outcome", "Prepared", "Rejected", "Store", "prepare"]
