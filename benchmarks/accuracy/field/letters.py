"""Mails and threads with signatures, chats, minutes, memos."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Mail, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

SIGNATURE = """
━━━━━━━━━━━━━━━━━━━
青空工業株式会社　{a[department]}
{a[joined]}（{a[romaji]}）
〒[[JP_POSTAL_CODE?|330-0854]] [[JP_ADDRESS?|さいたま市大宮区桜木町2丁目]]
TEL {a[phone]}　携帯 {a[mobile]}
E-mail {a[mail]}
https://www.aozora-kogyo.co.jp/
━━━━━━━━━━━━━━━━━━━
"""
THREAD = (
    """{b[family]}様

いつもお世話になっております。青空工業の{a[family]}です。
ご依頼の件、承知いたしました。現地調査には弊社の{c[family]}（携帯：{c[mobile]}）が伺います。
お届け先は下記でお間違いないでしょうか。
　{d[name]} 様
　{d[address]}　TEL {d[phone]}
"""
    + SIGNATURE
    + """
> 2026年9月28日 14:02、{b[joined]} <{b[mail]}> のメール:
> 青空工業　{a[family]}様
> お世話になります。みどり商事の{b[family]}です。
> 納品先の変更をお願いします。担当は{e[name]}に変わります。
"""
)
SICK = """課長
{a[family]}です。おはようございます。
昨日[[MEDICAL_TREATMENT?|病院に行った]]ところ{a[condition]}と診断され、{a[treatment]}が必要とのことです。
申し訳ありませんが、今週いっぱいお休みをいただきます。薬（{a[medication]}）を飲んで様子を見ます。
急ぎの件は{c[family]}さんに引き継いでいます。携帯 {a[mobile]} はつながります。
"""
PAYROLL_MAIL = (
    """{b[family]}さん
人事の{a[family]}です。新入社員の分の口座とマイナンバーを添付します。
パスワードは {a[pass_word]} です。
{c[name]}さんの分は遅れているので、わかり次第送ります。
口座：{c[account_line]}　個人番号：{c[my_number]}
"""
    + SIGNATURE
)
CLAIM = """株式会社 御中
先日購入した{a[purchase]}が届きません。注文者：{a[name]}、住所：{a[address]}、電話：{a[mobile]}。
カード番号は {a[card]} で決済済みです。早急に確認してください。
{a[family]}
"""
CHAT = """[2026/09/28 09:02] {a[joined]}: おはようございます！今日の来客、{b[family]}様10時です
[2026/09/28 09:05] {c[joined]}: 了解です。{d[family]}さん今日お休み？
[2026/09/28 09:06] {a[joined]}: {d[family]}さんは{d[condition]}で[[MEDICAL_TREATMENT|通院]]らしいです。内緒で
[2026/09/28 09:11] {e[joined]}: 新しいバイトの子の連絡先 {f[name]} {f[mobile]} です
[2026/09/28 09:12] {c[joined]}: 共有フォルダのパスワード変わった？ → {c[pass_word]}
[2026/09/28 09:30] {a[joined]}: @{e[family]} 配送先、{g[address]} {g[name]}様 で合ってます？
[2026/09/28 09:41] {e[joined]}: 合ってます～ 電話は{g[phone]}
"""
MINUTES = """安全衛生委員会　議事録
日時：2026年9月{a[day_only]}日（木）15:00～16:00　場所：本社3階 会議室B
出席者：委員長 {a[name]}、産業医 {b[name]}、{c[name]}（労働組合推薦）、{d[name]}、書記 {e[family]}
1. 労災報告　{f[name]}（{f[department]}）が9月4日に負傷、{f[injury]}にて休業中。
2. 健診受診率　98.2%（未受診 3名：{g[family]}、{h[family]}、{i[family]}）
3. その他　{c[family]}委員より休憩室の空調について要望があった。
次回：10月22日
"""
DISCIPLINE = """懲罰委員会メモ（回覧禁止）
対象：{a[name]}（{a[number5]}　{a[post]}）
経緯：{a[criminal]}。本人から申告があった。
家族：{a[relation_word]}と二人暮らし。{a[relative]}さんに連絡済。
意見：{b[family]}委員「けん責が相当」、{c[family]}委員「組合（{a[union]}）との協議が必要」。
"""
HANDOVER = """引継メモ
・{a[name]}様（{a[company]}）　毎月第2火曜に訪問。直通 {a[phone]}
・{b[name]}様　[[FAMILY?|奥様]]（{b[relative]}様）が[[MEDICAL_TREATMENT|透析]]中のため、平日夕方の電話は避ける
・{c[name]}様　宗教上の理由（{c[creed]}）でお中元は不可
・{d[name]}様　クレームあり。住所 {d[address]}
"""
ENTRIES: tuple[Entry, ...] = (
    Mail("メール/納品先変更.eml", "Re: 【ご確認】納品先変更の件", THREAD),
    Mail("メール/欠勤連絡.eml", "欠勤のご連絡（{a[family]}）", SICK, "utf-8"),
    Mail(
        "メール/新入社員_口座.eml",
        "新入社員の口座情報",
        PAYROLL_MAIL,
        attached=(
            ("口座一覧.xlsx", "name=氏名 bank=銀行 branch=支店 account=口座番号 holder=カナ名義"),
            ("mynumber.csv", "number5=社員番号 name=氏名 my_number=個人番号"),
        ),
    ),
    Mail("メール/問合せ_未着.eml", "商品が届きません", CLAIM, "utf-8"),
    Mail("メール/問合せ_再送.eml", "Fwd: ご注文について", THREAD.replace("現地調査", "点検"), "utf-8"),
    Text("チャット/営業部_20260928.txt", CHAT),
    Text("チャット/LINE_トーク履歴.txt", CHAT.replace("[2026/09/28 ", "").replace("] ", "\t").replace(": ", "\t")),
    Text("議事録/安全衛生委員会_202609.docx", MINUTES),
    Text("議事録/安全衛生委員会_202609.pdf", MINUTES),
    Text("議事録/懲罰委員会メモ.docx", DISCIPLINE),
    Text("議事録/懲罰委員会メモ_2.txt", DISCIPLINE, "cp932"),
    Text("営業/引継メモ.txt", HANDOVER, "cp932"),
    Text("営業/引継メモ_新.docx", HANDOVER),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from catalogue(world, ENTRIES)
