"""The Word and PDF documents of the demo share: a CV, forms, a certificate."""

from __future__ import annotations

from pdscan.demo import numbers
from pdscan.demo.cast import Cast
from pdscan.demo.marks import mark
from pdscan.demo.office import document
from pdscan.demo.page import Page
from pdscan.demo.pdf import paper


def cv(cast: Cast) -> Page:
    """履歴書: a form table, then schools and employers line by line."""
    person = cast.customers[0]
    code, address = person.home
    school = mark("EDUCATION", "みなと市立大学 経済学部")
    past = mark("EMPLOYMENT_HISTORY", "株式会社青空商事 営業部 勤務")
    return document(
        "履 歴 書",
        [
            ["ふりがな", person.kana],
            ["氏名", person.name],
            ["生年月日", f"{person.birth_in_era()}生"],
            ["性別", mark("GENDER", person.sex)],
            ["現住所", f"〒{code} {address}"],
            ["電話", person.mobile],
            ["メール", person.mail],
        ],
        [
            ["年月", "学歴・職歴"],
            ["2014年3月", f"{school} 卒業"],
            ["2014年4月", past],
            ["2026年3月", "一身上の都合により退職"],
        ],
    )


def leave_request(cast: Cast) -> Page:
    """休職申請書: label and value side by side, the reason below."""
    person = cast.staff[3]
    ill = mark("MEDICAL_CONDITION", "うつ病")
    return document(
        "休 職 申 請 書",
        [["所属", "営業部", "社員番号", person.employee_id], ["氏名", person.name, "連絡先", person.mobile]],
        f"理由: {ill}の療養のため、主治医の診断書を添えて申請します。",
        "期間: 2026年5月7日から2026年7月31日まで",
    )


def dependants(cast: Cast) -> Page:
    """扶養控除等申告書 (PDF)."""
    person = cast.staff[5]
    code, address = person.home
    disabled = mark("DISABILITY", "身体障害者手帳 3級")
    spouse = mark("PERSON", f"{person.surname[0]} 美和")
    relation = mark("FAMILY", "妻")
    number = mark("JP_MY_NUMBER", numbers.my_number(cast.rng))
    return paper(
        "令和8年分 給与所得者の扶養控除等(異動)申告書\n"
        f"あなたの氏名　{person.name}\nフリガナ　{person.kana}\n個人番号　{person.my_number}\n"
        f"生年月日　{person.birth_in_era()}\n住所　〒{code} {address}\n"
        f"源泉控除対象配偶者　{spouse}　続柄　{relation}　個人番号　{number}\n障害者の区分　{disabled}\n"
    )


def certificate(cast: Cast) -> Page:
    """診断書 (PDF); the file's name carries the patient's."""
    person = cast.staff[3]
    return paper(
        "診 断 書\n"
        f"患者氏名: {person.name} 殿\n生年月日: {person.birth}\n"
        f"傷病名: {mark('MEDICAL_CONDITION', 'うつ病')}\n"
        f"上記により{mark('MEDICAL_TREATMENT', '通院')}加療中であり、3か月の休務を要する。\n"
        f"処方: {mark('MEDICATION', 'セルトラリン')}錠25mg\n令和8年4月28日\nみどり町メンタルクリニック\n"
    )


def contract(cast: Cast) -> Page:
    """雇用契約書: parties at the end."""
    person = cast.customers[1]
    _, address = person.home
    pay = mark("SALARY", "245,000")
    return document(
        "雇用契約書",
        f"株式会社みなと製作所(以下「甲」という。)と{person.joined_name}(以下「乙」という。)は、次のとおり雇用契約を締結する。",
        f"第1条 乙の基本給は月額{pay}円とする。",
        "第2条 就業の場所は本社とする。",
        f"乙 住所 {address}",
        f"   氏名 {person.name} 印",
    )
