"""Oracle Database through oracledb (extra `oracle`). Untested: no such server was at hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from connectors.base import Cause, SourceError
from connectors.sql_address import Address
from connectors.sql_dialect import unknown
from connectors.sql_inspected import InspectedDialect

if TYPE_CHECKING:
    from sqlalchemy import Engine


class OracleDialect(InspectedDialect):
    """The database of the address is the service name."""

    scheme: ClassVar[str] = "oracle"
    system = frozenset({"sys", "system", "xdb", "mdsys", "ctxsys", "outln", "dbsnmp", "wmsys", "ordsys", "lbacsys"})

    def engine(self, address: Address, password: str | None) -> Engine:
        """Raises SourceError when the extra is not installed."""
        from importlib.util import find_spec

        from sqlalchemy import URL, NullPool, create_engine

        unknown(address.settings, ())
        if find_spec("oracledb") is None:
            raise SourceError(Cause.UNSUPPORTED, "needs the extra: pip install 'pdscan[oracle]'")
        query = {"service_name": address.database}
        url = URL.create("oracle+oracledb", address.user, password, address.host, address.port, query=query)
        return create_engine(url, poolclass=NullPool, hide_parameters=True)

    def prepare(self, raw: Any, settings: Mapping[str, str]) -> None:  # noqa: ARG002 - no time-outs of its own
        """One read-only transaction for the whole session."""
        with raw.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")


DIALECT = OracleDialect()
