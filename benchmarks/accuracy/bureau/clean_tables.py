"""Tables without personal data: prices, parts, codes, drugs, statistics."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy import chance
from benchmarks.accuracy.formats import plain_text, spreadsheet
from benchmarks.accuracy.table import Grid, Row, two_level
from benchmarks.accuracy.table import Table as Columns
from benchmarks.accuracy.world import World
from pdscan.demo import numbers
from pdscan.demo.page import Page

ROOT = "90_参考資料"


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the folder."""
    yield from goods(world)
    yield from medicine(world)
    yield from figures(world)


def goods(world: World) -> Iterator[tuple[str, Page]]:
    rng = world.rng
    names = (
        "両面テープ 15mm",
        "南部鉄器 急須",
        "森のしずく 2L",
        "小林農園の米 5kg",
        "白石うーめん 300g",
        "松葉がに 2杯",
        "高橋式パイプレンチ",
    )

    def item(at: int) -> Row:
        return [
            numbers.jan_code(rng),
            names[at % len(names)],
            f"A-{at:04}",
            rng.randrange(100, 9000, 10),
            rng.randint(0, 400),
            "有" if at % 3 else "無",
        ]

    yield (
        f"{ROOT}/商品/価格表2026秋.xlsx",
        spreadsheet.xlsx({"価格": chance.grid("JANコード 商品名 品番 税抜価格 在庫 軽減税率", 30, item)}),
    )
    yield (
        f"{ROOT}/商品/jan_master.csv",
        plain_text.delimited(chance.grid("jan hinmei hinban tanka zaiko keigen", 40, item), "cp932"),
    )
    parts = chance.grid(
        "部品番号 図番 品名 材質 数量 単価 備考",
        26,
        lambda at: [
            f"TK{rng.randint(1000000, 9999999)}",
            f"D-{rng.randint(10, 99)}-{rng.randint(100, 999)}-{rng.randint(1000, 9999)}",
            ("ﾌﾗﾝｼﾞ", "カラー", "六角ボルトM8", "軸受 6204ZZ")[at % 4],
            ("SS400", "SUS304", "A5052")[at % 3],
            rng.randint(1, 40),
            rng.randint(20, 9000),
            ("要検査", "診断済", "")[at % 3],
        ],
    )
    yield f"{ROOT}/商品/部品表_搬送機.xls", spreadsheet.xls({"BOM": parts})
    track = chance.grid(
        "送り状番号 サービス 個数 重量kg 出荷日 状態",
        30,
        lambda at: [
            f"{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}",
            "宅配便",
            rng.randint(1, 3),
            rng.randint(1, 25),
            "2026/9/8",
            ("配達完了", "輸送中")[at % 2],
        ],
    )
    yield f"{ROOT}/商品/追跡番号一覧.csv", plain_text.delimited(track, "utf-8-sig")
    stocks = chance.grid(
        "ロケ ロットNo 入庫日時 数量 検品番号",
        28,
        lambda at: [
            f"{'ABC'[at % 3]}-{at:02}-{at % 5}",
            f"20260{at % 9 + 1}{at % 27 + 1:02}-{at:03}",
            chance.time_stamp(rng),
            rng.randint(1, 900),
            chance.digits(rng, 12),
        ],
    )
    yield f"{ROOT}/商品/棚卸ロット.tsv", plain_text.delimited(stocks, "cp932", "\t")
    contract = chance.grid(
        "契約管理番号 法人番号 会社名 代表電話 更新月",
        12,
        lambda at: [
            f"K{at:05}",
            numbers.corporate_number(rng),
            ("㈱山口組立", "田中電機工業㈱", "有限会社佐藤建材", "合同会社みらい鈴木")[at % 4],
            chance.toll_free(rng),
            f"{at % 12 + 1}月",
        ],
    )
    yield f"{ROOT}/取引先/法人番号一覧.xlsx", spreadsheet.xlsx({"法人": contract})


def medicine(world: World) -> Iterator[tuple[str, Page]]:
    rng = world.rng
    drugs = (
        "アムロジピンOD錠5mg",
        "メトホルミン塩酸塩錠250mg",
        "ロキソプロフェンNa錠60mg",
        "カルボシステイン錠500mg",
        "プレドニゾロン錠5mg",
        "酸化マグネシウム錠330mg",
    )
    makers = ("東和", "沢井", "日医工", "武田テバ", "小林化工", "杏林")
    price = chance.grid(
        "薬価基準コード 品名 規格 薬価 製造販売 先発後発",
        24,
        lambda at: [
            f"{rng.randint(1000000, 9999999)}F{rng.randint(1000, 9999)}",
            drugs[at % 6],
            "1錠",
            rng.randint(5, 90) / 10 + 5,
            makers[at % 6],
            ("後発", "先発")[at % 2],
        ],
    )
    yield f"{ROOT}/医療/薬価表抜粋.xlsx", spreadsheet.xlsx({"薬価": price})
    disease = chance.grid(
        "ICD10 傷病名 傷病名コード 特定疾患",
        20,
        lambda at: [
            f"{'IEFJK'[at % 5]}{rng.randint(10, 79)}.{at % 10}",
            ("高血圧症", "2型糖尿病", "うつ病", "気管支喘息", "胃潰瘍")[at % 5],
            str(rng.randint(8830000, 8849999)),
            ("○", "")[at % 2],
        ],
    )
    yield f"{ROOT}/医療/傷病名マスタ.csv", plain_text.delimited(disease, "cp932")
    standard = Grid(
        [
            ["検査項目", "単位", "基準値（男性）", "基準値（女性）"],
            ["HbA1c", "%", "4.9～6.0", "4.9～6.0"],
            ["γ-GTP", "U/L", "13～64", "9～32"],
            ["収縮期血圧", "mmHg", "129以下", "129以下"],
            ["LDLコレステロール", "mg/dL", "60～119", "60～119"],
            ["判定", "", "A 異常なし／B 軽度異常／C 要再検査", "D 要精密検査"],
        ]
    )
    yield f"{ROOT}/医療/検査基準値一覧.xlsx", spreadsheet.xlsx({"基準値": standard})
    fee = chance.grid(
        "診療行為コード 名称 点数 算定要件",
        14,
        lambda at: [
            str(110000000 + rng.randint(1, 99999999)),
            ("初診料", "再診料", "血液採取（静脈）", "人工透析（4時間未満）", "胃内視鏡検査")[at % 5],
            rng.randint(20, 2200),
            ("月1回", "同日不可")[at % 2],
        ],
    )
    yield f"{ROOT}/医療/診療報酬点数_抜粋.csv", plain_text.delimited(fee, "utf-8-sig")
    grade = Grid(
        [
            ["障害等級", "程度", "控除額"],
            ["身体障害者手帳1・2級", "特別障害者", 400000],
            ["身体障害者手帳3～6級", "障害者", 270000],
            ["療育手帳A", "特別障害者", 400000],
            ["精神障害者保健福祉手帳2級", "障害者", 270000],
        ]
    )
    yield f"{ROOT}/制度/障害者控除額一覧.xlsx", spreadsheet.xlsx({"控除": grid_notes(grid=grade)})


def grid_notes(grid: Grid) -> Grid:
    return Grid([["参考：所得税の障害者控除（令和8年分）"], [], *grid.rows, [], ["出典：国税庁の手引きを要約"]])


def figures(world: World) -> Iterator[tuple[str, Page]]:
    rng = world.rng
    towns = ("川越市", "三島市", "福山市", "明石市", "鹿沼市", "土浦市")
    rows: list[Row] = [
        [
            town,
            rng.randint(40000, 300000),
            rng.randint(20000, 150000),
            rng.randint(20000, 150000),
            rng.randint(15, 35),
            rng.randint(200, 4000),
        ]
        for town in towns
    ]
    people = two_level(
        Columns(["市区町村", "総数", "男", "女", "高齢化率", "外国人"], rows),
        (("地域", 1), ("人口（人）", 3), ("参考", 2)),
    )
    yield f"{ROOT}/統計/人口統計_抜粋.xlsx", spreadsheet.xlsx({"人口": people})
    wages = chance.grid(
        "職種 年齢階級 平均月給 標本数",
        18,
        lambda at: [
            ("看護師", "保育士", "トラック運転手")[at % 3],
            ("20～29歳", "30～39歳", "40～49歳", "50～59歳", "60歳以上", "計")[at % 6],
            rng.randrange(190000, 380000, 100),
            rng.randint(20, 900),
        ],
    )
    yield f"{ROOT}/統計/賃金構造_職種別.csv", plain_text.delimited(wages, "cp932")
    table = chance.grid(
        "等級 標準報酬月額 報酬月額以上 報酬月額未満 健康保険料(折半) 厚生年金(折半)",
        20,
        lambda at: [
            at + 1,
            58000 + at * 10000,
            58000 + at * 10000 - 5000,
            58000 + at * 10000 + 5000,
            2900 + at * 500,
            8052 + at * 915,
        ],
    )
    yield (
        f"{ROOT}/制度/保険料額表_R8.xlsx",
        spreadsheet.xlsx({"保険料": Grid([["令和8年3月分からの健康保険・厚生年金保険の保険料額表"], *table.rows])}),
    )
    cause = chance.grid(
        "傷病分類 男 女 合計 構成比%",
        8,
        lambda at: [
            ("循環器系の疾患", "新生物", "精神及び行動の障害", "筋骨格系")[at % 4],
            rng.randint(10, 80),
            rng.randint(10, 80),
            rng.randint(20, 160),
            rng.randint(2, 30),
        ],
    )
    yield f"{ROOT}/統計/傷病別件数_匿名集計.csv", plain_text.delimited(cause, "utf-8")
    codes = chance.grid(
        "金融機関コード 金融機関名 支店コード 支店名 代表電話",
        14,
        lambda at: [
            f"{(1, 5, 9, 10)[at % 4]:04}",
            ("みずほ", "三菱ＵＦＪ", "三井住友", "りそな")[at % 4],
            f"{rng.randint(100, 899)}",
            ("渋谷", "大宮", "三島", "福山")[at % 4],
            chance.toll_free(rng),
        ],
    )
    yield f"{ROOT}/制度/金融機関コード表.csv", plain_text.delimited(codes, "cp932")
    shops = chance.grid(
        "店舗コード 店舗名 店舗所在地 緯度 経度 営業時間",
        9,
        lambda at: [
            f"S{at:03}",
            ("川越店", "三島店", "明石店")[at % 3],
            ("埼玉県川越市", "静岡県三島市", "兵庫県明石市")[at % 3],
            f"{35 + at / 7:.5f}",
            f"{138 + at / 9:.5f}",
            "10:00-20:00",
        ],
    )
    yield f"{ROOT}/商品/店舗一覧.csv", plain_text.delimited(shops, "utf-8-sig")
