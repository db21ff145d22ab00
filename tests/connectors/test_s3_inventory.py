"""S3 Inventory as the listing: CSV, Parquet and ORC reports, named or found, complete and read back."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest

from connectors.base import Asset, ByteSource, Cause, SourceError, SourceSpec
from connectors.registry import connect
from tests.services import s3_moto

DAY = datetime(2026, 1, 31, 1, tzinfo=UTC)
_numbers = count()


@pytest.fixture
def bucket(moto: str) -> Iterator[str]:
    name = f"s3-inventory-{next(_numbers)}"
    s3_moto.client(moto).create_bucket(Bucket=name)
    yield name
    s3_moto.drop(name)


def enumerated(bucket: str, url: str, prefix: str = "", **options: str) -> list[Asset]:
    source = connect(SourceSpec(f"s3://{bucket}/{prefix}", {"endpoint_url": url, **options}))
    try:
        return [item for item in source.enumerate() if isinstance(item, Asset)]
    finally:
        source.close()


def written(client: Any, bucket: str, kind: str, folder: str = "reports") -> str:
    """A report of three objects, one of them gone, with an old version and a delete marker that are not objects."""
    client.put_object(Bucket=bucket, Key="顧客/a b+c.csv", Body=b"123")
    client.put_object(Bucket=bucket, Key="other.csv", Body=b"1")
    etag = client.head_object(Bucket=bucket, Key="顧客/a b+c.csv")["ETag"].strip('"')
    rows = [
        ("顧客/a b+c.csv", 3, etag, True, False),
        ("顧客/a b+c.csv", 9, "old", False, False),
        ("deleted.csv", None, "", True, True),
        ("gone.csv", 5, "0", True, False),
        ("other.csv", 1, "", True, False),
    ]
    if kind == "CSV":
        keys = {"顧客/a b+c.csv": "%E9%A1%A7%E5%AE%A2/a+b%2Bc.csv"}
        lines = [
            f'"{bucket}","{keys.get(key, key)}","{str(latest).lower()}","{str(marker).lower()}","{size or ""}",'
            f'"2026-01-31T01:00:00.000Z","{tag}","STANDARD"'
            for key, size, tag, latest, marker in rows
        ]
        data = gzip.compress("\n".join(lines).encode())
    else:
        import pyarrow as pa

        table = pa.table(
            {
                "bucket": [bucket] * len(rows),
                "key": [row[0] for row in rows],
                "is_latest": [row[3] for row in rows],
                "is_delete_marker": [row[4] for row in rows],
                "size": pa.array([row[1] for row in rows], pa.int64()),
                "last_modified_date": pa.array([DAY.replace(tzinfo=None)] * len(rows), pa.timestamp("ms")),
                "e_tag": [row[2] for row in rows],
                "storage_class": ["STANDARD"] * len(rows),
            }
        )
        data = packed(kind, table)
    client.put_object(Bucket=bucket, Key=f"{folder}/data/1", Body=data)
    manifest = {
        "sourceBucket": bucket,
        "fileFormat": kind,
        "fileSchema": "Bucket, Key, IsLatest, IsDeleteMarker, Size, LastModifiedDate, ETag, StorageClass",
        "files": [{"key": f"{folder}/data/1", "size": len(data)}],
    }
    client.put_object(Bucket=bucket, Key=f"{folder}/manifest.json", Body=json.dumps(manifest).encode())
    return f"s3://{bucket}/{folder}/manifest.json"


def packed(kind: str, table: Any) -> bytes:
    out = io.BytesIO()
    if kind == "Parquet":
        from pyarrow.parquet import write_table
    else:
        from pyarrow.orc import write_table
    write_table(table, out)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["CSV", "Parquet", "ORC"])
def test_a_report_is_the_listing(moto: str, bucket: str, kind: str) -> None:
    place = written(s3_moto.client(moto), bucket, kind)
    found = {item.id: item for item in enumerated(bucket, moto, inventory=place)}
    assert set(found) == {f"s3://{bucket}/{key}" for key in ("顧客/a b+c.csv", "gone.csv", "other.csv")}
    first = found[f"s3://{bucket}/顧客/a b+c.csv"]
    assert first.fingerprint.modified == DAY.timestamp() and first.fingerprint.size == 3
    source = connect(SourceSpec(f"s3://{bucket}/", {"endpoint_url": moto}))
    assert isinstance(source, ByteSource)
    assert source.open(first).read() == b"123"
    with pytest.raises(SourceError) as raised:
        source.open(found[f"s3://{bucket}/gone.csv"])
    assert raised.value.cause is Cause.VANISHED
    source.close()
    assert [item.id for item in enumerated(bucket, moto, "顧客/", inventory=place)] == [first.id]


def test_the_newest_report_is_found(moto: str, bucket: str) -> None:
    client = s3_moto.client(moto)
    target = {"Bucket": f"arn:aws:s3:::{bucket}", "Format": "CSV", "Prefix": "daily"}
    configuration = {
        "Id": "all", "IsEnabled": True, "IncludedObjectVersions": "Current", "Schedule": {"Frequency": "Daily"},
        "Destination": {"S3BucketDestination": target},
    }  # fmt: skip
    client.put_bucket_inventory_configuration(Bucket=bucket, Id="all", InventoryConfiguration=configuration)
    with pytest.raises(SourceError, match="no inventory report yet"):
        enumerated(bucket, moto, inventory="auto")
    client.put_object(Bucket=bucket, Key=f"daily/{bucket}/all/2026-01-30T01-00Z/manifest.json", Body=b"{}")
    written(client, bucket, "CSV", f"daily/{bucket}/all/2026-01-31T01-00Z")
    assert len(enumerated(bucket, moto, inventory="auto")) == 3


@pytest.mark.parametrize(
    ("manifest", "says"),
    [
        ({"sourceBucket": "another", "fileFormat": "CSV"}, "of another bucket"),
        ({"fileFormat": "TSV"}, "only inventory reports in CSV, Parquet and ORC"),
    ],
)
def test_a_report_that_does_not_fit_says_why(moto: str, bucket: str, manifest: dict[str, str], says: str) -> None:
    text = json.dumps({"sourceBucket": bucket, **manifest}).encode()
    s3_moto.client(moto).put_object(Bucket=bucket, Key="manifest.json", Body=text)
    with pytest.raises(SourceError, match=says):
        enumerated(bucket, moto, inventory=f"s3://{bucket}/manifest.json")
    with pytest.raises(SourceError, match="takes s3://"):
        enumerated(bucket, moto, inventory="manifest.json")
