"""What the engine tells its front ends; it has no face of its own."""

from __future__ import annotations

from dataclasses import dataclass

from pdscan.model import AssetResult


@dataclass(frozen=True, slots=True)
class Counted:
    """How much there is to do, as far as it has been counted; sizes in bytes."""

    assets: int
    size: int
    is_final: bool


@dataclass(frozen=True, slots=True)
class Began:
    """Examination of an asset began."""

    id: str


@dataclass(frozen=True, slots=True)
class Advanced:
    """An asset under examination has come this far, in bytes of `size`."""

    id: str
    position: int
    size: int


@dataclass(frozen=True, slots=True)
class Finished:
    """An asset has its result (`change` says what this run saw of it); `size` in bytes counts towards the total."""

    result: AssetResult
    change: str
    size: int


@dataclass(frozen=True, slots=True)
class Passed:
    """So many assets needed no examination: unchanged, or examined before this run was cut off; sizes in bytes."""

    assets: int
    size: int


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing happened for a moment; a front end that wants the scan to end raises from its listener."""


Event = Counted | Began | Advanced | Finished | Passed | Idle
