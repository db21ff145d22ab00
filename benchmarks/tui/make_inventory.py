"""Makes an inventory of N assets (synthetic office names) to measure the browser with: `make_inventory.py FILE N`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from itertools import islice
from random import Random
from typing import Any

from sqlalchemy import insert

from pdscan import persons
from pdscan.appi.severity import severity
from pdscan.inventory import schema, write
from pdscan.inventory.store import open_inventory

OFFICES = ("総務部", "人事部", "経理部", "営業第一部", "営業第二部", "情報システム部", "医務室", "Legal", "R&D", "工場")
WORDS = (
    "名簿",
    "健康診断結果",
    "見積書",
    "議事録",
    "給与台帳",
    "応募者一覧",
    "report",
    "顧客リスト",
    "マイナンバー管理簿",
    "契約書",
)
KINDS = ((".xlsx", "xlsx"), (".docx", "docx"), (".pdf", "pdf"), (".csv", "csv"), (".txt", "text"), (".zip", "zip"))
CAUSES = ("encrypted", "unsupported", "damaged", "denied", "too_large", "needs_ocr")
MIXES = (
    (("personal", "personal_data_candidate"), ("PERSON", "PHONE_NUMBER", "JP_ADDRESS")),
    (("special_care", "personal"), ("PERSON", "HEALTH_CHECKUP")),
    (("individual_number", "personal"), ("PERSON", "JP_MY_NUMBER", "DATE_OF_BIRTH")),
    (("property_risk", "personal"), ("PERSON", "CREDIT_CARD")),
    (("person_related",), ("COOKIE_ID", "IP_ADDRESS")),
    (("credential",), ("CREDENTIAL",)),
)
PER_FOLDER = 50
BATCH = 20_000


def rows(total: int, source: int, seed: int = 1) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """(asset, its findings) for every asset, in the order a walk gives them."""
    rng = Random(seed)
    sketches = [persons.sketch(rng.randbytes(16) for _ in range(size)) for size in (1, 2, 5, 20, 60, 200)]
    now = 1_780_000_000.0
    for at in range(1, total + 1):
        folder_number = at // PER_FOLDER
        year, office = 2005 + folder_number % 20, OFFICES[(folder_number // 20) % len(OFFICES)]
        folder = f"/srv/share/{office}/{year}年度/案件{folder_number // 200:04d}"
        suffix, fmt = KINDS[rng.randrange(len(KINDS))]
        name = f"{WORDS[rng.randrange(len(WORDS))]}_{at:07d}{suffix}"
        is_flagged, is_unread = rng.random() < 0.3, rng.random() < 0.05
        categories, entities = rng.choice(MIXES) if is_flagged and not is_unread else ((), ())
        size = rng.randrange(len(sketches)) if entities else 0
        counts = {entity: rng.randrange(1, 400) for entity in entities}
        high = (1, 2, 5, 20, 60, 200)[size] if "PERSON" in entities else 0
        asset = {
            "id": at,
            "source_id": source,
            "parent_id": None,
            "location": f"{folder}/{name}",
            "folder": folder,
            "name": name,
            "kind": "file",
            "format": fmt,
            "status": rng.choice(("skipped", "failed", "partly")) if is_unread else "scanned",
            "cause": rng.choice(CAUSES) if is_unread else "",
            "reason": "the document is protected by a password" if is_unread else "",
            "change": "new",
            "size": int(rng.paretovariate(0.8) * 2000) % 2_000_000_000,
            "modified": now - rng.random() * 3e8,
            "fingerprint": f"{at}:{now}",
            "versions": "v1",
            "digest": f"{at:016x}",
            "categories": " ".join(categories),
            "severity": severity(categories),
            "counts": counts,
            "hits": sum(counts.values()),
            "persons_low": high,
            "persons_high": high,
            "sketch": sketches[size] if high else b"",
            "breadth": rng.choice(("owner", "named", "department", "internal")),
            "roles": [],
            "access_basis": "mode 0640",
            "exposure": "",
            "facts": {},
            "gaps": [],
            "first_run": 1,
            "last_run": 1,
            "examined": now,
        }
        sample = {"masked": "山***", "locator": {"row": 2, "column": "氏名"}, "why": ["column heading"], "score": 0.9}
        findings = [
            {
                "asset_id": at,
                "field": "氏名",
                "entity": entity,
                "count": count,
                "distinct_count": count,
                "score": 0.9,
                "categories": " ".join(categories),
                "samples": [sample],
                "keys": b"",
            }
            for entity, count in counts.items()
        ]
        yield asset, findings


def make(place: str, total: int) -> None:
    """Fill a new inventory at a file path with `total` assets."""
    inventory = open_inventory(place, create=True)
    source = write.source_id(inventory, "/srv/share")
    run, _ = write.begin_run(inventory, ["/srv/share"], {}, {})
    stream = rows(total, source)
    while batch := list(islice(stream, BATCH)):
        with inventory.writing() as connection:
            connection.execute(insert(schema.asset), [asset for asset, _ in batch])
            connection.execute(insert(schema.finding), [found for _, some in batch for found in some])
    write.end_run(inventory, run, "done", {})
    inventory.close()


if __name__ == "__main__":
    began = time.perf_counter()
    make(sys.argv[1], int(sys.argv[2]))
    print(json.dumps({"assets": int(sys.argv[2]), "seconds": round(time.perf_counter() - began, 1)}))
