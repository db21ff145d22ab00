# ruff: noqa: E501 - a catalogue: one row template a line
"""Tables and logs of the held-out set whose numbers and words look personal and are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.accuracy import chance
from benchmarks.accuracy.chance import grid, words
from benchmarks.accuracy.formats import paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import Table, below
from benchmarks.accuracy.world import World
from pdscan.demo import numbers
from pdscan.demo.page import Page


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every look-alike as a file."""
    for path, make in MADE.items():
        yield path, make(world.rng)


def formulary(rng: Random) -> Page:
    names = words("カルベジロール錠10mg エスシタロプラム錠10mg フロセミド錠20mg シタグリプチン錠50mg デパケンR錠200mg")
    return plain_text.delimited(
        grid(
            "YJコード 医薬品名 一般名コード 薬価",
            15,
            lambda at: [
                f"{numbers.digits(rng, 7)}F{rng.randint(1000, 9999)}",
                names[at % 5],
                numbers.digits(rng, 9),
                rng.randint(5, 400) / 10,
            ],
        )
    )


def waybills(rng: Random) -> Page:
    return spreadsheet.xlsx(
        {
            "送り状": grid(
                "送り状No 受付 荷姿 重量 管理ID",
                70,
                lambda _: [
                    f"{chance.digits(rng, 4)}-{chance.digits(rng, 4)}-{chance.digits(rng, 4)}",
                    chance.time_stamp(rng),
                    rng.choice(("段ボール", "封筒")),
                    rng.randint(1, 30),
                    chance.digits(rng, 12),
                ],
            )
        }
    )


def serials(rng: Random) -> Page:
    return plain_text.delimited(
        grid(
            "製造番号 型式 検査日時 ロット",
            60,
            lambda at: [
                numbers.my_number(rng) if at % 8 == 0 else chance.digits(rng, 12),
                f"MX{chance.digits(rng, 5)}",
                chance.time_stamp(rng),
                f"TK{chance.digits(rng, 7)}",
            ],
        ),
        "utf-8",
    )


def accounts(rng: Random) -> Page:
    rows = grid(
        "account_id billing_month usd request_id",
        24,
        lambda _: [chance.digits(rng, 12), "2026-05", rng.randint(100, 99999) / 100, chance.identifier(rng)],
    ).rows
    return structured.as_json_lines(Table([str(cell) for cell in rows[0]], rows[1:]))


def suppliers(rng: Random) -> Page:
    names = words("遠藤青果株式会社 有限会社金子酒店 株式会社中野水産 原口製麺合名会社 (株)北村容器 木下乳業株式会社")
    return spreadsheet.xls(
        {
            "仕入先": grid(
                "仕入先名 法人番号 インボイス登録番号 窓口",
                6,
                lambda at: [names[at], (number := numbers.corporate_number(rng)), f"T{number}", chance.toll_free(rng)],
            )
        }
    )


def stops(_: Random) -> Page:
    names = words("谷口 池田町 松原 上野毛 前川 島田橋 吉岡口 菅原神社前 丸山下 平野小学校前 久保田 川口元郷")
    return spreadsheet.ods(
        {"停留所": grid("停留所 順 所要", len(names), lambda at: [names[at], at + 1, f"{at * 2}分"])}
    )


def census(rng: Random) -> Page:
    return plain_text.delimited(
        grid(
            "年齢 男性 女性 外国人 高齢者世帯",
            12,
            lambda at: [
                f"{at * 5}-{at * 5 + 4}",
                rng.randint(50, 900),
                rng.randint(50, 900),
                rng.randint(0, 60),
                rng.randint(0, 200),
            ],
        )
    )


def rooms(rng: Random) -> Page:
    return paper.html(
        [
            "会議室予約状況",
            grid(
                "部屋 日付 時間 用途",
                14,
                lambda _: [
                    rng.choice(("葵", "楓", "松", "みどり")),
                    f"6/{rng.randint(1, 30)}",
                    f"{rng.randint(9, 17)}:00-",
                    rng.choice(("定例", "研修", "来客", "採用面接")),
                ],
            ),
        ]
    )


def cultivars(_: Random) -> Page:
    names = words("さちのか とちおとめ 紅ほっぺ あまおう ひのしずく 章姫 やよいひめ もういっこ")
    return spreadsheet.xlsx(
        {
            "品種": grid(
                "品種名 登録番号 育成地", len(names), lambda at: [names[at], f"第{10_000 + at * 311}号", "試験場"]
            )
        }
    )


def empty_card(_: Random) -> Page:
    return spreadsheet.xlsx(
        {
            "申請書": below(
                [(label, None) for label in words("氏名 生年月日 マイナンバー 住所 電話番号 振込口座 病名 続柄")],
                width=2,
                title="給付金申請書（記入例は裏面）",
            )
        }
    )


def empty_letter(_: Random) -> Page:
    return paper.docx(
        [
            "委任状",
            "私は、　　　　　　　　を代理人と定め、下記の権限を委任します。",
            "住所　＿＿＿＿＿＿＿＿＿＿\n氏名　＿＿＿＿＿＿＿＿　㊞\n生年月日　　　年　　月　　日",
        ]
    )


def kinds(_: Random) -> Page:
    return structured.as_yaml(
        Table(
            ["code", "label"],
            [
                ["sex_1", "男性"],
                ["sex_2", "女性"],
                ["job_01", "会社員"],
                ["job_02", "自営業"],
                ["rel_03", "長男"],
                ["blood_a", "A型"],
            ],
        )
    )


def trace(rng: Random) -> Page:
    return plain_text.prose(
        "".join(
            f"{chance.epoch_milliseconds(rng)} trace={chance.identifier(rng)} span={rng.getrandbits(64):016x} ver=2.{rng.randint(0, 9)}.{rng.randint(0, 9)}.{rng.randint(10, 99)} ref={chance.digits(rng, 11)}\n"
            for _ in range(110)
        )
    )


def sales(rng: Random) -> Page:
    return paper.pdf(
        [
            "店舗別売上",
            grid(
                "店舗 前年 当年 前年比",
                9,
                lambda at: [
                    f"{('川崎', '大宮', '福島', '長野', '宮崎', '松山', '高松', '秋田', '千葉')[at]}店",
                    f"{rng.randint(10, 99)},{rng.randint(100, 999)}",
                    f"{rng.randint(10, 99)},{rng.randint(100, 999)}",
                    f"{rng.randint(88, 117)}%",
                ],
            ),
        ]
    )


MADE: dict[str, Callable[[Random], Page]] = {
    "05_福祉/薬品一覧.csv": formulary, "99_その他/送り状.xlsx": waybills, "99_その他/製造履歴.csv": serials, "04_IT/billing.jsonl": accounts,
    "03_お客様/仕入先.xls": suppliers, "07_総代会/バス停.ods": stops, "07_総代会/人口統計.csv": census, "01_管理本部/会議/予約.html": rooms,
    "03_お客様/商品/いちご品種.xlsx": cultivars, "05_福祉/給付金申請書.xlsx": empty_card, "01_管理本部/様式/委任状.docx": empty_letter,
    "04_IT/conf/code_master.yaml": kinds, "04_IT/logs/trace.log": trace, "03_お客様/売上.pdf": sales,
}  # fmt: skip
