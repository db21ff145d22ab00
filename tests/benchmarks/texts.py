"""The text of a file of any format, read without pdscan: what a test holds the truth against."""

import base64
import email
import email.policy
import io
import mailbox
import re
import tempfile
import zipfile
from html import unescape
from pathlib import Path, PurePosixPath

CP932_TWINS = str.maketrans("−〜", "－～")  # one code in CP932, two in Unicode
ENCODINGS = ("utf-8-sig", "utf-16", "iso-2022-jp", "cp932", "euc-jp")
ENCODED_LINE = re.compile(r"^\w+:: (\S+)$", re.MULTILINE)
ESCAPED = re.compile(r"(?:\\u-?\d+\?)+")


def decodings(data: bytes) -> list[str]:
    """The text in every encoding that fits."""
    texts = []
    for encoding in ENCODINGS:
        try:
            texts.append(data.decode(encoding).translate(CP932_TWINS))
        except UnicodeError:
            continue
    return texts


def texts_of(name: str, data: bytes) -> list[str]:
    """Every reading of the file, containers with their members; one per encoding where that is open."""
    match PurePosixPath(name).suffix:
        case ".xlsx" | ".docx" | ".pptx" | ".ods" | ".odt":
            return [packaged(data)]
        case ".xls":
            return [old_workbook(data)]
        case ".pdf":
            return [paper(data)]
        case ".zip":
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return ["\n".join(max(texts_of(one, archive.read(one)), key=len) for one in archive.namelist())]
        case ".eml":
            return [letter(data)]
        case ".mbox":
            return [letters(data)]
        case ".rtf":
            return [ESCAPED.sub(lambda found: rich(found[0]), data.decode("ascii"))]
        case ".ldif":
            text = data.decode()
            return [ENCODED_LINE.sub(lambda found: base64.b64decode(found[1]).decode(), text)]
        case ".html":
            return [unescape(data.decode())]
        case ".json" if b"\\u" in data:
            return [
                data.decode("ascii")
                .encode()
                .decode("unicode_escape")
                .encode("utf-16", "surrogatepass")
                .decode("utf-16")
            ]
    return decodings(data)


def packaged(data: bytes) -> str:
    """All parts of an OOXML or OpenDocument package without their tags."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels"))]
    names = [found for part in parts for found in re.findall(r'\bname="([^"]*)"', part)]
    text = unescape("\n".join((*(re.sub(r"<[^>]+>", "\n", part) for part in parts), *names)))
    return re.sub(r"\d+\.\d{10,}", lambda found: f"{float(found[0]):.10g}", text)


def old_workbook(data: bytes) -> str:
    """Sheet names and cells of a BIFF workbook."""
    import xlrd

    book = xlrd.open_workbook(file_contents=data)
    cells = [cell.value for sheet in book.sheets() for row in sheet.get_rows() for cell in row]
    return "\n".join(
        [*book.sheet_names(), *(f"{cell:.15g}" if isinstance(cell, float) else str(cell) for cell in cells)]
    )


def paper(data: bytes) -> str:
    """The text of a PDF."""
    from pdfminer.high_level import extract_text

    return str(extract_text(io.BytesIO(data)))


def letter(data: bytes) -> str:
    """Headers, texts and attachments of a mail."""
    mail = email.message_from_bytes(data, policy=email.policy.default)
    texts = [str(value) for value in mail.values()]
    for part in mail.walk():
        content = b"" if part.is_multipart() else part.get_payload(decode=True)
        assert isinstance(content, bytes)
        if part.get_filename():
            texts += texts_of(str(part.get_filename()), content)
        elif content:
            texts.append(content.decode(part.get_content_charset() or "ascii"))
    return "\n".join(texts)


def letters(data: bytes) -> str:
    """All mails of an mbox."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "box"
        path.write_bytes(data)
        box = mailbox.mbox(path)
        texts = [letter(bytes(mail)) for mail in box]
        box.close()
    return "\n".join(texts)


def rich(escapes: str) -> str:
    """`\\u12354?` sequences of RTF as text."""
    codes = [int(code) % 65536 for code in re.findall(r"-?\d+", escapes)]
    return b"".join(code.to_bytes(2, "little") for code in codes).decode("utf-16-le")
