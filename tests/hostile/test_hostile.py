"""Hostile files: each ends in one status within its limits, in the reader and in a whole scan; none is ever fatal."""

from __future__ import annotations

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdscan.readers.base import Limits
from tests.hostile.made import HOSTILE
from tests.readers.reading import reading

TIGHT = Limits(seconds=30, in_memory=64 << 20, unpacked=20 << 20, ratio=200, members=500, ocr_pages=0)
SUFFIXES = [
    "pdf",
    "docx",
    "xlsx",
    "xlsm",
    "xlsb",
    "pptx",
    "doc",
    "xls",
    "ppt",
    "odt",
    "ods",
    "odp",
    "rtf",
    "eml",
    "mbox",
    "msg",
    "pst",
    "zip",
    "7z",
    "tar",
    "gz",
    "bz2",
    "xz",
    "zst",
    "lz4",
    "lzh",
    "rar",
    "cab",
    "iso",
    "cpio",
    "html",
    "xml",
    "json",
    "jsonl",
    "yaml",
    "csv",
    "tsv",
    "log",
    "sql",
    "vcf",
    "ics",
    "txt",
    "mdb",
    "accdb",
    "sqlite",
    "parquet",
    "jtd",
    "xdw",
    "jpg",
    "png",
    "tif",
    "gif",
    "bmp",
    "webp",
    "heic",
    "dat",
    *("dxf", "dwg", "ifc", "sfc", "jww", "dbf", "slk", "dif", "uke", "avro", "orc", "emf", "wmf", "fodt", "mht"),
]
HEADS = (
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"{\\rtf1",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b\x08",
    b"BZh91AY&SY",
    b"\xfd7zXZ\0",
    b"\x28\xb5\x2f\xfd",
    b"\x04\x22\x4d\x18",
    b"Rar!\x1a\x07\x01\0",
    b"MSCF\0\0\0\0",
    b"\x20\x40-lh5-",
    b"070701",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe1\0\x40Exif\0\0",
    b"II*\0",
    b"MM\0*",
    b"GIF89a",
    b"From a@b Thu Jan  1 00:00:00 2026\n",
    b"Received: ",
    b"<?xml version='1.0'?>",
    b"<!DOCTYPE html>",
    b"[{",
    b"PAR1",
    b"SQLite format 3\0",
    b"\0\1\0\0Standard Jet DB\0",
    b"!BDN",
    b"BEGIN:VCARD\n",
    b"INSERT INTO t VALUES (",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\x1b$B",
    b"\x78\x9f\x3e\x22",
    b"  0\nSECTION\n",
    b"ISO-10303-21;\n",
    b"JwwData.",
    b"\x60\x0e\x82\x00",
    b"\x03\x7e\x01\x02",
    b"ID;P\n",
    b"TABLE\n0,1\n",
    b"IR,1\nRE,1\n",
    b"Obj\x01",
    b"ORC",
    b"\x01\0\0\0" + bytes(36) + b" EMF",
    b"\xd7\xcd\xc6\x9a" + bytes(18),
    b"<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>",
    b"<?xml version='1.0'?><pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>",
)


def ends_once(name: str, data: bytes, limits: Limits = TIGHT) -> None:
    found = reading(name, data, limits)
    assert "" in found.closed
    assert len(found.members) == len(set(found.members))


@pytest.mark.parametrize("name", [name for name in HOSTILE if name not in ("corner.xlsx", "pages.pdf")])
def test_a_hostile_file_ends_in_one_status(name: str) -> None:
    ends_once(name, HOSTILE[name]())


@pytest.mark.parametrize("name", ["bomb.zip", "bomb.gz", "bomb.bz2", "bomb.xz", "overlapping.zip", "bomb.docx"])
def test_a_bomb_is_never_clean(name: str) -> None:
    found = reading(name, HOSTILE[name](), TIGHT)
    assert any(end.cause for end in found.closed.values()) or found.gaps


@pytest.mark.parametrize("name", ["deep.zip", "deep.gz", "deep.eml"])
def test_depth_has_an_end_and_a_row(name: str) -> None:
    causes = {end.cause for end in reading(name, HOSTILE[name](), TIGHT).closed.values()}
    assert "depth_limit" in causes


def test_an_entity_is_never_unfolded_and_never_fetched() -> None:
    for name in ("laughs.xml", "quadratic.xml", "outside.xml", "laughs.docx", "laughs.odt", "laughs.svg"):
        text = reading(name, HOSTILE[name](), TIGHT).everything()
        assert len(text) < 2_000_000
        assert "root:" not in text


@settings(max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(suffix=st.sampled_from(SUFFIXES), head=st.sampled_from((b"", *HEADS)), body=st.binary(max_size=2000))
def test_anything_under_any_name_ends_in_one_status(suffix: str, head: bytes, body: bytes) -> None:
    ends_once(f"a.{suffix}", head + body)


@settings(max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(alphabet=string.printable + "山田太郎\0\ufeff", max_size=600), suffix=st.sampled_from(SUFFIXES))
def test_any_text_under_any_name_ends_in_one_status(text: str, suffix: str) -> None:
    for codec in ("utf-8", "cp932", "utf-16"):
        ends_once(f"a.{suffix}", text.encode(codec, "ignore"))
