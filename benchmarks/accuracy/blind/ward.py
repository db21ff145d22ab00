# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Clinic and hospital files of the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FILES = (
    File("白樺会病院/医事/PT_BASIC_20260901.csv", """
PT_ID,KANJI_NM,KANA_NM,SEX_KBN,BIRTH_YMD,ZIP_CD,ADR1,ADR2,TEL1,TEL2,HKN_NO,KIGO,BANGO,LAST_RAIIN
*15 {p[chart]},{p[name]},{p[holder]},⟨[[GENDER?|1]]|[[GENDER?|2]]⟩,{p[birth8]},{p[postal7]},{p[city]},{p[street]},{p[phone_dash]},⟨~{p[mobile_dash]}⟩,{p[insurer]},{p[insured_symbol]},{p[insured_number]},202608⟨11|24⟩
"""),
    File("白樺会病院/医事/レセ返戻一覧_8月審査.xls", """
社会保険診療報酬　返戻・査定一覧（8月審査分）
患者番号¦患者氏名¦保険者№¦記号・番号¦病名（主）¦診療科¦返戻事由¦担当
*8 {p[chart]}¦{p[name]}¦{p[insurer]}¦{p[insured_line]}¦{p[condition]}¦⟨内|整|眼⟩¦⟨資格喪失後受診|記号番号の誤り|病名もれ⟩¦{a[san]}
"""),
    File("白樺会病院/医事/未収金_督促経過.xlsx", """
=== 未収
外来・入院　未収金管理
カルテNO¦氏名¦連絡先¦保証人⏎(続柄)¦未収額¦経過
*7 {p[chart]}¦{p[name]}¦{p[mobile]}¦{p[relative]}⏎({p[relation_word]})¦⟨yen⟩¦⟨7/3 電話不通|8/1 来院時に一部入金|生活困窮のため分割。{p[san]}様より月末に連絡あり⟩
"""),
    File("白樺会病院/病棟/看護記録_3F_0810.txt", """
看護記録（経時）　3階東病棟　2026/08/10
----------------------------------------
301-2　{a[joined]} 様　{a[age]}歳　{a[sex]}　主病名：{a[condition]}
 09:30　BT [[HEALTH_CHECKUP?|36.8]]　BP {a[pressure]}　SpO2 [[HEALTH_CHECKUP?|97%]]　[S]「昨日より楽です」
 10:00　{a[medication]} 内服確認。[[MEDICAL_TREATMENT?|清拭]]施行。
 14:20　{a[relation_word]}面会。今後の方針について{b[san]}医師よりIC実施。
 署名　{c[san]}
305-1　{d[joined]} 様　{d[age]}歳　{d[sex]}　主病名：{d[condition]}
 08:15　血糖 [[HEALTH_CHECKUP?|182]]。[[MEDICATION|ヒューマログ]]4単位皮下注。
 11:00　{d[treatment]}のため検査室へ。
 18:40　転倒あり（ベッドサイド）。外傷なし。家族（{d[relative]}様 {d[mobile]}）へ連絡。当直{e[san]}先生報告。
 署名　{f[san]}
""", "euc-jp"),
    File("白樺会病院/病棟/病棟マップ_0901.docx", """
3階東　ベッドマップ（9/1 8:00）
301¦302¦303¦305
{a[joined]}様⏎{a[age]}[[GENDER?|F]]⏎{a[condition]}¦{b[joined]}様⏎{b[age]}[[GENDER?|M]]⏎[[MEDICAL_TREATMENT?|OPE]]翌日¦空床¦{c[joined]}様⏎{c[age]}[[GENDER?|F]]⏎{c[condition]}
{d[joined]}様⏎{d[age]}[[GENDER?|M]]⏎個室希望¦清掃中¦{e[joined]}様⏎{e[age]}[[GENDER?|M]]⏎隔離¦{f[joined]}様⏎{f[age]}[[GENDER?|F]]⏎{f[treatment]}
退院予定：{g[joined]}様（9/2 AM）
"""),
    File("白樺会病院/医局/当直・オンコール表_R8年9月.xlsx", """
令和8年9月　当直表
日¦曜¦当直医¦オンコール⏎(外科)¦管理看護師¦備考
1¦火¦{a[san]}¦{b[san]}¦{c[san]}¦
2¦水¦{d[san]}¦{b[san]}¦{e[san]}¦
3¦木¦{f[san]}（大学）¦{g[san]}¦{c[san]}¦
4¦金¦{a[san]}¦{g[san]}¦{h[san]}¦学会のため{d[san]}→{a[san]}に変更
5¦土¦{d[san]}¦{b[san]}¦{e[san]}¦
緊急連絡先：{a[joined]}　{a[mobile]}　／　{g[joined]}　{g[mobile]}
"""),
    File("白樺会病院/医局/診療情報提供書_0818.docx", """
診療情報提供書（紹介状）
紹介先医療機関　西部総合医療センター　循環器内科　{b[joined]} 先生 御侍史
患者氏名¦{a[name]}　殿¦性別¦{a[sex]}
生年月日¦{a[birth]}（{a[age]}歳）¦職業¦{a[occupation]}
患者住所¦{a[address]}¦電話番号¦{a[phone]}
傷病名¦{a[condition]}¦¦
紹介目的¦精査・加療のお願い¦¦
既往歴及び家族歴¦[[MEDICAL_CONDITION|虫垂炎]]（20歳）、[[FAMILY?|父]]：[[MEDICAL_CONDITION|脳出血]]¦¦
症状経過・検査結果¦8月上旬より労作時息切れ。血圧 {a[pressure]} mmHg、HbA1c {a[sugar]}%。¦¦
現在の処方¦{a[medication]}　1回1錠 1日2回¦¦
令和8年8月18日　医療法人白樺会　白樺会病院　医師　{c[joined]}
"""),
    File("白樺会病院/薬剤/処方オーダ_20260803.tsv", """
オーダ番号¦患者ID¦患者名¦Rp¦薬剤名称¦用法¦日数¦処方医¦院外薬局
*12 ⟨stamp12⟩¦{p[chart]}¦{p[joined]}¦1¦{p[medication]}¦分1 朝食後¦⟨14|28⟩¦{p[doctor]}¦⟨ひばり薬局|あおば調剤⟩
""", "utf-16"),
    File("白樺会病院/薬剤/お薬手帳_聞取り.html", """
持参薬確認票
患者氏名¦{a[name]}¦ID¦{a[chart]}
アレルギー・副作用歴¦[[MEDICAL_CONDITION?|ペニシリンアレルギー]]
持参薬¦{a[medication]}（朝1錠）、[[MEDICATION|ワーファリン]] 1mg
かかりつけ¦ひばり薬局　薬剤師 {b[san]}
特記¦{a[san]}さん、手術に備え [[MEDICATION|ワーファリン]] は8/10より休薬
"""),
    File("白樺会病院/検査/LABRESULT_0810.xml", """
<?xml version="1.0" encoding="UTF-8"?>
<LabReport sendTo="SHIRAKABA">
*6 <Patient><PID>{p[chart]}</PID><KanjiName>{p[name]}</KanjiName><KanaName>{p[half_kana]}</KanaName><BirthDate>{p[birth8]}</BirthDate><Test code="3F015"><Name>クレアチニン</Name><Value unit="mg/dL">{p[creatinine]}</Value></Test><Test code="3D046"><Name>HbA1c</Name><Value unit="%">{p[hba1c]}</Value></Test><Doctor>{p[doctor]}</Doctor></Patient>
</LabReport>
"""),
    File("白樺会病院/外来/予約表_整形_0907.xlsx", """
=== 9月7日(月)
整形外科　外来予約一覧
枠¦診察券番号¦お名前¦ﾌﾘｶﾞﾅ¦初/再¦予約内容¦当日連絡先
*10 ⟨9|10|11⟩:⟨00|15|30⟩¦{p[chart]}¦{p[name]}¦{p[half_kana]}¦⟨再|再|初⟩¦⟨{p[treatment]}|[[MEDICAL_TREATMENT?|MRI結果説明]]|{p[condition]} 経過観察⟩¦⟨~{p[mobile]}⟩
"""),
    File("白樺会病院/外来/予診票_インフル.pdf", """
インフルエンザ予防接種予診票
診察前の体温　[[HEALTH_CHECKUP?|36 度 5 分]]
住　　所¦{a[address]}
フリガナ¦{a[kana]}¦電話¦{a[mobile]}
受ける人の氏名¦{a[name]}¦生年月日¦{a[birth]}　生（{a[age]} 歳）
質問事項¦回答欄
現在、何か病気にかかっていますか¦はい　病名（ {a[condition]} ）
薬をのんでいますか¦はい（ {a[medication]} ）
けいれん（ひきつけ）を起こしたことがありますか¦いいえ
医師署名　{b[joined]}
"""),
    File("白樺会病院/外来/電話当番メモ.txt", """
8/12(水) 電話メモ
08:41 {a[san]}さま(ID{a[chart]}) [[MEDICAL_CONDITION?|発熱]][[HEALTH_CHECKUP?|38.5]] 本日受診希望→11時枠へ
09:05 西部総合の{b[san]}先生より {c[joined]}様の返書の件 折返し {b[phone]}
09:30 業者（エレベーター点検）9/3でOK
10:12 {d[joined]}様の娘さん {d[mobile]} 介護保険の主治医意見書について
11:50 間違い電話
13:20 {e[san]}さん、{e[medication]}がなくなる。家族が取りに来る
""", "cp932"),
    File("白樺会病院/経営/インシデント報告_07.xlsx", """
インシデント・アクシデント報告（7月集計）
報告番号¦発生日時¦部署¦レベル¦患者¦当事者¦内容
{a[case]}¦7/3 21:15¦3階東¦1¦{a[joined]}¦{b[san]}¦{a[medication]}の投与時間誤り。{c[san]}Dr.へ報告、経過観察
{d[case]}¦7/11 06:30¦2階¦3a¦{d[joined]}（{d[age]}歳 {d[condition]}）¦{e[san]}¦トイレ歩行時に転倒、[[MEDICAL_TREATMENT?|前額部縫合]]
{f[case]}¦7/20¦外来¦0¦―¦{g[san]}¦診察券の渡し間違い（{h[san]}様へ {f[san]}様の券）
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    return made(world, FILES)
