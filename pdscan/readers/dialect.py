"""The dialect of a delimited text: which delimiter, and whether it is a table at all."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

DELIMITERS = "\t,;|"
_TABLE_SUFFIXES = frozenset(("csv", "tsv", "tab", "psv"))
_TEXT_SUFFIXES = frozenset((
    "md", "rst", "tex", "py", "js", "ts", "jsx", "tsx", "mjs", "java", "c", "h", "cc", "cpp", "hpp", "cs", "go",
    "rs", "rb", "php", "pl", "pm", "sh", "bash", "zsh", "ps1", "bat", "cmd", "vb", "vbs", "bas", "swift", "kt",
    "scala", "lua", "r", "sql", "css", "scss", "less", "html", "htm", "xml", "xhtml", "svg", "yaml", "yml",
    "toml", "ini", "cfg", "conf", "properties", "env", "json", "jsonl", "ndjson", "eml", "mbox", "ics", "vcf",
    "rtf", "tf", "diff", "patch",
))  # fmt: skip
_SENTENCE = re.compile(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}|[。！？]|[ぁ-ん]{3,}[^,\t|;]{0,20}[ぁ-ん]{3,}")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a delimited text is written; `skip` lines at the beginning (Excel's `sep=`) are no rows."""

    delimiter: str
    consistency: float
    width: int
    skip: int = 0


def parse(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    """Rows of whole logical lines, without failing on any quoting."""
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return [line.rstrip("\n").split(delimiter) for line in lines]


def _fit(lines: Sequence[str], delimiter: str) -> tuple[float, int, list[list[str]]]:
    """Share of the filled rows that have the usual number of fields, that number, and those rows."""
    rows = [row for row in parse(lines, delimiter) if any(cell.strip() for cell in row)]
    if not rows:
        return 0.0, 0, []
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0, 1, []
    width = max(widths, key=lambda number: (widths[number], number))
    fitting = [row for row in rows if len(row) == width]
    return len(fitting) / len(rows), width, fitting


def _is_table(fit: float, rows: list[list[str]], delimiter: str, suffix: str) -> bool:
    """Whether equally wide rows are a table and not prose or code that happens to have delimiters."""
    filled = [sum(1 for row in rows if row[column].strip()) for column in range(len(rows[0]))]
    columns = sum(1 for count in filled if count)
    if columns < 2 and suffix not in _TABLE_SUFFIXES:
        return False
    if suffix in _TABLE_SUFFIXES:
        return fit >= 0.3
    if len(rows) < 2 or filled[0] < len(rows) * 0.3 or suffix in _TEXT_SUFFIXES:
        return False
    cells = [cell for row in rows for cell in row if cell]
    if median(len(cell) for cell in cells) > 60:
        return False
    if delimiter == "\t":
        return fit >= 0.5
    if delimiter in ",;" and columns < 4:
        sentences = sum(1 for row in rows if _SENTENCE.search(delimiter.join(row)))
        if sentences > len(rows) * 0.3:
            return False
    loose = sum(1 for row in rows for cell in row[1:] if cell.startswith(" "))
    if loose > len(cells) * 0.3 and len(rows) < 3:
        return False
    return fit >= (0.75 if columns > 2 else 0.9)


def detect(text: str, suffix: str, is_whole: bool) -> Dialect | None:
    """The dialect of the beginning of a text (`\\n` line ends), None when it is no delimited table."""
    skip = 0
    forced = re.match(r"sep=(.)[,;]*\n", text, re.IGNORECASE)
    if forced:
        skip = 1
        text = text[forced.end() :]
    lines = text.splitlines(keepends=True)
    if not is_whole and len(lines) > 1:
        lines.pop()
    candidates = forced[1] if forced else DELIMITERS
    best: Dialect | None = None
    for delimiter in candidates:
        if delimiter not in text:
            continue
        fit, width, rows = _fit(lines, delimiter)
        if not rows or not (forced or _is_table(fit, rows, delimiter, suffix)):
            continue
        worth = fit * min(width, 6) ** 0.5
        if best is None or worth > best.consistency * min(best.width, 6) ** 0.5:
            best = Dialect(delimiter, fit, width, skip)
    if best is None and suffix in _TABLE_SUFFIXES and lines and median(map(len, lines)) <= 200:
        return Dialect("\t" if suffix in ("tsv", "tab") else ",", 1.0, 1, skip)
    return best
