"""What the sums that the inventory keeps itself (migration 0007) need from time to time: after each run."""

from __future__ import annotations

from sqlalchemy import Connection, text

from pdscan.inventory.folders import keeps_sums, old_before

_A_DAY = 86_400.0
_REFRESH = (
    """
    UPDATE folder_sum SET is_stale = 0,
        persons_high = (SELECT coalesce(max(asset.persons_high), 0) FROM asset
            WHERE asset.source_id = folder_sum.source_id AND asset.folder = folder_sum.folder),
        severity = (SELECT coalesce(max(asset.severity), 0) FROM asset
            WHERE asset.source_id = folder_sum.source_id AND asset.folder = folder_sum.folder)
    WHERE is_stale
    """,
    """
    UPDATE facet_sum SET is_stale = 0, persons_high = (SELECT coalesce(max(asset.persons_high), 0) FROM asset
        WHERE asset.severity = facet_sum.severity AND asset.source_id = facet_sum.source_id
        AND asset.categories = facet_sum.categories AND asset.status = facet_sum.status
        AND asset.cause = facet_sum.cause AND asset.kind = facet_sum.kind AND asset.format = facet_sum.format
        AND asset.breadth = facet_sum.breadth AND asset.exposure = facet_sum.exposure)
    WHERE is_stale
    """,
    """
    UPDATE entity_sum SET is_stale = 0, persons_high = (
        SELECT coalesce(max(asset.persons_high), 0) FROM finding JOIN asset ON asset.id = finding.asset_id
        WHERE finding.entity = entity_sum.entity)
    WHERE is_stale
    """,
    "DELETE FROM folder_sum WHERE assets = 0",
    "DELETE FROM facet_sum WHERE assets = 0",
    "DELETE FROM entity_sum WHERE assets = 0",
)
_AGE = (
    """
    UPDATE folder_sum SET old = old + aged.number FROM (
        SELECT source_id, folder, count(*) AS number FROM asset
        WHERE modified >= :since AND modified < :now AND hits > 0 GROUP BY source_id, folder) AS aged
    WHERE aged.source_id = folder_sum.source_id AND aged.folder = folder_sum.folder
    """,
    "UPDATE sum_moment SET old_before = :now",
)


def refresh(connection: Connection) -> None:
    """Look again for greatest values that went down, forget what is empty, let assets grow old once a day."""
    if not keeps_sums(connection):
        return
    for statement in _REFRESH:
        connection.execute(text(statement))
    since, now = connection.execute(text("SELECT old_before FROM sum_moment")).scalar_one(), old_before()
    if now - since > _A_DAY:
        connection.execute(text(_AGE[0]), {"since": since, "now": now})
        connection.execute(text(_AGE[1]), {"now": now})
