"""社員番号, 学籍番号, 会員番号 and the like: what an organisation calls its people, in a form of its own.

The form proves nothing, so a label must stand right before the number, or a heading above the column.
A rule like this needs three things: an id with its entity, the words that announce it, and what a value looks like;
`tests/corpus/internal_id.toml` says with examples what it finds and what it must leave alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from recognizers.base import DIGIT, Match
from recognizers.context import LabelledRecognizer
from recognizers.fold import Shadow

_PEOPLE = (
    "社員", "従業員", "職員", "教職員", "教員", "スタッフ", "行員", "派遣社員", "パート", "アルバイト", "人事",
    "担当者", "学籍", "学生", "学生証", "生徒", "児童", "園児", "受講", "受講者", "受講生", "受験", "受験者", "受検",
    "受検者", "応募", "応募者", "志願者", "エントリー", "会員", "会員証", "メンバー", "メンバーズ", "顧客", "お客様",
    "お客さま", "得意先", "利用者", "ユーザー", "ユーザ", "契約者", "加入者", "申込者", "登録者", "購入者", "患者",
    "カルテ", "診察券", "診療録", "被験者", "症例", "入居者", "受給者", "公費受給者", "世帯", "宛名", "住民",
    "納税者", "納税義務者", "株主", "議決権", "寄付者", "貸出者", "図書カード", "ポイントカード", "マイレージ",
    "求職者", "求職", "隊員", "選手", "団員", "予約", "社員証", "職員証", "入館証", "研究者", "科研費研究者",
    "保護者", "申請者", "受診", "檀家", "檀信徒", "証券", "保険証券", "会員カード", "利用者カード", "マイページ",
    "契約", "研究対象者", "要支援者", "避難者", "義務者", "納付者", "納入者", "支払者", "申出者", "護持会", "護持会員",
    "卒業生", "同窓会員", "オペレーター", "オペレータ", "op", "顧問先", "関与先", "クライアント", "講師",
    "派遣スタッフ", "登録スタッフ", "作業員", "乗務員", "ドライバー",
    "回答者", "相談者", "対象者", "支給対象者", "門徒", "氏子", "寄進者",
)  # fmt: skip
_NUMBERS = ("番号", "no", "ナンバー", "id", "コード", "cd", "ｺｰﾄﾞ")
_ENGLISH_PEOPLE = (
    "emp", "employee", "staff", "personnel", "worker", "shain", "jugyoin", "jyugyoin", "juugyouin", "shokuin",
    "syain", "member", "membership", "kaiin", "customer", "cust", "client", "kokyaku", "user", "login", "student",
    "gakusei", "gakuseki", "seito", "patient", "kanja", "karte", "chart", "applicant", "examinee", "juken", "person",
    "jinji", "stf", "mbr", "cst", "usr", "operator", "subscriber", "policyholder", "resident", "guest", "subject",
)  # fmt: skip
_ENGLISH_NUMBERS = ("id", "no", "number", "num", "code", "cd", "bango", "bangou")
_VALUE = re.compile(r"(?=[A-Za-z-]{0,6}[0-9])[A-Za-z0-9](?:[A-Za-z0-9]|[-_.](?=[A-Za-z0-9])){1,23}(?![A-Za-z0-9_@-])")
_LOGIN = re.compile(r"ログイン|ユーザ|login|user")
_NAME = re.compile(r"[A-Za-z]{2,20}[._][A-Za-z0-9]{1,20}(?![A-Za-z0-9_@.(-])")
"""Accounts are often people's names: miyamoto_y."""
_REMARK = r"(?:\([^()\n]{0,12}\)|\[[^\]\n]{0,12}\])?"
_BETWEEN = re.compile(
    r"\.?\s*" + _REMARK + r"\s*(?:[\])】」]\s*)?(?:[:=#|]|は|が|→)?[\s「\"'\[(]*(?:[Nn][Oo]\.?\s*)?",
)
_NO_VALUE = re.compile(r"\s*(?:桁|けた|ケタ|文字|年|月|日|時|分|円|名|人|件|回|個|枚|歳|つ|番目|以上|以下|%|～|~)")
_DATE = re.compile(r"(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}:[0-9]{2}")
_MOMENT = re.compile(
    r"20[0-4][0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9](?:[0-9]{3})?)?"
)
_PHONE = re.compile(r"0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}")
_CELL = re.compile(r"[^\W\d_]{0,4}[-_]?[A-Za-z0-9](?:[A-Za-z0-9]|[-_./ ](?=[A-Za-z0-9])){0,35}")
_NO_ID = frozenset(
    {
        "none",
        "null",
        "nil",
        "true",
        "false",
        "yes",
        "no",
        "n/a",
        "na",
        "test",
        "tbd",
        "unknown",
        "admin",
        "root",
        "guest",
    }
)


class InternalIdRecognizer(LabelledRecognizer):
    """An identifier with a digit in it, right after its label."""

    id = "internal_id"
    entity = "INTERNAL_ID"
    version = 5
    needs = DIGIT
    headings = (
        *(person + number for person, number in product(_PEOPLE, _NUMBERS)),
        *(f"{person}_{number}" for person, number in product(_ENGLISH_PEOPLE, _ENGLISH_NUMBERS)),
        "ログインid", "ログイン名", "ログインコード", "登録id", "mrn", "medical_record_number", "個人コード",
        "個人id", "個人cd", "住民コード", "卒業番号", "卒業証書番号", "申出番号", "riyosha_code", "riyosha_id",
        "riyosha_no", "riyosya_code", "jumin_no", "pt_id", "pt_no", "person_id",
    )  # fmt: skip
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        folded = text.folded
        for label in self.labels(text):
            between = _BETWEEN.match(folded, label.end)
            start = between.end() if between else label.end
            value = _VALUE.match(folded, start) or (_LOGIN.search(label.word) and _NAME.match(folded, start))
            if not value or "\n" in folded[label.end : start].strip(" "):
                continue
            found = value.group()
            if _NO_VALUE.match(folded, value.end()) or _DATE.match(found) or _PHONE.fullmatch(found):
                continue
            yield Match(self.entity, start, value.end(), 0.85, (f"context {label.word}",), self.id, found)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        text = cell.folded.strip(" \t\n'\"")
        if not named or not _CELL.fullmatch(text) or _DATE.match(text) or _PHONE.fullmatch(text):
            return None
        start = cell.folded.index(text)
        end = start + len(text)
        if _MOMENT.fullmatch(text):
            return None  # 202607012157: when, not who
        if not any(char.isdigit() for char in text):
            is_word = text.isascii() and len(text) > 2 and " " not in text and text.lower() not in _NO_ID
            return Match(self.entity, start, end, 0.6, ("column heading",), self.id, text) if is_word else None
        whole = text.removesuffix(".0") if text.removesuffix(".0").isdigit() else text
        restored = whole if whole != text else None
        return Match(self.entity, start, end, 0.9, ("column heading",), self.id, whole, restored)


RECOGNIZERS = (InternalIdRecognizer(),)
