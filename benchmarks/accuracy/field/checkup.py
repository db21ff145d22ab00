"""Medical checkups at work: exports of a checkup centre, result sheets, stress checks."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Form, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

EXPORTS = (
    Export(
        "健康管理/定期健診結果一覧_2026春",
        "xlsx",
        "number5=社員番号 name=氏名 sex=性別 age=年齢 height=身長 weight=体重 bmi1=BMI waist=腹囲 systolic=最高 "
        "diastolic=最低 hb=血色素量 ast=AST alt=ALT ggt=γ-GTP ldl=LDL hdl=HDL tg=TG glucose=空腹時 hba1c=HbA1c "
        "urine=尿蛋白 ecg=心電図 xray=胸部X線 verdict=総合判定",
        16,
        above="定期健康診断結果一覧表｜健診機関：公益財団法人 中央健診センター｜受診日 2026年5月11日～13日",
        groups="受診者:4 身体計測:4 血圧:2 血液一般:1 肝機能:3 脂質:3 血糖:2 尿:1 _:3",
        below="判定区分　Ａ 異常なし　Ｂ 軽度異常　Ｃ 要経過観察　Ｄ１ 要医療　Ｄ２ 要精検",
    ),
    Export(
        "健康管理/kenshin_export_XA",
        "csv",
        "chart=受診者ID half_kana=ｶﾅ氏名 name=漢字氏名 birth8=生年月日 stamp=受診日 systolic=収縮期血圧1 "
        "diastolic=拡張期血圧1 eye=視力右 eye=視力左 hearing=聴力右1000Hz creatinine=ｸﾚｱﾁﾆﾝ egfr=eGFR uric=尿酸 "
        "judgement=肝機能判定 judgement=脂質判定 verdict=総合判定",
        20,
    ),
    Export(
        "健康管理/ストレスチェック結果_集計前",
        "xlsx",
        "number5=社員番号 name=氏名 department=所属 stress=心身のストレス反応 stress=高ストレス判定 "
        "remark=面接指導申出",
        14,
        above="ストレスチェック個人結果（実施者限り）",
    ),
    Export(
        "健康管理/二次検査_就業判定",
        "xlsx",
        "name=氏名 age=年齢 condition=診断名 treatment=措置・治療 medication=服薬 era_day=産業医面談日 remark=就業区分",
        15,
        above="健診事後措置　就業判定一覧　産業医：[[PERSON|大塚]]",
    ),
    Export(
        "健保/特定健診_階層化結果",
        "csv",
        "insurer=保険者番号 insured_symbol=被保険者証等記号 insured_number=被保険者証等番号 half_kana=氏名 "
        "birth8=生年月日 "
        "sex=性別 postal=郵便番号 waist=腹囲 hba1c=HbA1c(NGSP) tg=中性脂肪 verdict=メタボリックシンドローム判定",
        15,
    ),
)

RESULT = """健康診断個人結果票
{a[name]} 様　（{a[kana]}）　受診番号 {a[chart]}　{a[birth]} 生　{a[sex_kanji]}　{a[age]}歳
受診日 2026/06/{a[day_only]}　　コース　生活習慣病予防健診
検査項目　　　　今回　　　基準値　　　判定
身長　　　　　　{a[height]} cm
体重　　　　　　{a[weight]} kg
ＢＭＩ　　　　　{a[bmi1]}　　　18.5～24.9
血圧　　　　　　{a[pressure]} mmHg　129/84以下　{a[judgement]}
ＨｂＡ１ｃ　　　{a[sugar]} %　　5.5以下
γ－ＧＴＰ　　　{a[ggt_text]} U/L　　50以下
ＬＤＬ　　　　　{a[ldl_text]} mg/dL　119以下
心電図　　　　　{a[ecg]}
胸部Ｘ線　　　　{a[xray]}
総合所見　{b[condition]}の疑いがあります。医療機関を受診してください。
既往歴　{a[condition]}（[[MEDICAL_TREATMENT?|治療中]]）　服薬　{a[medication]}
診断医　{c[name]}　中央健診センター
"""
RECALL = """件名：二次検査のご案内
{a[name]} さん
健康管理室の{b[family]}です。
先日の健康診断で、HbA1c {a[sugar]}、血圧{a[pressure]}と要精密検査の判定でした。
{a[condition]}で[[MEDICAL_TREATMENT?|治療中]]と伺っていますが、主治医の先生に結果をお見せください。
予約は健康管理室（内線 4410）または {b[mail]} まで。
"""
FORMS: tuple[Entry, ...] = (
    *(Text(f"健康管理/個人票/結果票_{at}.{kind}", RESULT) for at, kind in enumerate(("pdf", "docx", "pdf"), 1)),
    Text("健康管理/二次検査案内.txt", RECALL, "cp932"),
    Form(
        "健康管理/問診票.xlsx",
        "below",
        "name=氏名 kana=フリガナ birth_era=生年月日 sex=性別 mobile=連絡先 condition=現在治療中の病気 "
        "medication=お薬の名前 "
        "treatment=これまでに受けた手術・治療 occupation=仕事の内容",
        "健康診断　問診票\n該当する□に✓をつけてください",
        "１．たばこ　☑吸わない　□吸う（　　本／日）　２．飲酒　□毎日　☑時々",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
