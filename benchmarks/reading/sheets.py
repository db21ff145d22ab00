"""Workbooks by pdscan and by calamine alone: `python -m benchmarks.reading.sheets [--cells 1000000]`.

CPU seconds for all cells of one sheet (shared strings, strings in place, numbers, dates, all of them): calamine's
`to_python` against the reader with everything it adds, the better of three runs each. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import io
import random
import time
import zipfile
from collections.abc import Callable

from pdscan.readers.base import Document
from pdscan.readers.choose import read
from pdscan.readers.grid import column_letters

COLUMNS = 20
KINDS = ("shared strings", "strings in place", "numbers", "dates", "all of them")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

RELATION = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'


def cell(place: str, kind: str, rng: random.Random, shared: dict[str, int]) -> str:
    if kind == "shared strings":
        text = f"山田{rng.randrange(5000)}太郎"
        return f'<c r="{place}" t="s"><v>{shared.setdefault(text, len(shared))}</v></c>'
    if kind == "strings in place":
        return f'<c r="{place}" t="inlineStr"><is><t>東京都{rng.randrange(99999)}</t></is></c>'
    if kind == "numbers":
        return f'<c r="{place}"><v>{rng.randrange(10**9)}</v></c>'
    return f'<c r="{place}" s="1"><v>{rng.randrange(20000, 45000)}</v></c>'


def workbook(cells: int, kind: str) -> bytes:
    """An xlsx of one sheet with COLUMNS columns."""
    rng = random.Random(1)
    shared: dict[str, int] = {}
    letters = [column_letters(column) for column in range(COLUMNS)]
    kinds = [kind if kind != KINDS[-1] else KINDS[column % 4] for column in range(COLUMNS)]
    rows = []
    for row in range(1, cells // COLUMNS + 1):
        line = (cell(f"{letter}{row}", one, rng, shared) for letter, one in zip(letters, kinds, strict=True))
        rows.append(f'<row r="{row}">{"".join(line)}</row>')
    links = {"worksheet": "worksheets/sheet1.xml", "sharedStrings": "sharedStrings.xml", "styles": "styles.xml"}
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{name}" Target="{target}"/>'
        for number, (name, target) in enumerate(links.items(), 1)
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE.replace("relationships", "content-types")}"/>')
        package.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}">{RELATION}</Relationships>')
        package.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>'
            "</workbook>",
        )
        package.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>')
        package.writestr(
            "xl/styles.xml",
            f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        )
        strings = "".join(f"<si><t>{text}</t></si>" for text in shared)
        package.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{strings}</sst>')
        package.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'
        )
    return out.getvalue()


def by_calamine(data: bytes) -> None:
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def by_pdscan(data: bytes) -> None:
    for _ in read(Document("a.xlsx", io.BytesIO(data), len(data))):
        pass


def seconds(call: Callable[[bytes], None], data: bytes) -> float:
    """CPU seconds, the best of three."""
    spent = []
    for _ in range(3):
        began = time.process_time()
        call(data)
        spent.append(time.process_time() - began)
    return min(spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cells", type=int, default=1_000_000)
    given = parser.parse_args()
    by_pdscan(workbook(COLUMNS, KINDS[-1]))  # what is imported late is not the sheet's cost
    print(f"| {given.cells:,} cells | calamine, CPU s | pdscan, CPU s | ratio |\n|---|---|---|---|")
    total = [0.0, 0.0]
    for kind in KINDS:
        data = workbook(given.cells, kind)
        theirs, ours = seconds(by_calamine, data), seconds(by_pdscan, data)
        total = [total[0] + theirs, total[1] + ours]
        print(f"| {kind} | {theirs:.2f} | {ours:.2f} | {ours / theirs:.2f} |", flush=True)
    print(f"| together | {total[0]:.2f} | {total[1]:.2f} | {total[1] / total[0]:.2f} |")


if __name__ == "__main__":
    main()
