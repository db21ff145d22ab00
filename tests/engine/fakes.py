"""Small recognisers with the contract of the real ones, so that these tests are about records and columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from recognizers.base import Match, Recognizer
from recognizers.fold import Shadow

SURNAMES = "山田|佐藤|鈴木|高橋|田中|渡邊|伊藤|小林"
GIVEN = "太郎|花子|一郎|美咲|健太|陽子"


class Fake(Recognizer):
    """Finds a pattern in text; a cell must match it wholly, or `lenient` when it is named."""

    pattern: ClassVar[str]
    lenient: ClassVar[str] = ""
    score: ClassVar[float] = 0.8

    def find(self, text: Shadow) -> Iterator[Match]:
        for found in re.finditer(self.pattern, text.folded):
            yield Match(self.entity, found.start(), found.end(), self.score, ("shape",), self.id)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        text = cell.folded.strip()
        pattern = self.lenient if named and self.lenient else self.pattern
        if not re.fullmatch(pattern, text):
            return None
        start = cell.folded.index(text)
        return Match(self.entity, start, start + len(text), self.score, ("shape",), self.id)


class Person(Fake):
    id = "person"
    entity = "PERSON"
    headings = ("氏名",)
    is_guessable = True
    pattern = f"(?:{SURNAMES})[ \u3000]?(?:{GIVEN})"
    lenient = r"\D{1,12}"


class Phone(Fake):
    id = "phone"
    entity = "PHONE_NUMBER"
    headings = ("電話番号", "TEL")
    is_guessable = True
    pattern = r"(?<!\d)0\d{1,3}-\d{2,4}-\d{4}(?!\d)"
    lenient = r"0?\d{9,10}|0\d{1,3}-\d{2,4}-\d{4}"


class Mail(Fake):
    id = "mail"
    entity = "EMAIL_ADDRESS"
    is_guessable = True
    pattern = r"[a-z0-9._-]+@[a-z0-9.-]+\.[a-z]{2,}"


class Address(Fake):
    id = "address"
    entity = "JP_ADDRESS"
    pattern = r"(?:東京都|大阪府)\S+?\d+-\d+(?:-\d+)?"
    lenient = r"\S.*"


class MyNumber(Fake):
    id = "my_number"
    entity = "JP_MY_NUMBER"
    headings = ("個人番号", "マイナンバー")
    is_guessable = True
    pattern = r"(?<!\d)\d{11}[0](?!\d)"
    lenient = r"\d{12}"


class Birth(Fake):
    id = "birth"
    entity = "DATE_OF_BIRTH"
    headings = ("生年月日",)
    pattern = r"(?!)"
    lenient = r"\d{4}[/-]\d{1,2}[/-]\d{1,2}"

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        match = super().read_cell(cell, named=named)
        return match and replace(match, value=cell.folded.replace("/", "-"))


class Disease(Fake):
    id = "disease"
    entity = "MEDICAL_CONDITION"
    headings = ("病名", "傷病名")
    pattern = "高血圧症|うつ病|糖尿病"


class Employee(Fake):
    id = "employee"
    entity = "INTERNAL_ID"
    headings = ("社員番号", "社員NO")
    pattern = r"(?!)"
    lenient = r"[A-Z]?\d{3,8}"


RULES = (Person(), Phone(), Mail(), Address(), MyNumber(), Birth(), Disease(), Employee())
