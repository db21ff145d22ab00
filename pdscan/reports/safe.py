"""Outside text in exported files: no control or direction characters, no formula, addresses redacted on request."""

from __future__ import annotations

import json
import re
import unicodedata
from hashlib import blake2b

_LONGEST = 2000
_ACTING = re.compile(
    "[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "|", "%")


def plain(text: str) -> str:
    """Without characters that act instead of show: controls, direction marks, lone surrogates."""
    return "".join(
        "·" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn", "Co") else character for character in text
    )


def cell_text(text: str, longest: int = _LONGEST) -> str:
    """A spreadsheet cell's text; line ends stay."""
    return "\n".join(plain(line) for line in text[:longest].split("\n"))


def csv_cell(text: str) -> str:
    """A cell of a CSV file that a spreadsheet program will not take for a formula."""
    text = plain(text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def json_text(value: object, indent: int | None = None) -> str:
    """JSON that means the same and shows nothing that acts: direction marks and the like are written as escapes."""
    return _ACTING.sub(_escaped, json.dumps(value, ensure_ascii=False, indent=indent))


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def redacted(location: str) -> str:
    """An address with every name below the first folder replaced by a short stable code; extensions stay."""
    head, *rest = location.replace("\\", "/").split("/")
    keep = 3 if "://" in location else 2
    shown = [head, *rest[: keep - 1]]
    for part in rest[keep - 1 :]:
        stem, dot, suffix = part.rpartition(".")
        code = blake2b((stem or part).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        shown.append(f"*{code}{dot if stem else ''}{suffix if stem and len(suffix) <= 5 else ''}")
    return "/".join(shown)
