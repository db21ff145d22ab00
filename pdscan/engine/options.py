"""What a run is asked to do, whoever asks."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from connectors.base import Asset, Cause, Unreadable
from pdscan.model import split_location
from pdscan.readers.base import Limits


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of one run. `max_size` in bytes; `sample` in rows a table; globs match the whole id or the name.

    With `scheduler` (tls://host:port) the workers of a cluster examine, not this machine.
    """

    jobs: int = 0
    is_full: bool = False
    sample: int | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    max_size: int | None = None
    limits: Limits = field(default_factory=Limits)
    scheduler: str = ""

    def workers(self) -> int:
        """How many lanes: as asked, else one a core and at most eight."""
        return self.jobs or min(8, os.cpu_count() or 1)

    def kept(self) -> Mapping[str, object]:
        """What decides the result: a run that was cut off continues only with the same."""
        return {
            "sample": self.sample,
            "include": list(self.include),
            "exclude": list(self.exclude),
            "max_size": self.max_size,
            "is_full": self.is_full,
        }

    def excludes(self, asset: Asset) -> bool:
        """Whether the user named this asset as one to leave out."""
        return any(_matches(asset.id, glob) for glob in self.exclude)

    def refusal(self, asset: Asset) -> Unreadable | None:
        """The row for an asset that the user left out, or None when it is to be examined."""
        reason = ""
        cause = Cause.EXCLUDED_BY_RULE
        if self.excludes(asset):
            reason = "left out by --exclude"
        elif self.include and not any(_matches(asset.id, glob) for glob in self.include):
            reason = "not named by --include"
        elif self.max_size is not None and (asset.fingerprint.size or 0) > self.max_size:
            reason, cause = f"{asset.fingerprint.size} bytes; --max-size is {self.max_size}", Cause.TOO_LARGE
        return Unreadable(asset.id, cause, reason, asset.kind, asset.fingerprint) if reason else None


@lru_cache(maxsize=256)
def _pattern(glob: str) -> re.Pattern[str]:
    return re.compile(fnmatch.translate(glob), re.IGNORECASE if os.name == "nt" else 0)


def _matches(location: str, glob: str) -> bool:
    name = split_location(location)[1]
    pattern = _pattern(glob)
    return bool(pattern.match(location) or pattern.match(name) or _pattern(f"*/{glob}").match(location))
