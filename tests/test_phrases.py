"""Every reason that the code can give has its Japanese, found by reading the code and by running it."""

from __future__ import annotations

import ast
import errno
import os
import re
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from string import Formatter

import pytest

from pdscan import i18n, phrases, vocabulary

ROOT = Path(__file__).parents[1]
CATALOGUES = ROOT / "pdscan" / "locale" / "ja"
FILES = {
    "whys": (
        "recognizers/**/*.py",
        *(f"pdscan/engine/{name}.py" for name in ("columns", "matters", "prose", "several")),
    ),
    "reasons": ("connectors/**/*.py", "pdscan/readers/*.py", "pdscan/engine/*.py"),
}
SINKS = {
    "reasons": {
        "ReadFailure": 1, "Gap": 1, "SourceError": 1, "Failure": 1, "Withheld": 1, "Unreadable": 2, "Closed": 2,
        "Standing": 2,
    },
    "whys": {"Match": 4, "FoundName": 3},
}  # fmt: skip
"""Constructors, and at which position they take the reason."""
NAMES = {"reasons": {"reason", "remark"}, "whys": {"why", "reason", "reasons", "evidence", "lost", "_guessed_why"}}
"""Names whose assigned texts are reasons."""
SPEAKERS = {"reasons": {"_hint", "defect"}, "whys": {"is_general", "_chain_form", "form"}}
"""Functions whose returned texts are reasons."""
TEST_ONLY = {"connectors/memory.py"}
PARTS = {
    "whys": {"float", "exponent", "commas", "lost leading zeros", "Japan", "world"},
    "reasons": {"opening", "reading", "recognition", "no extension", "{}/{}: {}", "{}: {}", "{} ({})"},
}
"""Entries for what stands within other reasons, and for patterns without a word of their own."""


class Texts:
    """The texts an expression may be, with `{}` for what varies; constants of the module are looked up."""

    def __init__(self, tree: ast.Module) -> None:
        self.constants = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }

    def of(self, node: ast.AST) -> list[str]:
        match node:
            case ast.Constant(value=str() as text):
                return [text]
            case ast.JoinedStr(values=values):
                return ["".join(parts) for parts in product(*(self.of(value) for value in values))]
            case ast.FormattedValue(value=ast.Name() | ast.IfExp() | ast.BoolOp() as varying):
                return self.of(varying)
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                return [first + second for first, second in product(self.of(left), self.of(right))]
            case ast.IfExp(body=body, orelse=other):
                return [*self.of(body), *self.of(other)]
            case ast.BoolOp(values=values):
                return [text for value in values for text in self.of(value)]
            case ast.Name(id=name) if isinstance(value := self.constants.get(name), (ast.Constant, ast.BinOp)):
                return self.of(value)
        return ["{}"]

    def within(self, node: ast.AST) -> Iterator[str]:
        """The texts of an expression that may be a tuple or list of reasons, or of weights and reasons."""
        if isinstance(node, (ast.Tuple, ast.List)):
            for part in node.elts:
                yield from self.within(part)
        elif isinstance(node, ast.Starred):
            yield from self.within(node.value)
        elif isinstance(node, ast.IfExp):
            yield from self.within(node.body)
            yield from self.within(node.orelse)
        else:
            yield from self.of(node)


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _calls(kind: str, texts: Texts, node: ast.Call) -> Iterator[str]:
    name = _name(node.func)
    at = SINKS[kind].get(name)
    if at is not None and len(node.args) > at and not any(isinstance(one, ast.Starred) for one in node.args[: at + 1]):
        yield from texts.within(node.args[at])
    elif at is not None:  # the place of a starred argument is not known: a tuple, or the only text there is
        for one in node.args:
            if isinstance(one, ast.Tuple) or (name == "FoundName" and isinstance(one, ast.Constant)):
                yield from texts.within(one)
    for keyword in node.keywords:
        if keyword.arg in NAMES[kind]:
            yield from texts.within(keyword.value)
    if kind == "whys" and name in ("_match", "_hit", "append"):
        for one in node.args:
            if isinstance(one, (ast.Constant, ast.JoinedStr, ast.IfExp)):
                yield from (text for text in texts.of(one) if name != "append" or _name(node.func) in NAMES[kind])
    if name == "append" and isinstance(node.func, ast.Attribute) and _name(node.func.value) in NAMES[kind]:
        yield from texts.within(node.args[0])
    if kind == "whys" and name == "_form" and len(node.args) == 3:
        yield from texts.of(node.args[0])


def _tuples(kind: str, texts: Texts, node: ast.Tuple) -> Iterator[str]:
    """A weight with its reason; a cause with its reason."""
    if kind == "whys" and len(node.elts) == 2 and not isinstance(node.elts[0], ast.Constant | ast.JoinedStr):
        weights = (ast.IfExp, ast.UnaryOp, ast.BoolOp)
        if isinstance(node.elts[0], weights) or _name(node.elts[0]) in ("weight", "form", "check_weight"):
            yield from texts.of(node.elts[1])
    if kind == "whys" and len(node.elts) == 2:
        match node.elts[0]:
            case ast.Constant(value=float()):
                yield from texts.of(node.elts[1])
    if kind == "reasons":
        for cause, reason in zip(node.elts, node.elts[1:], strict=False):
            is_cause = ast.unparse(cause).startswith("Cause.") or _name(cause) in ("_OCR", "_NO", "_KEY")
            if is_cause and not ast.unparse(reason).startswith(("Cause.", "_NO", "_KEY")):
                yield from texts.of(reason)


def _found(kind: str, tree: ast.Module) -> Iterator[str]:
    texts = Texts(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Call():
                yield from _calls(kind, texts, node)
            case ast.Tuple():
                yield from _tuples(kind, texts, node)
            case ast.Assign(targets=[ast.Name() | ast.Attribute() as named]) if _name(named) in NAMES[kind]:
                yield from texts.within(node.value)
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                for target, value in zip(targets, values, strict=False):
                    if _name(target) in NAMES[kind]:
                        yield from texts.within(value)
            case ast.Assign(targets=[ast.Name(id="_SUFFIXES")], value=ast.Dict(values=values)) if kind == "reasons":
                for value in values:
                    yield from texts.of(value)
            case ast.FunctionDef(name=name) if name in SPEAKERS[kind]:
                for one in ast.walk(node):
                    if isinstance(one, ast.Return) and one.value is not None:
                        yield from texts.within(one.value)


def said(kind: str) -> dict[str, str]:
    """Every reason of the code as a skeleton, with the file."""
    found: dict[str, str] = {}
    for glob in FILES[kind]:
        for file in sorted(ROOT.glob(glob)):
            place = file.relative_to(ROOT).as_posix()
            if place in TEST_ONLY:
                continue
            for text in _found(kind, ast.parse(file.read_text("utf-8"))):
                if re.search(r"[^\W\d]{2}", text.replace("{}", "")):
                    found.setdefault(text, place)
    return found


@pytest.fixture(autouse=True)
def _japanese(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PDSCAN_LANG", "ja")
    i18n.language.cache_clear()
    yield
    i18n.language.cache_clear()


def _catalogue(name: str) -> dict[str, str]:
    return dict(tomllib.loads((CATALOGUES / "phrases" / f"{name}.toml").read_text("utf-8")))


@pytest.mark.parametrize("kind", FILES)
def test_every_reason_has_its_japanese(kind: str) -> None:
    worded = [key for key in _catalogue(kind) if phrases.skeleton(key) not in PARTS[kind]]
    missing = {
        text: place
        for text, place in said(kind).items()
        if not any(phrases.fits(key, text.replace("{}", "7")) for key in worded)
    }
    assert not missing, f"add them to pdscan/locale/ja/phrases/{kind}.toml"


@pytest.mark.parametrize("kind", FILES)
def test_no_entry_is_stale(kind: str) -> None:
    spoken = set(said(kind)) | PARTS[kind] | {os.strerror(code) for code in errno.errorcode}
    unused = [
        key
        for key in _catalogue(kind)
        if phrases.skeleton(key) not in spoken
        and not any(phrases.fits(key, text.replace("{}", "7")) for text in spoken)
    ]
    assert not unused


@pytest.mark.parametrize(
    ("kind", "text", "japanese"),
    [
        ("whys", "12 digits 4-4-4", "12 桁(4-4-4)"),
        ("whys", "context 個人番号", "近くに「個人番号」"),
        ("whys", "98% of the column's values pass", "列の値の 98% が形式に合う"),
        ("whys", "restored from exponent", "指数表示から復元"),
        ("whys", "T and 13 digits", "T と 13 桁"),
        ("whys", "R3 R11", "R3 R11"),
        ("reasons", "2/5: encrypted member", "中のファイル 5 件のうち 2 件: パスワード付きの項目"),
        ("reasons", "access denied (AccessDenied)", "アクセスが拒否された(AccessDenied)"),
        (
            "reasons",
            "the parser process died (opening, exit -9)",
            "読取プロセスが異常終了した(開く途中、終了コード -9)",
        ),
        ("reasons", "zip_archive: BadZipFile", "zip_archive の読取で想定外のデータに当たった(BadZipFile)"),
        ("reasons", "what a third party's reader says", "what a third party's reader says"),
    ],
)
def test_reasons_are_read_in_japanese(kind: str, text: str, japanese: str) -> None:
    assert phrases.spoken(kind, text) == japanese


def test_reasons_stay_english_for_english_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDSCAN_LANG", "en")
    i18n.language.cache_clear()
    assert vocabulary.why("check digit") == "check digit"
    assert vocabulary.reason("2/5: encrypted member") == "2/5: encrypted member"


def test_what_the_demo_share_makes_pdscan_say_is_japanese(tmp_path: Path) -> None:
    """The reader of the code above misses what it does not know; so everything is also said once."""
    from connectors.base import SourceSpec
    from pdscan.demo.share import build
    from pdscan.engine.inspecting import inspect
    from pdscan.engine.options import Options

    build(tmp_path)
    whys: set[str] = set()
    reasons: set[str] = set()
    for part in inspect([SourceSpec(str(tmp_path))], Options()):
        whys.update(why for _, hit in part.hits for why in hit.why)
        for result in part.results:
            reasons.update({result.reason, *(gap.reason for gap in result.gaps)} - {""})
    assert len(whys) > 30
    assert reasons
    assert not [why for why in sorted(whys) if vocabulary.why(why) == why and not re.match(r"R[0-9]|記号・番号$", why)]
    assert not [reason for reason in sorted(reasons) if vocabulary.reason(reason) == reason]


@pytest.mark.parametrize("kind", FILES)
def test_japanese_keeps_what_varies(kind: str) -> None:
    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert not [key for key, japanese in _catalogue(kind).items() if names(key) != names(japanese)]


def test_one_text_has_one_japanese() -> None:
    """The catalogues of the program's own texts are one: the same English in two files must be the same word."""
    seen: dict[str, tuple[str, str]] = {}
    twice = []
    for file in sorted(CATALOGUES.glob("*.toml")):
        for text, japanese in tomllib.loads(file.read_text("utf-8")).items():
            other = seen.setdefault(text, (japanese, file.name))
            if other[0] != japanese:
                twice.append((text, other, (japanese, file.name)))
    assert not twice
