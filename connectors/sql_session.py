"""A read-only connection that renews itself: every read is short, so one that failed is simply done again."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from connectors import credentials
from connectors.base import Cause, SourceError
from connectors.sql_address import Address
from connectors.sql_dialect import FIRST, Dialect, grown

if TYPE_CHECKING:
    from sqlalchemy import Engine

_TRIES = 4
_PAUSE = 0.5
"""Seconds before the second try; doubled with every further one, as servers take a while to start again."""


class Session:
    """One database, one connection at a time. Raises SourceError and nothing else."""

    def __init__(self, dialect: Dialect, address: Address) -> None:
        self.dialect = dialect
        self.address = address
        self._raw: Any = None
        self._held: Any = None
        self._engine: Engine | None = None

    def read(self, statement: str, parameters: Sequence[Any] = ()) -> list[Any]:
        """All rows of one statement, in a read-only transaction of its own."""
        for attempt in range(_TRIES):
            try:
                return self._read(statement, parameters)
            except SourceError:
                raise
            except Exception as error:  # noqa: BLE001 - drivers raise what they like, and their text may quote values
                is_lost = self.dialect.is_lost(error)
                self.close()
                if not is_lost or attempt == _TRIES - 1:
                    raise self._explained(error) from None
            time.sleep(_PAUSE * 2**attempt)
        raise AssertionError  # the last attempt returned or raised

    def _read(self, statement: str, parameters: Sequence[Any]) -> list[Any]:
        cursor = self._opened().cursor()
        try:
            if begin := self.dialect.begin(self.address.settings):
                cursor.execute(begin)
            cursor.execute(statement, parameters) if parameters else cursor.execute(statement)
            rows: list[Any] = cursor.fetchall()
            if begin:
                cursor.execute("COMMIT")
            return rows
        finally:
            with suppress(Exception):
                cursor.close()

    def stream(self, statement: str, rows: int, *, cursor_type: Any = None) -> Iterator[list[Any]]:
        """The rows of one statement through an open cursor, up to `rows` at a time: for what knows no order."""
        raw = self.connection()
        cursor = raw.cursor(cursor_type) if cursor_type is not None else raw.cursor()
        try:
            cursor.execute(statement)
            count = min(rows, FIRST)
            while block := cursor.fetchmany(count):
                yield list(block)
                count = grown(block, count, rows)
        except SourceError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            self.close()
            raise self._explained(error) from None
        finally:
            with suppress(Exception):
                cursor.close()

    def _explained(self, error: Exception) -> SourceError:
        """Of a statement: a login that was let in is refused by a view's definer, say, and its password is in order."""
        if self.dialect.is_refused(error):
            return SourceError(Cause.DENIED, "this login may not read it")
        return self.dialect.explain(error)

    def connection(self) -> Any:
        """The driver's own connection, made when there is none."""
        try:
            return self._opened()
        except SourceError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            raise self.dialect.explain(error) from None

    def engine(self) -> Engine:
        """The engine behind the connection, which has to be open."""
        if self._engine is None:
            raise RuntimeError("no connection was opened")
        return self._engine

    def _opened(self) -> Any:
        if self._raw is None:
            self._raw = self._connected()
        return self._raw

    def _connected(self) -> Any:
        address = self.address
        user = address.user
        for is_last in (False, True):
            password = credentials.find(address.place, user, address.settings, self.dialect.variables)
            self._engine = self.dialect.engine(address, password)
            try:
                self._held = self._engine.raw_connection()
                driver = self._held.driver_connection
                self.dialect.prepare(driver, address.settings)
                return driver
            except SourceError:
                self.close()
                raise
            except Exception as error:
                self.close()
                if not self.dialect.is_refused(error):
                    raise
                if is_last or not credentials.ask(address.place, user):
                    raise self.dialect.explain(error) from None
        raise AssertionError  # the last attempt returned or raised

    def close(self) -> None:
        """Give the connection back."""
        if self._held is not None:
            with suppress(Exception):
                self._held.close()
        self._raw = self._held = None
        if self._engine is not None:
            self._engine.dispose()
        self._engine = None
