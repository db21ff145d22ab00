"""No raw value reaches a byte that a scan writes: inventory, logs, temporary folder, output."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

from pdscan.demo.share import build

ROOT = Path(__file__).parents[2]
ATTRIBUTES = {"GENDER", "AGE", "OCCUPATION", "NATIONALITY", "FAMILY", "SALARY"}
"""A man, 42, a nurse: such words stand in any text; they identify nobody."""


def test_grep_of_everything_that_was_written(tmp_path: Path) -> None:
    share, written = tmp_path / "share", tmp_path / "written"
    share.mkdir()
    written.mkdir()
    truths = build(share)
    names = " ".join(str(path.relative_to(share)) for path in share.rglob("*"))
    values = {
        truth.text
        for truth in truths
        if len(truth.text) >= 4 and truth.entity_type not in ATTRIBUTES and truth.text not in names
    }
    assert len(values) > 200
    command = [sys.executable, "-m", "pdscan", "scan", str(share), "--inventory", str(written / "pdscan.db")]
    environment = os.environ | {"TMPDIR": str(written), "TEMP": str(written), "TMP": str(written)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    (written / "stdout").write_bytes(done.stdout)
    (written / "stderr").write_bytes(done.stderr)
    content = b"\n".join(path.read_bytes() for path in written.rglob("*") if path.is_file())
    found = []
    for value in sorted(values):
        spellings = {value, unicodedata.normalize("NFKC", value), "".join(value.split())}
        digits = "".join(character for character in unicodedata.normalize("NFKC", value) if character.isdigit())
        if len(digits) >= 7 and not any(character.isalpha() for character in value):
            spellings.add(digits)
        for spelling in spellings:
            for encoding in ("utf-8", "cp932", "utf-16-le"):
                if spelling not in names and spelling.encode(encoding, "ignore") in content:
                    found.append((spelling, encoding))
            if spelling.encode("unicode_escape") in content:
                found.append((spelling, "escaped"))
    assert not found
