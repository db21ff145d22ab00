"""S3 Inventory as the listing: AWS writes all keys of a bucket to CSV, Parquet or ORC files once a day or week.

The option `inventory` names a manifest (`s3://reports/…/manifest.json`), or is `auto`: then the newest report of
the first configuration of the bucket that can be read is taken. A report is as old as its manifest says; what came
later is not in it, and what went meanwhile shows as vanished.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import io
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, BinaryIO, cast
from urllib.parse import unquote_plus

from connectors.base import Cause, SourceError
from connectors.s3_listing import Item
from connectors.s3_session import Clients
from connectors.s3_stream import Fetcher, ObjectStream

_FORMATS = ("CSV", "Parquet", "ORC")
_COLUMNARS = _FORMATS[1:]
"""Those that need pyarrow."""


def items(clients: Clients, place: str, bucket: str, prefix: str) -> Iterator[Item]:
    """Every current object under the prefix that the report lists. Raises SourceError for a report of another kind."""
    store, key = _newest(clients, bucket) if place == "auto" else _split(place)
    client = clients.of(store)
    manifest = json.loads(client.get_object(Bucket=store, Key=key)["Body"].read())
    if manifest.get("sourceBucket") != bucket:
        raise SourceError(Cause.SOURCE_ERROR, "the inventory report is of another bucket")
    kind = manifest.get("fileFormat")
    if kind not in _FORMATS:
        raise SourceError(Cause.UNSUPPORTED, "only inventory reports in CSV, Parquet and ORC are read")
    if kind in _COLUMNARS and importlib.util.find_spec("pyarrow") is None:
        raise SourceError(Cause.UNSUPPORTED, "inventory reports in Parquet and ORC need pyarrow")
    for part in manifest["files"]:
        if kind == "CSV":
            body = client.get_object(Bucket=store, Key=part["key"])["Body"]
            rows = _rows(body, [name.strip() for name in manifest["fileSchema"].split(",")])
        else:
            stream = ObjectStream(Fetcher(client, {"Bucket": store, "Key": part["key"]}), part["size"])
            rows = _columnar(kind, cast(BinaryIO, stream))
        for row in rows:
            item = _item(row)
            if item is not None and item.key.startswith(prefix):
                yield item


def _rows(body: Any, columns: list[str]) -> Iterator[dict[str, Any]]:
    """Rows of a packed CSV file; in this form alone keys are URL-encoded."""
    with gzip.open(body) as packed:
        for row in csv.reader(io.TextIOWrapper(packed, "utf-8", newline="")):
            named = dict(zip(columns, row, strict=False))
            yield {**named, "Key": unquote_plus(named["Key"])}


_NAMES = {
    "key": "Key", "size": "Size", "last_modified_date": "LastModifiedDate", "e_tag": "ETag",
    "storage_class": "StorageClass", "is_latest": "IsLatest", "is_delete_marker": "IsDeleteMarker",
}  # fmt: skip
"""Columns of Parquet and ORC reports by their names in CSV."""


def _columnar(kind: str, stream: BinaryIO) -> Iterator[dict[str, Any]]:
    """Rows of a Parquet or ORC file, read by ranges, the wanted columns only."""
    if kind == "Parquet":
        from pyarrow.parquet import ParquetFile

        file = ParquetFile(stream)
        batches = file.iter_batches(columns=[name for name in file.schema_arrow.names if name in _NAMES])
    else:
        from pyarrow.orc import ORCFile

        file = ORCFile(stream)
        wanted = [name for name in file.schema.names if name in _NAMES]
        batches = (file.read_stripe(number, wanted) for number in range(file.nstripes))
    for batch in batches:
        for row in batch.to_pylist():
            yield {_NAMES[name]: value for name, value in row.items()}


def _is(value: Any) -> bool:
    return value is True or value == "true"


def _item(row: Mapping[str, Any]) -> Item | None:
    if _is(row.get("IsDeleteMarker")) or not _is(row.get("IsLatest", True)):
        return None
    return Item(
        row["Key"],
        int(row.get("Size") or 0),
        _moment(row.get("LastModifiedDate")),
        f'"{row["ETag"]}"' if row.get("ETag") else "",
        row.get("StorageClass") or "",
    )


def _moment(value: Any) -> float:
    """Epoch seconds of a time as text, or of one without a zone, which is UTC."""
    if not value:
        return 0.0
    if isinstance(value, str):
        value = datetime.fromisoformat(value.replace("Z", "+00:00"))
    return float((value if value.tzinfo else value.replace(tzinfo=UTC)).timestamp())


def _split(place: str) -> tuple[str, str]:
    store, _, key = place.partition("://")[2].partition("/")
    if not place.startswith("s3://") or not key:
        raise SourceError(Cause.SOURCE_ERROR, "the option inventory takes s3://…/manifest.json or auto")
    return store, key


def _newest(clients: Clients, bucket: str) -> tuple[str, str]:
    """The newest manifest: reports lie under `prefix/bucket/configuration/2026-01-31T01-00Z/`."""
    for configuration in _configurations(clients, bucket):
        target: dict[str, Any] = configuration["Destination"]["S3BucketDestination"]
        if not configuration.get("IsEnabled") or target.get("Format") not in _FORMATS:
            continue
        store = target["Bucket"].rpartition(":")[2]
        folder = "/".join(filter(None, (target.get("Prefix", "").strip("/"), bucket, configuration["Id"])))
        newest = ""
        pages = clients.of(store).get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=store, Prefix=f"{folder}/"):
            found = [entry["Key"] for entry in page.get("Contents", ()) if entry["Key"].endswith("/manifest.json")]
            newest = max([newest, *found])
        if newest:
            return store, newest
    raise SourceError(Cause.VANISHED, "the bucket has no inventory report yet")


def _configurations(clients: Clients, bucket: str) -> Iterator[dict[str, Any]]:
    """The inventory configurations of a bucket, page by page."""
    request: dict[str, Any] = {"Bucket": bucket}
    while True:
        answer = clients.of(bucket).list_bucket_inventory_configurations(**request)
        yield from answer.get("InventoryConfigurationList", ())
        token = answer.get("NextContinuationToken")
        if not answer.get("IsTruncated") or not token:
            return
        request["ContinuationToken"] = token
