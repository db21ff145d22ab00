"""Sums of the assets, kept by the database itself with every change (SQLite): by folder, by kind of asset, by entity
type; and indexes for the difference between runs, the order by who can read, and lists of findings.

Revision ID: 0007
Revises: 0006
"""

import time

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_FIVE_YEARS = 5 * 365.25 * 86_400
_FACETS = ("source_id", "categories", "severity", "status", "cause", "kind", "format", "breadth", "exposure")
_REACH = (
    "CASE WHEN exposure = 'public' OR breadth = 'public' THEN 5 WHEN breadth = 'internal' THEN 4 "
    "WHEN breadth = 'department' THEN 3 WHEN breadth = 'named' THEN 2 WHEN breadth = 'owner' THEN 1 ELSE 0 END"
)
_WATCHED = (*_FACETS, "folder", "hits", "persons_high", "size", "modified", "counts")


def _amounts(row: str, boundary: str) -> dict[str, str]:
    """What one asset adds to its folder. `row` is `NEW.`, `OLD.` or empty."""
    found = f"{row}hits > 0"
    is_open = f"({row}breadth IN ('public', 'internal') OR {row}exposure = 'public')"
    return {
        "assets": "1",
        "flagged": f"({found})",
        "hits": f"{row}hits",
        "unread": f"({row}status IN ('failed', 'skipped', 'partly'))",
        "size": f"coalesce({row}size, 0)",
        "grave": f"({row}severity >= {_grave()})",
        "exposed": f"({found} AND {is_open})",
        "old": f"({found} AND coalesce({row}modified, 1e18) < {boundary})",
    }


def _grave() -> int:
    return 1 << 6  # property_risk and what is graver, as severities were summed at this revision


def upgrade() -> None:
    op.drop_index("asset_last_run", "asset")
    seen = ["source_id", "last_run", "first_run", "status", "change", "examined", "modified", "hits", "persons_high"]
    op.create_index("asset_last_run", "asset", seen)
    op.drop_index("asset_modified", "asset")
    aged = [sa.text("modified DESC"), sa.text("severity DESC"), "hits", "persons_high"]
    op.create_index("asset_modified", "asset", aged)
    op.create_index("asset_reach", "asset", [sa.text(f"({_REACH}) DESC"), sa.text("severity DESC")])
    op.create_index("finding_count", "finding", [sa.text("count DESC")])
    op.create_index("finding_score", "finding", [sa.text("score DESC")])
    if _can_keep():
        _create()
        _fill()
        _watch()


def _can_keep() -> bool:
    """SQLite that knows UPSERT in triggers and UPDATE ... FROM; without, sums are counted when they are asked for."""
    bind = op.get_bind()
    if bind.dialect.name != "sqlite":
        return False
    version = tuple(map(int, bind.exec_driver_sql("SELECT sqlite_version()").scalar_one().split(".")))
    return version >= (3, 33)


def _create() -> None:
    amounts = ", ".join(f"{name} INTEGER NOT NULL" for name in _amounts("", "0"))
    op.execute(
        f"CREATE TABLE folder_sum (source_id INTEGER NOT NULL, folder TEXT NOT NULL, {amounts}, "
        "persons_high INTEGER NOT NULL, severity INTEGER NOT NULL, is_stale INTEGER NOT NULL DEFAULT 0, "
        "PRIMARY KEY (source_id, folder)) WITHOUT ROWID"
    )
    facets = ", ".join(f"{name} NOT NULL" for name in _FACETS)
    op.execute(
        f"CREATE TABLE facet_sum ({facets}, assets INTEGER NOT NULL, hits INTEGER NOT NULL, size INTEGER NOT NULL, "
        f"persons_high INTEGER NOT NULL, is_stale INTEGER NOT NULL DEFAULT 0, PRIMARY KEY ({', '.join(_FACETS)})) "
        "WITHOUT ROWID"
    )
    op.execute(
        "CREATE TABLE entity_sum (entity TEXT PRIMARY KEY, assets INTEGER NOT NULL, hits INTEGER NOT NULL, "
        "persons_high INTEGER NOT NULL, is_stale INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )
    op.execute("CREATE TABLE sum_moment (old_before REAL NOT NULL)")
    op.get_bind().execute(sa.text("INSERT INTO sum_moment VALUES (:old)"), {"old": time.time() - _FIVE_YEARS})
    # What is asked for by what is to be counted anew: few rows at any time.
    for name in ("folder_sum", "facet_sum", "entity_sum"):
        op.execute(f"CREATE INDEX {name}_stale ON {name} (is_stale) WHERE is_stale")


_BOUNDARY = "(SELECT old_before FROM sum_moment)"


def _fill() -> None:
    amounts = _amounts("", _BOUNDARY)
    sums = ", ".join(f"sum({value})" for value in amounts.values())
    op.execute(
        f"INSERT INTO folder_sum (source_id, folder, {', '.join(amounts)}, persons_high, severity) "
        f"SELECT source_id, folder, {sums}, max(persons_high), max(severity) FROM asset GROUP BY source_id, folder"
    )
    facets = ", ".join(_FACETS)
    op.execute(
        f"INSERT INTO facet_sum ({facets}, assets, hits, size, persons_high) SELECT {facets}, count(*), sum(hits), "
        f"sum(coalesce(size, 0)), max(persons_high) FROM asset GROUP BY {facets}"
    )
    op.execute(
        "INSERT INTO entity_sum (entity, assets, hits, persons_high) SELECT one.key, count(*), sum(one.value), "
        "max(asset.persons_high) FROM asset, json_each(asset.counts) AS one WHERE asset.hits > 0 GROUP BY one.key"
    )


def _watch() -> None:
    differs = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in _WATCHED)
    watched = ", ".join(_WATCHED)
    op.execute(f"CREATE TRIGGER asset_sum_added AFTER INSERT ON asset BEGIN {_added()} END")
    op.execute(f"CREATE TRIGGER asset_sum_taken AFTER DELETE ON asset BEGIN {_taken()} END")
    op.execute(
        f"CREATE TRIGGER asset_sum_changed AFTER UPDATE OF {watched} ON asset WHEN {differs} "
        f"BEGIN {_taken()} {_added()} END"
    )


def _added() -> str:
    amounts = _amounts("NEW.", _BOUNDARY)
    more = ", ".join(f"{name} = {name} + excluded.{name}" for name in amounts)
    most = "persons_high = max(persons_high, excluded.persons_high)"
    facets = ", ".join(_FACETS)
    return (
        f"INSERT INTO folder_sum (source_id, folder, {', '.join(amounts)}, persons_high, severity) "
        f"VALUES (NEW.source_id, NEW.folder, {', '.join(amounts.values())}, NEW.persons_high, NEW.severity) "
        f"ON CONFLICT (source_id, folder) DO UPDATE SET {more}, {most}, severity = max(severity, excluded.severity);"
        f"INSERT INTO facet_sum ({facets}, assets, hits, size, persons_high) "
        f"VALUES ({', '.join(f'NEW.{name}' for name in _FACETS)}, 1, NEW.hits, coalesce(NEW.size, 0), NEW.persons_high) "
        f"ON CONFLICT ({facets}) DO UPDATE SET assets = assets + 1, hits = hits + excluded.hits, "
        f"size = size + excluded.size, {most};"
        "INSERT INTO entity_sum (entity, assets, hits, persons_high) "
        "SELECT key, 1, value, NEW.persons_high FROM json_each(NEW.counts) WHERE NEW.hits > 0 "
        f"ON CONFLICT (entity) DO UPDATE SET assets = assets + 1, hits = hits + excluded.hits, {most};"
    )


def _taken() -> str:
    """Sums go down by what was there; a greatest value that goes is looked for again by who asks (`is_stale`)."""
    less = ", ".join(f"{name} = {name} - {value}" for name, value in _amounts("OLD.", _BOUNDARY).items())
    same = " AND ".join(f"{name} = OLD.{name}" for name in _FACETS)
    was_most = "(OLD.persons_high > 0 AND OLD.persons_high >= persons_high)"
    was_gravest = "(OLD.severity > 0 AND OLD.severity >= severity)"
    return (
        f"UPDATE folder_sum SET {less}, is_stale = is_stale OR {was_most} OR {was_gravest} "
        "WHERE source_id = OLD.source_id AND folder = OLD.folder;"
        "UPDATE facet_sum SET assets = assets - 1, hits = hits - OLD.hits, size = size - coalesce(OLD.size, 0), "
        f"is_stale = is_stale OR {was_most} WHERE {same};"
        "UPDATE entity_sum SET assets = assets - 1, "
        "hits = hits - coalesce((SELECT value FROM json_each(OLD.counts) WHERE key = entity), 0), "
        f"is_stale = is_stale OR {was_most} "
        "WHERE OLD.hits > 0 AND entity IN (SELECT key FROM json_each(OLD.counts));"
    )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for name in ("added", "taken", "changed"):
            op.execute(f"DROP TRIGGER IF EXISTS asset_sum_{name}")
        for name in ("folder_sum", "facet_sum", "entity_sum", "sum_moment"):
            op.execute(f"DROP TABLE IF EXISTS {name}")
    op.drop_index("asset_reach", "asset")
    op.drop_index("finding_count", "finding")
    op.drop_index("finding_score", "finding")
    op.drop_index("asset_last_run", "asset")
    op.create_index("asset_last_run", "asset", ["source_id", "last_run"])
    op.drop_index("asset_modified", "asset")
    op.create_index("asset_modified", "asset", [sa.text("modified DESC"), sa.text("severity DESC")])
