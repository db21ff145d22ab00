"""What is nobody's stays nobody's: other numbers in columns, medicine without a patient, business without people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

import pytest

from pdscan.engine.detect import Examiner, hits_in_text
from pdscan.model import Hit, TableSegment
from recognizers.checkdigit import is_my_number

COUNT = 10_000
SENSITIVE = {"special_care", "financial_sensitive", "individual_number"}


def random_digits(rng: Random) -> str:
    return f"{rng.randrange(10**12):012}"


def timestamp(rng: Random) -> str:
    hour = f"{rng.randrange(24):02}{rng.randrange(60):02}"
    return f"20{rng.randint(20, 26)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{hour}"


def jan(rng: Random) -> str:
    digits = f"4{rng.randrange(10**11):011}"
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits))
    return digits + str(-total % 10)


def tracking(rng: Random) -> str:
    digits = rng.randrange(10**11)
    return f"{digits * 10 + digits % 7:012}"


def account(rng: Random) -> str:
    return str(rng.randint(10**11, 10**12 - 1))


NUMBERS = {
    "値": random_digits,
    "": random_digits,
    "日時コード": timestamp,
    "JANコード": jan,
    "追跡番号": tracking,
    "アカウントID": account,
    "account_id": account,
    "注文番号": random_digits,
}


def column(heading: str, values: Sequence[str]) -> Iterator[Hit]:
    examiner = Examiner()
    rows = [["店舗", heading], *(["駅前店", value] for value in values)]
    for first in range(0, len(rows), 2500):
        yield from examiner.feed(TableSegment(rows[first : first + 2500], first_row=first + 1, continues=first > 0))
    yield from examiner.finish()


@pytest.mark.parametrize(("heading", "made"), NUMBERS.items(), ids=lambda part: str(part)[:12])
def test_ten_thousand_numbers_of_other_kinds_are_no_my_number(heading: str, made: object) -> None:
    assert callable(made)
    values = [made(Random(f"{heading}{at}")) for at in range(COUNT)]  # noqa: S311 - numbers of a test
    if made in (random_digits, account):
        assert sum(map(is_my_number, values)) > COUNT / 20  # one in ten passes the check digit, yet none is one
    assert {hit.entity for hit in column(heading, values)} & {"JP_MY_NUMBER"} == set()


ARTICLE = """高血圧症とは
高血圧症は、診察室で測った血圧が140/90mmHg以上の状態をいいます。放置すると脳梗塞や心筋梗塞の原因になります。
治療には降圧薬(アムロジピン、オルメサルタンなど)を用い、減塩と運動を組み合わせます。糖尿病を合併する患者では腎臓の検査も行います。
"""
ADVERT = """看護師募集(正社員)
訪問看護ステーションでは、認知症や脳卒中の利用者様を支える看護師を募集しています。精神科の経験者歓迎。
月給 280,000円以上 賞与年2回 社会保険完備 障害者雇用も行っています。応募は採用係まで。
"""
STATUTE = """第三条 会社は、国籍、信条、社会的身分、人種、病歴又は犯罪の経歴を理由として差別的取扱いをしてはならない。
附　則
この規程は令和八年四月一日から施行する。
"""
PRICES = [
    ["薬品名", "規格", "薬価", "メーカー"],
    ["アムロジピンOD錠5mg", "100錠", "10.4", "北都製薬"],
    ["メトホルミン塩酸塩錠250mg", "100錠", "10.1", "北都製薬"],
    ["ロキソニンテープ100mg", "7枚", "31.1", "みどり薬品"],
]
STATISTICS = [
    ["疾病", "患者数(千人)", "男", "女", "増減率"],
    ["高血圧性疾患", "9,937", "4,313", "5,643", "1.2%"],
    ["糖尿病", "3,289", "1,848", "1,442", "3.8%"],
    ["悪性新生物", "1,782", "970", "812", "2.1%"],
]


def sensitive(hits: Sequence[Hit]) -> list[tuple[str, str]]:
    return [(hit.entity, hit.text) for hit in hits if SENSITIVE & set(hit.categories) and not hit.is_nobody]


@pytest.mark.parametrize("text", [ARTICLE, ADVERT, STATUTE])
def test_medicine_and_law_without_a_person_are_nobodys(text: str) -> None:
    assert sensitive(hits_in_text(text)) == []


@pytest.mark.parametrize("rows", [PRICES, STATISTICS])
def test_tables_of_medicine_without_a_person_are_nobodys(rows: list[list[str]]) -> None:
    examiner = Examiner()
    assert sensitive(examiner.feed(TableSegment(rows)) + examiner.finish()) == []


def test_the_same_disease_beside_a_person_is_theirs() -> None:
    told = sensitive(hits_in_text("患者氏名 三宅由紀 様 高血圧症にてアムロジピンを処方。"))
    assert {entity for entity, _ in told} >= {"MEDICAL_CONDITION", "MEDICATION"}
    examiner = Examiner()
    rows = [["氏名", "疾病"], ["三宅 由紀", "糖尿病"], ["岡田 隆", "高血圧症"]]
    assert ("MEDICAL_CONDITION", "糖尿病") in sensitive(examiner.feed(TableSegment(rows)) + examiner.finish())


CLEAN = {
    "prices": "品番\t品名\t単価\t在庫\nA-1021\t六角ボルト M8×30\t12\t4,200\nA-1022\tワッシャー M8\t3\t18,000\n",
    "schedule": "4月 新年度準備\n5月 ゴールデンウィーク休業 5/3～5/6\n6月 棚卸 営業時間 9:00～17:30\n",
    "manual": "1. 電源ボタンを3秒押します。\n2. 画面の「設定」→「ネットワーク」を選びます。\n"
    "※エラーコード E-1024 は再起動で直ります。\n",
    "source": "def total(rows):\n    return sum(row['amount'] for row in rows)\n# user_id は外部キー\nTIMEOUT = 30\n",
    "log": "2026-04-01 10:00:01 INFO job=daily-batch rows=10233 elapsed=1234ms\n2026-04-01 10:00:09 WARN retry 3/5\n",
    "minutes": "定例会議 議題\n1) 売上報告 前年比103%\n2) 在庫圧縮 目標 15%\n3) 次回 5月13日 第2会議室\n",
    "spec": "会員登録API\nPOST /api/members\n氏名\tname\tstring(40)\n電話番号\ttel\tstring(13)\n生年月日\tbirthday\tdate\n",  # noqa: E501 - a text as it stands
    "form": "入会申込書\n氏名　　　　　　　　　　　印\n性別　男・女　　生年月日　　　年　　月　　日\n住　所　〒　　-\n電　話　　　（　　）\n",  # noqa: E501 - a text as it stands
}


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_ordinary_business_without_people_holds_nothing(text: str) -> None:
    assert [(hit.entity, hit.text) for hit in hits_in_text(text) if not hit.is_nobody] == []
