"""LibreOffice without a screen: it opens a workbook, a macro types into cells, it saves as it always does."""

from __future__ import annotations

import html
import os
import shutil
import signal
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

import pytest

_DTD = '<!DOCTYPE {0} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{1}.dtd">'
_LIBRARIES = (
    '<?xml version="1.0" encoding="UTF-8"?>' + _DTD.format("library:libraries", "libraries")
    + '<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">'
    '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" '
    'library:link="false"/></library:libraries>'
)  # fmt: skip
_LIBRARY = (
    '<?xml version="1.0" encoding="UTF-8"?>' + _DTD.format("library:library", "library")
    + '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
    'library:readonly="false" library:passwordprotected="false"><library:element library:name="Typing"/>'
    "</library:library>"
)  # fmt: skip
_MODULE = (
    '<?xml version="1.0" encoding="UTF-8"?>' + _DTD.format("script:module", "module")
    + '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typing" '
    'script:language="StarBasic">{0}</script:module>'
)  # fmt: skip
_MACRO = """
Sub Edit(place As String, list As String)
  Dim quiet(0) As New com.sun.star.beans.PropertyValue
  quiet(0).Name = "Hidden"
  quiet(0).Value = True
  oDoc = StarDesktop.loadComponentFromURL(place, "_blank", 0, quiet())
  oFiles = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  oStream = createUnoService("com.sun.star.io.TextInputStream")
  oStream.setInputStream(oFiles.openFileRead(list))
  oStream.setEncoding("UTF-8")
  Do While Not oStream.isEOF()
    aParts = Split(oStream.readLine(), Chr(9))
    If UBound(aParts) = 3 Then
      oSheet = oDoc.Sheets.getByIndex(CInt(aParts(0)))
      oSheet.getCellByPosition(CInt(aParts(2)), CInt(aParts(1))).setString(Join(Split(aParts(3), "|"), Chr(10)))
    End If
  Loop
  oDoc.store()
  oDoc.close(True)
  StarDesktop.terminate()
End Sub
"""
_LONGEST = 240
Cell = tuple[int, int, int, str]
"""Sheet (from 0), row and column (from 1), text; `|` for a line end."""


def converted(path: Path, kind: str, folder: Path) -> Path:
    """The workbook in another format. Skips the test where LibreOffice is not installed."""
    profile = Path(mkdtemp(prefix="office-", dir=folder))
    command = [_office(), "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    _run([*command, "--convert-to", kind, "--outdir", str(profile), str(path)])
    return profile / f"{path.stem}.{kind}"


def _office() -> str:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice: apt install libreoffice-calc")
    return office


def edit(path: Path, cells: Iterable[Cell], folder: Path) -> None:
    """Type texts into a workbook and save it in place. Skips the test where LibreOffice is not installed."""
    profile, listed = Path(mkdtemp(prefix="office-", dir=folder)), folder / "cells.tsv"
    command = [_office(), "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    _run([*command, "--terminate_after_init"])
    basic = profile / "user" / "basic" / "Standard"  # the first start fills the profile, over what lies in it
    (basic.parent / "script.xlc").write_text(_LIBRARIES, "utf-8")
    (basic / "script.xlb").write_text(_LIBRARY, "utf-8")
    (basic / "Typing.xba").write_text(_MODULE.format(html.escape(_MACRO)), "utf-8")
    lines = [f"{sheet}\t{row - 1}\t{column - 1}\t{text}\n" for sheet, row, column, text in cells]
    listed.write_text("".join(lines), "utf-8")
    macro = f'macro:///Standard.Typing.Edit("{path.as_uri()}","{listed.as_uri()}")'
    before = path.read_bytes()
    _run([*command, macro])
    assert path.read_bytes() != before, "LibreOffice did not save the workbook"


def _run(command: list[str]) -> None:
    """Wait for it, and leave none of its processes behind: the starter may end before the office does."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(_LONGEST)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
