"""What PostgreSQL's catalogue says: relations with their estimates, their fingerprints and who can read them.

Only catalogue columns and statistics are asked: a table that another session has locked is listed all the same.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from connectors.base import Access, Breadth, Cause, Fingerprint, Unreadable
from connectors.sql_address import part
from connectors.sql_dialect import Relation

if TYPE_CHECKING:
    from connectors.sql_session import Session

DATABASES = """
SELECT datname FROM pg_database
WHERE datallowconn AND NOT datistemplate AND has_database_privilege(oid, 'CONNECT') ORDER BY 1
"""
_KINDS = {"r": "table", "p": "partitioned table", "v": "view", "m": "materialized view", "f": "foreign table"}
_PAGE = 8192
_MOST_ROWS_A_PAGE = 226
"""A page of 8 kB holds no more rows than this, however short they are."""
_GRANTEES = 20

_RELATIONS = """
SELECT c.oid, n.nspname, c.relname, c.relkind, c.reltuples, c.relpages + coalesce(t.relpages, 0), c.relpages,
       s.n_live_tup, s.n_mod_since_analyze, concat_ws(' ', c.relfilenode, s.n_tup_ins, s.n_tup_upd, s.n_tup_del),
       i.inhparent, c.relispartition, has_schema_privilege(n.oid, 'USAGE'),
       has_table_privilege(c.oid, 'SELECT') OR has_any_column_privilege(c.oid, 'SELECT'), row_security_active(c.oid)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
LEFT JOIN pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relpersistence <> 't'
  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg\\_temp\\_%'
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
"""
_SHAPES = """
SELECT attrelid, string_agg(concat_ws(' ', attnum, attname, atttypid, atttypmod), ',' ORDER BY attnum)
FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped GROUP BY 1
"""
_GRANTS = """
SELECT c.oid, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE r.rolname END, coalesce(r.rolcanlogin, false),
       c.relowner = a.grantee, ''
FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
LEFT JOIN pg_roles r ON r.oid = a.grantee
WHERE a.privilege_type = 'SELECT' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
UNION ALL
SELECT t.attrelid, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE r.rolname END, coalesce(r.rolcanlogin, false),
       false, t.attname
FROM pg_attribute t, aclexplode(t.attacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
WHERE t.attacl IS NOT NULL AND a.privilege_type = 'SELECT'
"""
_DOORS = """
SELECT n.nspname, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE r.rolname END, coalesce(r.rolcanlogin, false),
       n.nspowner = a.grantee
FROM pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
LEFT JOIN pg_roles r ON r.oid = a.grantee WHERE a.privilege_type = 'USAGE'
UNION ALL
SELECT '', CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE r.rolname END, coalesce(r.rolcanlogin, false),
       d.datdba = a.grantee
FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
LEFT JOIN pg_roles r ON r.oid = a.grantee WHERE a.privilege_type = 'CONNECT' AND d.datname = current_database()
"""
_READERS = """
SELECT r.rolname, r.rolcanlogin FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
JOIN pg_roles r ON r.oid = m.member WHERE g.rolname = 'pg_read_all_data'
"""
_STATE = """
SELECT current_setting('track_counts') = 'on' AND NOT pg_is_in_recovery(), extract(epoch FROM clock_timestamp()),
       (SELECT count(*) FROM pg_largeobject_metadata),
       (SELECT concat_ws(' ', n_tup_ins, n_tup_upd, n_tup_del) FROM pg_stat_sys_tables
        WHERE relname = 'pg_largeobject'),
       (SELECT coalesce(stats_reset::text, '') FROM pg_stat_database WHERE datname = current_database())
"""
COLUMNS = """
SELECT a.attname, CASE WHEN t.typtype = 'c' THEN 'composite' WHEN e.typtype = 'c' THEN '_composite'
       WHEN t.typtype = 'd' THEN b.typname ELSE t.typname END,
       col_description(c.oid, a.attnum),
       EXISTS (SELECT 1 FROM pg_index x
               WHERE x.indrelid = c.oid AND x.indisprimary AND x.indnatts = 1 AND x.indkey[0] = a.attnum),
       has_column_privilege(c.oid, a.attnum, 'SELECT'),
       a.attlen = -1 AND (c.relkind <> 'r' OR coalesce(pg_relation_size(nullif(c.reltoastrelid, 0)), 0) > 0)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
WHERE n.nspname = %s AND c.relname = %s AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
"""
EXISTS = "SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE nspname = %s AND relname = %s"
LEAVES = """
WITH RECURSIVE root AS (
  SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = %s AND c.relname = %s AND NOT row_security_active(c.oid)
), tree AS (
  SELECT oid FROM root UNION ALL
  SELECT i.inhrelid FROM pg_inherits i JOIN tree ON tree.oid = i.inhparent JOIN pg_class p ON p.oid = i.inhparent
  WHERE p.relkind = 'p'
)
SELECT n.nspname, c.relname, (pg_relation_size(c.oid) / current_setting('block_size')::int)::bigint,
       pg_table_size(c.oid), c.reltuples,
       c.relkind IN ('r', 'm') AND m.amname = 'heap'
         AND has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE')
FROM tree JOIN pg_class c ON c.oid = tree.oid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_am m ON m.oid = c.relam
WHERE c.relkind <> 'p' AND c.relkind <> 'v' ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
"""
STANDING = """
SELECT r.rolsuper, (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))
FROM pg_roles r WHERE r.rolname = current_user
"""


@dataclass
class _Seen:
    """One relation of the listing, a partitioned one with the sums of its partitions."""

    oid: int
    schema: str
    name: str
    kind: str
    low: float
    high: float
    pages: int
    counters: list[str] = field(default_factory=list)
    parent: int | None = None
    is_partition: bool = False
    is_readable: bool = True
    is_filtered: bool = False


def _seen(row: tuple[Any, ...]) -> _Seen:
    oid, schema, name, kind, tuples, stored, pages, live, changed, counters, parent, is_partition = row[:12]
    low, high = 0.0, float(max(pages, 1) * _MOST_ROWS_A_PAGE)
    if tuples >= 0 and (pages or tuples):
        known = (tuples, live if live else tuples)
        low, high = max(0.0, min(known) - (changed or 0)), max(known) + (changed or 0)
    elif live:
        low, high = 0.0, max(high, 2.0 * live)
    return _Seen(
        oid, schema, name, kind, low, high, stored, [counters], parent, is_partition, row[12] and row[13], row[14]
    )


def relations(session: Session) -> Iterator[Relation | Unreadable]:
    """Every relation once, in the order of schema and name; what this login cannot read with its reason."""
    settings, address = session.address.settings, session.address
    is_counted, moment, large, large_writes, reset = session.read(_STATE)[0]
    seen = {row[0]: _seen(row) for row in session.read(_RELATIONS)}
    shapes = dict(session.read(_SHAPES))
    grants = _grants(session.read(_GRANTS))
    doors = _doors(session.read(_DOORS))
    readers: list[_Grant] = [(role, can_login, False, "") for role, can_login in session.read(_READERS)]
    for one in seen.values():
        top = one
        while top.parent is not None and top.parent in seen:
            top = seen[top.parent]
        if top is not one:
            top.low, top.high, top.pages = top.low + one.low, top.high + one.high, top.pages + one.pages
            top.counters += one.counters
    everything = _token(*(counter for one in seen.values() for counter in one.counters), reset)
    for one in seen.values():
        if one.is_partition:
            continue
        location = f"{address.id()}/{part(one.schema)}.{part(one.name)}"
        kind = _KINDS[one.kind]
        if kind == "foreign table" and settings.get("foreign_tables", "no") != "yes":
            yield Unreadable(
                location, Cause.EXCLUDED_BY_RULE, "a foreign table (foreign_tables = yes reads it)", "table"
            )
        elif kind == "view" and settings.get("views", "yes") == "no":
            yield Unreadable(location, Cause.EXCLUDED_BY_RULE, "a view (views = no)", "table")
        elif not one.is_readable:
            size = one.pages * _PAGE
            yield Unreadable(location, Cause.DENIED, "this login may not SELECT it", "table", Fingerprint(size))
        else:
            content = [everything] if kind == "view" else one.counters
            is_known = is_counted and kind != "foreign table"
            token = _token(shapes.get(one.oid, ""), *content, reset) if is_known else f"at {moment}"
            rows = (int(one.low), int(one.high))
            if one.kind in "vf":
                rows = (0, 0)
            yield Relation(
                address.database,
                one.schema,
                one.name,
                kind,
                rows,
                one.pages * _PAGE,
                token,
                _access(_entering(grants.get(one.oid, []), doors[one.schema], doors[""]) + readers, one),
            )
    if large:
        token = _token(large_writes, reset) if is_counted else f"at {moment}"
        yield Relation(address.database, "pg_catalog", "pg_largeobject", "large objects", (large, large), None, token)


def _token(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:20]


_Grant = tuple[str, bool, bool, str]
"""Role, whether it can log in, whether it is the owner, the column ("" for all)."""


def _doors(rows: list[tuple[str, str, bool, bool]]) -> Mapping[str, list[_Grant]]:
    """Who may use a schema, and (under "") connect to the database."""
    found: dict[str, list[_Grant]] = defaultdict(list)
    for schema, role, can_login, is_owner in rows:
        found[schema].append((role or "?", can_login, is_owner, ""))
    return found


def _entering(grants: list[_Grant], *doors: list[_Grant]) -> list[_Grant]:
    """What PUBLIC may read, only those may who come that far: behind a closed door PUBLIC is who may pass it."""
    for door in doors:
        if any(role == "PUBLIC" for role, *_ in door):
            continue
        public = [column for role, _, _, column in grants if role == "PUBLIC"]
        grants = [grant for grant in grants if grant[0] != "PUBLIC"]
        grants += [(role, can_login, is_owner, column) for column in public for role, can_login, is_owner, _ in door]
    return grants


def _grants(rows: list[tuple[Any, ...]]) -> Mapping[int, list[_Grant]]:
    found: dict[int, list[_Grant]] = {}
    for oid, role, can_login, is_owner, column in rows:
        found.setdefault(oid, []).append((role or "?", can_login, is_owner, column))
    return found


def _access(grants: list[_Grant], seen: _Seen) -> Access:
    """PUBLIC is everyone who may enter the database; a role without login stands for its members."""
    whole = {role for role, _, _, column in grants if not column}
    columns: dict[str, list[str]] = {}
    for role, _, _, column in grants:
        if column and role not in whole:
            columns.setdefault(role, []).append(column)
    names = sorted(whole | set(columns), key=lambda role: (role != "PUBLIC", role))
    roles = tuple(f"{name}({', '.join(columns[name])})" if name in columns else name for name in names)
    others = [(role, can_login) for role, can_login, is_owner, _ in grants if not is_owner]
    if "PUBLIC" in names:
        breadth = Breadth.INTERNAL
    elif any(not can_login for _, can_login in others):
        breadth = Breadth.DEPARTMENT
    else:
        breadth = Breadth.NAMED if others else Breadth.OWNER
    rest = len(roles) - _GRANTEES
    shown = (*roles[:_GRANTEES], f"+{rest}") if rest > 0 else roles
    return Access(breadth, shown, "GRANT SELECT; row security" if seen.is_filtered else "GRANT SELECT")
