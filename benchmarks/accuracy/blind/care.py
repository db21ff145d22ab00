# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Files of a care provider in the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.shapes import Shape, as_json_lines, objects
from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

OLD = (1928, 1956)
FILES = (
    File("つくし介護/ケアプラン/居宅サービス計画書1_.xlsx", """
第１表　居宅サービス計画書（１）　　作成年月日　令和8年7月1日
0@利用者名 ¦ 3@{a[name]} 殿 ¦ 9@生年月日 ¦ 12@{a[birth]} ¦ 18@住所 ¦ 20@{a[address]}
0@居宅サービス計画作成者氏名 ¦ 9@{b[joined]}
0@居宅介護支援事業者・事業所名及び所在地 ¦ 12@つくし居宅介護支援事業所
0@認定日　令和8年6月20日 ¦ 9@認定の有効期間　令和8年7月1日～令和10年6月30日
0@要介護状態区分 ¦ 9@{a[care_level]}
0@被保険者番号 ¦ 9@{a[care_number]} ¦ 18@保険者番号 ¦ 20@{a[care_insurer]}
0@利用者及び家族の生活に対する意向 ¦ 9@本人：庭いじりを続けたい。{a[relation]}（{a[relative]}）：日中一人が心配。
0@介護認定審査会の意見 ¦ 9@特になし
0@総合的な援助の方針 ¦ 9@{a[condition]}の進行に留意し、{a[medication]}の[[MEDICAL_TREATMENT?|服薬管理]]を[[MEDICAL_TREATMENT?|訪問看護]]と連携して行う。緊急連絡先：{a[mobile]}
""", born=OLD),
    File("つくし介護/利用者/利用者基本台帳.csv", """
利用者コード¦利用者氏名¦フリガナ¦生年月日¦介護保険被保険者番号¦保険者番号(介護)¦認定区分¦後期高齢者医療 保険者番号¦後期高齢者医療 被保険者番号¦主たる介護者¦続柄¦主介護者TEL¦疾患名
*11 {p[chart]}¦{p[name]}¦{p[kana]}¦{p[birth]}¦{p[care_number]}¦{p[care_insurer]}¦{p[care_level]}¦{p[elderly_insurer]}¦{p[elderly_number]}¦{p[relative]}¦{p[relation]}¦{p[mobile]}¦{p[condition]}
""", born=OLD),
    File("つくし介護/事故/事故報告書_市提出.pdf", """
介護保険事業者　事故報告書（第1報）
対象者¦氏名　{a[name]}¦年齢　{a[age]}　性別 {a[sex]}
¦被保険者番号　{a[care_number]}¦要介護度　{a[care_level]}
¦保険者番号　{a[care_insurer]}¦住所　{a[address]}
事故の概要¦発生日時　令和8年8月2日 13時50分頃¦場所　デイルーム
¦昼食後、車いすから立ち上がり転倒。左大腿部痛の訴えあり。¦
受診¦白樺会病院 整形外科　{b[san]}医師¦診断名　[[MEDICAL_CONDITION|左大腿骨頸部骨折]]
家族等への報告¦{a[relation]} {a[relative]} 様へ電話（{a[mobile]}）¦14時05分
記載者¦生活相談員　{c[joined]}¦
""", born=OLD),
    File("つくし介護/連絡/担当者会議_議事録.docx", """
サービス担当者会議の要点
利用者名　{a[joined]} 様　　開催日　令和8年8月20日　　開催場所　自宅
出席者：本人、{a[relation_word]}の{b[joined]}、主治医 {c[san]}先生（照会）、[[MEDICAL_TREATMENT?|訪問看護]] {d[san]}、福祉用具 {e[joined]}
検討した項目：[[MEDICAL_TREATMENT?|退院]]後の入浴について
検討内容：{a[condition]}の後遺症により[[DISABILITY?|右半身の麻痺]]あり。{d[san]}看護師より、血圧 {a[pressure]} で入浴可との情報。
結論：週2回の[[MEDICAL_TREATMENT?|通所リハビリ]]。手すりは森下福祉用具サービスが見積。
残された課題：{b[san]}さんの介護疲れ
""", born=OLD),
    File("つくし介護/連絡/ショート予約_FAX受付.txt", """
FAX受付票　8/6 16:02
送信元：さくら地域包括支援センター　{a[joined]}
----
ショートステイ利用希望
{b[joined]}様（{b[hiragana]}）　{b[era_day]}生　[[GENDER|女性]]
介護度：{b[care_level]}　被保番：{b[care_number]}　保険者：{b[care_insurer]}
希望日：8/22(土)～8/25(火)
連絡先（次男 {b[relative]}様）{b[mobile]}
備考：{b[medication]}服用、とろみ食
""", "cp932", OLD),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    yield from made(world, FILES)
    yield "つくし介護/記録/service_record_202608.jsonl", as_json_lines(objects(world, RECORD, 8))


RECORD: Shape = {
    "record_id": "⟨uuid⟩",
    "riyosha": {"code": "{chart}", "shimei": "{name}", "kaigodo": "{care_level}"},
    "vital": {"ketsuatsu": "{pressure}", "taion": "[[HEALTH_CHECKUP?|36.⟨4|7|9⟩]]"},
    "tantosha": "{doctor}",
    "kiroku": "⟨入浴介助。皮膚トラブルなし。|{child_given}さん（孫）の話で笑顔あり。|昼食5割。{medication}の飲み忘れを確認し服用していただく。⟩",
    "at": "⟨iso⟩T10:30:00+09:00",
}
