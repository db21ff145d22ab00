"""Flats: applications, tenants, arrears, keys, protected persons."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import letter, numbered, pairs, repeat, table, titled, trim
from benchmarks.accuracy.formats import paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import below, beside, listed, stacked, two_level
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ROOT = "05_不動産"
APPLY = """申込者氏名=name; フリガナ=kana; 生年月日={birth}（{age}才）; 性別=sex; 現住所=postal_and_address;
携帯電話=mobile; 自宅電話=phone; メール=mail;
勤務先=workplace; 職業=occupation; 年収={income}円; 国籍=?30 nationality; 同居人=relative; 続柄=relation;
緊急連絡先（氏名）=relative; 緊急連絡先（TEL）=phone;
免許証番号=licence; 健康保険　記号={insured_symbol}; 番号=insured_number; 保険者番号=insurer; 本籍=?50 domicile"""


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the department."""
    for at, writer in enumerate((spreadsheet.xlsx, spreadsheet.xls, spreadsheet.xlsx), 1):
        form = beside(pairs(world, APPLY), width=2, title="入居申込書（個人契約用）")
        yield f"{ROOT}/申込/入居申込書_{at}.{'xls' if at == 2 else 'xlsx'}", writer({"申込書": form})
    yield f"{ROOT}/申込/入居申込書_FAX.pdf", paper.pdf(["入居申込書", below(pairs(world, APPLY), width=2)])
    yield from tenants(world)
    yield from papers(world)


def tenants(world: World) -> Iterator[tuple[str, Page]]:
    roll = """物件名=~コーポ青葉|メゾン千鳥|若松ビル; 号室=#101-405; 契約者=name; フリガナ=half_kana;
    連絡先=mobile; 勤務先=workplace; 同居人数=%FAMILY? 0 4 1;
    家賃=#38000-98000; 引落口座=account_line; 名義人=holder; 保証会社=~なし|全管保証; 備考=note_tenant"""
    yield (
        f"{ROOT}/管理/入居者台帳.xlsx",
        spreadsheet.xlsx(
            {"台帳": two_level(table(world, roll, 13), (("物件", 2), ("契約者", 5), ("賃料", 3), ("その他", 2)))}
        ),
    )
    late = """号室=~青葉101|千鳥203|若松305; 契約者=name; 滞納月=~8月|7-8月|9月; 滞納額=#38000-240000;
    督促履歴=note_tenant; 携帯=mobile; 勤務先電話=half_phone; 職業=occupation"""
    yield f"{ROOT}/管理/滞納管理_9月.csv", plain_text.delimited(listed(table(world, late, 8)), "cp932")
    keys = "鍵番号=~K-101|K-203|K-311; 貸出先=name; 会社名=~港クリーン|原田電設; 携帯=mobile; 貸出日時=day; 返却=~済|"
    yield f"{ROOT}/管理/鍵貸出簿.xlsx", spreadsheet.xlsx({"鍵": titled(table(world, keys, 9), "鍵貸出管理簿", "")})
    shield = """区分=~支援措置|警告書; 氏名=name;
    事由=@CRIME_VICTIM 配偶者からのDV被害|ストーカー被害|児童虐待の被害; 住民票閲覧制限=~あり;
    現住所（絶対に漏らさない）=address;
    連絡用携帯=mobile; 加害者=other; 備考=?60 social"""
    yield (
        f"{ROOT}/管理/支援措置対象者.xlsx",
        spreadsheet.xlsx(
            {"対象": listed(numbered(table(world, shield, 5)), title="住民基本台帳事務における支援措置　対象世帯")}
        ),
    )
    foreign = """契約者（Name）=foreign_name; 国籍=home; 在留カードNo=residence_card;
    在留期間満了=~2027/6/30|2028/2/1; 旅券No=passport; 携帯=mobile; 物件=~青葉105|若松202"""
    yield f"{ROOT}/管理/外国人入居者.csv", plain_text.delimited(listed(table(world, foreign, 8)), "utf-8-sig")
    visit = """id=#1-99; visitor_nm=joined; visitor_tel=mobile_bare; visitor_mail=mail;
    visit_at=~2026-10-03 13:00|2026-10-04 10:30; age=age; family_cnt=%FAMILY? 1 6 1; memo=note_tenant"""
    yield (
        f"{ROOT}/web/reserve_export.sql",
        structured.as_sql(table(world, visit, 9), "visit_reserve", with_columns=False),
    )
    cams = "入居者ID=tenant_id; 氏名=name; 顔特徴量=face; 登録日=day"
    yield f"{ROOT}/web/顔認証オートロック登録.csv", plain_text.delimited(listed(table(world, cams, 3)), "utf-8")


def papers(world: World) -> Iterator[tuple[str, Page]]:
    lease = """
    建物賃貸借契約書
    賃貸人　{a[joined]}（以下「甲」という。）と賃借人　{b[joined]}（以下「乙」という。）は、次のとおり契約を締結する。
    第1条（物件）　コーポ青葉 102号室
    第2条（賃料）　月額 64,000円とし、毎月末日までに甲の指定口座（{a[account_line]}　名義 {a[half_kana]}）へ振り込む。
    第3条（使用目的）　居住用とする。入居者は乙及び乙の[[FAMILY?|長女]] {b[relative]}とする。
    第4条（連帯保証人）　{c[joined]}は乙の債務を連帯して保証する。極度額 1,536,000円
    令和8年10月1日
    　甲　住所 {a[address]}　氏名 {a[joined]}　㊞
    　乙　住所 {b[address]}　氏名 {b[joined]}　㊞　生年月日 {b[birth]}
    　丙　住所 {c[address]}　氏名 {c[joined]}　㊞　電話 {c[phone]}
    """
    yield f"{ROOT}/契約書/賃貸借契約書_青葉102.docx", paper.docx([tell(world, trim(lease))], footer="1/1")
    yield f"{ROOT}/契約書/賃貸借契約書_千鳥201.pdf", paper.pdf([tell(world, trim(lease))])
    urge = """
    {a[postal]}
    {a[address]}
    {a[name]}　様
    　　　　　　　　　　　　　　　　　　　　　　　令和8年10月5日
    　　　　　　　家賃のお支払いについて（催告）
    拝啓　平素よりお世話になっております。さて、貴殿の8月分・9月分の賃料計 128,000円のご入金が確認できておりません。
    本書到達後7日以内にお支払いください。行き違いの場合はご容赦ください。　敬具
    　　　　　　　　　　　　　　　　担当　{b[family]}（直通 {b[phone]}）
    """
    yield f"{ROOT}/督促/催告書.docx", paper.docx([tell(world, trim(urge))])
    yield f"{ROOT}/督促/催告書_2.rtf", paper.rtf([tell(world, trim(urge))])
    reply = """
    {b[family]}様

    お世話になっております。202号室の{a[family]}です。
    隣の203の方（{c[family]}さん）の物音で[[MEDICAL_CONDITION|不眠症]]になり、[[MEDICAL_TREATMENT|心療内科に通院]]しています。
    折り返しは{a[mobile]}へお願いします。

    On 2026/09/28 18:20, {b[joined]} wrote:
    > {a[family]}様
    > ご不便をおかけしております。管理担当の{b[family]}です。
    > ご都合のよい電話番号をお知らせください。
    > --
    > ひばり不動産　賃貸管理G　{b[joined]}　{b[mail]}
    """
    yield f"{ROOT}/メール/騒音苦情.eml", letter(world, "Re: 騒音の件について", reply)
    owner = repeat(world, "{a[name]}\t{a[address]}\t{a[phone]}\t{a[account_line]}\t青葉 @@棟\n", 6)
    yield f"{ROOT}/オーナー/家主一覧.txt", plain_text.prose(owner, "cp932", "\r\n")
    deed = """
    表題部所有者・権利部（甲区）抜粋
    順位1　所有権移転　昭和58年4月11日受付　所有者　{a[address]}　{a[joined]}
    順位2　所有権移転　令和2年9月3日受付　原因 相続　所有者　{b[address]}　{b[joined]}
    （乙区）抵当権設定　債権額 2,300万円　債務者　{b[address]}　{b[joined]}
    """
    yield f"{ROOT}/オーナー/登記事項_写し.pdf", paper.pdf([tell(world, trim(deed))])
    visit = stacked(
        [
            below(
                pairs(
                    world,
                    """ご来店者名=name; ふりがな=hiragana; ご年齢=age; ご職業=occupation; ご連絡先=mobile;
    引越理由=~転勤|結婚|更新""",
                ),
                width=3,
            )
            for _ in range(3)
        ]
    )
    yield f"{ROOT}/web/来店アンケート.html", paper.html(["ご来店アンケート集", visit], "アンケート", "shift_jis")
