"""What information_schema says: tables with their estimates and fingerprints, and who can read them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from connectors.base import Access, Breadth, Cause, SourceError, Unreadable
from connectors.sql_address import part
from connectors.sql_dialect import Relation

if TYPE_CHECKING:
    from connectors.sql_session import Session

DATABASES = """
SELECT SCHEMA_NAME FROM information_schema.SCHEMATA
WHERE SCHEMA_NAME NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys') ORDER BY SCHEMA_NAME
"""
_DATABASE = "SELECT 1 FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = %s"
"""Only those that the login may see: another one is as good as none."""
_RELATIONS = """
SELECT TABLE_NAME, TABLE_TYPE, COALESCE(ENGINE, ''), TABLE_ROWS, COALESCE(DATA_LENGTH, 0), CREATE_TIME, UPDATE_TIME,
       UPDATE_TIME > NOW() - INTERVAL 3 SECOND, COALESCE(TABLE_COMMENT, ''), NOW(6)
FROM information_schema.TABLES WHERE TABLE_SCHEMA = %s AND TABLE_TYPE <> 'SEQUENCE'
ORDER BY BINARY TABLE_NAME
"""
COLUMNS = """
SELECT COLUMN_NAME, DATA_TYPE, COLUMN_COMMENT, PRIVILEGES FROM information_schema.COLUMNS
WHERE TABLE_SCHEMA = %s AND TABLE_NAME = %s ORDER BY ORDINAL_POSITION
"""
EXISTS = "SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = %s AND TABLE_NAME = %s"
KEY = """
SELECT COLUMN_NAME, SUB_PART FROM information_schema.STATISTICS
WHERE TABLE_SCHEMA = %s AND TABLE_NAME = %s AND INDEX_NAME = 'PRIMARY' ORDER BY SEQ_IN_INDEX
"""
_GRANTS = """
SELECT GRANTEE, '', '', '' FROM information_schema.USER_PRIVILEGES WHERE PRIVILEGE_TYPE = 'SELECT'
UNION ALL SELECT GRANTEE, TABLE_SCHEMA, '', '' FROM information_schema.SCHEMA_PRIVILEGES WHERE PRIVILEGE_TYPE = 'SELECT'
UNION ALL SELECT GRANTEE, TABLE_SCHEMA, TABLE_NAME, '' FROM information_schema.TABLE_PRIVILEGES
WHERE PRIVILEGE_TYPE = 'SELECT'
UNION ALL SELECT GRANTEE, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME FROM information_schema.COLUMN_PRIVILEGES
WHERE PRIVILEGE_TYPE = 'SELECT'
"""
_ELSEWHERE = frozenset({"FEDERATED", "SPIDER", "CONNECT", "S3"})
_SYSTEM = frozenset({"root", "mysql", "mysql.sys", "mysql.session", "mysql.infoschema", "mariadb.sys"})
_GRANTEE = re.compile(r"'(.*)'@'.*'")


class _Rights:
    """Who can read what, as far as this login is shown it."""

    def __init__(self, session: Session) -> None:
        self._rows: list[tuple[str, str, str, str]] | None = None
        try:
            session.read("SELECT 1 FROM mysql.user LIMIT 1")  # without it the server shows one's own rights only
            self._rows = [(str(a), str(b), str(c), str(d)) for a, b, c, d in session.read(_GRANTS)]
        except SourceError:
            return

    def of(self, database: str, table: str) -> Access:
        """Logins and roles with SELECT on the table, wherever it was granted."""
        if self._rows is None:
            return Access(basis="needs SELECT on mysql.user")
        names: dict[str, list[str]] = {}
        for grantee, schema, name, column in self._rows:
            if (schema and not _like(schema, database)) or (name and name != table):
                continue
            found = _GRANTEE.fullmatch(grantee)
            names.setdefault(found[1] if found else grantee, []).append(column)
        roles = tuple(
            sorted(f"{name}({', '.join(columns)})" if all(columns) else name for name, columns in names.items())
        )
        people = [name for name in names if name not in _SYSTEM]
        if any(name in ("", "PUBLIC", "public") for name in names):
            breadth = Breadth.INTERNAL
        else:
            breadth = Breadth.NAMED if people else Breadth.OWNER
        return Access(breadth, roles, "GRANT SELECT")


def _like(pattern: str, name: str) -> bool:
    """A database name in a grant is a LIKE pattern."""
    marks = {"%": ".*", "_": "."}
    parts = re.findall(r"\\.|.", pattern, re.DOTALL)
    shape = "".join(marks.get(one, re.escape(one[-1])) for one in parts)
    return re.fullmatch(shape, name, re.DOTALL) is not None


def relations(session: Session) -> Iterator[Relation | Unreadable]:
    """Every relation of the session's database, in the order of its name."""
    address, settings = session.address, session.address.settings
    if not session.read(_DATABASE, (address.database,)):
        raise SourceError(Cause.VANISHED, "no such database")
    rights = _Rights(session)
    rows: list[tuple[Any, ...]] = session.read(_RELATIONS, (address.database,))
    for name, kind, engine, count, size, created, updated, is_fresh, comment, now in rows:
        location = f"{address.id()}/{part(name)}"
        is_view = "VIEW" in kind
        if engine.upper() in _ELSEWHERE and settings.get("foreign_tables", "no") != "yes":
            reason = "a table of another server (foreign_tables = yes reads it)"
            yield Unreadable(location, Cause.EXCLUDED_BY_RULE, reason, "table")
            continue
        if is_view and settings.get("views", "yes") == "no":
            yield Unreadable(location, Cause.EXCLUDED_BY_RULE, "a view (views = no)", "table")
            continue
        # the time of the last change is kept in seconds, and forgotten when the server stops
        is_known = updated is not None and not int(is_fresh or 0) and not is_view
        token = hashlib.sha256(f"{created} {updated} {comment}".encode()).hexdigest()[:20] if is_known else f"at {now}"
        known = int(count or 0)
        estimate = (known, known) if engine in ("MyISAM", "Aria") else (known // 2, 2 * known + 10)
        yield Relation(
            address.database,
            "",
            name,
            "view" if is_view else "table",
            (0, 0) if is_view else estimate,
            int(size),
            token,
            rights.of(address.database, name),
        )
