"""Pages and what they say: `python -m benchmarks.reading.twins [--documents 20] [--ocr]`.

Synthetic Japanese documents are written as DOCX, made PDF by LibreOffice, and read from the PDF: the share of the
DOCX's phrases (pieces between spaces and punctuation, of four characters or more) that come out whole, and pages a
CPU second. With `--ocr` the same pages are made pictures (200 dpi, a little noise), as a scanner would.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.dev.words import WORDS
from benchmarks.accuracy.population import Person, Population
from pdscan.model import TableSegment, TextSegment
from pdscan.readers import choose
from pdscan.readers.base import Document, Limits

_SHORTEST = 4
_BREAKS = re.compile(r"[\s、。・:;,()\[\]「」【】〒/|]+")
_PROSE = (
    "本件について{name}様より電話があり、書類の再送を希望された。送付先は{address}。",
    "{name}氏は令和六年四月一日付で総務部に配属され、通勤手当の申請を行った。",
    "お客様番号の照会に対し、担当の{name}が回答した。連絡先は{phone}である。",
    "当社は、取得した情報を契約の履行と保守のためにのみ利用し、第三者に提供しません。",
)


def phrases(text: str) -> list[str]:
    """The pieces that a search would look for, folded to their plain width."""
    plain = unicodedata.normalize("NFKC", text)
    return [piece for piece in _BREAKS.split(plain) if len(piece) >= _SHORTEST]


def address(person: Person) -> str:
    town = person.town
    return f"{town.prefecture}{town.city}{town.town}{'-'.join(map(str, person.block))}{person.building}"


def documents(count: int) -> Iterator[tuple[str, bytes]]:
    """(name, DOCX) of forms, lists, letters and running text."""
    from docx import Document as Paper

    rng = random.Random(5)
    population = Population("dev", rng, WORDS)
    for number in range(count):
        paper = Paper()
        for _ in range(3):
            people = population.people(30)
            first = people[0]
            paper.add_heading("申込書", 1)
            form = paper.add_table(rows=0, cols=2)
            form.style = "Table Grid"
            for label, value in (
                ("氏名", f"{first.family} {first.given}"),
                ("フリガナ", f"{first.family_kana} {first.given_kana}"),
                ("生年月日", f"{first.born.year}年{first.born.month}月{first.born.day}日"),
                ("住所", address(first)),
                ("電話番号", first.phone),
                ("メールアドレス", first.mail),
                ("振込先", f"{first.branch.bank_name} {first.branch.branch_name} 普通 {first.account}"),
            ):
                form.add_row().cells[0].text, form.rows[-1].cells[1].text = label, value
            paper.add_heading("経緯", 2)
            for person in rng.sample(people, 8):
                said = rng.choice(_PROSE)
                name = person.family + person.given
                paper.add_paragraph(said.format(name=name, address=address(person), phone=person.phone) * 2)
            paper.add_heading("名簿", 2)
            roll = paper.add_table(rows=1, cols=4)
            roll.style = "Table Grid"
            for cell, heading in zip(roll.rows[0].cells, ("番号", "氏名", "電話", "メール"), strict=True):
                cell.text = heading
            for at, person in enumerate(people, 1):
                cells = roll.add_row().cells
                row = (f"{at:03}", f"{person.family}　{person.given}", person.mobile, person.mail)
                for cell, value in zip(cells, row, strict=True):
                    cell.text = value
            paper.add_page_break()
        out = io.BytesIO()
        paper.save(out)
        yield f"twin{number:02}", out.getvalue()


def said(name: str, data: bytes) -> str:
    """All text that the reader chosen for the document finds; a table row as one line."""
    lines = []
    document = Document(name, io.BytesIO(data), len(data), Limits(seconds=3600))
    for step in choose.read(document):
        if isinstance(step, tuple) and isinstance(step[1], TextSegment):
            lines.append(step[1].text)
        elif isinstance(step, tuple) and isinstance(step[1], TableSegment):
            lines += ["\t".join(row) for row in step[1].rows]
    return "\n".join(lines)


def recall(wanted: str, found: str) -> tuple[int, int]:
    """Phrases of `wanted`, and how many of them are in `found`; spaces and line ends do not count."""
    have = re.sub(r"\s+", "", unicodedata.normalize("NFKC", found))
    pieces = phrases(wanted)
    return len(pieces), sum(1 for piece in pieces if piece in have)


def scanned(pdf: bytes, rng: random.Random) -> list[bytes]:
    """The pages as JPEG pictures of 200 dpi, a little noisy and turned."""
    import pypdfium2
    from PIL import Image, ImageChops

    out = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            picture = page.render(scale=200 / 72).to_pil().convert("L")
            picture = picture.rotate(rng.uniform(-0.7, 0.7), fillcolor=255, resample=Image.Resampling.BILINEAR)
            noise = Image.effect_noise(picture.size, 30).point(lambda value: max(0, 128 - value) // 3)
            kept = io.BytesIO()
            ImageChops.subtract(picture, noise).save(kept, "JPEG", quality=70)
            out.append(kept.getvalue())
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20)
    parser.add_argument("--ocr", action="store_true", help="pictures of the pages too (slow; needs the extra ocr)")
    parser.add_argument("--keep", type=Path, help="a folder for the documents made")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = given.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in documents(given.documents):
            (folder / f"{name}.docx").write_bytes(data)
        papers = sorted(folder.glob("twin*.docx"))
        office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, papers)]
        subprocess.run(office, check=True, capture_output=True)
        wanted = {path.stem: said(path.name, path.read_bytes()) for path in papers}
        pdfs = {name: (folder / f"{name}.pdf").read_bytes() for name in wanted}
        _report("pdf", wanted, {name: [data] for name, data in pdfs.items()}, "pdf")
        if given.ocr:
            rng = random.Random(7)
            pictures = {name: scanned(data, rng) for name, data in pdfs.items()}
            _report("pictures of the pages", wanted, pictures, "jpg")
    return 0


def _report(what: str, wanted: dict[str, str], found: dict[str, list[bytes]], suffix: str) -> None:
    import pypdfium2

    phrases_, right, pages, spent = 0, 0, 0, 0.0
    for name, parts in found.items():
        began = time.process_time()
        text = "\n".join(said(f"{name}.{suffix}", part) for part in parts)
        spent += time.process_time() - began
        pages += len(pypdfium2.PdfDocument(parts[0])) if suffix == "pdf" else len(parts)
        total, good = recall(wanted[name], text)
        phrases_ += total
        right += good
    print(f"{what}: {right:,} of {phrases_:,} phrases ({right / max(phrases_, 1):.1%}), "
          f"{pages} pages, {pages / spent:.1f} pages a CPU second")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
