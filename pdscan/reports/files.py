"""Where reports go: stdout, or a file for its owner only that replaces an older one whole."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from pdscan.i18n import t


@contextmanager
def writing(place: str) -> Iterator[IO[str]]:
    """A text stream (UTF-8, LF) to `place`, `-` for stdout. A file appears only when it is complete."""
    if place == "-":
        yield sys.stdout
        return
    path = Path(place)
    if path.exists() and not path.is_dir() and (path.is_symlink() or not path.is_file()):
        with path.open("w", encoding="utf-8", newline="\n") as stream:  # /dev/null must stay what it is
            yield stream
        return
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="\n") as stream:
        yield stream


def saving(path: Path, save: Callable[[IO[bytes]], object]) -> None:
    """Replace `path` by what `save` writes. It is made in memory: packages that a full disk cuts off complain late."""
    made = io.BytesIO()
    save(made)
    with replacing(path) as partial:
        partial.write_bytes(made.getbuffer())


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new empty file (0600) beside `path` that takes its place when the block ends well."""
    path = path.resolve()  # a link stays, and what it names is replaced
    if path.exists() and not path.is_file():
        raise OSError(errno.EISDIR if path.is_dir() else errno.EINVAL, t("not a regular file"), str(path))
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    os.close(os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
    try:
        yield partial
        partial.replace(path)
    except OSError as error:
        if error.filename is None:
            error.filename = str(path)  # a full disk does not say which
        raise
    finally:
        with suppress(FileNotFoundError):
            partial.unlink()
