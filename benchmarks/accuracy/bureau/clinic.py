"""A small clinic whose desk work the bureau does: reception, results, prescriptions, letters, claims, care papers."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import letter, numbered, pairs, repeat, table, titled, trim
from benchmarks.accuracy.formats import paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import Grid, Row, below, beside, listed, stacked, turned
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ROOT = "08_クリニック"
OLD = (1931, 1951)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the department."""
    yield from reception(world)
    yield from results(world)
    yield from papers(world)
    yield from care(world)


def reception(world: World) -> Iterator[tuple[str, Page]]:
    day = """受付=#1-60; 患者ID=patient_id; 患者名=name; 生年月日=birth; 性=sex; 保険者番号=insurer;
    記号={insured_symbol}; 番号=insured_number; 枝番=@JP_HEALTH_INSURANCE? 00|01|02;
    来院理由=complaint; 電話=mobile; メモ=note_patient"""
    yield (
        f"{ROOT}/受付/受付簿_0908.xlsx",
        spreadsheet.xlsx({"9月8日": titled(table(world, day, 13), "外来受付簿", "9/8（火）　午前", "")}),
    )
    book = """予約時刻=~9:00|9:15|10:30|16:45; 氏名カナ=half_kana; 診察券No.=patient_id; 携帯=mobile;
    内容=@MEDICAL_TREATMENT? 再診|血液検査|胃カメラ|インフル予防接種; 備考=note_patient"""
    yield f"{ROOT}/受付/予約_0909.csv", plain_text.delimited(listed(table(world, book, 12)), "cp932")
    old = """被保険者番号=elderly_number; 保険者番号=elderly_insurer; 氏名=name; 生年月日=birth_era;
    負担割合=~1割|2割; 住所=address"""
    yield f"{ROOT}/受付/後期高齢者_確認.xls", spreadsheet.xls({"後期": listed(table(world, old, 10, born=OLD))})
    national = """国保保険者番号=kokuho_insurer; 記号・番号={insured_symbol}・{insured_number}; 世帯主=name;
    受診者=relative; 続柄=relation; 資格=~有効|喪失"""
    yield f"{ROOT}/受付/国保資格確認.csv", plain_text.delimited(listed(table(world, national, 9)), "utf-8-sig")
    ask = """お名前=name; ふりがな=hiragana; 生年月日=birth; 年齢=age; ご住所=address; お電話=mobile;
    ご職業=occupation; 今日はどうされましたか=condition;
    現在治療中の病気=condition; 飲んでいるお薬=medication; 手術・入院歴=treatment;
    アレルギー=@MEDICAL_CONDITION 卵アレルギー|そばアレルギー|薬疹; 身体障害=?30 disability;
    ご家族の病気（続柄）={relation_word}"""
    for at, writer in enumerate((paper.docx, paper.pdf, paper.html), 1):
        yield (
            f"{ROOT}/問診/問診票_{at}.{('docx', 'pdf', 'html')[at - 1]}",
            writer(["問　診　票", below(pairs(world, ask), width=2), "ご記入ありがとうございました"]),
        )


def results(world: World) -> Iterator[tuple[str, Page]]:
    lab = """患者ID=patient_id; 氏名=half_kana; 採取日=day; AST=gpt; ALT=gpt; γ-GTP=%HEALTH_CHECKUP 9 180;
    LDL-C=ldl; HbA1c=hba1c; Cre=cre;
    尿蛋白=@HEALTH_CHECKUP （－）|（＋）|（２＋）; コメント=checkup_remark"""
    yield f"{ROOT}/検査/検査結果_LAB0908.csv", plain_text.delimited(listed(table(world, lab, 13)), "cp932")
    coded = """pt_id=patient_id; pt_nm=joined; sbp=systolic; dbp=diastolic; hba1c=hba1c; bmi=bmi;
    judge=judgement; exam_ymd=stamp"""
    yield f"{ROOT}/検査/kensa.json", structured.as_json(table(world, coded, 9))
    check = """氏名=name; 生年月日=birth; 性別=sex; 受診日=day; 身長=%HEALTH_CHECKUP 148 184;
    体重=%HEALTH_CHECKUP 42 98; 腹囲=waist; 血圧=pressure; 中性脂肪=%HEALTH_CHECKUP 50 300;
    空腹時血糖=%HEALTH_CHECKUP 80 190; 心電図=checkup_remark; 胸部X線=checkup_remark;
    視力=@HEALTH_CHECKUP 0.7|1.2|0.3; 判定=judgement; 保健指導=~積極的|動機付け|なし"""
    yield f"{ROOT}/健診/特定健診結果.xlsx", spreadsheet.xlsx({"結果": turned(table(world, check, 6))})
    for at in (1, 2):
        form = beside(pairs(world, check), width=2)
        yield f"{ROOT}/健診/結果通知_{at}.docx", paper.docx(["健康診断結果通知書", form, "当クリニック　院長"])
    stress = """社員番号=employee_id; 氏名=name; 仕事の負担=%HEALTH_CHECKUP? 8 20; 総合点=%HEALTH_CHECKUP 30 99;
    高ストレス判定=@HEALTH_CHECKUP 高ストレス|該当せず; 面接指導=@MEDICAL_TREATMENT? 希望|希望せず"""
    yield f"{ROOT}/健診/ストレスチェック集計.xlsx", spreadsheet.xlsx({"個人": listed(table(world, stress, 11))})
    body = """
    健診結果のご説明（{a[joined]}様）
    収縮期血圧は[[HEALTH_CHECKUP|162]]mmHg、HbA1cは[[HEALTH_CHECKUP|7.4]]%でした。
    総合判定は[[HEALTH_CHECKUP|D]]、[[HEALTH_CHECKUP|要精密検査]]です。
    {a[condition]}の疑いがあるため、紹介先にて{a[treatment]}をお受けください。
    予約専用TEL [[PHONE_NUMBER?|0480-33-2240]]
    """
    yield f"{ROOT}/健診/説明文書.pdf", paper.pdf([tell(world, trim(body))])


def papers(world: World) -> Iterator[tuple[str, Page]]:
    introduce = """
    診療情報提供書
    紹介先　県立中央医療センター　消化器内科　{b[joined]}先生
    患者氏名　{a[name]}（{a[kana]}）　{a[birth]}生　{a[age]}歳　{a[sex]}
    住所　{a[address]}　電話　{a[mobile]}
    傷病名　{a[condition]}、[[MEDICAL_CONDITION|逆流性食道炎]]
    治療経過　{a[medication]}を8週投与するも改善乏しく、{a[treatment]}を含めご高診お願いいたします。
    既往　[[MEDICAL_CONDITION|虫垂炎]]（[[AGE?|20]]歳時[[MEDICAL_TREATMENT|手術]]）
    　　　　　　　　　　　医師　{c[joined]}　㊞
    """
    for at in (1, 2):
        yield f"{ROOT}/文書/診療情報提供書_{at}.docx", paper.docx([tell(world, trim(introduce))])
    proof = """
    診　断　書
    氏名　{a[joined]}　　生年月日　{a[birth_era]}
    病名　{a[condition]}
    上記により令和8年9月1日から3週間の休務加療を要するものと認める。
    令和8年9月1日　医師　{b[joined]}
    """
    yield f"{ROOT}/文書/診断書控.pdf", paper.pdf([tell(world, trim(proof))])
    drug = """患者ID=patient_id; 氏名=name; 処方日=day; 薬剤名=medication; 用量=@MEDICATION? 1錠 朝食後|2錠 分2|頓用;
    日数=#3-56; 薬局=@MEDICAL_TREATMENT? けやき薬局|みどり調剤; 備考=note_patient"""
    yield f"{ROOT}/処方/処方一覧.xlsx", spreadsheet.xlsx({"9月": listed(numbered(table(world, drug, 12)))})
    mark_up = (
        "<karte>"
        "<shimei>{a[joined]}</shimei><kana>{a[kana]}</kana><byomei>{a[condition]}</byomei><yakuzai>{a[medication]}</yakuzai>"
        "<hihokensha_no>{a[insured_number]}</hihokensha_no>"
        "<kigo>{a[insured_symbol]}</kigo><hokensha_no>{a[insurer]}</hokensha_no></karte>\n"
    )
    yield (
        f"{ROOT}/処方/orca_export.xml",
        plain_text.prose('<?xml version="1.0" encoding="UTF-8"?>\n<root>\n' + repeat(world, mark_up, 6) + "</root>\n"),
    )
    soap = (
        "【{a[name]}】{a[patient_id]}\nS: 先週から眠れない\nO: BP {a[pressure]}\nA: {a[condition]}\n"
        "P: {a[medication]} 14日分、2週後再診。[[FAMILY?|{who}]]（{b[name]}）同席\n\n"
    )
    text = "".join(tell(world, soap.replace("{who}", who)) for who in ("妻", "長男", "母", "夫"))
    yield f"{ROOT}/診療メモ_0908.txt", plain_text.prose(text, "cp932", "\r\n")
    claims = Grid([line for _ in range(5) for line in receipt(world)])
    yield f"{ROOT}/レセプト/RECEIPTC_確認用.csv", plain_text.delimited(claims, "cp932")
    ask = """
    {b[family]}先生
    事務の{a[family]}です。本日の患者さんについて。
    {c[name]}様（診察券 {c[patient_id]}）、{c[medication]}で[[MEDICAL_CONDITION?|発疹]]。中止してよいでしょうか。
    {d[name]}様、[[MEDICAL_CONDITION|HIV感染症]]の[[MEDICAL_TREATMENT?|治療歴]]あり、他言無用。ご連絡は{d[mobile]}。
    > 本日の{d[family]}様の[[MEDICAL_TREATMENT?|採血]]は実施済み？
    """
    yield f"{ROOT}/メール/院内連絡.eml", letter(world, "患者様の件", ask)


def receipt(world: World) -> list[Row]:
    """One patient's records as the claims file of a clinic has them."""
    fields = ("joined", "birth8", "insurer", "insured_symbol", "insured_number", "condition", "medication")
    name, born, insurer, symbol, number, disease, drug = tell(
        world, "\t".join(f"{{a[{field}]}}" for field in fields)
    ).split("\t")
    return [
        ["RE", "1", "1112", "202609", name, "1", born],
        ["HO", insurer, symbol, number, "1", "1240"],
        ["SY", "8830417", "20260901", "1", disease],
        ["IY", "01", "1", "620004422", drug, "14"],
    ]


def care(world: World) -> Iterator[tuple[str, Page]]:
    people = """介護被保険者番号=care_number; 保険者番号=care_insurer; 利用者氏名=name; フリガナ=kana;
    生年月日=birth; 要介護度=@MEDICAL_CONDITION?|MEDICAL_TREATMENT? 要介護2|要支援1|要介護4;
    主病名=condition; 障害等=?40 disability; 主介護者={carer}（{relation}）; 連絡先=phone"""
    yield (
        f"{ROOT}/介護/訪問診療_利用者.xlsx",
        spreadsheet.xlsx({"利用者": titled(table(world, people, 10, born=OLD), "訪問診療・居宅療養　利用者名簿", "")}),
    )
    opinion = """申請者氏名=name; 生年月日={birth}（{age}歳）; 被保険者番号=care_number;
    保険者番号=care_insurer; 住所=address; 診断名=condition; 治療内容=treatment;
    投薬=medication; 身体の状態=disability; 連絡先（家族）={carer}　{mobile}"""
    yield (
        f"{ROOT}/介護/主治医意見書.docx",
        paper.docx(["主治医意見書（下書き）", beside(pairs(world, opinion, born=OLD)), "記入日　令和8年9月10日"]),
    )
    yield f"{ROOT}/介護/利用者_csv.csv", plain_text.delimited(listed(table(world, people, 9, born=OLD)), "cp932")
    cards = stacked(
        [
            below(
                pairs(
                    world,
                    """利用者名=name; 手帳=disability; 障害支援区分=@DISABILITY? 区分3|区分5;
    受給者証番号=cert_id; 保護者=carer;
    電話=phone""",
                ),
                width=3,
            )
            for _ in range(3)
        ]
    )
    yield f"{ROOT}/介護/放課後デイ_受給者証.xlsx", spreadsheet.xlsx({"受給者証": cards})
