"""The values of an SQL `VALUES` list in the dialects of MySQL, PostgreSQL, SQLite, SQL Server and Oracle."""

from __future__ import annotations

import re

_PREFIX = r"\s*(?:[NnEeBbXx]|_[A-Za-z0-9]+\s*)?"
_ESCAPED = re.compile(_PREFIX + r"'((?:[^'\\]|''|\\.)*)'", re.DOTALL)
_PLAIN = re.compile(_PREFIX + r"'((?:[^']|'')*)'", re.DOTALL)
_QUOTED = re.compile(r'\s*"((?:[^"\\]|""|\\.)*)"', re.DOTALL)
_BARE = re.compile(r"\s*([^\s,()'\"][^,()'\"]*)")
_BACKSLASH = re.compile(r"\\(.)", re.DOTALL)
_MEANINGS = {"n": "\n", "r": "\r", "t": "\t", "0": "", "b": "", "Z": ""}
_OPEN = re.compile(r"\s*\(")
_NEXT = re.compile(r"\s*([,)])")
_CAST = re.compile(r"\s*::\s*[\w ]+(?:\(\d+\))?(?:\[\])?")


class Incomplete(Exception):
    """The text ends inside a row."""


def unescaped(text: str) -> str:
    """A string with MySQL's or COPY's backslash sequences resolved."""
    if "\\" not in text:
        return text
    return _BACKSLASH.sub(lambda found: _MEANINGS.get(found[1], found[1]), text)


def _expression(text: str, at: int) -> tuple[str, int]:
    """A function call or any other expression: its strings joined, and where it ends."""
    depth = 0
    words: list[str] = []
    while at < len(text):
        char = text[at]
        if char == "'":
            match = _PLAIN.match(text, at)
            if not match:
                raise Incomplete
            words.append(match[1].replace("''", "'"))
            at = match.end()
            continue
        if char == "(":
            depth += 1
        elif char == ")":
            if depth == 0:
                return " ".join(words), at
            depth -= 1
        elif char == "," and depth == 0:
            return " ".join(words), at
        at += 1
    raise Incomplete


def row(text: str, at: int, *, has_backslashes: bool) -> tuple[list[str], int] | None:
    """The values of the row that opens at `at` and where it ends; None when no row opens there.

    Raises Incomplete when the text ends before the row does.
    """
    opening = _OPEN.match(text, at)
    if not opening:
        if not text[at:].strip():
            raise Incomplete
        return None
    at = opening.end()
    string = _ESCAPED if has_backslashes else _PLAIN
    cells: list[str] = []
    while True:
        match = string.match(text, at)
        if match:
            value = match[1].replace("''", "'")
            cells.append(unescaped(value) if has_backslashes else value)
        elif match := _QUOTED.match(text, at):
            cells.append(unescaped(match[1].replace('""', '"')))
        elif (match := _BARE.match(text, at)) and _NEXT.match(text, match.end()):
            cells.append("" if match[1].strip().upper() in ("NULL", "DEFAULT") else match[1].strip())
        else:
            value, at = _expression(text, at)
            cells.append(value)
            match = None
        at = match.end() if match else at
        cast = _CAST.match(text, at)
        at = cast.end() if cast else at
        following = _NEXT.match(text, at)
        if not following:
            value, at = _expression(text, at)
            cells[-1] = f"{cells[-1]} {value}".strip()
            following = _NEXT.match(text, at)
            if not following:
                raise Incomplete
        at = following.end()
        if following[1] == ")":
            return cells, at
