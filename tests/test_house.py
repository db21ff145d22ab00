"""The house: what is really imported, what the wheel ships, that text is complete in both languages."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from pdscan import i18n, vocabulary
from pdscan.appi.severity import ORDER
from pdscan.model import Change, Status

ROOT = Path(__file__).parents[1]
HEAVY = {"presidio_analyzer", "spacy", "boto3", "textual", "openpyxl", "docx", "pypdfium2", "numpy", "sudachipy"}


def _loaded(code: str) -> set[str]:
    """Top-level modules that are loaded after `code` ran in a fresh interpreter."""
    probe = f"import sys, json\n{code}\nprint(json.dumps(sorted({{name.partition('.')[0] for name in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("code", "banned"),
    [
        ("import pdscan.cli.main", HEAVY | {"sqlalchemy", "pebble"}),
        ("import pdscan.inventory.query", HEAVY),
        ("import pdscan.reports.jsonl, pdscan.reports.coverage", HEAVY),
        ("import pdscan.model, pdscan.appi.judge, pdscan.i18n", HEAVY | {"sqlalchemy", "pydantic", "typer", "rich"}),
        ("import connectors.base, connectors.registry", HEAVY | {"pdscan", "recognizers"}),
        ("import recognizers.entities, recognizers.base, recognizers.fold", HEAVY | {"pdscan", "connectors"}),
        ("import pdscan.engine.parser; from pdscan.readers import choose; choose.readers()", HEAVY),
        (
            "from pdscan.engine.detect import hits_in_text; hits_in_text('氏名：高梨涼介')",
            {"presidio_analyzer", "spacy", "textual", "typer", "rich", "sqlalchemy"},
        ),
    ],
)
def test_heavy_imports_are_late(code: str, banned: set[str]) -> None:
    assert not _loaded(code) & banned


def test_the_module_does_not_import_from_the_current_folder(tmp_path: Path) -> None:
    (tmp_path / "connectors.py").write_text("raise SystemExit('imported from the scanned folder')")
    (tmp_path / "recognizers.py").write_text("raise SystemExit('imported from the scanned folder')")
    command = [sys.executable, "-m", "pdscan", "inspect", "--help"]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "", "SYSTEMROOT": "C:\\Windows"}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr


def test_the_wheel_ships_the_three_packages_and_their_data(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"pdscan", "connectors", "recognizers"}
    for needed in (
        "pdscan/locale/ja/vocabulary.toml",
        "pdscan/inventory/migrations/versions/0001_first.py",
        "recognizers/lexicon/SOURCES.md",
    ):
        assert needed in names
    assert any(name.startswith("pdscan/appi/law/") and name.endswith(".toml") for name in names)
    assert any(name.startswith("recognizers/tagger/model/") for name in names)
    assert not any(name.endswith((".jsonl", ".db", ".pyc")) for name in names)


def _spoken() -> dict[str, str]:
    """Every text that the code passes to `t("…")`, with the place."""
    found: dict[str, str] = {}
    for file in sorted((ROOT / "pdscan").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "t"
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                found[node.args[0].value] = f"{file.relative_to(ROOT)}:{node.lineno}"
    return found


def test_every_text_has_its_japanese() -> None:
    spoken, japanese = _spoken(), i18n.japanese()
    missing = {text: place for text, place in spoken.items() if text not in japanese}
    assert not missing


def test_japanese_keeps_every_placeholder() -> None:
    import string

    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    wrong = [text for text, other in i18n.japanese().items() if fields(text) != fields(other)]
    assert not wrong


def test_the_vocabulary_has_japanese_for_every_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDSCAN_LANG", "ja")
    i18n.language.cache_clear()
    from connectors.base import Cause

    words = [*ORDER, *Status, *Change, *Cause]
    assert [word for word in words if vocabulary.word(word).isascii()] == []
