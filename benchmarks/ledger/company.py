"""A synthetic company of some 3,000 assets: a file server's folders, a bucket's objects and a database's tables.

Laid out as such places are: numbered department folders, years, copies, backups, drafts, uploads by day, and much
that is nobody's personal data. The people are those of the demo.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from pdscan.demo import documents, machine, mails, sheets, texts, traps, unreadable
from pdscan.demo.cast import Cast, Maker
from pdscan.demo.people import Person, people

YEARS = range(2012, 2027)
MONTHS = range(1, 13)
_STAFF = 60
_POOL = 300

PARTNERS = ("北辰商会", "みどり製作所", "東和物産", "青葉システム", "三峰運輸", "港南建設", "白川食品", "大和印刷")
TOPICS = ("安全衛生委員会", "営業会議", "経営会議", "開発定例", "個人情報保護委員会", "採用会議")


@dataclass(frozen=True, slots=True)
class Made:
    """One file or object: its path below the root, and what is in it."""

    path: str
    data: bytes


def share() -> dict[str, Maker]:
    """Every file of the file server by its path, the department's own order first."""
    found: dict[str, Maker] = {}
    for year in YEARS:
        found |= {
            f"02_人事部/社員名簿/社員名簿_{year}.xlsx": sheets.roster,
            f"02_人事部/社員名簿/旧/社員名簿_{year}_コピー.xlsx": sheets.roster,
            f"02_人事部/マイナンバー/マイナンバー管理簿_{year}.xlsx": sheets.my_number_register,
            f"02_人事部/健康診断/{year}年度/定期健康診断結果.xlsx": sheets.checkup,
            f"02_人事部/健康診断/{year}年度/産業医面談記録.txt": texts.care_notes,
            f"02_人事部/採用/{year}/応募者一覧.xlsx": sheets.applicants,
            f"01_総務部/貸与端末/{year}_貸与端末一覧.json": machine.devices,
            f"01_総務部/統計/{year}_社内アンケート集計.csv": traps.statistics,
            f"04_営業部/顧客管理/{year}/顧客リスト.csv": texts.customers,
            f"04_営業部/顧客管理/{year}/DM発送リスト_夏.csv": texts.customers,
            f"04_営業部/顧客管理/{year}/DM発送リスト_冬.csv": texts.customers,
            f"99_バックアップ/{year}/members.sql": machine.sql_dump,
        }
        found |= {f"02_人事部/採用/{year}/履歴書/{n:03}_履歴書.docx": documents.cv for n in range(12)}
        found |= {f"02_人事部/入退社/{year}/雇用契約書_{n:02}.docx": documents.contract for n in range(6)}
        found |= {f"02_人事部/年末調整/{year}/扶養控除等申告書_{n:02}.pdf": documents.dependants for n in range(8)}
        found |= {f"02_人事部/休職/{year}/休職申請書_{n}.docx": documents.leave_request for n in range(2)}
        found |= {f"01_総務部/議事録/{year}/{topic}.txt": texts.minutes for topic in TOPICS}
        found |= {f"04_営業部/見積/{year}/{name}_御見積書.csv": traps.tracking for name in PARTNERS}
        found |= {f"04_営業部/取引先/{year}/{name}様_名刺.vcf": texts.address_card for name in PARTNERS[:4]}
        found |= {f"05_お客様相談室/問合せ/{year}/問合せメール_{n:02}.eml": mails.introduction for n in range(10)}
        for month in MONTHS:
            found |= {
                f"03_経理部/給与/{year}年度/給与台帳_{year}{month:02}.xlsx": sheets.payroll,
                f"03_経理部/給与/{year}年度/給与振込_{year}{month:02}.txt": texts.transfers,
                f"03_経理部/経費精算/{year}/経費精算_{year}{month:02}.csv": traps.tracking,
                f"04_営業部/出荷/{year}/出荷実績_{year}{month:02}.csv": traps.tracking,
            }
    found |= {f"06_情報システム部/ログ/www/access_{n:03}.log": machine.access_log for n in range(60)}
    found |= {f"06_情報システム部/設定/server{n:02}/.env": machine.settings for n in range(8)}
    found |= {f"07_開発部/資料/設計書_{n:03}.csv": traps.stations for n in range(120)}
    found |= {f"10_医務室/健康だより/第{n:02}号.txt": traps.medical_article for n in range(30)}
    found |= {f"10_医務室/薬価/薬価表_{year}.xlsx": traps.drug_prices for year in YEARS}
    found |= {f"個人用/user{n:02}/デスクトップ/引継ぎメモ.txt": texts.handover for n in range(12)}
    found |= {f"個人用/user{n:02}/ダウンロード/顧客リスト ({n}).csv": texts.customers for n in range(6)}
    found |= {f"共有/受信箱_{n}.mbox": mails.mailbox for n in range(6)}
    found |= {f"共有/スキャン/スキャン_{n:04}.png": unreadable.scan for n in range(25)}
    found |= {f"共有/取引先一覧_{year}.xlsx": traps.companies for year in YEARS}
    found |= {"共有/パスワード付き.zip": unreadable.locked_archive, "共有/壊れた履歴書.docx": unreadable.torn_document}
    return found


def bucket() -> dict[str, Maker]:
    """Every object of the bucket by its key."""
    found: dict[str, Maker] = {}
    for year in YEARS[-6:]:
        for month in MONTHS:
            found[f"exports/members/{year}/会員一覧_{year}{month:02}.txt"] = texts.members
            found[f"events/{year}/{month:02}/events.jsonl"] = machine.web_log
            found |= {f"logs/alb/{year}/{month:02}/{day:02}.log": machine.access_log for day in (1, 11, 21)}
            found |= {f"uploads/inquiries/{year}/{month:02}/問合せ_{n:03}.csv": texts.customers for n in range(5)}
            found[f"assets/stations/{year}{month:02}.csv"] = traps.stations
    return found


TABLES: dict[str, tuple[str, ...]] = {
    "hr": ("employees", "dependents", "salaries", "health_checks", "applicants"),
    "crm": ("customers", "contacts", "inquiries", "members", "subscriptions"),
    "shop": ("orders", "shipments", "products", "stock", "prices", "sessions", "reviews"),
    "ops": ("jobs", "metrics", "releases", "calendar", "countries"),
}
"""Tables of the database by schema; those of personal data have rows of people."""


def table(name: str, everyone: list[Person], rng: Random) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """Columns and rows of one table, all of text."""
    from pdscan.demo.marks import plain

    def rows(*makers: Any) -> list[tuple[Any, ...]]:
        return [tuple(plain(str(make(person))) for make in makers) for person in everyone]

    match name:
        case "employees":
            return ("emp_id", "氏名", "住所", "電話番号", "生年月日"), rows(
                lambda p: p.employee_id, lambda p: p.name, lambda p: p.home[1], lambda p: p.mobile, lambda p: p.born
            )
        case "dependents":
            return ("emp_id", "被扶養者氏名", "続柄"), rows(lambda p: p.employee_id, lambda p: p.name, lambda _: "長男")
        case "salaries":
            return ("emp_id", "氏名", "基本給"), rows(
                lambda p: p.employee_id, lambda p: p.name, lambda _: rng.randrange(210_000, 480_000, 1_000)
            )
        case "health_checks":
            return ("emp_id", "氏名", "受診日", "HbA1c", "判定"), rows(
                lambda p: p.employee_id, lambda p: p.name, lambda _: "2026-05-12",
                lambda _: f"{rng.uniform(4.8, 7.4):.1f}", lambda _: rng.choice("ABC"),
            )  # fmt: skip
        case "applicants" | "customers" | "contacts" | "members" | "inquiries" | "orders":
            return ("氏名", "メールアドレス", "電話番号", "住所"), rows(
                lambda p: p.name, lambda p: p.mail, lambda p: p.mobile, lambda p: p.home[1]
            )
        case "sessions":
            return ("cookie_id", "ip_address", "user_agent"), rows(
                lambda _: f"GA1.1.{rng.randrange(10**9)}.{rng.randrange(10**9)}",
                lambda _: f"203.0.{rng.randrange(256)}.{rng.randrange(1, 255)}",
                lambda _: "Mozilla/5.0",
            )
        case _:
            return ("code", "label", "amount"), [
                (f"{name}-{n:04}", f"品目 {n}", str(rng.randrange(100, 90_000))) for n in range(40)
            ]


def made(files: dict[str, Maker], every: int = 1, seed: int = 0) -> Iterator[Made]:
    """The files, or one in `every` of each folder's run: the same seed gives the same bytes."""
    everyone = people(seed, _POOL)
    for at, (path, make) in enumerate(files.items()):
        if at % every == 0:
            rng = Random(f"{seed}/{path}")
            first = rng.randrange(_POOL - _STAFF)
            some = everyone[first : first + 20]
            staff = everyone[:_STAFF] if path.startswith(("02_", "03_")) else some
            yield Made(path, make(Cast(staff[: rng.randrange(18, len(staff) + 1)], some, rng)).data)
