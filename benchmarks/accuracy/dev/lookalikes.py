# ruff: noqa: E501 - a catalogue: one row template a line
"""Tables and logs of the development set whose numbers and words look personal and are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.accuracy import chance
from benchmarks.accuracy.chance import grid, words
from benchmarks.accuracy.formats import paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import Grid, Row, Table, beside
from benchmarks.accuracy.world import World
from pdscan.demo import numbers
from pdscan.demo.page import Page


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every look-alike as a file."""
    for path, make in MADE.items():
        yield path, make(world.rng)


def drug_prices(rng: Random) -> Page:
    names = (
        "アムロジピン錠2.5mg「サワ」",
        "メトホルミン塩酸塩錠",
        "ロキソプロフェンNa錠60mg",
        "プレドニゾロン錠5mg",
        "ワルファリンK錠1mg",
        "レボフロキサシン錠",
    )
    return spreadsheet.xlsx(
        {
            "薬価": grid(
                "薬価基準コード 品名 規格 薬価 包装JAN",
                24,
                lambda at: [
                    f"{numbers.digits(rng, 7)}F{rng.randint(1000, 9999)}",
                    names[at % 6],
                    "1錠",
                    rng.randint(5, 900) / 10,
                    numbers.jan_code(rng),
                ],
            )
        }
    )


def disease_codes(_: Random) -> Page:
    rows: list[Row] = [
        [code, name]
        for code, name in (
            ("I10", "本態性高血圧症"),
            ("E11", "2型糖尿病"),
            ("F32", "うつ病エピソード"),
            ("J45", "喘息"),
            ("C50", "乳房の悪性新生物"),
            ("K51", "潰瘍性大腸炎"),
            ("G40", "てんかん"),
        )
    ]
    return plain_text.delimited(Grid([["ICD10", "病名"], *rows]))


def shipments(rng: Random) -> Page:
    return plain_text.delimited(
        grid(
            "伝票番号 出荷日時 追跡番号 注文番号 JANコード 個数",
            80,
            lambda _: [
                chance.digits(rng, 10),
                chance.time_stamp(rng),
                chance.digits(rng, 12),
                f"{rng.randint(100, 999)}-{chance.digits(rng, 7)}-{chance.digits(rng, 7)}",
                numbers.jan_code(rng),
                rng.randint(1, 9),
            ],
        )
    )


def parts(rng: Random) -> Page:
    return spreadsheet.xlsx(
        {
            "部品": grid(
                "部品番号 品名 図番 在庫 発注日",
                60,
                lambda at: [
                    numbers.my_number(rng) if at % 9 == 0 else chance.digits(rng, 12),
                    rng.choice(("六角ボルト", "Oリング", "平座金", "ブッシュ")),
                    f"KD{chance.digits(rng, 7)}",
                    rng.randint(0, 500),
                    f"2026/{rng.randint(1, 9)}/{rng.randint(1, 28)}",
                ],
            )
        }
    )


def cloud(rng: Random) -> Page:
    rows: list[Row] = [
        [
            chance.digits(rng, 12),
            f"arn:aws:s3:::log-{chance.digits(rng, 4)}",
            chance.epoch_milliseconds(rng),
            chance.identifier(rng),
        ]
        for _ in range(30)
    ]
    return structured.as_json(Table(["AccountId", "Arn", "CreatedAt", "RequestId"], rows), wrapped="Resources")


def companies(rng: Random) -> Page:
    names = (
        "株式会社山口鉄工所",
        "佐々木建材株式会社",
        "有限会社森田商店",
        "高橋運輸株式会社",
        "医療法人社団藤井会",
        "合同会社前田企画",
        "株式会社ヨシダ",
        "林産業株式会社",
    )
    return spreadsheet.xlsx(
        {
            "取引先": grid(
                "取引先コード 会社名 法人番号 登録番号 本社所在地 代表電話",
                8,
                lambda at: [
                    f"{at + 1:06}",
                    names[at],
                    (number := numbers.corporate_number(rng)),
                    f"T{number}",
                    "",
                    chance.toll_free(rng),
                ],
            )
        }
    )


def stations(_: Random) -> Page:
    names = words(
        "長谷 森 原 金山 三浦海岸 大森 平井 品川 神田 清澄白河 鈴木町 石川町 関内 桜木町 高島町 小川町 岡本 安藤 藤沢 小田原 松田 秦野 本郷三丁目 中村公園 吉野原"
    )
    return plain_text.delimited(
        grid("駅名 駅コード 乗降人員", len(names), lambda at: [names[at], f"{at + 1101}", 1200 * at + 310]),
        "utf-8",
    )


def cities(_: Random) -> Page:
    names = words(
        "四日市市 市川市 町田市 武蔵村山市 大和郡山市 廿日市市 野々市市 府中市 伊達市 宮古市 松本市 豊田市 長野市"
    )
    rows: list[Row] = [[f"{at + 1:05}", name, 10_000 + at * 777] for at, name in enumerate(names)]
    return spreadsheet.xls({"市区町村": Grid([["団体コード", "市区町村名", "人口"], *rows])})


def statistics(rng: Random) -> Page:
    return spreadsheet.xlsx(
        {
            "集計": grid(
                "年齢階級 男 女 計 高血圧症(%) 糖尿病(%) 要精検率",
                8,
                lambda at: [
                    f"{20 + at * 5}～{24 + at * 5}歳",
                    rng.randint(100, 900),
                    rng.randint(100, 900),
                    rng.randint(300, 1800),
                    rng.randint(10, 300) / 10,
                    rng.randint(10, 90) / 10,
                    f"{rng.randint(3, 20)}%",
                ],
            )
        }
    )


def menu(rng: Random) -> Page:
    dishes = (
        "親子丼",
        "五目あんかけ焼きそば",
        "大和煮定食",
        "高野豆腐の含め煮",
        "若竹汁",
        "千草焼き",
        "小松菜のおひたし",
        "平目のムニエル",
    )
    return paper.docx(
        [
            "社員食堂 献立表",
            grid(
                "日付 A定食 B定食 エネルギー(kcal) 食塩(g)",
                15,
                lambda at: [
                    f"5/{at + 1}",
                    rng.choice(dishes),
                    rng.choice(dishes),
                    rng.randint(480, 880),
                    rng.randint(15, 45) / 10,
                ],
            ),
        ]
    )


def plants(_: Random) -> Page:
    names = words(
        "ヤマザクラ ソメイヨシノ サザンカ ナツツバキ ハナミズキ コブシ ヒメシャラ ユリノキ アオキ マサキ サツキ ミズキ カツラ モミジ"
    )
    return plain_text.delimited(
        grid("樹種 学名コード 本数", len(names), lambda at: [names[at], f"P{at:03}", at * 3 + 2]),
        "euc-jp",
    )


def blank_form(_: Random) -> Page:
    labels = words("氏名 フリガナ 生年月日 性別 住所 電話番号 個人番号 口座番号 緊急連絡先 続柄")
    return spreadsheet.xlsx({"様式": beside([(label, None) for label in labels], title="入社時届出書（様式）")})


def blank_paper(_: Random) -> Page:
    return paper.docx(
        [
            "休暇届",
            beside(
                [("所属", "　　　　部"), ("氏名", "　　　　　　㊞"), ("期間", "　月　日　～　月　日"), ("病名", "")]
            ),
            "※ 病気休暇の場合は診断書を添付すること。",
        ]
    )


def code_table(_: Random) -> Page:
    return structured.as_xml(
        Table(
            ["kubun", "code", "meisho"],
            [
                ["性別", "1", "男"],
                ["性別", "2", "女"],
                ["続柄", "01", "本人"],
                ["続柄", "02", "配偶者"],
                ["血液型", "A", "A型"],
                ["職業", "03", "会社員"],
                ["国籍", "JPN", "日本"],
            ],
        )
    )


def branches(rng: Random) -> Page:
    names = ("本店営業部", "神田支店", "三田支店", "藤沢支店", "宮崎支店", "福島支店")
    return plain_text.delimited(
        grid(
            "金融機関コード 店番 店名 電話番号",
            6,
            lambda at: ["0009", f"{rng.randint(100, 999)}", names[at], chance.toll_free(rng)],
        )
    )


def identifiers(rng: Random) -> Page:
    return plain_text.prose(
        "".join(
            f"{chance.time_stamp(rng, '{y}-{mo:02}-{d:02}T{h:02}:{mi:02}:{s:02}Z')} job={chance.identifier(rng)} took={rng.randint(10, 900)}ms seq={chance.digits(rng, 13)} v1.{rng.randint(0, 9)}.{rng.randint(0, 99)}.{rng.randint(0, 9)}\n"
            for _ in range(120)
        )
    )


def timetable(rng: Random) -> Page:
    return paper.html(
        [
            "送迎バス時刻表　本社―大宮駅",
            grid(
                "便 本社発 工場着 大宮駅着",
                12,
                lambda at: [
                    at + 1,
                    f"{7 + at}:{rng.randint(10, 29)}",
                    f"{7 + at}:{rng.randint(30, 44)}",
                    f"{7 + at}:{rng.randint(45, 59)}",
                ],
            ),
        ]
    )


def stores(rng: Random) -> Page:
    """店舗一覧: addresses and numbers of shops, not of people (R12)."""
    cities = ("さいたま市大宮区桜木町", "千葉市中央区富士見", "横浜市西区南幸", "名古屋市中村区名駅", "大阪市北区梅田")
    return plain_text.delimited(
        grid(
            "店舗名 店舗所在地 店舗電話 営業時間",
            5,
            lambda at: [
                f"{('大宮', '千葉', '横浜', '名駅', '梅田')[at]}店",
                f"{cities[at]}{rng.randint(1, 4)}-{rng.randint(1, 20)}",
                chance.toll_free(rng),
                "10:00-20:00",
            ],
        ),
        "utf-8-sig",
    )


def budget(rng: Random) -> Page:
    return spreadsheet.ods(
        {
            "予算": grid(
                "科目 4月 5月 6月 差異",
                12,
                lambda at: [
                    f"科目{at + 1}",
                    rng.randint(1_000_000, 9_999_999),
                    rng.randint(1_000_000, 9_999_999),
                    rng.randint(1_000_000, 9_999_999),
                    f"{rng.randint(-9, 9)}.{rng.randint(0, 9)}%",
                ],
            )
        }
    )


MADE: dict[str, Callable[[Random], Page]] = {
    "薬局/薬価マスタ.xlsx": drug_prices, "医務室/傷病コード表.csv": disease_codes, "物流/出荷実績.csv": shipments, "製造/部品表.xlsx": parts,
    "システム/資産/cloud_inventory.json": cloud, "購買/取引先マスタ.xlsx": companies, "営業/エリア/駅一覧.csv": stations, "営業/エリア/市区町村.xls": cities,
    "医務室/健診集計.xlsx": statistics, "総務/食堂/献立.docx": menu, "総務/施設/植栽リスト.csv": plants, "人事/様式/届出書.xlsx": blank_form,
    "人事/様式/休暇届.docx": blank_paper, "システム/マスタ/code.xml": code_table, "経理/銀行支店一覧.csv": branches, "システム/ログ/batch.log": identifiers,
    "総務/バス時刻表.html": timetable, "営業/店舗一覧.csv": stores, "経理/予算.ods": budget,
}  # fmt: skip
