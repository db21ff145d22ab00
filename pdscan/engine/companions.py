"""What the headings of one table say about each other: 記号 beside 番号, 姓 beside 名, 支給額 beside 診療."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pdscan.engine.tables import Column
from recognizers.checkdigit import insurer_kind, is_municipality_code
from recognizers.fold import narrow
from recognizers.heading_words import Meaning, full_key, key

_PLAIN_NAMES = frozenset({"name", "名称", "名", "連絡先"})
OF_PEOPLE = frozenset(
    {"DATE_OF_BIRTH", "GENDER", "AGE", "NATIONALITY", "FAMILY", "PERSON", "INTERNAL_ID", "JP_MY_NUMBER", "JP_PASSPORT"}
    | {"JP_RESIDENCE_CARD", "JP_DRIVER_LICENSE", "EMAIL_ADDRESS", "JP_PENSION_NUMBER", "JP_HEALTH_INSURANCE"}
)
_CARE = re.compile(r"介護|要支援|ケアマネ|ケアプラン|居宅|状態区分|サービス事業所|フェイスシート|アセスメント")
_NO_CARE = re.compile(r"介護(?:保険)?(?:料|休[業暇]|手当|該当|区分|分|第[12１２]号)")
_OF_A_CARD = re.compile(r"記号|枝番|健保|健康保険|国保|社保|厚生年金|標準報酬")
"""Columns of pay and of health insurance, which speak of care too."""
_CARED = {"health_insurer": "care_insurer", "health_insurance": "care_insurance", "insured_number": "care_insurance"}
"""Insurers and insured people of a table about care."""
_BARE_NUMBERS = frozenset({"記号", "番号", "記号番号", "記号及び番号"})
_HEALTH_CARD = re.compile(r"健康保険|健保|国保|国民健康|被保険者証|資格確認書|保険証|傷病手当|医療保険|後期高齢")
_INSURED = re.compile(r"保険|健保|枝番|hoken|hkn|edaban|kokuho|kenpo|insur")
_OF_HEALTH = re.compile(r"後期|医療|健康保険|健保|国保|国民健康|社保|共済")
"""Words of a column that keep it health insurance's in a table about care."""
_BARE_PAIR = re.compile(r"(?P<both>記号(?:及び|と)?番号|kigou?bangou?)|(?P<symbol>記号|kigou?)|(?:番号|no|bangou?)")
_OTHER_HALF = re.compile(r"(?:記号|番号|kigou?|bangou?)$")
"""記号 and 番号 with nothing before them, as field names too."""
_PASSBOOK = re.compile(r"ゆうちょ|通帳|貯金")
_PAY = re.compile(
    r"(?:時間外|残業|深夜|休日|基本|本給|本俸|通勤|交通|家族|扶養|住宅|役職|職務|職能|資格|皆勤|精勤|調整|地域|食事|健保|健康保険料?"
    r"|厚年|厚生年金|雇保|雇用保険料?|介護保険料?|所得税|住民税|市民税|控除|社会保険|差引|総支給|支給|手取り?|課税|非課税|標準報酬|賞与"
    r"|年調|平均|支払|報酬平均|前払|立替|組合費|共済会?費|財形|総額)"
    r"(?:計|額|金額|合計|手当|手当額|給|料|費|等|対象額|支給額|支給合計|控除|控除計|合計額|総額)*"
)
"""What the columns of a pay list are called, beside one that says so."""
_MONTH_PAID = re.compile(r"[0-9]{1,2}月(?:分|支払)?")
"""Of a notice of standard pay: what was paid in the month."""
_BENEFIT = re.compile(r"傷病|診療|医療機関|療養|給付|入外|高額")
_PAID = frozenset({"支給額", "支給金額", "支給決定額", "支払額", "支払金額"})
"""Amounts that are benefits where an illness or a treatment stands beside them."""
_UNIT_PRICE = frozenset({"単価", "tanka"})
_WORKERS = frozenset({"EDUCATION", "EMPLOYMENT_HISTORY", "JP_EMPLOYMENT_INSURANCE"})
"""Beside these a unit price is that of somebody's work."""
_DIRECTORY = frozenset({"givenname", "cn", "samaccountname", "userprincipalname", "displayname"})
"""Attributes of directories, beside which sn is the surname."""
_PAGES = frozenset(
    map(
        key,
        (
            "url",
            "uri",
            "page",
            "path",
            "url_path",
            "screen",
            "screen_path",
            "screen_name",
            "画面",
            "画面名",
            "アクセスurl",
            "接続先",
            "request_path",
            "request_uri",
            "referer",
            "referrer",
            "ページ",
            "アクセス先",
            "遷移先",
        ),
    )
)
_FOLLOWED = frozenset({"COOKIE_ID", "ADVERTISING_ID", "INTERNAL_ID", "DEVICE_ID", "EMAIL_ADDRESS"})
_TRACKED = frozenset({"COOKIE_ID", "ADVERTISING_ID", "DEVICE_ID", "IP_ADDRESS"})
_AT = re.compile(r"time|timestamp|ts$|date|日時|時刻|at$")
_FEW = 3
_CHECKUP = re.compile(
    r"(?:tg|ua|cre?|alp|ldh|bun|un|wbc|rbc|hb|hgb|ht|hct|plt|tp|alb|t-?bil|d-?bil|amy|fbs|bs|pg|ck|cpk|na|k|cl|ca|ip|fe|che|zttl?|mcv|mchc?|iq|dq"
    r"|空腹時|随時|食後|右|左|上|下|最高|最低|裸眼|矯正|1000hz|4000hz|(?:視|聴)力?[右左]|貧血|肝機能|腎機能|脂質|血糖|尿|便|血液|眼|胸部|胃部|腹部|心電|問診|診察|内科|歯科|耳鼻|既往|総合)"
    r"(?:検査|値|所見|判定|結果|右|左|1|2|[0-9]+k?hz)*"
)
"""Abbreviated columns of a table of check-ups."""
_STRESS = re.compile(
    r"(?:仕事の|心身の|周囲の)?"
    r"(?:[a-d]|領域|量的|質的|要因|反応|負担|支援|サポート|ストレス)+(?:領域|要因|反応|の)*(?:合計|計|得点|点数?|評価点|素点|換算点)+"
)
_SURNAMES, _GIVENS = (
    ("姓", "氏", "セイ", "せい", "姓カナ", "姓漢字", "名字", "苗字"),
    ("名", "メイ", "めい", "名カナ", "名漢字", "名前"),
)


def read_together(columns: Sequence[Column]) -> list[Column]:
    """The columns with headings that only their neighbours explain: 氏 and 名, 記号 and 番号."""
    words = " ".join(key(column.heading) for column in columns)
    keys = [key(column.heading) for column in columns]
    halves = _halves(keys)
    has_surname = any(column.meaning.part == "surname" for column in columns) or ("氏" in keys and "名" in keys)
    is_bank = bool(re.search("銀行|金融機関|支店|口座|ゆうちょ|通帳|貯金", words))
    is_health = not is_bank and bool(_INSURED.search(words))
    has_person = any(speaks_of_a_person(column.meaning) for column in columns)
    is_care = bool(_CARE.search(_NO_CARE.sub("", words))) and not _OF_A_CARD.search(words)
    is_pay = any(column.meaning.entity == "SALARY" for column in columns)
    is_checkup = sum(column.meaning.entity == "HEALTH_CHECKUP" for column in columns) >= _FEW
    is_stress = "ストレス" in words
    is_benefit = bool(_BENEFIT.search(words))
    is_standard = is_pay and "標準報酬" in words
    has_workers = any(column.meaning.entity in _WORKERS for column in columns)
    together = []
    for at, column in enumerate(columns):
        meaning, word = column.meaning, keys[at]
        if at in halves:
            meaning = Meaning("PERSON", word=word, part=halves[at])
        elif has_surname and word in ("氏", "名", "名前"):
            meaning = Meaning("PERSON", word=word, part="surname" if word == "氏" else "given")
        elif meaning.is_weak and meaning.word in _PLAIN_NAMES and has_person:
            meaning = replace(meaning, is_weak=False)
        elif word == "sn" and _DIRECTORY & set(keys):
            meaning = Meaning("PERSON", word=word, part="surname")
        elif word == "n" and "fn" in keys:
            meaning = Meaning("PERSON", word=word, part="both")
        elif is_care and meaning.rule in _CARED and not _OF_HEALTH.search(full_key(column.heading)):
            meaning = of_care(meaning)
        elif is_care and has_person and word in ("保険者", "被保険者"):
            rule = "care_insurer" if word == "保険者" else "care_insurance"
            meaning = Meaning("JP_CARE_INSURANCE", word=word, rule=rule)
        elif _is_page(word, columns):
            meaning = Meaning("BROWSING_HISTORY", word=word)
        elif is_benefit and meaning.entity == "SALARY" and word in _PAID:
            meaning = Meaning(concept="amount", word=word)
        elif (
            (is_standard and _MONTH_PAID.fullmatch(full_key(column.heading)))
            or (has_workers and word in _UNIT_PRICE)
            or (is_pay and not is_benefit and _is_of_pay(meaning, word))
        ):
            meaning = Meaning("SALARY", word=word)
        elif (is_stress and not meaning.entity and _STRESS.fullmatch(word)) or (
            is_checkup and not meaning.entity and _CHECKUP.fullmatch(word)
        ):
            meaning = Meaning("HEALTH_CHECKUP", word=word, rule="health_checkup")
        elif (bare := _BARE_PAIR.fullmatch(word)) and (is_bank or is_health):
            pair = any(_OTHER_HALF.search(other) for other in keys[max(0, at - 1) : at + 2] if other != word)
            if pair or bare["both"]:
                entity = "JP_BANK_ACCOUNT" if is_bank else "JP_HEALTH_INSURANCE"
                rule = (
                    "bank_account" if is_bank else "health_insurance_symbol" if bare["symbol"] else "health_insurance"
                )
                meaning = Meaning(entity, word=word, rule=rule)
        together.append(replace(column, meaning=meaning))
    return together


def _is_of_pay(meaning: Meaning, word: str) -> bool:
    """A column of a pay list whose heading alone says no more than an amount."""
    return meaning.concept in ("", "amount") and not meaning.entity and bool(_PAY.fullmatch(word))


def _is_page(word: str, columns: Sequence[Column]) -> bool:
    """An address beside whom a visit can be told of: a browser's mark, or an account and the moment."""
    if word not in _PAGES:
        return False
    entities = {column.meaning.entity for column in columns}
    is_timed = any(column.meaning.concept == "date" or _AT.search(key(column.heading)) for column in columns)
    return bool(entities & _TRACKED) or bool(is_timed and entities & _FOLLOWED)


def _halves(keys: Sequence[str]) -> dict[int, str]:
    """Places of 注文者姓 and 注文者名: the same people, their names in two columns."""
    found: dict[int, str] = {}
    for at, word in enumerate(keys):
        for surname, given in zip(_SURNAMES, _GIVENS, strict=False):
            stem = word.removesuffix(surname)
            if stem in ("", word):
                continue
            if (other := next((place for place, one in enumerate(keys) if one == stem + given), None)) is not None:
                found |= {at: "surname", other: "given"}
    return found


def of_care(meaning: Meaning) -> Meaning:
    """An insurer or insured person of health as the same of care."""
    rule = _CARED.get(meaning.rule)
    return replace(meaning, entity="JP_CARE_INSURANCE", rule=rule) if rule else meaning


def in_form(label: str, meaning: Meaning, words: str, value: str) -> Meaning:
    """What a label of a form means among its other words: 記号 and 番号 of a card or a passbook, insurers of care."""
    if meaning.rule in _CARED and _CARE.search(words) and _is_of_care(value, words):
        return of_care(meaning)
    if meaning.entity or key(label) not in _BARE_NUMBERS:
        return meaning
    if _HEALTH_CARD.search(words):
        rule = "health_insurance_symbol" if key(label) == "記号" else "health_insurance"
        return Meaning("JP_HEALTH_INSURANCE", word=key(label), rule=rule)
    return Meaning("JP_BANK_ACCOUNT", word=key(label), rule="bank_account") if _PASSBOOK.search(words) else meaning


def _is_of_care(value: str, words: str) -> bool:
    """Ten digits, or the six of a municipality; those that 国保 may have too, where no card is spoken of."""
    digits = "".join(filter(str.isdigit, narrow(value)))
    return len(digits) == 10 or (
        len(digits) == 6 and is_municipality_code(digits) and not (insurer_kind(digits) and _HEALTH_CARD.search(words))
    )


def speaks_of_a_person(meaning: Meaning) -> bool:
    """Whether a heading or label makes the `name` beside it a person's."""
    return meaning.entity in OF_PEOPLE and not meaning.is_weak
