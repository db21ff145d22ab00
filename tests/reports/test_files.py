"""Where reports go: whole files for their owner, and never over what is no file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pdscan.reports.files import replacing, writing

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
