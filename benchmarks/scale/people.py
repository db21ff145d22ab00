"""Distinct people over overlapping assets: how far unions of sketches are from the truth.

    python -m benchmarks.scale.people --people 1000000 --assets 300

People are numbered; each asset holds those of a few departments and some of everywhere, so that assets overlap. Unions
of random selections of assets are compared with the true number of different people in them.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from random import Random

from pdscan import persons

_DEPARTMENTS = 100


@dataclass(frozen=True, slots=True)
class Union:
    """One selection: its assets, the true number of people, the estimate with its bounds, and its milliseconds."""

    assets: int
    true: int
    low: int
    middle: int
    high: int
    milliseconds: float

    @property
    def error(self) -> float:
        """Deviation of the estimate, as a share of the truth."""
        return abs(self.middle - self.true) / self.true


def filled(people: int, assets: int, rng: Random) -> list[list[int]]:
    """Who is in which asset; together they hold everybody."""
    size = -(-people // _DEPARTMENTS)
    holders: list[list[int]] = []
    for number in range(assets):
        members: set[int] = set()
        for department in {number % _DEPARTMENTS, rng.randrange(_DEPARTMENTS)}:
            start = department * size
            members.update(range(start, min(start + size, people)))
        members.update(rng.randrange(people) for _ in range(rng.randrange(2000)))
        holders.append(sorted(members))
    return holders


def unions(people: int, assets: int, selections: int, seed: int) -> Iterator[Union]:
    """Random selections of assets, and all of them."""
    rng = Random(seed)
    key = rng.randbytes(32)
    digests = [blake2b(b"%d" % number, key=key, digest_size=16).digest() for number in range(people)]
    holders = filled(people, assets, rng)
    sketches = [persons.sketch(digests[number] for number in holder) for holder in holders]
    for at in range(selections):
        chosen = rng.sample(range(assets), rng.randrange(2, assets)) if at else list(range(assets))
        true: set[int] = set()
        for number in chosen:
            true.update(holders[number])
        began = time.perf_counter()
        low, middle, high = persons.count(persons.unite(sketches[number] for number in chosen))
        yield Union(len(chosen), len(true), low, middle, high, (time.perf_counter() - began) * 1e3)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--assets", type=int, default=300)
    parser.add_argument("--selections", type=int, default=200)
    parser.add_argument("--seed", type=int, default=4)
    wanted = parser.parse_args()
    found = list(unions(wanted.people, wanted.assets, wanted.selections, wanted.seed))
    errors = sorted(one.error for one in found)
    slowest = max(one.milliseconds for one in found)
    inside = sum(one.low <= one.true <= one.high for one in found)
    print(f"{len(found)} selections of {wanted.assets} assets, {wanted.people:,} people; all of them: "
          f"{found[0].middle:,} for {found[0].true:,}, [{found[0].low:,}, {found[0].high:,}]")  # fmt: skip
    print(f"deviation: 95 % within {errors[int(len(errors) * 0.95)]:.2%}, at most {errors[-1]:.2%}; truth within the "
          f"stated bounds {inside} of {len(found)}; a union takes at most {slowest:.1f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
