"""Bookkeeping and tax returns for clients: slips, medical deductions, payees, journals, minutes, access codes."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import letter, numbered, pairs, repeat, table, titled, trim
from benchmarks.accuracy.formats import containers, paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import Grid, below, beside, listed, stacked
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo import numbers
from pdscan.demo.marks import mark
from pdscan.demo.page import Page

ROOT = "02_税務会計"
PAYEES = """支払先氏名=name; 住所又は所在地=address; 個人番号=my_number;
区分=~原稿料|講演料|デザイン料|税理士報酬; 細目=~;
支払金額=%SALARY 33410 880000 1; 源泉徴収税額=%SALARY? 3411 89000 1; 登録番号=?50 {invoice}"""


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the department."""
    yield from slips(world)
    yield from returns(world)
    yield from books(world)
    yield from messages(world)


def slips(world: World) -> Iterator[tuple[str, Page]]:
    grid = listed(table(world, PAYEES, 9), title="報酬、料金、契約金及び賞金の支払調書　一覧")
    yield f"{ROOT}/支払調書/R8支払調書_下書き.xlsx", spreadsheet.xlsx({"支払調書": grid})
    yield f"{ROOT}/支払調書/shiharai_chosho.csv", plain_text.delimited(listed(table(world, PAYEES, 9)), "utf-8-sig")
    spec = """支払を受ける者　住所=address; 氏名（フリガナ）={half_kana}; 氏名=name; 個人番号=my_number_4;
    種別=~給料・賞与; 支払金額=income;
    源泉徴収税額=%SALARY? 0 240000 100; 控除対象配偶者=?50 relative; 障害者の数=~; 生年月日=birth_era;
    支払者=~㈱みなと給食; 法人番号=corporate"""
    for at, writer in ((1, paper.docx), (2, paper.pdf)):
        form = beside(pairs(world, spec), width=1)
        name = f"源泉徴収票_{at}.{'docx' if at == 1 else 'pdf'}"
        yield f"{ROOT}/源泉徴収票/{name}", writer(["令和８年分　給与所得の源泉徴収票", form, "（税務署提出用）"])
    land = """支払先=name; 住所=address; マイナンバー=my_number_hyphen; 物件=~倉庫|駐車場3台|事務所2F;
    年間賃料=%SALARY? 240000 2400000 12000;
    振込口座=account_line; 備考=note_client"""
    yield f"{ROOT}/支払調書/不動産使用料.ods", spreadsheet.ods({"R8": listed(table(world, land, 6))})


def returns(world: World) -> Iterator[tuple[str, Page]]:
    medical = """医療を受けた方=relative; 続柄=relation;
    病院・薬局名=@MEDICAL_TREATMENT? さくら台病院|けやき薬局|戸田歯科|県立中央医療センター;
    内容=@MEDICAL_TREATMENT 白内障手術|入院|歯科インプラント|調剤|人工関節置換術|分娩; 傷病等=?50 condition;
    支払額=#1200-320000; 補填額=#0-90000"""
    sheet = listed(table(world, medical, 10), title="医療費控除の明細書　集計フォーム", notes=["合計は別シート参照"])
    head = beside(
        pairs(world, "納税者=name; 住所=address; 生年月日=birth; 利用者識別番号=etax; e-Tax暗証番号=password")
    )
    yield f"{ROOT}/確定申告/医療費集計_R7.xlsx", spreadsheet.xlsx({"医療費": stacked([head, sheet])})
    clients = """顧問先No=caller_id; 氏名=name; 屋号=~カフェ月舟|整体みなも|デザイン室ソラ|;
    利用者識別番号=etax; 暗証番号=password;
    生年月日=birth; 個人番号=my_number; 電話=phone; 還付口座=account_line; メモ=note_client"""
    yield (
        f"{ROOT}/確定申告/個人顧問先一覧.xlsx",
        spreadsheet.xlsx({"R7申告": titled(table(world, clients, 10), "個人確定申告　顧問先リスト", "※社外持出禁止")}),
    )
    will = """
    相続打合せメモ　{a[day]}
    被相続人　故人（本年5月逝去）
    相続人　{a[name]}（{a[relation]}、{a[birth]}生、{a[address]}）
    　　　　{b[name]}（[[FAMILY?|次女]]、{b[birth]}生、国外居住・旅券 {b[passport]}）
    　　　　{c[name]}（[[SOCIAL_STATUS|認知した婚外子]]、連絡先 {c[mobile]}）
    ・本籍　[[REGISTERED_DOMICILE|静岡県三島市芝本町12番地]]　戸籍は出生から取得済
    ・預金　{a[account_line]}
    ・{b[family]}様は[[DISABILITY|身体障害者手帳1級]]。障害者控除の検討
    ・遺言なし。次回 11/12　10時
    """
    yield f"{ROOT}/相続/打合せメモ.docx", paper.docx([tell(world, trim(will))])
    heirs = """相続人=name; 続柄=relation; 本籍=domicile; 住所=address;
    法定相続分=~1/2|1/4|1/6; マイナンバー=my_number; 職業=occupation; 取得財産=~預金|土地|株式"""
    yield f"{ROOT}/相続/相続人一覧.xlsx", spreadsheet.xlsx({"相続人": listed(numbered(table(world, heirs, 4)))})
    gift = beside(
        pairs(
            world,
            "贈与者=name; 受贈者=relative; 続柄=relation; 生年月日=birth; 贈与財産の種類=~現金; 電話番号=phone_wide",
        ),
        width=2,
    )
    yield (
        f"{ROOT}/相続/贈与契約書案.docx",
        paper.docx(["贈与契約書（案）", gift, "本契約の成立を証するため本書2通を作成する。"]),
    )


def books(world: World) -> Iterator[tuple[str, Page]]:
    journal = """日付=day; 借方科目=~外注費|旅費交通費|給料手当|支払手数料|立替金;
    貸方科目=~普通預金|未払金|現金; 金額=amount;
    摘要=~コピー用紙|9月分家賃|切手代|水道代; 摘要2=?60 {family}さん {purpose}"""
    rows = table(world, journal.replace("{purpose}", "出張精算"), 16)
    yield f"{ROOT}/会計/仕訳日記帳_つむぎ.csv", plain_text.delimited(listed(rows), "cp932")
    loans = "役員名=name; 区分=~貸付|借入; 残高=#100000-9000000; 利率=~1.2%|0.9%; 契約日=day; 住所=address"
    yield (
        f"{ROOT}/会計/役員貸付金明細.xlsx",
        spreadsheet.xlsx({"明細": listed(table(world, loans, 4), title="役員貸付金等の内訳書")}),
    )
    stock = """株主番号=plain_id; 氏名=name; 住所=address; 持株数=#10-400; 議決権=#10-400; 続柄=relation; 取得日=day"""
    yield (
        f"{ROOT}/会計/株主名簿_東西電子工業.xls",
        spreadsheet.xls({"株主": listed(table(world, stock, 7), title="株　主　名　簿")}),
    )
    claims = (
        "CustomerName=romaji; Email=mail; Tel=mobile_plus; InvoiceNo=order_no; Amount=#1000-90000; Memo=~|late|paid"
    )
    yield f"{ROOT}/会計/receivables.json", structured.as_json(table(world, claims, 8), wrapped="rows")
    minutes = """
    臨時株主総会議事録
    1. 開催日時　令和8年8月31日 午前10時
    2. 出席株主　{a[joined]}、{b[joined]}　（議決権の数 380個）
    議長 代表取締役 {a[joined]} は定刻に開会を宣し、以下のとおり可決した。
    第1号議案　取締役1名選任の件　{c[joined]}（{c[birth]}生、{c[address]}）を選任し、被選任者は就任を承諾した。
    第2号議案　本店移転の件
    議事録作成者　{d[joined]}　㊞
    """
    yield f"{ROOT}/会計/臨時株主総会議事録.docx", paper.docx([tell(world, trim(minutes))])
    grid = Grid(
        [["適格請求書　控え", None], ["登録番号", mark("JP_INVOICE_NUMBER", "T" + numbers.corporate_number(world.rng))]]
    )
    parties = beside(
        pairs(
            world,
            """請求先ご担当=name_sama; 発行者=name; 発行者住所=address; 振込先=account_line; 名義=half_kana;
    金額=amount""",
        )
    )
    yield f"{ROOT}/会計/請求書_フリーランス分.xlsx", spreadsheet.xlsx({"請求書": stacked([grid, parties], gap=1)})


def messages(world: World) -> Iterator[tuple[str, Page]]:
    ask = """
    {b[family]}様

    いつもありがとうございます。ひばり会計の{a[family]}です。
    確定申告の件、下記が未着です。
    ・[[FAMILY?|奥様]]（{c[name]}様）のマイナンバー写し
    ・生命保険料控除証明書
    ・{d[name]}様（[[FAMILY?|お父様]]・[[AGE|81]]歳）の後期高齢者医療　保険料通知
    　（被保険者番号 {d[elderly_number]}／保険者番号 {d[elderly_insurer]}）
    還付先は {b[account_line]} でよろしいでしょうか。
    e-Taxの暗証番号を {b[password]} に変更しました。

    --
    ひばり会計事務所　{a[joined]}
    TEL {a[phone]}　Mail {a[mail]}
    [[JP_ADDRESS?|埼玉県川越市栄2-3-1 第二ひばりビル3F]]
    """
    yield f"{ROOT}/メール/未着資料のお願い.eml", letter(world, "【ご確認】確定申告の不足資料", ask, charset="utf-8")
    answer = """
    {b[family]}先生
    添付のとおり送ります。マイナンバーは {a[my_number]} です。
    [[FAMILY?|妻]]の分は後日。先月から{a[treatment]}で病院通いのため遅れます。すみません。
    {a[joined]}（携帯 {a[mobile]}）

    2026年10月1日(木) 9:12 {b[joined]} <{b[mail]}>:
    > {a[family]}様
    > 書類の件、いかがでしょうか。
    """
    mails = [letter(world, "Re: 不足資料の件", answer) for _ in range(2)]
    yield f"{ROOT}/メール/顧客返信.mbox", containers.mbox(mails)
    audit = "@@件目　{a[joined]}　{a[address]}　推定年収{a[income]}円　無申告の疑い　備考：{a[occupation]}\n"
    text = "税務調査 想定先メモ（転記禁止）\n" + repeat(world, audit, 6)
    yield f"{ROOT}/メール/調査対応メモ.txt", plain_text.prose(text, "utf-8")
    hearing = below(
        pairs(
            world,
            """相談者=name_and_kana; 電話=half_phone; 職業=occupation; 年収=income;
    家族構成={relation}（{relative}）; 相談内容=~副業|相続|開業""",
        ),
        width=3,
    )
    yield f"{ROOT}/相談受付票.rtf", paper.rtf(["無料税務相談　受付票", hearing])
