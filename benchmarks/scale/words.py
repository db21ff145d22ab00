"""Synthetic office Japanese for the benchmarks of scale: people, sentences, rows; equal for equal seeds."""

from __future__ import annotations

from functools import lru_cache
from random import Random

from benchmarks.training.office import documents

_NAMES = """
佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本
阿部 石川 中島 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 岡本 松田 中川
高梨 三橋 小早川 丹羽 大八木 根岸 倉持 皆川 曽我部 宇都宮
/
涼介 奈央 翼 千夏 蓮 美咲 健太 結衣 大輔 陽子 一郎 花子 拓也 真由美 直樹 恵子 翔太 さくら 和也 智子 健一 由美 亮 彩
誠 明美 隆 久美子 剛 裕子 浩 典子 学 麻衣 徹 愛 修 舞 進 葵
/
港区三田2丁目 新宿区西新宿7丁目 横浜市西区北幸1丁目 大阪市北区梅田3丁目 仙台市青葉区国分町2丁目
/
見積書 契約更新 年末調整 健康診断 研修の日程 座席表 備品の購入 出張旅費 請求書 防災訓練 在庫の棚卸
"""
SURNAMES, GIVEN, TOWNS, MATTERS = (tuple(part.split()) for part in _NAMES.split("/"))
_SENTENCES = (
    "{matter}の件について、{person}さんから{month}月{day}日に連絡がありました。",
    "次回の会議は{month}月{day}日の{hour}時から第{hour}会議室で行います。資料は前日までに共有フォルダに置いてください。",
    "{matter}に関する手続きは例年どおりですが、今年度から様式が変わっているため注意が必要です。",
    "担当は{person}({mail})です。不明な点は内線{phone}までお願いします。",
    "先月の{matter}の結果を集計したところ、前年同月と比べて{hour}%ほど増えていることが分かりました。",
    "配送先は{town}{hour}番{day}号、電話は{phone}です。",
    "倉庫の温度は{day}度に保ち、異常があれば管理台帳に記録したうえで速やかに報告すること。",
    "{person}様\nいつもお世話になっております。{matter}の書類をお送りいたしますので、ご確認ください。",
)
_TIME = "{year}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:07Z"
_LINES = (
    _TIME + " INFO  api.gateway request id={number} status=200 time={day}ms path=/v1/items/{number}",
    _TIME + " WARN  worker-{day} queue depth {number} above threshold, retry in {hour}s",
    "The nightly build {number} finished with {day} warnings; see the report of module core.io for details.",
    "option cache.size={number} was replaced by cache.bytes, which takes a suffix such as K, M or G.",
    _TIME + " INFO  auth login ok user=user{number}@example.com from=192.0.2.{day}",
)


_FORMS = 0.4


def person(rng: Random) -> str:
    """A full name."""
    return rng.choice(SURNAMES) + rng.choice(GIVEN)


def phone(rng: Random) -> str:
    """A mobile number of the range that looks like one."""
    return f"090-{rng.randrange(2000, 9999)}-{rng.randrange(10_000):04d}"


@lru_cache(maxsize=1)
def _samples() -> tuple[str, ...]:
    return tuple(sample.text for sample in documents("dev", 3000, 5))


def sentence(rng: Random) -> str:
    """A sentence of a memo or mail, or a piece of a form or list; about one in two names somebody."""
    if rng.random() < _FORMS:
        return rng.choice(_samples())
    return rng.choice(_SENTENCES).format(
        matter=rng.choice(MATTERS),
        person=person(rng),
        mail=f"user{rng.randrange(100_000)}@example.co.jp",
        phone=phone(rng),
        town=rng.choice(TOWNS),
        month=rng.randrange(1, 13),
        day=rng.randrange(1, 29),
        hour=rng.randrange(9, 19),
    )


def line(rng: Random) -> str:
    """A line of a log or a manual, ASCII only."""
    return rng.choice(_LINES).format(
        year=rng.randrange(2015, 2026),
        month=rng.randrange(1, 13),
        day=rng.randrange(1, 29),
        hour=rng.randrange(9, 19),
        minute=rng.randrange(60),
        number=rng.randrange(10_000, 99_999),
    )


def prose(rng: Random, size: int, *, ascii_only: bool = False) -> str:
    """About so many bytes of UTF-8."""
    out: list[str] = []
    length = 0
    while length < size:
        text = line(rng) if ascii_only else sentence(rng)
        out.append(text)
        length += len(text.encode()) + 1
    return "\n".join(out) + "\n"


HEADINGS = ("社員番号", "氏名", "電話番号", "メールアドレス", "住所", "備考")


def row(rng: Random, number: int) -> tuple[str, ...]:
    """One row of a list of people."""
    remark = "" if rng.random() < 0.7 else f"{rng.choice(MATTERS)}の連絡済み"
    place = f"東京都{rng.choice(TOWNS)}{rng.randrange(1, 30)}番{rng.randrange(1, 20)}号"
    return (f"E{10_000 + number}", person(rng), phone(rng), f"user{number}@example.co.jp", place, remark)
