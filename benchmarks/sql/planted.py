"""A synthetic company's database in PostgreSQL: 200 tables, of whose columns 40 hold personal data.

Among them a JSON path, XML, an array, columns that only their comment explains, a column with one hit in 10,000
rows, Word files in a bytea column, a partitioned table, a materialised view and names that look like SQL. All other
columns are what a business has: order numbers, amounts, products, companies, dates, codes.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from pdscan.demo import numbers
from pdscan.demo.people import Person, people

TABLES = 200
RARE_EVERY = 10_000
DOCUMENTS = 20
_PEOPLE = 300
_POOL = 2000
_DISEASES = ("高血圧症", "２型糖尿病", "うつ病", "気管支喘息", "腰椎椎間板ヘルニア")
_GOODS = ("ボールペン 黒 10本", "A4コピー用紙", "会議机 W1800", "LED電球 60形", "付箋 75mm")
_COMPANIES = ("株式会社北辰商会", "有限会社みどり製作所", "合同会社サンプル", "東和物産株式会社")
_SCHEMAS = ("crm", "hr", "shop", "web", "legacy", "ops", "会計")

Make = Callable[[Random, Person, int], Any]


@dataclass(frozen=True)
class Column:
    """One column: its type, how a value is made, whether it holds personal data."""

    name: str
    make: Make
    kind: str = "text"
    comment: str = ""
    is_planted: bool = False


@dataclass(frozen=True)
class Table:
    """One table and its columns after `id`."""

    schema: str
    name: str
    columns: tuple[Column, ...]


def _planted(name: str, make: Make, kind: str = "text", comment: str = "") -> Column:
    return Column(name, make, kind, comment, is_planted=True)


def _payload(rng: Random, person: Person, n: int) -> str:
    event = {"event": rng.choice(("view", "cart", "paid")), "seq": n, "user": {"email": person.mail, "tier": n % 4}}
    return json.dumps(event)


def _order_xml(rng: Random, person: Person, n: int) -> str:
    del rng
    return (
        f"<order><no>{n:08}</no><届け先><氏名>{person.name}</氏名><電話番号>{person.mobile}</電話番号></届け先></order>"
    )


def _answer(rng: Random, person: Person, n: int) -> str:
    said = rng.choice(("対応が早くて助かりました。", "価格をもう少し下げてほしい。", "特にありません。"))
    return f"{said}返信は {person.mail} までお願いします。" if n % 3 == 0 else said


def _given(rng: Random, person: Person, n: int) -> str:
    del rng, n
    return person.name


PERSONAL = (
    Table("crm", "customers", (
        _planted("full_name", _given),
        _planted("full_name_kana", lambda r, p, n: p.kana),
        _planted("tel", lambda r, p, n: p.mobile),
        _planted("email", lambda r, p, n: p.mail),
        _planted("zip", lambda r, p, n: p.home[0]),
        _planted("address", lambda r, p, n: p.home[1]),
        _planted("birth_date", lambda r, p, n: p.birth),
        Column("rank", lambda r, p, n: r.choice("ABC")),
        Column("created_at", lambda r, p, n: f"2024-{1 + n % 12:02}-{1 + n % 28:02} 10:00:00", "timestamp"),
    )),
    Table("hr", "社員", (
        _planted("氏名", _given),
        _planted("個人番号", lambda r, p, n: numbers.my_number(r)),
        _planted("基礎年金番号", lambda r, p, n: numbers.pension_number(r)),
        _planted("携帯番号", lambda r, p, n: p.mobile),
        _planted("運転免許証番号", lambda r, p, n: numbers.driver_licence(r)),
        Column("等級", lambda r, p, n: f"G{n % 9}"),
    )),
    Table("ops", "visits", (
        _planted("patient_name", _given),
        _planted("傷病名", lambda r, p, n: r.choice(_DISEASES)),
        Column("room", lambda r, p, n: f"{n % 9}F-{n % 20}"),
    )),
    Table("shop", "shipments", (
        _planted("届け先氏名", _given),
        _planted("届け先住所", lambda r, p, n: p.home[1]),
        _planted("届け先電話番号", lambda r, p, n: p.mobile),
        Column("tracking_no", lambda r, p, n: numbers.digits(r, 12)),
    )),
    Table("web", "members", (
        _planted("login_mail", lambda r, p, n: p.mail),
        _planted("card_number", lambda r, p, n: numbers.credit_card(r)),
        Column("points", lambda r, p, n: r.randint(0, 9999), "int"),
    )),
    Table("web", "events", (_planted("payload", _payload, "jsonb"),)),
    Table("legacy", "t0001", (
        Column("c1", lambda r, p, n: f"{n % 100:03}"),
        _planted("c2", _given, comment="氏名(漢字)"),
        _planted("c3", lambda r, p, n: numbers.my_number(r), comment="個人番号。12桁"),
        _planted("c4", lambda r, p, n: p.mobile.replace("-", ""), comment="連絡先電話番号"),
        Column("c5", lambda r, p, n: r.randint(1, 99999), "int", comment="金額"),
    )),
    Table("ops", "notes", (
        _planted("remarks", lambda r, p, n: r.choice(("納品済み", "在庫確認中", "検品待ち", "出荷完了、特記事項なし"))),
        Column("status", lambda r, p, n: r.choice(("open", "closed"))),
    )),
    Table("ops", "papers", (Column("title", lambda r, p, n: r.choice(("契約書", "申込書"))),
                            _planted("body", lambda r, p, n: None, "bytea"))),
    Table("crm", "survey", (_planted("回答", _answer), Column("score", lambda r, p, n: n % 5, "int"))),
    Table("shop", "edi", (_planted("message", _order_xml),)),
    Table("crm", "contacts", (
        _planted("氏名", _given),
        _planted("mails", lambda r, p, n: [p.mail, f"info{n}@example.co.jp"] if n % 2 else [p.mail], "text[]"),
    )),
    Table("legacy", 'x"; DROP TABLE y; --', (_planted("mail %s", lambda r, p, n: p.mail),)),
    Table("web", "access", (
        _planted("member_mail", lambda r, p, n: p.mail),
        Column("status_code", lambda r, p, n: r.choice((200, 304, 404)), "int"),
    )),
    Table("crm", "生徒", (
        _planted("生徒氏名", _given),
        _planted("保護者氏名", _given),
        _planted("住所", lambda r, p, n: p.home[1]),
        Column("学年", lambda r, p, n: 1 + n % 6, "int"),
    )),
    Table("crm", "本人確認", (
        _planted("旅券番号", lambda r, p, n: numbers.passport(r)),
        _planted("在留カード番号", lambda r, p, n: numbers.residence_card(r)),
    )),
    Table("ops", "利用者", (
        _planted("利用者氏名", _given),
        _planted("生年月日", lambda r, p, n: p.birth),
    )),
)  # fmt: skip

_DECOYS = (
    Column("order_no", lambda r, p, n: f"SO-{2020 + n % 6}-{n:07}"),
    Column("product_code", lambda r, p, n: f"PRD{n % 900:05}"),
    Column("jan", lambda r, p, n: numbers.jan_code(r)),
    Column("単価", lambda r, p, n: r.randint(10, 99999), "int"),
    Column("amount", lambda r, p, n: f"{r.randint(1, 9_999_999)}", "numeric"),
    Column("quantity", lambda r, p, n: r.randint(1, 500), "int"),
    Column("updated_at", lambda r, p, n: f"2025-{1 + n % 12:02}-{1 + n % 28:02} 09:{n % 60:02}:00", "timestamp"),
    Column("status", lambda r, p, n: r.choice(("受付", "手配中", "出荷済", "完了"))),
    Column("商品名", lambda r, p, n: r.choice(_GOODS)),
    Column("取引先会社名", lambda r, p, n: r.choice(_COMPANIES)),
    Column("法人番号", lambda r, p, n: numbers.corporate_number(r)),
    Column("倉庫", lambda r, p, n: f"第{1 + n % 4}倉庫"),
    Column("flag", lambda r, p, n: n % 2 == 0, "boolean"),
    Column("hash", lambda r, p, n: f"{r.getrandbits(128):032x}"),
    Column("memo", lambda r, p, n: r.choice(("定期便", "至急", "見積依頼中", "次回まとめて納品", ""))),
    Column("勘定科目", lambda r, p, n: r.choice(("旅費交通費", "消耗品費", "通信費", "会議費"))),
    Column("department_code", lambda r, p, n: f"D{n % 40:03}"),
    Column("rate", lambda r, p, n: f"{r.random():.4f}", "double precision"),
    Column("lot_no", lambda r, p, n: f"L{n % 99999:08}"),
    Column("url", lambda r, p, n: f"https://shop.example.co.jp/item/{n % 900}"),
)  # fmt: skip


def tables(count: int = TABLES) -> list[Table]:
    """The tables with personal data, and as many others as make `count` (a materialised view is added to them)."""
    rng = Random(7)
    made = list(PERSONAL)
    while len(made) < count - 1:
        columns = tuple(rng.sample(_DECOYS, rng.randint(3, 8)))
        made.append(
            Table(
                rng.choice(_SCHEMAS),
                f"{rng.choice(('item', 'stock', '伝票', 'log', 'master'))}_{len(made):03}",
                columns,
            )
        )
    return made


def planted(count: int = TABLES) -> set[tuple[str, str]]:
    """(schema.table, column) of what has to be found."""
    found = {
        (f"{table.schema}.{table.name}", column.name)
        for table in tables(count)
        for column in table.columns
        if column.is_planted
    }
    return found | {("crm.customer_copy", "full_name"), ("crm.customer_copy", "tel")}


def build(connection: Any, rows: int, count: int = TABLES) -> None:
    """Make everything through a psycopg connection with autocommit: about `rows` rows in all."""
    rng, who = Random(11), people(5, _PEOPLE)
    each = max(1, rows // count)
    for schema in _SCHEMAS:
        connection.execute(f"CREATE SCHEMA {schema}")
    for table in tables(count):
        wanted = max(each, RARE_EVERY) if table.name == "notes" else each
        _create(connection, table, min(wanted, DOCUMENTS * 50) if table.name == "papers" else wanted, rng, who)
    call = "'折り返し 090-1234-' || lpad((id % 10000)::text, 4, '0') || ' 山本さんまで'"
    connection.execute(f"UPDATE ops.notes SET remarks = {call} WHERE id % {RARE_EVERY} = 777")
    for n in range(DOCUMENTS):
        text = f"申込者氏名：{who[n].name}　電話番号：{who[n].mobile}"
        connection.execute("UPDATE ops.papers SET body = %s WHERE id = %s", [docx(text), n + 1])
    connection.execute("CREATE MATERIALIZED VIEW crm.customer_copy AS SELECT id, full_name, tel FROM crm.customers")
    connection.execute("VACUUM ANALYZE")


def _create(connection: Any, table: Table, rows: int, rng: Random, who: list[Person]) -> None:
    place = f"{_quoted(table.schema)}.{_quoted(table.name)}"
    columns = ", ".join(f"{_quoted(column.name)} {column.kind}" for column in table.columns)
    if table.name == "access":
        connection.execute(f"CREATE TABLE {place} (id bigint, {columns}) PARTITION BY HASH (id)")
        for n in range(4):
            connection.execute(
                f"CREATE TABLE web.access_{n} PARTITION OF {place} FOR VALUES WITH (MODULUS 4, REMAINDER {n})"
            )
    else:
        connection.execute(f"CREATE TABLE {place} (id bigint PRIMARY KEY, {columns})")
    for column in table.columns:
        if column.comment:
            connection.execute(f"COMMENT ON COLUMN {place}.{_quoted(column.name)} IS '{column.comment}'")
    base = min(rows, _POOL)
    with connection.cursor().copy(f"COPY {place} FROM STDIN".replace("%", "%%")) as copy:
        for n in range(base):
            copy.write_row([n + 1, *(column.make(rng, who[n % len(who)], n) for column in table.columns)])
    names = ", ".join(_quoted(column.name) for column in table.columns)
    if rows > base:
        connection.execute(
            f"INSERT INTO {place} SELECT id + {base} * g, {names} "
            f"FROM {place}, generate_series(1, {-(-rows // base) - 1}) g WHERE id + {base} * g <= {rows}"
        )


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def docx(text: str) -> bytes:
    """A Word file of one paragraph."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("word/document.xml", body)
    return made.getvalue()
