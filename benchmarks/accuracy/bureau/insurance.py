"""Insurance agency: contracts, declarations of health, accidents, renewals; with its mails and memos."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import letter, pairs, repeat, table, titled, trim
from benchmarks.accuracy.formats import paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import Grid, below, beside, listed, stacked
from benchmarks.accuracy.telling import tell, written_out
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ROOT = "04_保険代理店"
CONTRACTS = """証券番号=policy; 契約者名|ご契約者=name; 契約者カナ=half_kana; 生年月日=birth; 性別=sex;
〒=postal; 住所=address; TEL=phone; 携帯=mobile;
保険種類=~自動車|医療|火災|終身; 保険料=#1200-48000; 満期日=day; 払込方法=~口座振替|クレカ|団体; 募集人=clerk;
備考=note_client"""


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the department."""
    yield from contracts(world)
    yield from health(world)
    yield from accidents(world)
    yield from mails(world)


def contracts(world: World) -> Iterator[tuple[str, Page]]:
    renewal = titled(table(world, CONTRACTS, 14), "11月満期更改リスト", "代理店コード 28-A4471", "", foot=["以上14件"])
    yield f"{ROOT}/満期/11月満期.xlsx", spreadsheet.xlsx({"11月": renewal})
    yield f"{ROOT}/満期/12月満期.xls", spreadsheet.xls({"12月": listed(table(world, CONTRACTS, 9))})
    yield f"{ROOT}/満期/CRM_contracts.csv", plain_text.delimited(listed(table(world, CONTRACTS, 18)), "cp932")
    coded = """policy_no=policy; holder_name=joined; holder_kana=kana; dob=birth_iso; sex=sex_letter;
    postal_cd=postal; addr=address; tel=mobile_bare;
    email=mail; job=occupation; annual_income=income; licence_no=licence; card_token=~tok_8831|tok_1097;
    pay_card=card; beneficiary=relative; beneficiary_rel=relation"""
    yield f"{ROOT}/データ連携/policy_feed.xml", structured.as_xml(table(world, coded, 8), "utf-8", "policies", "policy")
    yield f"{ROOT}/データ連携/policy_feed.jsonl", structured.as_json_lines(table(world, coded, 10))
    household = """世帯主=name; 住所=address; 配偶者=relative; 続柄=relation; 子の人数=%FAMILY? 0 4 1;
    職業=occupation; 年収=income; 持家=~持家|賃貸;
    加入状況=~他社あり|なし; 訪問メモ=note_client"""
    yield (
        f"{ROOT}/見込客/世帯カード.ods",
        spreadsheet.ods({"世帯": listed(table(world, household, 9), title="見込客 世帯カード")}),
    )
    slip = pairs(
        world,
        """契約者名（カナ）=kana; 預金者名=holder; 金融機関名=bank; 支店名=branch; 預金種目=account_kind;
    口座番号=account;
    ゆうちょ記号=yucho_symbol; ゆうちょ番号=yucho_number; お届け電話番号=phone""",
    )
    yield f"{ROOT}/口座振替/依頼書_控01.pdf", paper.pdf(["預金口座振替依頼書（お客さま控）", beside(slip, width=1)])
    card = """会員番号=caller_id; ご契約者=name; カード番号=card_4; 有効期限=~12/28|04/29|09/27; 名義=romaji;
    払込額=#1980-30000; 結果=~OK|G12|OK"""
    yield f"{ROOT}/口座振替/クレカ払込結果.csv", plain_text.delimited(listed(table(world, card, 10)), "cp932")
    amex = "ご契約者=name; ｶｰﾄﾞNo.=amex; 登録日=day; 受付者=clerk"
    yield f"{ROOT}/口座振替/アメックス登録.xlsx", spreadsheet.xlsx({"Sheet2": listed(table(world, amex, 6))})


def health(world: World) -> Iterator[tuple[str, Page]]:
    ask = """被保険者氏名=name; 生年月日=birth; 身長・体重={tall}; 職業=occupation;
    最近3か月の受診=?80 treatment; 過去5年以内の病気=condition; 服用中の薬=medication;
    健診での指摘=checkup_remark; 身体の障害=?50 disability; 血圧=pressure; 告知日=day"""
    text = "[[HEALTH_CHECKUP?|168]]cm／[[HEALTH_CHECKUP?|62]]kg"

    for at in (1, 2, 3):
        form = beside(pairs(world, ask.replace("{tall}", "~" + written_out(text)), born=(1950, 1990)), width=1)
        body: list[str | Grid] = [
            "告　知　書（写）",
            form,
            "事実を告知しなかった場合、契約が解除されることがあります。",
        ]
        yield (
            f"{ROOT}/告知書/告知書_{at}.{('docx', 'pdf', 'html')[at - 1]}",
            (paper.docx, paper.pdf, paper.html)[at - 1](body),
        )
    exam = """受付番号=%INTERNAL_ID? 1001 1999 1; 被保険者=name; 年齢=age; 診査医=clerk; 最高血圧=systolic;
    最低血圧=diastolic; HbA1c=hba1c; BMI=bmi; 尿糖=@HEALTH_CHECKUP －|＋|±;
    既往=?50 condition; 査定=~標準体|割増|謝絶"""
    yield (
        f"{ROOT}/診査/医的診査結果.xlsx",
        spreadsheet.xlsx({"診査": listed(table(world, exam, 12), title="医的診査　結果一覧")}),
    )
    gene = "検体ID=plain_id; 氏名=name; 検査=~BRCA1|APOE; 配列=dna; 結果=@HEALTH_CHECKUP 陽性|陰性"
    yield f"{ROOT}/診査/遺伝子検査_協業PoC.csv", plain_text.delimited(listed(table(world, gene, 5)), "utf-8")
    claim = """請求番号=%INTERNAL_ID? 70001 79999 1; 被保険者=name; 傷病名=condition;
    入院期間=@MEDICAL_TREATMENT? R8.7.2～7.15|2026/8/1-8/4;
    手術=treatment; 医療機関=@MEDICAL_TREATMENT? 県立中央医療センター|さくら台病院;
    給付金額=#50000-600000; 受取口座=account_line; 口座名義=half_kana"""
    yield f"{ROOT}/給付金/請求受付簿.xlsx", spreadsheet.xlsx({"受付簿": listed(table(world, claim, 9))})


def accidents(world: World) -> Iterator[tuple[str, Page]]:
    report = """
    【事故受付】受付：{z[family]}
    契約者：{a[name]}様（{a[mobile]}）　免許証番号 {a[licence]}
    相手方：{b[name]}様　{b[age]}歳　{b[occupation]}　{b[address]}
    　　　　TEL {b[phone]}
    日時場所：2026/9/21 18:40頃　国道脇コンビニ駐車場
    状況：後退時に接触。{b[family]}様は[[MEDICAL_CONDITION|頚椎捻挫]]で[[MEDICAL_TREATMENT|整形外科を受診]]。
    {a[family]}様は以前に[[CRIMINAL_RECORD|酒気帯び運転で検挙]]あり（ご本人申告）。
    ドラレコ位置情報 緯度{a[latitude]}　経度{a[longitude]}
    """
    for at in (1, 2, 3):
        yield (
            f"{ROOT}/事故/受付メモ_{at}.txt",
            plain_text.prose(tell(world, trim(report)), ("cp932", "utf-8", "utf-16")[at - 1]),
        )
    form = """事故受付番号=%INTERNAL_ID? 88001 88999 1; 運転者=name; 続柄=relation; 運転免許証番号=licence;
    生年月日=birth;
    相手方氏名=other; 傷害の程度=condition;
    修理工場=~㈲港モータース; 警察届出=~済|未"""
    yield (
        f"{ROOT}/事故/事故報告書式.xlsx",
        spreadsheet.xlsx({"報告書": below(pairs(world, form), width=3, title="自動車事故報告書")}),
    )
    track = "time=clock; latitude=latitude; longitude=longitude; speed=#0-88; driver_id=plain_id"
    yield f"{ROOT}/事故/テレマ_位置ログ.csv", plain_text.delimited(listed(table(world, track, 25)), "utf-8")
    crime = """受付=day; 契約者=name; 被害内容=victim; 被害品=~自転車|バッグ|現金; 警察届出=~三島署|福山東署;
    連絡先=mobile; 住所=address"""
    yield f"{ROOT}/事故/盗難・犯罪被害 請求一覧.csv", plain_text.delimited(listed(table(world, crime, 7)), "cp932")


def mails(world: World) -> Iterator[tuple[str, Page]]:
    ask = """
    {b[joined]}様

    ひばり保険の{a[family]}です。ご契約者 {c[name]}様の[[MEDICAL_TREATMENT?|入院]]給付の件です。
    診断名は{c[condition]}、{c[treatment]}は9/2に実施とのことです。
    証券番号 {c[policy]}、生年月日は{c[birth]}です。
    ご家族（[[FAMILY?|妻]]の{c[relative]}様 {d[mobile]}）から早めの支払い希望あり。

    > {b[family]}です。[[MEDICAL_TREATMENT?|診断書]]が届き次第、査定に回します。
    > 口座は {c[account_line]} で登録されています。
    --
    ひばり保険サービス　{a[joined]}
    TEL [[PHONE_NUMBER?|048-256-7712]]／{a[mail]}
    """
    yield f"{ROOT}/メール/給付金問合せ.eml", letter(world, "入院給付金の件（{a[family]}）", ask, charset="utf-8")
    attached = {
        "見積対象者.xlsx": spreadsheet.xlsx(
            {"対象": listed(table(world, "氏名=name; 生年月日=birth; 性別=sex; 希望保険金=#100-3000", 6))}
        )
    }
    quote = "{b[family]}様\n添付の6名で団体保険の見積をお願いします。\n{a[joined]} {a[phone]}\n"
    yield f"{ROOT}/メール/見積依頼.eml", letter(world, "団体保険見積のお願い", quote, attached)
    fax = """
    FAX送付状
    送付先：ひばり保険サービス御中
    発信者：{a[joined]}（TEL/FAX {a[phone]}）
    枚数：3枚
    件名：住所変更の件
    新住所　{a[postal]}　{a[address]}
    旧姓 [[PERSON|小泉]] から {a[family]} へ改姓済み（[[FAMILY?|長男]] {a[relative]}の分も同時に）
    """
    yield f"{ROOT}/FAX/送付状_住所変更.docx", paper.docx([tell(world, trim(fax))])
    dm = repeat(world, "{a[postal]}\n{a[address]}\n　{a[name]}　様\n\n", 12)
    yield f"{ROOT}/DM/宛名ラベル.txt", plain_text.prose(dm, "cp932", "\r\n")
    label = stacked(
        [
            Grid([[cell] for cell in tell(world, "{a[postal]}\n{a[address]}\n{a[name_sama]}").split("\n")])
            for _ in range(8)
        ],
        gap=1,
    )
    yield f"{ROOT}/DM/宛名_タックシール.xlsx", spreadsheet.xlsx({"A4 12面": label})
