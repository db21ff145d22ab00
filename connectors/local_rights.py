"""Who can read a local file: its mode and, where there is one, its POSIX access list (acl(5))."""

from __future__ import annotations

import os
import stat
import struct
from dataclasses import dataclass, field
from functools import lru_cache

from connectors.base import Access, Breadth

_LIST = "system.posix_acl_access"
_VERSION = 2
_USER, _GROUP_OWNER, _GROUP, _MASK, _OTHER = 0x02, 0x04, 0x08, 0x10, 0x20
_READ = 4


@dataclass
class Entries:
    """What an access list adds to the mode: who else can read, by number."""

    users: list[int] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    has_owning_group: bool = False
    has_others: bool = False


def entries(raw: bytes) -> Entries:
    """The readers in an access list as the kernel keeps it; the mask cuts users and groups. Raises ValueError."""
    if len(raw) < 4 or struct.unpack_from("<I", raw)[0] != _VERSION:
        raise ValueError("no access list")
    found = [struct.unpack_from("<HHI", raw, at) for at in range(4, len(raw) - 7, 8)]
    mask = next((permissions for tag, permissions, _ in found if tag == _MASK), 7)
    told = Entries()
    for tag, permissions, number in found:
        can = permissions & _READ and (tag == _OTHER or mask & _READ)
        if can and tag == _USER:
            told.users.append(number)
        elif can and tag == _GROUP:
            told.groups.append(number)
        elif can and tag == _GROUP_OWNER:
            told.has_owning_group = True
        elif can and tag == _OTHER:
            told.has_others = True
    return told


def access_of(info: os.stat_result, path: str) -> Access:
    """Who can read a file or folder; on Windows nothing is said, since mode bits say nothing about NTFS rights."""
    if os.name == "nt":
        return Access()
    mode = stat.S_IMODE(info.st_mode)
    listed = _listed(path)
    if listed is None:
        return _of_mode(mode, info.st_uid, info.st_gid)
    return _of_entries(listed, f"mode {mode:04o}, access list", info.st_uid, info.st_gid)


@lru_cache(maxsize=1024)
def _of_mode(mode: int, owner: int, group: int) -> Access:
    told = Entries(has_owning_group=bool(mode & stat.S_IRGRP), has_others=bool(mode & stat.S_IROTH))
    return _of_entries(told, f"mode {mode:04o}", owner, group)


def _of_entries(told: Entries, basis: str, owner: int, group: int) -> Access:
    if told.has_others:
        return Access(Breadth.INTERNAL, ("others",), basis)
    groups = [group] * told.has_owning_group + told.groups
    roles = tuple(f"gid {number}" for number in dict.fromkeys(groups))
    roles += tuple(f"uid {number}" for number in told.users)
    if groups:
        return Access(Breadth.DEPARTMENT, roles, basis)
    if told.users:
        return Access(Breadth.NAMED, roles, basis)
    return Access(Breadth.OWNER, (f"uid {owner}",), basis)


_WIDTH = (Breadth.OWNER, Breadth.NAMED, Breadth.DEPARTMENT, Breadth.INTERNAL)


def gate_of(info: os.stat_result) -> Access | None:
    """Whom a folder lets through to what lies in it; None for everyone."""
    mode = stat.S_IMODE(info.st_mode)
    if os.name == "nt" or mode & stat.S_IXOTH:
        return None
    basis = f"folder {mode:04o}"
    if mode & stat.S_IXGRP:
        return Access(Breadth.DEPARTMENT, (f"gid {info.st_gid}",), basis)
    return Access(Breadth.OWNER, (f"uid {info.st_uid}",), basis)


def narrowed(access: Access, gate: Access | None) -> Access:
    """The rights on what lies behind a gate: whoever cannot pass cannot read."""
    if gate is None or access.breadth not in _WIDTH:
        return access
    if _WIDTH.index(gate.breadth) >= _WIDTH.index(access.breadth):
        return access
    return Access(gate.breadth, gate.roles, f"{access.basis}; {gate.basis}")


def _listed(path: str) -> Entries | None:
    """The access list of a file, None where it has none."""
    if not hasattr(os, "getxattr"):
        return None  # only Linux tells them this way
    try:
        return entries(os.getxattr(path, _LIST, follow_symlinks=False))
    except (OSError, ValueError):
        return None
