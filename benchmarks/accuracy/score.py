"""Holds a scan against the truth of a share, by value.

python -m benchmarks.accuracy.score DIR [--hits FILE] [--show N] [--json]

DIR is what `share` wrote (`share/` and `truth.jsonl`). A value is (file, entity type, canonical text); containers
count as one file with their members. Strict: equal. Lenient: one contains the other. Neither right nor wrong are:

1. values that the truth calls optional;
2. a PERSON whose name stands in the file's own path;
3. evidence against (法人番号, 登録番号).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.accuracy.canonical import canonical

AGAINST = frozenset({"JP_CORPORATE_NUMBER", "JP_INVOICE_NUMBER"})
HARMLESS = AGAINST | {
    "IP_ADDRESS",
    "COOKIE_ID",
    "ADVERTISING_ID",
    "DEVICE_ID",
    "GEO_COORDINATE",
    "BROWSING_HISTORY",
    "PURCHASE_HISTORY",
    "GENDER",
    "AGE",
    "OCCUPATION",
    "NATIONALITY",
    "SALARY",
    "EDUCATION",
    "EMPLOYMENT_HISTORY",
    "PHOTO",
    "FAMILY",
    "JP_POSTAL_CODE",
}
FLAG_AT = 0.5

Value = tuple[str, str, str]
"""File, entity type, canonical text."""


@dataclass
class Tally:
    """Counts of one group of values."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.spurious) if self.right + self.spurious else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def as_dict(self) -> dict[str, float | int]:
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
            **vars(self),
        }


@dataclass
class Truths:
    """The truth of a share."""

    required: dict[Value, str] = field(default_factory=dict)
    optional: set[Value] = field(default_factory=set)
    clean: set[str] = field(default_factory=set)


@dataclass
class Score:
    """The result: `near` pairs a missed value with a spurious hit that overlaps it."""

    strict: Tally
    lenient: Tally
    by_type: dict[str, Tally]
    by_format: dict[str, Tally]
    missed: list[Value]
    spurious: list[Value]
    near: list[tuple[Value, Value]]
    flagged: dict[str, list[Value]]
    clean_files: int
    alarms_per_mb: dict[str, float]
    texts: dict[Value, str]


def outer(asset: str) -> str:
    """The file that an asset lies in."""
    return asset.split("!/", 1)[0]


def load_truth(lines: Iterable[str]) -> Truths:
    """Reads `truth.jsonl`."""
    truths = Truths()
    for line in lines:
        entry = json.loads(line)
        file = outer(entry["asset"])
        if entry.get("clean"):
            truths.clean.add(file)
            continue
        value = (file, entry["entity_type"], canonical(entry["entity_type"], entry["text"]))
        if entry.get("optional") or value[1] in AGAINST:
            truths.optional.add(value)
        else:
            truths.required[value] = entry["text"]
    truths.optional -= truths.required.keys()
    return truths


def load_hits(lines: Iterable[str], root: Path, min_score: float) -> Iterator[tuple[Value, str, float]]:
    """Values, raw text and score of every hit; `root` is the folder that was scanned."""
    prefixes = tuple(
        unicodedata.normalize("NFC", f"{prefix}/") for prefix in {str(root), str(root.resolve()), root.as_posix()}
    )
    for line in lines:
        hit = json.loads(line)
        if hit.get("score", 1.0) < min_score:
            continue
        asset = unicodedata.normalize("NFC", hit["asset"]).replace("\\", "/")
        for prefix in prefixes:
            asset = asset.removeprefix(prefix)
        entity = hit["entity_type"]
        yield (outer(asset), entity, canonical(entity, hit["text"])), hit["text"], hit.get("score", 1.0)


def is_excused(value: Value, truths: Truths) -> bool:
    """The three excuses of the module's docstring."""
    file, entity, text = value
    in_path = entity == "PERSON" and text in canonical("PERSON", file)
    return value in truths.optional or entity in AGAINST or in_path


def score(truths: Truths, hits: Iterable[tuple[Value, str, float]], sizes: dict[str, int]) -> Score:
    """Compares; `sizes`: bytes a file, for the rate of false alarms."""
    texts: dict[Value, str] = dict(truths.required)
    best: dict[Value, float] = {}
    clean_hits: Counter[str] = Counter()
    for value, text, confidence in hits:
        texts.setdefault(value, text)
        best[value] = max(best.get(value, 0.0), confidence)
        if value[0] in truths.clean:
            clean_hits[value[1]] += 1
    found = {value for value in best if not is_excused(value, truths)}
    right = found & truths.required.keys()
    missed, spurious = sorted(truths.required.keys() - found), sorted(found - truths.required.keys())
    near = list(overlapping(missed, spurious))
    by_type: dict[str, Tally] = defaultdict(Tally)
    by_format: dict[str, Tally] = defaultdict(Tally)
    for name, values in (("right", right), ("missed", missed), ("spurious", spurious)):
        for value in values:
            for tally in (by_type[value[1]], by_format[value[0].rpartition(".")[2].lower()]):
                setattr(tally, name, getattr(tally, name) + 1)
    flagged: dict[str, list[Value]] = defaultdict(list)
    for value in spurious:
        if value[0] in truths.clean and value[1] not in HARMLESS and best[value] >= FLAG_AT:
            flagged[value[0]].append(value)
    megabytes = max(sum(sizes.get(file, 0) for file in truths.clean), 1) / 1e6
    return Score(
        Tally(len(right), len(spurious), len(missed)),
        Tally(len(right) + len(near), len(spurious) - len(near), len(missed) - len(near)),
        dict(sorted(by_type.items())),
        dict(sorted(by_format.items())),
        missed,
        spurious,
        near,
        dict(flagged),
        len(truths.clean),
        {entity: round(count / megabytes, 1) for entity, count in sorted(clean_hits.items())},
        texts,
    )


def overlapping(missed: list[Value], spurious: list[Value]) -> Iterator[tuple[Value, Value]]:
    """Pairs of the same file and type of which one text contains the other, each hit used once."""
    free: dict[tuple[str, str], list[Value]] = defaultdict(list)
    for value in spurious:
        free[value[:2]].append(value)
    for value in missed:
        for candidate in free[value[:2]]:
            if value[2] and candidate[2] and (value[2] in candidate[2] or candidate[2] in value[2]):
                free[value[:2]].remove(candidate)
                yield value, candidate
                break


def inspected(share: Path) -> list[str]:
    """Runs `pdscan inspect` over the share; returns its lines. Raises CalledProcessError."""
    command = [sys.executable, "-m", "pdscan", "inspect", str(share), "--reveal", "--yes", "--format", "jsonl"]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout.splitlines()


def printed(result: Score, show: int) -> None:
    """The table, and up to `show` examples of every kind of mistake."""
    print(f"{'':26}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}{'wrong':>7}{'missed':>7}")
    lines = [
        ("strict", result.strict),
        ("lenient", result.lenient),
        *result.by_type.items(),
        *((f".{kind}", tally) for kind, tally in result.by_format.items()),
    ]
    for name, tally in lines:
        print(
            f"{name:26}{tally.precision:7.3f}{tally.recall:7.3f}{tally.f1:7.3f}{tally.right:7}{tally.spurious:7}{tally.missed:7}"
        )
    print(f"clean files flagged: {len(result.flagged)} of {result.clean_files}")
    print("hits per MB of clean files:", result.alarms_per_mb)
    near = {value for pair in result.near for value in pair}
    for file, values in list(result.flagged.items())[:show]:
        print("FLAGGED ", file, [(entity, result.texts[file, entity, text]) for _, entity, text in values[:5]])
    for missed, hit in result.near[:show]:
        print("NEAR    ", missed[0], missed[1], repr(result.texts[missed]), "~", repr(result.texts[hit]))
    for title, values in (("MISSED  ", result.missed), ("SPURIOUS", result.spurious)):
        for value in [value for value in values if value not in near][:show]:
            print(title, value[0], value[1], repr(result.texts[value]))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir", type=Path)
    parser.add_argument("--hits", type=Path, help="the output of inspect over DIR/share, instead of running it")
    parser.add_argument("--min-score", type=float, default=0.0)
    parser.add_argument("--only", default="", help="only this entity type")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    share = wanted.dir / "share"
    truths = load_truth((wanted.dir / "truth.jsonl").read_text(encoding="utf-8").splitlines())
    lines = wanted.hits.read_text(encoding="utf-8").splitlines() if wanted.hits else inspected(share)
    hits: Iterable[tuple[Value, str, float]] = load_hits(lines, share, wanted.min_score)
    if wanted.only:
        hits = (hit for hit in hits if hit[0][1] == wanted.only)
        truths.required = {value: text for value, text in truths.required.items() if value[1] == wanted.only}
    sizes = {path.relative_to(share).as_posix(): path.stat().st_size for path in share.rglob("*") if path.is_file()}
    result = score(truths, hits, sizes)
    if not wanted.json:
        printed(result, wanted.show)
        return
    summary = {
        "strict": result.strict.as_dict(),
        "lenient": result.lenient.as_dict(),
        "clean_files": result.clean_files,
        "clean_flagged": sorted(result.flagged),
        "hits_per_clean_mb": result.alarms_per_mb,
        "types": {name: tally.as_dict() for name, tally in result.by_type.items()},
        "formats": {name: tally.as_dict() for name, tally in result.by_format.items()},
    }
    print(json.dumps(summary, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
