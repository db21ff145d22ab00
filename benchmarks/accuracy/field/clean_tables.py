"""Tables without personal data: prices, masters, statistics, machines, stations, drug prices."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.accuracy import chance
from benchmarks.accuracy.formats import plain_text, spreadsheet
from benchmarks.accuracy.table import Grid, Row
from benchmarks.accuracy.world import World
from pdscan.demo import numbers
from pdscan.demo.page import Page

GOODS = chance.words(
    "六角ボルトM8×30 養生テープ緑50mm 段ボール箱120サイズ 業務用洗剤5L 軍手12双 LED直管40形 単3電池40本 "
    "コピー用紙A4 トナーTN-27J 蛍光ペン5色 軽量台車 結束バンド200mm 安全靴26cm 血圧計HEM-71 体温計CT-30"
)
STATIONS = chance.words(
    "松本 福島 長野 宮崎 三島 高崎 石川町 小川町 山口 岡山 中村公園 大和 森林公園 藤沢 本郷 原宿 西川口 "
    "和田岬 田町 清水 千葉 豊田市 上野 平井 青山 金山 三郷 春日 吉田 早川"
)
DRUGS = chance.words(
    "アムロジピンOD錠5mg「トーワ」 ロキソプロフェンNa錠60mg「サワイ」 メトホルミン塩酸塩錠250mgMT「日医工」 "
    "ランソプラゾールOD錠15mg「武田テバ」 アトルバスタチン錠10mg「DSEP」 センノシド錠12mg「YD」 "
    "プレドニゾロン錠5mg「タケダ」 レバミピド錠100mg「オーツカ」 カルボシステイン錠500mg「JG」"
)
COMPANIES = chance.words(
    "本田化成株式会社 ㈱山本製作所 松田運輸有限会社 株式会社伊藤忠商店 (株)大塚电機 森永精密工業㈱ "
    "株式会社東海スチール 北陸パイプ㈱"
)
CITIES = chance.words(
    "東京都千代田区 大阪府大阪市北区 愛知県豊田市 北海道札幌市中央区 福岡県久留米市 宮城県仙台市青葉区 "
    "長野県松本市 広島県福山市"
)


def prices(rng: Random) -> Grid:
    rows: list[Row] = [["価格表", "2026年10月改定", "（税抜）"], []]
    rows.append(["品番", "品名", "JANコード", "入数", "定価", "仕切", "旧品番"])
    rows += [
        [
            f"{rng.choice('ABK')}{rng.randint(1000, 9999)}",
            name,
            numbers.jan_code(rng),
            rng.randint(1, 50),
            rng.randint(90, 9800),
            rng.randint(60, 7000),
            chance.digits(rng, 12),
        ]
        for name in GOODS * 3
    ]
    return Grid(rows)


def products(rng: Random) -> Grid:
    return chance.grid(
        "商品コード 商品名 ロットNo 製造番号 登録日時 重量 倉庫",
        60,
        lambda at: [
            chance.digits(rng, 16),
            GOODS[at % len(GOODS)],
            chance.digits(rng, 11),
            f"{rng.choice('AB')}{chance.digits(rng, 10)}",
            chance.time_stamp(rng),
            rng.randint(1, 40),
            rng.choice("123") + "号倉庫",
        ],
    )


def statistics(rng: Random) -> Grid:
    return chance.grid(
        "年度 疾病分類 性別 年齢階級 患者数 死亡率 構成比",
        48,
        lambda at: [
            2018 + at % 8,
            ("高血圧性疾患", "糖尿病", "悪性新生物", "脳血管疾患", "うつ病", "喘息")[at % 6],
            "男女"[at % 2],
            f"{at % 8 * 10}～{at % 8 * 10 + 9}歳",
            rng.randint(1000, 90000),
            round(rng.uniform(0.1, 90), 1),
            round(rng.uniform(0, 30), 1),
        ],
    )


def drug_prices(rng: Random) -> Grid:
    return chance.grid(
        "薬価基準収載医薬品コード YJコード 品名 規格 メーカー 薬価",
        45,
        lambda at: [
            f"{rng.randint(1, 9)}{chance.digits(rng, 6)}F{rng.randint(1000, 9999)}",
            f"{chance.digits(rng, 7)}F{rng.randint(1000, 9999)}",
            DRUGS[at % len(DRUGS)],
            "1錠",
            rng.choice(("東和薬品", "沢井製薬", "武田テバ", "大塚製薬")),
            round(rng.uniform(5.9, 240), 1),
        ],
    )


def stations(rng: Random) -> Grid:
    return chance.grid(
        "駅コード 駅名 路線 所在地 緯度 経度 乗降人員",
        len(STATIONS),
        lambda at: [
            1100000 + at * 31,
            STATIONS[at] + "駅",
            rng.choice(("本線", "中央線", "北線")),
            rng.choice(CITIES),
            round(rng.uniform(33, 43), 6),
            round(rng.uniform(130, 143), 6),
            rng.randint(900, 200000),
        ],
    )


def companies(rng: Random) -> Grid:
    return chance.grid(
        "取引先コード 会社名 法人番号 登録番号 郵便番号 所在地 代表電話 問合せ先 資本金",
        30,
        lambda at: [
            f"{10000 + at}",
            COMPANIES[at % len(COMPANIES)],
            numbers.corporate_number(rng),
            "T" + numbers.corporate_number(rng),
            f"{rng.randint(100, 979)}-{rng.randint(0, 9999):04}",
            rng.choice(CITIES),
            chance.toll_free(rng),
            f"info@{rng.choice(('yamamoto-ss', 'matsuda-unyu', 'tokai-steel', 'hokuriku-pipe'))}.co.jp",
            f"{rng.randint(3, 90)}00万円",
        ],
    )


def machines(rng: Random) -> str:
    lines = []
    for at in range(80):
        second = f"2026-09-14 {at // 30 + 3:02}:{at % 60:02}:{rng.randint(0, 59):02}"
        lines.append(
            f"{second}.{rng.randint(0, 999):03} [PLC-{rng.randint(1, 9)}] lot={chance.digits(rng, 12)} "
            f"seq={chance.epoch_milliseconds(rng)} "
            f"temp={rng.uniform(20, 80):.1f} press={rng.randint(90, 180)}/{rng.randint(50, 99)} "
            f"fw=10.{rng.randint(0, 9)}.{rng.randint(0, 99)}.1 "
            f"trace={chance.identifier(rng)} {rng.choice(('OK', 'NG 判定C', 'RETRY', '要精検 0'))}"
        )
    return "\n".join(lines) + "\n"


def trains() -> Grid:
    rows: list[Row] = [["時刻表　平日　下り", None, None], ["列車番号", *STATIONS[:8]]]
    for at in range(30):
        rows.append([f"{at * 2 + 101}M", *(f"{5 + at // 2}:{(at * 7 + stop * 4) % 60:02}" for stop in range(8))])
    return Grid(rows)


def rooms(rng: Random) -> Grid:
    rows: list[Row] = [
        ["会議室予約状況", "2026/10/05～10/09"],
        ["時間", "会議室A（定員8）", "会議室B（定員20）", "応接", "富士", "松"],
    ]
    for at in range(9, 18):
        rows.append(
            [
                f"{at}:00-{at + 1}:00",
                *(
                    rng.choice(("", "", "営業部定例", "採用面接", "品質会議", "来客", "清掃", "健康診断会場"))
                    for _ in range(5)
                ),
            ]
        )
    return Grid(rows)


def files(world: World) -> Iterator[tuple[str, Page]]:
    rng = world.rng
    yield "購買/価格表_2026下期.xlsx", spreadsheet.xlsx({"価格表": prices(rng)})
    yield "購買/商品マスタ_全件.csv", plain_text.delimited(products(rng))
    yield "統計/疾病統計_公開用.xlsx", spreadsheet.xlsx({"表1": statistics(rng)})
    yield "薬局/薬価一覧_202604.csv", plain_text.delimited(drug_prices(rng))
    yield "企画/駅別乗降.csv", plain_text.delimited(stations(rng), "utf-8")
    yield "購買/仕入先企業一覧.xls", spreadsheet.xls({"企業": companies(rng)})
    yield "工場/plc_20260914.log", plain_text.prose(machines(rng))
    yield "総務/時刻表_バス鉄道.xlsx", spreadsheet.xlsx({"平日": trains()})
    yield "総務/会議室予約_10月1週.ods", spreadsheet.ods({"週間": rooms(rng)})
