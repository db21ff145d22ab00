"""Web services: access logs, analytics, advertising, places, mobile devices, accounts."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Lines, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.formats import plain_text
from benchmarks.accuracy.population import Person
from benchmarks.accuracy.world import World
from pdscan.demo.marks import mark
from pdscan.demo.page import Page

ACCESS = (
    '{a[ip]} - - [14/Sep/2026:{a[clock]} +0900] "GET {a[path]} HTTP/2.0" 200 {a[count]} "-" "{a[agent]}" '
    '"_ga={a[client]}"\n'
)
AUTH = "2026-09-14T{a[clock]}+09:00 app01 auth[2211]: login ok user={a[mail]} ip={a[ip]} JSESSIONID={a[session]}\n"
ENV = """# 本番用（持出禁止）
APP_ENV=production
DB_HOST=db-prod.internal
DB_USER=app
DB_PASSWORD={a[secret]}
AWS_ACCESS_KEY_ID={a[key]}
GITHUB_TOKEN={a[token]}
SMTP_PASS={b[secret]}
LOG_LEVEL=info
"""
PASSWORDS = """■社内システム ID/PW 一覧（総務 {a[family]} 管理）
Wi-Fi（来客用）　SSID: guest-5g　パスワード: {a[pass_word]}
経費精算　ID {b[login]}　PW {b[pass_word]}　（{b[name]}）
勤怠管理　ID {c[login]}　PW {c[pass_word]}　（{c[name]}）
複合機 管理者モード　暗証番号 {d[pin]}
ネットバンキング　パスワードは別途連絡
"""
ENTRIES: tuple[Entry, ...] = (
    Lines("サーバ/log/access_20260914.log", ACCESS, 40),
    Lines("サーバ/log/auth-app01.log", AUTH, 22),
    Text("サーバ/deploy/.env.production", ENV),
    Text("情シス/ID・パスワード一覧.txt", PASSWORDS, "cp932"),
    Text("情シス/引継ぎ_アカウント.docx", PASSWORDS),
)
EXPORTS = (
    Export(
        "分析/app_events_202609",
        "csv8",
        "adid=advertising_id moment=event_time page=screen_path latitude=lat longitude=lng agent=user_agent",
        24,
    ),
    Export(
        "分析/idfa_audience_export",
        "jsonl",
        "adid_upper=idfa age=age sex=gender page=last_page purchase=last_item",
        20,
    ),
    Export(
        "分析/DMP連携_cookie",
        "tsv",
        "cookie=_ga ip=ip page=url moment=ts sex=性別推定 age=年齢推定",
        20,
    ),
    Export(
        "EC/閲覧履歴_会員別",
        "csv",
        "card_member=会員ID mail=メールアドレス moment=閲覧日時 page=閲覧ページ cookie=CookieID purchase=直近購入商品",
        22,
    ),
    Export(
        "情シス/MDM端末一覧",
        "xlsx",
        "number5=社員番号 name=利用者 imei=IMEI mac=Wi-FiMACアドレス mobile=電話番号 agent=OS moment=最終同期",
        20,
    ),
    Export(
        "情シス/アカウント棚卸",
        "xlsx",
        "login=ログインID name=氏名 mail=メール pass_word=初期パスワード moment=最終ログイン ip=接続元IP",
        18,
    ),
    Export(
        "情シス/DHCPリース_3F",
        "csv8",
        "ip=ip_address mac_dash=mac hostname=hostname name=利用者 moment=lease_end",
        16,
    ),
    Export(
        "物流/車両動態_ドライバー位置",
        "csv",
        "number4=乗務員CD name=乗務員名 moment=日時 latitude=緯度 longitude=経度 remark=状態",
        24,
    ),
)


def trace(person: Person) -> str:
    """A GPX track of one person's way."""
    rng = person.rng
    north, east = rng.uniform(35.5, 35.8), rng.uniform(139.4, 139.8)
    points = ""
    for at in range(16):
        north, east = north + rng.uniform(-0.002, 0.002), east + rng.uniform(-0.002, 0.002)
        place = f'lat="{mark("GEO_COORDINATE", f"{north:.6f}")}" lon="{mark("GEO_COORDINATE", f"{east:.6f}")}"'
        points += f"   <trkpt {place}><time>2026-09-06T0{at // 8 + 6}:{at * 7 % 60:02}:00Z</time></trkpt>\n"
    name = mark("PERSON", person.family + person.given)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="RunLog" '
        'xmlns="http://www.topografix.com/GPX/1/1">\n'
        f" <trk><name>朝ラン {name}</name><trkseg>\n{points} </trkseg></trk>\n</gpx>\n"
    )


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, ENTRIES)
    yield "健康アプリ/activity_20260906.gpx", plain_text.prose(trace(world.person()))
