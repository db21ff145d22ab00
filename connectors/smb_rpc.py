"""Just enough DCE/RPC over a named pipe: shares and their rights ([MS-SRVS]), names of SIDs ([MS-LSAT])."""

from __future__ import annotations

import struct
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from connectors.base import Cause, SourceError
from connectors.smb_session import SmbSession

_NDR = uuid.UUID("8a885d04-1ceb-11c9-9fe8-08002b104860").bytes_le + struct.pack("<I", 2)
_SRVSVC = uuid.UUID("4b324fc8-1670-01d3-1278-5a47bf6ee188").bytes_le + struct.pack("<I", 3)
_LSARPC = uuid.UUID("12345778-1234-abcd-ef00-0123456789ab").bytes_le + struct.pack("<I", 0)
_FRAGMENT = 4280
_ENUMERATE, _GET_INFO = 15, 16
_OPEN_POLICY, _LOOK_UP, _CLOSE = 44, 15, 0
_KINDS = {1: "user", 2: "group", 4: "group", 5: "group"}
"""SidTypeUser, SidTypeGroup, SidTypeAlias, SidTypeWellKnownGroup."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a host. `kind`: 0 disk, 1 printer, 3 IPC; `is_special` for `C$` and the like."""

    name: str
    kind: int
    is_special: bool
    remark: str


class _Reader:
    """NDR, little endian, from one reply's stub."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def number(self) -> int:
        self.at += -self.at % 4
        (value,) = struct.unpack_from("<I", self.data, self.at)
        self.at += 4
        return int(value)

    def short(self) -> int:
        self.at += -self.at % 2
        (value,) = struct.unpack_from("<H", self.data, self.at)
        self.at += 2
        return int(value)

    def text(self) -> str:
        """A conformant varying string of UTF-16."""
        self.number()
        self.number()
        return self.units(self.number()).rstrip("\0")

    def units(self, count: int) -> str:
        raw = self.data[self.at : self.at + 2 * count]
        self.at += 2 * count
        return raw.decode("utf-16-le", "replace")

    def bytes(self, count: int) -> bytes:
        raw = self.data[self.at : self.at + count]
        self.at += count
        return raw


def _text(value: str) -> bytes:
    units = (value + "\0").encode("utf-16-le")
    count = len(units) // 2
    return struct.pack("<III", count, 0, count) + units + b"\0" * (-len(units) % 4)


class _Pipe:
    """One bound pipe; `ask` sends a request and gathers the reply's fragments."""

    def __init__(self, session: SmbSession, name: str, interface: bytes) -> None:
        import smbclient

        path = session.place.unc("IPC$", name)
        self._raw: Any = session.call(
            smbclient.open_file, path, mode="w+b", buffering=0, file_type="pipe", share_access="rw"
        )
        bind = struct.pack("<HHII", _FRAGMENT, _FRAGMENT, 0, 1) + struct.pack("<HBB", 0, 1, 0) + interface + _NDR
        self._send(11, bind)
        kind, _ = self._receive()
        if kind != 12:
            raise SourceError(Cause.DENIED, "the server does not answer this question")

    def __enter__(self) -> _Pipe:
        return self

    def __exit__(self, *_: object) -> None:
        self._raw.close()

    def ask(self, operation: int, stub: bytes) -> _Reader:
        self._send(0, struct.pack("<IHH", len(stub), 0, operation) + stub)
        whole = b""
        while True:
            kind, body = self._receive()
            if kind != 2:
                raise SourceError(Cause.DENIED, "the server does not answer this question")
            whole += body[8:]
            if self._flags & 2:
                return _Reader(whole)

    def _send(self, kind: int, body: bytes) -> None:
        self._raw.write(struct.pack("<BBBBIHHI", 5, 0, kind, 3, 0x10, 16 + len(body), 0, 1) + body)

    def _receive(self) -> tuple[int, bytes]:
        head = self._exactly(16)
        _, _, kind, self._flags, _, length, _, _ = struct.unpack("<BBBBIHHI", head)
        return kind, self._exactly(length - 16)

    _rest = b""
    _flags = 0

    def _exactly(self, count: int) -> bytes:
        while len(self._rest) < count:
            more = self._raw.read(65536)
            if not more:
                raise SourceError(Cause.SOURCE_ERROR, "the server's answer ended early")
            self._rest += more
        taken, self._rest = self._rest[:count], self._rest[count:]
        return taken


def shares(session: SmbSession) -> list[Share]:
    """Every share of the host, hidden ones included (NetrShareEnum, level 1). Raises SourceError."""
    with _Pipe(session, "srvsvc", _SRVSVC) as pipe:
        stub = struct.pack("<I", 0x20000) + _text("\\\\" + session.place.host)
        stub += struct.pack("<IIIIIIII", 1, 1, 0x20004, 0, 0, 0xFFFFFFFF, 0x20008, 0)
        reply = pipe.ask(_ENUMERATE, stub)
    reply.number()
    reply.number()
    if not reply.number():
        return []
    count = reply.number()
    if not reply.number():
        return []
    reply.number()
    heads = [(reply.number(), reply.number(), reply.number()) for _ in range(count)]
    found = []
    for _, kind, remark in heads:
        name = reply.text()
        said = ""
        if remark:
            said = reply.text()
        found.append(Share(name, kind & 0xFF, bool(kind & 0x80000000), said))
    return sorted(found, key=lambda share: share.name)


def share_rights(session: SmbSession, share: str) -> bytes | None:
    """The share's own security descriptor (level 502), None where the server keeps it from this login."""
    try:
        with _Pipe(session, "srvsvc", _SRVSVC) as pipe:
            stub = struct.pack("<I", 0x20000) + _text("\\\\" + session.place.host) + _text(share)
            reply = pipe.ask(_GET_INFO, stub + struct.pack("<I", 502))
    except SourceError:
        return None
    reply.number()
    if not reply.number():
        return None
    name, _, remark, _, _, _, path, password, _, descriptor = (reply.number() for _ in range(10))
    for pointer in (name, remark, path, password):
        if pointer:
            reply.text()
    return reply.bytes(reply.number()) if descriptor else None


def names_of(session: SmbSession, sids: Sequence[str]) -> dict[str, str]:
    """`kind DOMAIN\\name` by SID (LsarLookupSids), as far as the server tells; empty where it does not."""
    if not sids:
        return {}
    try:
        with _Pipe(session, "lsarpc", _LSARPC) as pipe:
            opened = pipe.ask(
                _OPEN_POLICY,
                struct.pack("<I", 0) + struct.pack("<IIIIII", 24, 0, 0, 0, 0, 0) + struct.pack("<I", 0x800),
            )
            handle = opened.bytes(20)
            reply = pipe.ask(_LOOK_UP, handle + _sids(sids) + struct.pack("<IIHHI", 0, 0, 1, 0, 0))
            found = _names(reply, sids)
            pipe.ask(_CLOSE, handle)
            return found
    except (SourceError, struct.error):
        return {}


def _sids(sids: Sequence[str]) -> bytes:
    packed = struct.pack("<III", len(sids), 0x20000, len(sids))
    packed += b"".join(struct.pack("<I", 0x20004 + 4 * n) for n in range(len(sids)))
    for sid in sids:
        _, revision, authority, *parts = sid.split("-")
        packed += struct.pack("<IBB", len(parts), int(revision), len(parts)) + int(authority).to_bytes(6, "big")
        packed += b"".join(struct.pack("<I", int(part)) for part in parts)
    return packed


def _names(reply: _Reader, sids: Sequence[str]) -> dict[str, str]:
    domains: list[str] = []
    if reply.number():
        count = reply.number()
        has_domains = reply.number()
        reply.number()
        if has_domains:
            reply.number()
            heads = [(reply.short(), reply.short(), reply.number(), reply.number()) for _ in range(count)]
            for _, _, name, sid in heads:
                domains.append(reply.text() if name else "")
                if sid:
                    reply.number()
                    reply.at += 2 + 6
                    reply.at += 4 * reply.data[reply.at - 7]
    count = reply.number()
    if not reply.number():
        return {}
    reply.number()
    heads_of_names = [
        (reply.number() & 0xFFFF, reply.short(), reply.short(), reply.number(), reply.number()) for _ in range(count)
    ]
    found = {}
    for one, (kind, _, _, pointer, domain) in zip(sids, heads_of_names, strict=False):
        text = reply.text() if pointer else ""
        if text and kind in _KINDS:
            owner = domains[domain] if domain < len(domains) else ""
            found[one] = f"{_KINDS[kind]} {owner}\\{text}" if owner else f"{_KINDS[kind]} {text}"
    return found
