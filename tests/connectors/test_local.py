"""Local folders: who can read, access lists, folders that let nobody through, other file systems."""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from connectors.base import Asset, Breadth, Cause, SourceError, SourceSpec, Unreadable
from connectors.local import LocalSource
from connectors.local_rights import entries
from connectors.registry import connect

pytestmark = pytest.mark.skipif(os.name == "nt", reason="mode bits say nothing about NTFS rights")


def listed(root: Path, **options: str) -> dict[str, Asset | Unreadable]:
    source = connect(SourceSpec(str(root), options))
    return {item.id.removeprefix(f"{root}/"): item for item in source.enumerate()}


def breadth(item: Asset | Unreadable) -> Breadth:
    assert isinstance(item, Asset)
    return item.access.breadth


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    return folder


def test_modes(root: Path) -> None:
    for mode in (0o644, 0o640, 0o600):
        (root / f"{mode:o}").write_text("x")
        (root / f"{mode:o}").chmod(mode)
    found = listed(root)
    assert {name: breadth(item) for name, item in found.items()} == {
        "644": Breadth.INTERNAL,
        "640": Breadth.DEPARTMENT,
        "600": Breadth.OWNER,
    }


def test_a_folder_that_lets_nobody_through_narrows_what_lies_in_it(root: Path) -> None:
    for name, mode in (("人事", 0o2750), ("私", 0o700)):
        (root / name / "下").mkdir(parents=True)
        (root / name / "下" / "a.txt").write_text("x")
        (root / name / "下" / "a.txt").chmod(0o644)
        (root / name).chmod(mode)
    found = listed(root)
    assert breadth(found["人事/下/a.txt"]) is Breadth.DEPARTMENT
    assert breadth(found["私/下/a.txt"]) is Breadth.OWNER
    assert "folder 2750" in found["人事/下/a.txt"].access.basis


def _list(*found: tuple[int, int, int]) -> bytes:
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in found)


NOBODY = 0xFFFFFFFF


def test_access_lists_are_read(root: Path) -> None:
    """A user of the list reads although the mode says owner only; the mask takes it back."""
    (root / "a.txt").write_text("x")
    (root / "a.txt").chmod(0o600)
    listing = _list((1, 6, NOBODY), (2, 4, 1234), (4, 0, NOBODY), (8, 4, 777), (0x10, 4, NOBODY), (0x20, 0, NOBODY))
    try:
        os.setxattr(root / "a.txt", "system.posix_acl_access", listing)
    except (AttributeError, OSError):
        pytest.skip("this platform or file system has no POSIX access lists")
    access = listed(root)["a.txt"].access
    assert access.breadth is Breadth.DEPARTMENT and access.roles == ("gid 777", "uid 1234")
    assert access.basis.endswith("access list")


def test_the_mask_cuts_users_and_groups_and_not_others() -> None:
    told = entries(_list((1, 6, NOBODY), (2, 7, 5), (4, 4, NOBODY), (8, 7, 6), (0x10, 0, NOBODY), (0x20, 4, NOBODY)))
    assert (told.users, told.groups, told.has_owning_group, told.has_others) == ([], [], False, True)
    with pytest.raises(ValueError, match="no access list"):
        entries(b"\1\0\0\0")


def test_other_file_systems_only_on_request(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "mounted").mkdir()
    (root / "mounted" / "a.txt").write_text("x")
    monkeypatch.setattr("connectors.local._is_elsewhere", lambda path, _entry, _device: path.endswith("mounted"))
    refused = listed(root)["mounted"]
    assert isinstance(refused, Unreadable) and refused.cause is Cause.EXCLUDED_BY_RULE and refused.kind == "folder"
    assert "mounted/a.txt" in listed(root, one_file_system="no")


@pytest.mark.skipif(not os.path.ismount("/proc"), reason="nothing is known to be mounted here")
def test_a_real_mount_is_seen() -> None:
    from connectors.local import _is_elsewhere

    (proc,) = [entry for entry in os.scandir("/") if entry.name == "proc"]
    assert _is_elsewhere("/proc", proc, os.stat("/").st_dev)  # noqa: PTH116 - as above


def test_strange_settings_are_named(root: Path) -> None:
    with pytest.raises(SourceError, match="one_file_system"):
        connect(SourceSpec(str(root), {"onefs": "no"}))


def test_access_times_stay(root: Path) -> None:
    (root / "a.txt").write_text("x" * 100)
    os.utime(root / "a.txt", (1_000_000_000, 1_500_000_000))
    source = connect(SourceSpec(str(root)))
    (asset,) = source.enumerate()
    with source.open(asset) as stream:
        stream.read()
    if hasattr(os, "O_NOATIME"):
        assert (root / "a.txt").stat().st_atime == 1_000_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse names that are no Unicode")
def test_two_names_are_never_one_asset(root: Path) -> None:
    for name in (b"\xff.csv", rb"\xff.csv", rb"\x5cxff.csv", rb"\n.csv"):
        Path(os.fsdecode(os.fsencode(root) + b"/" + name)).write_text("x")
    assert set(listed(root)) == {r"\xff.csv", r"\x5cxff.csv", r"\x5cx5cxff.csv", r"\n.csv"}


def test_a_link_that_is_named_is_followed_and_one_that_is_met_is_not(root: Path) -> None:
    (root / "a.csv").write_text("x")
    (root / "link.csv").symlink_to("a.csv")
    assert isinstance(listed(root)["link.csv"], Unreadable)
    source = connect(SourceSpec(str(root / "link.csv")))
    (item,) = source.enumerate()
    assert isinstance(item, Asset) and item.id == str(root / "link.csv")
    assert isinstance(source, LocalSource)
    with source.open(item) as stream:
        assert stream.read() == b"x"


def test_a_link_in_the_place_of_a_file_is_not_followed(root: Path) -> None:
    (root / "a.csv").write_text("x")
    source = connect(SourceSpec(str(root)))
    (item,) = source.enumerate()
    (root / "a.csv").unlink()
    (root / "a.csv").symlink_to("/etc/hostname")
    assert isinstance(item, Asset) and isinstance(source, LocalSource)
    with pytest.raises(SourceError) as caught:
        source.open(item)
    assert caught.value.cause is Cause.NOT_A_FILE


def test_file_uris(root: Path) -> None:
    (root / "名簿 #1?.csv").write_text("x")
    for form in ("名簿 #1?.csv", "%E5%90%8D%E7%B0%BF%20%231%3F.csv"):
        for host in ("", "localhost"):
            (item,) = connect(SourceSpec(f"file://{host}{root}/{form}")).enumerate()
            assert item.id == f"{root}/名簿 #1?.csv"
    with pytest.raises(SourceError) as caught:
        connect(SourceSpec("file://server/share/a.csv"))
    assert caught.value.cause is Cause.UNSUPPORTED


def test_a_folder_that_hands_down_its_group(root: Path) -> None:
    """setgid: what is made inside belongs to the folder's group, which is who can read it."""
    folder = root / "営業"
    folder.mkdir()
    try:
        os.chown(folder, -1, 12345)
        folder.chmod(0o2770)
    except PermissionError:
        pytest.skip("only root may give a folder to a group it is not in")
    (folder / "a.txt").write_text("x")
    (folder / "a.txt").chmod(0o640)
    access = listed(root)["営業/a.txt"].access
    assert (access.breadth, access.roles) == (Breadth.DEPARTMENT, ("gid 12345",))


def test_a_sparse_file_is_read_as_what_it_says(root: Path) -> None:
    with (root / "sparse.dat").open("wb") as stream:
        stream.write(b"head")
        stream.seek(50_000_000)
        stream.write(b"tail")
    item = listed(root)["sparse.dat"]
    assert isinstance(item, Asset) and item.fingerprint.size == 50_000_004
    source = LocalSource(str(root))
    with source.open(item) as stream:
        assert stream.read(8) == b"head\0\0\0\0"
        stream.seek(-4, os.SEEK_END)
        assert stream.read() == b"tail"


def test_what_is_no_file_is_a_row_and_is_never_opened(root: Path) -> None:
    """Opening a pipe waits for a writer, opening a device may do anything: neither may happen."""
    os.mkfifo(root / "pipe")
    (root / "loop").symlink_to("loop")
    (root / "up").symlink_to("..")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(root / "socket"))
        names = {"pipe", "socket", "loop", "up"}
        if os.geteuid() == 0:
            os.mknod(root / "device", 0o20000 | 0o600, os.makedev(1, 3))
            names.add("device")
        found = listed(root)
    assert set(found) == names
    assert {item.cause for item in found.values() if isinstance(item, Unreadable)} == {Cause.NOT_A_FILE}
    assert not any(isinstance(item, Asset) for item in found.values())


def test_a_pipe_in_the_place_of_a_file_does_not_hold_the_worker(root: Path) -> None:
    (root / "a.csv").write_text("x")
    (item,) = LocalSource(str(root)).enumerate()
    (root / "a.csv").unlink()
    os.mkfifo(root / "a.csv")
    assert isinstance(item, Asset)
    with pytest.raises(SourceError) as caught:
        LocalSource(str(root)).open(item)
    assert caught.value.cause is Cause.NOT_A_FILE


def test_what_vanishes_while_the_folder_is_walked_is_a_row_or_nothing(root: Path) -> None:
    for folder in ("a", "b", "c"):
        (root / folder).mkdir()
        (root / folder / "x.txt").write_text("x")
    walk = LocalSource(str(root)).enumerate()
    first = next(walk)
    assert isinstance(first, Asset) and first.id.endswith("a/x.txt")
    shutil.rmtree(root / "b")
    gone, last = list(walk)
    assert isinstance(gone, Unreadable) and (gone.cause, gone.kind) == (Cause.VANISHED, "folder")
    assert last.id.endswith("c/x.txt")


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root mounts")
def test_a_mount_that_leads_back_does_not_go_round(root: Path) -> None:
    """A folder mounted into itself: on the same device, told by its number, met once."""
    (root / "a" / "back").mkdir(parents=True)
    (root / "a" / "x.txt").write_text("x")
    if subprocess.run(["mount", "--bind", str(root), str(root / "a" / "back")], capture_output=True).returncode:
        pytest.skip("this container may not mount")
    try:
        found = listed(root)
        assert [name for name, item in found.items() if isinstance(item, Asset)] == ["a/x.txt"]
        everywhere = listed(root, one_file_system="no")
        assert [name for name, item in everywhere.items() if isinstance(item, Asset)] == ["a/x.txt"]
    finally:
        subprocess.run(["umount", str(root / "a" / "back")], check=True)
