"""What machines leave on a share: a database dump, web logs, an access log, a file of settings with secrets."""

from __future__ import annotations

import json

from pdscan.demo import numbers
from pdscan.demo.cast import Cast
from pdscan.demo.marks import mark
from pdscan.demo.page import Page, text_page


def sql_dump(cast: Cast) -> Page:
    """A MySQL dump of a members table."""
    columns = "`id`, `member_name`, `member_kana`, `birth`, `tel`, `email`, `zip`, `addr`"
    rows = ",\n".join(
        f"({at}, '{person.name}', '{person.kana}', '{mark('DATE_OF_BIRTH', f'{person.born:%Y-%m-%d}')}', "
        f"'{person.phone}', '{person.mail}', '{person.home[0]}', '{person.home[1]}')"
        for at, person in enumerate(cast.customers, 1)
    )
    return text_page(
        "-- MySQL dump 10.13\nCREATE TABLE `members` (\n  `id` int NOT NULL,\n"
        "  `member_name` varchar(64),\n  `member_kana` varchar(64),\n"
        "  `birth` date,\n  `tel` varchar(16),\n  `email` varchar(128),\n"
        "  `zip` char(8),\n  `addr` varchar(255),\n  PRIMARY KEY (`id`)\n);\n"
        f"INSERT INTO `members` ({columns}) VALUES\n{rows};\n"
    )


def web_log(cast: Cast) -> Page:
    """JSON Lines of a web shop: cookies, addresses, devices; nobody is named."""
    lines = []
    for _ in range(30):
        address = mark("IP_ADDRESS", f"198.51.100.{cast.rng.randint(2, 250)}")
        cookie = mark(
            "COOKIE_ID", f"GA1.2.{cast.rng.randint(10**8, 10**9)}.{cast.rng.randint(1_770_000_000, 1_780_000_000)}"
        )
        entry = {
            "time": "2026-04-06T10:15:00+09:00",
            "client_ip": address,
            "_ga": cookie,
            "path": f"/item/{cast.rng.randint(1, 99)}",
            "status": 200,
        }
        lines.append(json.dumps(entry, ensure_ascii=False))
    return text_page("\n".join(lines) + "\n")


def access_log(cast: Cast) -> Page:
    """An Apache log in the combined format."""
    lines = (
        f"{mark('IP_ADDRESS', f'203.0.113.{cast.rng.randint(2, 250)}')} - - [06/Apr/2026:10:15:{at:02} +0900] "
        f'"GET /news/{cast.rng.randint(100, 999)} HTTP/1.1" 200 {cast.rng.randint(900, 20000)} "-" "Mozilla/5.0"\n'
        for at in range(40)
    )
    return text_page("".join(lines))


def devices(cast: Cast) -> Page:
    """貸与端末.json: who carries which telephone."""
    listed = [
        {"利用者": person.joined_name, "電話番号": person.mobile, "IMEI": mark("DEVICE_ID", numbers.imei(cast.rng))}
        for person in cast.staff[:8]
    ]
    return text_page(json.dumps(listed, ensure_ascii=False, indent=2))


def settings(cast: Cast) -> Page:
    """A .env with a database password and a key; the key is put together at random."""
    letters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    secret = mark("CREDENTIAL", "".join(cast.rng.choices(letters, k=20)))
    key = mark("CREDENTIAL", "AKIA" + "".join(cast.rng.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=16)))
    return text_page(f"APP_ENV=production\nDB_HOST=db01\nDB_USER=shop\nDB_PASSWORD={secret}\nAWS_ACCESS_KEY_ID={key}\n")
