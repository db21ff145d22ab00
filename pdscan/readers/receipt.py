"""Electronic receipts of Japanese health insurance (レセプト電算, UKE): comma-separated records told apart by a code.

Fields as in the 「オンライン又は光ディスク等による請求に係る記録条件仕様」 of 医科, 調剤 and DPC; only those are named
that speak of people and their illnesses. Each kind of record becomes a table under its headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pdscan.model import Locator, TableSegment
from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.decoding import Decoded, head_text, lines
from pdscan.readers.delimited import ROWS

RECORD = re.compile(r"[A-Z]{2},")
START = re.compile(r"(?:\d{1,6},\d{1,6},\d{1,6},)?(?:IR|UK|RE),")
HEADINGS = {
    "IR": "医療機関情報 審査支払機関 都道府県 点数表 医療機関コード 予備 医療機関名 請求年月 ボリューム 電話番号",
    "YK": "薬局情報 審査支払機関 都道府県 点数表 薬局コード 薬局名 郵便番号 薬局所在地 電話番号",
    "RE": "レセプト レセプト番号 レセプト種別 診療年月 氏名 性別 生年月日 給付割合 入院年月日 病棟区分 一部負担金 "
    "特記事項 病床数 カルテ番号 割引点数単価",
    "HO": "保険者 保険者番号 被保険者証記号 被保険者証番号 診療実日数 合計点数",
    "KO": "公費 公費負担者番号 公費受給者番号 任意給付区分 診療実日数 合計点数",
    "SN": "資格確認 負担者種別 確認区分 保険者番号 被保険者証記号 被保険者証番号 枝番 受給者番号",
    "SY": "傷病名 傷病名コード 診療開始日 転帰 修飾語コード 傷病名 主傷病 補足コメント",
    "SB": "傷病 傷病名コード 修飾語コード 傷病名 入院時傷病名 傷病名区分 死因 補足コメント",
    "SJ": "症状詳記 症状詳記区分 症状詳記",
    "CO": "コメント 診療識別 負担区分 コメントコード コメント",
}
"""By the code that stands first: what the record is called, and its other fields in their order."""


class ReceiptReader(Reader):
    """Reads the records of a kind as rows; line numbers stay those of the file."""

    id = "receipt"

    def claim(self, document: Document) -> int:
        """A file of lines that begin with a record's code, the first with that of an institution or a receipt."""
        text = head_text(document) or ""
        found = [line for line in text.split("\n")[:200] if line.strip("\x1a")]
        if not START.match(text) or len(found) < 2:
            return Claim.NO
        codes = [_bare(line)[:3] for line in found]
        known = sum(1 for code in codes if RECORD.match(code))
        return Claim.SIGNATURE if known > 0.9 * len(found) and {"RE,", "HO,"} & set(codes[1:]) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Tables by kind of record. Raises ReadFailure where it is no text after all."""
        decoded = Decoded(document.stream)
        held: dict[str, list[list[str]]] = {}
        begun: dict[str, int] = {}
        for line in lines(iter(decoded)):
            cells = _bare(line.strip("\x1a")).split(",")
            if not any(cells):
                continue
            kind = cells[0] if cells[0] in HEADINGS else ""
            rows = held.setdefault(kind, [])
            rows.append(cells)
            if len(rows) >= ROWS:
                yield from _table(kind, held.pop(kind), begun)
        for kind, rows in held.items():
            yield from _table(kind, rows, begun)
        yield from decoded.items()


def _bare(line: str) -> str:
    """Without the three counters that stand before the record in files from the paying agencies."""
    return re.sub(r"^\d{1,6},\d{1,6},\d{1,6},(?=[A-Z]{2},)", "", line)


def _table(kind: str, rows: list[list[str]], begun: dict[str, int]) -> Iterator[TableSegment]:
    name, *told = HEADINGS.get(kind, "その他").split()
    told = ["レコード識別", *told] if told else []
    width = max(map(len, rows))
    header = [*told, *(f"項目{number}" for number in range(len(told) + 1, width + 1))][: max(width, len(told))]
    first = begun.get(kind, 0) + 1
    begun[kind] = first + len(rows) - 1
    padded = [row + [""] * (len(header) - len(row)) for row in rows]
    yield TableSegment(padded, Locator(part=name), header, first, continues=first > 1)


READER = ReceiptReader()
