"""The workbooks of the demo share: staff roll, pay, My Number register, checkup results, applicants."""

from __future__ import annotations

from datetime import timedelta

from pdscan.demo import numbers
from pdscan.demo.cast import Cast
from pdscan.demo.marks import mark
from pdscan.demo.office import workbook
from pdscan.demo.page import Page

DEPARTMENTS = ("総務部", "営業部", "経理部", "製造部")


def headings(text: str) -> list[str | int | None]:
    """A row of column headings, given between blanks."""
    return [*text.split()]


def roster(cast: Cast) -> Page:
    """社員名簿: a title above the headings, a note below the table, a sheet of statistics."""
    rows: list[list[str | int | None]] = [
        ["社員名簿（2026年4月1日現在)", None, None],
        ["社員番号", "氏名", "フリガナ", "所属", "生年月日", "性別", "〒", "住所", "電話番号", "メールアドレス"],
    ]
    for person in cast.staff:
        code, address = person.home
        birth = person.birth_in_era("{letter}{year}.{day.month}.{day.day}")
        work = [person.employee_id, person.name, person.kana, cast.rng.choice(DEPARTMENTS)]
        rows.append([*work, birth, mark("GENDER", person.sex), code, address, person.mobile, person.mail])
    rows.append(["※ 取扱注意。人事部以外への持ち出しを禁じます。"])
    counts: list[list[str | int | None]] = [[name, cast.rng.randint(4, 20)] for name in DEPARTMENTS]
    counts.insert(0, ["部署", "人数"])
    return workbook({"名簿": rows, "集計": counts}, merged=["A1:J1"])


def payroll(cast: Cast) -> Page:
    """給与台帳 with bank accounts; the account numbers lost their leading zeros where they had any."""
    rows: list[list[str | int | None]] = [
        headings("社員NO 社員氏名 基本給 残業手当 差引支給額 振込先銀行 支店名 種別 口座番号 口座名義")
    ]
    for person in cast.staff:
        base = cast.rng.randrange(210_000, 480_000, 1_000)
        extra = cast.rng.randrange(0, 60_000, 500)
        pay = [mark("SALARY", f"{amount:,}") for amount in (base, extra, int((base + extra) * 0.78))]
        rows.append(
            [
                person.employee_id,
                person.joined_name,
                *pay,
                "みずほ銀行",
                "渋谷支店",
                "普通",
                person.account,
                person.half_kana,
            ]
        )
    return workbook({"2026年4月分": rows})


def my_number_register(cast: Cast) -> Page:
    """マイナンバー管理簿: employees and their dependants."""
    rows = [["従業員番号", "氏名", "個人番号", "扶養家族氏名", "続柄", "扶養家族 個人番号", "取得日"]]
    for person in cast.staff[:12]:
        child = mark("PERSON", f"{person.surname[0]} {cast.rng.choice(('結衣', '蓮', '陽菜', '湊'))}")
        number = mark("JP_MY_NUMBER", numbers.my_number(cast.rng))
        relation = mark("FAMILY", cast.rng.choice(("長男", "長女", "子")))
        taken = f"2026/01/{cast.rng.randint(5, 28):02}"
        rows.append([person.employee_id, person.name, person.my_number, child, relation, number, taken])
    return workbook({"個人番号": rows})


def checkup(cast: Cast) -> Page:
    """定期健康診断結果: values, judgement and findings a person."""
    rows: list[list[str | int | None]] = [
        headings("受診日 社員番号 氏名 年齢 収縮期血圧(mmHg) 拡張期血圧(mmHg) HbA1c LDL(mg/dL) 総合判定 所見")
    ]
    for person in cast.staff[:20]:
        value = [
            cast.rng.randint(98, 165),
            cast.rng.randint(58, 104),
            cast.rng.randint(48, 82) / 10,
            cast.rng.randint(70, 190),
        ]
        is_ill = value[0] > 140
        finding = mark("MEDICAL_CONDITION", "高血圧症") if is_ill else "異常なし"
        results = [mark("HEALTH_CHECKUP", str(one)) for one in (*value, "C" if is_ill else "A")]
        age = mark("AGE", str(2026 - person.born.year))
        rows.append(["2026/06/12", person.employee_id, person.name, age, *results, finding])
    return workbook({"健診結果": rows})


def applicants(cast: Cast) -> Page:
    """採用応募者一覧 with school and former work."""
    rows = [["応募日", "お名前", "ふりがな", "携帯", "E-mail", "最終学歴", "面接結果"]]
    for person in cast.customers[:10]:
        school = mark(
            "EDUCATION", cast.rng.choice(("みなと市立大学 経済学部", "青空工業高等学校", "南北大学 理工学部"))
        )
        day = person.born.replace(year=2026, day=1) + timedelta(days=3)
        rows.append(
            [
                f"{day:%Y/%m/%d}",
                person.name,
                person.kana,
                person.mobile,
                person.mail,
                school,
                cast.rng.choice(("採用", "不採用", "保留")),
            ]
        )
    return workbook({"応募者": rows})
