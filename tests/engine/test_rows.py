"""Rows of databases as segments: what lies inside values, documents in columns, what is missing."""

from __future__ import annotations

from collections.abc import Iterator

from connectors.base import Cause, RowBatch, SourceError, Withheld
from pdscan.engine.detect import Examiner
from pdscan.engine.rows import steps
from pdscan.model import Gap, TableSegment
from pdscan.readers.base import Limits
from pdscan.readers.choose import Closed, Opened
from tests.connectors.databases import docx
from tests.engine.fakes import RULES


def run(*batches: RowBatch) -> list[object]:
    return list(steps(batches, Limits(), frozenset()))


def tables(found: list[object]) -> list[TableSegment]:
    return [step[1] for step in found if isinstance(step, tuple) and isinstance(step[1], TableSegment)]


def gaps(found: list[object]) -> list[Gap]:
    return [step[1] for step in found if isinstance(step, tuple) and isinstance(step[1], Gap)]


def test_json_becomes_columns_with_the_way_inside() -> None:
    rows = [["1", '{"user": {"email": "a@example.jp"}}'], ["2", '{"user": {"email": "b@example.jp", "tel": "1"}}']]
    (table,) = tables(run(RowBatch(["id", "profile"], rows, 1)))
    assert table.header == ["id", "profile", "email", "tel"]
    assert table.columns == ["id", "profile", "profile", "profile"]
    assert table.paths == ["", "", "user.email", "user.tel"]
    assert table.rows == [("1", "", "a@example.jp", ""), ("2", "", "b@example.jp", "1")]


def test_nested_values_of_the_driver_and_xml() -> None:
    rows = [[{"a": [1, 2]}, "<p><氏名>山田太郎</氏名></p>"]]
    (table,) = tables(run(RowBatch(["j", "x"], rows, 1)))
    assert dict(zip(table.paths, table.rows[0], strict=True))["p.氏名"] == "山田太郎"
    assert dict(zip(table.paths, table.rows[0], strict=True))["a"] == "1\n2"


def test_text_that_only_begins_like_json_stays_text() -> None:
    rows = [["{not json"], ["[1]"], ["<3 kg"]]
    (table,) = tables(run(RowBatch(["memo"], rows, 1)))
    assert table.rows == [("{not json",), ("[1]",), ("<3 kg",)]


def test_a_field_that_appears_later_begins_a_new_table() -> None:
    first = RowBatch(["j"], [['{"a": "1"}']], 1)
    same = RowBatch(["j"], [['{"a": "2"}']], 2)
    wider = RowBatch(["j"], [['{"a": "3", "b": "4"}'], ["{broken"]], 3)
    found = tables(run(first, same, wider))
    assert [table.continues for table in found] == [False, True, False]
    assert found[2].rows == [("", "3", "4", ""), ("", "", "", "{broken")]


def test_documents_become_members_named_by_column_and_key() -> None:
    rows = [["7", docx("氏名：山田太郎")], ["8", b"\x00\x01\x02"], ["9", b"short text"], ["10", bytes(range(256)) * 4]]
    found = run(RowBatch(["id", "body"], rows, 1, keys=["7", "8", "9", "10"]))
    assert [step.member for step in found if isinstance(step, Opened)] == ["body/7"]
    assert [(step.member, step.cause) for step in found if isinstance(step, Closed)] == [("body/7", ""), ("", "")]
    assert tables(found)[0].rows[2] == ("9", "short text")
    assert [gap.locator for gap in gaps(found)] == [{"column": "body"}]


def test_what_is_withheld_is_a_gap_once() -> None:
    withheld = {"秘": Withheld(Cause.DENIED, "x"), "": Withheld(Cause.SAMPLED, "y")}
    large = Withheld(Cause.TOO_LARGE, "z")
    found = gaps(
        run(RowBatch(["a"], [[large], [large]], 1, withheld=withheld), RowBatch(["a"], [], 3, withheld=withheld))
    )
    assert sorted((gap.cause, tuple(gap.locator.values())) for gap in found) == [
        (Cause.DENIED, ("秘",)),
        (Cause.SAMPLED, ()),
        (Cause.TOO_LARGE, ("a",)),
    ]


def test_a_source_that_breaks_keeps_what_was_read() -> None:
    def broken() -> Iterator[RowBatch]:
        yield RowBatch(["a"], [["1"]], 1)
        raise SourceError(Cause.TIME_LIMIT, "too slow")

    found = list(steps(broken(), Limits(), frozenset()))
    last = found[-1]
    assert isinstance(last, Closed) and (last.cause, last.is_unread) == (Cause.TIME_LIMIT, False)
    assert tables(found)


def test_a_comment_names_a_column_and_the_column_is_told() -> None:
    rows = [[f"13{n:02}5678901", "山田太郎", '{"k": {"mail": "a@example.co.jp"}}'] for n in range(30)]
    comments = {"c1": "社員番号(人事)。", "c2": "氏名"}
    (table,) = tables(run(RowBatch(["c1", "c2", "j"], rows, 1, comments=comments)))
    examiner = Examiner("t", recognizers=RULES)
    hits = [*examiner.feed(table), *examiner.finish()]
    places = {(hit.entity, hit.locator.column, hit.locator.path) for hit in hits}
    assert ("PERSON", "c2", None) in places
    assert ("EMAIL_ADDRESS", "j", "k.mail") in places
    assert hits[0].locator.row == 1
