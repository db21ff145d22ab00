"""The scan view: what runs, how far it is, what went wrong; what can be scanned; the runs up to now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.tui.safe_text import fit, fit_end, visible
from pdscan.tui.scanning import Progress
from pdscan.tui.view import amounts
from pdscan.tui.view.lines import BLANK, Line, Piece, bar, heading, labelled, line, paragraph

_RUNS = 10


def state_word(state: str) -> str:
    """The label of a state of a scan or run."""
    return {
        "idle": t("no scan"),
        "running": t("scanning"),
        "pausing": t("stopping"),
        "paused": t("paused"),
        "done": t("finished"),
        "failed": t("failed"),
        "interrupted": t("interrupted"),
    }.get(state, state)


def duration(seconds: float) -> str:
    """`1:02:03` or `2:03`."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def brief(now: Progress) -> str:
    """A few words for the header, "" where nothing is at work."""
    if now.state not in ("running", "pausing", "paused"):
        return ""
    count = f"{now.done:,}/{now.total:,}" if now.total else f"{now.done:,}"
    return f"{state_word(now.state)} {count}  "


def scan(
    now: Progress, sources: Sequence[str], runs: Sequence[Mapping[str, Any]], reason_against: str, width: int
) -> list[Line]:
    """The lines, `width` cells wide."""
    lines = _progress(now, width) if now.state != "idle" else []
    if now.state not in ("running", "pausing"):
        lines += _choices(now, sources, reason_against, width)
    if now.faults:
        lines += [heading(t("Not wholly examined ({count})", count=f"{now.problems:,}"))]
    for fault in now.faults:
        cause = Piece(fit(vocabulary.word(fault.cause), 16), "warn")
        lines.append(
            line(
                "  ",
                cause,
                " ",
                Piece(fit_end(visible(fault.location), max(10, width - 20))),
                opens=f"asset:{fault.location}",
            )
        )
        if fault.reason:
            lines += paragraph(vocabulary.reason(fault.reason), width, "dim", indent=19)
    return [*lines, *([BLANK] if now.faults else []), *_runs(runs, width)]


def _progress(now: Progress, width: int) -> list[Line]:
    role = {"failed": "grave", "done": "good", "paused": "warn", "pausing": "warn"}.get(now.state, "strong")
    share = f"{100 * now.share:.0f} %" if now.is_counted else ""
    room = max(10, min(60, width - 30))
    lines = [
        line("  ", Piece(fit(state_word(now.state), 12), role), *bar(now.share, 1, room), Piece(f" {share}", "strong"))
    ]
    rate = now.done / now.seconds if now.seconds > 0 else 0.0
    speed = now.size / now.seconds / 1e6 if now.seconds > 0 else 0.0
    rows = [
        (t("Files"), f"{now.done:,} / {now.total:,}" if now.total else f"{now.done:,}"),
        (
            t("Read"),
            f"{amounts.size(now.size)} / {amounts.size(now.total_size)}" if now.total_size else amounts.size(now.size),
        ),
        (t("Rate"), t("{files:.0f} files/s {size:.1f} MB/s", files=rate, size=speed)),
        (t("Time"), duration(now.seconds)),
        (t("Time left"), "-" if now.left is None or now.state != "running" else duration(now.left)),
        (t("Faults"), f"{now.problems:,}"),
    ]
    for label, text in rows:
        lines += labelled("  " + label, text, width, gap=18)
    for place in now.now if now.state == "running" else ():
        lines.append(line("  ", Piece(fit_end(visible(place), max(10, width - 4)), "dim")))
    if now.text:
        lines += paragraph(vocabulary.reason(now.text), width, "warn", indent=2)
    return [*lines, BLANK]


def _choices(now: Progress, sources: Sequence[str], reason_against: str, width: int) -> list[Line]:
    lines = [heading(t("Scan"))]
    if reason_against:
        return [*lines, *paragraph(reason_against, width, "dim", indent=2), BLANK]
    if now.state == "paused":
        lines.append(line("  ", Piece(t("Go on"), "key"), opens="resume:"))
    if len(sources) > 1:
        lines.append(line("  ", Piece(t("All sources again"), "key"), opens="all:"))
    for source in sources:
        lines.append(
            line("  ", Piece(fit_end(visible(source), max(10, width - 4)).rstrip(), "key"), opens=f"source:{source}")
        )
    return [*lines, line("  ", Piece(t("Another place ..."), "key"), opens="other:"), BLANK]


def _runs(runs: Sequence[Mapping[str, Any]], width: int) -> list[Line]:
    if not runs:
        return []
    lines = [heading(t("Runs"))]
    for run in runs[:_RUNS]:
        ended = duration(run["finished"] - run["started"]) if run["finished"] else ""
        seen = t("{count} assets", count=f"{run['seen']:,}") if run.get("seen") is not None else ""
        text = (
            f"{run['id']:>4}  {amounts.minute(run['started'])}  {fit(state_word(run['state']), 10)}  {ended:>8}  {seen}"
        )
        places = ", ".join(map(str, run["sources"]))
        lines.append(line("  ", Piece(fit(text, 56)), Piece(fit(visible(places), max(0, width - 60)), "dim")))
    return lines
