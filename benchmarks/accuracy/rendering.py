"""From a table and two words (format, layout) to a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.accuracy.formats import paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import Grid, Table, bare, indented, listed, stacked, turned
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

EXTENSIONS = {
    "tsv16": "txt",
    "csv8": "csv",
    "csvbom": "csv",
    "csveuc": "csv",
    "csvq": "csv",
    "semicolon": "csv",
    "jsonl": "jsonl",
    "jsonascii": "json",
    "wrapped": "json",
    "sqlite": "db",
    "tsv": "tsv",
}
DELIMITED = {
    "csv": ("cp932", ","),
    "csvq": ("cp932", ","),
    "csv8": ("utf-8", ","),
    "csvbom": ("utf-8-sig", ","),
    "csveuc": ("euc-jp", ","),
    "semicolon": ("utf-8", ";"),
    "tsv": ("cp932", "\t"),
    "tsv16": ("utf-16", "\t"),
}
WORKBOOKS: dict[str, Callable[[spreadsheet.Sheets], Page]] = {
    "xlsx": spreadsheet.xlsx,
    "xls": spreadsheet.xls,
    "ods": spreadsheet.ods,
}
PAPERS: dict[str, Callable[[paper.Blocks], Page]] = {
    "docx": paper.docx,
    "pdf": paper.pdf,
    "rtf": paper.rtf,
    "html": paper.html,
    "odt": paper.odt,
}
CODED = {"json", "jsonl", "jsonascii", "wrapped", "xml", "sql", "sqlite", "yaml"}


def file_of(world: World, stem: str, keys: str, count: int, kind: str, layout: str = "") -> tuple[str, Page]:
    """A path (extension added) and its page: `count` people's `keys` in this format; `layout` words between blanks."""
    wanted = set(layout.split())
    born = (1925, 1955) if "old" in wanted else (1950, 2004)
    table = world.table(keys, count, coded=kind in CODED or "coded" in wanted, born=born)
    return f"{stem}.{EXTENSIONS.get(kind, kind)}", page_of(world, stem, table, kind, wanted)


def page_of(world: World, stem: str, table: Table, kind: str, layout: set[str]) -> Page:
    """The table in this format."""
    name = stem.rpartition("/")[2]
    if kind in CODED:
        return structured_page(Table(distinct(table.headings), table.rows), kind, name)
    grid = grid_of(world, table, layout, name)
    if kind in DELIMITED:
        encoding, delimiter = DELIMITED[kind]
        return plain_text.delimited(grid, encoding, delimiter, kind == "csvq")
    if kind in {"xlsx", "xls", "ods"}:
        sheets = {world.rng.choice(("Sheet1", name[:20], "一覧")): grid}
        if "memo" in layout:
            sheets["更新履歴"] = Grid([["日付", "内容"], ["2026/4/1", "初版"], ["2026/7/8", "書式を変更"]])
        return WORKBOOKS[kind](sheets)
    if kind == "md":
        return structured.as_markdown(table, f"# {name}", "以上")
    return PAPERS[kind]([name, grid])


def distinct(headings: Sequence[str]) -> list[str]:
    """Headings made different by a number where the same word came up twice."""
    seen: dict[str, int] = {}
    out: list[str] = []
    for heading in headings:
        seen[heading] = seen.get(heading, 0) + 1
        out.append(heading if seen[heading] == 1 else f"{heading}{seen[heading]}")
    return out


def grid_of(world: World, table: Table, layout: set[str], name: str) -> Grid:
    """The table as it lies on the sheet."""
    if "bare" in layout:
        return bare(table)
    if "turned" in layout:
        return turned(table)
    if "halves" in layout:
        middle = len(table.rows) // 2
        parts = (Table(table.headings, table.rows[:middle]), Table(table.headings, table.rows[middle:]))
        return stacked([listed(part, title=f"{name} ({at})") for at, part in enumerate(parts, 1)])
    notes = (
        ("※ 本資料は社外秘です。", "※ 記載内容に変更がある場合は総務までご連絡ください。") if "notes" in layout else ()
    )
    grid = listed(
        table, title=f"{name}　2026年度" if "title" in layout else "", notes=notes, numbered="numbered" in layout
    )
    return indented(grid, world.rng) if "indented" in layout else grid


def structured_page(table: Table, kind: str, name: str) -> Page:
    """The table as a program keeps it."""
    ascii_name = "".join(char for char in name if char.isascii() and char.isalnum()) or "records"
    if kind == "sql":
        return structured.as_sql(table, ascii_name)
    if kind == "sqlite":
        return structured.as_sqlite(table, ascii_name)
    if kind == "xml":
        return structured.as_xml(table, "utf-8")
    if kind == "yaml":
        return structured.as_yaml(table)
    if kind == "jsonl":
        return structured.as_json_lines(table)
    return structured.as_json(table, wrapped="items" if kind == "wrapped" else "", ascii_only=kind == "jsonascii")
