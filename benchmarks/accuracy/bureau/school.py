"""A tutoring school: pupils, guardians, marks, talks, fees, notices."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import letter, numbered, pairs, repeat, table, titled, trim
from benchmarks.accuracy.formats import paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import abreast, below, beside, listed, stacked, two_level
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ROOT = "09_学習塾"
YOUNG = (2009, 2018)
SCHOOLS = "若草小|第三中|桜台中|明学館中"


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the department."""
    roll = f"""生徒番号=pupil_id; 生徒氏名=name; ふりがな=hiragana; 学年=@EDUCATION? 小6|中1|中2|中3;
    在籍校=@EDUCATION? {SCHOOLS}; 生年月日=birth; 性別=sex;
    保護者氏名=carer; 続柄=@FAMILY 父|母|祖母; 保護者携帯=mobile; 自宅=phone; 住所=address; 備考=note_pupil"""
    pupils = table(world, roll, 14, born=YOUNG)
    grid = two_level(pupils, (("生徒", 7), ("保護者・連絡先", 5), ("", 1)))
    yield (
        f"{ROOT}/名簿/生徒名簿2026.xlsx",
        spreadsheet.xlsx({"川越教室": grid, "三島教室": listed(table(world, roll, 8, born=YOUNG))}),
    )
    yield f"{ROOT}/名簿/seito.csv", plain_text.delimited(listed(table(world, roll, 10, born=YOUNG)), "cp932")
    coded = """student_no=pupil_id; student_name=joined; birth_ymd=birth8; grade=@EDUCATION? J1|J2|E6;
    guardian_name=carer; guardian_tel=mobile_bare; guardian_mail=mail; zip_cd=postal;
    allergy=@MEDICAL_CONDITION 卵アレルギー|"""
    yield f"{ROOT}/名簿/student_api.jsonl", structured.as_json_lines(table(world, coded, 10, born=YOUNG))
    yield from money(world)
    yield from marks(world)
    yield from notes(world)


def money(world: World) -> Iterator[tuple[str, Page]]:
    fee = """生徒番号=pupil_id; 口座名義=holder; 金融機関=bank; 支店=branch; 種目=account_kind;
    口座番号=account; 引落額=#8800-46200; 結果=~0|1（残高不足）|0"""
    post = "生徒=name; 通帳記号=yucho_symbol; 通帳番号=yucho_number; 名義人=half_kana; 引落額=#8800-30000"
    both = abreast(
        listed(table(world, fee, 8, born=YOUNG), title="銀行"),
        listed(table(world, post, 5, born=YOUNG), title="ゆうちょ"),
    )
    yield f"{ROOT}/月謝/口座振替結果_9月.xlsx", spreadsheet.xlsx({"9月": both})
    join = """生徒氏名={name}（{hiragana}）; 生年月日=birth; 在籍校・学年={school_of}; 保護者氏名=carer;
    続柄=@FAMILY 父|母|祖母; 保護者職業=occupation; 住所=postal_and_address; 電話（自宅）=phone;
    携帯=mobile; メール=mail; 緊急連絡先={carer} {phone}; 健康上の留意点=note_pupil"""
    for at in (1, 2, 3):
        spec = join.replace("{school_of}", f"@EDUCATION? {SCHOOLS}")
        form = beside(pairs(world, spec, born=YOUNG), width=1 + at % 2, title="入　塾　申　込　書")
        writer = spreadsheet.xls if at == 2 else spreadsheet.xlsx
        yield f"{ROOT}/入塾申込/申込書_{at}.{'xls' if at == 2 else 'xlsx'}", writer({"申込書": form})
    aid = """生徒=name; 世帯区分=@SOCIAL_STATUS? 生活保護世帯|非課税世帯|; 保護者=carer; 年収=income;
    家族={relation}・{relative}; 減免=~半額|全額"""
    yield f"{ROOT}/月謝/減免申請_一覧.csv", plain_text.delimited(listed(table(world, aid, 6, born=YOUNG)), "utf-8-sig")


def marks(world: World) -> Iterator[tuple[str, Page]]:
    test = """番号=pupil_id; 氏名=name; 国語=%EDUCATION? 20 101 1; 数学=%EDUCATION? 20 101 1;
    英語=%EDUCATION? 20 101 1; 合計=%EDUCATION? 100 301 1; 順位=%EDUCATION? 1 41 1;
    志望校=@EDUCATION? 県立浜北工業|明学館高"""
    yield (
        f"{ROOT}/成績/9月模試.xlsx",
        spreadsheet.xlsx(
            {"中3": titled(table(world, test, 13, born=YOUNG), "9月実力テスト　成績一覧", "中3クラス", "")}
        ),
    )
    yield (
        f"{ROOT}/成績/成績表_中2.pdf",
        paper.pdf(["9月実力テスト（中2）", listed(numbered(table(world, test, 9, born=YOUNG)))]),
    )
    slides = [
        ("保護者会 資料", ["本日の流れ\n1. 夏期講習の結果\n2. 秋の予定"]),
        ("成績優秀者", [tell(world, "1位 {a[name]}さん　2位 {b[name]}さん　3位 {c[name]}さん", born=YOUNG)]),
    ]
    yield f"{ROOT}/成績/保護者会0926.pptx", paper.pptx(slides)
    yield (
        f"{ROOT}/成績/個票_まとめ.xlsx",
        spreadsheet.xlsx({"個票": stacked([below(pairs(world, test, born=YOUNG), width=4) for _ in range(4)])}),
    )


def notes(world: World) -> Iterator[tuple[str, Page]]:
    talk = """
    三者面談メモ　{a[name]}（{a[pupil_id]}）
    同席：{a[carer]}さん（[[FAMILY?|母]]）　連絡先 {a[mobile]}
    ・小4で[[DISABILITY|学習障害（LD）]]と診断。板書の写真撮影を許可
    ・毎朝[[MEDICATION|メチルフェニデート徐放錠18mg]]を服用、眠気あり
    ・[[CREED?|家の信仰]]により、クリスマス会は欠席希望（[[CREED|エホバの証人]]）
    ・両親は別居中。[[FAMILY?|父]]（{b[name]}）への情報提供は不可。[[CRIME_VICTIM|DV被害]]の相談中
    ・進学先は[[EDUCATION?|県立浜北工業高校]]を希望
    """
    for at in (1, 2):
        yield f"{ROOT}/面談/三者面談_{at}.docx", paper.docx([tell(world, trim(talk), born=YOUNG)])
    away = """
    {b[family]}先生
    お世話になっております。{c[name]}の[[FAMILY?|母]]（{a[joined]}）です。
    {c[given]}が[[MEDICAL_CONDITION|マイコプラズマ肺炎]]で今週お休みします。
    迎えは[[FAMILY?|祖母]]の{d[name]}が参ります。携帯は{d[mobile]}です。
    """
    yield f"{ROOT}/連絡/欠席連絡.eml", letter(world, "欠席のご連絡", away)
    group = """
    [LINE] 中3保護者グループのトーク履歴
    保存日時：2026/09/30 21:04

    2026/09/29(火)
    20:11\t{a[carer]}\t{a[given]}の[[FAMILY?|母]]です。明日の送迎、どなたか{b[given]}くんも乗せられますか？
    20:14\t{b[carer]}\t助かります。うちは {b[address]} です
    20:15\t{b[carer]}\t私の番号 {b[mobile]}
    20:30\t{c[carer]}\t{c[given]}は[[MEDICAL_CONDITION|溶連菌感染症]]で休みます
    """
    yield f"{ROOT}/連絡/LINEトーク保護者.txt", plain_text.prose(tell(world, trim(group), born=YOUNG), "utf-8")
    birthdays = "BEGIN:VCALENDAR\nVERSION:2.0\n" + repeat(
        world,
        "BEGIN:VEVENT\nSUMMARY:{a[name]}さん 誕生日\nDESCRIPTION:生年月日 {a[birth]}\n"
        "LOCATION:{a[address]}\nEND:VEVENT\n",
        5,
    )
    yield f"{ROOT}/連絡/birthday.ics", plain_text.prose(birthdays + "END:VCALENDAR\n", "utf-8", "\r\n")
    teacher = """講師番号=staff_code; 氏名=name; 大学=school; 担当=~数学|英語; 時給=wage; 口座=account_line;
    生年月日=birth; 健診=checkup_remark; 採用時照会=?25 criminal; 顔写真=photo"""
    yield (
        f"{ROOT}/講師/講師一覧.xlsx",
        spreadsheet.xlsx({"講師": listed(table(world, teacher, 9), title="アルバイト講師一覧")}),
    )
    card = """氏名=name; 現住所=address; 学歴=school; 職歴=career; 前職の退職理由=~契約満了;
    指導可能教科=~数学・理科; 携帯=mobile; 写真=photo"""
    yield f"{ROOT}/講師/履歴書_講師応募.docx", paper.docx(["講師応募用　履歴書", below(pairs(world, card), width=2)])
