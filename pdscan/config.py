"""`pdscan.toml`: settings of an organisation, checked key by key. An unknown key names file, key and nearest name."""

from __future__ import annotations

import difflib
import os
import tomllib
from pathlib import Path
from typing import Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from pdscan.i18n import t
from recognizers import own, registry
from recognizers.entities import ENTITIES

DEFAULT = "pdscan.toml"


class ConfigProblem(Exception):
    """The configuration cannot be used; the text says where and what to do."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ScanSettings(_Strict):
    """Defaults of `pdscan scan`."""

    jobs: Annotated[int, Field(ge=0, le=256)] = 0
    sample: Annotated[int, Field(ge=1)] | None = None
    max_size: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


class LimitSettings(_Strict):
    """What one document may cost: wall seconds, MiB, levels, members, unpacked bytes to packed bytes.

    `ocr_pages`: pictures and scanned pages of one file whose text is recognised (extra `ocr`), 0 for none.
    """

    seconds: Annotated[float, Field(gt=0)] = 120.0
    memory_mb: Annotated[int, Field(ge=256)] = 2048
    size_mb: Annotated[int, Field(ge=1)] = 4096
    in_memory_mb: Annotated[int, Field(ge=1)] = 512
    depth: Annotated[int, Field(ge=0)] = 8
    members: Annotated[int, Field(ge=1)] = 100_000
    unpacked_mb: Annotated[int, Field(ge=1)] = 8192
    ratio: Annotated[int, Field(ge=1)] = 1000
    ocr_pages: Annotated[int, Field(ge=0)] = 200
    password_file: str | None = None


class SourceSettings(_Strict):
    """A named source; no credential belongs here."""

    uri: str
    options: dict[str, str] = Field(default_factory=dict)


class ReviewSettings(_Strict):
    """How decisions are taken: with `four_eyes`, “not personal” counts only once a second person says the same."""

    four_eyes: bool = False


class LedgerGroup(_Strict):
    """The organisation's own ledger line: what matches one of the globs belongs to it (the first group that fits)."""

    match: tuple[str, ...]
    name: str = ""
    department: str = ""


class LedgerSettings(_Strict):
    """The ledger: whose it is, how many lines it should have at most, and which files make up which line."""

    organisation: str = ""
    lines: Annotated[int, Field(ge=5, le=1000)] = 25
    group: tuple[LedgerGroup, ...] = ()


class OwnRule(_Strict):
    """A rule of the organisation: what fits `pattern` or stands in a word list is an item of the type `entity`.

    `headings` announce it above a column or beside a value; with `context`, running text must hold such a word
    nearby.
    """

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    entity: str
    description: str = ""
    pattern: str = ""
    words: tuple[str, ...] = ()
    words_file: str | None = None
    headings: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    score: Annotated[float, Field(ge=0.5, le=0.99)] = 0.85

    @field_validator("entity")
    @classmethod
    def _known(cls, entity: str) -> str:
        if entity not in ENTITIES:
            nearest = difflib.get_close_matches(entity, ENTITIES, 1)
            if nearest:
                raise ValueError(t("no item “{entity}”; did you mean “{nearest}”?", entity=entity, nearest=nearest[0]))
            raise ValueError(t("no item “{entity}”; “pdscan rules list” names them", entity=entity))
        return entity


class RulesSettings(_Strict):
    """Rules or items that are switched off, and values that are known to be no personal data."""

    off: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    allow_file: str | None = None
    allow_pattern: tuple[str, ...] = ()


class Settings(_Strict):
    """The whole file."""

    scan: ScanSettings = ScanSettings()
    limits: LimitSettings = LimitSettings()
    source: dict[str, SourceSettings] = Field(default_factory=dict)
    review: ReviewSettings = ReviewSettings()
    ledger: LedgerSettings = LedgerSettings()
    rules: RulesSettings = RulesSettings()
    rule: tuple[OwnRule, ...] = ()


def load(path: str | None) -> Settings:
    """Settings from `path`, else from `pdscan.toml` in the current folder where there is one, else defaults."""
    file = Path(path or DEFAULT)
    os.environ.pop(own.VARIABLE, None)
    if not file.is_file():
        if path is not None:
            raise ConfigProblem(t("no configuration file {path}", path=path))
        return Settings()
    try:
        raw = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ConfigProblem(f"{file}: {error}") from None
    try:
        settings = Settings.model_validate(raw)
    except ValidationError as error:
        raise ConfigProblem("\n".join(_explain(file, problem) for problem in error.errors())) from None
    _declare(file, raw, settings)
    return settings


def _declare(file: Path, raw: dict[str, Any], settings: Settings) -> None:
    """Lets every process of this run know the organisation's own rules. Raises ConfigProblem."""
    if not settings.rule and settings.rules == RulesSettings():
        return
    try:
        known = {name for rule in registry.recognizers() for name in (rule.id, rule.entity)}
        own.declared(raw, file.parent)
    except own.OwnRuleProblem as error:
        raise ConfigProblem(f"{file}: {error}") from None
    unknown = [name for name in settings.rules.off if name not in known]
    if unknown:
        raise ConfigProblem(f"{file}: " + t("no rule “{rule}”; “pdscan rules list” names them", rule=unknown[0]))
    os.environ[own.VARIABLE] = str(file.resolve())


def _explain(file: Path, problem: Any) -> str:
    path = ".".join(str(part) for part in problem["loc"])
    if problem["type"] != "extra_forbidden":
        return f"{file}: {path}: {problem['msg']}"
    model: type[BaseModel] = Settings
    for part in problem["loc"][:-1]:
        if (named := model.model_fields.get(str(part))) is not None:  # else the name of a source, or a position
            model = _model(named.annotation) or model
    names = list(model.model_fields)
    nearest = difflib.get_close_matches(str(problem["loc"][-1]), names, 1)
    if nearest:
        return t("{file}: unknown key “{key}”; did you mean “{nearest}”?", file=file, key=path, nearest=nearest[0])
    return t("{file}: unknown key “{key}”; known: {names}", file=file, key=path, names=", ".join(names))


def _model(annotation: Any) -> type[BaseModel] | None:
    """The settings class in `Settings`, `dict[str, Settings]` or `tuple[Settings, ...]`."""
    inner = [annotation, *get_args(annotation)]
    return next((one for one in inner if isinstance(one, type) and issubclass(one, BaseModel)), None)
