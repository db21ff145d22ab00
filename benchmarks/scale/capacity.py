"""Where a cluster saturates: costs measured here, then a simulated scan with up to 1,000 workers.

    python -m benchmarks.scale.capacity measure [--cluster]
    python -m benchmarks.scale.capacity simulate --asset 1.4 0.5 --unit 5 1 --examine 10 100 1000

`measure` times what the scan's own machine does for an asset (list, plan, write; bytes in the inventory) and, with
`--cluster`, what a unit costs the connection and the scheduler, by units that do nothing. `simulate` takes these and
lets units pass through three stations, as they do: the scan's own machine (one at a time: Python runs one thread), the
scheduler (one at a time), and the workers. Times of units vary as an exponential distribution does.
"""

from __future__ import annotations

import argparse
import heapq
import os
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.scale.small_files import make

_UNIT = 128
"""Assets of a unit, where they are small."""
_UNIT_BYTES = 1 << 19
_UNITS = 4000


@dataclass(frozen=True, slots=True)
class Costs:
    """Seconds: of the scan's machine for an asset and a unit, of the scheduler for a unit, of a worker for an asset."""

    asset: float
    unit: float
    scheduler: float
    examine: float
    size: int

    @property
    def assets(self) -> int:
        """Assets of one unit."""
        return max(1, min(_UNIT, _UNIT_BYTES // self.size))


def simulate(costs: Costs, workers: int, seed: int = 3, units: int = _UNITS) -> float:
    """Assets a second, with two units under way for each worker."""
    rng = Random(seed)
    own = costs.assets * costs.asset + costs.unit
    examine = costs.assets * costs.examine
    free_own = free_scheduler = 0.0
    free = [0.0] * workers
    under_way: list[float] = []
    units = max(units, 20 * workers)
    for _ in range(units):
        start = heapq.heappop(under_way) if len(under_way) >= 2 * workers else 0.0
        free_own = max(start, free_own) + own * rng.expovariate(1)
        free_scheduler = max(free_own, free_scheduler) + costs.scheduler * rng.expovariate(1)
        begin = max(heapq.heappop(free), free_scheduler)
        end = begin + examine * rng.expovariate(1)
        heapq.heappush(free, end)
        heapq.heappush(under_way, end)
    return units * costs.assets / max(under_way)


def table(asset: float, unit: float, scheduler: float, examine: Sequence[tuple[float, int]]) -> None:
    """Assets a second by workers, and how long a billion takes."""
    counts = (1, 2, 4, 10, 30, 100, 300, 1000)
    print("| a document takes | " + " | ".join(f"{count:,} workers" for count in counts) + " |")
    print("|---" * (len(counts) + 1) + "|")
    for seconds, size in examine:
        costs = Costs(asset, unit, scheduler, seconds, size)
        rates = [simulate(costs, count) for count in counts]
        print(f"| {seconds * 1e3:g} ms ({size:,} bytes) | " + " | ".join(f"{rate:,.0f}/s" for rate in rates) + " |")
        days = 1e9 / rates[-1] / 86_400
        limit = min(1 / (costs.asset + costs.unit / costs.assets), costs.assets / costs.scheduler)
        print(f"  limit {limit:,.0f}/s, reached by {limit * seconds:,.0f} workers; 10^9 in {days:,.1f} days")


def measure(files: int) -> None:
    """What an asset costs the scan's own machine, in processor time."""
    from connectors.base import Asset, SourceSpec
    from connectors.registry import connect
    from pdscan.engine.options import Options
    from pdscan.engine.plan import Job, outcome, plan
    from pdscan.inventory import write
    from pdscan.inventory.store import open_inventory
    from pdscan.model import AssetResult, Finding, Persons, Sample, Status

    samples = tuple(Sample("山***", {"row": at, "column": "氏名"}, ("column heading",), 0.9) for at in range(5))
    found = tuple(Finding("氏名", entity, 30, 30, 0.9, samples, ("personal",), b"k" * 240)
                  for entity in ("PERSON", "PHONE_NUMBER", "EMAIL_ADDRESS"))  # fmt: skip
    people = Persons(30, 30, b"s" * 240)
    with tempfile.TemporaryDirectory() as scratch:
        folder, place = Path(scratch, "share"), Path(scratch, "pdscan.db")
        make(folder, files, 64, ascii_only=True)
        spec = SourceSpec(str(folder))
        inventory = open_inventory(str(place), create=True)
        began = time.process_time()
        assets = [item for item in connect(spec).enumerate() if isinstance(item, Asset)]
        listed = time.process_time() - began
        began = time.process_time()
        jobs = [step for step in plan(inventory, 1, spec, connect(spec), Options()) if isinstance(step, Job)]
        planned = time.process_time() - began - listed
        began = time.process_time()
        for job in jobs:
            results = [
                AssetResult(asset.id, "file", Status.SCANNED, findings=found, persons=people)
                for asset in job.unit.assets
            ]
            rows = [outcome(job, index, result, ()) for index, result in enumerate(results)]
            with inventory.writing() as connection:
                write.save(connection, 1, rows)
        written = time.process_time() - began
        inventory.close()
        each = 1e6 / len(assets)
        print(f"list {listed * each:.0f} µs, plan {planned * each:.0f} µs, write {written * each:.0f} µs an asset with "
              f"{len(found)} findings; {place.stat().st_size / len(assets):,.0f} bytes in the inventory")  # fmt: skip


def _nothing(number: int) -> bytes:
    return b"r" * 4000 if number >= 0 else b""


def hop(units: int) -> None:
    """What a unit that does nothing costs: a scheduler and a worker over TLS on this machine."""
    import distributed

    from tests.services.dask_cluster import DaskCluster

    with tempfile.TemporaryDirectory() as scratch:
        cluster = DaskCluster(Path(scratch, "cluster"), {"PYTHONPATH": str(Path.cwd())})
        try:
            cluster.start_worker()
            os.environ.update({name: value for name, value in cluster.env.items() if name.startswith("DASK")})
            security = distributed.Security(
                tls_ca_file=str(cluster.authority), tls_client_cert=str(cluster.pem), tls_client_key=str(cluster.pem),
                require_encryption=True,
            )  # fmt: skip
            client: Any = distributed.Client(cluster.address, security=security)
            client.wait_for_workers(1, timeout=60)
            client.submit(_nothing, -1, key="first").result()
            ticks = Path(f"/proc/{cluster.scheduler.pid}/stat")

            def one(number: int) -> None:
                client.submit(_nothing, number, key=f"unit-{number}").result()

            own, before, began = time.process_time(), _seconds(ticks), time.perf_counter()
            with ThreadPoolExecutor(4) as lanes:
                list(lanes.map(one, range(units)))
            print(f"a unit: {(time.process_time() - own) / units * 1e3:.2f} ms of the scan's machine, "
                  f"{(_seconds(ticks) - before) / units * 1e3:.2f} ms of the scheduler, "
                  f"{(time.perf_counter() - began) / units * 1e3:.2f} ms by the clock")  # fmt: skip
            client.close()
        finally:
            cluster.stop()


def _seconds(stat: Path) -> float:
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure, or simulate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("measure", "simulate"))
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--cluster", action="store_true", help="measure what a unit costs, too")
    parser.add_argument("--asset", type=float, default=0.5, help="ms of the scan's machine for an asset")
    parser.add_argument("--unit", type=float, nargs=2, default=[5, 1], help="ms for a unit: own machine, scheduler")
    parser.add_argument("--examine", type=float, nargs="+", default=[10, 100, 1000], help="ms of a worker")
    parser.add_argument("--size", type=int, nargs="+", default=[1_000, 20_000, 1_000_000], help="bytes of each")
    wanted = parser.parse_args()
    if wanted.what == "simulate":
        own, scheduler = wanted.unit
        kinds = [(ms / 1e3, size) for ms, size in zip(wanted.examine, wanted.size, strict=True)]
        table(wanted.asset / 1e3, own / 1e3, scheduler / 1e3, kinds)
        return
    measure(wanted.files)
    if wanted.cluster:
        hop(1000)


if __name__ == "__main__":
    main()
