"""What turns up between the folders: other encodings, fixed columns, hidden sheets, cell notes, cards side by side."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import numbered, pairs, repeat, table, text_lines, titled, trim
from benchmarks.accuracy.formats import paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import Grid, Row, abreast, beside, listed, said, stacked
from benchmarks.accuracy.telling import Subject, tell
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ROOT = "80_共有_一時"


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the folder."""
    yield from encodings(world)
    yield from sheets(world)
    yield from writings(world)


def encodings(world: World) -> Iterator[tuple[str, Page]]:
    spec = "顧客コード=caller_id; 氏名カナ=half_kana; 電話=phone; 住所=address; 生年月日=birth8; 区分=~01|02"
    people = table(world, spec, 14, messy=0)
    rows = [[str(cell) for cell in row] for row in people.rows]
    yield f"{ROOT}/汎用機/KOKYAKU.TXT", plain_text.fixed(rows, (12, 30, 30, 120, 10, 4))
    claim = "会員番号=caller_id; 氏名=name; 連絡先=mobile; 苦情内容=note_call"
    yield f"{ROOT}/汎用機/kujo_euc.csv", plain_text.delimited(listed(table(world, claim, 9)), "euc-jp")
    staff = """氏名=name; 部署=department; 内線=#2001-2099; 携帯=mobile; メール=mail;
    入社年月=@EMPLOYMENT_HISTORY? 2019年4月|2023年10月"""
    yield f"{ROOT}/Unicodeテキスト/職員録.txt", plain_text.delimited(listed(table(world, staff, 12)), "utf-16", "\t")
    semi = "id=#1-90; nombre=romaji; correo=mail; telefono=mobile_plus; tarjeta=card_4"
    yield (
        f"{ROOT}/Unicodeテキスト/export_semicolon.csv",
        plain_text.delimited(listed(table(world, semi, 7)), "utf-8", ";"),
    )
    duty = "tantou=joined; keitai=mobile; mail=mail; kyuyo_password=password; jusho=address"
    yield f"{ROOT}/設定/oncall.yaml", structured.as_yaml(table(world, duty, 5))


def sheets(world: World) -> Iterator[tuple[str, Page]]:
    open_part = table(world, "部署=department; 人数=#2-30; 備考=~増員予定|", 5)
    hidden = table(world, "氏名=name; 年齢=age; 年収=income; 評価メモ=note_staff", 8)
    book = {"集計": listed(open_part, title="部門別人員"), "元データ": listed(hidden)}
    yield f"{ROOT}/部門別人員_配布用.xlsx", spreadsheet.xlsx(book, hidden=("元データ",))
    plan = titled(table(world, "日付=day; 訪問先=company; 担当=clerk; 結果=~受注|保留", 8), "訪問計画", "")
    notes = {
        (4, 2): tell(world, "先方担当 {a[name]}様（{a[mobile]}）。{a[condition]}で休みがち"),
        (6, 3): tell(world, "{b[family]}さんの代理。直通 {b[phone]}"),
    }
    yield f"{ROOT}/訪問計画.xlsx", spreadsheet.xlsx({"10月": plan}, notes)
    spec = "氏名=name; 生年月日=birth; 血液型=~A|B; 緊急連絡先=phone; 持病=?70 condition; 服薬=?50 medication"
    cards = stacked([abreast(*(beside(pairs(world, spec)) for _ in range(2))) for _ in range(3)])
    yield f"{ROOT}/研修合宿_健康カード.xlsx", spreadsheet.xlsx({"カード": cards})
    yield f"{ROOT}/健診3段見出し.xlsx", spreadsheet.xlsx({"結果": three_rows(world)})
    left = listed(table(world, "抽選No=#100-999; 当選者=name_sama; 賞品=~米2kg|商品券", 6), title="A賞")
    right = listed(table(world, "当選者=name_sama; 発送先=address; 電話=mobile", 6), title="B賞")
    yield f"{ROOT}/キャンペーン当選者.xls", spreadsheet.xls({"当選": abreast(left, right)})
    seal = numbered(
        table(
            world,
            """
    お名前=name; ふりがな=hiragana; 人数=#1-4; 連絡先=mobile; アレルギー=~|なし; 備考=note_client""",
            9,
        )
    )
    top = text_lines("10/24　地域セミナー　参加者名簿\n会場：川越商工会館　定員40名")
    yield f"{ROOT}/セミナー参加者.ods", spreadsheet.ods({"名簿": stacked([top, listed(seal)], gap=1)})


def three_rows(world: World) -> Grid:
    """A checkup with three rows of headings, merged as offices do."""
    spec = """社員番号=employee_id; 氏名=name; 性別=sex; 身長=%HEALTH_CHECKUP 148 184;
    体重=%HEALTH_CHECKUP 42 98; 最高=systolic;
    最低=diastolic; LDL=ldl; HDL=%HEALTH_CHECKUP 35 90; 判定=judgement; 医師の指示=checkup_remark"""
    people = table(world, spec, 9)
    top: list[Row] = [
        ["令和8年度　定期健康診断　結果一覧（事業所控）"],
        ["本人", None, None, "検査結果", None, None, None, None, None, "総合", None],
        [None, None, None, "計測", None, "血圧(mmHg)", None, "脂質(mg/dL)", None, None, None],
        [*people.headings],
    ]
    merged = [(0, 0, 0, 10), (1, 0, 1, 2), (1, 3, 1, 8), (1, 9, 1, 10), (2, 3, 2, 4), (2, 5, 2, 6), (2, 7, 2, 8)]
    return Grid([*top, *people.rows], merged)


def writings(world: World) -> Iterator[tuple[str, Page]]:
    thanks = """
    {a[postal]}　{a[address]}
    {a[name]}　様

    残暑の候、ご清栄のこととお慶び申し上げます。このたびは弊社コールセンターの応対にてご迷惑をおかけし、
    深くお詫び申し上げます。担当の{b[family]}には厳重に注意いたしました。
    ご指定の口座（{a[account_line]}）へ、過払い分をお振り込みいたします。
    　　　　　　　　　　お客様相談室　{c[joined]}　直通 {c[phone]}
    """
    yield f"{ROOT}/お詫び状.odt", paper.odt([tell(world, trim(thanks))])
    rota = table(world, "曜日=~月|火|水|木|金; 当番=family_san; 代理=clerk; 携帯=mobile", 5)
    yield f"{ROOT}/当番表.md", structured.as_markdown(rota, "# 鍵当番", "変更は総務まで")
    wires = repeat(
        world,
        "@@.　{a[name]}（{a[age]}歳・{a[sex]}）　{a[address]}　℡{a[phone]}\n"
        "　　{a[condition]}／{a[disability]}　要配慮者名簿に登載\n",
        6,
    )
    yield f"{ROOT}/町内会_要配慮者メモ.docx", paper.docx(["避難支援　対象者（手渡し限り）", wires])
    lost = """
    【社内掲示板】忘れ物のお知らせ
    9/14 3階会議室にて運転免許証（{a[name]}さん、番号 {a[licence_4]}）を拾得。総務 {b[family]}まで。
    9/15 1階受付にて保険証（{c[joined]}さん）。
    　記号 {c[insured_symbol]}　番号 {c[insured_number]}　保険者番号 {c[insurer]}
    9/16 駐車場にてパスポート（{d[passport]}、{d[romaji]}）。[[NATIONALITY?|日本]]国旅券。
    """
    yield f"{ROOT}/忘れ物掲示.txt", plain_text.prose(tell(world, trim(lost)), "cp932", "\r\n")
    a = Subject(world, world.hand(), world.person())
    chat = """
    {a[joined]}：先日お話した住民票コード、{a[juki]}でした
    {b[joined]}：ありがとうございます。基礎年金番号は{a[pension]}で登録しました
    {a[joined]}：雇用保険は{a[employment]}です。前職は[[EMPLOYMENT_HISTORY?|まつや 惣菜部]]
    {b[joined]}：[[FAMILY?|旦那様]]（{a[relative]}さん）のマイナンバーもお願いします
    {a[joined]}：{a[my_number_4]} です。写真は {a[photo]} で送りました
    """
    yield f"{ROOT}/Teams会話_入社手続.txt", plain_text.prose(tell(world, trim(chat), a=a))
    card = pairs(
        world,
        """会員番号=caller_id; 氏名=name; カード番号=amex; セキュリティコード=@CREDENTIAL? 3746|5520|118;
        有効期限=~03/29;
    備考=note_client""",
    )
    words = "\n".join(f"{head}：{said([value])}" for head, value in card)
    yield f"{ROOT}/電話メモ_カード.rtf", paper.rtf(["電話受付メモ（至急シュレッダー）", words])
