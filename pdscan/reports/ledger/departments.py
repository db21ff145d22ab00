"""Which department an asset is: from tags, else the folder that names one (`departments.toml`), else the topmost."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from pdscan.inventory.query import AssetRow
from pdscan.inventory.refresh import DEPARTMENT
from recognizers.fold import narrow

_YEAR = re.compile(r"(?:19|20)?[0-9]{2}(?:年度?|fy)?|fy[0-9]{2,4}|[hr令平][0-9]{1,2}(?:年度?)?|[0-9]+月?")
_NUMBERED = re.compile(r"^[0-9０-９]{1,3}[_.\-\s．]*")
_WORD = re.compile(r"[a-z]+|[^a-z]+")


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[tuple[str, ...], frozenset[str]]:
    raw = tomllib.loads(files(__package__).joinpath("departments.toml").read_text("utf-8"))
    words = tuple(word for variants in raw["words"].values() for word in variants)
    return words, frozenset(narrow(word).lower() for word in raw["generic"])


def department_of(row: AssetRow, root: str) -> str:
    """The department as its own folder writes it; the source's name where no folder tells."""
    if tagged := row.facts.get(DEPARTMENT):
        return tagged
    root = root.rstrip("/\\").replace("\\", "/")
    container = row.location.partition("!/")[0].replace("\\", "/")
    tail = root.rpartition("/")[2] or root
    if _names_department(tail):
        return tail
    *parts, name = container.removeprefix(root).strip("/").split("/")
    if row.kind == "table" and "." in name:
        parts.append(name.partition(".")[0])  # the schema
    for part in parts:
        if _names_department(part):
            return _NUMBERED.sub("", part) or part
    for part in parts:
        if not _is_generic(part):
            return _NUMBERED.sub("", part) or part
    return parts[0] if parts else tail


@lru_cache(maxsize=4096)
def _names_department(part: str) -> bool:
    words, _ = _vocabulary()
    plain = narrow(part).lower()
    latin = set(_WORD.findall(plain))
    return len(plain) <= 24 and any(word in latin if word.isascii() else word in plain for word in words)


@lru_cache(maxsize=4096)
def _is_generic(part: str) -> bool:
    plain = narrow(part).lower().strip()
    return plain in _vocabulary()[1] or _YEAR.fullmatch(plain) is not None
