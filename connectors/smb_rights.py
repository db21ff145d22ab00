"""Security descriptors ([MS-DTYP] 2.4.6) and what they say: who can read, as roles."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass

from connectors.base import Access, Breadth

_READ = 0x00000001 | 0x10000000 | 0x80000000
"""FILE_READ_DATA, GENERIC_ALL, GENERIC_READ."""
_ALLOW, _DENY = (0, 5), (1, 6)
_INHERIT_ONLY = 0x08
EVERYONE, ANONYMOUS = "S-1-1-0", "S-1-5-7"
WELL_KNOWN = {
    EVERYONE: "Everyone",
    ANONYMOUS: "Anonymous",
    "S-1-3-0": "Creator Owner",
    "S-1-3-1": "Creator Group",
    "S-1-5-2": "Network",
    "S-1-5-4": "Interactive",
    "S-1-5-11": "Authenticated Users",
    "S-1-5-18": "System",
    "S-1-5-32-544": "Administrators",
    "S-1-5-32-545": "Users",
    "S-1-5-32-546": "Guests",
    "S-1-5-32-551": "Backup Operators",
}
_OF_DOMAINS = {"500": "Administrator", "501": "Guest", "512": "Domain Admins", "513": "Domain Users",
               "514": "Domain Guests", "515": "Domain Computers"}  # fmt: skip
_INSIDE = {EVERYONE, ANONYMOUS, "S-1-5-2", "S-1-5-11", "S-1-5-32-545", "S-1-5-32-546"}
_INSIDE_OF_DOMAINS = {"513", "514", "515", "501"}
_OFFICE = {"S-1-5-18", "S-1-5-32-544", "S-1-5-32-551", "S-1-3-0", "S-1-3-1"}
_OFFICE_OF_DOMAINS = {"500", "512"}


_UNIX = {"S-1-22-1-": "uid", "S-1-22-2-": "gid"}
"""Samba's SIDs for accounts of its machine that the directory does not know."""


@dataclass(frozen=True, slots=True)
class Readers:
    """SIDs that a descriptor lets read, less those that it denies. `is_open`: no access list at all."""

    sids: frozenset[str]
    owner: str = ""
    is_open: bool = False


def readers(descriptor: bytes) -> Readers:
    """Who can read by a self-relative security descriptor. Raises ValueError for bytes that are none."""
    try:
        _, _, control, owner_at, _, _, dacl_at = struct.unpack_from("<BBHIIII", descriptor)
        owner = _sid(descriptor, owner_at)[0] if owner_at else ""
        if not control & 0x0004 or not dacl_at:
            return Readers(frozenset({EVERYONE}), owner, is_open=True)
        _, _, _, count, _ = struct.unpack_from("<BBHHH", descriptor, dacl_at)
        at = dacl_at + 8
        allowed: set[str] = set()
        denied: set[str] = set()
        for _ in range(count):
            kind, flags, size = struct.unpack_from("<BBH", descriptor, at)
            (mask,) = struct.unpack_from("<I", descriptor, at + 4)
            if mask & _READ and not flags & _INHERIT_ONLY and kind in _ALLOW + _DENY:
                skip = 8 if kind in (0, 1) else 12 + 16 * _bits(descriptor, at + 8)
                (allowed if kind in _ALLOW else denied).add(_sid(descriptor, at + skip)[0])
            at += size
    except (struct.error, IndexError):
        raise ValueError("no security descriptor") from None
    if EVERYONE in denied:
        return Readers(frozenset(), owner)
    return Readers(frozenset(allowed - denied), owner)


def _bits(data: bytes, at: int) -> int:
    (flags,) = struct.unpack_from("<I", data, at)
    return int(flags).bit_count()


def _sid(data: bytes, at: int) -> tuple[str, int]:
    revision, count = data[at], data[at + 1]
    authority = int.from_bytes(data[at + 2 : at + 8], "big")
    parts = struct.unpack_from(f"<{count}I", data, at + 8)
    return "-".join(["S", str(revision), str(authority), *map(str, parts)]), at + 8 + 4 * count


def access(file: Readers, share: Readers | None, names: Mapping[str, str], *, guest: bool) -> Access:
    """Share rights × file rights. `names` are what the server calls SIDs; `guest`: one gets in without a login."""
    sids = file.sids
    if share is not None and not share.is_open and EVERYONE not in share.sids:
        sids = share.sids if file.is_open or EVERYONE in file.sids else sids & share.sids or sids
    basis = "security descriptor" if share is None else "share and file rights"
    everyone = bool(sids & {EVERYONE, ANONYMOUS, "S-1-5-32-546"})
    roles = sorted(
        (role(sid, names) for sid in sids if sid not in ("S-1-3-0", "S-1-3-1")),
        key=lambda name: (name != "Everyone", name),
    )
    if everyone and guest:
        return Access(Breadth.PUBLIC, ("guest", *roles), f"{basis}; guests get in without a login")
    if any(_is(sid, _INSIDE, _INSIDE_OF_DOMAINS) for sid in sids):
        return Access(Breadth.INTERNAL, tuple(roles), basis)
    people = [sid for sid in sids if not _is(sid, _OFFICE, _OFFICE_OF_DOMAINS)]
    if any(_is_group(sid, names) for sid in people):
        return Access(Breadth.DEPARTMENT, tuple(roles), basis)
    breadth = Breadth.NAMED if any(sid != file.owner for sid in people) else Breadth.OWNER
    return Access(breadth, tuple(roles), basis)


def _is(sid: str, well_known: set[str], of_domains: set[str]) -> bool:
    return sid in well_known or (sid.startswith("S-1-5-21-") and sid.rpartition("-")[2] in of_domains)


def _is_group(sid: str, names: Mapping[str, str]) -> bool:
    """Unix groups and what the server calls a group or alias."""
    return sid.startswith("S-1-22-2-") or names.get(sid, "").startswith("group ")


def role(sid: str, names: Mapping[str, str]) -> str:
    """The well-known name, else the server's, else a number of its machine, else the SID."""
    if sid in WELL_KNOWN:
        return WELL_KNOWN[sid]
    head, _, last = sid.rpartition("-")
    if head.startswith("S-1-5-21") and last in _OF_DOMAINS:
        return _OF_DOMAINS[last]
    known = names.get(sid, "").partition(" ")[2]
    return known or next((f"{kind} {sid[9:]}" for start, kind in _UNIX.items() if sid.startswith(start)), sid)
