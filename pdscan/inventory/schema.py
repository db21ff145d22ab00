"""The tables of the inventory (SQLAlchemy Core, SQLite and PostgreSQL alike).

Findings are kept per asset, field and entity type, never a row per hit. No column holds a raw value: samples are
masked, `keys` and `sketch` hold sketches of keyed digests.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    false,
    literal_column,
)

VERSION = "0007"
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
    # What two runs saw differently is counted from this index alone (`difference`).
    Index(
        "asset_last_run",
        "source_id",
        "last_run",
        "first_run",
        "status",
        "change",
        "examined",
        "modified",
        "hits",
        "persons_high",
    ),
    Index("asset_digest", "digest"),
    # Sums by folder are read from this index alone; windows in any order from the ones below (`window`).
    Index("asset_rollup", "source_id", "folder", "severity", "persons_high", "hits", "status", "cause", "size"),
    Index("asset_name", "name", "severity"),
    Index("asset_status", "status", "cause", "severity"),
    Index("asset_cause", "cause", "severity"),
)
Index("asset_severity", asset.c.severity.desc(), asset.c.persons_high.desc())
for _column in (asset.c.persons_high, asset.c.hits, asset.c.size):
    Index(f"asset_{_column.name}", _column.desc(), asset.c.severity.desc())
# Sums by age are read from this index alone.
Index("asset_modified", asset.c.modified.desc(), asset.c.severity.desc(), asset.c.hits, asset.c.persons_high)
REACH: ColumnElement[int] = literal_column(
    "(CASE WHEN exposure = 'public' OR breadth = 'public' THEN 5 WHEN breadth = 'internal' THEN 4 "
    "WHEN breadth = 'department' THEN 3 WHEN breadth = 'named' THEN 2 WHEN breadth = 'owner' THEN 1 ELSE 0 END)",
    Integer,
)
"""How widely an asset can be read, 5 for everyone: literally the expression of its index, or that is not used."""
Index("asset_reach", REACH.desc(), asset.c.severity.desc(), _table=asset)

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
for _column in (finding.c["count"], finding.c.score):
    Index(f"finding_{_column.name}", _column.desc())

decision = Table(
    "decision",  # append-only: a later row on the same thing replaces an earlier one, none is ever changed
    metadata,
    Column("id", _Id, primary_key=True),
    Column("location", Text, nullable=False),  # the asset; of a wider scope the folder, or "" for everywhere
    Column("verdict", String(16), nullable=False),  # personal, not-personal, investigate, withdrawn
    Column("reason", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made", Float, nullable=False),
    Column("owner", Text, nullable=False),
    Column("digest", String(64), nullable=False),  # of the content it was made on
    Column("versions", String(64), nullable=False),  # of the rules it was made on
    Column("scope", String(16), nullable=False, server_default="asset"),  # asset, folder, column, rule, value
    Column("target", Text, nullable=False, server_default=""),  # the column, entity type or pattern of a wider scope
    Column("expires", Float),  # epoch seconds; never when NULL
    Column("categories", Text, nullable=False, server_default=""),  # what the law said when it was made
    Column("basis", _Id),  # the decision of wider scope that this one follows from
    Column("is_proposal", Boolean, nullable=False, server_default=false()),  # waits for a second person
    Index("decision_location", "location", "id"),
    Index("decision_scope", "scope", "id"),
)

ledger_line = Table(
    "ledger_line",  # what people wrote into the ledger, and the lines that only people know
    metadata,
    Column("id", String(64), primary_key=True),
    Column("origin", String(8), nullable=False),  # scan, person, split, title
    Column("sheet", String(16), nullable=False),  # personal, related
    Column("merged_into", String(64), nullable=False),
    Column("match", Text, nullable=False),  # of a line split off: which locations are its own
    Column("position", Integer, nullable=False),
    Column("cells", JSON, nullable=False),  # column → [what a person wrote, what the scan said then]
    Column("shown", JSON, nullable=False),  # the whole line as it was last handed out
    Column("author", Text, nullable=False),
    Column("changed", Float, nullable=False),
)

snapshot = Table(
    "snapshot",  # sums at the end of each run, for the trend
    metadata,
    Column("run_id", _Id, primary_key=True, autoincrement=False),
    Column("made", Float, nullable=False),
    Column("sums", JSON, nullable=False),
)

exposure = Table(
    "exposure",  # one bucket × kind of access, as `pdscan exposure` saw it last
    metadata,
    Column("bucket", Text, primary_key=True),
    Column("access", String(8), primary_key=True),  # read, list, write, acp
    Column("verdict", String(16), nullable=False),  # public, not_public, unknown
    Column("label", String(16), nullable=False),
    Column("reasons", JSON, nullable=False),  # things said (`connectors.s3_say`), for either language
    Column("fixes", JSON, nullable=False),
    Column("probe", Text, nullable=False),
    Column("logging", JSON, nullable=False),
    Column("region", String(32), nullable=False),
    Column("created", Float, nullable=False),  # the bucket, epoch seconds
    Column("checked", Float, nullable=False),
)

audit = Table(
    "audit",  # append-only: who had a raw value shown, when and where; never the value
    metadata,
    Column("id", _Id, primary_key=True),
    Column("made", Float, nullable=False),  # epoch seconds
    Column("author", Text, nullable=False),
    Column("action", String(16), nullable=False),  # reveal
    Column("location", Text, nullable=False),
    Column("entity", String(40), nullable=False),
    Column("locator", JSON, nullable=False),  # as the sample's, labels made safe
    Index("audit_location", "location", "id"),
)

stretch = Table(
    "stretch",  # results of parts of a large asset, until it has been examined to its end
    metadata,
    Column("location", _Path, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("fingerprint", Text, nullable=False),
    Column("versions", Text, nullable=False),
    Column("body", JSON, nullable=False),  # as an asset's result: masked samples, keyed sketches
)
