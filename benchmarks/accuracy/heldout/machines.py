# ruff: noqa: E501 - a catalogue: lines keep the length they have in the file
"""What programs write, in the held-out set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bank_file import bank_file
from benchmarks.accuracy.catalogue import Lines
from benchmarks.accuracy.catalogue import files as made
from benchmarks.accuracy.formats import containers, plain_text
from benchmarks.accuracy.rendering import page_of
from benchmarks.accuracy.world import World
from pdscan.demo.marks import mark
from pdscan.demo.page import Page

ENTRIES = (
    Lines("04_IT/logs/nginx.log", '{a[ip]} - {a[login]} [03/Jun/2026:{a[clock]} +0900] "POST /login HTTP/2.0" 302 {a[count]} "-" "okhttp/4.9.1"\n', 40),
    Lines("04_IT/logs/iis.log", "2026-06-03 {a[clock]} W3SVC1 GET /default.aspx - 443 - {a[ip]} Mozilla/5.0 200 0 0 {a[count]}\n", 30, "utf-8", "#Software: Microsoft Internet Information Services 10.0\n#Fields: date time s-sitename cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken\n"),
    Lines("04_IT/logs/batch_err.log", "[{a[stamp]} {a[clock]}][WARN] 住所不備 会員={a[member_id]} 氏名={a[joined]} 住所={a[address]}\n", 18, "cp932"),
    Lines("04_IT/logs/sms.log", '{{"at":"2026-06-03T{a[clock]}+09:00","to":"{a[mobile_bare]}","body":"認証コードをお送りしました","result":"ok"}}\n', 20),
    Lines("04_IT/logs/debug.txt", "DEBUG User(id={a[count]}, name={a[joined]}, birthday={a[birth_iso]}, email={a[mail]}, password={a[secret]})\n", 12),
    Lines("04_IT/logs/cookie_dump.txt", "Set-Cookie: _ga={a[cookie]}; Path=/; Domain=.minamino-foods.co.jp; Secure\n", 12),
    Lines("03_お客様/contacts.vcf", "BEGIN:VCARD\nVERSION:4.0\nFN:{a[joined]}\nSORT-STRING:{a[kana]}\nTEL;VALUE=uri;TYPE=home:{a[phone]}\nEMAIL:{a[mail]}\nORG:{a[company]}\nEND:VCARD\n", 9, newline="\r\n"),
    Lines("03_お客様/訪問予定.ics", "BEGIN:VEVENT\nDTSTART:20260603T100000\nSUMMARY:{a[joined]}様宅 点検\nLOCATION:{a[address]}\nDESCRIPTION:連絡先 {a[mobile]}\nEND:VEVENT\n", 7, "utf-8", "BEGIN:VCALENDAR\nVERSION:2.0\n", "END:VCALENDAR\n", "\r\n"),
    Lines("04_IT/db/insert_only.sql", "INSERT INTO kokyaku VALUES ({a[count]},'{a[name]}','{a[kana]}','{a[phone]}','{a[address]}','{a[birth_iso]}');\n", 18),
    Lines("04_IT/db/update_patch.sql", "UPDATE members SET email='{a[mail]}', tel='{a[mobile]}' WHERE name='{a[joined]}';\n", 14),
    Lines("04_IT/conf/wp-config.php", "<?php\ndefine('DB_NAME', 'wp');\ndefine('DB_USER', 'wpuser');\ndefine('DB_PASSWORD', '{a[secret]}');\ndefine('AUTH_KEY', '');\n", 1),
    Lines("04_IT/conf/credentials.ini", "[default]\naws_access_key_id = {a[key]}\n[mail]\nsmtp_password = {b[password]}\n", 1),
    Lines("04_IT/conf/terraform.tfvars", 'region = "ap-northeast-1"\ndb_password = "{a[secret]}"\ngithub_token = "{a[token]}"\n', 1),
    Lines("04_IT/tracking/places.geojson", '{{"type":"Feature","properties":{{"user":"{a[joined]}"}},"geometry":{{"type":"Point","coordinates":[{a[longitude]},{a[latitude]}]}}}},\n', 10, "utf-8", '{"type":"FeatureCollection","features":[', '{"type":"Feature","properties":{},"geometry":null}]}'),
    Lines("04_IT/tracking/device.ndjson", '{{"aaid":"{a[adid]}","imei":"{a[imei]}","wifi_mac":"{a[mac]}","ip":"{a[ip]}"}}\n', 20),
    Lines("02_健康管理/検査データ.xml", "<patient><name>{a[joined]}</name><birthTime>{a[birth8]}</birthTime><tel>{a[mobile]}</tel><diagnosis>{a[condition]}</diagnosis><HbA1c>{a[sugar]}</HbA1c></patient>\n", 12, "utf-8", '<?xml version="1.0" encoding="UTF-8"?>\n<root>\n', "</root>\n"),
)  # fmt: skip
MEMBERS = (
    ("給与/賞与一覧.xlsx", "employee_id name salary", "xlsx"),
    ("発送先2018.csv", "name postal address phone", "csv"),
    ("名簿.txt", "name mobile", "tsv16"),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file that a program wrote."""
    yield from made(world, ENTRIES)
    yield "01_管理本部/給与/SHOYO.DAT", bank_file(world, 18, kind="12", newline="")
    yield "01_管理本部/給与/furikomi.txt", bank_file(world, 8, kind="21", newline="\r\n")
    yield "99_その他/汎用機出力.txt", mainframe(world)
    yield (
        "99_その他/old_2018.zip",
        containers.cp932_zip(
            {name: page_of(world, name, world.table(keys, 11), kind, set()) for name, keys, kind in MEMBERS}
        ),
    )
    yield (
        "99_その他/mail_backup.tar.gz",
        containers.tar_gz({"INBOX/1.eml": short_mail(world), "INBOX/2.eml": short_mail(world)}),
    )
    yield "08_メール/Sent.mbox", containers.mbox([short_mail(world) for _ in range(6)])
    yield "99_その他/genome.csv", genome(world)


def mainframe(world: World) -> Page:
    """Fixed columns without headings: kana name, birth as eight digits, number, postal code."""
    hand = world.hand()
    people = world.population.people(18)
    rows = [
        [
            hand.half_kana(one),
            mark("PHONE_NUMBER", one.phone),
            mark("DATE_OF_BIRTH", f"{one.born:%Y/%m/%d}"),
            mark("JP_POSTAL_CODE?", one.town.postal),
        ]
        for one in people
    ]
    return plain_text.fixed(rows, [32, 15, 12, 8])


def short_mail(world: World) -> Page:
    """A short mail between two people."""
    hand = world.hand()
    a, b = world.population.people(2)
    body = f"{hand.family(b)}様\n\nお電話番号が変わりました。新しい番号は {hand.mobile(a)} です。\n{hand.joined(a)}\n"
    return containers.eml(
        (hand.joined(a), hand.mail(a)), [(hand.joined(b), hand.mail(b))], f"番号変更（{hand.family(a)}）", body
    )


def genome(world: World) -> Page:
    """Sequences by person: a column of DNA."""
    rows = [
        f"{world.hand().joined(one)},{mark('BIOMETRIC_TEMPLATE', ''.join(one.rng.choices('ACGT', k=240)))}"
        for one in world.population.people(3)
    ]
    return plain_text.prose("被験者氏名,塩基配列\n" + "\n".join(rows) + "\n")
