"""Small JSON files of the browser in the user's configuration folder, beside the key of the digests."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from pdscan.engine import keys


def location(name: str) -> Path:
    """The file."""
    return keys.location().with_name(name)


def read(path: Path) -> Any:
    """What it holds, None where there is no file that can be read."""
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None


def write(path: Path, value: object) -> None:
    """Replace it, for the user alone to read (0600). Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as stream:
            json.dump(value, stream, ensure_ascii=False, indent=1)
        partial.replace(path)
    finally:
        with suppress(FileNotFoundError):
            partial.unlink()
