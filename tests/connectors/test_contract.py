"""The contract every byte source keeps: the same tests for all of them.

A new connector adds a `Place` here and nothing else.
"""

from __future__ import annotations

import io
import itertools
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from connectors.base import Asset, ByteSource, Cause, SourceError, SourceSpec, Unreadable
from connectors.memory import MemorySource
from connectors.registry import connect
from tests.services import s3_moto, samba
from tests.services.s3_front import Front, Trouble

FILES = {
    "readme.txt": b"plain",
    "人事/名簿 2026.csv": "氏名,電話\n".encode("cp932") * 1000,
    "人事/給与/一覧+100%.txt": b"x" * 70_000,
    "z empty.dat": b"",
}
_numbers = itertools.count()


@dataclass
class Place:
    """A place with `FILES` in it, and how to change it behind the source's back."""

    spec: SourceSpec
    name: Callable[[str], str]
    remove: Callable[[str], None]
    replace: Callable[[str, bytes], None]
    deny: Callable[[str], None] | None


@pytest.fixture
def local(tmp_path: Path) -> Place:
    root = tmp_path / "share"
    for name, data in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    is_root = not hasattr(os, "geteuid") or os.geteuid() == 0
    return Place(
        SourceSpec(str(root)),
        lambda name: str(root / name),
        lambda name: (root / name).unlink(),
        lambda name, data: (root / name).write_bytes(data) and None,
        None if is_root else lambda name: (root / name).chmod(0),
    )


@pytest.fixture
def memory() -> Place:
    shelf = MemorySource.shelves.setdefault(f"shelf{next(_numbers)}", dict(FILES))
    name = next(key for key, value in MemorySource.shelves.items() if value is shelf)
    return Place(
        SourceSpec(f"memory://{name}"),
        lambda file: f"memory://{name}/{file}",
        lambda file: shelf.pop(file) and None,
        lambda file, data: shelf.update({file: data}),
        lambda file: shelf.update({file: None}),
    )


@pytest.fixture
def s3(moto: str, front: Front) -> Place:
    bucket = f"contract-{next(_numbers)}"
    client = s3_moto.client(moto)
    client.create_bucket(Bucket=bucket)
    for name, data in FILES.items():
        client.put_object(Bucket=bucket, Key=name, Body=data)

    def deny(name: str) -> None:
        front.rule = lambda _method, path, _number: (
            Trouble(403, "AccessDenied") if path.partition("?")[0] == f"/{bucket}/{name}" else None
        )

    return Place(
        SourceSpec(f"s3://{bucket}/", {"endpoint_url": front.url}),
        lambda name: f"s3://{bucket}/{name}",
        lambda name: client.delete_object(Bucket=bucket, Key=name) and None,
        lambda name, data: client.put_object(Bucket=bucket, Key=name, Body=data) and None,
        deny,
    )


@pytest.fixture
def smb(smbd: samba.Samba) -> Place:
    number = next(_numbers)
    root = smbd.folder / "hr" / f"contract-{number}"
    for name, data in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return Place(
        SourceSpec(smbd.url(f"人事部/contract-{number}")),
        lambda name: f"smb://127.0.0.1:{smbd.port}/人事部/contract-{number}/{name}",
        lambda name: (root / name).unlink(),
        lambda name, data: (root / name).write_bytes(data) and None,
        lambda name: smbd.give(root / name, samba.BOB, 0o600),
    )


@pytest.fixture(params=["memory", "local", "s3", "smb"])
def place(request: pytest.FixtureRequest) -> Place:
    """Each connector's place in turn."""
    return cast(Place, request.getfixturevalue(request.param))


@pytest.fixture
def source(place: Place) -> Iterator[ByteSource]:
    opened = connect(place.spec)
    assert isinstance(opened, ByteSource)
    yield opened
    opened.close()


def assets(source: ByteSource) -> dict[str, Asset]:
    found = list(source.enumerate())
    assert not [item for item in found if isinstance(item, Unreadable)]
    return {item.id: item for item in found if isinstance(item, Asset)}


def test_enumeration_is_complete_stable_and_unique(place: Place, source: ByteSource) -> None:
    first, second = (list(source.enumerate()) for _ in range(2))
    again = connect(place.spec)
    assert first == second == list(again.enumerate())
    again.close()
    assert len({item.id for item in first}) == len(first) == len(FILES)
    assert {item.id for item in first} == {place.name(name) for name in FILES}


def test_ids_are_canonical(place: Place, source: ByteSource) -> None:
    same = connect(place.spec)
    assert source.id == same.id
    same.close()
    assert all(item.id.startswith(source.id) for item in source.enumerate())
    assert all("%E" not in item.id for item in source.enumerate()), "Unicode as it is, not percent-encoded"


def test_fingerprints_tell_size_and_change(place: Place, source: ByteSource) -> None:
    before = assets(source)
    assert {name: before[place.name(name)].fingerprint.size for name in FILES} == {
        name: len(data) for name, data in FILES.items()
    }
    place.replace("readme.txt", b"other, longer")
    after = assets(source)
    changed = {id for id in before if before[id].fingerprint.text() != after[id].fingerprint.text()}
    assert changed == {place.name("readme.txt")}


def test_streams_are_seekable_and_read_only(place: Place, source: ByteSource) -> None:
    for name, data in FILES.items():
        with source.open(assets(source)[place.name(name)]) as stream:
            assert stream.seek(0, io.SEEK_END) == len(data)
            stream.seek(0)
            assert stream.read() == data
            stream.seek(len(data) // 2)
            assert stream.tell() == len(data) // 2
            assert stream.read(7) == data[len(data) // 2 :][:7]
            stream.seek(0)
            assert b"".join(iter(lambda: stream.read(999), b"")) == data
            assert stream.seekable() and (not stream.writable() or isinstance(stream, io.BytesIO))


def test_what_vanished_says_so(place: Place, source: ByteSource) -> None:
    listed = assets(source)
    place.remove("readme.txt")
    with pytest.raises(SourceError) as raised:
        source.open(listed[place.name("readme.txt")])
    assert raised.value.cause is Cause.VANISHED and raised.value.reason


def test_what_is_denied_says_so(place: Place, source: ByteSource) -> None:
    if place.deny is None:
        pytest.skip("this user may read everything, or the platform has no such right")
    listed = assets(source)
    place.deny("readme.txt")
    refused = {item.id: item for item in source.enumerate() if isinstance(item, Unreadable)}
    if place.name("readme.txt") in refused:
        assert refused[place.name("readme.txt")].cause is Cause.DENIED
        return
    with pytest.raises(SourceError) as raised:
        source.open(listed[place.name("readme.txt")])
    assert raised.value.cause is Cause.DENIED and raised.value.reason


def test_a_place_that_is_not_there_raises(place: Place) -> None:
    nowhere = connect(SourceSpec(place.spec.uri.rstrip("/") + "-nowhere", place.spec.options))
    with pytest.raises(SourceError) as raised:
        list(nowhere.enumerate())
    assert raised.value.cause is Cause.VANISHED
    nowhere.close()
