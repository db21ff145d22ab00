"""R5: a column of keys alone is personal data once another table of the organisation names their owners."""

from pathlib import Path

from connectors.base import SourceSpec
from pdscan.engine.options import Options
from pdscan.engine.pipeline import scan
from pdscan.inventory import query
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import open_inventory
from tests.engine import share


def _scan(tmp_path: Path, folder: Path) -> dict[str, query.AssetRow]:
    inventory = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    scan(inventory, [SourceSpec(str(folder))], Options(jobs=1), lambda _: None)
    rows = {row.name: row for row in query.iter_assets(inventory, Selection())}
    inventory.close()
    return rows


def test_keys_meet_across_files(tmp_path: Path) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    readings = "社員番号,HbA1c\n" + "".join(
        f"E{10000 + number},{5 + number % 3}.{number % 10}\n" for number in range(25)
    )
    (folder / "検査.csv").write_text(readings, "utf-8")
    alone = _scan(tmp_path, folder)["検査.csv"]
    assert "to_confirm" in alone.categories and "personal" not in alone.categories
    (folder / "名簿.csv").write_text(share.rows(30), "utf-8")
    (folder / "他社.csv").write_text(readings.replace("E1", "Z9"), "utf-8")
    rows = _scan(tmp_path, folder)
    assert "personal" in rows["検査.csv"].categories and "special_care" in rows["検査.csv"].categories
    assert "to_confirm" not in rows["検査.csv"].categories
    assert "to_confirm" in rows["他社.csv"].categories
