"""Clinics and pharmacies: patients, receipts, letters, notes."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Form, Lines, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

EXPORTS = (
    Export(
        "クリニック/患者一覧_レセコン出力",
        "csv",
        "chart=カルテ番号 half_kana=患者カナ name=患者氏名 sex=性別 birth_era=生年月日 postal=郵便番号 "
        "address=住所 phone=電話1 "
        "insurer=保険者番号 insured_symbol=記号 insured_number=番号 branch_no=枝番 stamp=最終来院日",
        24,
    ),
    Export(
        "クリニック/予約/本日の予約_0915",
        "html",
        "clock=時間 reservation=予約番号 name=氏名 age=年齢 condition=主訴・病名 mobile=連絡先 remark=備考",
        14,
        above="外来予約一覧　2026年9月15日（火）　担当：第1診察室",
    ),
    Export(
        "クリニック/病名登録一覧",
        "xlsx",
        "chart=患者ID name=氏名 condition=傷病名 era_day=診療開始日 treatment=治療内容 medication=主な処方",
        20,
        above="主病名・処方一覧",
        total="以上",
    ),
    Export(
        "クリニック/後期高齢者_資格確認",
        "xlsx",
        "chart=患者番号 name=氏名 birth_era=生年月日 elderly_insurer=保険者番号 elderly_number=被保険者番号 "
        "address=住所 remark=負担割合確認",
        14,
        born=(1930, 1950),
    ),
    Export(
        "薬局/調剤/薬歴サマリ",
        "csv8",
        "chart=患者コード name=氏名 birth_iso=生年月日 medication=薬品名 medication=併用薬 condition=既往 "
        "treatment=他科受診・治療 mobile_bare=電話",
        18,
    ),
)

LETTER = """診療情報提供書（紹介状）
紹介先医療機関等名　県立中央病院　循環器内科　{b[family]} 先生 御侍史
　　　　　　　　　　　　　　　　　　　　　　令和8年9月{a[day_only]}日
紹介元医療機関　医療法人 青葉内科クリニック　医師　{c[name]}　㊞　電話 [[PHONE_NUMBER?|0284-41-5520]]
患者氏名　{a[name]}　様　　性別　{a[sex_kanji]}
患者住所　{a[address]}　電話　{a[phone]}
生年月日　{a[birth_era]}（{a[age]}歳）　　職業　{a[occupation]}
傷病名　{a[heart]}
紹介目的　精査・加療のお願い
既往歴及び家族歴　{d[condition]}。[[FAMILY?|父]]に[[MEDICAL_CONDITION?|心疾患]]あり。
症状経過及び検査結果　[[MEDICAL_CONDITION?|労作時の息切れ]]を自覚。
　BP {a[pressure]}、HbA1c {a[sugar]}。心電図にて{a[ecg]}。
治療経過　{a[treatment]}
現在の処方　{a[medication]}、{e[medication]}
"""
CERTIFICATE = """診　断　書
氏名　{a[name]}　殿　　生年月日　{a[birth_era]}　　性別　{a[sex_kanji]}
住所　{a[address]}
病名　{a[mental]}
上記により、令和8年9月1日から向後6週間の[[MEDICAL_TREATMENT?|休務]]と{a[mental_care]}を要するものと認めます。
　　令和8年8月{a[day_only]}日
　　医療法人社団 光陽会　みなとメンタルクリニック　医師　{b[name]}　㊞
"""
NOTE = """【外来カルテ】ID {a[chart]}　{a[name]}　{a[age]}歳 {a[sex_kanji]}
2026/09/{a[day_only]}
S) 昨夜から[[MEDICAL_CONDITION?|咳]]がひどい。眠れない。
O) BT [[HEALTH_CHECKUP?|37.8]]　BP {a[pressure]}　SpO2 [[HEALTH_CHECKUP?|96]]%
A) #1 {a[condition]}　#2 {b[condition]}
P) {a[medication]} 5日分　再診 1w　{a[treatment]}は継続
記載：{c[family]}
"""
VISIT = """{a[chart]},"{a[name]}","{a[condition]}","{a[medication]}",{a[stamp]},{a[yen]}
"""

FORMS: tuple[Entry, ...] = (
    *(Text(f"クリニック/紹介状/紹介状_{at}.{kind}", LETTER) for at, kind in enumerate(("docx", "pdf", "rtf"), 1)),
    *(Text(f"クリニック/診断書/診断書_{at}.{kind}", CERTIFICATE) for at, kind in enumerate(("pdf", "docx"), 1)),
    *(Text(f"クリニック/カルテ/karte_{at}.txt", NOTE, encoding) for at, encoding in enumerate(("cp932", "utf-8"), 1)),
    Lines(
        "クリニック/会計/uriage_detail.csv",
        VISIT,
        16,
        "cp932",
        '患者No,"患者名","病名","処方","来院日",窓口負担額\n',
    ),
    Form(
        "クリニック/受付/初診問診票.docx",
        "beside",
        "kana=フリガナ name=お名前 birth=生年月日 age=年齢 postal=ご住所〒 address=ご住所 mobile=お電話 "
        "occupation=ご職業 "
        "condition=今までにかかった病気 medication=飲んでいる薬 creed=治療上配慮が必要な信仰等",
        "初　診　問　診　票",
        "アレルギー　□なし　☑あり（[[MEDICAL_CONDITION?|そば]]）　妊娠の可能性　□あり　☑なし",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
