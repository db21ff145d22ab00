"""Payroll and social insurance for client companies: ledgers, notifications, number collection, transfer files."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bank_file import bank_file
from benchmarks.accuracy.bureau.desk import letter, numbered, pairs, table, text_lines, titled, trim
from benchmarks.accuracy.formats import paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import Grid, abreast, below, beside, listed, stacked, two_level
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ROOT = "01_社労士業務"
WAGES = """社員CD|社員番号|従業員ｺｰﾄﾞ=employee_id; 氏名|社員氏名=name; 部門=~本社|工場|店舗;
基本給=%SALARY 180000 380000 1000;
職能手当=%SALARY 5000 40000 500; 通勤手当=%SALARY 4200 25000 10; 残業手当=%SALARY 1000 90000 7;
総支給額=%SALARY 200000 480000 3; 健康保険=%SALARY? 9000 24000 5; 厚生年金=%SALARY? 16000 43000 5;
雇用保険=%SALARY? 900 2400 3; 所得税=%SALARY? 2000 15000 10; 住民税=%SALARY? 6000 24000 100;
差引支給額=%SALARY 160000 390000 7"""
JOINING = """被保険者整理番号=%INTERNAL_ID? 1 480 1; 被保険者氏名（カナ）=half_kana; 被保険者氏名（漢字）=name;
生年月日=birth;
性別|種別（性別）=sex;
個人番号|個人番号（基礎年金番号）=my_number_4; 基礎年金番号=?60 pension; 資格取得年月日=~R8.4.1|R8.5.1|R8.6.16;
被扶養者=@FAMILY? 有|無; 報酬月額=%SALARY 176000 420000 1000; 郵便番号=postal; 住所=address;
備考=~|短時間労働者|二以上勤務"""
LEAVING = """被保険者番号=employment; 事業所番号=~1301-628193-4; 離職者氏名=name; ﾌﾘｶﾞﾅ=half_kana;
住所=postal_and_address;
離職年月日=hired; 離職理由=@EMPLOYMENT_HISTORY? 一身上の都合による退職|契約期間満了|事業所移転|定年;
賃金日額=%SALARY 6000 16000 13"""


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the department."""
    yield from ledgers(world)
    yield from notifications(world)
    yield from collected(world)
    yield from papers(world)


def ledgers(world: World) -> Iterator[tuple[str, Page]]:
    for client, month in (("みなと給食", "202609"), ("北斗塗装", "202608")):
        wages = table(world, WAGES, 14)
        grid = two_level(wages, (("社員情報", 3), ("支給", 5), ("控除", 5), ("合計", 1)))
        memo = Grid([["作成", "給与課"], ["版", "1.02"]])
        yield f"{ROOT}/{client}/給与台帳_{month}.xlsx", spreadsheet.xlsx({f"{month}支給": grid, "メモ": memo})
    yield f"{ROOT}/丸栄物流/KYUYO_2026_09.csv", plain_text.delimited(listed(table(world, WAGES, 18)), "cp932")
    coded = """SHAIN_CD=plain_id; SHIMEI_KJ=joined; SHIMEI_KN=half_kana; SEINENGAPPI=birth8; SEIBETSU_KBN=sex_code;
    YUBIN_NO=postal; JUSHO1=address; TEL_NO=mobile_bare; KIHON_KYU=%SALARY 170000 400000 1000; BANK_CD=bank_code;
    SITEN_CD=branch_code; KOZA_NO=account; KOZA_MEIGI=holder; KOYO_HKN_NO=employment_bare; NENKIN_NO=pension_bare"""
    yield (
        f"{ROOT}/丸栄物流/移行データ/M_SHAIN.tsv",
        plain_text.delimited(listed(table(world, coded, 22)), "cp932", "\t"),
    )
    register = """氏名=name; フリガナ=kana; 生年月日=birth; 性別=sex; 住所=address; 電話番号=mobile;
    従事する業務の種類=@OCCUPATION? 調理|配送|事務|現場作業;
    雇入年月日=@EMPLOYMENT_HISTORY? 平成30年4月1日|令和2年7月16日|2024/10/1; 履歴=career; 最終学歴=school;
    退職年月日・事由=~;
    家族（続柄）=?60 {relative}（{relation}）; 備考=note_staff"""
    for at, client in enumerate(("みなと給食", "つむぎ")):
        forms = stacked([beside(pairs(world, register), width=2, title="労　働　者　名　簿") for _ in range(3)])
        book = spreadsheet.xls if at else spreadsheet.xlsx
        yield f"{ROOT}/{client}/労働者名簿{'.xls' if at else '.xlsx'}", book({"名簿": forms})
    bonus = table(
        world,
        """コード=employee_id; 氏名=name; 役職=@OCCUPATION? 課長|主任|一般;
    賞与額=%SALARY 200000 900000 5000; 考課=~A|B|C""",
        12,
    )
    yield (
        f"{ROOT}/東西電子工業/2026夏季賞与_決裁用.pdf",
        paper.pdf(["令和8年夏季賞与　支給一覧（取扱注意）", listed(bonus)]),
    )
    hours = table(
        world,
        "社員No=employee_id; 氏名=joined; 出勤=#16-22; 欠勤=#0-2; 残業(h)=#0-44; 有休残=#0-38; 備考=note_staff",
        16,
    )
    yield (
        f"{ROOT}/東西電子工業/勤怠集計_9月.xlsx",
        spreadsheet.xlsx({"9月": titled(hours, "勤怠集計表　令和8年9月度", "締日：9/20")}),
    )


def notifications(world: World) -> Iterator[tuple[str, Page]]:
    joining = numbered(table(world, JOINING, 9))
    yield (
        f"{ROOT}/みなと給食/資格取得届_作成用.xlsx",
        spreadsheet.xlsx(
            {
                "取得": titled(
                    joining, "健康保険・厚生年金保険　被保険者資格取得届　入力シート", "事業所整理記号：03-ｱｶｻ", ""
                )
            }
        ),
    )
    yield f"{ROOT}/つむぎ/SHFD0006.CSV", plain_text.delimited(Grid(table(world, JOINING, 12).rows), "cp932")
    yield f"{ROOT}/つむぎ/離職票_発行控.csv", plain_text.delimited(listed(table(world, LEAVING, 8)), "utf-8-sig")
    people = """被保険者番号(雇用)=employment; 氏名=name; 保険者番号=insurer; 記号=insured_symbol;
    番号=insured_number;
    枝番=@JP_HEALTH_INSURANCE? 00|01; 生年月日=birth_era; 取得日=day"""
    yield (
        f"{ROOT}/丸栄物流/資格情報のお知らせ配布一覧.xlsx",
        spreadsheet.xlsx({"Sheet1": listed(table(world, people, 13))}),
    )
    family = """被保険者氏名=name; 被扶養者氏名=relative; 続柄=relation; 被扶養者生年月日=birth; 職業=occupation;
    年間収入=%SALARY 0 1200000 10000; 同居/別居=~同居|別居; 個人番号=my_number; 国籍=?20 nationality"""
    yield f"{ROOT}/みなと給食/被扶養者異動届_8月.xlsx", spreadsheet.xlsx({"異動": numbered_sheet(world, family)})
    base = """整理番号=%INTERNAL_ID? 1 200 1; 氏名=half_kana; 生年月日=birth8; 適用年月=~202609;
    従前標準報酬=%SALARY? 160 440 10;
    4月=%SALARY 180000 400000 11; 5月=%SALARY 180000 400000 11; 6月=%SALARY 180000 400000 11;
    平均額=%SALARY 180000 400000 11"""
    yield (
        f"{ROOT}/北斗塗装/算定基礎届2026.csv",
        plain_text.delimited(listed(table(world, base, 10)), "cp932", quoted=True),
    )
    sick = """被保険者氏名=name; 記号=insured_symbol; 番号=insured_number; 保険者番号=insurer;
    傷病名=condition; 初診日=day; 療養担当者の意見=treatment;
    休業期間=~2026/6/1～6/30|2026/7/3～8/9; 振込先=account_line; 口座名義=half_kana"""
    for at in (1, 2):
        grid = below(pairs(world, sick), width=2)
        yield (
            f"{ROOT}/傷病手当金/申請書下書き{at}.docx",
            paper.docx(["健康保険　傷病手当金支給申請書（下書き）", grid, "※社労士提出代行"]),
        )
    injury = """
    労災メモ（{a[name]}様 ／ 東西電子工業）
    R8.9.3 14:20頃、プレス機清掃中に右示指を挟む。[[MEDICAL_CONDITION|右示指開放骨折]]。
    [[MEDICAL_TREATMENT?|救急搬送]]、[[MEDICAL_TREATMENT|整復固定術]]施行。
    本人TEL {a[mobile]}　生年月日 {a[birth]}　雇用保険番号 {a[employment]}
    様式第5号は病院へ提出済み。第8号は{b[family]}部長の証明待ち。
    """
    yield f"{ROOT}/東西電子工業/労災メモ0903.txt", plain_text.prose(tell(world, trim(injury)), "cp932", "\r\n")


def numbered_sheet(world: World, spec: str) -> Grid:
    return listed(numbered(table(world, spec, 9)), title="健康保険　被扶養者（異動）届", notes=["※添付書類は別綴り"])


def collected(world: World) -> Iterator[tuple[str, Page]]:
    spec = """管理No=employee_id; 氏名|本人氏名=name; マイナンバー|個人番号={style};
    確認書類=~通知カード+免許証|個人番号カード|住民票; 収集日=day"""
    for at, style in enumerate(("my_number_4", "my_number_hyphen", "my_number_cell")):
        grid = listed(table(world, spec.replace("{style}", style), 12), title="特定個人情報　収集管理簿" if at else "")
        yield f"{ROOT}/番号管理/番号台帳_{'ABC'[at]}社.xlsx", spreadsheet.xlsx({"台帳": grid}, hidden=())
    bare = table(world, "a=plain_id; b=my_number; c=joined", 15)
    yield f"{ROOT}/番号管理/mynum_export.csv", plain_text.delimited(Grid(bare.rows), "utf-8")
    year_end = """氏名=name; フリガナ=kana; 生年月日=birth; 個人番号=my_number; 世帯主の氏名=relative;
    続柄=relation; 住所又は居所=postal_and_address;
    配偶者氏名=relative; 配偶者の個人番号=my_number; 障害者区分=?40 disability; 控除対象扶養親族=relative;
    扶養親族の個人番号=my_number_4;
    退職手当等を有する配偶者=~該当なし; 寡婦・ひとり親=@FAMILY? 該当なし|ひとり親"""
    for at in (1, 2, 3):
        form = beside(pairs(world, year_end), width=1 + at % 2, title="令和8年分　給与所得者の扶養控除等（異動）申告書")
        yield f"{ROOT}/年末調整/扶養控除_{at:02}.xlsx", spreadsheet.xlsx({"申告書": form})
    sheet = "個人番号　提供書\n下記のとおり個人番号を提供します。"
    form = beside(
        pairs(world, "氏名=name; 住所=address; 個人番号=my_number_hyphen; 住民票コード（任意）=juki; 署名=name")
    )
    yield f"{ROOT}/番号管理/提供書_様式3.pdf", paper.pdf([sheet, form, "利用目的：源泉徴収票作成、社会保険手続"])
    local = table(
        world,
        """指定番号=~00817263; 受給者番号=plain_id; 氏名=name; 住所=address;
    個人番号=my_number; 住民票コード=juki; 年税額=%SALARY? 60000 300000 100""",
        11,
    )
    yield f"{ROOT}/丸栄物流/特別徴収税額通知.xml", structured.as_xml(local, "utf-8", "nofu", "juminzei")


def papers(world: World) -> Iterator[tuple[str, Page]]:
    yield f"{ROOT}/振込/KYUYO0925.DAT", bank_file(world, 11, kind="11", newline="\r\n")
    yield f"{ROOT}/振込/sofuri_20260930.txt", bank_file(world, 7, kind="21", newline="")
    pay = """社員No=employee_id; 氏名=name; 銀行=bank; 支店=branch; 種別=account_kind;
    口座番号=account_lost_zero; 名義(ｶﾅ)=holder"""
    post = "社員No=employee_id; 氏名=name; 記号=yucho_symbol; 番号=yucho_number"
    both = abreast(listed(table(world, pay, 9)), listed(table(world, post, 5), title="ゆうちょ分"))
    yield f"{ROOT}/振込/振込先一覧.xlsx", spreadsheet.xlsx({"口座": both})
    slip = pairs(
        world,
        """社員番号=employee_id; 氏名=name_sama; 基本給=salary; 役職手当=allowance; 時間外=allowance;
    差引支給額=salary""",
    )
    yield (
        f"{ROOT}/みなと給食/給与明細_控.pdf",
        paper.pdf(["給与支給明細書　2026年9月分", below(slip, width=3), "㈱みなと給食"]),
    )
    mail = """
    {b[family]}先生

    お世話になっております。東西電子工業 総務の{a[family]}です。
    入社1名お願いします。
    　氏名：{c[name]}（{c[kana]}）
    　生年月日：{c[birth]}　性別：{c[sex]}
    　雇用保険番号：{c[employment]}
    　基礎年金番号：{c[pension]}
    　月給：{c[salary]}円
    　住所：{c[postal]} {c[address]}
    マイナンバーは別便でお送りします。

    > {a[family]}様
    > 9月分の勤怠、{d[name]}さんの打刻漏れがあります。ご確認ください。
    """
    yield f"{ROOT}/東西電子工業/入社連絡.eml", letter(world, "入社手続きのお願い（1名）", mail)
    union = table(
        world,
        "社員コード=employee_id; 氏名=name; 組合区分=union; チェックオフ額=%SALARY? 1500 4000 100; 職場=~本社|工場",
        12,
    )
    yield f"{ROOT}/東西電子工業/組合費控除一覧.csv", plain_text.delimited(listed(union), "cp932")
    minutes = """
    衛生委員会議事録（東西電子工業）
    日時：令和8年9月10日　15時～16時
    出席：{a[joined]}（産業医）、{b[joined]}（総務課長）、{c[joined]}（従業員代表）
    1. 休職者の状況
    　製造2課 {d[family]}さん：[[MEDICAL_CONDITION|適応障害]]で6/1から休職。
    　主治医より[[MEDICAL_TREATMENT|通院治療]]継続の[[MEDICAL_TREATMENT?|診断書]]。
    　物流 {e[family]}さん：[[MEDICAL_TREATMENT|椎間板ヘルニアの手術]]後、10/1復職予定。
    2. 健診有所見　{f[family]}主任、収縮期[[HEALTH_CHECKUP|178]]mmHgのため就業制限。
    3. その他　熱中症予防ポスター掲示。
    """
    yield f"{ROOT}/東西電子工業/衛生委員会議事録_0910.docx", paper.docx([tell(world, trim(minutes))], footer="取扱注意")
    yield (
        f"{ROOT}/北斗塗装/一人親方_特別加入.xlsx",
        spreadsheet.xlsx({"特別加入": stacked([text_lines("特別加入者名簿"), solo(world)])}),
    )


def solo(world: World) -> Grid:
    spec = """整理番号=%INTERNAL_ID? 10 90 1; 氏名=name; 生年月日=birth; 業務内容=@OCCUPATION 塗装工|足場鳶|左官;
    給付基礎日額=%SALARY? 5000 16000 1000; 粉じん作業歴=~有|無; 住所=address; 連絡先=mobile"""
    return listed(table(world, spec, 7))
