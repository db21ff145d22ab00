"""`pdscan doctor`: is this installation sound, and what is lost on this platform."""

from __future__ import annotations

import importlib.util
import platform
import sys
import time
from collections.abc import Iterator

import typer

from pdscan import __version__
from pdscan.i18n import t

_OPTIONAL = {"py7zr": "7z", "pyarrow": "Parquet", "rapidocr": "OCR"}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("doctor", help=t("Check this installation."))(doctor)


def doctor() -> int:
    """One line a check on stdout; exit 1 when something that is needed is missing."""
    sound = True
    for is_good, line in _checks():
        typer.echo(f"{'ok ' if is_good else 'NO '} {line}")
        sound = sound and is_good
    for line in _losses():
        typer.echo(f"--  {line}")
    return 0 if sound else 1


def _checks() -> Iterator[tuple[bool, str]]:
    yield True, f"pdscan {__version__}, Python {platform.python_version()}, {platform.platform()}"
    from pdscan.engine import keys

    try:
        keys.load()
        yield True, t("digest key: {place}", place=keys.location())
    except keys.KeyProblem as problem:
        yield False, str(problem)
    began = time.monotonic()
    try:
        from pdscan.engine.detect import hits_in_text

        found = {hit.entity for hit in hits_in_text("氏名：山田太郎 電話：03-1234-5678")}
        spent = time.monotonic() - began
        sound = {"PERSON", "PHONE_NUMBER"} <= found
        yield sound, t("recognition: models loaded in {seconds:.1f} s", seconds=spent)
    except Exception as error:  # noqa: BLE001 - whatever is broken is what this command is for
        yield False, t("recognition: {kind}: {error}", kind=type(error).__name__, error=error)
    from pdscan.readers import choose
    from recognizers.registry import recognizers

    yield True, t("{readers} readers, {rules} rules", readers=len(choose.readers()), rules=len(recognizers()))


def _losses() -> Iterator[str]:
    if sys.platform == "win32":
        yield t("Windows: no memory limit for parser processes (time limits and size budgets remain)")
        yield t("Windows: access rights of files are not read from mode bits")
    elif sys.platform == "darwin":
        yield t("macOS: the memory limit for parser processes is not enforced by the system")
    for module, what in _OPTIONAL.items():
        if importlib.util.find_spec(module) is None:
            yield t("{what}: not installed, such files end as “not examined”", what=what)
