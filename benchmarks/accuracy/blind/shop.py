# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Web shop, membership and travel files of the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.shapes import Shape, as_json_lines, objects
from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FILES = (
    File("EC事業/orders_export_1.csv", """
Name,Email,Financial Status,Paid at,Subtotal,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Street,Billing Zip,Billing Province Name,Billing Phone,Shipping Name,Shipping Street,Notes
*12 #⟨#4⟩,{p[mail]},paid,2026-08-⟨#1⟩,⟨#4⟩,1,{p[purchase]},⟨#4⟩,{p[romaji]},{p[street]},'{p[postal_dash]},JP-⟨13|27|40⟩,{p[mobile_plus]},{q[joined]},{q[address]},⟨|置き配希望|のし「御祝 {q[san]}」⟩
""", "utf-8"),
    File("EC事業/出荷/B2送り状_0902.csv", """
お客様管理番号,送り状種別,出荷予定日,お届け先電話番号,お届け先郵便番号,お届け先住所,お届け先建物名,お届け先名,お届け先名略称カナ,敬称,ご依頼主電話番号,ご依頼主名,品名１,記事
*11 ⟨stamp12⟩,0,2026/09/02,{p[phone]},{p[postal]},{p[address]},,{p[name]},{p[half_kana]},様,0120-⟨#3⟩-⟨#3⟩,さんぽマルシェ,{p[purchase]},⟨|不在時は隣の{q[san]}様へ⟩
"""),
    File("EC事業/決済/creditlog_202608.txt", """
#決済ログ(テスト環境からの切出し) 2026-08
*8 2026-08-⟨#1⟩ ⟨time⟩ AUTH OK pan={p[card]} exp=0⟨3|9⟩/29 name={p[romaji]} amt=⟨#4⟩ order=⟨stamp12⟩ ip={p[ip]}
2026-08-09 03:11:20 AUTH NG pan=**** **** **** 4410 reason=G12 order=⟨stamp12⟩
"""),
    File("EC事業/DB/ec_members_20260901.sql", """
-- MySQL dump 10.13  Distrib 8.0.39, for Linux (x86_64)
-- Host: db01    Database: sanpo_ec
DROP TABLE IF EXISTS `t_kaiin`;
CREATE TABLE `t_kaiin` (
  `kaiin_id` int unsigned NOT NULL AUTO_INCREMENT,
  `kaiin_no` varchar(12) NOT NULL,
  `sei` varchar(40) DEFAULT NULL,
  `mei` varchar(40) DEFAULT NULL,
  `login_mail` varchar(255) NOT NULL,
  `passwd_hash` char(60) DEFAULT NULL,
  `tanjobi` date DEFAULT NULL,
  `keitai_tel` varchar(20) DEFAULT NULL,
  `jusho` text,
  `touroku_ip` varchar(45) DEFAULT NULL,
  `kounyu_rireki` text,
  PRIMARY KEY (`kaiin_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES `t_kaiin` WRITE;
INSERT INTO `t_kaiin` VALUES
*10, ([[INTERNAL_ID?|{#}]],'{p[member]}','{p[family]}','{p[given]}','{p[mail]}',NULL,'{p[birth_iso]}','{p[mobile_dash]}','{p[address]}','{p[ip]}','{p[purchase]}')
;
UNLOCK TABLES;
"""),
    File("EC事業/DB/pg_copy_customer.sql", "\n".join((
        "--", "-- PostgreSQL database dump", "--", "SET client_encoding = 'UTF8';",
        "CREATE TABLE public.customer (id bigint NOT NULL, full_name text, full_name_kana text, tel text, zip text, addr text, card_no text, note text);",
        "COPY public.customer (id, full_name, full_name_kana, tel, zip, addr, card_no, note) FROM stdin;",
        "*10 {#}\t{p[joined]}\t{p[kana]}\t{p[mobile_bare]}\t{p[postal7]}\t{p[address]}\t{p[card]}\t⟨\\N|{q[san]}様よりご紹介|\\N⟩",
        "\\.", "SELECT pg_catalog.setval('public.customer_id_seq', 4120, true);",
    ))),
    File("EC事業/会員/ポイント会員_休眠.xlsx", """
会員証№¦お名前(姓)¦お名前(名)¦セイ¦メイ¦お誕生日¦ご職業¦メルマガ¦最終購入品¦携帯(数字のみ)
*13 {p[member]}¦{p[family]}¦{p[given]}¦{p[family_kana]}¦{p[given_kana]}¦{p[birth_date]}¦{p[occupation]}¦⟨希望する|希望しない⟩¦{p[purchase]}¦~{p[mobile_dash]}
"""),
    File("EC事業/会員/退会理由.csv", """
退会日時¦会員番号¦性別¦年齢¦職業¦購入履歴(直近3件)¦退会理由
*11 2026-08-⟨#1⟩ ⟨time⟩¦{p[member]}¦{p[sex]}¦{p[age]}¦{p[occupation]}¦{p[purchase]}¦⟨送料が高い|メールが多い|引越し⟩
""", "euc-jp"),
    File("旅行事業/ルーミングリスト_バリ0920.xlsx", """
ROOMING LIST　BALI 5DAYS　(20SEP2026)
RM¦TYPE¦NAME (AS IN PASSPORT)¦氏名¦SEX¦D.O.B.¦PASSPORT NO.¦EXPIRY¦REMARKS
*12 ⟨#3⟩¦⟨TWN|SGL⟩¦{p[romaji]}¦{p[joined]}¦{p[sex]}¦{p[birth]}¦{p[passport]}¦14MAR2031¦⟨|VGML|{p[disability]} 車椅子手配|[[MEDICAL_CONDITION?|nuts allergy]]⟩
"""),
    File("旅行事業/レンタカー予約控.pdf", """
レンタカー貸渡証（控）
借受人¦{a[name]}¦電話¦{a[mobile]}
住所¦{a[address]}¦免許証番号¦{a[licence]}
運転者2¦{b[name]}¦免許証番号¦{b[licence]}
車両¦コンパクト　熊谷 501 わ ⟨#2⟩-⟨#2⟩¦クレジット¦{a[card]}
貸渡日時¦2026年9月12日 9:00¦返却¦9月13日 18:00
"""),
    File("旅行事業/添乗員日報.rtf", """
添乗日報　9/5　信州バスツアー（38名）
添乗員　{a[joined]}　乗務員　{b[san]}さん
10:20 諏訪湖SAで{c[joined]}様（{c[age]}歳）が[[MEDICAL_CONDITION?|気分不良]]。[[MEDICAL_CONDITION|狭心症]]の[[MEDICAL_CONDITION?|持病]]あり、[[MEDICATION?|ニトロ]]服用。同行の[[FAMILY?|奥様]]より娘様（{c[mobile]}）へ連絡。
13:00 松本城。{d[san]}様ご夫妻が集合に遅刻。
忘れ物：5号車 12番席 {e[joined]}様 眼鏡
"""),
)  # fmt: skip
VISIT: Shape = {
    "client_id": "{cookie}", "user_id": "{member}", "ip_override": "{ip}", "event_timestamp": "⟨ms⟩",
    "page_location": "{page}", "geo": {"lat": "{latitude}", "lng": "{longitude}"},
    "device": {"advertising_id": "{adid}", "category": "⟨mobile|tablet⟩"},
}  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    yield from made(world, FILES)
    yield "EC事業/analytics/ga_events_20260830.jsonl", as_json_lines(objects(world, VISIT, 14))
