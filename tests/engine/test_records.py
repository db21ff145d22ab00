"""Records in running text: neighbours, bylines, offices, whole documents, and what is reported at all."""

from __future__ import annotations

from pdscan.engine.detect import Examiner, hits_in_text
from pdscan.engine.records import Records
from pdscan.model import Hit, Locator, Scope, TextSegment
from tests.engine.fakes import RULES


def of(hits: list[Hit], text: str) -> Hit:
    return next(hit for hit in hits if hit.text == text)


def test_neighbours_within_the_window_are_one_matter() -> None:
    far = "あ" * 250
    near = hits_in_text("山田太郎さんはうつ病のため休職中。", RULES)
    apart = hits_in_text(f"著者 山田太郎\n{far}\n糖尿病とは何か。", RULES)
    assert "special_care" in of(near, "うつ病").categories
    assert of(apart, "糖尿病").is_nobody


def test_a_researcher_beside_a_disease_does_not_have_it() -> None:
    hits = hits_in_text("糖尿病の研究で知られる佐藤花子教授", RULES)
    assert of(hits, "糖尿病").is_nobody
    assert of(hits, "佐藤花子").categories == ("personal",)


def test_an_office_without_a_person_is_nobodys() -> None:
    hits = hits_in_text("お問い合わせ先\nアオイ商事株式会社 総務課\nTEL 03-1111-2222", RULES)
    assert of(hits, "03-1111-2222").is_nobody
    signed = hits_in_text("アオイ商事株式会社 総務課 鈴木一郎\nTEL 03-1111-2222", RULES)
    assert not of(signed, "03-1111-2222").is_nobody


def test_a_form_and_the_text_around_it_are_one_document() -> None:
    examiner = Examiner(recognizers=RULES)
    hits = examiner.feed(TextSegment("傷病名は次の通り。うつ病の療養のため。", Locator(page=2)))
    hits += examiner.feed(TextSegment("氏名：山田太郎", Locator(page=1)))
    hits += examiner.finish()
    assert "special_care" in of(hits, "うつ病").categories
    assert of(hits, "うつ病").record.startswith("p2/")


def test_a_mail_is_one_record() -> None:
    examiner = Examiner(recognizers=RULES)
    text = "山田太郎様\n" + "本文\n" * 200 + "うつ病の件"
    hits = examiner.feed(TextSegment(text, Locator(line=1, part="body"), Scope.DOCUMENT)) + examiner.finish()
    assert {hit.record for hit in hits} == {"body/document"}
    assert "special_care" in of(hits, "うつ病").categories


def test_a_sheet_name_speaks_of_its_sheet_only() -> None:
    examiner = Examiner(recognizers=RULES)
    hits = examiner.feed(TextSegment("山田太郎", Locator(sheet="山田太郎"), Scope.NAME))
    hits += examiner.feed(TextSegment("うつ病", Locator(sheet="集計"), Scope.LINE))
    assert of(hits, "うつ病").is_nobody


def test_a_long_document_is_not_held_back_for_ever() -> None:
    examiner = Examiner(recognizers=RULES)
    hits = examiner.feed(TextSegment("山田太郎 " * 6000))
    assert len(hits) == 6000
    assert Records().whole == []
