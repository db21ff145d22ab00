"""Words that read as names and call nobody, beside the same words where they call somebody."""

from __future__ import annotations

import pytest

from pdscan.engine.detect import Examiner, hits_in_text
from pdscan.model import TableSegment


def people(text: str) -> set[str]:
    return {hit.text for hit in hits_in_text(text) if hit.entity == "PERSON"}


@pytest.mark.parametrize(
    "text",
    [
        "いろはにほへと ちりぬるを わかよたれそ つねならむ",
        "竹中・清水・大林など建設大手、週休2日を本格導入",
        'curl -H "Authorization: Bearer ${TOKEN}" https://api.example.com/v1/me',
        "問一　傍線部の意味として適切なものを選びなさい。\n問二　同じ読み方の熟語を書きなさい。",
        "風は東から吹き、林のこずえを鳴らした。",
        "東西南北に開けた原の中央に、小さな泉が湧く。",
        "通　勤　手　当　認　定　申　請　書",
    ],
)
def test_nobody_is_called_here(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("昨日来た林さんに連絡してください。", "林"),
        ("清水様、竹中様、お世話になっております。", "清水"),
        ("担当の森が伺います。", "森"),
    ],
)
def test_the_same_words_call_somebody(text: str, name: str) -> None:
    assert name in people(text)


def test_a_car_is_nobody() -> None:
    rows = [["資産", "車名"], ["A1", "ホンダ フィット"], ["A2", "スズキ アルト"], ["A3", "トヨタ プリウス"]]
    examiner = Examiner()
    hits = [*examiner.feed(TableSegment(rows)), *examiner.finish()]
    assert not [hit.text for hit in hits if hit.entity == "PERSON"]
