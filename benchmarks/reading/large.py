"""A large file of synthetic people, of the kind its ending names: `python -m benchmarks.reading.large FILE`.

`.csv`: CP932, `--megabytes`. `.xlsx`: one sheet of `--rows`. `.zip`: `--megabytes` of pictures with a CSV among every
forty of them.
"""

from __future__ import annotations

import argparse
import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.dev.words import WORDS
from benchmarks.accuracy.population import Population

_HEADING = (
    "顧客番号",
    "氏名",
    "フリガナ",
    "生年月日",
    "郵便番号",
    "住所",
    "電話番号",
    "メールアドレス",
    "購入金額",
    "備考",
)
_REMARKS = ("", "", "", "再送済み", "午前中に連絡", "請求書は郵送", "同居の家族あり, 要確認")
_PICTURE = 1 << 20
_LINES = 500


def rows(rng: random.Random) -> Iterator[tuple[str, ...]]:
    """Rows without end, of 20,000 people, each with a number of its own."""
    people = Population("dev", rng, WORDS).people(20_000)
    middles = [
        (
            f"{one.family}　{one.given}",
            f"{one.family_kana}　{one.given_kana}",
            f"{one.born:%Y/%m/%d}",
            f"{one.town.postal[:3]}-{one.town.postal[3:]}",
            f"{one.town.prefecture}{one.town.city}{one.town.town}{'-'.join(map(str, one.block))}",
            one.mobile,
            one.mail,
        )
        for one in people
    ]
    number = 0
    while True:
        number += 1
        remark = _REMARKS[number % len(_REMARKS)]
        yield f"C{number:09d}", *middles[rng.randrange(20_000)], str(rng.randrange(100, 900_000)), remark


def _line(row: tuple[str, ...]) -> bytes:
    return (",".join(f'"{cell}"' if "," in cell else cell for cell in row) + "\r\n").encode("cp932", "replace")


def delimited(file: Path, goal: int, rng: random.Random) -> int:
    """A CSV of `goal` bytes; the number of its rows."""
    people, size, number = rows(rng), 0, 0
    with file.open("wb") as out:
        size += out.write(_line(_HEADING))
        while size < goal:
            size += out.write(_line(next(people)))
            number += 1
    return number


def workbook(file: Path, count: int, rng: random.Random) -> int:
    """A workbook with one sheet of `count` rows."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("顧客")
    sheet.append(_HEADING)
    for _, row in zip(range(count), rows(rng), strict=False):
        sheet.append(row)
    book.save(file)
    return count


def archive(file: Path, goal: int, rng: random.Random) -> int:
    """A ZIP of `goal` bytes; the number of rows in its CSV files."""
    from PIL import Image

    noise = Image.frombytes("RGB", (640, 480), rng.randbytes(640 * 480 * 3))
    drawn = io.BytesIO()
    noise.save(drawn, "JPEG", quality=95)
    people, number, size = rows(rng), 0, 0
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
        while size < goal:
            if number % 40 == 0:
                text = b"".join(map(_line, [_HEADING, *(next(people) for _ in range(_LINES))]))
                packed.writestr(f"名簿/{number:05}.csv", text, zipfile.ZIP_DEFLATED)
            picture = drawn.getvalue()
            packed.writestr(f"写真/{number:05}.jpg", picture + rng.randbytes(_PICTURE - len(picture)))
            size += _PICTURE
            number += 1
    return -(-number // 40) * _LINES


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--megabytes", type=int, default=2048)
    parser.add_argument("--rows", type=int, default=1_000_000)
    given = parser.parse_args()
    rng = random.Random(3)
    goal = given.megabytes << 20
    if given.file.suffix == ".xlsx":
        count = workbook(given.file, given.rows, rng)
    elif given.file.suffix == ".zip":
        count = archive(given.file, goal, rng)
    else:
        count = delimited(given.file, goal, rng)
    print(f"{given.file}: {count:,} rows, {given.file.stat().st_size / 1e9:.2f} GB")


if __name__ == "__main__":
    main()
