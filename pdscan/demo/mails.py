"""Mails of the demo share: ISO-2022-JP with an attachment, and a mailbox."""

from __future__ import annotations

from email.encoders import encode_base64
from email.header import Header
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import formataddr

from pdscan.demo.cast import Cast
from pdscan.demo.marks import mark, plain
from pdscan.demo.page import Page
from pdscan.demo.people import Person
from pdscan.demo.texts import csv_text


def message(sender: Person, to: Person, subject: str, body: str, charset: str = "iso-2022-jp") -> MIMEMultipart:
    """A mail between two people; a fixed date and boundary keep the bytes the same."""
    mail = MIMEMultipart(boundary="=-demo-=")
    mail["From"] = formataddr((plain(sender.joined_name), plain(sender.mail)), charset)
    mail["To"] = formataddr((plain(to.joined_name), plain(to.mail)), charset)
    mail["Subject"] = Header(subject, charset).encode()
    mail["Date"] = "Mon, 06 Apr 2026 10:15:00 +0900"
    mail.attach(MIMEText(plain(body), "plain", charset))
    return mail


def attachment(name: str, data: bytes) -> MIMEBase:
    """A file as base64, its name by RFC 2231."""
    part = MIMEBase("text", "csv")
    part.set_payload(data)
    encode_base64(part)
    part.add_header("Content-Disposition", "attachment", filename=("iso-2022-jp", "ja", name))
    return part


def headers(*people: Person) -> str:
    """What the header lines say of these people."""
    return "".join(person.joined_name + person.mail for person in people)


def introduction(cast: Cast) -> Page:
    """A mail that introduces a customer, with a list attached as CP932 CSV."""
    sender, to = cast.staff[0], cast.staff[1]
    guest = cast.customers[2]
    body = (
        f"{mark('PERSON', to.surname[0])}様\n\nお疲れ様です。{mark('PERSON', sender.surname[0])}です。\n"
        f"先日お問い合わせいただいた{guest.joined_name}様({guest.mobile})のご自宅へ見本をお送りください。\n"
        f"送付先: 〒{guest.home[0]} {guest.home[1]}\n\n発送先の一覧を添付します。\n"
    )
    rows = [["氏名", "電話番号", "住所"], *([one.name, one.phone, one.home[1]] for one in cast.customers[3:9])]
    listed = csv_text(rows)
    mail = message(sender, to, "見本送付のお願い", body)
    mail.attach(attachment("発送先.csv", plain(listed).encode("cp932")))
    attached = Page.of(b"", listed).within("発送先.csv")
    return Page(mail.as_bytes(), (*Page.of(b"", headers(sender, to) + body).values, *attached))


def mailbox(cast: Cast) -> Page:
    """An mbox of three mails, one with a password in it."""
    data, said = b"", ""
    secret = mark("CREDENTIAL", f"Minato-{cast.rng.randint(1000, 9999)}!kaze")
    for at, text in enumerate(
        ("納期の件、承知しました。", f"共有フォルダのパスワードは {secret} です。", "来週は休暇をいただきます。")
    ):
        sender, to = cast.staff[at + 6], cast.staff[at + 7]
        mail = message(sender, to, "Re: 業務連絡", text + "\n", "utf-8")
        data += b"From demo Mon Apr  6 10:15:00 2026\n" + mail.as_bytes() + b"\n"
        said += headers(sender, to) + text
    return Page.of(data, said)
