"""A sample of the inventory is read again from its source: the right one, or none."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.base import Cause, SourceError, SourceSpec
from pdscan.engine.options import Options
from pdscan.engine.pipeline import scan
from pdscan.engine.reveal import Wanted, reveal
from pdscan.inventory import query
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.readers.base import Limits
from tests.engine.share import rows


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Inventory, Path]]:
    folder = tmp_path_factory.mktemp("reveal")
    share = folder / "share"
    (share / "人事").mkdir(parents=True)
    (share / "人事" / "名簿.csv").write_text(rows(8), "utf-8")
    with zipfile.ZipFile(share / "旧.zip", "w") as archive:
        archive.writestr("名簿.csv", rows(8, start=100))
    (share / "番号.csv").write_text("氏名,個人番号\n高梨 涼介,123456789018\n三橋 奈央,234567890125\n", "utf-8")
    inventory = open_inventory(str(folder / "pdscan.db"), create=True)
    scan(inventory, [SourceSpec(str(share))], Options(jobs=1), lambda _event: None)
    yield inventory, share
    inventory.close()


def _sample(inventory: Inventory, location: str, entity: str, at: int = 0) -> Wanted:
    row = query.asset_at(inventory, location)
    assert row is not None
    finding = next(found for found in query.findings(inventory, [row.id]) if found.entity == entity)
    sample = finding.samples[at]
    return Wanted(location, entity, sample["locator"], sample["masked"])


def _shown(inventory: Inventory, wanted: Wanted) -> str | None:
    return reveal(inventory, wanted, (), Limits(), threading.Event())


def test_the_sample_of_a_row_is_the_value_of_that_row(office: tuple[Inventory, Path]) -> None:
    inventory, share = office
    wanted = _sample(inventory, str(share / "人事" / "名簿.csv"), "PHONE_NUMBER", at=2)
    assert _shown(inventory, wanted) == "090-2002-0002"


def test_a_member_of_an_archive(office: tuple[Inventory, Path]) -> None:
    inventory, share = office
    wanted = _sample(inventory, f"{share / '旧.zip'}!/名簿.csv", "EMAIL_ADDRESS")
    assert _shown(inventory, wanted) == "user100@example.co.jp"


def test_my_number_is_never_shown(office: tuple[Inventory, Path]) -> None:
    inventory, share = office
    wanted = _sample(inventory, str(share / "番号.csv"), "JP_MY_NUMBER")
    with pytest.raises(SourceError, match="never shown"):
        _shown(inventory, wanted)


def test_another_value_in_its_place_is_not_shown_for_it(office: tuple[Inventory, Path]) -> None:
    inventory, share = office
    file = share / "人事" / "名簿.csv"
    wanted = _sample(inventory, str(file), "PHONE_NUMBER")
    file.write_text(rows(8, start=305), "utf-8")
    assert _shown(inventory, wanted) is None
    file.unlink()
    with pytest.raises(SourceError) as gone:
        _shown(inventory, wanted)
    assert gone.value.cause is Cause.VANISHED


def test_nothing_is_shown_once_the_reader_went_away(office: tuple[Inventory, Path]) -> None:
    inventory, share = office
    stop = threading.Event()
    stop.set()
    wanted = _sample(inventory, f"{share / '旧.zip'}!/名簿.csv", "EMAIL_ADDRESS")
    assert reveal(inventory, wanted, (), Limits(), stop) is None
    assert not [thread for thread in threading.enumerate() if thread.name == "reveal"]
