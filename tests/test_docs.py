"""The documentation is executed: commands exist, links lead somewhere, every setting and rule is described."""

from __future__ import annotations

import importlib.util
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer
from pydantic import BaseModel

from connectors.base import Cause
from pdscan import config
from pdscan.cli.main import app
from pdscan.model import Change, Status

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "README.ja.md", *sorted((ROOT / "docs").glob("*.md")))
LATER = {"docs/benchmarks.md"}
"""Made by the benchmarks, so not there in every checkout."""
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def _shown() -> Iterator[Any]:
    for page in PAGES:
        for block in _BLOCK.findall(page.read_text("utf-8")):
            for line in block.splitlines():
                command = re.split(r"\s{2,}#|\s#\s", line)[0].strip()
                if command.startswith("pdscan "):
                    yield pytest.param(command, id=f"{page.name}: {command}")


@pytest.mark.parametrize("command", _shown())
def test_a_command_that_is_shown_exists(command: str) -> None:
    """The command line parses: command, options and number of arguments."""
    words = [word.replace("\x00", "\\") for word in shlex.split(command.replace("\\", "\x00"))][1:]
    node: Any = typer.main.get_command(app)
    while words and hasattr(node, "commands"):
        assert words[0] in node.commands, f"no command “{words[0]}”"
        node = node.commands[words.pop(0)]
    assert not hasattr(node, "commands"), "a group of commands without the command"
    node.make_context("pdscan", words)


def test_commands_are_shown_at_all() -> None:
    assert len(list(_shown())) > 15


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files(page: Path) -> None:
    for link in _LINK.findall(page.read_text("utf-8")):
        target = link.partition("#")[0]
        if not target or "://" in target:
            continue
        file = (page.parent / target).resolve()
        assert file.exists() or file.relative_to(ROOT).as_posix() in LATER, f"{page.name} → {link}"


def _keys(model: type[BaseModel], path: str = "") -> Iterator[tuple[str, str]]:
    """(section, key) of every setting."""
    for name, field in model.model_fields.items():
        inner = config._model(field.annotation)
        if inner is None or path:
            yield path, name
        if inner is not None:
            yield from _keys(inner, f"{path}.{name}" if path else name)


def test_every_setting_is_described() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    described = set(re.findall(r"^\| `([a-z_]+)` \|", text, re.MULTILINE))
    known = {key for _, key in _keys(config.Settings)}
    assert known - described == set()
    assert described - known == set()
    for section in {section.split(".")[0] for section, _ in _keys(config.Settings)}:
        assert re.search(rf"^## `\[{section}[\].]", text, re.MULTILINE), section


def test_defaults_are_described_as_they_are() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    for name, field in config.LimitSettings.model_fields.items():
        if isinstance(field.default, int | float):
            assert f"| `{name}` | {field.default:g} |".replace("1e+05", "100000") in text, name


def test_the_example_of_the_settings_is_valid() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert config.Settings.model_validate(tomllib.loads(example)).source["hr"].uri.startswith("s3://")


def test_every_status_and_cause_is_described() -> None:
    text = (ROOT / "docs" / "inventory.md").read_text("utf-8")
    assert [word for word in (*Status, *Change, *Cause) if f"`{word}`" not in text] == []


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_rules_is_current() -> None:
    rules = _script("make_rules")
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == rules.page(), "run: python docs/make_rules.py"
