"""Where reports go: whole files for their owner, and never over what is no file."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from pdscan.inventory.store import open_inventory
from pdscan.reports.files import replacing, saving, writing

posix = pytest.mark.skipif(os.name != "posix", reason="links and pipes are POSIX")


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text("before")
    with pytest.raises(ValueError, match="broken"), writing(str(place)) as stream:
        stream.write("half")
        raise ValueError("broken")
    assert place.read_text() == "before"
    with writing(str(place)) as stream:
        stream.write("after")
    assert place.read_text() == "after"
    assert os.name != "posix" or place.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@posix
def test_a_device_stays_a_device_and_a_link_a_link(tmp_path: Path) -> None:
    pipe, link, target = tmp_path / "pipe", tmp_path / "link", tmp_path / "target"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with writing(str(pipe)) as stream:
        stream.write("through")
    assert os.read(reader, 100) == b"through" and pipe.is_fifo()
    os.close(reader)
    with pytest.raises(OSError, match="regular"), replacing(pipe):
        pass
    target.write_text("")
    link.symlink_to(target)
    with writing(str(link)) as stream:
        stream.write("there")
    with replacing(link) as partial:
        partial.write_text(target.read_text() + " too")
    assert link.is_symlink() and target.read_text() == "there too"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), writing(str(tmp_path)):
        pass


def test_a_full_disk_is_one_clear_error(tmp_path: Path) -> None:
    place = tmp_path / "a.xlsx"
    place.write_bytes(b"before")

    def full(stream: IO[bytes]) -> None:
        stream.write(b"x")

    saving(place, full)
    assert place.read_bytes() == b"x"
    with pytest.raises(OSError) as told, replacing(place):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert told.value.filename == str(place) and place.read_bytes() == b"x"
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
@pytest.mark.parametrize("command", [("ledger", "export"), ("report", "html")])
def test_what_a_full_disk_says_to_the_user(tmp_path: Path, command: tuple[str, str]) -> None:
    open_inventory(str(tmp_path / "pdscan.db"), create=True).close()
    place = tmp_path / ("l.csv" if command[0] == "ledger" else "r.html")
    place.symlink_to("/dev/full")
    line = [sys.executable, "-m", "pdscan", *command, "--inventory", str(tmp_path / "pdscan.db"), "-o", str(place)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and "No space left" in done.stderr
    assert "Exception ignored" not in done.stderr and "Traceback" not in done.stderr
