# ruff: noqa: E501 - a template's line is a line of the file
"""通販サイトとアプリ: who looked at what, from which device and where."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "売店通販/解析/web_events.jsonl 売店通販/解析/click_log_0915.jsonl",
        """
*14 {{"ts": "2026-09-15T⟨time⟩+09:00", "member_id": "{p[customer]}", "ip": "{p[ip]}", "_ga": "{p[cookie]}", "_fbp": "{p[fbp]}", "page": "{p[page2]}", "ua": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)"}}
""",
    ),
    Kind(
        "売店通販/解析/閲覧履歴_会員.csv 売店通販/解析/etsuran.xlsx",
        """
会員番号¦氏名¦⟨閲覧ページ|閲覧URL⟩¦⟨検索語|サイト内検索⟩¦閲覧日時¦⟨Cookie ID|クッキーID⟩¦⟨IPアドレス|接続元IP⟩¦⟨カート投入商品|お気に入り⟩
*10 {p[customer]}¦{p[name]}¦{p[page2]}¦[[BROWSING_HISTORY|⟨安全靴 26cm|葛 うどん|防寒 LL|介護食 やわらか⟩]]¦2026/9/⟨11|14|20⟩ ⟨minute⟩¦{p[session]}¦{p[ip]}¦[[PURCHASE_HISTORY?|⟨業務用味噌|防寒ジャンパー⟩]]
""",
    ),
    Kind(
        "売店通販/アプリ/app_devices.jsonl 売店通販/アプリ/push_token.ndjson",
        """
*12 {{"user_id":"{p[customer]}","mail":"{p[mail]}","idfa":"{p[idfa]}","device_id":"{p[android]}","os":"⟨iOS 18.6|Android 15⟩","lat":{p[place_now]},"lng":{p[place_now2]},"last_login_ip":"{p[ip]}"}}
""",
    ),
    Kind(
        "売店通販/アプリ/checkin_gps.csv@utf-8 売店通販/アプリ/来店チェックイン.tsv@utf-8",
        """
user_id¦aaid¦checkin_at¦latitude¦longitude¦store
*12 {p[customer]}¦{p[adid]}¦2026-09-⟨11|12|13⟩ ⟨time⟩¦{p[place_now]}¦{p[place_now2]}¦⟨豊橋店|物流センター売店⟩
""",
    ),
    Kind(
        "売店通販/サーバ/access_log",
        """*16 {p[ip]} - [[INTERNAL_ID?|{p[user_]}]] [15/Sep/2026:⟨time⟩ +0900] "GET {p[page2]} HTTP/1.1" 200 ⟨#5⟩ "-" "Mozilla/5.0 (Windows NT 10.0; Win64; x64)" "PHPSESSID={p[session]}"
""".replace("[[INTERNAL_ID?|{p[user_]}]]", "-"),
    ),
    Kind(
        "売店通販/レビュー/review_export.xml",
        """<?xml version="1.0" encoding="UTF-8"?>
<reviews>
*7 <review><nickname>⟨みかん好き|たび猫|現場主任⟩</nickname><customerId>{p[customer]}</customerId><name>{p[joined]}</name><email>{p[mail]}</email><age>{p[age]}</age><gender>{p[sex]}</gender><occupation>{p[job]}</occupation><item>{p[purchase]}</item><comment>⟨思ったより大きい。|また買います。|梱包が丁寧でした。⟩</comment></review>
</reviews>
""",
    ),
    Kind(
        "売店通販/メルマガ/mailmag_haishin.csv 売店通販/メルマガ/bounce.txt",
        """
*15 {p[mail]},{p[joined]},2026/0⟨4|5|6⟩/⟨11|22⟩,⟨購読|解除⟩
""",
    ),
    Kind(
        "売店通販/サポート/chat_transcript_0918.html 売店通販/サポート/チャット問合せ.txt",
        """
チャット履歴　セッション {a[session]}　接続元 {a[ip]}
[10:02] お客様: こんにちは。{a[name]}です。先週買った{a[purchase]}のことで。
[10:03] 担当({b[family]}): ご登録の電話番号をお願いいたします。
[10:03] お客様: {a[mobile]} です
[10:04] 担当({b[family]}): 生年月日もお願いいたします。
[10:04] お客様: {a[birth]}
[10:06] お客様: パスワードも忘れました。前は {a[pw]} でした。
[10:07] 担当({b[family]}): 再設定のご案内を {a[mail]} へお送りします。
[10:08] お客様: 住所も変えたいです。{c[address]}
[10:11] お客様: 履歴にある {a[page2]} の商品はまだありますか
""",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
