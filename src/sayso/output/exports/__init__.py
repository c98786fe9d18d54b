"""Exports: events as tables that other codebooks and programs know, one file a table."""

from __future__ import annotations

from sayso.output.exports.event_acled import acled_table
from sayso.output.exports.event_cameo import cameo_table
from sayso.output.exports.event_csv import events_csv
from sayso.output.exports.event_plover import plover_table

__all__ = ["acled_table", "cameo_table", "events_csv", "plover_table"]
