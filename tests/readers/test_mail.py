"""Mail: header fields in every spelling, bodies, attachments, and the PPAP habit."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from pdscan.model import Scope
from tests.readers.reading import reading
from tests.readers.test_zip_archive import CSV, locked, packed


def mail(body: str = "山田です。\n", charset: str = "utf-8") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "山田太郎 <yamada@example.jp>"
    message["To"] = "佐藤花子 <sato@example.jp>"
    message["Subject"] = "名簿の件"
    message["Date"] = "Mon, 01 Jun 2026 10:00:00 +0900"
    message.set_content(body, charset=charset)
    return message


@pytest.mark.parametrize("charset", ["utf-8", "iso-2022-jp", "shift_jis", "euc-jp"])
def test_header_and_body_are_apart(charset: str) -> None:
    found = reading("a.eml", mail(charset=charset).as_bytes())
    header, body = found.texts
    assert header.locator.part == "header"
    assert "From: 山田太郎 <yamada@example.jp>" in header.text.splitlines()
    assert "Subject: 名簿の件" in header.text
    assert body.locator.part == "body"
    assert body.scope is Scope.DOCUMENT
    assert "山田です。" in body.text


@pytest.mark.parametrize(
    "raw",
    [
        b"=?ISO-2022-JP?B?GyRCOzNFREJATzobKEI=?=",
        b"=?iso-2022-jp?B?GyRCOzNFRBsoQg==?=\r\n =?iso-2022-jp?B?GyRCQkBPOhsoQg==?=",
        b"=?utf-8?B?5bGx55Sw5aQ=?= =?utf-8?B?qumDjg==?=",
        b'"=?UTF-8?Q?=E5=B1=B1=E7=94=B0=E5=A4=AA=E9=83=8E?="',
        b"\x1b$B;3EDB@O:\x1b(B",
        "山田太郎".encode("cp932"),
        "山田太郎".encode("euc_jp"),
        "山田太郎".encode(),
    ],
)
def test_names_are_read_however_they_were_written(raw: bytes) -> None:
    data = b"From: " + raw + b" <y@example.jp>\r\nTo: b@example.jp\r\nSubject: x\r\n\r\nbody\r\n"
    assert "山田太郎" in reading("a.eml", data).texts[0].text


@pytest.mark.parametrize(
    "disposition",
    [
        b'attachment; filename="=?ISO-2022-JP?B?GyRCTD5KbRsoQg==?=.csv"',
        b"attachment; filename*=utf-8''%E5%90%8D%E7%B0%BF.csv",
        b"attachment; filename*0*=iso-2022-jp''%1B%24BL%3E; filename*1*=Jm%1B%28B.csv",
        b'attachment; filename="' + "名簿.csv".encode("cp932") + b'"',
    ],
)
def test_attachments_are_members_under_their_names(disposition: bytes) -> None:
    data = (
        b"From: a@example.jp\r\nTo: b@example.jp\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nhello\r\n--x\r\n"
        b"Content-Type: application/octet-stream\r\nContent-Disposition: "
        + disposition
        + b"\r\n\r\n"
        + CSV
        + b"--x--\r\n"
    )
    found = reading("a.eml", data)
    assert found.members == ["名簿.csv", ""]
    assert found.tables[0].rows[1][0] == "山田太郎"


def test_the_formatted_twin_of_a_text_is_not_counted_twice() -> None:
    message = mail("山田太郎 090-0000-0001\n")
    message.add_alternative("<p>山田太郎 090-0000-0001</p>", subtype="html")
    assert reading("a.eml", message.as_bytes()).everything().count("090-0000-0001") == 1


def test_a_page_alone_is_read() -> None:
    message = mail()
    message.set_content(
        "<html><body><table><tr><th>氏名</th><td>佐藤花子</td></tr></table></body></html>", subtype="html"
    )
    found = reading("a.eml", message.as_bytes())
    assert list(found.tables[0].rows[0]) == ["氏名", "佐藤花子"]


def test_forwarded_mail_is_a_member() -> None:
    outer = mail()
    outer.add_attachment(mail("転送元の鈴木一郎\n"))
    found = reading("a.eml", outer.as_bytes())
    assert len(found.members) == 2
    assert "鈴木一郎" in found.everything()


def test_ppap_is_told() -> None:
    message = mail("添付 zip のパスワードは別途お送りします。\n")
    message.add_attachment(locked(packed({"a.csv": CSV})), maintype="application", subtype="zip", filename="a.zip")
    found = reading("a.eml", message.as_bytes())
    assert found.facts["ppap"]
    assert found.facts["ppap_password"]
    assert found.closed["a.zip!/a.csv"].cause == "encrypted"


def test_encrypted_bodies_are_gaps() -> None:
    data = b"From: a@example.jp\nTo: b@example.jp\nSubject: x\nMIME-Version: 1.0\n"
    smime = data + b'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"\n\nAAAA\n'
    assert [gap.cause for gap in reading("a.eml", smime).gaps] == ["encrypted"]


def test_a_letter_with_colons_is_no_mail() -> None:
    assert reading("a.txt", "氏名: 山田太郎\n電話: 090-0000-0001\n".encode()).readers == ["text"]


def test_a_cut_message_gives_what_it_has() -> None:
    message = mail()
    message.add_attachment(CSV * 50, maintype="application", subtype="octet-stream", filename="a.csv")
    data = message.as_bytes()
    found = reading("a.eml", data[: len(data) // 2])
    assert "山田太郎" in found.texts[0].text
    assert [gap.cause for gap in found.gaps] == ["damaged"]
    assert reading("a.eml", data).gaps == []


def test_attachments_of_one_name_have_a_line_each() -> None:
    message = mail()
    for _ in range(3):
        message.add_attachment(CSV, maintype="application", subtype="octet-stream", filename="無題.csv")
    assert reading("a.eml", message.as_bytes()).members == ["無題.csv", "無題.csv (2)", "無題.csv (3)", ""]
