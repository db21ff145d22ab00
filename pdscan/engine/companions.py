"""What the columns of one table say about each other: 記号 beside 番号, seven digits beside an address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pdscan.engine.itemised import explained
from pdscan.engine.ruleset import Ruleset
from pdscan.engine.tables import Column
from recognizers.checkdigit import insurer_kind, is_municipality_code
from recognizers.fold import narrow
from recognizers.heading_words import Meaning, full_key, key

if TYPE_CHECKING:
    from pdscan.engine.columns import ColumnJudge

_PLAIN_NAMES = frozenset({"name", "名称", "名", "連絡先"})
_OF_PEOPLE = frozenset(
    {"DATE_OF_BIRTH", "GENDER", "AGE", "NATIONALITY", "FAMILY", "PERSON", "INTERNAL_ID", "JP_MY_NUMBER", "JP_PASSPORT"}
    | {"JP_RESIDENCE_CARD", "JP_DRIVER_LICENSE", "EMAIL_ADDRESS", "JP_PENSION_NUMBER", "JP_HEALTH_INSURANCE"}
)
_SEVEN = re.compile(r"〒?\s?[0-9]{3}-?[0-9]{4}")
_POSTAL = re.compile(r"〒?\s?[0-9]{3}-[0-9]{4}|〒\s?[0-9]{7}")
_ACCOUNT = re.compile(r"[0-9]{5,8}")
_BANK = re.compile(r"(?:銀行|信用金庫|信金|信用組合|労働金庫|労金|農協|農業協同組合)$")
_BRANCH = re.compile(r"(?:支店|本店|営業部|出張所|支所)$")
_BARE_PHONE = re.compile(r"0[0-9]{9,10}")
_CARE = re.compile(r"介護|要支援|ケアマネ|ケアプラン|居宅|状態区分|サービス事業所|フェイスシート|アセスメント")
_NO_CARE = re.compile(r"介護(?:保険)?(?:料|休[業暇]|手当|該当|区分|分|第[12１２]号)")
_OF_A_CARD = re.compile(r"記号|枝番|健保|健康保険|国保|社保|厚生年金|標準報酬")
"""Columns of pay and of health insurance, which speak of care too."""
_CARED = {"health_insurer": "care_insurer", "health_insurance": "care_insurance", "insured_number": "care_insurance"}
"""Insurers and insured people of a table about care."""
_KINDS = re.compile(r"(?:普通|当座|貯蓄|総合|定期|納税準備)(?:預金|貯金)?|[124]")
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
_GOODS = re.compile(
    r"(?:last|latest|最終|直近)?(?:ご?(?:購入|注文|予約|申込|契約|利用|買上))?(?:商品|品|品目|製品|アイテム|メニュー|サービス|プラン|コース|item|itm|shohin|syohin|product|goods|lineitem|article)"
    r"(?:名|名称|内容|の?名前|name|nm|mei|title)?(?:[0-9]|漢字|カナ)?"
)
_TRADE = re.compile(
    r"購入|注文|買い?上|ticket|requester|問い?合わ?せ|苦情|クレーム|返品|受注|売上|販売|予約|来店|数量|個数|点数|単価|価格|金額|届け先|送り状|出荷|order|purchase|bought|qty|quantity|price|amount|依頼主|送り先|のし|レビュー|review|cust(?:omer)?(?:id|no|cd|nm|name)"
)
_OWN_GOODS = re.compile(
    r"資産|備品|設置|貸与|貸出|使用者|管理番号|シリアル|患者|診察|診療|受診|仕入|発注|納品|検収|棚卸|製造|担当者商品"
)
_SHOPS = re.compile(r"店舗|店名|ショップ|取扱店|利用店|shop|store|メーカー|ブランド|配送業者|発送元|カード会社")
"""Companies that stand beside what people buy."""
"""Goods that an organisation has or buys itself."""
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
_KANA_WORDS = frozenset(map(key, ("カナ", "フリガナ", "ヨミ", "カナ名", "かな", "読み", "読み仮名")))
_SOME = 0.3
_BUYERS = frozenset({"PERSON", "INTERNAL_ID", "EMAIL_ADDRESS", "PHONE_NUMBER", "COOKIE_ID", "ADVERTISING_ID"})
_PARTY = re.compile(
    r"(?:取引先|得意先|顧客|相手先|支払先|振込先|送金先|請求先|納品先|受取人|本人|個人|対象者?)(?:番号|no|№|コード|cd|id|ｺｰﾄﾞ|code|key)"
)
_CALLING = re.compile(
    r"(?:no|番号|コード|id|pid|(?:(?:user|person|member|staff|emp)s?id)|(?:整理|管理|検体|受付|登録|申込|申請|照会|契約|証券|名簿|個人|識別|カード|相談|面談|手帳|受給者証|利用|参加|出席|会)"
    r"(?:番号|no|№|コード|id|ナンバー))"
)
"""Numbers of anything; beside people, one each, they call the people."""
_RECEIPT = re.compile(r"受付|申込|申請|照会|コード$|code$")
_LONG_CODE = re.compile(r"(?=.*[0-9]{3})[A-Za-z]{0,4}[0-9]{0,2}-?[0-9]{3,12}[A-Za-z]?")
_CODE = re.compile(r"[A-Za-z]{0,4}-?[0-9]{4,12}[A-Za-z]?")
_KEY = re.compile(r"[A-Z]{1,4}-?[0-9]{5,12}|[0-9]{8,12}")
_FIRST_KEY = re.compile(r"[A-Z]{1,4}-?[0-9]{4,12}|[0-9]{6,12}")
"""Shorter where it begins the rows; further on it may be pay."""
_ROWS = 5
_DAY = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]")
_MOMENT = re.compile(
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9]){0,2}"
)
_FEW = 3
_MOST = 0.9
"""Below the last row a remark may stand."""
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
_SEXES = frozenset({"男", "女", "男性", "女性", "M", "F", "male", "female", "Male", "Female"})
_PRIVATE = frozenset({"DATE_OF_BIRTH", "AGE", "GENDER", "JP_MY_NUMBER", "FAMILY", "SALARY"})
_NUMBERED = frozenset({"INTERNAL_ID", "JP_HEALTH_INSURANCE", "JP_CARE_INSURANCE"})
_OLDEST, _YEARS = 1900, 10


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


def _is_trade(judges: Sequence[ColumnJudge], entities: set[str]) -> bool:
    """Whether rows say what somebody bought: a customer, goods, and words of buying; no supplier, no staff alone."""
    words = " ".join(key(judge.column.heading) for judge in judges)
    is_followed = bool(entities & {"COOKIE_ID", "ADVERTISING_ID"})
    if _OWN_GOODS.search(words) or not (is_followed or _TRADE.search(words)) or not entities & _BUYERS:
        return False
    firms = [judge for judge in judges if judge.meaning.concept == "company" or judge.company_share > _SOME]
    if any(not _SHOPS.search(key(judge.column.heading)) for judge in firms):
        return False
    return any(judge.entities & _BUYERS and not judge.meaning.is_bystander for judge in judges)


def speaks_of_a_person(meaning: Meaning) -> bool:
    """Whether a heading or label makes the `name` beside it a person's."""
    return meaning.entity in _OF_PEOPLE and not meaning.is_weak


def guess_together(judges: Sequence[ColumnJudge], values: Sequence[Sequence[str]], rules: Ruleset) -> list[int]:
    """Columns without a helpful heading that the others explain; sets their meaning, returns their places.

    `values`: distinct values of each column.
    """
    quiet = _readings_of_things(judges)
    entities = set().union(*(judge.entities for judge in judges))
    has_bank = any(_share(texts, _BANK) > 0.6 or _share(texts, _BRANCH) > 0.6 for texts in values) or any(
        len(texts) > 1 and _share(texts, _KINDS) == 1 and any("普通" in text for text in texts) for texts in values
    )
    is_trade = _is_trade(judges, entities)
    people = [
        (judge, texts)
        for judge, texts in zip(judges, values, strict=True)
        if judge.meaning.entity == "PERSON" and "PERSON" in judge.entities and not judge.meaning.is_bystander
    ]
    has_subjects = any(judge.company_share <= _SOME for judge, _ in people)
    count = max((len(texts) for _, texts in people), default=0)
    changed = quiet
    told = explained(judges, values, rules.headings)
    for at, (judge, texts) in enumerate(zip(judges, values, strict=True)):
        if at in told:
            judge.become(told[at])
            changed.append(at)
            continue
        if is_trade and not judge.entities & _OF_PEOPLE and _GOODS.fullmatch(key(judge.column.heading)):
            judge.become(Meaning("PURCHASE_HISTORY", word=key(judge.column.heading)))
            changed.append(at)
            continue
        if not judge.is_open or len(texts) < 2:
            continue
        meaning = _guess(judge.column, judge.meaning, texts, entities, has_bank, rules, count, has_subjects, at)
        if meaning is not None:
            judge.become(meaning)
            changed.append(at)
    return changed


def _readings_of_things(judges: Sequence[ColumnJudge]) -> list[int]:
    """カナ beside 支店名 or 名称 where nobody is named: how the things are read, no people."""
    kana = [at for at, judge in enumerate(judges) if key(judge.column.heading) in _KANA_WORDS]
    others = [judge for at, judge in enumerate(judges) if at not in kana]
    is_thing = any(judge.meaning.concept in ("thing", "branch", "bank", "company", "open") for judge in others)
    if not kana or not is_thing or any(judge.entities & _OF_PEOPLE for judge in others):
        return []
    for at in kana:
        judges[at].become(Meaning(concept="thing", word="カナ"))
    return kana


def _guess(
    column: Column,
    meaning: Meaning,
    texts: Sequence[str],
    entities: set[str],
    has_bank: bool,
    rules: Ruleset,
    count: int,
    has_subjects: bool,
    at: int,
) -> Meaning | None:
    has_people = "PERSON" in entities
    is_bare = not column.heading
    is_unknown = is_bare or not meaning.concept
    if has_bank and has_people and "JP_BANK_ACCOUNT" not in entities and _share(texts, _ACCOUNT) > 0.9:
        return Meaning("JP_BANK_ACCOUNT")
    if "JP_ADDRESS" in entities and is_unknown and _share(texts, _SEVEN if is_bare else _POSTAL) > 0.9:
        return Meaning("JP_POSTAL_CODE")
    if has_people and is_bare and len(texts) >= _FEW and _share(texts, _POSTAL) == 1:
        return Meaning("JP_POSTAL_CODE")
    if has_people and is_unknown and _share(texts, _BARE_PHONE) == 1:
        phone = Meaning("PHONE_NUMBER")
        if sum(rules.read(phone, text, "電話") is not None for text in texts[:50]) >= 0.9 * len(texts[:50]):
            return phone
    if has_people and is_unknown and set(texts) <= _SEXES:
        return Meaning("GENDER")
    if has_people and is_unknown and _are_births(texts, rules):
        return Meaning("DATE_OF_BIRTH")
    if has_people and "INTERNAL_ID" not in entities and _are_ids(column, texts):
        return Meaning("INTERNAL_ID", rule="internal_id")
    if is_bare and has_subjects and not entities & _NUMBERED and _number_rows(texts, count, _KEY if at else _FIRST_KEY):
        return Meaning("INTERNAL_ID", rule="internal_id")
    is_personal = bool(entities & _PRIVATE)
    if has_subjects and not entities & _NUMBERED and _call_people(column, texts, count, is_personal=is_personal):
        return Meaning("INTERNAL_ID", rule="internal_id")
    return None


def is_of_party(column: Column) -> bool:
    """Whether the column numbers business partners, companies as well as people: 得意先コード."""
    return column.meaning.entity == "INTERNAL_ID" and bool(_PARTY.fullmatch(full_key(column.heading)))


def _are_ids(column: Column, texts: Sequence[str]) -> bool:
    """Codes of one form beside names under 取引先コード and the like: with people beside them they call people."""
    if not _PARTY.fullmatch(full_key(column.heading)):
        return False
    bare = [narrow(text).strip() for text in texts]
    if len(bare) < _FEW or len(set(map(len, bare))) > 2 or not all(map(_CODE.fullmatch, bare)):
        return False
    return not all(map(_DAY.fullmatch, bare))


def _call_people(column: Column, texts: Sequence[str], count: int, *, is_personal: bool) -> bool:
    """Codes of one form, one for each of the people: 檀家番号, 整理番号, No 2159; 1, 2, 3 counts lines.

    `is_personal`: what only people have stands beside them, so that 管理番号 is no machine's in their hands.
    """
    word = full_key(column.heading)
    if not _CALLING.fullmatch(word) or (word.startswith("管理") and not is_personal):
        return False
    written = [narrow(text).strip() for text in texts]
    bare = [text for text in written if _LONG_CODE.fullmatch(text)]
    if len(bare) < max(_FEW, count, _MOST * len(written)) or len(set(map(len, bare))) > 2:
        return False
    if _RECEIPT.match(word) and all(map(str.isdigit, bare)) and not (word == "コード" and is_personal):
        return False  # of what came in, not of who sent it
    if column.heading.strip() == "id" and all(map(str.isdigit, bare)):
        return False  # the row's key in a database
    return not all(map(_DAY.fullmatch, bare)) and not _are_moments(bare)


def _number_rows(texts: Sequence[str], count: int, form: re.Pattern[str]) -> bool:
    """Without any heading: a number of one length for each of the people, no day and no moment: a master's key."""
    bare = [narrow(text).strip() for text in texts]
    if len(bare) < max(_ROWS, count) or len(set(map(len, bare))) > 1 or not all(map(form.fullmatch, bare)):
        return False
    return not all(map(_DAY.fullmatch, bare)) and not _are_moments(bare) and not all(map(_BARE_PHONE.fullmatch, bare))


def _are_moments(texts: Sequence[str]) -> bool:
    """Dates with their minutes and seconds, by which calls and orders are numbered: 202606041830."""
    return all(map(_MOMENT.fullmatch, texts))


def _are_births(texts: Sequence[str], rules: Ruleset) -> bool:
    """Dates spread over more than ten years, none in this one: when people were born, hardly anything else."""
    meaning = Meaning("DATE_OF_BIRTH")
    found = [rules.read(meaning, text, "生年月日") for text in texts[:200]]
    years = [int(match.value[:4]) for match in found if match is not None and re.match(r"[12][0-9]{3}", match.value)]
    if len(years) < 0.9 * len(found) or len(years) < 3:
        return False
    return min(years) >= _OLDEST and max(years) - min(years) > _YEARS and max(years) < date.today().year  # noqa: DTZ011


def _share(texts: Sequence[str], pattern: re.Pattern[str]) -> float:
    filled = [text for text in texts if text.strip()]
    matches = pattern.search if pattern in (_BANK, _BRANCH) else pattern.fullmatch
    return sum(bool(matches(narrow(text).strip())) for text in filled) / len(filled) if filled else 0.0
