"""An organisation's own rules on the way to a worker, which needs no settings file: sent with each unit.

They are patterns, words and values to leave alone. Processes that a worker starts read them from a file that only its
user can read, in a temporary folder that goes when the worker ends.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import threading
import zlib
from hashlib import sha256
from pathlib import Path

from pdscan.engine import versions
from recognizers import own

_lock = threading.Lock()
_in_use: bytes | None = None
_folder: Path | None = None


def packed() -> bytes:
    """The rules of this process, to be sent; empty where there are none."""
    text = own.content()
    return zlib.compress(text.encode()) if text else b""


def take_up(rules: bytes) -> None:
    """From now on this process, and those that it starts, know these rules and no others."""
    global _in_use, _folder
    with _lock:
        if rules == _in_use:
            return
        os.environ.pop(own.VARIABLE, None)
        if rules:
            if _folder is None:
                _folder = Path(tempfile.mkdtemp(prefix="pdscan-rules-"))  # mode 0700
                atexit.register(shutil.rmtree, _folder, ignore_errors=True)
            file = _folder / f"{sha256(rules).hexdigest()[:16]}.json"
            with os.fdopen(os.open(file, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as stream:
                stream.write(zlib.decompress(rules))
            os.environ[own.VARIABLE] = str(file)
        versions.forget()
        _in_use = rules
