"""The audit journal only grows, and the inventory's tables are those the program means."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import DatabaseError

from pdscan.inventory import audit, schema
from pdscan.inventory.store import Inventory, open_inventory


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    yield opened
    opened.close()


def test_entries_come_back_newest_first_and_by_asset(inventory: Inventory) -> None:
    audit.record(inventory, "hanako", audit.REVEAL, "/share/a.csv", "PERSON", {"row": 2})
    audit.record(inventory, "taro", audit.REVEAL, "/share/b.csv", "PHONE_NUMBER", {"sheet": "名簿", "cell": "B7"})
    first, second = audit.entries(inventory)
    assert (first["author"], first["location"], first["entity"]) == ("taro", "/share/b.csv", "PHONE_NUMBER")
    assert first["locator"] == {"sheet": "名簿", "cell": "B7"}
    assert first["made"] >= second["made"] > 0
    assert [entry["author"] for entry in audit.entries(inventory, "/share/a.csv")] == ["hanako"]


@pytest.mark.parametrize("change", ["UPDATE audit SET author = 'nobody'", "DELETE FROM audit"])
def test_the_database_refuses_to_change_an_entry(inventory: Inventory, change: str) -> None:
    audit.record(inventory, "hanako", audit.REVEAL, "/share/a.csv", "PERSON", {"row": 2})
    with pytest.raises(DatabaseError, match="only grows"), inventory.writing() as connection:
        connection.exec_driver_sql(change)
    assert [entry["author"] for entry in audit.entries(inventory)] == ["hanako"]


def test_the_migrations_make_the_table_as_it_is_described(inventory: Inventory) -> None:
    made = inspect(inventory.engine)
    assert {column["name"] for column in made.get_columns("audit")} == set(schema.audit.c.keys())
    assert {index["name"] for index in made.get_indexes("audit")} == {"audit_location"}
