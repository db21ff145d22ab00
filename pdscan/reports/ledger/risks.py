"""The risk analysis (domain specification §2.3): by phase, what can happen, what the scan saw, what helps."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pdscan import vocabulary
from pdscan.i18n import language, t
from pdscan.reports.ledger.columns import Filled
from pdscan.reports.ledger.contents import overdue
from pdscan.reports.ledger.entries import Entry

PREFIX = "risk:"
"""Begins the key of a cell of the analysis: `risk:store:residual`."""

COLUMNS: tuple[tuple[str, str, str, Filled, int], ...] = (
    ("id", "管理番号", "No.", Filled.AUTOMATIC, 12),
    ("name", "個人情報名", "Name of the personal data", Filled.AUTOMATIC, 20),
    ("phase", "局面", "Phase", Filled.AUTOMATIC, 14),
    ("risks", "リスク", "Risks", Filled.SUGGESTED, 32),
    ("facts", "走査で分かった事実", "Facts found by the scan", Filled.AUTOMATIC, 32),
    ("measures", "対策", "Measures", Filled.SUGGESTED, 42),
    ("rules", "関連規程", "Internal rules", Filled.HUMAN, 18),
    ("residual", "残留リスク", "Residual risk", Filled.HUMAN, 24),
    ("review", "見直し日", "Review on", Filled.HUMAN, 12),
)
"""(key, Japanese, English, who fills it, width)."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of handling."""

    id: str
    ja: str
    en: str
    risks_ja: str
    risks_en: str
    measures_ja: str
    measures_en: str


@lru_cache(maxsize=1)
def phases() -> tuple[Phase, ...]:
    """The phases in their order."""
    raw = tomllib.loads(files(__package__).joinpath("risks.toml").read_text("utf-8"))
    return tuple(Phase(**entry) for entry in raw["phase"])


def phase_id(text: str) -> str:
    """The id of a phase given by its label; `+` and the text for one that people added."""
    wanted = text.strip()
    return next((phase.id for phase in phases() if wanted in (phase.ja, phase.en)), f"+{wanted}")


def rows(entry: Entry) -> Iterator[tuple[str, dict[str, str], dict[str, str]]]:
    """(phase id, texts by column key, what the scan says) for each phase of a line, people's own phases last."""
    is_ja = language() == "ja"
    for phase in phases():
        said = {
            "id": entry.id,
            "name": entry.texts["name"],
            "phase": phase.ja if is_ja else phase.en,
            "risks": phase.risks_ja if is_ja else phase.risks_en,
            "facts": vocabulary.listed(_facts(entry, phase.id)),
            "measures": phase.measures_ja if is_ja else phase.measures_en,
        }
        yield phase.id, {**said, **_written(entry, phase.id)}, said
    own = {key.split(":")[1] for key in entry.people if key.startswith(f"{PREFIX}+")}
    for name in sorted(own):
        said = {"id": entry.id, "name": entry.texts["name"], "phase": name[1:]}
        yield name, {**said, **_written(entry, name)}, said


def _written(entry: Entry, phase: str) -> dict[str, str]:
    start = f"{PREFIX}{phase}:"
    return {key.removeprefix(start): text for key, text in entry.people.items() if key.startswith(start)}


def _facts(entry: Entry, phase: str) -> list[str]:
    """What the scan saw that belongs to a phase."""
    line = entry.line
    if line is None:
        return []
    found = []
    if phase == "store":
        if any(row.breadth == "public" or row.exposure == "public" for row in line.assets):
            found.append(t("open to the internet or to everyone"))
        if "individual_number" in line.categories:
            found.append(t("My Number in plain text"))
        if "credential" in line.categories:
            found.append(t("credentials beside personal data"))
    if phase == "use":
        if any(row.breadth == "internal" for row in line.assets):
            found.append(t("readable by everyone"))
        digests = [row.digest for row in line.assets if row.digest]
        if len(digests) > len(set(digests)):
            found.append(t("{copies} copies", copies=len(digests) - len(set(digests))))
    if phase == "move" and any(
        row.format in ("mail", "mbox", "msg") or ".eml!/" in row.location for row in line.assets
    ):
        found.append(t("in mails or their attachments"))
    if phase == "dispose" and (late := overdue(line)):
        found.append(t("{count} past the usual period of keeping", count=late))
    return found
