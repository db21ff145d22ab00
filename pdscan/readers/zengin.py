"""全銀 (Zengin) transfer files: fixed records of 120 bytes, with or without line ends.

A payroll file (種別 11, 71) holds the bank account of every employee, in half-width kana that no pattern for
running text would find. The trailer's count and sum prove that the file was understood.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from pdscan.model import Locator, TableSegment
from pdscan.readers.base import Claim, Document, Fact, Item, Reader
from pdscan.readers.delimited import ROWS

LENGTH = 120
_KINDS = {
    "21": "総合振込",
    "11": "給与振込",
    "71": "給与振込",
    "12": "賞与振込",
    "72": "賞与振込",
    "91": "口座振替",
}

_HEADER = (
    ("種別", 1, 3),
    ("委託者コード", 4, 14),
    ("依頼人名", 14, 54),
    ("取組日", 54, 58),
    ("仕向銀行番号", 58, 62),
    ("仕向銀行名", 62, 77),
    ("仕向支店番号", 77, 80),
    ("仕向支店名", 80, 95),
    ("預金種目", 95, 96),
    ("口座番号", 96, 103),
)
_ACCOUNT = (
    ("銀行コード", 1, 5),
    ("銀行名", 5, 20),
    ("支店コード", 20, 23),
    ("支店名", 23, 38),
    ("預金種目", 42, 43),
    ("口座番号", 43, 50),
)
_TRANSFER = (*_ACCOUNT, ("受取人名", 50, 80), ("振込金額", 80, 90))
_DATA = {
    "総合振込": (*_TRANSFER, ("顧客コード", 91, 101), ("顧客コード2", 101, 111)),
    "給与振込": (*_TRANSFER, ("社員番号", 91, 101), ("所属コード", 101, 111)),
    "賞与振込": (*_TRANSFER, ("社員番号", 91, 101), ("所属コード", 101, 111)),
    "口座振替": (*_ACCOUNT, ("預金者名", 50, 80), ("引落金額", 80, 90), ("顧客番号", 91, 111)),
}
_ACCOUNT_KINDS = {"1": "普通", "2": "当座", "4": "貯蓄", "9": "その他"}


def _ending(head: bytes) -> int | None:
    """The length of what stands between two records, None when these are no such records."""
    for size, mark in ((2, b"\r\n"), (1, b"\n"), (1, b"\r"), (0, b"")):
        end = head[LENGTH : LENGTH + size]
        if end == mark and head[LENGTH + size : LENGTH + size + 1] in (b"2", b"8"):
            return size
    return None


def _is_first(record: bytes) -> bool:
    return (
        len(record) == LENGTH
        and record[:1] == b"1"
        and record[1:3].decode("ascii", "replace") in _KINDS
        and record[3:4] in b"01 "
        and record[4:14].strip().isalnum()
        and record[54:58].strip().isdigit()
        and record[58:62].strip().isdigit()
    )


def _single_bytes(data: bytes) -> bytes:
    """The bytes of the records: half-width kana that someone saved as UTF-8 back in one byte each."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(data).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return data
    return text.encode("cp932", "replace") if not text.isascii() else data


def _fields(record: bytes, layout: tuple[tuple[str, int, int], ...]) -> list[str]:
    cells = [record[start:end].decode("cp932", "replace").strip() for _, start, end in layout]
    for at, (name, _, _) in enumerate(layout):
        if name == "預金種目":
            cells[at] = _ACCOUNT_KINDS.get(cells[at], cells[at])
    return cells


@dataclass
class _Group:
    """One header with its data records, up to the trailer that sums them up."""

    kind: str = "総合振込"
    count: int = 0
    total: int = 0
    rows: list[list[str]] = field(default_factory=list)
    first: int = 0
    is_begun: bool = False

    def flush(self) -> Iterator[TableSegment]:
        if self.rows:
            header = [name for name, _, _ in _DATA[self.kind]]
            yield TableSegment(self.rows, Locator(part=self.kind), header, self.first, self.is_begun)
            self.first += len(self.rows)
            self.rows, self.is_begun = [], True


class ZenginReader(Reader):
    id = "zengin"

    def claim(self, document: Document) -> int:
        head = _single_bytes(document.head[: 12 * LENGTH])
        if not head[:1].isdigit():
            return Claim.NO
        return Claim.SIGNATURE if _is_first(head[:LENGTH]) and _ending(head) is not None else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        group = _Group()
        verdicts: list[bool] = []
        for number, record in enumerate(_records(document.stream), 1):
            kind = record[:1]
            if kind == b"1":
                yield from group.flush()
                group = _Group(_KINDS.get(record[1:3].decode("ascii", "replace"), "総合振込"))
                names = [name for name, _, _ in _HEADER]
                yield TableSegment([_fields(record, _HEADER)], Locator(part="ヘッダ"), names, number)
            elif kind == b"2":
                group.first = group.first or number
                group.rows.append(_fields(record, _DATA[group.kind]))
                amount = record[80:90].strip()
                group.total += int(amount) if amount.isdigit() else 0
                group.count += 1
                if len(group.rows) >= ROWS:
                    yield from group.flush()
            elif kind == b"8":
                yield from group.flush()
                count, total = record[1:7].strip(), record[7:19].strip()
                told = (int(count or b"0"), int(total or b"0")) if (count + total).isdigit() else (-1, -1)
                verdicts.append(told == (group.count, group.total))
        yield from group.flush()
        yield Fact("encoding", "cp932 1.00")
        yield Fact("zengin", group.kind)
        yield Fact("zengin_totals", "agree" if verdicts and all(verdicts) else "do not agree")


def _records(stream: BinaryIO) -> Iterator[bytes]:
    """The records in order, without what stands between them."""
    rest = b""
    while block := stream.read(LENGTH * 1024):
        rest += block
        if not rest.isascii() and b"\xef\xbd" in rest:
            rest = _single_bytes(rest + stream.read())
        at = 0
        while True:
            while rest[at : at + 1] in (b"\r", b"\n", b"\x1a") and at < len(rest):
                at += 1
            if at + LENGTH > len(rest):
                break
            yield rest[at : at + LENGTH]
            at += LENGTH
        rest = rest[at:]
    if rest.strip(b"\r\n\x1a\0 "):
        yield rest.ljust(LENGTH)


READER = ZenginReader()
