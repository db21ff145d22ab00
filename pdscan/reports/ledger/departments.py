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
_LONGEST = 24
"""A longer name is a sentence, not a department."""
_WORD = re.compile(r"[a-z]+|[^a-z]+")


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[dict[str, str], frozenset[str]]:
    """Word → department, and the names that tell nothing."""
    raw = tomllib.loads(files(__package__).joinpath("departments.toml").read_text("utf-8"))
    words = {word: name for name, variants in raw["words"].items() for word in variants}
    return words, frozenset(narrow(word).lower() for word in raw["generic"])


def department_of(row: AssetRow, root: str) -> str:
    """The department as its own folder writes it; the source's name where no folder tells."""
    if tagged := row.facts.get(DEPARTMENT):
        return tagged
    root = root.rstrip("/\\").replace("\\", "/")
    container = row.location.partition("!/")[0].replace("\\", "/")
    tail = root.rpartition("/")[2] or root
    if names_department(tail):
        return tail
    *parts, name = container.removeprefix(root).strip("/").split("/")
    if row.kind == "table" and "." in name:
        parts.append(name.partition(".")[0])  # the schema
    for part in parts:
        if names_department(part):
            return _NUMBERED.sub("", part) or part
    for part in parts:
        if not is_generic(part):
            return _NUMBERED.sub("", part) or part
    if not parts or row.kind == "table":
        return tail
    return _NUMBERED.sub("", parts[0]) or parts[0]


def names_department(part: str) -> bool:
    """Whether a folder's name is one of a department."""
    return _department(part) is not None


@lru_cache(maxsize=4096)
def _department(part: str) -> str | None:
    plain = narrow(part).lower()
    latin = set(_WORD.findall(plain))
    if len(plain) > _LONGEST:
        return None
    found = (name for word, name in _vocabulary()[0].items() if (word in latin if word.isascii() else word in plain))
    return next(found, None)


def shown(department: str, language: str) -> str:
    """A department for people: `crm` says little to a Japanese office."""
    known = _department(department) if language == "ja" and department.isascii() else None
    return f"{known} ({department})" if known else department


@lru_cache(maxsize=4096)
def is_generic(part: str) -> bool:
    """Whether a folder's name tells nothing: shares, backups, years."""
    plain = narrow(part).lower().strip()
    plain = _NUMBERED.sub("", plain) or plain
    return plain in _vocabulary()[1] or _YEAR.fullmatch(plain) is not None
