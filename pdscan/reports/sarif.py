"""SARIF 2.1.0 for pipelines: one result a field and item, the gravest as errors; masked forms only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from pdscan import __version__, vocabulary
from pdscan.i18n import language
from pdscan.inventory import query
from pdscan.inventory.query import FindingRow
from pdscan.inventory.scope import remaining, standing
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.safe import plain
from recognizers.entities import ENTITIES

_ERRORS = {"individual_number", "special_care", "credential", "property_risk"}
_NOTES = {"person_related", "to_confirm"}


def lines(inventory: Inventory, selection: Selection, place: Callable[[str], str] = str) -> Iterator[str]:
    """The log, one result a line so that large inventories need not be held; what people rejected is suppressed."""
    head = json.dumps({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0"})
    yield head[:-1] + ', "runs": [{"tool": ' + json.dumps({"driver": _driver()}, ensure_ascii=False)
    yield ', "columnKind": "unicodeCodePoints", "results": ['
    is_first = True
    wide = standing(inventory)
    for row in query.iter_assets(inventory, selection):
        if not row.categories or row.status == "gone":
            continue
        for finding in remaining(wide, row, query.findings(inventory, [row.id])):
            if finding.categories:
                result = _result(place(row.location), finding, row.verdict)
                yield ("" if is_first else ",") + json.dumps(result, ensure_ascii=False)
                is_first = False
    yield "]}]}"


def _driver() -> Mapping[str, Any]:
    return {
        "name": "pdscan",
        "version": __version__,
        "rules": [
            {"id": entity.name, "name": entity.name, "shortDescription": {"text": entity.label(language())}}
            for entity in ENTITIES.values()
        ],
    }


def _result(location: str, finding: FindingRow, verdict: str) -> dict[str, Any]:
    categories = set(finding.categories)
    level = "error" if categories & _ERRORS else "note" if categories <= _NOTES else "warning"
    sample: Mapping[str, Any] = finding.samples[0] if finding.samples else {"masked": "", "locator": {}, "why": ()}
    where = ", ".join(f"{key} {value}" for key, value in sample["locator"].items())
    label = vocabulary.entity(finding.entity)
    named = vocabulary.listed(vocabulary.word(name) for name in finding.categories)
    text = plain(f"{label}: {finding.count:,} ({named}) {sample['masked']} {where}".rstrip())
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(plain(location), safe="/:!@+,=*")}}
    if (line := sample["locator"].get("line") or sample["locator"].get("row")) and isinstance(line, int):
        physical["region"] = {"startLine": line}
    result: dict[str, Any] = {
        "ruleId": finding.entity,
        "level": level,
        "message": {"text": text},
        "locations": [{"physicalLocation": physical, "logicalLocations": [{"name": plain(finding.field or "-")}]}],
        "partialFingerprints": {"place/v1": f"{plain(location)}#{plain(finding.field)}#{finding.entity}"},
        "properties": {"count": finding.count, "score": finding.score, "categories": list(finding.categories)},
    }
    if verdict == "not-personal":
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result
