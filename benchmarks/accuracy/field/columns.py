"""Columns that this set's exports have beyond the library's common ones."""

from __future__ import annotations

import base64
from collections.abc import Callable
from random import Random

from benchmarks.accuracy.fields import Make, Words, code, number, unmarked, word
from benchmarks.accuracy.population import Person, half_width
from benchmarks.accuracy.spelling import Hand
from benchmarks.accuracy.table import Cell, Typed
from pdscan.demo import numbers
from pdscan.demo.marks import mark

LARGE_TO_SMALL = str.maketrans("ァィゥェォャュョッ", "アイウエオヤユヨツ")


def pay(share: float, spread: float, step: int, entity: str = "SALARY") -> Make:
    """An amount as a spreadsheet's number: a share of what this person earns in a month, so that rows add up."""

    def made(person: Person, _: Hand, __: Words) -> Cell:
        month = 190_000 + Random(person.number).randrange(0, 230_000, 1000)
        amount = int(month * person.rng.uniform(share, share + spread)) // step * step
        return Typed(amount, mark(entity, str(amount)))

    return made


def between(low: int, high: int, shape: Callable[[int], Cell] = lambda value: value) -> Make:
    """A number that is no personal datum (hours, counts, points)."""
    return lambda person, _, __: shape(person.rng.randint(low, high))


def choice(*words: str) -> Make:
    """One of these words, unmarked."""
    return lambda person, _, __: person.rng.choice(words)


def found(entity: str, *words: str) -> Make:
    """One of these words as a value."""
    return lambda person, _, __: mark(entity, person.rng.choice(words))


def checked(low: float, high: float, digits: int = 0) -> Make:
    """A checkup value as a number."""

    def made(person: Person, _: Hand, __: Words) -> Cell:
        value = round(person.rng.uniform(low, high), digits)
        shown = value if digits else int(value)
        return Typed(shown, mark("HEALTH_CHECKUP", str(shown)))

    return made


def time_of_day(first: int, last: int) -> Make:
    return lambda person, _, __: f"{person.rng.randint(first, last)}:{person.rng.randint(0, 59):02}"


def era_day(person: Person, _: Hand, __: Words) -> Cell:
    return f"R{person.rng.randint(5, 8)}.{person.rng.randint(1, 12)}.{person.rng.randint(1, 28)}"


def moment(person: Person, _: Hand, __: Words) -> Cell:
    rng = person.rng
    return f"2026/{rng.randint(4, 9):02}/{rng.randint(1, 28):02} {rng.randint(7, 22):02}:{rng.randint(0, 59):02}"


def vector(person: Person, _: Hand, __: Words) -> Cell:
    """What a face engine keeps of a face: 128 numbers."""
    return mark("BIOMETRIC_TEMPLATE", "[" + ", ".join(f"{person.rng.gauss(0, 0.12):.5f}" for _ in range(128)) + "]")


def minutiae(person: Person, _: Hand, __: Words) -> Cell:
    """A finger's record by ISO/IEC 19794-2, in Base64 (its header is `FMR`)."""
    body = b"FMR\x00 20\x00" + bytes(person.rng.randrange(256) for _ in range(150))
    return mark("BIOMETRIC_TEMPLATE", base64.b64encode(body).decode())


def code_and_name(person: Person, hand: Hand, _: Words) -> Cell:
    """A code beside a name in one cell."""
    return f"{mark('INTERNAL_ID', f'{person.number + 4000:05}')}:{hand.joined(person)}"


def holder(person: Person, _: Hand, __: Words) -> Cell:
    """The account holder as banks spell."""
    kana = f"{person.family_kana} {person.given_kana}".translate(LARGE_TO_SMALL)
    return mark("PERSON", half_width(kana))


def account_in_one(person: Person, _: Hand, __: Words) -> Cell:
    branch = person.branch
    return f"{branch.bank}-{branch.branch}-1-{mark('JP_BANK_ACCOUNT', person.account)}"


def split_phone(at: int) -> Make:
    """A part of a number written over three cells."""
    return lambda person, _, __: mark("PHONE_NUMBER?", person.mobile.split("-")[at])


def face_file(person: Person, _: Hand, __: Words) -> Cell:
    return mark("PHOTO", f"photo/{person.number:05}_{person.rng.randint(1, 9)}.jpg")


def session(rng: Random) -> str:
    return "".join(rng.choices("0123456789ABCDEF", k=32))


def client(rng: Random) -> str:
    return f"GA1.1.{rng.randint(10**8, 2 * 10**9)}.{rng.randint(1_700_000_000, 1_780_000_000)}"


COLUMNS: dict[str, Make] = {
    "base": pay(1, 0, 1000),
    "allowance": pay(0.03, 0.06, 1000),
    "overtime_pay": pay(0.02, 0.12, 10),
    "gross": pay(1.15, 0.12, 10),
    "net": pay(0.88, 0.1, 1),
    "bonus": pay(1.2, 1.1, 1000),
    "annual": pay(14.5, 2.5, 100),
    "hourly": pay(0.0056, 0.0008, 10),
    "standard": pay(1.15, 0.05, 20_000),
    "held_back": pay(0.06, 0.05, 1, "SALARY?"),
    "tax": pay(0.02, 0.02, 10, "SALARY?"),
    "choice_gate": choice("B1F 通用口", "サーバ室A 入", "サーバ室A 退", "正面玄関"),
    "day_only": between(1, 28),
    "postal_plain": lambda person, _, __: mark("JP_POSTAL_CODE", f"{person.town.postal[:3]}-{person.town.postal[3:]}"),
    "salary_text": lambda person, _, __: mark("SALARY", f"{person.rng.randrange(250, 480) * 1000:,}"),
    "allowance_text": lambda person, _, __: mark("SALARY", f"{person.rng.randrange(3, 15) * 1000:,}"),
    "ggt_text": lambda person, _, __: mark("HEALTH_CHECKUP", str(person.rng.randint(12, 160))),
    "ldl_text": lambda person, _, __: mark("HEALTH_CHECKUP", str(person.rng.randint(70, 190))),
    "maiden_name": word("PERSON", "maiden"),
    "hostname": between(101, 480, lambda value: f"PC-3F-{value}"),
    "path": found(
        "BROWSING_HISTORY",
        "/column/tenshoku-40dai",
        "/item/88213",
        "/clinic/infertility/price",
        "/loan/simulation?amount=300",
        "/mypage/coupon",
        "/faq/kaiyaku",
    ),
    "name_maybe": lambda person, _, __: mark("PERSON?", person.family + person.given),
    "office_postal": lambda person, _, __: mark("JP_POSTAL_CODE?", person.town.postal),
    "office_address": lambda person, hand, _: mark("JP_ADDRESS?", hand.place(person)),
    "sex_kanji": lambda person, _, __: mark("GENDER", "男" if person.male else "女"),
    "street": lambda person, hand, _: mark("JP_ADDRESS", hand.place(person).removesuffix(person.building).rstrip()),
    "mental": found("MEDICAL_CONDITION", "適応障害", "うつ病", "うつ状態", "不眠症", "パニック障害", "自律神経失調症"),
    "mental_care": found("MEDICAL_TREATMENT", "通院加療", "認知行動療法", "カウンセリング", "自宅療養", "休職"),
    "calming": found("MEDICATION", "ゾルピデム", "レクサプロ錠10mg", "デパス錠0.5mg", "睡眠導入剤", "サインバルタ"),
    "heart": found(
        "MEDICAL_CONDITION", "労作性狭心症の疑い", "発作性心房細動", "うっ血性心不全", "高血圧症", "大動脈弁狭窄症"
    ),
    "injury": found(
        "MEDICAL_CONDITION", "右橈骨遠位端骨折", "左足関節捻挫", "腰部打撲", "右示指挫創", "外傷性頸部症候群"
    ),
    "injury_care": found("MEDICAL_TREATMENT", "ギプス固定", "縫合3針", "湿布・安静", "観血的整復固定術", "入院加療"),
    "skin": found("MEDICAL_CONDITION", "接触皮膚炎", "アレルギー性皮膚炎", "蕁麻疹", "薬疹"),
    "ointment": found("MEDICATION", "リンデロン-VG軟膏", "アレグラ錠60mg", "ヒルドイドソフト軟膏", "ロコイド軟膏"),
    "violence": found("CRIME_VICTIM", "夫からの暴力（DV）", "元夫によるストーカー被害", "同居人からのDV被害", "DV被害"),
    "hours": between(0, 45, lambda value: f"{value}.{value % 4 * 25:02}"),
    "days": between(14, 23),
    "points": between(0, 9800),
    "pieces": between(1, 4),
    "yen": between(6, 240, lambda value: value * 110),
    "dependants": lambda person, _, __: mark("FAMILY?", str(person.rng.randint(0, 4))),
    "married": found("FAMILY", "既婚", "未婚", "有", "無"),
    "department_code": between(110, 980),
    "kind": choice("正社員", "契約社員", "パート", "嘱託"),
    "in": time_of_day(7, 9),
    "out": time_of_day(17, 21),
    "era_day": era_day,
    "moment": moment,
    "code_name": code_and_name,
    "number4": code("", 4),
    "number5": code("", 5),
    "chart": code("", 7),
    "card_member": code("2960", 8),
    "entry": code("E26-", 4),
    "reservation": lambda person, _, __: mark("INTERNAL_ID", f"R{person.rng.randint(10**6, 10**7 - 1)}"),
    "order_no": lambda person, _, __: mark("INTERNAL_ID?", f"2026{person.rng.randint(10**6, 10**7 - 1)}-01"),
    "holder": holder,
    "account_in_one": account_in_one,
    "mobile_a": split_phone(0),
    "mobile_b": split_phone(1),
    "mobile_c": split_phone(2),
    "photo": face_file,
    "vector": vector,
    "minutiae": minutiae,
    "height": checked(148, 184, 1),
    "weight": checked(43, 92, 1),
    "bmi1": checked(17, 33, 1),
    "eye": checked(0.1, 1.5, 1),
    "hearing": found("HEALTH_CHECKUP", "所見なし", "所見なし", "30dB", "所見あり"),
    "xray": found("HEALTH_CHECKUP", "異常所見なし", "異常なし", "陳旧性陰影", "右上肺野結節影"),
    "ecg": found("HEALTH_CHECKUP", "正常範囲", "異常なし", "完全右脚ブロック", "左室高電位", "ST-T変化"),
    "urine": found("HEALTH_CHECKUP", "(-)", "(-)", "(±)", "(1+)", "(2+)"),
    "hb": checked(9.8, 16.4, 1),
    "ast": checked(12, 88),
    "alt": checked(9, 120),
    "ggt": checked(11, 210),
    "hdl": checked(31, 92),
    "tg": checked(42, 380),
    "glucose": checked(78, 190),
    "creatinine": checked(0.5, 1.9, 2),
    "egfr": checked(38, 102, 1),
    "uric": checked(3.1, 9.2, 1),
    "verdict": found("HEALTH_CHECKUP", "Ａ", "Ｂ", "Ｃ", "要精検", "要経過観察", "異常なし", "Ｄ２"),
    "stress": found("HEALTH_CHECKUP", "高ストレス", "該当なし", "77点", "58点", "43点"),
    "care_level": found("MEDICAL_TREATMENT", "要介護1", "要介護2", "要介護3", "要介護4", "要支援2", "要介護5"),
    "visit_status": found("EDUCATION", "大学卒", "高校卒", "大学院修了", "専門学校卒", "短大卒"),
    "grade": choice("1年2組", "3年1組", "6-2", "年長ほし組", "2年C組"),
    "club": choice("吹奏楽", "サッカー", "茶道", "なし", "陸上"),
    "mark": between(12, 100),
    "session": number("COOKIE_ID", session),
    "client": number("COOKIE_ID", client),
    "mac_dash": number("DEVICE_ID", lambda rng: "-".join(f"{rng.randint(0, 255):02x}" for _ in range(6))),
    "agent": choice(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/138.0.0.0",
    ),
    "referrer": unmarked("page"),
    "status": choice("有効", "退会", "休会", "仮登録"),
    "plan": choice("ライト", "スタンダード", "プレミアム", "法人"),
    "store": choice("駅前店", "イオン南店", "本店", "バイパス店"),
    "jan": lambda person, _, __: numbers.jan_code(person.rng),
    "residence_status": choice("技能実習2号", "特定技能1号", "永住者", "留学", "技術・人文知識・国際業務"),
    "expiry": lambda person, _, __: f"{person.rng.randint(1, 12):02}/{person.rng.randint(27, 31)}",
    "branch_no": choice("00", "01", "02"),
    "pass_word": number("CREDENTIAL", lambda rng: rng.choice(("mirai", "Hokuto", "Pa55-")) + numbers.digits(rng, 5)),
    "pin": number("CREDENTIAL", lambda rng: numbers.digits(rng, 4)),
    "adid_upper": lambda person, _, __: mark(
        "ADVERTISING_ID",
        "-".join(f"{person.rng.getrandbits(4 * width):0{width}X}" for width in (8, 4, 4, 4, 12)),
    ),
}
