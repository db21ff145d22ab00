"""From the segments of one asset to judged hits: the one place that knows columns, forms, text and records."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from pdscan.appi.judge import Atom
from pdscan.engine.aligned import tables
from pdscan.engine.companions import in_form, speaks_of_a_person
from pdscan.engine.grids import GridExaminer, letters
from pdscan.engine.pairs import Cell, Pair
from pdscan.engine.prose import drafts as drafts_of
from pdscan.engine.records import Draft, Records, is_sensitive
from pdscan.engine.ruleset import Ruleset
from pdscan.engine.tables import Form, Grid, Layout
from pdscan.model import Hit, Locator, Scope, Segment, TableSegment, TextSegment
from recognizers import own
from recognizers.base import Match, Recognizer
from recognizers.registry import recognizers as registered

_BOXES, _BOX = 3, 5
"""So many cells of so few characters beside one label are one value."""
_REMAINDER = 4
_SAID = 8
"""Loose cells before a form that may say what its numbers are: its title."""
_SUBJECTS = frozenset({"INTERNAL_ID", "DATE_OF_BIRTH", "JP_MY_NUMBER"})
"""What makes a form the form of somebody even without a name."""
_KEPT = 5000
"""Hits of running text held back until the document is known to its end."""


@cache
def default_ruleset() -> Ruleset:
    """All registered recognisers; built once a process, since the name model is heavy."""
    return Ruleset(registered(), own.current().is_allowed)


class Examiner:
    """Examines the segments of one asset or member in reading order.

    `name` is its full path or URI: names of people in file and folder names belong to every record. `feed`
    returns the hits whose record is complete, `finish` the rest; hits below 0.5 are left out, those that mean
    nobody are marked.
    """

    def __init__(self, name: str = "", *, recognizers: Iterable[Recognizer] | None = None) -> None:
        self._rules = default_ruleset() if recognizers is None else Ruleset(recognizers)
        self._records = Records()
        self._layout = Layout(self._rules.headings)
        self._grids: dict[int, GridExaminer] = {}
        self._sheet: str | None = None
        self._said: list[str] = []
        self._sheet_atoms: list[Atom] = []
        self._subject: set[Atom] = set()
        self._texts: list[tuple[list[Draft], list[str]]] = []
        self._kept = 0
        self._lines: Counter[str] = Counter()
        drafts = self._names(name, Locator(part="name"))
        self._records.whole = _people(drafts)
        self._first = self._titled("name", drafts)

    def feed(self, segment: Segment) -> list[Hit]:
        """The hits that are complete with this segment."""
        hits, self._first = self._first, []
        if segment.locator.sheet != self._sheet:
            self._sheet, self._sheet_atoms, self._said = segment.locator.sheet, [], []
        if isinstance(segment, TableSegment):
            return hits + list(self._table(segment))
        if segment.scope is Scope.NAME:
            drafts = self._names(segment.text, segment.locator)
            self._sheet_atoms += _people(drafts)
            return hits + self._titled(f"{_place(segment.locator)}name", drafts)
        return hits + self._text(self._numbered(segment))

    def finish(self) -> list[Hit]:
        """The hits that waited for the end of the document."""
        hits, self._first = self._first, []
        return hits + self._release()

    def _names(self, text: str, locator: Locator) -> list[Draft]:
        return list(drafts_of(text, locator, self._rules, is_name=True)) if text else []

    def _titled(self, record: str, drafts: list[Draft]) -> list[Hit]:
        """A name's hits; 診断書 in it says what the file is about, and is no value itself."""
        return [hit for hit in self._records.row(record, drafts) if not is_sensitive(hit.entity)]

    # running text

    def _numbered(self, segment: TextSegment) -> TextSegment:
        """With the number of its first line where the reader tells none: before and after a table are two places."""
        if segment.locator.line is not None or segment.scope in (Scope.DOCUMENT, Scope.PROPERTY):
            return segment
        place = _place(segment.locator)
        first = self._lines[place] + 1
        self._lines[place] += segment.text.count("\n") + 1
        return replace(segment, locator=replace(segment.locator, line=first))

    def _text(self, segment: TextSegment) -> list[Hit]:
        text, hits = self._text_tables(segment)
        drafts = list(drafts_of(text, segment.locator, self._rules))
        if not drafts:
            return hits
        lines = [0, *(found.end() for found in re.finditer("\n", segment.text))]
        first = segment.locator.line or 1
        place = _place(segment.locator)
        if segment.locator.line is not None:
            for draft in drafts:
                draft.locator = replace(draft.locator, line=first + bisect_right(lines, draft.at) - 1)
        if segment.scope is Scope.LINE:
            return hits + self._by_line(drafts, lines, f"{place}l", first)
        if segment.scope is Scope.PROPERTY:
            return hits + self._records.row(f"{place}property", drafts)
        if segment.scope is Scope.DOCUMENT:
            names = [f"{place}document"] * len(drafts)
            for draft in drafts:
                draft.at = 0
        else:
            names = _paragraphs(text, drafts, lines, f"{place}l", first)
        return hits + self._keep(drafts, names)

    def _text_tables(self, segment: TextSegment) -> tuple[str, list[Hit]]:
        """The hits of tables written as text, and the text with them blanked out."""
        text, hits, place = segment.text, [], _place(segment.locator)
        first = segment.locator.line or 1
        for table in tables(text, self._rules.headings):
            examiner = GridExaminer(table.grid, self._rules)
            for record, drafts, is_list in examiner.rows(table.grid, TableSegment((), segment.locator)):
                for draft in drafts:
                    line = first + (draft.locator.row or 0)
                    draft.locator = replace(draft.locator, row=None, line=line)
                hits += self._records.row(f"{place}l{first + int(record[1:])}", drafts, is_list=is_list)
            blank = re.sub(r"[^\n]", " ", text[table.start : table.end])
            text = text[: table.start] + blank + text[table.end :]
        return text, hits

    def _by_line(self, drafts: list[Draft], lines: list[int], prefix: str, first: int) -> list[Hit]:
        rows: dict[int, list[Draft]] = {}
        for draft in drafts:
            rows.setdefault(bisect_right(lines, draft.at) - 1, []).append(draft)
        return [hit for at, row in rows.items() for hit in self._records.row(f"{prefix}{first + at}", row)]

    def _keep(self, drafts: list[Draft], names: list[str]) -> list[Hit]:
        """Holds drafts back until the whole document has said whom it is about; a bounded number of them."""
        self._subject.update(draft.atom() for draft in drafts if draft.match.entity == "PERSON" and draft.is_subject)
        self._texts.append((drafts, names))
        self._kept += len(drafts)
        return self._release() if self._kept > _KEPT else []

    def _release(self) -> list[Hit]:
        hits = [hit for drafts, names in self._texts for hit in self._records.text(drafts, names, self._subject)]
        self._texts, self._kept = [], 0
        return hits

    # tables and forms

    def _table(self, segment: TableSegment) -> Iterator[Hit]:
        if not segment.continues:
            self._layout, self._grids = Layout(self._rules.headings), {}
        place = _place(segment.locator)
        for region in self._layout.regions(
            segment.rows,
            segment.first_row,
            segment.header,
            continues=segment.continues,
            comments=_of_columns(segment),
            paths=segment.paths,
        ):
            if isinstance(region, Grid):
                grid = self._grids.get(region.number)
                if grid is None:
                    grid = self._grids[region.number] = GridExaminer(region, self._rules)
                for record, drafts, is_list in grid.rows(region, segment):
                    yield from self._records.row(place + record, drafts, self._sheet_atoms, is_list=is_list)
            elif isinstance(region, Form):
                yield from self._form(region, segment, place)
            else:
                self._said = [*self._said, *(cell.text for cell in region.cells)][-_SAID:]
                drafts = [draft for cell in region.cells for draft in self._cell(cell, segment)]
                yield from self._keep(drafts, [f"{place}notes"] * len(drafts))
        for cell, text in segment.comments.items() if segment.header is None else ():
            drafts = list(drafts_of(text, replace(segment.locator, cell=cell), self._rules))
            yield from self._records.row(f"{place}comment {cell}", drafts)

    def _form(self, form: Form, segment: TableSegment, place: str) -> list[Hit]:
        drafts = list(self._pairs(form, segment))
        self._sheet_atoms += _people(drafts)
        self._subject.update(draft.atom() for draft in drafts if draft.match.entity in _SUBJECTS)
        return self._keep(drafts, [f"{place}form"] * len(drafts))

    def _pairs(self, form: Form, segment: TableSegment) -> Iterator[Draft]:
        """The values of a form; what stands in many small boxes is put together first."""
        words = " ".join((*dict.fromkeys(pair.label for pair in form.pairs), *self._said))
        told = [replace(pair, meaning=in_form(pair.label, pair.meaning, words, pair.cell.text)) for pair in form.pairs]
        is_personal = any(speaks_of_a_person(pair.meaning) or pair.meaning.is_people for pair in told)
        for _, group in groupby(told, key=lambda pair: (pair.label, pair.cell.row)):
            pairs = list(group)
            boxed = self._boxed(pairs, segment)
            if boxed is not None:
                yield boxed
                continue
            for pair in pairs:
                yield from self._pair(pair, segment, is_personal=is_personal)

    def _boxed(self, pairs: Sequence[Pair], segment: TableSegment) -> Draft | None:
        """昭和 | 55 | 年 | 4 | 月, or a number with a box for each digit: one value, found in its first cell."""
        first = pairs[0]
        if len(pairs) < _BOXES or not first.meaning.entity or max(len(pair.cell.text) for pair in pairs) > _BOX:
            return None
        for joint in ("", "-"):
            text = joint.join(pair.cell.text.strip() for pair in pairs)
            match = self._rules.read(first.meaning, text, first.label)
            if match is not None and match.entity != "PERSON":
                return Draft(match, text, self._locator(first.cell, segment))
        return None

    def _pair(self, pair: Pair, segment: TableSegment, *, is_personal: bool) -> Iterator[Draft]:
        text, meaning = pair.cell.text, pair.meaning
        found: list[Match] = []
        if meaning.entity:
            named = not meaning.is_weak or (is_personal and meaning.word == "name")
            found = self._rules.read_all(meaning, text, pair.label, named=named)
        for match in found:
            is_person = match.entity == "PERSON"
            yield Draft(
                match,
                text[match.start : match.end],
                self._locator(pair.cell, segment),
                is_person and meaning.is_bystander,
                is_person and not meaning.is_bystander,
            )
        if not found or sum(match.end - match.start for match in found) < len(text.strip()) - _REMAINDER:
            for draft in self._cell(pair.cell, segment):
                if draft.match.entity == "PERSON" and len(text.strip()) <= _REMAINDER:
                    continue  # a word or two beside a label that asks for no name
                if not any(draft.match.start < one.end and one.start < draft.match.end for one in found):
                    yield draft

    def _cell(self, cell: Cell, segment: TableSegment) -> Iterator[Draft]:
        for draft in drafts_of(cell.text, self._locator(cell, segment), self._rules):
            draft.at = 0  # one matter: the sheet, page or table
            yield draft

    def _locator(self, cell: Cell, segment: TableSegment) -> Locator:
        if segment.is_spreadsheet:
            return replace(segment.locator, cell=f"{letters(cell.column)}{cell.row}")
        return replace(segment.locator, row=cell.row, column=letters(cell.column))


def hits_in_text(text: str, recognizers: Iterable[Recognizer] | None = None) -> list[Hit]:
    """The judged hits of a text on its own."""
    examiner = Examiner(recognizers=recognizers)
    return examiner.feed(TextSegment(text, Locator(line=1))) + examiner.finish()


def _of_columns(segment: TableSegment) -> dict[int, str]:
    """The comments of a table whose format names its columns, by column; what lies inside a value has none."""
    names = segment.columns or segment.header or ()
    paths = segment.paths or [""] * len(names)
    return {
        at: segment.comments[name]
        for at, (name, path) in enumerate(zip(names, paths, strict=True))
        if not path and name in segment.comments
    }


def _people(drafts: Iterable[Draft]) -> list[Atom]:
    """Whom a name or a form is about."""
    return [draft.atom() for draft in drafts if draft.match.entity == "PERSON" and not draft.is_bystander]


def _paragraphs(text: str, drafts: Sequence[Draft], lines: list[int], prefix: str, first: int) -> list[str]:
    """A record name for each draft: its paragraph, by the lines it takes."""
    borders = [0, *(found.end() for found in re.finditer(r"\n[ \t　]*\n", text)), len(text) + 1]
    names = []
    for draft in drafts:
        at = bisect_right(borders, draft.at) - 1
        top = first + bisect_right(lines, borders[at]) - 1
        bottom = first + bisect_right(lines, min(borders[at + 1], len(text)) - 1) - 1
        names.append(f"{prefix}{top}-{bottom}")
    return names


def _place(locator: Locator) -> str:
    parts = [
        locator.sheet,
        f"p{locator.page}" if locator.page is not None else None,
        f"s{locator.slide}" if locator.slide is not None else None,
        locator.part,
    ]
    return "".join(f"{part}/" for part in parts if part)
