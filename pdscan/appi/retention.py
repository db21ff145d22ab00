"""How long records are usually kept: suggestions by kind of document, for a person to confirm."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_YEAR = 365.25 * 86_400


@dataclass(frozen=True, slots=True)
class Period:
    """One period in years with the provision behind it; `article` is empty where no law sets one."""

    id: str
    kinds: tuple[str, ...]
    years: int
    article: str
    ja: str
    en: str

    def label(self, language: str) -> str:
        """The period for people, in `ja` or `en`, with its provision."""
        text = self.ja if language == "ja" else self.en
        return f"{text} [{self.article}]" if self.article else text

    def short(self, language: str) -> str:
        """Years and provision only, as a cell has room for."""
        if not self.article:
            return f"{self.years}年(目安。法定なし)" if language == "ja" else f"{self.years} year (no statutory period)"
        return f"{self.years}年({self.article})" if language == "ja" else f"{self.years} years ({self.article})"

    def is_over(self, modified: float | None, now: float) -> bool:
        """Whether what was last changed at `modified` (epoch seconds) is older than the period."""
        return modified is not None and 0 < modified < now - self.years * _YEAR


@cache
def periods() -> tuple[Period, ...]:
    """Every period."""
    raw = tomllib.loads(files(__package__).joinpath("retention.toml").read_text("utf-8"))
    return tuple(Period(**{**entry, "kinds": tuple(entry["kinds"])}) for entry in raw["period"])


def period_of(kind: str, categories: Collection[str] = ()) -> Period | None:
    """The period of a kind of document; individual numbers have their own, whatever they stand in."""
    wanted = "my_number" if "individual_number" in categories else kind
    return next((period for period in periods() if wanted in period.kinds), None)
