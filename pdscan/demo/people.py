"""The people of the demo company: common surnames and given names put together at random, none of them real."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from pdscan.demo import numbers
from pdscan.demo.marks import mark


def _table(text: str) -> list[tuple[str, ...]]:
    """Entries between blanks, fields between slashes."""
    return [tuple(entry.split("/")) for entry in text.split()]


SURNAMES = _table("""
    佐藤/サトウ/SATO 鈴木/スズキ/SUZUKI 高橋/タカハシ/TAKAHASHI 田中/タナカ/TANAKA 渡邊/ワタナベ/WATANABE
    伊藤/イトウ/ITO 小林/コバヤシ/KOBAYASHI 加藤/カトウ/KATO 吉田/ヨシダ/YOSHIDA 佐々木/ササキ/SASAKI
    松本/マツモト/MATSUMOTO 井上/イノウエ/INOUE 木村/キムラ/KIMURA 清水/シミズ/SHIMIZU 山口/ヤマグチ/YAMAGUCHI
    阿部/アベ/ABE 池田/イケダ/IKEDA 長谷川/ハセガワ/HASEGAWA 石井/イシイ/ISHII 遠藤/エンドウ/ENDO
""")
GIVEN = _table("""
    誠/マコト/MAKOTO/男 健太/ケンタ/KENTA/男 大輔/ダイスケ/DAISUKE/男 翔/ショウ/SHO/男 直樹/ナオキ/NAOKI/男
    浩二/コウジ/KOJI/男 和也/カズヤ/KAZUYA/男 隆/タカシ/TAKASHI/男 美咲/ミサキ/MISAKI/女 陽子/ヨウコ/YOKO/女
    由美子/ユミコ/YUMIKO/女 愛/アイ/AI/女 千尋/チヒロ/CHIHIRO/女 恵/メグミ/MEGUMI/女 さくら/サクラ/SAKURA/女
    真由美/マユミ/MAYUMI/女
""")
TOWNS = _table("""
    150-0001/東京都渋谷区神宮前 160-0022/東京都新宿区新宿 272-0021/千葉県市川市八幡
    194-0013/東京都町田市原町田 220-0011/神奈川県横浜市西区高島 330-0854/埼玉県さいたま市大宮区桜木町
    460-0008/愛知県名古屋市中区栄 510-0075/三重県四日市市安島 530-0001/大阪府大阪市北区梅田
    650-0021/兵庫県神戸市中央区三宮町 810-0001/福岡県福岡市中央区天神
""")
BUILDINGS = ("", "", " コーポさくら203", " メゾン緑町 1105号室", "-405")
ERAS = ((date(2019, 5, 1), "令和", "R"), (date(1989, 1, 8), "平成", "H"), (date(1926, 12, 25), "昭和", "S"))
HALF_WIDTH = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF61, 0xFF9E)}
HALF_WIDTH |= {"\u3099": "ﾞ", "\u309a": "ﾟ", "\u3000": " "}


def half_width(kana: str) -> str:
    """Katakana as JIS X 0201 has it, voicing marks as characters of their own."""
    return "".join(HALF_WIDTH.get(char, char) for char in unicodedata.normalize("NFD", kana))


def wareki(day: date, style: str = "{era}{year}年{day.month}月{day.day}日") -> str:
    """A date in the Japanese era; `style` may use era, letter, year and day. Raises ValueError before 昭和."""
    for start, era, letter in ERAS:
        if day >= start:
            return style.format(era=era, letter=letter, year=day.year - start.year + 1, day=day)
    raise ValueError("the eras begin with 昭和")


@dataclass(frozen=True)
class Person:
    """One person; the attributes are marked texts, `born` and `sex` plain."""

    number: int
    surname: tuple[str, ...]
    given: tuple[str, ...]
    born: date
    rng: Random

    @property
    def sex(self) -> str:
        return self.given[3]

    @property
    def name(self) -> str:
        return mark("PERSON", f"{self.surname[0]} {self.given[0]}")

    @property
    def joined_name(self) -> str:
        return mark("PERSON", self.surname[0] + self.given[0])

    @property
    def kana(self) -> str:
        return mark("PERSON", f"{self.surname[1]} {self.given[1]}")

    @property
    def half_kana(self) -> str:
        return mark("PERSON", half_width(f"{self.surname[1]} {self.given[1]}"))

    @property
    def romaji(self) -> str:
        return mark("PERSON", f"{self.given[2].title()} {self.surname[2].title()}")

    @property
    def mail(self) -> str:
        return mark(
            "EMAIL_ADDRESS", f"{self.given[2][0]}.{self.surname[2]}{self.number % 100:02}@example.co.jp".lower()
        )

    @cached_property
    def home(self) -> tuple[str, str]:
        """Postal code and address."""
        code, town = self.rng.choice(TOWNS)
        block = f"{self.rng.randint(1, 5)}-{self.rng.randint(1, 28)}-{self.rng.randint(1, 20)}"
        return mark("JP_POSTAL_CODE", code), mark("JP_ADDRESS", town + block + self.rng.choice(BUILDINGS))

    @cached_property
    def mobile(self) -> str:
        return mark("PHONE_NUMBER", f"0{self.rng.choice((7, 8, 9))}0-5555-{self.rng.randint(0, 9999):04}")

    @cached_property
    def phone(self) -> str:
        return mark("PHONE_NUMBER", f"03-5555-{self.rng.randint(0, 9999):04}")

    @property
    def employee_id(self) -> str:
        return mark("INTERNAL_ID", f"E{self.number:05}")

    @cached_property
    def my_number(self) -> str:
        return mark("JP_MY_NUMBER", numbers.my_number(self.rng))

    @cached_property
    def account(self) -> str:
        return mark("JP_BANK_ACCOUNT", numbers.digits(self.rng, 7))

    @property
    def birth(self) -> str:
        return mark("DATE_OF_BIRTH", f"{self.born:%Y/%m/%d}")

    def birth_in_era(self, style: str = "{era}{year}年{day.month}月{day.day}日") -> str:
        return mark("DATE_OF_BIRTH", wareki(self.born, style))


def people(seed: int, count: int = 40) -> list[Person]:
    """So many different people, the same ones for the same seed."""
    rng = Random(seed)
    pairs = rng.sample([(surname, given) for surname in SURNAMES for given in GIVEN], count)
    return [
        Person(
            10001 + index,
            surname,
            given,
            date(1958, 4, 2) + timedelta(days=rng.randrange(44 * 365)),
            Random(rng.random()),
        )
        for index, (surname, given) in enumerate(pairs)
    ]
