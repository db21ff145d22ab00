# ruff: noqa: E501 - a template's line is a line of the file
"""健保組合: who is insured, what was paid for, what the checkups said."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "健保組合/資格/被保険者台帳.xlsx 健保組合/資格/shikaku_kakunin.csv 健保組合/資格/資格確認書_交付簿.xls",
        """
トキワ健康保険組合　⟨被保険者台帳（抜粋）|資格確認書　交付簿⟩
⟨保険者番号|保険者No⟩¦記号¦番号¦枝番¦⟨被保険者氏名|氏名⟩¦フリガナ¦生年月日¦性別¦⟨続柄|本人・家族⟩¦資格取得日¦⟨住所|送付先住所⟩¦⟨電話番号|連絡先⟩
*9 {p[own_insurer]}¦{p[insured_kanji]}¦{p[insured_number]}¦[[JP_HEALTH_INSURANCE?|00]]¦{p[name]}¦{p[holder]}¦{p[birth]}¦{p[sex]}¦[[FAMILY?|本人]]¦R⟨1|3|6⟩.4.1¦{p[address]}¦{p[mobile]}
*5 {p[own_insurer]}¦{p[insured_kanji]}¦{p[insured_number]}¦[[JP_HEALTH_INSURANCE?|01]]¦{p[name]}¦{p[holder]}¦{p[birth]}¦{p[sex]}¦{p[relation]}¦R⟨2|5⟩.10.1¦{p[address]}¦{p[phone]}
""",
    ),
    Kind(
        "健保組合/資格/被扶養者調書.xlsx 健保組合/資格/hifuyosha_chosho.docx",
        """
被扶養者資格調査票（令和8年度検認）
保険者番号¦{a[own_insurer]}¦記号－番号¦{a[insured_kanji]}－{a[insured_number]}
被保険者氏名¦{a[name]}¦生年月日¦{a[birth]}
住所¦{a[address]}¦日中の連絡先¦{a[mobile]}
【対象の被扶養者】¦¦¦
氏名¦続柄¦生年月日¦職業・収入（年額）
{a[relative]}¦[[FAMILY|⟨妻|夫⟩]]¦{b[birth]}¦{b[job]}　{b[yearly]}円
{a[child]}¦[[FAMILY|長男]]¦{a[child_birth]}¦[[OCCUPATION?|学生]]
{c[name]}¦[[FAMILY|⟨義母|実父⟩]]¦{c[birth]}¦[[OCCUPATION|無職]]（年金 [[SALARY?|⟨780,900|1,120,000⟩]]円）
別居の場合の仕送額¦月 50,000円¦別居先¦{c[address]}
""",
        (1950, 1990),
    ),
    Kind(
        "健保組合/給付/傷病手当金支給申請書.xlsx 健保組合/給付/shobyo_teatekin.docx 健保組合/給付/傷病手当金_控.pdf",
        """
健康保険　傷病手当金　支給申請書
保険者番号¦{a[own_insurer]}¦記号・番号¦{a[insured_kanji]}・{a[insured_number]}
氏名¦{a[name]}（{a[wide_kana]}）¦生年月日¦{a[birth]}
住所¦〒{a[postal]} {a[address]}¦電話¦{a[mobile]}
傷病名¦{a[condition]}¦発病年月日¦令和8年⟨5|6⟩月12日
仕事の内容¦[[OCCUPATION?|⟨プレスオペレーター|経理事務|トラック乗務⟩]]¦療養のため休んだ期間¦6月15日～7月31日
振込先¦{a[transfer]}¦口座名義¦{a[holder]}
【療養担当者記入欄】¦¦¦
傷病名¦{a[condition2]}¦初診日¦令和8年6月14日
診療内容¦{a[treatment]}、{a[medication]}を処方¦入院期間¦[[MEDICAL_TREATMENT?|6/15～6/29]]
医療機関¦中央みどり病院¦医師¦{b[name]} 印
""".replace("を処方¦", "¦"),
    ),
    Kind(
        "健保組合/給付/高額療養費_支給決定.csv 健保組合/給付/kogaku_202608.tsv",
        """
決定番号¦⟨記号番号|証番号⟩¦氏名¦診療年月¦⟨医療機関|医療機関名⟩¦⟨傷病名|主傷病⟩¦入外¦⟨決定点数|点数⟩¦支給額¦⟨口座|振込口座⟩¦名義
*9 ⟨#7⟩¦{p[insured_kanji]}-{p[insured_number]}¦{p[name]}¦R8.6¦⟨中央みどり病院|県立総合医療センター|やまと整形外科⟩¦{p[condition]}¦⟨入院|外来⟩¦⟨#5⟩¦⟨#5⟩¦{p[transfer]}¦{p[holder]}
""".replace("{p[insured_kanji]}-{p[insured_number]}", "{p[insured_number]}")
        .replace("⟨記号番号|証番号⟩", "⟨被保険者番号|証番号⟩")
        .replace("¦¦", "¦")
        .replace("⟨入院|外来⟩", "[[MEDICAL_TREATMENT?|⟨入院|外来⟩]]")
        .replace("{p[insured_number]}", "[[JP_HEALTH_INSURANCE?|⟨#5⟩]]"),
    ),
    Kind(
        "健保組合/健診/特定健診結果_2026.csv 健保組合/健診/kenshin_kekka.xlsx 健保組合/健診/健診データ（みどり健診センター）.csv@utf-8-sig",
        """
⟨受診者番号|受診者ID⟩¦⟨保険者番号|保険者⟩¦記号¦番号¦⟨受診者氏名|氏名⟩¦⟨カナ氏名|氏名カナ⟩¦生年月日¦性別¦受診日¦⟨身長|身長(cm)⟩¦⟨体重|体重(kg)⟩¦⟨BMI|ＢＭＩ⟩¦腹囲¦⟨収縮期血圧|最高血圧⟩¦⟨拡張期血圧|最低血圧⟩¦⟨中性脂肪|TG⟩¦HDL¦LDL¦⟨GOT|AST(GOT)⟩¦⟨GPT|ALT(GPT)⟩¦γ-GTP¦空腹時血糖¦HbA1c¦尿蛋白¦⟨総合判定|メタボ判定⟩
*8 {p[examinee]}¦{p[own_insurer]}¦{p[insured_kanji]}¦{p[insured_number]}¦{p[name]}¦{p[holder]}¦{p[birth]}¦{p[sex]}¦2026/5/⟨11|19|26⟩¦{p[height]}¦{p[weight]}¦{p[bmi2]}¦{p[waist2]}¦{p[sys]}¦{p[dia]}¦{p[tg]}¦{p[hdl]}¦{p[ldl2]}¦{p[ast]}¦{p[alt]}¦{p[ggt]}¦{p[fbs]}¦{p[a1c]}¦{p[urine]}¦{p[rank]}
""",
    ),
    Kind(
        "健保組合/健診/tokutei_kenshin_hl7.xml 健保組合/健診/個人結果_再送.xml",
        """<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3">
<recordTarget><patientRole>
<id extension="{a[own_insurer]}" root="1.2.392.200119.6.101"/>
<id extension="{a[insured_kanji]}" root="1.2.392.200119.6.204"/>
<id extension="{a[insured_number]}" root="1.2.392.200119.6.205"/>
<addr>{a[address]}<postalCode>{a[postal]}</postalCode></addr>
<patient><name>{a[kana]}</name><administrativeGenderCode code="[[GENDER|⟨1|2⟩]]" codeSystem="1.2.392.200119.6.1104"/><birthTime value="{a[birth8]}"/></patient>
</patientRole></recordTarget>
<entry><observation><code code="9N001000000000001" displayName="身長"/><value xsi:type="PQ" value="{a[height]}" unit="cm"/></observation></entry>
<entry><observation><code code="9N006000000000001" displayName="体重"/><value xsi:type="PQ" value="{a[weight]}" unit="kg"/></observation></entry>
<entry><observation><code code="9A751000000000001" displayName="収縮期血圧"/><value xsi:type="PQ" value="{a[sys]}" unit="mm[Hg]"/></observation></entry>
<entry><observation><code code="9A761000000000001" displayName="拡張期血圧"/><value xsi:type="PQ" value="{a[dia]}" unit="mm[Hg]"/></observation></entry>
<entry><observation><code code="3D046000001906202" displayName="HbA1c"/><value xsi:type="PQ" value="{a[a1c]}" unit="%"/></observation></entry>
<entry><observation><code code="3F077000002327101" displayName="LDLコレステロール"/><value xsi:type="PQ" value="{a[ldl2]}" unit="mg/dL"/></observation></entry>
<entry><observation><code code="9N511000000000049" displayName="医師の診断（判定）"/><value xsi:type="ST">{a[finding]}</value></observation></entry>
</ClinicalDocument>
""",
    ),
    Kind(
        "健保組合/保健指導/特定保健指導記録.docx 健保組合/保健指導/hoken_shido_memo.txt@cp932",
        """
特定保健指導　初回面談記録
実施日：令和8年8月5日　担当：保健師 {b[name]}
対象者：{a[name]}さん　{a[age]}歳　{a[sex]}　（{a[insured_kanji]}・{a[insured_number]}、保険者番号 {a[own_insurer]}）
健診結果：BMI {a[bmi2]}、腹囲 {a[waist2]}cm、血圧 {a[bp]}、HbA1c {a[a1c]}、LDL {a[ldl2]}
既往：{a[condition]}（かかりつけ：やまと内科、{a[medication]}を[[MEDICAL_TREATMENT?|服用中]]）
生活：単身赴任。夕食は21時以降、飲酒は毎日ビール500ml。
目標：3か月で体重 -3kg、間食を週3回まで。
次回：9/9 電話支援（携帯 {a[mobile]}、昼休み希望）
""",
        (1955, 1986),
    ),
    Kind(
        "健保組合/レセプト/RECEIPT_202606.csv 健保組合/レセプト/UKE_医科.txt@cp932",
        """
IR,1,23,1,2312345,,中央みどり病院,50806,00,0532-⟨#2⟩-⟨#4⟩
*6 RE,{#},1112,50806,{p[joined]},[[GENDER|⟨1|2⟩]],{p[birth8]},,,,,,{p[chart]},,,,,,,,,,,,,,,,,,,,,,\vHO,{p[own_insurer]},{p[insured_kanji]},{p[insured_number]},⟨1|3⟩,⟨#4⟩,,,⟨#3⟩\vSY,⟨8830592|8839891|8845074⟩,50806⟨12|03⟩,1,,{p[condition]},01,\vIY,11,,⟨620007006|622081601⟩,14,⟨#2⟩,1,,{p[medication]}\vSI,12,1,112007410,,73,1
GO,6,⟨#6⟩,99
""".replace("0532-⟨#2⟩-⟨#4⟩", "[[PHONE_NUMBER?|0532-⟨#2⟩-⟨#4⟩]]"),
    ),
    Kind(
        "健保組合/通知/ジェネリック差額通知_差込.xlsx 健保組合/通知/generic_sashikomi.csv",
        """
郵便番号¦住所¦⟨宛名|氏名⟩¦⟨保険者番号|保険者⟩¦記号¦番号¦⟨お薬の名称|処方薬⟩¦⟨処方月|調剤月⟩¦お薬代¦切替時の差額
*10 {p[postal]}¦{p[address]}¦{p[name]}　様¦{p[own_insurer]}¦{p[insured_kanji]}¦{p[insured_number]}¦{p[medication]}¦2026/6¦⟨2,310|1,450|980⟩円¦⟨1,120|610|400⟩円
""",
    ),
    Kind(
        "健保組合/介護保険/介護_第2号適用除外.xlsx 健保組合/介護保険/kaigo_hihokensha.csv 健保組合/介護保険/介護休業_添付確認.ods",
        """
⟨介護保険　適用関係一覧|要介護家族の確認（介護休業）⟩
⟨被保険者氏名|対象者氏名⟩¦生年月日¦住所¦⟨介護保険者番号|保険者番号（介護）⟩¦⟨介護保険被保険者番号|被保険者番号⟩¦⟨要介護状態区分|認定区分⟩¦⟨認定有効期間|有効期限⟩¦⟨後期高齢者医療 保険者番号|後期保険者番号⟩¦⟨後期高齢者医療 被保険者番号|後期被保険者番号⟩¦⟨社員との続柄|続柄⟩
*8 {p[name]}¦{p[birth]}¦{p[address]}¦{p[care_insurer]}¦{p[care_number]}¦[[MEDICAL_TREATMENT?|要介護⟨1|2|3⟩]]¦R9.3.31¦{p[elderly_insurer]}¦{p[elderly_number]}¦[[FAMILY|⟨実母|実父|義母|義父⟩]]
""",
        (1932, 1948),
    ),
    Kind(
        "健保組合/相談/電話相談受付簿.xlsx 健保組合/相談/soudan_log.txt",
        """
*5 ────────────\v受付 2026-08-⟨11|19|27⟩ ⟨minute⟩　相談者 {p[name]}（被保険者 {q[name]} の{p[relation_word]}）\v連絡先 {p[mobile]}\v内容：{p[condition]}と[[MEDICAL_TREATMENT?|診断]]され、来月{p[treatment]}の予定。限度額適用認定証について。{p[medication]}は高額療養費の対象か。\v回答：申請書を〒{p[postal]} {p[address]} へ郵送。対応 {r[family]}
""",
    ),
    Kind(
        "健保組合/第三者行為/第三者行為による傷病届.docx 健保組合/第三者行為/daisansha.xlsx",
        """
第三者の行為による傷病届
被害者（被保険者）¦{a[name]}¦生年月日¦{a[birth]}
記号・番号¦{a[insured_kanji]}・{a[insured_number]}¦保険者番号¦{a[own_insurer]}
加害者¦{b[name]}（{b[age]}歳）¦加害者住所¦{b[address]}
加害者電話¦{b[phone]}¦免許証番号¦{b[licence]}
発生日時¦令和8年7月4日 18:10頃¦発生場所¦国道1号 大岩交差点付近
被害の事実¦[[CRIME_VICTIM|⟨飲酒運転の車に追突された（被害届提出済）|駅で見知らぬ男に殴られ負傷（傷害事件、被害届受理）⟩]]¦届出警察署¦豊橋警察署
傷病名¦{a[injury]}¦治療状況¦{a[treatment]}
""",
        (1950, 2002),
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
