"""Bank accounts: seven digits after their kind (普通 1234567) or label, bank-branch-account, and ゆうちょ 記号・番号.

There is no check digit. The number alone is one quasi-identifier; with its bank and branch it is an account, so the
canonical value names them where they stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import DIGIT, Match
from recognizers.cells import read_number
from recognizers.checkdigit import is_dummy
from recognizers.context import LabelledRecognizer, around, judge, said, wall
from recognizers.fold import Shadow
from recognizers.number_recognizer import FLOOR
from recognizers.numbers import Digits, digit_groups, digit_runs, is_open_right
from recognizers.symbol_number import is_post_pair, pairs

_KIND = r"(?:普通|当座|貯蓄|納税準備|総合|定期|別段)(?:預金|貯金|口座)?|\(?[普当貯]\)"
_KIND_BEFORE = re.compile(rf"(?P<kind>{_KIND})[^\S\n]*(?:口座)?(?:番号|no\.?)?[^\S\n]*[:=|/・,(「]*[^\S\n]*\Z", re.I)
_BRANCH_BEFORE = re.compile(
    r"(?P<kind>銀行|信用金庫|信金|信用組合|信組|労働金庫|労金|農業協同組合|農協|漁協)[^\S\n]*[・/]?[^\S\n]*"
    r"[^\s、,。:(0-9/]{1,14}?(?P<place>支店|本店|営業部|出張所|支所|本所|代理店)(?:支店)?"
    r"[^\S\n]*(?:[普当貯][^\S\n]*)?(?P<number>[0-9]{7})(?![0-9]|-[0-9])"
)
_NO_NUMBER = re.compile(r"-[0-9]|\s?[年月日桁円%件人個]|\s?名(?!義)")
_AFTER_LABEL = re.compile(
    rf"[^\S\n]*(?:\([^()\n]{{0,12}}\))?\s*(?:[:=|]|は)?\s*(?:{_KIND})?[^\S\n]*"
    r"[:/・]?[^\S\n]*(?P<number>[0-9]{4,8})(?![0-9]|-[0-9]|\s?[年月日桁円%件人個]|\s?名(?!義))"
)
_LONGEST_CELL = 60
_CELL = re.compile(rf"\s*+(?:{_KIND})?[\s:/・]*+(?:no\.?)?\s*+(?P<number>[0-9]{{4,8}})\s*", re.I)
_BANK = re.compile(
    r"(?P<bank>[^\s、,。:：(（「/|]{1,14}?(?:銀行|信用金庫|信金|信用組合|信組|労働金庫|労金|農業協同組合|農協|漁協))"
    r"(?:\([0-9]{4}\))?[\s・,、/|]*(?P<branch>[^\s、,。:(「/|0-9]{1,12}?(?:支店|本店|営業部|出張所|支所|本所))?"
)
_MATTER = re.compile(
    r"銀行|信用金庫|信金|信用組合|労働金庫|労金|農協|支店|本店|口座|名義|振込|振替|引落|金融機関|受取人"
)


class BankAccountRecognizer(LabelledRecognizer):
    """The account number itself is the hit; of ゆうちょ the symbol and the number as they are written."""

    id = "bank_account"
    entity = "JP_BANK_ACCOUNT"
    version = 3
    needs = DIGIT
    headings = (
        "口座番号", "口座no", "口座", "口座ナンバー", "銀行口座", "銀行口座番号", "預金口座", "預金口座番号",
        "普通預金口座番号", "振込口座", "振込口座番号", "振込先口座", "振込先口座番号", "給与口座", "給与口座番号",
        "給与振込口座", "給与振込口座番号", "給与振込先口座番号", "引落口座", "引落口座番号", "引落とし口座番号",
        "振替口座", "振替口座番号", "返金口座", "返金先口座番号", "還付口座番号", "還付先口座番号", "受取口座",
        "受取口座番号", "入金口座", "入金口座番号", "支払口座番号", "公金受取口座", "被振込口座番号", "口座記号番号",
        "貯金口座番号", "証券口座番号", "ゆうちょ記号", "ゆうちょ番号", "ゆうちょ記号番号", "ゆうちょ銀行記号",
        "ゆうちょ銀行番号", "ゆうちょ口座番号", "通帳記号", "通帳番号", "通帳記号番号", "貯金記号", "貯金番号",
        "貯金記号番号", "貯金通帳記号番号", "郵便振替口座番号", "account_no", "account_number", "acct_no",
        "acct_number", "acct_num", "bank_account", "bank_account_no", "bank_account_number", "bank_acct_no", "kouza",
        "koza", "kouza_no", "koza_no", "kouza_bango", "kouza_bangou", "koza_bango", "koza_bangou", "kouza_num",
        "furikomi_kouza", "ginko_kouza", "iban",
    )  # fmt: skip

    def find(self, text: Shadow) -> Iterator[Match]:
        folded = text.folded
        taken: set[int] = set()
        for match in (
            *self._chains(text),
            *self._post(text),
            *self._labelled(text),
            *self._by_kind(text),
            *self._by_branch(text),
        ):
            if match.start not in taken and match.score >= FLOOR and is_open_right(folded, match.end):
                taken.add(match.start)
                yield match

    def _chains(self, text: Shadow) -> Iterator[Match]:
        """`0001-001-1234567` (with or without the kind between), and ゆうちょ `10530-12345671`."""
        for group in digit_groups(text):
            form = _chain_form(group)
            if not form:
                continue
            context = said(text, group.start, group.end)
            if self.is_contradicted(context):
                continue
            matter = around(text, group.start, group.end, 60, 20, _POST if "ゆうちょ" in form else _MATTER)
            context_weight = self.context(context, 0.35)
            around_weight = (0.0 if context_weight[0] or not matter else 0.3, f"context {matter}")
            yield self._match(text, group.start, group.end, (0.5, form), context_weight, around_weight)

    def _post(self, text: Shadow) -> Iterator[Match]:
        for pair in pairs(text):
            if pair.owner == "post":
                is_fit = is_post_pair(text.folded[slice(*pair.symbol)], text.folded[slice(*pair.number)])
                why = ((0.6, f"記号・番号 {pair.word}"), (0.25 if is_fit else 0.0, "form of ゆうちょ"))
                yield self._match(text, *pair.symbol, *why, part="symbol")
                yield self._match(text, *pair.number, *why, part="number")

    def _labelled(self, text: Shadow) -> Iterator[Match]:
        for label in self.labels(text):
            found = _AFTER_LABEL.match(text.folded, label.end)
            if found:
                form = 0.4 if len(found["number"]) == 7 else 0.2
                evidence = ((form, f"{len(found['number'])} digits"), (0.5, f"context {label.word}"))
                yield self._match(text, *found.span("number"), *evidence)

    def _by_branch(self, text: Shadow) -> Iterator[Match]:
        """追分支店 8684093: seven digits right after a bank and its branch, at most with 普 between them."""
        for found in _BRANCH_BEFORE.finditer(text.folded) if "店" in text.raw or "所" in text.raw else ():
            if not _NO_NUMBER.match(text.folded, found.end()):
                evidence = ((0.5, f"7 digits after {found['place']}"), (0.35, f"context {found['kind']}"))
                yield self._match(text, *found.span("number"), *evidence)

    def _by_kind(self, text: Shadow) -> Iterator[Match]:
        for start, end in digit_runs(text):
            found = _KIND_BEFORE.search(text.folded, max(0, start - 24), start) if end - start == 7 else None
            if found is None or _NO_NUMBER.match(text.folded, end) or self.is_contradicted(said(text, start, end)):
                continue
            matter = around(text, found.start(), end, 60, 30, _MATTER)
            evidence = ((0.65, f"7 digits after {found['kind']}"), (0.25 if matter else 0.0, f"context {matter}"))
            yield self._match(text, start, end, *evidence)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        if len(cell.raw) > _LONGEST_CELL:
            return None
        group = next(iter(digit_groups(cell)), None)
        if group is not None and _chain_form(group) and cell.folded.strip() == cell.folded[group.start : group.end]:
            heading = (0.4 if named else 0.0, "column heading")
            return self._match(cell, group.start, group.end, (0.5, _chain_form(group)), heading)
        if not named:
            return None
        found = _CELL.fullmatch(cell.folded)
        if found:
            is_bare = found["number"] == found.group().strip()
            return self._named(
                cell, *found.span("number"), found["number"], is_damaged=is_bare and len(found["number"]) < 7
            )
        number = read_number(cell)
        if (
            number is None
            or number.lost
            or number.damage not in ("float", "commas")
            or not 4 <= len(number.digits) <= 8
        ):
            return None
        return self._named(cell, number.start, number.end, number.digits, is_damaged=True)

    def _named(self, cell: Shadow, start: int, end: int, digits: str, *, is_damaged: bool) -> Match:
        part = ""
        if "記号" in cell.heading and len(digits) == 5:
            part, is_damaged = "symbol", False
        restored = digits.zfill(7) if is_damaged else None
        reason = "restored to 7 digits" if restored else f"{len(digits)} digits"
        evidence = ((0.5, "column heading"), (0.4 if len(digits) == 7 else 0.3, reason))
        return self._match(cell, start, end, *evidence, part=part, value=restored or digits, restored=restored)

    def _match(
        self,
        text: Shadow,
        start: int,
        end: int,
        *evidence: tuple[float, str],
        part: str = "",
        value: str = "",
        restored: str | None = None,
    ) -> Match:
        score, why = judge(*evidence)
        written = value or text.folded[start:end].replace(" ", "")
        if is_dummy(written.split("-")[-1].zfill(7)):
            score, why = min(score, 0.5), (*why, "known dummy")
        bank = "" if value or part else _bank(text, start)
        return Match(self.entity, start, end, score, why, self.id, bank + written, restored, part=part)


_POST = re.compile(r"ゆうちょ|記号|番号|通帳|貯金|郵便|振替")


def _chain_form(group: Digits) -> str:
    """What the parts say: a bank's account, one of ゆうちょ, or ""."""
    digits, shape = group.digits, group.shape
    if shape in ((4, 3, 7), (4, 3, 1, 7)):
        return "bank-branch-account"
    if len(shape) >= 2 and shape[0] == 5 and (len(shape) == 2 or (len(shape) == 3 and shape[1] == 1)):
        return "記号-番号 of ゆうちょ" if is_post_pair(digits[:5], digits[-shape[-1] :]) else ""
    return ""


def _bank(text: Shadow, start: int) -> str:
    """`みずほ銀行-新宿支店-` where bank and branch stand before the number on its line or the one above."""
    folded = text.folded
    line = folded.rfind("\n", 0, folded.rfind("\n", 0, start) if "\n" in folded[:start] else start) + 1
    found = None
    for nearest in _BANK.finditer(folded, max(line, wall(folded, start, 60)), start):
        found = nearest
    return "-".join(filter(None, (found["bank"], found["branch"], ""))) + "-" if found else ""


RECOGNIZERS = (BankAccountRecognizer(),)
