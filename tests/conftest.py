"""What holds for every test: no network (see `pyproject.toml`), and the same run every time."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("sayso", derandomize=True, deadline=None, database=None)
settings.load_profile("sayso")
