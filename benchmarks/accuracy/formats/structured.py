"""Tables as programs keep them: JSON, JSON Lines, XML, SQL, YAML, vCard, a SQLite file, Markdown."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.accuracy.table import Cell, Table, Typed, said, shown
from pdscan.demo.marks import plain
from pdscan.demo.page import Page


def truth(table: Table) -> str:
    """The marked text of the rows."""
    return "\n".join(said(row) for row in table.rows)


def value(cell: Cell) -> str | int | float | None:
    """A cell as JSON and SQL keep it."""
    if isinstance(cell, Typed):
        return f"{cell.value:%Y-%m-%d}" if isinstance(cell.value, date) else cell.value
    return plain(cell) if isinstance(cell, str) else cell


def records(table: Table) -> list[dict[str, str | int | float | None]]:
    """The rows as objects."""
    return [dict(zip(table.headings, map(value, row), strict=True)) for row in table.rows]


def as_json(table: Table, *, wrapped: str = "", ascii_only: bool = False) -> Page:
    """An array of objects, below a key if `wrapped`."""
    content = {"status": "ok", wrapped: records(table)} if wrapped else records(table)
    return Page.of(json.dumps(content, ensure_ascii=ascii_only, indent=1).encode(), truth(table))


def as_json_lines(table: Table) -> Page:
    """An object a line."""
    return Page.of("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records(table)).encode(), truth(table))


def as_xml(table: Table, encoding: str = "utf-8", root: str = "data", record: str = "record") -> Page:
    """An element a row and column."""
    rows = "\n".join(
        f"<{record}>"
        + "".join(f"<{h}>{escape(shown(cell))}</{h}>" for h, cell in zip(table.headings, row, strict=True))
        + f"</{record}>"
        for row in table.rows
    )
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n<{root}>\n{rows}\n</{root}>\n'
    return Page.of(text.encode(encoding, "xmlcharrefreplace"), truth(table))


def literal(cell: Cell) -> str:
    """A cell as an SQL literal."""
    held = value(cell)
    if held is None:
        return "NULL"
    return str(held) if isinstance(held, int | float) else "'" + held.replace("'", "''") + "'"


def as_sql(table: Table, name: str, encoding: str = "utf-8", *, with_columns: bool = True) -> Page:
    """A dump: CREATE TABLE and INSERTs."""
    columns = ", ".join(f"`{heading}`" for heading in table.headings)
    rows = ",\n".join("(" + ", ".join(literal(cell) for cell in row) + ")" for row in table.rows)
    body = ",\n".join(f"  `{heading}` varchar(255)" for heading in table.headings)
    into = f"`{name}` ({columns})" if with_columns else f"`{name}`"
    text = f"CREATE TABLE `{name}` (\n{body}\n);\nINSERT INTO {into} VALUES\n{rows};\n"
    return Page.of(text.encode(encoding, "replace"), truth(table))


def as_sqlite(table: Table, name: str) -> Page:
    """A SQLite database of one table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        base = sqlite3.connect(path)
        columns = ", ".join(f'"{heading}"' for heading in table.headings)
        marks = ", ".join("?" for _ in table.headings)
        base.execute(f'CREATE TABLE "{name}" ({columns})')
        base.executemany(f'INSERT INTO "{name}" VALUES ({marks})', [list(map(value, row)) for row in table.rows])  # noqa: S608 - names are ours
        base.commit()
        base.close()
        return Page.of(path.read_bytes(), truth(table))


def as_yaml(table: Table) -> Page:
    """A list of mappings."""
    text = "".join(
        "".join(
            f"{'- ' if at == 0 else '  '}{heading}: {json.dumps(value(cell), ensure_ascii=False)}\n"
            for at, (heading, cell) in enumerate(zip(table.headings, row, strict=True))
        )
        for row in table.rows
    )
    return Page.of(text.encode(), truth(table))


def as_markdown(table: Table, before: str = "", after: str = "") -> Page:
    """A pipe table between texts."""
    lines = [table.headings, ["---"] * len(table.headings), *([shown(cell) for cell in row] for row in table.rows)]
    text = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    return Page.of(f"{plain(before)}\n\n{text}\n\n{plain(after)}\n".encode(), truth(table), before, after)
