"""Word documents in one XML file."""

import io
import zipfile
from base64 import b64encode

from tests.readers.reading import reading
from tests.readers.test_docx_constructs import MARK, p, package, r

W = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:o="urn:schemas-microsoft-com:office:office"'


def test_a_document_of_word_2003() -> None:
    header = f"<w:sectPr><w:hdr w:type='odd'>{p(r('社外秘'))}</w:hdr></w:sectPr>"
    text = (
        f"<?xml version='1.0'?>\n<w:wordDocument {W}><o:DocumentProperties><o:Author>佐藤</o:Author>"
        f"</o:DocumentProperties><w:body><w:sect>{p(r())}{header}</w:sect></w:body></w:wordDocument>"
    )
    found = reading("a.xml", text.encode())
    assert found.readers == ["word_xml"]
    assert [(one.locator.part, one.text) for one in found.texts] == [
        (None, MARK),
        ("header", "社外秘"),
        ("properties", "author: 佐藤"),
    ]


def test_a_package_written_flat() -> None:
    parts = []
    with zipfile.ZipFile(io.BytesIO(package(p(r()), {"word/embeddings/a.txt": "添付の佐藤花子".encode()}))) as zipped:
        for name in zipped.namelist():
            data = zipped.read(name)
            if name.endswith((".xml", ".rels")):
                inside = "<pkg:xmlData>" + data.decode().partition("?>")[2] + "</pkg:xmlData>"
                inside = inside if "?>" in data.decode() else f"<pkg:xmlData>{data.decode()}</pkg:xmlData>"
            else:
                inside = f"<pkg:binaryData>{b64encode(data).decode()}</pkg:binaryData>"
            parts.append(f'<pkg:part pkg:name="/{name}">{inside}</pkg:part>')
    space = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'
    found = reading("a.xml", f"<?xml version='1.0'?>\n<pkg:package {space}>{''.join(parts)}</pkg:package>".encode())
    assert found.readers[0] == "word_xml"
    assert MARK in found.everything()
    assert "添付の佐藤花子" in found.everything()


def test_a_program_that_names_the_format_is_no_document() -> None:
    source = 'PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"\nprint(PACKAGE)\n'
    found = reading("a.py", source.encode())
    assert (found.readers, found.cause) == (["text"], "")
