"""Everything in an office document that is not a name: places, organisations, numbers, dates, words."""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks.training.office.people import People, half_width, is_held_out
from benchmarks.training.office.words import dictionary_words, listed

_SUFFIX = [
    "都",
    "道",
    "府",
    "県",
    "市",
    "市",
    "市",
    "区",
    "町",
    "町",
    "村",
    "郡",
    "駅",
    "駅",
    "川",
    "山",
    "島",
    "橋",
    "通り",
    "台",
    "丘",
    "公園",
    "神社",
    "寺",
    "小学校",
    "中学校",
    "高校",
    "大学",
    "支店",
    "営業所",
    "病院",
    "団地",
    "港",
    "温泉",
    "店",
]
_EXTENSION = ["pdf", "docx", "xlsx", "csv", "txt", "pptx", "zip", "jpg", "eml"]


class Fillers:
    """Draws fillers for one split; a word that is held out appears in the development split only."""

    def __init__(self, chance: random.Random, people: People, split: str) -> None:
        self.chance, self._people, self._split = chance, people, split
        self._kept = {
            kind: [w for w in words if is_held_out(w) == (split == "dev")] for kind, words in dictionary_words().items()
        }
        simple = (
            "town",
            "post",
            "thing",
            "title",
            "dept",
            "job",
            "relation",
            "disease",
            "drug",
            "product",
            "item",
            "illustrious",
            "eponym",
            "honorific",
        )
        self.makers: dict[str, Callable[[], str]] = {name: self._from_list(name) for name in simple}
        for name in ("place", "proper", "noun", "katakana", "verbal"):
            self.makers[name] = lambda words=self._kept[name]: self.chance.choice(words)
        for name in dir(self):
            if name.startswith("make_"):
                self.makers[name.removeprefix("make_")] = getattr(self, name)
        self.makers["hon"] = self.makers["honorific"]

    def _from_list(self, name: str) -> Callable[[], str]:
        words = listed(name)
        return lambda: self.chance.choice(words)

    def digits(self, count: int) -> str:
        """Random digits."""
        return "".join(self.chance.choice("0123456789") for _ in range(count))

    def make_surplace(self) -> str:
        """A place named like a person."""
        pick = self.chance.random()
        stem = self._people.person().surname if pick < 0.6 else self.makers["place"]()
        return stem + self.chance.choice(_SUFFIX)

    def make_city(self) -> str:
        pref = self.chance.choice(
            [
                "北海道",
                "東京都",
                "大阪府",
                "京都府",
                "千葉県",
                "福岡県",
                "宮崎県",
                "長野県",
                "山口県",
                "石川県",
                "愛知県",
                "埼玉県",
                "神奈川県",
                "兵庫県",
                "広島県",
                "静岡県",
                "福島県",
                "岡山県",
            ]
        )
        return pref + (
            self.makers["place"]()
            if self.chance.random() < 0.3
            else self.chance.choice(
                [
                    "中央区",
                    "松本市",
                    "川崎市宮前区",
                    "高松市",
                    "豊田市",
                    "北区",
                    "南区",
                    "橋本市",
                    "岡崎市",
                    "府中市",
                    "大田区",
                    "港区",
                ]
            )
        )

    def make_addr(self) -> str:
        pick, chance = self._people.person().surname, self.chance
        town = (
            pick + chance.choice(("町", "町", "", "本町", "台", "新田"))
            if chance.random() < 0.4
            else self.makers["place"]()
        )
        number = chance.choice(
            (
                f"{chance.randint(1, 9)}-{chance.randint(1, 30)}-{chance.randint(1, 20)}",
                f"{chance.randint(1, 9)}丁目{chance.randint(1, 30)}番{chance.randint(1, 20)}号",
                f"{chance.randint(1, 3000)}番地",
            )
        )
        return (
            self.make_city()
            + town
            + number
            + (
                f" {self.make_building()}{chance.randint(1, 12)}0{chance.randint(1, 9)}"
                if chance.random() < 0.4
                else ""
            )
        )

    def make_building(self) -> str:
        stem = self.chance.choice((self._people.person().surname, self.makers["place"](), self.makers["katakana"]()))
        return stem + self.chance.choice(listed("building_tail"))

    def make_company(self) -> str:
        chance = self.chance
        draw = chance.random()
        if draw < 0.2:
            return self.makers["illustrious"]()
        stem = chance.choice(
            (
                self._people.person().surname,
                self._people.person().surname,
                self.makers["place"](),
                self.makers["katakana"](),
                self.makers["proper"](),
            )
        )
        if draw < 0.3:
            stem = self._people.person().surname + self._people.person().given[-1:] if chance.random() < 0.3 else stem
        tail = chance.choice(listed("corporate_tail")) if chance.random() < 0.75 else ""
        form = chance.choice(
            (
                "株式会社",
                "株式会社",
                "有限会社",
                "合同会社",
                "㈱",
                "（株）",
                "(株)",
                "㈲",
                "一般社団法人",
                "社会福祉法人",
                "学校法人",
                "",
            )
        )
        if not tail and not form:
            form = "株式会社"
        return form + stem + tail if chance.random() < 0.6 else stem + tail + (form if len(form) < 5 else "")

    def make_hospital(self) -> str:
        return self._people.person().surname + self.chance.choice(listed("hospital_tail"))

    def make_office(self) -> str:
        return self._people.person().surname + self.chance.choice(listed("office_tail"))

    def make_org(self) -> str:
        return self.chance.choice(
            (self.make_company, self.make_hospital, self.make_office, self.make_building, self.make_surplace)
        )()

    def make_zip(self) -> str:
        return f"{self.digits(3)}-{self.digits(4)}"

    def make_tel(self) -> str:
        return self.chance.choice(
            (
                f"0{self.digits(1)}-{self.digits(4)}-{self.digits(4)}",
                f"090-{self.digits(4)}-{self.digits(4)}",
                f"080{self.digits(8)}",
                f"0{self.digits(3)}-{self.digits(2)}-{self.digits(4)}",
            )
        )

    def make_mail(self) -> str:
        host = self.chance.choice(("example.co.jp", "example.com", "mail.example.jp", "example.or.jp"))
        tail = self.chance.choice(("", ".t", "_h", self.digits(2)))
        return f"{self.chance.choice(listed('surname_romaji_ids'))}{tail}@{host}"

    def make_date(self) -> str:
        year, month, day = self.chance.randint(1940, 2026), self.chance.randint(1, 12), self.chance.randint(1, 28)
        return self.chance.choice(
            (
                f"{year}/{month}/{day}",
                f"{year}-{month:02}-{day:02}",
                f"{year}年{month}月{day}日",
                f"令和{self.chance.randint(1, 8)}年{month}月{day}日",
                f"S{self.chance.randint(10, 63)}.{month}.{day}",
                f"{month}/{day}",
                f"{month}月{day}日（{self.chance.choice('月火水木金土日')}）",
                f"昭和{self.chance.randint(10, 63)}年{month}月{day}日",
                f"平成{self.chance.randint(1, 31)}年{month}月",
            )
        )

    def make_time(self) -> str:
        return f"{self.chance.randint(0, 23)}:{self.chance.randint(0, 59):02}"

    def make_stamp(self) -> str:
        pick = self.chance.randint
        return f"2026-{pick(1, 12):02}-{pick(1, 28):02} {pick(0, 23):02}:{pick(0, 59):02}:{pick(0, 59):02}"

    def make_num(self) -> str:
        return str(
            self.chance.choice(
                (self.chance.randint(1, 20), self.chance.randint(1, 999), self.chance.randint(1000, 99999))
            )
        )

    def make_money(self) -> str:
        return f"{self.chance.randint(1, 9999) * 100:,}" + self.chance.choice(("円", "", "円", "-"))

    def make_code(self) -> str:
        return self.chance.choice(
            (
                f"{self.chance.choice('ABCEKMST')}{self.digits(4)}",
                self.digits(6),
                f"{self.digits(2)}-{self.digits(4)}",
                f"{self.chance.choice(('EMP', 'ID', 'NO', 'PC'))}{self.digits(4)}",
            )
        )

    def make_age(self) -> str:
        return str(self.chance.randint(0, 99))

    def make_sex(self) -> str:
        return self.chance.choice(("男", "女", "男性", "女性"))

    def make_ext(self) -> str:
        return self.chance.choice(_EXTENSION)

    def make_ip(self) -> str:
        return ".".join(str(self.chance.randint(1, 254)) for _ in range(4))

    def make_word(self) -> str:
        """Any common noun, often one that looks like a name."""
        kind = self.chance.choice(
            ("noun", "noun", "verbal", "katakana", "item", "eponym", "product", "place", "proper")
        )
        return self.makers[kind]()

    def make_phrase(self) -> str:
        """Two or three nouns together."""
        return self.chance.choice(("{}の{}", "{}{}", "{}{}", "{}・{}", "{}及び{}")).format(
            self.make_word(), self.makers["item"]()
        )

    def make_halfkana(self) -> str:
        return half_width(self.makers["katakana"]())
