"""What the words around a number say it is: the nearest label, of every rule and of numbers that are nobody's.

One pass over a text finds the labels of all rules (their `headings` and `words`) and the names of other numbers
(order, parcel, product, time …); a rule then asks what was said of a place. A label of another kind beside a number is
evidence against it, as strong as its own label is evidence for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import ClassVar, NamedTuple

from recognizers.base import DIGIT, Recognizer
from recognizers.fold import Shadow, narrow
from recognizers.lexicon import hits
from recognizers.lexicon.matcher import Matcher, matcher

OTHER_NUMBERS = (
    "型番", "品番", "型式", "機種", "部品番号", "製品番号", "製造番号", "図面番号", "図番", "商品番号", "商品コード",
    "品目コード", "商品id", "製品コード", "カタログ番号", "注文番号", "ご注文番号", "受注番号", "発注番号",
    "オーダー番号", "注文id", "購入番号", "追跡番号", "伝票番号", "送り状番号", "送り状no", "お問い合わせ番号",
    "お問合せ番号", "お問い合わせno", "お問合せno", "問合せ番号", "問合番号", "問い合わせ番号", "問い合わせ伝票番号",
    "問合せ伝票番号", "荷物番号", "配送番号", "配達番号", "出荷番号", "貨物番号", "受付番号", "整理番号", "管理番号",
    "資産番号", "請求番号", "請求書番号", "見積番号", "見積書番号", "納品番号", "納品書番号", "領収書番号",
    "取引番号", "取引id", "決済番号", "承認番号", "照会番号", "文書番号", "書類番号", "通知番号", "許可番号",
    "認可番号", "届出番号", "登記番号", "特許番号", "出願番号", "公開番号", "案件番号", "チケット番号", "シリアル",
    "シリアル番号", "シリアルno", "ロット", "ロット番号", "ロットno", "バッチ番号", "janコード", "ean",
    "gtin", "upc", "isbn", "issn", "sku", "asin", "doi", "バーコード", "会社法人等番号", "事業所番号", "事業者番号",
    "適用事業所番号", "雇用保険適用事業所番号", "事業所整理記号", "医療機関コード", "医療機関番号", "銀行コード",
    "支店コード", "店番", "郵便番号", "〒", "電話", "電話番号", "tel", "fax", "携帯", "携帯番号", "フリーダイヤル",
    "内線", "アカウントid", "awsアカウント", "awsアカウントid", "aws account", "account id", "サブスクリプションid",
    "プロジェクト番号", "リクエストid", "トランザクションid", "タイムスタンプ", "作成日時", "更新日時", "登録日時",
    "出荷日時", "日時", "医師免許", "歯科医師免許", "看護師免許", "薬剤師免許", "教員免許", "調理師免許", "免許皆伝",
    "免許登録番号", "宅建免許", "order no", "order number", "order id", "tracking no", "tracking number",
    "tracking id", "tracking", "serial", "serial no", "serial number", "s/n", "lot", "lot no", "part no",
    "part number", "product id", "product code", "product no", "item no", "item code", "model no", "invoice id",
    "ticket", "request id", "transaction id", "trace id", "timestamp", "version", "phone", "mobile",
    "telephone", "バージョン", "build", "ビルド番号", "version number", "revision",
)  # fmt: skip
"""Names of numbers that belong to things, companies or moments: negative context."""

_KEY = "labels"
_RULES_KEY = "labels by rule"
_SAID_KEY = "said of numbers"
_REACH = 40
"""How far left of a number its label may stand, in characters on the same line."""
_REACH_OF_OTHERS = 18
_REACH_ABOVE = 300
_REACH_RIGHT = 14
_ROW = 12
"""How many labels a row of headings in running text may have."""
_DIGIT = re.compile(r"[0-9]")
_LETTER = re.compile(r"[a-z]")
_VALUE = re.compile(r"[0-9]{3}")
_VALUE_AHEAD = re.compile(r"[\s:=#(\[]*[0-9](?: ?[0-9]){2}")
_GAP = re.compile(r"[ _.-]")


class Label(NamedTuple):
    """A label at [start, end) of the text; `rules` the ids it announces, empty for other numbers."""

    start: int
    end: int
    rules: frozenset[str]
    word: str


class Said(NamedTuple):
    """What was said of a number: the rules announced with their words, how many characters lie between.

    `is_spent`: the label has had its value already, so it speaks for further ones of its kind and against none.
    """

    rules: Mapping[str, str]
    gap: int
    is_spent: bool = False


class LabelledRecognizer(Recognizer):
    """A rule whose labels count in running text too; `words` are labels too loose to head a column."""

    words: ClassVar[Sequence[str]] = ()

    def is_announced(self, said: Said | None) -> bool:
        """The nearest label is one of this rule's."""
        return said is not None and self.id in said.rules

    def context(self, said: Said | None, weight: float) -> tuple[float, str]:
        """The label as evidence: its weight and the word, nothing where it is not this rule's."""
        return (weight, f"context {said.rules[self.id]}") if said is not None and self.id in said.rules else (0.0, "")

    def is_contradicted(self, said: Said | None) -> bool:
        """The nearest label names another kind of number."""
        return said is not None and not said.is_spent and self.id not in said.rules

    def labels(self, text: Shadow) -> Iterator[Label]:
        """This rule's labels in the text."""
        return iter(_by_rule(text).get(self.id, ()))


def judge(*evidence: tuple[float, str]) -> tuple[float, tuple[str, ...]]:
    """The sum of the weights, between 0 and 0.99, and the reasons; evidence of weight 0 is left out."""
    score = sum(weight for weight, _ in evidence)
    return round(min(0.99, max(0.0, score)), 2), tuple(reason for weight, reason in evidence if weight)


def labels(text: Shadow) -> Sequence[Label]:
    """All labels of the text in order, found once and remembered with the text; none where no digit stands."""
    known: Sequence[Label] | None = text.__dict__.get(_KEY)
    if known is None:
        known = list(_labels(text.lower)) if _DIGIT.search(text.folded) else []
        text.__dict__[_KEY] = known
    return known


def holds(text: Shadow) -> frozenset[str]:
    """What the text holds of all that rules may need (`Recognizer.needs`)."""
    digit = (DIGIT,) if _DIGIT.search(text.folded) else ()
    return frozenset(("", *digit, *hits(text)))


def _by_rule(text: Shadow) -> Mapping[str, Sequence[Label]]:
    """The labels of each rule that has any in the text, sorted out once for all rules."""
    known: dict[str, list[Label]] | None = text.__dict__.get(_RULES_KEY)
    if known is None:
        known = text.__dict__[_RULES_KEY] = {}
        for label in labels(text):
            for rule in label.rules:
                known.setdefault(rule, []).append(label)
    return known


def said(text: Shadow, start: int, end: int) -> Said | None:
    """The nearest label: left on the line, else right of the number, else on a line above, else the heading."""
    asked: dict[tuple[int, int], Said | None] = text.__dict__.setdefault(_SAID_KEY, {})
    if (start, end) not in asked:
        asked[start, end] = _nearest(text, start, end)
    return asked[start, end]


def _nearest(text: Shadow, start: int, end: int) -> Said | None:
    lower, known = text.lower, labels(text)
    line = lower.rfind("\n", 0, start) + 1
    at = bisect_right(known, start, key=lambda label: label.end) - 1
    return (
        _left(lower, known, at, line, start)
        or _right(lower, known, end)
        or _above(lower, known, at, line, wall(lower, start, _REACH_ABOVE))
        or _heading(text)
    )


def wall(lower: str, start: int, reach: int) -> int:
    """How far back from `start` one may look: `reach` characters, not into the cell before, from which NUL parts it."""
    first = max(0, start - reach)
    return max(first, lower.rfind("\x00", first, start) + 1)


def around(text: Shadow, start: int, end: int, left: int, right: int, words: re.Pattern[str]) -> str:
    """The word of the document's matter nearest to the left of a span, else on the right; "" for none."""
    lower = text.lower
    found = ""
    for one in words.finditer(lower, wall(lower, start, left), start):
        found = one.group()
    if not found:
        stop = lower.find("\x00", end, end + right)
        one_right = words.search(lower, end, end + right if stop < 0 else stop)
        found = one_right.group() if one_right else ""
    return found


def _left(lower: str, known: Sequence[Label], at: int, line: int, start: int) -> Said | None:
    while at >= 0 and known[at].start >= max(line, start - _REACH):
        label, gap = known[at], lower[known[at].end : start]
        if _VALUE.search(gap):
            row = [one for one in known[max(0, at - _ROW) : at + 1] if one.start >= line]
            return Said(_words(row), len(gap), is_spent=True)
        if label.rules or (len(gap) <= _REACH_OF_OTHERS and "。" not in gap):
            return Said(_words([label]), len(gap))
        at -= 1
    return None


def _above(lower: str, known: Sequence[Label], at: int, line: int, floor: int) -> Said | None:
    """The labels of the nearest line above that has any, all of them: it may be a row of headings."""
    while at >= 0 and known[at].end > line:
        at -= 1
    if at < 0 or known[at].start < floor:
        return None
    first = lower.rfind("\n", 0, known[at].start) + 1
    row = [label for label in known[max(0, at - _ROW) : at + 1] if label.start >= first]
    is_spent = bool(_VALUE.search(lower, first, line))
    return Said(_words(row), line - known[at].end, is_spent)


def _right(lower: str, known: Sequence[Label], end: int) -> Said | None:
    at = bisect_right(known, end - 1, key=lambda label: label.start)
    if at >= len(known) or known[at].start > end + _REACH_RIGHT:
        return None
    label = known[at]
    if not label.rules or "\n" in lower[end : label.start] or _VALUE_AHEAD.match(lower, label.end):
        return None
    return Said(_words([label]), label.start - end)


def _heading(text: Shadow) -> Said | None:
    found = _heading_labels(text.heading) if text.heading else ()
    if not found:
        return None
    return Said(_words(found), 0)


def _words(row: Iterable[Label]) -> dict[str, str]:
    return {rule: label.word for label in row for rule in label.rules}


@cache
def _heading_labels(heading: str) -> tuple[Label, ...]:
    return tuple(_labels(narrow(heading).lower()))


def _labels(lower: str) -> Iterator[Label]:
    words, rules = _dictionary()
    for start, end in words.find(lower):
        word = lower[start:end]
        if word[0].isascii() and start and _LETTER.match(lower[start - 1]) and word[0].isalnum():
            continue
        if word[-1].isascii() and _LETTER.match(lower, end):
            continue
        yield Label(start, end, rules[word], word)


@cache
def _dictionary() -> tuple[Matcher, dict[str, frozenset[str]]]:
    """All labels in all their spellings, and the rules that each announces; loads every rule."""
    from recognizers.registry import recognizers  # late: the registry imports the rules, which import this module

    rules: dict[str, set[str]] = {}
    for word in OTHER_NUMBERS:
        for spelling in spellings(word):
            rules.setdefault(spelling, set())
    for rule in recognizers():
        if isinstance(rule, LabelledRecognizer):
            for word in (*rule.headings, *rule.words):
                for spelling in spellings(narrow(word).lower()):
                    rules.setdefault(spelling, set()).add(rule.id)
    return matcher(list(rules)), {word: frozenset(ids) for word, ids in rules.items()}


def spellings(word: str) -> set[str]:
    """The ways to write a label: card_no, card-no, cardno; 個人番号, 個人 番号, 個 人 番 号."""
    found = {word, *(_GAP.sub(mark, word) for mark in ("", " ", "_", "-", ". "))}
    if not word.isascii():
        bare = _GAP.sub("", word)
        found |= {" ".join(bare), "  ".join(bare)}
        found |= {bare[:at] + " " + bare[at:] for at in range(1, len(bare)) if _may_break(bare, at)}
    return found


def _may_break(word: str, at: int) -> bool:
    """Not inside a run of letters; Japanese may be broken anywhere."""
    return not (word[at - 1].isascii() and word[at].isascii())
