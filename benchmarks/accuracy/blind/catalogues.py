# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Lists of things in the blind set: numbers that look like people's by chance, names that are places, goods, plants."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.shapes import Shape, as_json
from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FILES = (
    File("EC事業/商品/商品マスタ_品種.xlsx", """
=== 苗木
商品コード¦品種名¦JAN¦ロット番号¦在庫¦仕入先¦価格
100234¦佐藤錦（さくらんぼ）¦⟨jan⟩¦⟨stamp12⟩¦12¦(有)高田農園¦2,980
100235¦千秋（りんご）¦⟨jan⟩¦⟨stamp12⟩¦8¦むつ農産¦1,980
100236¦巨峰¦⟨jan⟩¦⟨stamp12⟩¦20¦(有)高田農園¦2,480
100237¦小菊　かおり¦⟨jan⟩¦⟨stamp12⟩¦55¦花の三井園芸¦380
100238¦桃太郎トマト¦⟨jan⟩¦⟨stamp12⟩¦70¦タキイ商会¦198
100239¦ひとめぼれ 5kg¦⟨jan⟩¦⟨stamp12⟩¦31¦JAむつ¦2,750
=== 酒類
商品コード¦銘柄¦JAN¦度数
200101¦久保田 千寿¦⟨jan⟩¦15
200102¦八海山¦⟨jan⟩¦15.5
200103¦白鶴 まる¦⟨jan⟩¦13
200104¦出羽桜 一耕¦⟨jan⟩¦15
"""),
    File("EC事業/出荷/追跡番号_0830.csv", """
注文番号,伝票番号,サイズ,才数,出荷日時
*40 ⟨#10⟩,⟨#12⟩,⟨80|100|120⟩,⟨2|4⟩,⟨stamp12⟩
"""),
    File("情シス/クラウド/aws_accounts.csv", """
account_id,alias,env,monthly_usd
*12 ⟨#12⟩,sanpo-⟨dev|stg|prd⟩-{#},⟨dev|stg|prd⟩,⟨#4⟩
⟨my?⟩,sanpo-log,prd,18
⟨my?⟩,sanpo-audit,prd,22
""", "utf-8"),
    File("情シス/監視/sensor_0831.csv", """
ts_ms,sensor,temp,pressure,humidity
*60 ⟨ms⟩,B1F-⟨01|02⟩,2⟨#1⟩.⟨#1⟩,10⟨11|12⟩.⟨#1⟩,⟨41|55|60⟩
""", "utf-8"),
    File("営業本部/拠点/店舗一覧.xls", """
店舗コード¦店舗名¦郵便番号¦所在地¦TEL¦営業時間¦緯度¦経度
001¦大宮東口店¦330-9999¦埼玉県さいたま市大宮区大門町9¦⟨free⟩¦10:00-20:00¦35.906⟨#3⟩¦139.626⟨#3⟩
002¦千葉中央店¦260-9999¦千葉県千葉市中央区中央9¦⟨free⟩¦10:00-21:00¦35.607⟨#3⟩¦140.119⟨#3⟩
003¦福島駅前店¦960-9999¦福島県福島市栄町9¦⟨free⟩¦9:00-19:00¦37.754⟨#3⟩¦140.459⟨#3⟩
"""),
    File("営業本部/拠点/取引先企業マスタ.xlsx", """
取引先CD¦取引先名¦法人番号¦インボイス登録番号¦業種¦与信限度額
10001¦株式会社田中商店¦⟨corp⟩¦T⟨corp⟩¦卸売¦3,000,000
10002¦鈴木自動車工業株式会社¦⟨corp⟩¦T⟨corp⟩¦整備¦1,500,000
10003¦山本光学有限会社¦⟨corp⟩¦T⟨corp⟩¦製造¦800,000
10004¦(株)カネボウ堂¦⟨corp⟩¦T⟨corp⟩¦小売¦500,000
10005¦医療法人社団佐々木会¦⟨corp⟩¦T⟨corp⟩¦医療¦2,000,000
"""),
    File("営業本部/見積請求/価格表_消耗品.pdf", """
消耗品価格表　2026年4月改定
型番¦品名¦入数¦税抜単価
A10-2234567¦LED直管 40形¦25¦1,480
TK1234560-B¦ベルト A-34¦1¦620
045-330-1120¦フィルター 600角¦2¦3,300
0901-2345-11¦薬注ポンプ用ダイヤフラム¦1¦5,900
1107-0026-33¦塩素剤 顆粒 10kg¦1¦6,480
"""),
    File("施設管理/点検/設備台帳.xlsx", """
設備番号¦設備名¦製造番号¦設置年月日¦メーカー¦次回点検
*14 ⟨#4⟩-⟨#6⟩¦⟨送風機|循環ポンプ|受水槽|非常灯⟩¦⟨AB|KX|TZ⟩⟨#7⟩¦⟨1998/3/20|2011.06.01|H21.11.5⟩¦⟨荏原製作所|川本製作所|三浦工業|東芝|島津製作所⟩¦⟨day⟩
"""),
    File("施設管理/点検/プール水質日報_0801.ods", """
測定時刻¦残留塩素(mg/L)¦pH¦水温¦濁度¦判定
*10 ⟨minute⟩¦0.⟨6|7|8⟩¦7.⟨1|2|4⟩¦2⟨8|9⟩.⟨#1⟩¦0.1¦⟨A|A|B⟩
"""),
    File("施設管理/植栽/樹木台帳.csv", """
管理番号¦樹種¦和名¦幹周(cm)¦位置
*12 ⟨#4⟩¦⟨バラ科|クスノキ科|ツバキ科⟩¦⟨桜（染井吉野）|楠|山茶花|乙女椿|柊|百日紅⟩¦⟨#3⟩¦⟨第一|第二⟩ブロック ⟨#1⟩-⟨#1⟩
"""),
    File("施設管理/図面/src_calc.txt", """
// 熱負荷計算ツール  rev. 20260812
#define MAX_USER_NAME 64
static const char *kinds[] = {{"name", "birthday", "address"}};
int hara = 3, hayashi = 12, mori = 0;   /* 原単位・林班・森林率 */
double ohm(double v, double i) {{ return v / i; }}
uint64_t id = ⟨#12⟩ULL; // seed
char uuid[] = "⟨uuid⟩";
/* sha1: 3f786850e387550fdab836ed7e6dc881de23001b */
for (int i = 0; i < 1234567; ++i) sum += tbl[i % 7];
"""),
    File("経理/仕訳/総勘定元帳_通信費.csv", """
伝票日付¦伝票No¦勘定科目¦補助科目¦借方¦貸方¦摘要
*20 2026/⟨4|5|8⟩/⟨#1⟩¦⟨#8⟩¦通信費¦⟨電話料|切手|回線⟩¦⟨yen⟩¦¦⟨NTT東日本 7月分|切手 84円×50|ソフトバンク 回線利用料⟩
"""),
    File("経理/固定資産/減価償却_車両.xls", """
資産CD¦資産名称¦取得日¦取得価額¦耐用年数¦期末簿価
*8 ⟨#7⟩¦⟨トヨタ プロボックス|スズキ エブリイ|ホンダ フィット⟩¦⟨2019/6/30|2021/3/31⟩¦⟨yen⟩¦6¦⟨yen⟩
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    yield from made(world, FILES)
    yield "施設管理/地図/stations.json", as_json({"type": "FeatureCollection", "features": STATIONS})


STATIONS: list[Shape] = [
    {
        "type": "Feature",
        "properties": {"name": name, "line": line, "code": code},
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
    }
    for name, line, code, longitude, latitude in (
        ("上野", "JR東北本線", "JU02", 139.777043, 35.713768),
        ("小川町", "東武東上線", "TJ33", 139.261498, 36.058976),
        ("高田馬場", "山手線", "JY15", 139.703782, 35.712285),
        ("久保田", "長崎本線", "JH", 130.236214, 33.249587),
    )
]
