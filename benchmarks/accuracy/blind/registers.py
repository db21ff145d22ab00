# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Files of the blind set for items that few offices hold: unions, advertising identifiers, resident codes, veins."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.shapes import Shape, as_json, objects
from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FILES = (
    File("総務人事部/08_外国籍/特定技能_事前ガイダンス記録.docx", """
特定技能外国人　事前ガイダンスの確認書
氏名¦{a[foreign_name]}¦国籍¦{a[nationality]}
生年月日¦{a[birth]}¦在留カード番号¦{a[residence_card]}
受入機関¦株式会社三宝興業¦担当者¦{b[joined]}
配慮事項¦[[CREED|イスラム教]]のため礼拝室と食事に配慮する¦緊急連絡先¦{a[mobile]}
"""),
    File("受託_市役所/市民課/転入届_受付データ.txt", """
受付 2026-09-01 09:12 窓口3
 届出人：{a[joined]}（本人確認：在留カード {b[residence_card]}）
 新住所：{a[address]}
 住民票コード：{a[juki]}　個人番号カード継続利用：有
受付 2026-09-01 09:40 窓口1
 届出人：{c[joined]}（本人確認：旅券 {c[passport]}）
 新住所：{c[address]}
 住民票コード：{c[juki]}
""", "cp932"),
    File("受託_市役所/市民課/juki_query.log", """
*7 2026-09-01 ⟨time⟩ INFO QUERY jumin_cd={p[juki]} shimei_kana="{p[kana]}" result=HIT op={a[user]}
2026-09-01 18:00:02 INFO BATCH end records=⟨#5⟩ elapsed=⟨#4⟩ms
"""),
    File("労働組合/定期大会_代議員名簿.rtf", """
第24回定期大会　代議員名簿
支部¦氏名¦組合加入¦連絡先
*6 ⟨大宮|千葉⟩¦{p[joined]}¦{p[union]}¦{p[mobile]}
"""),
    File("労働組合/脱退届_0801.docx", """
脱　退　届
三宝興業[[UNION_MEMBERSHIP?|労働組合]]　執行委員長　{a[joined]}　殿
私は、令和8年8月末日をもって[[UNION_MEMBERSHIP|組合員]]資格を辞し、脱退いたします。
令和8年8月1日　所属 {b[department]}　氏名 {b[joined]}㊞　社員番号 {b[staff]}
"""),
    File("相談室/相談カード_0805.docx", """
相　談　カ　ー　ド
相談者¦{a[name]}（{a[age]}）¦連絡先¦{a[mobile]}（夫に知られないよう留守電不可）
相談内容¦[[CRIME_VICTIM|夫からの暴力]]。子ども（{a[child]}、[[AGE|5]]歳）も目撃¦関係機関¦警察署 生活安全課 {b[san]}さん
背景¦[[RACE_OR_ORIGIN|アイヌ]]であることを理由に親族から疎まれてきた¦宗教¦{a[creed]}
健康¦{a[condition]}、{a[medication]}服用¦次回¦9/2 14:00
"""),
    File("相談室/身元調査_断り状控え.txt", """
{a[joined]} 様
ご依頼の{b[joined]}様に関する調査（[[SOCIAL_STATUS|被差別部落の出身]]か否か）については、条例に反するためお受けできません。
なお、{c[joined]}様が[[SOCIAL_STATUS|嫡出でない子]]であるとの記載も台帳から削除いたしました。
調査部　{d[san]}
"""),
    File("EC事業/広告/cv_postback_0831.csv", """
event_time,idfa_gaid,client_ip,_fbp,landing,last_viewed,email_sha256
*14 2026-08-31T⟨time⟩+09:00,{p[adid]},{p[ip]},[[COOKIE_ID|fb.1.17⟨#11⟩.⟨#10⟩]],{p[page]},,⟨uuid⟩
""", "utf-8"),
    File("イベント/写真掲載同意_集計.xlsx", """
写真・動画の掲載同意（夏まつり）
受付¦お名前¦保護者¦顔写真¦掲載可否¦連絡先メール
*8 {#}¦{p[name]}¦⟨~{p[relative]}⟩¦[[PHOTO|DSC0{#}4.JPG]]¦⟨可|不可|後ろ姿のみ⟩¦{p[mail]}
"""),
    File("総務人事部/03_勤怠/静脈登録_backup.xml", """
<?xml version="1.0" encoding="UTF-8"?>
<VeinEnrollment device="PV-300">
*5 <User><Id>{p[staff_e]}</Id><Name>{p[joined]}</Name><PalmVeinTemplate hand="R">[[BIOMETRIC_TEMPLATE|UFYzMDA⟨#9⟩AAEAAQB4nGNgYGBg⟨#8⟩YmBgZGBgAAABhQAX]]</PalmVeinTemplate></User>
</VeinEnrollment>
"""),
)  # fmt: skip
SEGMENT: Shape = {
    "gaid": "{adid}",
    "segment": ["⟨孫ギフト|園芸⟩"],
    "recent_urls": ["{page}", "/cart"],
    "bought": "{purchase}",
}


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    yield from made(world, FILES)
    yield "EC事業/広告/audience_segments.json", as_json({"audience": objects(world, SEGMENT, 8)})
