"""S3 Inventory as the listing: AWS writes all keys of a bucket to CSV files once a day or week.

The option `inventory` names a manifest (`s3://reports/…/manifest.json`), or is `auto`: then the newest report of
the first CSV configuration of the bucket is taken. A report is as old as its manifest says; what came later is
not in it, and what went meanwhile shows as vanished.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import unquote_plus

from connectors.base import Cause, SourceError
from connectors.s3_listing import Item
from connectors.s3_session import Clients


def items(clients: Clients, place: str, bucket: str, prefix: str) -> Iterator[Item]:
    """Every current object under the prefix that the report lists. Raises SourceError for a report of another kind."""
    store, key = _newest(clients, bucket) if place == "auto" else _split(place)
    client = clients.of(store)
    manifest = json.loads(client.get_object(Bucket=store, Key=key)["Body"].read())
    if manifest.get("sourceBucket") != bucket:
        raise SourceError(Cause.SOURCE_ERROR, "the inventory report is of another bucket")
    if manifest.get("fileFormat") != "CSV":
        raise SourceError(Cause.UNSUPPORTED, "only inventory reports in CSV are read, not ORC or Parquet")
    columns = [name.strip() for name in manifest["fileSchema"].split(",")]
    for part in manifest["files"]:
        body = client.get_object(Bucket=store, Key=part["key"])["Body"]
        with gzip.open(body) as packed:
            for row in csv.reader(io.TextIOWrapper(packed, "utf-8", newline="")):
                item = _item(dict(zip(columns, row, strict=False)))
                if item is not None and item.key.startswith(prefix):
                    yield item


def _item(row: dict[str, str]) -> Item | None:
    if row.get("IsDeleteMarker") == "true" or row.get("IsLatest", "true") != "true":
        return None
    modified = row.get("LastModifiedDate", "")
    return Item(
        unquote_plus(row["Key"]),
        int(row.get("Size") or 0),
        datetime.fromisoformat(modified.replace("Z", "+00:00")).timestamp() if modified else 0.0,
        f'"{row["ETag"]}"' if row.get("ETag") else "",
        row.get("StorageClass", ""),
    )


def _split(place: str) -> tuple[str, str]:
    store, _, key = place.partition("://")[2].partition("/")
    if not place.startswith("s3://") or not key:
        raise SourceError(Cause.SOURCE_ERROR, "the option inventory takes s3://…/manifest.json or auto")
    return store, key


def _newest(clients: Clients, bucket: str) -> tuple[str, str]:
    """The newest manifest: reports lie under `prefix/bucket/configuration/2026-01-31T01-00Z/`."""
    answer = clients.of(bucket).list_bucket_inventory_configurations(Bucket=bucket)
    for configuration in answer.get("InventoryConfigurationList", ()):
        target: dict[str, Any] = configuration["Destination"]["S3BucketDestination"]
        if not configuration.get("IsEnabled") or target.get("Format") != "CSV":
            continue
        store = target["Bucket"].rpartition(":")[2]
        folder = "/".join(filter(None, (target.get("Prefix", "").strip("/"), bucket, configuration["Id"], "")))
        newest = ""
        pages = clients.of(store).get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=store, Prefix=folder):
            found = [entry["Key"] for entry in page.get("Contents", ()) if entry["Key"].endswith("/manifest.json")]
            newest = max([newest, *found])
        if newest:
            return store, newest
    raise SourceError(Cause.VANISHED, "the bucket has no inventory report in CSV yet")
