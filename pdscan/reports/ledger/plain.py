"""The ledger as CSV (one line a row, as in the workbook) and as JSON."""

from __future__ import annotations

import csv
from typing import IO

from pdscan.i18n import t
from pdscan.reports.ledger.columns import COLUMNS
from pdscan.reports.ledger.entries import EXTRA, Entry, Register
from pdscan.reports.ledger.risks import rows
from pdscan.reports.ledger.workbook import heading
from pdscan.reports.safe import csv_cell, json_text


def write_csv(made: Register, stream: IO[str]) -> None:
    """UTF-8 with a byte order mark, no formula; the last column says which part of the ledger a line is of."""
    own = made.own_columns((*made.personal, *made.related))
    stream.write("\ufeff")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([*map(heading, COLUMNS), *(csv_cell(key.removeprefix(EXTRA)) for key in own)])
    for entry in (*made.personal, *made.related):
        cells = [entry.texts.get(column.key, "") for column in COLUMNS] + [entry.people.get(key, "") for key in own]
        writer.writerow(["\n".join(csv_cell(line) for line in cell.split("\n")) for cell in cells])


def write_json(made: Register, stream: IO[str]) -> None:
    """One object: the title block, and the lines of both parts with evidence and risk analysis."""
    value = {
        "title": made.title,
        "note": t("All judgements are candidates; this is not legal advice."),
        "personal": [_line(entry) for entry in made.personal],
        "related": [_line(entry) for entry in made.related],
    }
    stream.write(json_text(value, indent=1) + "\n")


def _line(entry: Entry) -> dict[str, object]:
    line = entry.line
    return {
        **entry.texts,
        **{key.removeprefix(EXTRA): text for key, text in entry.people.items() if key.startswith(EXTRA)},
        "written_by_people": sorted(entry.edited),
        "is_own": entry.is_own,
        "persons_interval": list(line.persons) if line else None,
        "categories": sorted(line.categories) if line else [],
        "counts": dict(line.counts) if line else {},
        "assets": len(line.assets) if line else 0,
        "risks": [
            {key: text for key, text in texts.items() if key not in ("id", "name")} for _, texts, _ in rows(entry)
        ],
    }  # fmt: skip
