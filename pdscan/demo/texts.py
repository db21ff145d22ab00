"""Plain text of the demo share in the encodings an office has: minutes, lists, a card, a bank transfer file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from pdscan.demo import numbers
from pdscan.demo.cast import Cast
from pdscan.demo.marks import mark, padded
from pdscan.demo.page import Page, text_page
from pdscan.demo.people import half_width

BANK_KANA = {"ｬ": "ﾔ", "ｭ": "ﾕ", "ｮ": "ﾖ", "ｯ": "ﾂ", "ｰ": "-"}


def csv_text(rows: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    """Rows as marked delimited text, CRLF line ends."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def customers(cast: Cast) -> Page:
    """顧客リスト.csv in CP932, a card number in one column."""
    rows = [["顧客ID", "お名前", "カナ", "郵便番号", "ご住所", "TEL", "Mail", "カード番号", "有効期限"]]
    for person in cast.customers:
        code, address = person.home
        card = mark("CREDIT_CARD", numbers.credit_card(cast.rng, cast.rng.choice(("4", "51", "3528"))))
        number = mark("INTERNAL_ID", f"C-{person.number}")
        rows.append([number, person.name, person.half_kana, code, address, person.mobile, person.mail, card, "08/29"])
    return text_page(csv_text(rows), "cp932")


def members(cast: Cast) -> Page:
    """会員一覧.txt as Excel writes “Unicode text”: UTF-16 with tabs."""
    rows = [["会員番号", "姓", "名", "生年月日", "職業", "国籍"]]
    for person in cast.customers:
        family, given = mark("PERSON", person.surname[0]), mark("PERSON", person.given[0])
        work = mark("OCCUPATION", cast.rng.choice(("会社員", "自営業", "主婦", "学生")))
        rows.append(
            [mark("INTERNAL_ID", f"M{person.number}"), family, given, person.birth, work, mark("NATIONALITY", "日本")]
        )
    return text_page(csv_text(rows, "\t"), "utf-16")


def minutes(cast: Cast) -> Page:
    """議事録.txt in EUC-JP."""
    chair, one, two = cast.staff[8:11]
    return text_page(
        f"第12回 安全衛生委員会 議事録\n日時: 2026年4月10日(金) 14時から\n"
        f"出席者: {chair.joined_name}、{one.joined_name}、{two.joined_name}\n\n"
        f"1. 先月の労災について\n   {mark('PERSON', one.surname[0])}さんより報告。倉庫で転倒し、"
        f"{mark('MEDICAL_CONDITION', '右足首捻挫')}のため{mark('MEDICAL_TREATMENT', '通院')}中。\n"
        f"2. 緊急連絡網の更新\n   取りまとめは{mark('PERSON', two.surname[0])}課長(内線 214)。\n",
        "euc-jp",
    )


def transfers(cast: Cast) -> Page:
    """給与振込.txt: 全銀協 format, CP932, records of 120 bytes: header, data, trailer, end."""
    account_holders = cast.staff[:15]
    lines = [
        "1"
        + "11"
        + "0"
        + "0000000001"
        + padded("ｶ)ﾐﾅﾄｾｲｻｸｼﾖ", 40)
        + "0425"
        + "0001"
        + padded("ﾐｽﾞﾎ", 15)
        + "210"
        + padded("ｼﾌﾞﾔ", 15)
        + "1"
        + "0009999"
        + " " * 17
    ]
    total = 0
    for person in account_holders:
        amount = cast.rng.randrange(180_000, 400_000, 1_000)
        total += amount
        kana = half_width(f"{person.surname[1]} {person.given[1]}")
        holder = mark("PERSON", "".join(BANK_KANA.get(char, char) for char in kana))
        lines.append(
            "2" + "0001" + padded("ﾐｽﾞﾎ", 15) + "210" + padded("ｼﾌﾞﾔ", 15) + "    " + "1" + person.account
            + padded(holder, 30) + f"{amount:010}" + "1" + " " * 20 + "7" + " " * 8
        )  # fmt: skip
    lines.append("8" + f"{len(account_holders):06}{total:012}" + " " * 101)
    lines.append("9" + " " * 119)
    return text_page("\r\n".join(lines) + "\r\n", "cp932")


def address_card(cast: Cast) -> Page:
    """A vCard 3.0 with three contacts."""
    cards = []
    for person in cast.customers[10:13]:
        family, given = mark("PERSON", person.surname[0]), mark("PERSON", person.given[0])
        birth = mark("DATE_OF_BIRTH", f"{person.born:%Y-%m-%d}")
        cards.append(
            f"BEGIN:VCARD\nVERSION:3.0\nN:{family};{given};;;\nFN:{person.name}\n"
            f"TEL;TYPE=CELL:{person.mobile}\nEMAIL:{person.mail}\nBDAY:{birth}\nEND:VCARD\n"
        )
    return text_page("".join(cards), newline="\r\n")


def care_notes(cast: Cast) -> Page:
    """医務室 notes: running text about two employees."""
    one, two = cast.staff[12:14]
    return text_page(
        f"4/8 {one.joined_name}さん({mark('AGE', '42')}歳) 来室。頭痛の訴え。{mark('MEDICAL_CONDITION', '高血圧症')}で"
        f"{mark('MEDICATION', 'アムロジピン')}を服用中とのこと。血圧 {mark('HEALTH_CHECKUP', '158/96')}。\n"
        f"4/9 {two.joined_name}さん 面談。{mark('MEDICAL_CONDITION', '適応障害')}により休職中。復職は産業医と調整。\n",
        "cp932",
        "\r\n",
    )


def handover(cast: Cast) -> Page:
    """引継ぎメモ in UTF-8: identity papers of a foreign colleague, a licence, a pension number."""
    driver = cast.staff[14]
    licence = mark("JP_DRIVER_LICENSE", numbers.driver_licence(cast.rng))
    foreign = mark("PERSON", "NGUYEN VAN MINH")
    return text_page(
        "■引継ぎメモ(総務)\n"
        f"・{foreign} さんの在留カード番号は {mark('JP_RESIDENCE_CARD', numbers.residence_card(cast.rng))}、"
        f"国籍: {mark('NATIONALITY', 'ベトナム')}、旅券番号 {mark('JP_PASSPORT', numbers.passport(cast.rng))}。\n"
        f"・社有車の運転者 {driver.joined_name}: 運転免許証番号 {licence}\n"
        f"・{driver.joined_name}: 基礎年金番号 {mark('JP_PENSION_NUMBER', numbers.pension_number(cast.rng))}、"
        f"雇用保険被保険者番号 {mark('JP_EMPLOYMENT_INSURANCE', numbers.employment_insurance(cast.rng))}\n"
    )
