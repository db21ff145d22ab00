"""Indexes for windows of a million assets in any order, sums by folder, and free text.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ORDERS = ("persons_high", "hits", "size", "modified")


def upgrade() -> None:
    for name in ("asset_severity", "asset_source_folder", "asset_status"):
        op.drop_index(name, "asset")
    rollup = ["source_id", "folder", "severity", "persons_high", "hits", "status", "cause", "size"]
    op.create_index("asset_rollup", "asset", rollup)
    op.create_index("asset_severity", "asset", [sa.text("severity DESC"), sa.text("persons_high DESC")])
    for column in ORDERS:
        op.create_index(f"asset_{column}", "asset", [sa.text(f"{column} DESC"), sa.text("severity DESC")])
    op.create_index("asset_name", "asset", ["name", "severity"])
    op.create_index("asset_status", "asset", ["status", "cause", "severity"])
    op.create_index("asset_cause", "asset", ["cause", "severity"])
    if op.get_bind().dialect.name == "sqlite":
        _index_text()
    else:
        for column in ("location", "folder", "name"):
            op.alter_column("asset", column, type_=sa.Text(collation="C"))


def _index_text() -> None:
    """Trigrams of the locations. Two spaces end each text, so that its last two characters begin a trigram too."""
    bind = op.get_bind()
    options = {row[0] for row in bind.exec_driver_sql("PRAGMA compile_options")}
    version = tuple(map(int, bind.exec_driver_sql("SELECT sqlite_version()").scalar_one().split(".")))
    if "ENABLE_FTS5" not in options or version < (3, 34):
        return  # free text is then looked for by reading all locations
    bind.exec_driver_sql(
        "CREATE VIRTUAL TABLE asset_text USING fts5"
        "(location, content='asset', content_rowid='id', tokenize='trigram', detail=none)"
    )
    bind.exec_driver_sql("CREATE VIRTUAL TABLE asset_trigram USING fts5vocab('asset_text', 'row')")
    bind.exec_driver_sql("INSERT INTO asset_text(rowid, location) SELECT id, location || '  ' FROM asset")
    added = "INSERT INTO asset_text(rowid, location) VALUES (new.id, new.location || '  ');"
    taken = "INSERT INTO asset_text(asset_text, rowid, location) VALUES ('delete', old.id, old.location || '  ');"
    for name, moment, work in (
        ("asset_text_added", "AFTER INSERT", added),
        ("asset_text_taken", "AFTER DELETE", taken),
        ("asset_text_moved", "AFTER UPDATE OF id, location", taken + added),
    ):
        bind.exec_driver_sql(f"CREATE TRIGGER {name} {moment} ON asset BEGIN {work} END")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for name in ("added", "taken", "moved"):
            op.execute(f"DROP TRIGGER IF EXISTS asset_text_{name}")
        op.execute("DROP TABLE IF EXISTS asset_trigram")
        op.execute("DROP TABLE IF EXISTS asset_text")
    for name in ("asset_rollup", "asset_severity", *(f"asset_{column}" for column in ORDERS), "asset_name", "asset_cause", "asset_status"):
        op.drop_index(name, "asset")
    op.create_index("asset_severity", "asset", ["severity", "persons_high"])
    op.create_index("asset_source_folder", "asset", ["source_id", "folder"])
    op.create_index("asset_status", "asset", ["status", "cause"])
