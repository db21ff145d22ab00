"""From the segments of one asset to judged hits: the one place that knows columns, forms, text and records."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from pdscan.appi.judge import Atom
from pdscan.engine.columns import ColumnJudge
from pdscan.engine.forms import fields
from pdscan.engine.overlap import resolve
from pdscan.engine.records import Draft, Records
from pdscan.engine.ruleset import Ruleset, moved
from pdscan.engine.tables import Form, Grid, Layout, Loose, Pair
from pdscan.model import Hit, Locator, Scope, Segment, TableSegment, TextSegment
from recognizers.base import Match, Recognizer
from recognizers.registry import recognizers as registered

_KEPT = 5000
"""Hits of running text held back until the document is known to its end."""
_AREA = frozenset({"PHONE_NUMBER", "JP_ADDRESS", "EMAIL_ADDRESS", "JP_POSTAL_CODE"})
_PERSONAL = frozenset({"PERSON", "DATE_OF_BIRTH", "GENDER", "AGE", "JP_MY_NUMBER", "INTERNAL_ID"})
_BYLINE = re.compile(
    r"(?:監修|著者?|執筆|取材|編集|撮影|翻訳|解説|講師|座長|演者|研究代表者?|教授|博士|医師|院長|記者|ライター|発表者?|筆者|訳|文|編著|作成者?|承認者?|担当者?|発行)\s*[:=・/(（]?\s*$"
)
_TITLE = re.compile(
    r"^\s*[)）]?\s*(?:教授|准教授|博士|医師|院長|先生|記者|氏(?:ら|の研究)|研究員|研究部長|主任研究|ドクター|監修|著)"
)
_PATIENT = re.compile(
    r"(?:患者|利用者|本人|被保険者|受診者|対象者|氏名|相談者|申請者)\s*(?:名|氏名|様)?\s*[:=(（]?\s*$"
)
_HONORIFIC = re.compile(r"^\s*(?:様|殿|さん|さま|君|くん|ちゃん|氏)")


@cache
def default_ruleset() -> Ruleset:
    """All registered recognisers; built once a process, since the name model is heavy."""
    return Ruleset(registered())


class Examiner:
    """Examines the segments of one asset or member in reading order.

    `name` is its full path or URI: names of people in file and folder names belong to every record. `feed`
    returns the hits whose record is complete, `finish` the rest; hits below 0.5 are left out, those that mean
    nobody are marked.
    """

    def __init__(self, name: str = "", *, recognizers: Iterable[Recognizer] | None = None) -> None:
        self._rules = default_ruleset() if recognizers is None else Ruleset(recognizers)
        self._records = Records()
        self._layout: Layout | None = None
        self._columns: dict[tuple[int, int], ColumnJudge] = {}
        self._sheet_atoms: list[Atom] = []
        self._sheet = ""
        self._texts: list[tuple[list[Draft], list[str]]] = []
        self._subject: list[Atom] = []
        self._kept = 0
        self._forms = 0
        self._seen_persons = False
        self._first = self._name(name)

    def feed(self, segment: Segment) -> list[Hit]:
        """The hits that are complete with this segment."""
        hits, self._first = self._first, []
        if isinstance(segment, TableSegment):
            return hits + self._table(segment)
        if segment.scope is Scope.NAME:
            return hits + self._name(segment.text, segment.locator)
        return hits + self._text(segment)

    def finish(self) -> list[Hit]:
        """The hits that waited for the end of the document."""
        hits, self._first = self._first, []
        return hits + self._release()

    # ---- names

    def _name(self, name: str, locator: Locator | None = None) -> list[Hit]:
        if not name:
            return []
        locator = locator or Locator(part="name")
        drafts = [Draft(match, name[match.start : match.end], locator) for match in self._rules.find(name)]
        drafts = [draft for draft in drafts if draft.match.score >= 0.5]
        self._records.whole += [draft.atom() for draft in drafts if draft.match.entity == "PERSON"]
        return self._records.row("name", drafts)

    # ---- running text

    def _text(self, segment: TextSegment) -> list[Hit]:
        drafts = list(self._drafts(segment.text, segment.locator))
        if not drafts:
            return []
        lines = _line_starts(segment.text)
        first = segment.locator.line or 1
        prefix = _place(segment.locator)
        for draft in drafts:
            if segment.locator.line is not None:
                draft.locator = replace(draft.locator, line=first + bisect_right(lines, draft.at) - 1)
        if segment.scope is Scope.LINE:
            return self._by_line(drafts, lines, first, prefix)
        if segment.scope is Scope.PROPERTY:
            return self._records.row(f"{prefix}property", drafts)
        if segment.scope is Scope.DOCUMENT:
            names = [f"{prefix}document"] * len(drafts)
            for draft in drafts:
                draft.at = 0
        else:
            names = _paragraphs(segment.text, drafts, lines, first, prefix)
        self._note_subject(drafts)
        self._texts.append((drafts, names))
        self._kept += len(drafts)
        return self._release() if self._kept > _KEPT else []

    def _drafts(self, text: str, locator: Locator) -> Iterator[Draft]:
        labelled = {}
        named: list[Match] = []
        for field in fields(text, self._rules.headings):
            raw = text[field.start : field.end]
            weak = field.meaning.is_weak or (field.is_soft and field.meaning.entity == "PERSON")
            match = self._rules.read(field.meaning, raw, field.label, named=not weak)
            if match is not None:
                match = moved(match, field.start)
                named.append(match)
                labelled[match.start] = field.meaning
        matches = named + [
            match for match in self._rules.find(text) if not any(_touch(match, other) for other in named)
        ]
        for match in sorted(resolve(matches), key=lambda one: one.start):
            meaning = labelled.get(match.start)
            draft = Draft(match, text[match.start : match.end], locator, at=match.start)
            if match.entity == "PERSON":
                before, after = text[max(0, match.start - 20) : match.start], text[match.end : match.end + 10]
                if meaning is not None:
                    draft.is_bystander = meaning.is_bystander
                    draft.is_subject = not meaning.is_bystander
                else:
                    draft.is_bystander = bool(_BYLINE.search(before) or _TITLE.match(after))
                    draft.is_subject = (
                        bool(_PATIENT.search(before) or _HONORIFIC.match(after)) and not draft.is_bystander
                    )
            yield draft

    def _by_line(self, drafts: list[Draft], lines: list[int], first: int, prefix: str) -> list[Hit]:
        rows: dict[int, list[Draft]] = {}
        for draft in drafts:
            rows.setdefault(bisect_right(lines, draft.at) - 1, []).append(draft)
        return [hit for at, row in rows.items() for hit in self._records.row(f"{prefix}l{first + at}", row)]

    def _note_subject(self, drafts: list[Draft]) -> None:
        self._subject += [draft.atom() for draft in drafts if draft.match.entity == "PERSON" and draft.is_subject]

    def _release(self) -> list[Hit]:
        hits: list[Hit] = []
        subject = set(self._subject)
        for drafts, names in self._texts:
            hits += self._records.text(drafts, names, subject)
        self._texts, self._kept = [], 0
        return hits

    # ---- tables and forms

    def _table(self, segment: TableSegment) -> list[Hit]:
        if self._layout is None or not segment.continues:
            self._layout = Layout(self._rules.headings)
            self._columns = {}
            self._sheet_atoms = []
        hits: list[Hit] = []
        for region in self._layout.regions(
            segment.rows, segment.first_row, segment.header, continues=segment.continues
        ):
            if isinstance(region, Grid):
                hits += self._grid(region, segment)
            elif isinstance(region, Form):
                hits += self._form(region, segment)
            else:
                hits += self._loose(region, segment)
        for cell, text in segment.comments.items():
            locator = replace(segment.locator, cell=cell)
            hits += self._records.row(f"{_place(segment.locator)}comment {cell}", list(self._drafts(text, locator)))
        return hits

    def _grid(self, grid: Grid, segment: TableSegment) -> list[Hit]:
        judges = [self._judge(grid, column.index) for column in grid.columns]
        rows = _turned(grid) if grid.is_turned else grid.rows
        found: list[dict[str, tuple[Match, ...]]] = []
        for at, judge in enumerate(judges):
            found.append(judge.judge([row[at] for _, row in rows if at < len(row)]))
        is_company = self._is_of_companies(judges)
        place = _place(segment.locator)
        hits: list[Hit] = []
        many = len(rows) > 1 or segment.continues
        for number, row in rows:
            drafts: list[Draft] = []
            for at, text in enumerate(row):
                if not text:
                    continue
                for match in found[at].get(text, ()):
                    if is_company and match.entity in _AREA and (match.strength or 0) < 2:
                        match = replace(match, is_nobody=True)
                    locator = self._locator(grid, segment, number, at)
                    drafts.append(Draft(match, text[match.start : match.end], locator, judges[at].meaning.is_bystander))
            if drafts:
                hits += self._records.row(
                    f"{place}{'c' if grid.is_turned else 'r'}{number}", drafts, self._sheet_atoms, is_list=many
                )
        return hits

    def _judge(self, grid: Grid, index: int) -> ColumnJudge:
        known = self._columns.get((grid.number, index))
        if known is None:
            known = self._columns[grid.number, index] = ColumnJudge(grid.columns[index], self._rules)
        return known

    def _is_of_companies(self, judges: Sequence[ColumnJudge]) -> bool:
        is_company = any(
            judge.column.meaning.concept == "company"
            or judge.company_share > 0.6
            or "JP_CORPORATE_NUMBER" in judge.entities
            for judge in judges
        )
        return is_company and not any(judge.entities & _PERSONAL for judge in judges)

    def _locator(self, grid: Grid, segment: TableSegment, number: int, at: int) -> Locator:
        row, column = (grid.rows[at][0], number) if grid.is_turned else (number, at)
        base = segment.locator
        if segment.is_spreadsheet:
            return replace(base, cell=f"{letters(column)}{row}")
        heading = "" if grid.is_turned else grid.columns[column].heading
        return replace(base, row=row, column=heading or letters(column))

    def _cell_locator(self, segment: TableSegment, row: int, column: int) -> Locator:
        if segment.is_spreadsheet:
            return replace(segment.locator, cell=f"{letters(column)}{row}")
        return replace(segment.locator, row=row, column=letters(column))

    def _form(self, form: Form, segment: TableSegment) -> list[Hit]:
        drafts: list[Draft] = []
        for pair in form.pairs:
            drafts += self._pair(pair, self._cell_locator(segment, pair.cell.row, pair.cell.column))
        self._sheet_atoms += [
            draft.atom() for draft in drafts if draft.match.entity == "PERSON" and not draft.is_bystander
        ]
        self._note_subject(drafts)
        return self._records.row(f"{_place(segment.locator)}form", drafts, self._sheet_atoms)

    def _pair(self, pair: Pair, locator: Locator) -> Iterator[Draft]:
        text = pair.cell.text
        if pair.meaning.entity:
            match = self._rules.read(pair.meaning, text, pair.label, named=not pair.meaning.is_weak)
            if match is not None:
                is_person = match.entity == "PERSON"
                yield Draft(
                    match,
                    text[match.start : match.end],
                    locator,
                    is_person and pair.meaning.is_bystander,
                    is_person and not pair.meaning.is_bystander,
                )
                return
        yield from self._drafts(text, locator)

    def _loose(self, region: Loose, segment: TableSegment) -> list[Hit]:
        drafts: list[Draft] = []
        for cell in region.cells:
            drafts += self._drafts(cell.text, self._cell_locator(segment, cell.row, cell.column))
        for draft in drafts:
            draft.at = 0
        return self._records.row(f"{_place(segment.locator)}notes", drafts, self._sheet_atoms)


def hits_in_text(text: str, recognizers: Iterable[Recognizer] | None = None) -> list[Hit]:
    """The judged hits of a text on its own."""
    examiner = Examiner(recognizers=recognizers)
    return examiner.feed(TextSegment(text, Locator(line=1))) + examiner.finish()


def letters(index: int) -> str:
    """A for 0, Z for 25, AA for 26: a column as spreadsheets call it."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def _touch(one: Match, other: Match) -> bool:
    return one.start < other.end and other.start < one.end


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _paragraphs(text: str, drafts: Sequence[Draft], lines: list[int], first: int, prefix: str) -> list[str]:
    """A record id for each draft: its paragraph, by the lines it takes."""
    borders = [0, *(found.end() for found in re.finditer(r"\n[ \t　]*\n", text)), len(text) + 1]
    names = []
    for draft in drafts:
        at = bisect_right(borders, draft.at) - 1
        top = first + bisect_right(lines, borders[at]) - 1
        bottom = first + bisect_right(lines, min(borders[at + 1], len(text)) - 1) - 1
        names.append(f"{prefix}l{top}-{bottom}")
    return names


def _place(locator: Locator) -> str:
    parts = [
        locator.sheet,
        f"p{locator.page}" if locator.page is not None else None,
        f"s{locator.slide}" if locator.slide is not None else None,
        locator.part,
    ]
    return "".join(f"{part}/" for part in parts if part)


def _turned(grid: Grid) -> list[tuple[int, list[str]]]:
    """The columns of a table on its side as rows, numbered by column."""
    width = max(len(row) for _, row in grid.rows)
    return [
        (index, [row[index] if index < len(row) else "" for _, row in grid.rows])
        for index in range(grid.first_column, width)
    ]
