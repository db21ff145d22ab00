"""A large CSV in CP932 of synthetic people: `python -m benchmarks.reading.large FILE [--megabytes 2048]`."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from benchmarks.accuracy.dev.words import WORDS
from benchmarks.accuracy.population import Population

_HEADING = "顧客番号,氏名,フリガナ,生年月日,郵便番号,住所,電話番号,メールアドレス,購入金額,備考\r\n"
_REMARKS = ("", "", "", "再送済み", "午前中に連絡", "請求書は郵送", '"同居の家族あり, 要確認"')


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--megabytes", type=int, default=2048)
    given = parser.parse_args()
    rng = random.Random(3)
    people = Population("dev", rng, WORDS).people(20_000)
    tails = [
        f"{one.family}　{one.given},{one.family_kana}　{one.given_kana},{one.born:%Y/%m/%d},{one.town.postal[:3]}-"
        f"{one.town.postal[3:]},{one.town.prefecture}{one.town.city}{one.town.town}{'-'.join(map(str, one.block))},"
        f"{one.mobile},{one.mail}"
        for one in people
    ]
    encoded = [tail.encode("cp932", "replace") for tail in tails]
    remarks = [f",{{}},{remark}\r\n".encode("cp932") for remark in _REMARKS]
    goal, size, number = given.megabytes << 20, 0, 0
    with given.file.open("wb") as out:
        size += out.write(_HEADING.encode("cp932"))
        while size < goal:
            block = bytearray()
            for _ in range(10_000):
                number += 1
                money = str(rng.randrange(100, 900_000)).encode()
                remark = remarks[number % len(remarks)].replace(b"{}", money)
                block += b"C%09d," % number + encoded[rng.randrange(20_000)] + remark
            size += out.write(block)
    print(f"{given.file}: {number:,} rows, {size / 1e9:.2f} GB")


if __name__ == "__main__":
    main()
