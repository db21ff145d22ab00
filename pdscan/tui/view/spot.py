"""Where a sample stands: what reading it again needs to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """One sample of the inventory: asset, entity type, locator as stored, masked form."""

    location: str
    entity: str
    locator: Mapping[str, str | int]
    masked: str
