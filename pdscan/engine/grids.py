"""Tables to drafts, row by row: columns judged as columns, companies and people by office told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from pdscan.appi.judge import Atom
from pdscan.engine.columns import ColumnJudge
from pdscan.engine.companies import is_company_name
from pdscan.engine.companions import read_together
from pdscan.engine.guesses import guess_together, is_of_party
from pdscan.engine.records import Draft, atom_of
from pdscan.engine.ruleset import Ruleset
from pdscan.engine.tables import Grid
from pdscan.model import Locator, TableSegment
from recognizers.base import Match

_CONTACT = frozenset({"PHONE_NUMBER", "JP_ADDRESS", "EMAIL_ADDRESS", "JP_POSTAL_CODE"})
_PERSONAL = frozenset({"PERSON", "DATE_OF_BIRTH", "GENDER", "AGE", "JP_MY_NUMBER", "INTERNAL_ID"})
_ATTRIBUTES = frozenset({"AGE", "GENDER", "OCCUPATION", "NATIONALITY", "FAMILY", "EDUCATION"})
_OF_SOMEBODY = 2
"""A mail with a name in it is somebody's at any company."""
_STATISTIC = 200
"""Rows of a statistic at most; longer tables are about cases."""
_OF_COMPANIES = _CONTACT | {"INTERNAL_ID", "GEO_COORDINATE"}
_OF_PLACES = frozenset({"GEO_COORDINATE", "JP_ADDRESS", "JP_POSTAL_CODE", "PHONE_NUMBER"})
_CONTRACT = re.compile(r"(?:ご?契約|予約|証券|登録|リース)")
_SUBJECTS = frozenset({"PERSON", "INTERNAL_ID", "DATE_OF_BIRTH"})


class GridExaminer:
    """One table, from its first part to its last."""

    def __init__(self, grid: Grid, rules: Ruleset) -> None:
        self._rules = rules
        self._judges = [ColumnJudge(column, rules) for column in read_together(grid.columns)]
        self._is_first = True
        self._count = 0

    def rows(self, grid: Grid, segment: TableSegment) -> Iterator[tuple[str, list[Draft], bool]]:
        """For each row of the next part that holds something: its record, its drafts, whether it is one of several."""
        rows = _turned(grid) if grid.is_turned else grid.rows
        for column in grid.columns[len(self._judges) :]:
            self._judges.append(ColumnJudge(column, self._rules))
        columns = [[row[at] for _, row in rows if at < len(row)] for at in range(len(self._judges))]
        found = [judge.judge(values) for judge, values in zip(self._judges, columns, strict=True)]
        if self._is_first:
            self._is_first = False
            distinct = [list(dict.fromkeys(value for value in values if value.strip())) for values in columns]
            for at in guess_together(self._judges, distinct, self._rules):
                found[at] = self._judges[at].judge(columns[at])
        self._count += len(rows)
        is_company, bystanders = self._is_of_companies(), self._bystanders()
        is_place = not is_company and (self._is_of_places() or self._is_of_contracts())
        key = self._key_column(columns)
        marked = [
            {
                value: [_seen(match, is_company, at in bystanders, is_key=at == key or is_place) for match in matches]
                for value, matches in hits.items()
                if matches
            }
            for at, hits in enumerate(found)
        ]
        names = [at for at, judge in enumerate(self._judges) if judge.column.meaning.entity == "PERSON"]
        for number, row in rows:
            drafts = [
                Draft(match, text[match.start : match.end], locator, atom.is_bystander, known_atom=atom)
                for at, text in enumerate(row)
                if text in marked[at]
                for locator in (self._locator(grid, segment, number, at),)
                for match, atom in marked[at][text]
            ]
            is_firm = any(at < len(row) and is_company_name(row[at]) for at in names)
            if is_firm and not any(draft.match.entity == "PERSON" for draft in drafts):
                drafts = [_of_the_firm(draft) for draft in drafts]
            if drafts:
                yield f"{'c' if grid.is_turned else 'r'}{number}", drafts, self._count > 1

    def _is_of_companies(self) -> bool:
        is_company = any(
            judge.column.meaning.concept == "company"
            or judge.company_share > 0.6
            or "JP_CORPORATE_NUMBER" in judge.entities
            for judge in self._judges
        )
        return is_company and not any(
            judge.entities & _PERSONAL and not judge.meaning.is_bystander and not is_of_party(judge.column)
            for judge in self._judges
        )

    def _is_of_places(self) -> bool:
        """Coordinates beside the names of shops or stations, and nobody's anything: they lie where they lie."""
        if any(judge.entities - _OF_PLACES for judge in self._judges):
            return False
        return any(judge.meaning.concept in ("company", "thing") for judge in self._judges)

    def _is_of_contracts(self) -> bool:
        """契約番号 of licences and leases, nobody beside them: what an organisation has, not whom it serves."""
        found = [judge for judge in self._judges if judge.entities]
        numbered = [judge for judge in found if "INTERNAL_ID" in judge.entities]
        return (
            bool(numbered)
            and all(judge.entities == {"INTERNAL_ID"} or judge.entities <= _CONTACT for judge in found)
            and all(_CONTRACT.match(judge.column.heading) for judge in numbered)
        )

    def _key_column(self, columns: Sequence[Sequence[str]]) -> int | None:
        """The one attribute (年代, 性別) by which a statistic counts: each of its values heads one row."""
        if any(judge.entities - _ATTRIBUTES for judge in self._judges):
            return None
        keys = [at for at, judge in enumerate(self._judges) if judge.entities]
        if len(keys) != 1 or self._count > _STATISTIC:
            return None
        values = [value for value in columns[keys[0]] if value.strip()]
        return keys[0] if len(set(values)) == len(values) > 1 else None

    def _bystanders(self) -> set[int]:
        """Columns of people who stand there by office; where nobody else does, they are whom the rows are about."""
        staff = {at for at, judge in enumerate(self._judges) if judge.meaning.is_bystander}
        others = any(judge.entities & _SUBJECTS for at, judge in enumerate(self._judges) if at not in staff)
        return staff if others else {at for at in staff if "医" in self._judges[at].column.heading}

    def _locator(self, grid: Grid, segment: TableSegment, number: int, at: int) -> Locator:
        row, column = (grid.rows[at][0], number) if grid.is_turned else (number, at)
        base = segment.locator
        if segment.is_spreadsheet:
            cell = f"{letters(column)}{row}"
            return Locator(base.page, base.sheet, cell, None, None, base.line, base.slide, base.part, base.path)
        heading = "" if grid.is_turned else grid.columns[column].heading
        name = heading or letters(column)
        path = base.path
        if segment.header is not None and not grid.is_turned:
            names = segment.columns or segment.header
            name = names[column] if column < len(names) else name
            inside = segment.paths[column] if column < len(segment.paths) else ""
            path = inside if inside and inside != name else path
        return Locator(base.page, base.sheet, None, row, name, base.line, base.slide, base.part, path)


def _seen(match: Match, is_company: bool, is_bystander: bool, *, is_key: bool) -> tuple[Match, Atom]:
    """The hit as its table shows it: a company's contact, or the key of a statistic, is nobody's."""
    if is_key or (is_company and match.entity in _OF_COMPANIES and (match.strength or 0) < 2):
        match = replace(match, is_nobody=True)
    return match, atom_of(match, is_bystander=is_bystander)


def _of_the_firm(draft: Draft) -> Draft:
    """A hit of a row whose name is a company's, among rows of people."""
    if draft.match.entity not in _CONTACT or (draft.match.strength or 0) >= _OF_SOMEBODY:
        return draft
    match = replace(draft.match, is_nobody=True)
    return Draft(match, draft.text, draft.locator, known_atom=atom_of(match, is_bystander=False))


@cache
def letters(index: int) -> str:
    """A for 0, Z for 25, AA for 26: a column as spreadsheets call it."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def _turned(grid: Grid) -> list[tuple[int, list[str]]]:
    """The columns of a table on its side as rows, numbered by column."""
    width = max(len(row) for _, row in grid.rows)
    return [
        (index, [row[index] if index < len(row) else "" for _, row in grid.rows])
        for index in range(grid.first_column, width)
    ]
