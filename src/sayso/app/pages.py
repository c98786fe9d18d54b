"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from sayso.app.streams import writing_to

__all__ = ["write_whole"]


def write_whole(path: Path, text: str) -> None:
    """Write a text file so that no reader ever finds half of it.

    The text goes into a new file beside `path`, which then takes its name; a file that was there
    stays as it was until that moment, and keeps its permissions. What is no regular file, such as
    a named pipe, is written to directly.

    Raises:
        UnwritableOutput: if the folder is missing or read-only, the disk full, and so on.
    """
    with writing_to(str(path)):
        target = path.resolve()
        content = text.encode("utf-8", errors="backslashreplace")
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            _replace(target, content)


def _replace(target: Path, content: bytes) -> None:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
