"""The rows of the asset table: which columns fit, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pdscan import vocabulary
from pdscan.appi.severity import ORDER
from pdscan.i18n import t
from pdscan.inventory.query import AssetRow
from pdscan.tui.safe_text import fit, fit_end, fit_right, visible
from pdscan.tui.view import amounts
from pdscan.tui.view.glyphs import Glyphs
from pdscan.tui.view.lines import Line, Piece, line

_GRAVE = frozenset(ORDER[:3])


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title (English key of the catalogue), width in cells, the sort that belongs to it, its text."""

    id: str
    title: Callable[[], str]
    width: int
    sort: str
    text: Callable[[AssetRow, int], str]
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


def _folder(row: AssetRow, width: int) -> str:
    return fit_end(visible(row.folder), width)


NAME = Column("name", lambda: t("Name"), 18, "name", lambda row, width: fit(visible(row.name), width))
_COLUMNS = (
    Column("category", lambda: t("Category"), 9, "severity", lambda row, width: tags(row.categories, width)),
    Column("persons", lambda: t("People"), 7, "persons", lambda row, _: amounts.people(row.persons), True),
    Column(
        "decision",
        lambda: t("Decided"),
        8,
        "decision",
        lambda row, _: vocabulary.word(row.verdict) if row.verdict else "",
    ),
    Column("state", lambda: t("State"), 12, "status", lambda row, _: state(row)),
    Column("hits", lambda: t("Hits"), 7, "hits", lambda row, _: amounts.number(row.hits, 7) if row.hits else "", True),
    Column("modified", lambda: t("Modified"), 10, "modified", lambda row, _: amounts.day(row.modified)),
    Column("size", lambda: t("Size"), 5, "size", lambda row, _: amounts.size(row.size), True),
    Column("access", lambda: t("Readable by"), 12, "access", lambda row, _: vocabulary.breadth(row.breadth)),
    Column("folder", lambda: t("Folder"), 24, "location", _folder),
)
_MARK = 2
_WIDE = 110
"""From this width on names and categories get more room."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns that fit a width, with the width each gets."""

    columns: tuple[tuple[Column, int], ...]


def layout(width: int) -> Layout:
    """As many columns as fit, the important ones first; the name takes what is left."""
    room = width - _MARK
    chosen: list[Column] = []
    least = NAME.width if width < _WIDE else 30
    for column in _COLUMNS:
        if room - least < column.width + 1:
            break
        chosen.append(column)
        room -= column.width + 1
    order = {column.id: at for at, column in enumerate((*_COLUMNS[:1], NAME, *_COLUMNS[1:]))}
    placed = sorted([*chosen, NAME], key=lambda column: order[column.id])
    extra = {NAME.id: max(4, room)}
    if "folder" in {column.id for column in chosen} and room > 40:
        extra = {NAME.id: room - (room - 34) * 2 // 3, "folder": 24 + (room - 34) * 2 // 3}
    return Layout(tuple((column, extra.get(column.id, column.width)) for column in placed))


def header(shape: Layout, sort: str, is_reversed: bool, glyphs: Glyphs) -> Line:
    """The titles, the sorted one marked."""
    pieces = [Piece(" " * _MARK, "head")]
    for column, width in shape.columns:
        title = column.title()
        is_sorted = column.sort == sort
        if is_sorted:
            title += glyphs.rising if is_reversed else glyphs.falling
        put = fit_right if column.is_number else fit
        pieces.append(Piece(put(title, width), "head-sorted" if is_sorted else "head"))
        pieces.append(Piece(" ", "head"))
    return line(*pieces[:-1])


def asset(row: AssetRow, shape: Layout, is_marked: bool, glyphs: Glyphs) -> Line:
    """One asset."""
    pieces = [Piece((glyphs.marked if is_marked else " ") + " ", "mark")]
    for column, width in shape.columns:
        text = column.text(row, width)
        put = fit_right if column.is_number else fit
        pieces.append(Piece(put(text, width), _role(column.id, row)))
        pieces.append(Piece(" "))
    return line(*pieces[:-1])


def _role(column: str, row: AssetRow) -> str:
    match column:
        case "category":
            return "grave" if _GRAVE.intersection(row.categories) else "warn"
        case "decision":
            return {"personal": "good", "not-personal": "dim"}.get(row.verdict, "warn")
        case "state":
            return "warn"
        case "name":
            return "dim" if row.status == "gone" or row.verdict == "not-personal" else ""
        case "persons" | "hits":
            return ""
    return "dim"


def loading(width: int) -> Line:
    """A row whose page is on its way."""
    return line(Piece(fit("  ...", width), "dim"))


def sort_at(shape: Layout, cell: int) -> str:
    """The sort of the column that stands at a cell of the header, "" between columns."""
    at = _MARK
    for column, width in shape.columns:
        if at <= cell < at + width:
            return column.sort
        at += width + 1
    return ""
