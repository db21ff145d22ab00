"""SQL Server through pymssql (extra `mssql`). Untested: no such server was at hand.

The server has no read-only session; only SELECT statements are made, and the login should have db_datareader alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from connectors.base import Cause, SourceError
from connectors.sql_address import Address
from connectors.sql_dialect import seconds, unknown
from connectors.sql_inspected import InspectedDialect

if TYPE_CHECKING:
    from sqlalchemy import Engine


class MssqlDialect(InspectedDialect):
    """Reads a snapshot where the database allows one, so that no lock is taken."""

    scheme: ClassVar[str] = "mssql"
    system = frozenset({"sys", "information_schema", "guest"}) | {
        f"db_{name}"
        for name in ("owner", "accessadmin", "securityadmin", "ddladmin", "backupoperator", "datareader",
                     "datawriter", "denydatareader", "denydatawriter")
    }  # fmt: skip

    def engine(self, address: Address, password: str | None) -> Engine:
        """Raises SourceError when the extra is not installed."""
        from importlib.util import find_spec

        from sqlalchemy import URL, NullPool, create_engine

        unknown(address.settings, ())
        if find_spec("pymssql") is None:
            raise SourceError(Cause.UNSUPPORTED, "needs the extra: pip install 'pdscan[mssql]'")
        url = URL.create("mssql+pymssql", address.user, password, address.host, address.port, address.database)
        return create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args={"read_only": True})

    def prepare(self, raw: Any, settings: Mapping[str, str]) -> None:
        """Time-outs, and no locks on others' rows."""
        with raw.cursor() as cursor:
            cursor.execute(f"SET LOCK_TIMEOUT {int(1000 * seconds(settings, 'lock_timeout', 5))}")
            cursor.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")


DIALECT = MssqlDialect()
