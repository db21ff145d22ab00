"""Listing and reading a bucket, recognition aside: the connector against a plain threaded boto3 download.

    python -m benchmarks.s3.throughput --server ceph --objects 10000 --size 4096 --rounds 3

The server is moto in a process of its own, or a Ceph gateway where it is installed. Both sides read the same objects in
turns: boto3 with eight threads, the connector in two lanes. Memory is this process' largest resident size.
"""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

from benchmarks.s3 import bucket
from benchmarks.s3.bucket import BUCKET, THREADS, made
from connectors.base import Asset, SourceSpec
from connectors.s3 import S3Source

UNIT = 32
LANES = 2
"""Objects handed to the connector at once, and readers side by side, as the engine does on two cores."""

_mine = threading.local()
_lanes = ThreadPoolExecutor(LANES)


@lru_cache(maxsize=2)
def _lister(url: str) -> S3Source:
    return S3Source(SourceSpec(f"s3://{BUCKET}/", {"endpoint_url": url}))


def plain(url: str) -> tuple[int, int]:
    """(objects, bytes) by boto3 alone: pages of the listing, a pool of threads that read whole bodies."""
    client = made(url)

    def read(key: str) -> int:
        return len(client.get_object(Bucket=BUCKET, Key=key)["Body"].read())

    count = total = 0
    with ThreadPoolExecutor(THREADS) as pool:
        for page in client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET):
            for length in pool.map(read, [entry["Key"] for entry in page.get("Contents", ())]):
                count += 1
                total += length
    return count, total


def ours(url: str) -> tuple[int, int]:
    """(objects, bytes) by the connector, in units and lanes as the engine makes them."""
    spec = SourceSpec(f"s3://{BUCKET}/", {"endpoint_url": url})
    count = total = 0

    def take(unit: list[Asset]) -> tuple[int, int]:
        if not hasattr(_mine, "source"):
            _mine.source = S3Source(spec)
        _mine.source.expect(unit)
        length = 0
        for asset in unit:
            with _mine.source.open(asset) as stream:
                while piece := stream.read(1 << 20):
                    length += len(piece)
        return len(unit), length

    for found, length in _lanes.map(take, units(spec)):
        count += found
        total += length
    return count, total


def units(spec: SourceSpec) -> Iterator[list[Asset]]:
    """The listing in units of at most 32 objects and about 0.5 MB."""
    source = _lister(spec.options["endpoint_url"])
    unit: list[Asset] = []
    for item in source.enumerate():
        assert isinstance(item, Asset)
        unit.append(item)
        if len(unit) == UNIT or sum(asset.fingerprint.size or 0 for asset in unit) > 1 << 19:
            yield unit
            unit = []
    if unit:
        yield unit


def listing(url: str) -> int:
    """Objects listed by the connector."""
    source = S3Source(SourceSpec(f"s3://{BUCKET}/", {"endpoint_url": url}))
    count = sum(1 for _ in source.enumerate())
    source.close()
    return count


def resident() -> float:
    """This process' largest resident size so far, MiB (0 where the platform does not tell)."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Run and print one line of Markdown."""
    parser = bucket.arguments(__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--listing-only", action="store_true")
    wanted = parser.parse_args()
    with bucket.served(wanted) as url:
        began = time.perf_counter()
        before = resident()
        assert listing(url) == wanted.objects
        listed = time.perf_counter() - began
        print(
            f"listing: {wanted.objects:,} objects in {listed:.1f} s, memory +{resident() - before:.0f} MiB", flush=True
        )
        if wanted.listing_only:
            return
        spent: dict[str, list[float]] = {"plain": [], "ours": []}
        totals = set()
        for round_ in range(wanted.rounds):
            sides = [("ours", ours), ("plain", plain)]
            for name, side in sides if round_ % 2 else reversed(sides):
                began = time.perf_counter()
                count, total = side(url)
                spent[name].append(time.perf_counter() - began)
                assert count == wanted.objects
                totals.add(total)
                print(f"round {round_ + 1}, {name}: {count / spent[name][-1]:,.0f} objects/s", flush=True)
        assert len(totals) == 1, "both sides read the same bytes"
        fast, slow = statistics.median(spent["ours"]), statistics.median(spent["plain"])
        per_second = f"{wanted.objects / fast:,.0f} | {wanted.objects / slow:,.0f}"
        print(f"| {wanted.objects:,} × {wanted.size:,} B | {per_second} | {slow / fast:.0%} | {resident():.0f} MiB |")


if __name__ == "__main__":
    main()
