"""Shapes of running text: ages behind names, secrets said in passing, people addressed by what they are."""

from __future__ import annotations

import pytest

from pdscan.engine.detect import hits_in_text


def said(text: str, entity: str) -> set[str]:
    return {hit.text for hit in hits_in_text(text) if hit.entity == entity}


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("相談者　相川こころ（28）", "AGE", "28"),
        ("301　細野ひなた様37F子宮内膜症", "AGE", "37"),
        ("6/12　宮地の母より担任内野へ電話。", "PERSON", "内野"),
        ("立会人 岡野都 様", "PERSON", "岡野都"),
        ("本人は知的障害の診断あり。通院中。", "DISABILITY", "知的障害"),
        ("社内メールのPW → Tsuki8746%", "CREDENTIAL", "Tsuki8746%"),
        ("お送りしたファイルの解凍パスワードは\nYuki9523!\nです。", "CREDENTIAL", "Yuki9523!"),
        ("鍵の暗証番号変えました。4471です", "CREDENTIAL", "4471"),
        ("ゲストWi-Fi: sanpo-guest / Kaze2274!", "CREDENTIAL", "Kaze2274!"),
    ],
)
def test_it_is_found(text: str, entity: str, value: str) -> None:
    assert value in said(text, entity)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("鈴木太郎（2025）", "AGE"),
        ("木村様 12F会議室", "AGE"),
        ("年齢不問、再雇用制度あり（定年60歳）", "AGE"),
        ("パスワード → 再設定画面へ", "CREDENTIAL"),
        ("パスワードは\n8文字以上にしてください", "CREDENTIAL"),
        ("学　歴\n職　歴", "PERSON"),
    ],
)
def test_it_is_left_alone(text: str, entity: str) -> None:
    assert not said(text, entity)
