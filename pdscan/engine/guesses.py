"""What columns hold whose headings do not say it, by values and neighbours: seven digits beside an address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from pdscan.engine.companions import OF_PEOPLE
from pdscan.engine.itemised import explained
from pdscan.engine.ruleset import Ruleset
from pdscan.engine.tables import Column
from recognizers.fold import narrow
from recognizers.heading_words import Meaning, full_key, key

if TYPE_CHECKING:
    from pdscan.engine.columns import ColumnJudge

_SEVEN = re.compile(r"〒?\s?[0-9]{3}-?[0-9]{4}")
_POSTAL = re.compile(r"〒?\s?[0-9]{3}-[0-9]{4}|〒\s?[0-9]{7}")
_ACCOUNT = re.compile(r"[0-9]{5,8}")
_BANK = re.compile(r"(?:銀行|信用金庫|信金|信用組合|労働金庫|労金|農協|農業協同組合)$")
_BRANCH = re.compile(r"(?:支店|本店|営業部|出張所|支所)$")
_BARE_PHONE = re.compile(r"0[0-9]{9,10}")
_KINDS = re.compile(r"(?:普通|当座|貯蓄|総合|定期|納税準備)(?:預金|貯金)?|[124]")
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
"""Goods that an organisation has or buys itself."""
_SHOPS = re.compile(r"店舗|店名|ショップ|取扱店|利用店|shop|store|メーカー|ブランド|配送業者|発送元|カード会社")
"""Companies that stand beside what people buy."""
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
_SEXES = frozenset({"男", "女", "男性", "女性", "M", "F", "male", "female", "Male", "Female"})
_PRIVATE = frozenset({"DATE_OF_BIRTH", "AGE", "GENDER", "JP_MY_NUMBER", "FAMILY", "SALARY"})
_NUMBERED = frozenset({"INTERNAL_ID", "JP_HEALTH_INSURANCE", "JP_CARE_INSURANCE"})
_OLDEST, _YEARS = 1900, 10


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
        if is_trade and not judge.entities & OF_PEOPLE and _GOODS.fullmatch(key(judge.column.heading)):
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
    if not kana or not is_thing or any(judge.entities & OF_PEOPLE for judge in others):
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
