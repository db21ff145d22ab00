"""Names of people in names of files: `山田太郎_診断書.pdf`, `履歴書_佐藤花子.docx`, `20260401田中一郎様.xlsx`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.tagger.cells import split_name

_FILE = re.compile(r"[^\\/:*?\"<>|\r\n\t,、=]{2,120}\.(?:[A-Za-z][A-Za-z0-9]{1,4})(?![A-Za-z0-9])")
_PART = re.compile(r"[一-龥々〆ヶぁ-んァ-ヺー\u3400-\u4dbf\uf900-\ufaff]+(?:[ 　][一-龥々ぁ-んァ-ヺー]+)?")
_HONORIFIC = re.compile(r"(?:様|さん|殿|氏|先生|君)$")
SURE = 0.85


def names_in_files(text: str) -> Iterator[tuple[int, int, float]]:
    """Start, end and score of full names that are a part of a file name between separators."""
    for file in _FILE.finditer(text):
        for part in _PART.finditer(text, file.start(), file.end()):
            for start, end in _readings(part):
                end -= len(text[start:end]) - len(_HONORIFIC.sub("", text[start:end]))
                value = text[start:end]
                split = split_name(value) if len(value) > 2 else None
                if split is not None and split.score >= SURE:
                    yield start, end, split.score
                    break


def _readings(part: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The part as a whole; its pieces where a space divides it."""
    yield part.span()
    if " " in part[0] or "　" in part[0]:
        at = part.start()
        for piece in re.split(r"[ 　]", part[0]):
            yield at, at + len(piece)
            at += len(piece) + 1
