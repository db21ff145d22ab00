# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Chats, mails and archives of the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.shapes import Shape, as_json, objects
from benchmarks.accuracy.blind.writing import File, made, page
from benchmarks.accuracy.formats.containers import cp932_zip, mbox
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

MINUTE = """
From: {a[joined]} <{a[work_mail]}>
To: {b[joined]} <{b[work_mail]}>
Subject: Re: Re: 8/20 定例の件

{b[san]}さん

了解です。{c[joined]}先生の講演料の振込先は
{c[bank_line]}　{c[holder]}
です。先生のご自宅は {c[address]}、{c[mobile]} です。

{a[san]}

2026年8月19日(水) 17:22 {b[joined]} <{b[work_mail]}>:
> {a[san]}さん
> お疲れさまです。講師の{c[san]}先生のご連絡先を教えてください。
> あと、{d[san]}課長は欠席です（お子さんの[[MEDICAL_TREATMENT?|入院]]付き添い）。
>> 2026/08/18 {d[joined]}:
>> 定例、13時からに変更で。
"""
NEWS = """
From: メルマガ事務局 <news@shop.example.com>
To: {a[joined]} <{a[mail]}>
Subject: {a[san]}様だけの特別クーポン

{a[joined]} 様
いつもご利用ありがとうございます。会員番号：{a[member]}
お誕生月（{a[birth]}生まれ）のお客様へ 10%OFF クーポンをお届けします。
配信停止はこちら https://shop.example.com/u?id=⟨uuid⟩
"""
UNLOCKING = """
From: {a[joined]} <{a[work_mail]}>
To: {b[joined]} <{b[work_mail]}>
Subject: 【パスワード】名簿ファイルの件

{b[san]}様
先ほどお送りしたファイルの解凍パスワードは
{a[password]}
です。ご不明な点は{a[phone]}（直通）まで。
---------------------------------
白樺会病院 医事課　{a[joined]}（{a[romaji]}）
〒[[JP_POSTAL_CODE?|960-8099]] [[JP_ADDRESS?|福島市北町99-9]]
TEL:[[PHONE_NUMBER?|024-599-0110]] FAX:[[PHONE_NUMBER?|024-599-0111]]
---------------------------------
"""
FILES = (
    File("個人フォルダ/tmp/LINE_トーク_役員会.txt", """
[LINE] {a[joined]}とのトーク履歴
保存日時：2026/08/30 21:40

2026/08/29(土)
19:03	{a[joined]}	来週の理事会だけど、{b[san]}さんが[[MEDICAL_TREATMENT|腰の手術で入院]]らしい
19:05	自分	えっ、どこの病院？
19:06	{a[joined]}	白樺会。{b[given]}さんの奥さんから電話あった　{b[phone_dash]}
19:10	自分	お見舞いの宛先送って
19:12	{a[joined]}	{b[address]}
19:20	自分	👍
"""),
    File("個人フォルダ/メール/至急_児童の件.eml", """
From: {a[joined]} <{a[mail]}>
To: つくし保育園 <info@tsukushi.example.jp>
Subject: {b[child_given]}の欠席について

お世話になっております。きりん組 {b[child_given]}の母、{a[joined]}です。
本日、{b[child_given]}が[[MEDICAL_CONDITION|水ぼうそう]]と診断されましたので、金曜までお休みします。
（はら小児科、電話 0120-⟨#3⟩-⟨#3⟩ の予約センター経由で受診しました）
日中の連絡は夫（{c[joined]} {c[mobile]}）へお願いいたします。
""", "utf-8"),
)  # fmt: skip
MESSAGE: Shape = {
    "type": "message", "user": "[[INTERNAL_ID?|U0⟨#7⟩]]", "ts": "17566⟨#5⟩.⟨#6⟩",
    "user_profile": {"real_name": "{joined}", "display_name": "{user}"},
    "text": "⟨<@U0⟨#7⟩> {doctor}さん、{name}様（{mobile}）折返しお願いします|本日在宅です|ゲストWi-Fi: sanpo-guest / {password}|{relative}様の検針は完了。住所 {address}⟩",
}  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    yield from made(world, FILES)
    yield "情シス/Slack/施工_2026-08-28.json", as_json(objects(world, MESSAGE, 9), indent=4)
    yield (
        "個人フォルダ/メール/受信トレイ.mbox",
        mbox([page(world, "m.eml", text) for text in (MINUTE, NEWS, UNLOCKING)]),
    )
    yield "個人フォルダ/メール/名簿送付.eml", sent(world)
    yield "個人フォルダ/退避/引継ぎ一式.zip", handed_over(world)


def sent(world: World) -> Page:
    """A mail that carries a CSV."""
    listed = page(world, "名簿.csv", """
受講者番号¦氏名¦所属先¦受講料¦修了証送付先
*9 [[INTERNAL_ID|⟨#4⟩]]¦{p[name]}¦{p[company]}¦12000¦{p[postal_dash]} {p[address]}
""")  # fmt: skip
    return page(world, "名簿送付.eml", """
From: {a[joined]} <{a[work_mail]}>
To: {b[joined]} <{b[mail]}>
Subject: 防火管理講習 受講者名簿（{a[san]}）

{b[joined]} 様

名簿を添付します。{c[joined]}様は当日欠席、{d[san]}様は免許証（{d[licence]}）で本人確認済みです。
""", attached={"受講者名簿(0903).csv": listed})  # fmt: skip


def handed_over(world: World) -> Page:
    """A ZIP of Windows with a folder, its names in CP932."""
    keys = page(world, "鍵.txt", """
鍵の引継ぎメモ（{a[san]}→{b[san]}）
・倉庫の南京錠 [[CREDENTIAL?|0731]]
・ALSOKカード 2枚（{b[joined]}、{c[joined]}）
・大家さん {d[joined]} {d[phone]}
""", encoding="cp932")  # fmt: skip
    tenants = page(world, "入居者.xlsx", """
青谷ハイツ　入居者台帳
号室¦契約者¦生年月日¦勤務先・年収¦連帯保証人¦保証人TEL¦引落口座
*8 ⟨#3⟩¦{p[name]}¦{p[birth]}¦{p[company]}・[[SALARY|⟨320|410|560⟩万円]]¦{p[relative]}（{p[relation]}）¦{p[phone]}¦{p[bank_line]}
""")  # fmt: skip
    return cp932_zip({"引継ぎ/①鍵メモ.txt": keys, "引継ぎ/入居者/入居者台帳_2026.xlsx": tenants})
