"""The address of a database, as typed and as kept: `postgresql://[user@]host[:port]/database[?setting=…]`.

The canonical form has no user, no settings, no default port, and Unicode as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from connectors.base import Cause, SourceError
from connectors.credentials import refuse_password

PORTS = {"postgresql": 5432, "mysql": 3306, "mariadb": 3306, "mssql": 1433, "oracle": 1521}

_SECRETS = frozenset({"password", "passwd", "pwd", "sslpassword"})


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is. `database` is "" for every database of a server; for SQLite the file's path."""

    scheme: str
    host: str
    port: int | None
    database: str
    user: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """`scheme://host[:port]`, the canonical beginning of every id."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        is_default = self.port in (None, PORTS.get(self.scheme))
        return f"{self.scheme}://{host or 'localhost'}{'' if is_default else f':{self.port}'}"

    def id(self) -> str:
        """The canonical id of the source."""
        if self.scheme == "sqlite":
            return f"sqlite:///{Path(self.database).absolute()}"
        return f"{self.place}/{part(self.database)}" if self.database else self.place


def parse(uri: str, options: Mapping[str, str]) -> Address:
    """Raises SourceError for a password in the address and for an address that is none."""
    refuse_password(uri)
    parts = urlsplit(uri)
    scheme = parts.scheme.lower()
    try:
        port = parts.port
    except ValueError:
        raise SourceError(Cause.UNSUPPORTED, "the port in the address is no number") from None
    settings = dict(parse_qsl(parts.query))
    rest = parts.path + parts.query + parts.fragment  # a password that holds / ? or # ends up there, before its @
    if _SECRETS & set(settings) or ("@" in rest and scheme != "sqlite"):
        refuse_password(f"{scheme}://user:password@host")
    user = unquote(parts.username or "") or options.get("user", "")
    database = unquote(parts.path).removeprefix("/")
    if "/" in database and scheme != "sqlite":
        raise SourceError(Cause.UNSUPPORTED, f"{scheme}://host/database is the form; schemas are chosen by --include")
    return Address(scheme, (parts.hostname or "").lower(), port, database, user, settings | dict(options))


def part(name: str) -> str:
    """A name within an id: as it is, in double quotes where it holds a character that separates."""
    if name and not any(character in name for character in './"!?#'):
        return name
    return '"' + name.replace('"', '""') + '"'
