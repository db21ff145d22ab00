"""What was not examined, by cause: zero hits and unread are never the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory import query
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.safe import plain


def lines(inventory: Inventory, selection: Selection) -> Iterator[str]:
    """Counts by status and cause, then each asset with its reason (tab-separated, control characters replaced)."""
    whole = query.summary(inventory, selection)
    yield t("{total:,} assets", total=whole.assets)
    for status, number in sorted(whole.by_status.items()):
        yield f"  {vocabulary.word(status)}\t{number:,}"
    yield t("by cause")
    for cause, number in sorted(whole.by_cause.items(), key=lambda item: -item[1]):
        yield f"  {vocabulary.word(cause)}\t{number:,}"
    yield ""
    for row in query.iter_assets(inventory, selection, sort="status"):
        if row.cause:
            cells = (
                vocabulary.word(row.status),
                vocabulary.word(row.cause),
                row.location,
                vocabulary.reason(row.reason),
            )
            yield "\t".join(map(plain, cells))
            for gap in row.gaps:
                place = " ".join(f"{key}={value}" for key, value in gap["locator"].items())
                yield f"\t{vocabulary.word(gap['cause'])}\t{plain(place)}\t{plain(vocabulary.reason(gap['reason']))}"
