"""Objects of S3 and of servers that speak its protocol: listed page by page, read by ranges, never written.

`s3://bucket/prefix` is everything whose key begins with the prefix; `s3://` is every bucket of the account.
"""

from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, BinaryIO, cast

from connectors import s3_listing as listing
from connectors import s3_tags as tags
from connectors.base import Asset, Cause, Source, SourceError, SourceSpec, Unreadable
from connectors.s3_errors import failures, translated
from connectors.s3_session import YES, Clients
from connectors.s3_stream import WHOLE, Fetcher, ObjectStream

SCHEMES = ("s3",)
_AT_ONCE = 8
"""Small objects fetched ahead of the reader."""
_LOST = ("EndpointConnectionError", "ConnectTimeoutError", "ProxyConnectionError", "SSLError")


def place_of(uri: str) -> tuple[str, str]:
    """(bucket, prefix) of an `s3://` URI; bucket "" stands for all buckets."""
    bucket, _, prefix = uri.partition("://")[2].partition("/")
    return bucket, prefix if bucket else ""


class S3Source:
    """A bucket, a part of one, or all buckets of an account."""

    def __init__(self, spec: SourceSpec) -> None:
        self.bucket, self.prefix = place_of(spec.uri)
        self.id = f"s3://{self.bucket}/{self.prefix}" if self.bucket else "s3://"
        self._filters = listing.Filters.of(spec.options)
        self._with_versions = spec.options.get("versions", "").lower() in YES
        self._with_object_tags = spec.options.get("object_tags", "").lower() in YES
        self._inventory = spec.options.get("inventory", "")
        self._clients = Clients(spec.options)
        self._lock = threading.Lock()
        self._pool: ThreadPoolExecutor | None = None
        self._coming: dict[str, Future[bytes]] = {}

    def enumerate(self) -> Iterator[Asset | Unreadable]:
        """Every object in the order of its key, bucket by bucket. A bucket that cannot be listed is a row of its own.

        Raises SourceError when the only bucket, or the list of buckets, cannot be reached.
        """
        if self.bucket:
            self._look(self.bucket)
            try:
                yield from self._bucket(self.bucket)
            except failures() as error:
                raise translated(error) from None
            return
        try:
            account = self._clients.of(is_patient=False)
            found = sorted(listing.buckets(account))
        except failures() as error:
            raise translated(error) from None
        for name, region, _ in found:
            self._clients.know_region(name, region)
            try:
                yield from self._bucket(name)
            except failures() as error:  # one closed bucket must not hide the others
                refused = translated(error)
                yield Unreadable(f"s3://{name}", refused.cause, refused.reason, kind="folder")

    def _look(self, bucket: str) -> None:
        """Tell soon that an endpoint is not there; a patient client would try for minutes."""
        try:
            self._clients.of(bucket, is_patient=False).list_objects_v2(Bucket=bucket, MaxKeys=1)
        except failures() as error:
            if type(error).__name__ in _LOST:
                raise translated(error) from None

    def _bucket(self, bucket: str) -> Iterator[Asset | Unreadable]:
        client = self._clients.of(bucket)
        now = time.time()
        if self._inventory:
            from connectors.s3_inventory import items

            found = items(self._clients, self._inventory, bucket, self.prefix)
        elif self._with_versions:
            found = listing.versions(client, bucket, self.prefix)
        else:
            found = listing.objects(client, bucket, self.prefix, is_aws=self._clients.is_aws)
        offered = (asset for item in found if (asset := listing.offered(bucket, item, self._filters, now)))
        common = tags.of_bucket(self._clients.of(bucket, is_patient=False), bucket)
        yield from tags.tagged(client, offered, common, with_objects=self._with_object_tags)

    def open(self, asset: Asset) -> BinaryIO:
        """The object as a seekable stream, its first block fetched. Raises SourceError."""
        with self._lock:
            coming = self._coming.pop(asset.key, None)
        stream = ObjectStream(self._fetcher(asset), asset.fingerprint.size or 0, coming)
        stream.begin()
        return cast(BinaryIO, _Buffered(stream))

    def expect(self, assets: Sequence[Asset]) -> None:
        """Begin to fetch small objects that will be opened next, a few at once."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="s3-expected")
        with self._lock:
            self._coming.clear()
            for asset in assets:
                size = asset.fingerprint.size or 0
                if 0 < size <= WHOLE:
                    self._coming[asset.key] = self._pool.submit(self._fetcher(asset).get, 0, size)

    def _fetcher(self, asset: Asset) -> Fetcher:
        bucket, key, version, etag = json.loads(asset.key)
        what = {"Bucket": bucket, "Key": key}
        if version:
            what["VersionId"] = version
        if etag:
            what["IfMatch"] = etag
        return Fetcher(self._clients.of(bucket), what)

    def close(self) -> None:
        """Close all connections."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None
        self._coming.clear()
        self._clients.close()


class _Buffered(io.BufferedReader):
    """Small reads without a call each; passes on what the engine asks of the stream itself."""

    raw: Any

    def __init__(self, stream: ObjectStream) -> None:
        super().__init__(stream, 1 << 16)

    @property
    def failure(self) -> SourceError | None:
        """What broke the stream, if anything did."""
        return cast(ObjectStream, self.raw).failure

    @property
    def is_cheap_again(self) -> bool:
        """Does reading it a second time cost no second transfer?"""
        return cast(ObjectStream, self.raw).is_cheap_again


def connect(spec: SourceSpec) -> Source:
    """The bucket, prefix or account of an `s3://` URI."""
    try:
        import boto3  # noqa: F401 - asked here so that a missing library is one clear message
    except ImportError:
        raise SourceError(Cause.UNSUPPORTED, "boto3 is not installed") from None
    return S3Source(spec)
