# ruff: noqa: E501 - a catalogue: lines keep the length they have in the file
"""What programs write: logs, cards, calendars, dumps, settings, bank files, archives, in the development set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bank_file import bank_file
from benchmarks.accuracy.catalogue import Lines
from benchmarks.accuracy.catalogue import files as made
from benchmarks.accuracy.formats import containers, plain_text
from benchmarks.accuracy.rendering import page_of
from benchmarks.accuracy.table import Grid, Table
from benchmarks.accuracy.world import World
from pdscan.demo.marks import mark
from pdscan.demo.page import Page

ENTRIES = (
    Lines("システム/ログ/access.log", '{a[ip]} - - [12/May/2026:{a[clock]} +0900] "GET /item/{a[count]} HTTP/1.1" 200 {a[count]} "-" "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)"\n', 60),
    Lines("システム/ログ/app.log", "{a[stamp]} {a[clock]} INFO  [LoginService] login ok user={a[mail]} ip={a[ip]}\n", 40),
    Lines("システム/ログ/error.log", "{a[stamp]}T{a[clock]}.120Z ERROR OrderController - 配送先エラー: 氏名={a[joined]}, 電話={a[mobile]}, order_id={a[order]}\n", 20),
    Lines("システム/ログ/mail.log", "May 12 {a[clock]} mx1 postfix/smtp[{a[count]}]: 4F1A2: to=<{a[mail]}>, relay=mx.kitanami-seiki.co.jp[[[IP_ADDRESS?|203.0.113.5]]]:25, delay=0.8, status=sent\n", 30),
    Lines("システム/ログ/wifi.log", "{a[stamp]} {a[clock]} dhcpd: DHCPACK on [[IP_ADDRESS?|10.3.0.14]] to {a[mac]} via eth0\n", 20),
    Lines("営業/連絡先.vcf", "BEGIN:VCARD\nVERSION:3.0\nN:{a[family]};{a[given]};;;\nFN:{a[joined]}\nX-PHONETIC-LAST-NAME:{a[family_kana]}\nTEL;TYPE=CELL,VOICE:{a[mobile]}\nEMAIL;TYPE=INTERNET:{a[mail]}\nADR;TYPE=HOME:;;{a[address]};;;{a[postal]};日本\nBDAY:{a[birth_iso]}\nEND:VCARD\n", 8, newline="\r\n"),
    Lines("総務/予定.ics", "BEGIN:VEVENT\nUID:{a[order]}@cal\nDTSTART:20260512T{a[count]}\nSUMMARY:{a[family]}様来社（{a[company]}）\nORGANIZER;CN={b[joined]}:mailto:{b[mail]}\nATTENDEE;CN={a[joined]}:mailto:{a[mail]}\nEND:VEVENT\n", 8, "utf-8", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//demo//JP\n", "END:VCALENDAR\n", "\r\n"),
    Lines("システム/ldap/people.ldif", "dn: uid={a[login]},ou=people,dc=example,dc=jp\ncn: {a[romaji]}\nmail: {a[mail]}\ntelephoneNumber: {a[mobile_plus]}\nemployeeNumber: {a[employee_id]}\n\n", 10),
    Lines("システム/位置/track.gpx", '<trkpt lat="{a[latitude]}" lon="{a[longitude]}"><time>2026-05-12T{a[clock]}Z</time></trkpt>\n', 20, "utf-8", '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1"><trk><name>散歩</name><trkseg>\n', "</trkseg></trk></gpx>\n"),
    Lines("システム/db/insert_orders.sql", "INSERT INTO orders (order_no, customer_name, customer_tel, ship_address, card_no) VALUES ('{a[order]}', '{a[name]}', '{a[mobile]}', '{a[address]}', '{a[card]}');\n", 25),
    Lines("システム/db/dump_pg.sql", "{a[count]}\t{a[name]}\t{a[kana]}\t{a[birth_iso]}\t{a[mail]}\t{a[phone]}\n", 20, "utf-8", "COPY public.customers (id, name, name_kana, birth_date, email, tel) FROM stdin;\n", "\\.\n"),
    Lines("システム/設定/.env", "APP_ENV=production\nDB_HOST=[[IP_ADDRESS?|10.0.3.12]]\nDB_PASSWORD={a[password]}\nAWS_ACCESS_KEY_ID={a[key]}\nGITHUB_TOKEN={a[token]}\nMAIL_FROM=noreply@kitanami-seiki.co.jp\n", 1),
    Lines("システム/設定/application.yml", "spring:\n  datasource:\n    url: jdbc:mysql://db01:3306/shop\n    username: shop\n    password: {a[password]}\n  mail:\n    password: {b[password]}\n", 1),
    Lines("システム/設定/接続先メモ.txt", "【VPN】\nID: vpn-user01\nパスワード：{a[password]}\n【基幹DB】\npostgresql://app:{b[secret]}@[[IP_ADDRESS?|10.0.3.20]]:5432/core\n【ルータ】パスワード：別途連絡\n", 1, "cp932"),
    Lines("システム/計測/ga_export.jsonl", '{{"event_date":"20260512","client_id":"{a[cookie]}","ip":"{a[ip]}","page_location":"{a[page]}","device":"iPhone"}}\n', 30),
    Lines("システム/計測/app_users.json", '{{"user":{{"id":"{a[login]}","profile":{{"fullName":"{a[joined]}","phones":["{a[mobile]}"],"address":{{"zip":"{a[postal]}","line":"{a[address]}"}}}}}},"device":{{"idfa":"{a[adid]}"}}}},\n', 12, "utf-8", "[", "{}]"),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file that a program wrote."""
    yield from made(world, ENTRIES)
    yield "経理/振込/kyuyo_202605.txt", bank_file(world, 30, kind="11", newline="\r\n")
    yield "経理/振込/sogo.dat", bank_file(world, 12, kind="21", newline="")
    yield "経理/振込/支払先.txt", mainframe(world)
    old = {f"旧サーバ/{name}": page_of(world, name, world.table(keys, 12), kind, set()) for name, keys, kind in MEMBERS}
    yield "退避/2019年度バックアップ.zip", containers.cp932_zip(old)
    yield (
        "退避/home.tar.gz",
        containers.tar_gz({"home/list.csv": page_of(world, "list", world.table("name mail", 8), "csv8", set())}),
    )
    inner = containers.eml(
        (mark("PERSON", "浜口"), mark("EMAIL_ADDRESS", "hamaguchi@aoi-logi.com")),
        [],
        "名簿",
        "添付をご確認ください。\n",
        old,
    )
    yield "退避/二重.zip", containers.cp932_zip({"メール/古い.eml": inner})
    yield "退避/生体/顔特徴量.json", faces(world)
    yield "メール/受信.mbox", mailbox(world)


MEMBERS = (
    ("顧客名簿.csv", "name kana address phone", "csv"),
    ("社員/年賀状.xlsx", "name postal address", "xlsx"),
    ("見積先.txt", "name mail mobile", "tsv"),
)


def mainframe(world: World) -> Page:
    """Columns of fixed width, no delimiter, half-width kana."""
    hand = world.hand()
    rows = []
    for person in world.population.people(20):
        number = mark("INTERNAL_ID", f"{person.number:08}")
        rows.append(
            [
                number,
                hand.half_kana(person),
                mark("PHONE_NUMBER", person.phone),
                mark("JP_BANK_ACCOUNT", person.account),
            ]
        )
    heading = ["取引先NO", "ｶﾅ氏名", "電話番号", "口座番号"]
    return plain_text.fixed([heading, *rows], [12, 34, 16, 10])


def faces(world: World) -> Page:
    """Face vectors by person: 128 numbers each."""
    hand = world.hand()
    rows: list[str] = []
    for person in world.population.people(3):
        vector = ", ".join(f"{person.rng.gauss(0, 0.1):.6f}" for _ in range(128))
        rows.append(f'{{"name": "{hand.joined(person)}", "face_encoding": [{mark("BIOMETRIC_TEMPLATE", vector)}]}}')
    return plain_text.prose("[" + ",\n".join(rows) + "]\n")


def mailbox(world: World) -> Page:
    """Five mails; one has a list attached."""
    mails = []
    for at in range(5):
        hand = world.hand()
        a, b = world.population.people(2)
        table = Table(["氏名", "携帯"], [[hand.name(one), hand.mobile(one)] for one in world.population.people(4)])
        attached = {"名簿.csv": plain_text.delimited(Grid([[*table.headings], *table.rows]))} if at == 2 else {}
        body = f"{hand.family(b)}様\n\n先日はありがとうございました。\n{hand.joined(a)}\n{hand.mobile(a)}\n"
        mails.append(
            containers.eml((hand.joined(a), hand.mail(a)), [(hand.joined(b), hand.mail(b))], "お礼", body, attached)
        )
    return containers.mbox(mails)
