"""What lies in a bucket: pages of objects or versions as assets, with the filters of a source."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from connectors.base import Asset, Cause, Fingerprint, SourceError, Unreadable

_ARCHIVED = ("GLACIER", "DEEP_ARCHIVE")
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Item:
    """One object (or one version of it) as a listing tells; `modified` in epoch seconds."""

    key: str
    size: int
    modified: float
    etag: str
    storage_class: str = ""
    version: str = ""
    is_latest: bool = True
    is_restored: bool = False


@dataclass(frozen=True, slots=True)
class Filters:
    """Which objects of a source are examined; every other one becomes a row with the reason."""

    storage_classes: frozenset[str] = frozenset()
    older_than: float | None = None
    newer_than: float | None = None
    one_in: int = 1

    @classmethod
    def of(cls, options: Mapping[str, str]) -> Filters:
        """From the options of a source; ages in days. Raises SourceError for what is no number."""
        try:
            older, newer = (
                float(options[name]) * _DAY if options.get(name) else None
                for name in ("older_than_days", "newer_than_days")
            )
            one_in = int(options.get("one_in") or 1)
        except ValueError:
            reason = "older_than_days, newer_than_days and one_in take a number"
            raise SourceError(Cause.SOURCE_ERROR, reason) from None
        classes = frozenset(
            name.strip().upper() for name in options.get("storage_classes", "").split(",") if name.strip()
        )
        return cls(classes, older, newer, max(1, one_in))

    def refusal(self, item: Item, now: float) -> tuple[Cause, str] | None:
        """Why an object is left out, or None."""
        storage = item.storage_class or "STANDARD"
        if self.storage_classes and storage not in self.storage_classes:
            return Cause.EXCLUDED_BY_RULE, f"storage class {storage} is not among storage_classes"
        age = now - item.modified
        if self.older_than is not None and age < self.older_than:
            return Cause.EXCLUDED_BY_RULE, "younger than older_than_days"
        if self.newer_than is not None and age > self.newer_than:
            return Cause.EXCLUDED_BY_RULE, "older than newer_than_days"
        if storage in _ARCHIVED and not item.is_restored:
            return Cause.ARCHIVED_STORAGE, f"storage class {storage}: it can be read after it has been restored"
        if crc32(item.key.encode("utf-8", "surrogatepass")) % self.one_in:
            return Cause.SAMPLED, f"one object in {self.one_in} is examined, chosen by a hash of its key (one_in)"
        return None


def buckets(client: Any) -> Iterator[tuple[str, str, float]]:
    """(name, region or "", created) of every bucket of the account, page by page."""
    request: dict[str, Any] = {"MaxBuckets": 1000}
    while True:
        answer = client.list_buckets(**request)
        for bucket in answer.get("Buckets", ()):
            created = bucket.get("CreationDate")
            yield bucket["Name"], bucket.get("BucketRegion", ""), created.timestamp() if created else 0.0
        token = answer.get("ContinuationToken")
        if not token or token == request.get("ContinuationToken"):
            return
        request["ContinuationToken"] = token


def objects(client: Any, bucket: str, prefix: str, *, is_aws: bool) -> Iterator[Item]:
    """Every current object under a prefix, page by page, in the order of the keys' UTF-8."""
    request: dict[str, Any] = {"Bucket": bucket, "Prefix": prefix}
    if is_aws:
        request["OptionalObjectAttributes"] = ["RestoreStatus"]
    while True:
        answer = client.list_objects_v2(**request)
        for entry in answer.get("Contents", ()):
            restore = entry.get("RestoreStatus") or {}
            yield Item(
                entry["Key"],
                entry.get("Size", 0),
                entry["LastModified"].timestamp(),
                entry.get("ETag", ""),
                entry.get("StorageClass", ""),
                is_restored=bool(restore.get("RestoreExpiryDate")) and not restore.get("IsRestoreInProgress"),
            )
        token = answer.get("NextContinuationToken")
        if not answer.get("IsTruncated") or not token:
            return
        request["ContinuationToken"] = token


def versions(client: Any, bucket: str, prefix: str) -> Iterator[Item]:
    """Every version of every object under a prefix; delete markers hold nothing and are passed over."""
    request: dict[str, Any] = {"Bucket": bucket, "Prefix": prefix}
    while True:
        answer = client.list_object_versions(**request)
        for entry in answer.get("Versions", ()):
            yield Item(
                entry["Key"],
                entry.get("Size", 0),
                entry["LastModified"].timestamp(),
                entry.get("ETag", ""),
                entry.get("StorageClass", ""),
                entry.get("VersionId", ""),
                entry.get("IsLatest", True),
            )
        if not answer.get("IsTruncated"):
            return
        request["KeyMarker"] = answer["NextKeyMarker"]
        request["VersionIdMarker"] = answer.get("NextVersionIdMarker", "")


def offered(bucket: str, item: Item, filters: Filters, now: float | None = None) -> Asset | Unreadable | None:
    """An object as an asset, or as the row that says why not; None for a folder's empty place-holder.

    An older version carries its id in the name: `s3://bucket/key?versionId=…`.
    """
    if item.key.endswith("/") and not item.size:
        return None
    name = f"s3://{bucket}/{item.key}" + ("" if item.is_latest else f"?versionId={item.version}")
    token = item.etag.strip('"') + (f"/{item.version}" if item.version and item.version != "null" else "")
    fingerprint = Fingerprint(item.size, item.modified, token)
    refused = filters.refusal(item, time.time() if now is None else now)
    if refused is not None:
        return Unreadable(name, *refused, kind="object", fingerprint=fingerprint)
    key = json.dumps([bucket, item.key, item.version, item.etag], ensure_ascii=False)
    return Asset(name, key, "object", fingerprint)
