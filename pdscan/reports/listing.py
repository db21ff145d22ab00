"""Assets and findings as a file for people and programs (`table_file`)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory.finding_window import FindingLine
from pdscan.inventory.query import AssetRow
from pdscan.reports import delimited, jsonl, table_file
from pdscan.reports.files import replacing
from pdscan.reports.table_file import Cell, ListingProblem, Table

__all__ = ["KINDS", "ListingProblem", "finding_table", "write"]

KINDS = table_file.KINDS


def write(rows: Iterable[AssetRow], path: Path, place: Callable[[str], str] = str) -> int:
    """Write assets in their order; how many. `place` turns a location into what may be shown of it.

    Raises ListingProblem and OSError.
    """
    shown = rows if place is str else (replace(row, location=place(row.location)) for row in rows)
    if table_file.kind_of(path) != ".jsonl":
        columns = [(heading, heading) for heading in delimited.headings()]
        return table_file.write(Table(t("Assets"), columns, map(_cells, shown)), path)
    count = 0
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="\n") as stream:
        for row in shown:
            stream.write(jsonl.line(jsonl.asset(row)) + "\n")
            count += 1
    return count


def _cells(row: AssetRow) -> Sequence[Cell]:
    return [int(text) if text.isascii() and text.isdigit() else text for text in delimited.cells(row)]


def finding_table(lines: Iterable[FindingLine]) -> Table:
    """One finding a row: masked samples, with the asset that it stands in."""
    columns = [
        ("asset", t("asset")),
        ("entity_type", t("item")),
        ("field", t("column")),
        ("count", t("hits")),
        ("distinct", t("distinct")),
        ("score", t("score")),
        ("categories", t("categories")),
        ("sample", t("sample")),
        ("locator", t("place")),
        ("why", t("why")),
        ("access", t("who can read")),
        ("decision", t("decision")),
    ]
    return Table(t("Findings"), columns, _of_findings(lines))


def _of_findings(lines: Iterable[FindingLine]) -> Iterator[Sequence[Cell]]:
    for line in lines:
        finding, asset = line.finding, line.asset
        first = finding.samples[0] if finding.samples else {}
        yield [
            asset.location,
            vocabulary.entity(finding.entity),
            finding.field,
            finding.count,
            finding.distinct,
            round(finding.score, 3),
            "; ".join(vocabulary.word(name) for name in finding.categories),
            str(first.get("masked", "")),
            json.dumps(first["locator"], ensure_ascii=False) if first.get("locator") else "",
            "; ".join(vocabulary.why(str(reason)) for reason in first.get("why", ())),
            vocabulary.breadth(asset.breadth),
            vocabulary.word(asset.verdict or "unreviewed"),
        ]
