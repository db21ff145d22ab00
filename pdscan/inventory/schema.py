"""The tables of the inventory (SQLAlchemy Core, SQLite and PostgreSQL alike).

Findings are kept per asset, field and entity type, never a row per hit. No column holds a raw value: samples are
masked, `keys` and `sketch` hold sketches of keyed digests.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

VERSION = "0002"
"""The Alembic revision that this code needs."""

metadata = MetaData()
_Path = Text().with_variant(Text(collation="C"), "postgresql")  # ordered by code point everywhere: ranges rely on it
_Id = BigInteger().with_variant(Integer, "sqlite")

source = Table(
    "source",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("uri", Text, nullable=False, unique=True),
)

run = Table(
    "run",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("state", String(16), nullable=False),  # running, done, interrupted
    Column("started", Float, nullable=False),  # epoch seconds
    Column("finished", Float),
    Column("sources", JSON, nullable=False),
    Column("options", JSON, nullable=False),
    Column("versions", JSON, nullable=False),
    Column("counts", JSON, nullable=False),
    Column("host", Text, nullable=False),
    Column("process", Integer, nullable=False),
)

asset = Table(
    "asset",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("source_id", _Id, ForeignKey("source.id"), nullable=False),
    Column("parent_id", _Id, ForeignKey("asset.id")),  # the container of a member
    Column("location", _Path, nullable=False, unique=True),
    Column("folder", _Path, nullable=False),
    Column("name", _Path, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("format", String(32), nullable=False),
    Column("status", String(16), nullable=False),
    Column("cause", String(24), nullable=False),
    Column("reason", Text, nullable=False),
    Column("change", String(16), nullable=False),
    Column("size", BigInteger),
    Column("modified", Float),
    Column("fingerprint", Text, nullable=False),
    Column("versions", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("categories", Text, nullable=False),  # space-separated, in the order of importance
    Column("severity", Integer, nullable=False),  # for sorting; see pdscan.appi
    Column("counts", JSON, nullable=False),  # entity type → hits
    Column("hits", Integer, nullable=False),
    Column("persons_low", Integer, nullable=False),
    Column("persons_high", Integer, nullable=False),
    Column("sketch", LargeBinary, nullable=False),
    Column("breadth", String(16), nullable=False),
    Column("roles", JSON, nullable=False),
    Column("access_basis", Text, nullable=False),
    Column("exposure", Text, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("gaps", JSON, nullable=False),
    Column("first_run", _Id, nullable=False),
    Column("last_run", _Id, nullable=False),
    Column("examined", Float),  # epoch seconds of the last examination
    Index("asset_parent", "parent_id"),
    Index("asset_last_run", "source_id", "last_run"),
    Index("asset_digest", "digest"),
    # Sums by folder are read from this index alone; windows in any order from the ones below (`window`).
    Index("asset_rollup", "source_id", "folder", "severity", "persons_high", "hits", "status", "cause", "size"),
    Index("asset_name", "name", "severity"),
    Index("asset_status", "status", "cause", "severity"),
    Index("asset_cause", "cause", "severity"),
)
Index("asset_severity", asset.c.severity.desc(), asset.c.persons_high.desc())
for _column in (asset.c.persons_high, asset.c.hits, asset.c.size, asset.c.modified):
    Index(f"asset_{_column.name}", _column.desc(), asset.c.severity.desc())

finding = Table(
    "finding",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("asset_id", _Id, ForeignKey("asset.id", ondelete="CASCADE"), nullable=False),
    Column("field", Text, nullable=False),
    Column("entity", String(40), nullable=False),
    Column("count", Integer, nullable=False),
    Column("distinct_count", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("categories", Text, nullable=False),
    Column("samples", JSON, nullable=False),
    Column("keys", LargeBinary, nullable=False),
    Index("finding_asset", "asset_id"),
    Index("finding_entity", "entity", "asset_id"),
)

decision = Table(
    "decision",  # append-only: a later row on the same location replaces an earlier one, none is ever changed
    metadata,
    Column("id", _Id, primary_key=True),
    Column("location", Text, nullable=False),
    Column("verdict", String(16), nullable=False),  # personal, not-personal, investigate, withdrawn
    Column("reason", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made", Float, nullable=False),
    Column("owner", Text, nullable=False),
    Column("digest", String(64), nullable=False),  # of the content it was made on
    Column("versions", String(64), nullable=False),  # of the rules it was made on
    Index("decision_location", "location", "id"),
)
