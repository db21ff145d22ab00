"""Which cells of a grid are labels, which are values: by the words, and by where they stand again and again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recognizers.fold import narrow
from recognizers.headings import Headings

Row = Sequence[str]
Block = list[tuple[int, Row]]
"""Rows with their numbers."""
LONGEST = 40
_COMPOUND = 20
"""A label made of several words is still short."""
_FORM_LENGTH = 60
"""Rows that say whether a block is a form."""
_MOST, _FEW, _FEWEST, _SOME = 0.6, 0.25, 1.5, 4
"""Shares of a form's words that are known labels, and the least number of them."""
_DIGIT = re.compile(r"[0-9０-９]")
_VALUE = re.compile(r"[0-9]{5}|[0-9]-[0-9]{2}|@|^[0-9.,/:+-]+$|[0-9]年\s?[0-9]|[0-9]月\s?[0-9]|^[0-9.,]+[^0-9]{0,2}$")
_TOLD = re.compile(
    r"㊞|。.+。|(?:懲役|禁錮|罰金|拘留)[0-9]|[0-9]丁目|[0-9]番地?[0-9の]|^(?:はい|いいえ)\s|^[^\s:(]{1,8}:\s?(?P<value>[^:]{2,})$"
    r"|\S{2}\s.*\S(?:様|さん|殿|氏|医師|先生)[)]?$"
)
"""Answers, addresses, people called by name, `欠席：藤井監査役`: words that tell, and head nothing."""
_COUNTED = re.compile(r"第?[0-9]{1,2}(?:月分?|回目?|期|週目?|学期|四半期)")
"""Months and rounds are what columns are headed by: 4月, 1回目."""
_REMARKED = re.compile(r"([^0-9@()]{2,})\([a-z]{2,8}[ -]?[0-9-]{2,8}\)")
"""A word with the name of a standard behind it."""
_RESULT = re.compile(r"[<>]?[0-9]+\.[0-9]+|[0-9]{2,}|\([-+±0-9]{1,3}\)|[0-9]{2,3}/[0-9]{2,3}|陰性|陽性")
_SIZE = re.compile(r"[0-9０-９]{1,2}\s?(?:桁|文字|ケタ)")
_KIN = frozenset(
    {"妻", "夫", "父", "母", "子", "本人", "長男", "長女", "次男", "次女", "祖父", "祖母", "兄", "弟", "姉", "妹"}
)
"""Words that are far more often a value (続柄) than a label."""


def is_filled(text: str) -> bool:
    """Whether a cell holds more than white space."""
    return bool(text) and not text.isspace()


class Labels:
    """Tells labels from values with the words that headings are made of."""

    def __init__(self, headings: Headings) -> None:
        self.headings = headings

    def weight(self, text: str) -> float:
        """1 for a known heading, half for one that only ends like one, 0 for a value or unknown text."""
        if len(text) > LONGEST or self.is_value(text):
            return 0.0
        meaning = self.headings.read(text)
        if not meaning or self._is_label_and_value(text):
            return 0.0
        if text.strip() in _KIN:
            return 0.5
        if self.headings.is_known(text):
            return 1.0
        if meaning.entity and not meaning.part and len(text) <= _COMPOUND and not _DIGIT.search(_SIZE.sub("", text)):
            return 1.0
        return 0.5

    def is_label(self, text: str) -> bool:
        """Whether the text is a label: a known word, or a short compound that ends in one."""
        return self.weight(text) >= 1

    def is_value(self, text: str) -> bool:
        """Numbers, dates, mails: what no heading looks like."""
        folded = narrow(text).strip().lower()
        if (bare := _REMARKED.fullmatch(folded)) is not None:
            folded = bare[1]  # Template(ISO19794-2)
        told = _TOLD.search(folded)
        if told is not None and not (told["value"] and self.headings.is_known(told["value"])):
            return not self.headings.is_known(text)
        words = folded.split()
        if len(words) > 1 and any(map(str.isdigit, words[1:])) and self.headings.is_known(words[0]):
            return not self.headings.is_known(text)  # 年齢　88　性別　女性
        return bool(_VALUE.search(folded)) and not _COUNTED.fullmatch(folded) and not self.headings.is_known(text)

    def _is_label_and_value(self, text: str) -> bool:
        """`既往歴　喘息` in one cell."""
        words = text.split()
        if len(words) > 1 and _RESULT.fullmatch(narrow(words[-1])) and self.headings.is_known(" ".join(words[:-1])):
            return True  # HbA1c(%) 7.3
        if len(words) < 2 or self.headings.is_known(text):
            return False
        return self.headings.is_known(words[0]) and not self.headings.is_known(words[-1])

    def columns(self, block: Block) -> set[int]:
        """Columns whose cells are labels row after row: the mark of a form (or a table on its side)."""
        seen: dict[int, list[str]] = {}
        for _, row in block[:_FORM_LENGTH]:
            for index, text in enumerate(row):
                if is_filled(text):
                    seen.setdefault(index, []).append(text)
        found = {
            index
            for index, texts in seen.items()
            if len(texts) >= 3
            and len(set(texts)) >= 0.8 * len(texts)
            and sum(map(self.is_label, texts)) >= _MOST * len(texts)
        }
        if seen and min(seen) not in found and self._is_list_of_labels(block, seen):
            return {min(seen)}
        return found if seen and min(seen) in found else set()

    def _is_list_of_labels(self, block: Block, seen: dict[int, list[str]]) -> bool:
        """Two columns, no heading over the second, labels among the different words of the first: a form of an office's
        own words, since nobody lists headings under a heading."""
        if len(seen) != 2:
            return False
        first, second = sorted(seen)
        words = seen[first]
        is_headed = second < len(block[0][1]) and self.headings.is_known(block[0][1][second])
        return (
            len(words) >= _SOME
            and not is_headed
            and len(set(words)) == len(words)
            and self.is_label(words[0])
            and sum(map(self.weight, words[1:])) >= max(_FEWEST, _FEW * len(words))
        )

    def is_form(self, block: Block) -> bool:
        """Whether labels stand in some of the block's columns, row after row, and values in others."""
        labelled = self.columns(block)
        used = {index for _, row in block[:_FORM_LENGTH] for index, text in enumerate(row) if is_filled(text)}
        return bool(labelled) and len(labelled) < len(used)

    def pieces(self, index: int, text: str) -> list[tuple[int, str]]:
        """The cell; where a page's layout glued the next label to a value (`69 電話`), the two of them."""
        if not is_filled(text):
            return []
        head, _, tail = text.rstrip().rpartition(" ")
        is_verb = self.headings.read(tail).concept == "date"  # 有限会社ふじ工務店 入社
        if (
            head
            and not is_verb
            and not self.is_label(head)
            and self.is_label(tail)
            and not self.headings.is_known(text)
        ):
            return [(index, head), (index, tail)]
        return [(index, text)]
