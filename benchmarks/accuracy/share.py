"""Writes a share whose truth is known: python -m benchmarks.accuracy.share --set dev --seed 0 --out DIR

Below DIR: `share/` (what to scan), `truth.jsonl` beside it: one value a line (`asset`, `entity_type`, `text`, and
`optional` where a careful reader could hold either view), and one line with `clean: true` a file without personal data.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from benchmarks.accuracy.fields import FIELDS
from benchmarks.accuracy.spelling import Hand
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

SETS = ("dev", "heldout", "blind", "field", "bureau", "works")


def world_of(set_name: str, seed: int) -> World:
    """The set's words with people by this seed."""
    words = import_module(f"benchmarks.accuracy.{set_name}.words")
    own = (getattr(words, "HAND", Hand), getattr(words, "FIELDS", FIELDS))
    return World(set_name, seed, words.WORDS, words.HEADINGS, words.CODES, *own)


def files(set_name: str, seed: int) -> Iterator[tuple[str, Page]]:
    """Every file of the set's share: path below the share, and page."""
    world = world_of(set_name, seed)
    for part in import_module(f"benchmarks.accuracy.{set_name}").PARTS:
        yield from import_module(f"benchmarks.accuracy.{set_name}.{part}").files(world)


def truth_lines(path: str, page: Page) -> Iterable[dict[str, object]]:
    """What `truth.jsonl` says of one file."""
    if not page.values:
        yield {"asset": path, "clean": True}
    for member, entities, text in dict.fromkeys(page.values):
        asset = f"{path}!/{member}" if member else path
        for entity in entities.split("|"):
            line: dict[str, object] = {"asset": asset, "entity_type": entity.rstrip("?"), "text": text}
            yield line | {"optional": True} if entity.endswith("?") else line


def write(set_name: str, seed: int, out: Path) -> int:
    """Writes share and truth; returns the number of files. Raises ValueError on a path used twice."""
    count = 0
    with (out / "truth.jsonl").open("w", encoding="utf-8") as truth:
        for path, page in files(set_name, seed):
            target = out / "share" / unicodedata.normalize("NFC", path)
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                raise ValueError(f"two files are called {path}")
            target.write_bytes(page.data)
            for line in truth_lines(path, page):
                truth.write(json.dumps(line, ensure_ascii=False) + "\n")
            count += 1
    return count


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=SETS, default="dev")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, required=True, help="an empty or new folder")
    wanted = parser.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    if any(wanted.out.iterdir()):
        parser.error(f"{wanted.out} is not empty")
    print(write(wanted.set, wanted.seed, wanted.out), "files in", wanted.out / "share")


if __name__ == "__main__":
    main()
