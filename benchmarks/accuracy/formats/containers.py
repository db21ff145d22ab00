"""Files in files: mails with attachments, mailboxes, archives."""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Sequence
from email.encoders import encode_base64
from email.header import Header
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import formataddr

from pdscan.demo.marks import plain
from pdscan.demo.page import Page
from pdscan.demo.share import cp932_zip

Party = tuple[str, str]
"""Name and address, both marked."""


def eml(
    sender: Party,
    to: Sequence[Party],
    subject: str,
    body: str,
    attached: dict[str, Page] | None = None,
    charset: str = "iso-2022-jp",
    html: str = "",
) -> Page:
    """A mail; UTF-8 where the charset lacks a character."""
    try:
        (plain(body) + plain(subject) + plain(sender[0])).encode(charset)
    except UnicodeEncodeError:
        charset = "utf-8"
    mail = MIMEMultipart(boundary="=-part-=")
    mail["From"] = address(sender, charset)
    mail["To"] = ", ".join(address(party, charset) for party in to)
    mail["Subject"] = Header(plain(subject), charset).encode()
    mail["Date"] = "Thu, 01 Oct 2026 09:12:00 +0900"
    mail.attach(MIMEText(plain(body), "plain", charset))
    if html:
        mail.attach(MIMEText(plain(html), "html", "utf-8"))
    values = [Page.of(b"", "".join((*sender, *(part for party in to for part in party), subject, body, html)))]
    said = list(values[0].values)
    for name, page in (attached or {}).items():
        part = MIMEBase("application", "octet-stream")
        part.set_payload(page.data)
        encode_base64(part)
        part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
        mail.attach(part)
        said += page.within(name)
    return Page(mail.as_bytes(), tuple(said))


def address(party: Party, charset: str) -> str:
    """A header address, its name encoded in the mail's charset or, where that fails, UTF-8."""
    name = plain(party[0])
    try:
        name.encode(charset)
    except UnicodeEncodeError:
        charset = "utf-8"
    return formataddr((name, plain(party[1])), charset)


def mbox(mails: Sequence[Page]) -> Page:
    """Mails one after another."""
    data = b"".join(
        b"From - Thu Oct  1 09:12:00 2026\n" + mail.data.replace(b"\nFrom ", b"\n>From ") + b"\n\n" for mail in mails
    )
    return Page(data, tuple(value for mail in mails for value in mail.values))


def tar_gz(members: dict[str, Page]) -> Page:
    """A compressed tar with UTF-8 names."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, page in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(page.data)
            archive.addfile(entry, io.BytesIO(page.data))
    return Page(
        gzip.compress(out.getvalue(), mtime=0),
        tuple(value for name, page in members.items() for value in page.within(name)),
    )


__all__ = ["Party", "cp932_zip", "eml", "mbox", "tar_gz"]
