"""Headings of nested records: a leaf that says nothing (`value`, `code`, `name`) is read with what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recognizers.headings import Headings

_ITEM = re.compile(r"\[[0-9]*\]$")
"""A list's name has its element's number behind it; a list of records none."""
_HOLDERS = frozenset({"value", "values", "text", "#text", "content", "data", "val", "string", "items", "item", "_"})
"""Leaves that only hold what their parent names: `お客様名.value`."""
_HEADS = {
    "name": "名",
    "code": "コード",
    "cd": "コード",
    "id": "ID",
    "no": "番号",
    "number": "番号",
    "title": "名",
    "label": "名",
}
"""Leaves that say what of their parent: `riyosha.code`, `作業担当.name`; with their Japanese."""


def headings_of(names: Sequence[str], paths: Sequence[str], headings: Headings) -> list[str]:
    """The names of the columns, vague ones with their parents where that says more; `paths` as in `TableSegment`."""
    if len(paths) != len(names):
        return list(names)
    return [_told(name, path, headings) for name, path in zip(names, paths, strict=True)]


def _told(name: str, path: str, headings: Headings) -> str:
    leaf = name.strip().lower()
    if leaf not in _HOLDERS and leaf not in _HEADS:
        return name
    steps = [step for step in re.split(r"[./]", path) if step]
    if steps and steps[-1].lower() == leaf:
        steps.pop()
    while steps and (_ITEM.sub("", steps[-1]).lower() in _HOLDERS):
        steps.pop()
    if not steps:
        return name
    is_list = steps[-1].endswith("[]")
    parent = _ITEM.sub("", steps[-1])
    if leaf in _HOLDERS and headings.read(parent):
        return parent
    joined = f"{parent}_{leaf}" if parent.isascii() else parent + _HEADS.get(leaf, "")
    meaning = headings.read(joined)
    is_said = bool(meaning.entity and not meaning.is_weak) if is_list else bool(meaning)
    return joined if leaf in _HOLDERS or is_said else name
