"""The columns that a row of the table can have, of assets and of findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pdscan import vocabulary
from pdscan.appi.severity import ORDER
from pdscan.i18n import t
from pdscan.inventory.finding_window import FindingLine
from pdscan.inventory.query import AssetRow
from pdscan.tui.place import FINDINGS
from pdscan.tui.rows import Row, asset_of
from pdscan.tui.safe_text import fit, fit_end, visible
from pdscan.tui.view import amounts

_GRAVE = frozenset(ORDER[:3])


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title (English key of the catalogue), width in cells, the sort that belongs to it, its text."""

    id: str
    title: Callable[[], str]
    width: int
    sort: str
    text: Callable[[Row, int], str]
    is_number: bool = False


def tag(category: str) -> str:
    """A category in at most six cells."""
    return {
        "individual_number": t("MyNo."),
        "special_care": t("Care"),
        "credential": t("Secret"),
        "property_risk": t("Money"),
        "identification_code": t("IDcode"),
        "financial_sensitive": t("Financ"),
        "personal": t("Person"),
        "personal_data_candidate": t("Data"),
        "to_confirm": t("Check"),
        "person_related": t("Online"),
    }.get(category, category)


def tags(categories: Sequence[str], width: int) -> str:
    """As many category tags as fit, gravest first; a count tells how many more there are."""
    shown = " ".join(tag(category) for category in categories)
    fitted = fit(shown, width)
    if fitted.rstrip() == shown or len(categories) < 2:
        return fitted
    for kept in range(len(categories) - 1, 0, -1):
        text = " ".join(tag(category) for category in categories[:kept]) + f" +{len(categories) - kept}"
        if fit(text, width).rstrip() == text:
            return fit(text, width)
    return fitted


def state(row: AssetRow) -> str:
    """Why an asset is not wholly examined; "" for one that is."""
    if row.status == "scanned":
        return ""
    return vocabulary.word(row.cause or row.status)


def _of_asset(text: Callable[[AssetRow, int], str]) -> Callable[[Row, int], str]:
    return lambda row, width: text(asset_of(row), width)


def _of_finding(text: Callable[[FindingLine, int], str]) -> Callable[[Row, int], str]:
    return lambda row, width: text(row, width) if isinstance(row, FindingLine) else ""


def _sample(row: FindingLine) -> str:
    return visible(str(row.finding.samples[0].get("masked", ""))) if row.finding.samples else ""


def _word(name: str) -> str:
    return vocabulary.word(name) if name else ""


NAME = Column("name", lambda: t("Name"), 18, "name", _of_asset(lambda row, width: fit(visible(row.name), width)))
_DECISION = Column("decision", lambda: t("Decided"), 8, "decision", _of_asset(lambda row, _: _word(row.verdict)))
_PERSONS = Column(
    "persons", lambda: t("People"), 7, "persons", _of_asset(lambda row, _: amounts.people(row.persons)), True
)
_MODIFIED = Column(
    "modified", lambda: t("Modified"), 10, "modified", _of_asset(lambda row, _: amounts.day(row.modified))
)
_ACCESS = Column(
    "access", lambda: t("Readable by"), 12, "access", _of_asset(lambda row, _: vocabulary.breadth(row.breadth))
)
_FOLDER = Column(
    "folder", lambda: t("Folder"), 24, "location", _of_asset(lambda row, width: fit_end(visible(row.folder), width))
)
_EXPOSURE = Column("exposure", lambda: t("Exposure"), 10, "access", _of_asset(lambda row, _: _word(row.exposure)))
_SIZE = Column("size", lambda: t("Size"), 5, "size", _of_asset(lambda row, _: amounts.size(row.size)), True)
_FORMAT = Column("format", lambda: t("Format"), 8, "", _of_asset(lambda row, _: visible(row.format)))
_KIND = Column("kind", lambda: t("Kind"), 8, "", _of_asset(lambda row, _: _word(row.kind)))
_CHANGE = Column("change", lambda: t("Change"), 8, "", _of_asset(lambda row, _: _word(row.change)))
_EXAMINED = Column("examined", lambda: t("Examined"), 10, "", _of_asset(lambda row, _: amounts.day(row.examined)))
_STATE = Column("state", lambda: t("State"), 12, "status", _of_asset(lambda row, _: state(row)))
_ITEMS = Column(
    "items",
    lambda: t("Items"),
    24,
    "",
    _of_asset(lambda row, _: " ".join(vocabulary.entity(name) for name in row.counts)),
)
_OF_ASSETS = (
    Column("category", lambda: t("Category"), 9, "severity", _of_asset(lambda row, width: tags(row.categories, width))),
    _PERSONS,
    _DECISION,
    _STATE,
    Column(
        "hits",
        lambda: t("Hits"),
        7,
        "hits",
        _of_asset(lambda row, _: amounts.number(row.hits, 7) if row.hits else ""),
        True,
    ),
    _MODIFIED,
    _SIZE,
    _ACCESS,
    _FOLDER,
    _EXPOSURE,
    _ITEMS,
    _FORMAT,
    _KIND,
    _CHANGE,
    _EXAMINED,
)
_OF_FINDINGS = (
    Column(
        "category",
        lambda: t("Category"),
        9,
        "severity",
        _of_finding(lambda row, width: tags(row.finding.categories, width)),
    ),
    Column(
        "entity", lambda: t("Item"), 14, "entity", _of_finding(lambda row, _: vocabulary.entity(row.finding.entity))
    ),
    Column("sample", lambda: t("Sample"), 14, "", _of_finding(lambda row, _: _sample(row))),
    Column(
        "hits", lambda: t("Hits"), 7, "hits", _of_finding(lambda row, _: amounts.number(row.finding.count, 7)), True
    ),
    Column("score", lambda: t("Score"), 5, "score", _of_finding(lambda row, _: f"{row.finding.score:.2f}"), True),
    _DECISION,
    Column("field", lambda: t("Column"), 14, "", _of_finding(lambda row, _: visible(row.finding.field))),
    Column(
        "distinct",
        lambda: t("Distinct"),
        8,
        "",
        _of_finding(lambda row, _: amounts.number(row.finding.distinct, 7)),
        True,
    ),
    _PERSONS,
    _ACCESS,
    _MODIFIED,
    _FOLDER,
    _EXPOSURE,
    _STATE,
    _SIZE,
    _FORMAT,
    _KIND,
    _CHANGE,
    _EXAMINED,
)
_BY_WIDTH = {False: 9, True: 12}
"""How many of the columns, from the first, stand there by themselves where the screen has room."""


def columns(kind: str) -> tuple[Column, ...]:
    """All columns of a kind of rows besides the name, the important ones first."""
    return _OF_FINDINGS if kind == FINDINGS else _OF_ASSETS


def usual(kind: str) -> tuple[Column, ...]:
    """Those that are shown, as far as they fit, while nobody has chosen others."""
    return columns(kind)[: _BY_WIDTH[kind == FINDINGS]]


def role(column: str, row: Row) -> str:
    """The role in which a column of a row is drawn."""
    asset = asset_of(row)
    match column:
        case "category":
            named = row.finding.categories if isinstance(row, FindingLine) else asset.categories
            return "grave" if _GRAVE.intersection(named) else "warn"
        case "decision":
            return {"personal": "good", "not-personal": "dim"}.get(asset.verdict, "warn")
        case "state":
            return "warn"
        case "exposure":
            return "grave" if asset.exposure == "public" else "dim"
        case "name":
            return "dim" if asset.status == "gone" or asset.verdict == "not-personal" else ""
        case "persons" | "hits" | "entity":
            return ""
    return "dim"
