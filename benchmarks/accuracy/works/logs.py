# ruff: noqa: E501 - a template's line is a line of the file
"""情報システム: logs, chats and mails."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "情シス/ログ/vpn_20260912.log 情シス/ログ/sslvpn.txt",
        """
*14 Sep 12 ⟨time⟩ vpn01 openvpn[⟨#4⟩]: user='{p[user]}' ({p[work_mail]}) peer {p[ip]}:⟨#5⟩ assigned 10.8.0.⟨#2⟩
""".replace("10.8.0.⟨#2⟩", "[[IP_ADDRESS?|10.8.0.⟨#2⟩]]"),
    ),
    Kind(
        "情シス/ログ/proxy_0914.csv@utf-8 情シス/ログ/web閲覧調査.xlsx",
        """
日時¦⟨ユーザー|利用者⟩¦⟨社員番号|emp⟩¦端末IP¦⟨URL|アクセス先⟩¦カテゴリ
*12 2026/09/14 ⟨time⟩¦{p[name]}¦{p[emp]}¦[[IP_ADDRESS?|10.20.30.⟨#2⟩]]¦[[BROWSING_HISTORY|https://⟨www.tenshoku.example.com/entry|clinic.example.jp/utsu|shop.example.com/cart|keiba.example.jp/odds⟩]]¦⟨求人|健康|通販|賭博⟩
""",
    ),
    Kind(
        "情シス/ログ/api_gateway.log",
        """
*10 2026-09-20T⟨time⟩.⟨#3⟩Z INFO  req id=⟨uuid⟩ path=/api/v2/members/me ip={p[ipv6]} cookie="sid={p[session]}; _ga={p[cookie]}" body={{"name":"{p[joined]}","tel":"{p[mobile_bare]}","email":"{p[mail]}"}} 200 ⟨#3⟩ms
""",
    ),
    Kind(
        "情シス/ログ/mail_maillog",
        """
*12 Sep 18 ⟨time⟩ mx1 postfix/smtp[⟨#5⟩]: ⟨#6⟩AF: to=<{p[mail]}>, orig_to=<{p[work_mail]}>, relay=mx.example.ne.jp[⟨198.51.100.7|203.0.113.9⟩]:25, status=⟨sent|deferred⟩
""".replace("[⟨198.51.100.7|203.0.113.9⟩]", "[[[IP_ADDRESS?|⟨198.51.100.7|203.0.113.9⟩]]]"),
    ),
    Kind(
        "情シス/chat/slack_export_general.json 情シス/chat/slack_export_jinji.json",
        """[
{{"type": "message", "user_profile": {{"real_name": "{a[joined]}", "email": "{a[work_mail]}"}}, "text": "おはようございます。{b[family]}さん、{c[name]}さんの入館証できました。社員番号は {c[emp]} です", "ts": "1790000001.⟨#6⟩"}},
{{"type": "message", "user_profile": {{"real_name": "{b[joined]}", "email": "{b[work_mail]}"}}, "text": "ありがとうございます！携帯は {c[mobile]}、住所は {c[address]} です", "ts": "1790000031.⟨#6⟩"}},
{{"type": "message", "user_profile": {{"real_name": "{a[joined]}", "email": "{a[work_mail]}"}}, "text": "{d[family]}くん今日休み？ {d[condition]}って聞いたけど", "ts": "1790000095.⟨#6⟩"}},
{{"type": "message", "user_profile": {{"real_name": "{b[joined]}", "email": "{b[work_mail]}"}}, "text": "午前中[[MEDICAL_TREATMENT|通院]]だそうです。あと共有PWは {b[pw]} に変えました", "ts": "1790000140.⟨#6⟩"}}
]
""",
    ),
    Kind(
        "情シス/chat/teams_製造1課.txt 情シス/chat/teams_haisha.html",
        """
製造1課 チャネル　（2026/09/10 エクスポート）
[8:12] {a[name]}
おはようございます。本日の応援は{b[family]}さん、{c[family]}さんです。
[8:15] {b[name]}
了解です。9時に入ります
[8:31] {a[name]}
@{c[joined]} 昨日のけがの件、[[MEDICAL_TREATMENT|病院]]行った？
[8:40] {c[name]}
行きました。{c[condition]}とのことで2週間安静です。労災の書類は{d[family]}主任に出します
[8:44] {d[name]}
お大事に。急ぎのときは {d[mobile]} まで
[12:03] {e[name]}
{f[name]}さんの送別会、10/2 です。会費は{b[family]}さんへ
""".replace("[[MEDICAL_TREATMENT|病院]]行った", "[[MEDICAL_TREATMENT?|病院]]行った"),
    ),
    Kind(
        "情シス/mail/【要対応】アカウント棚卸.eml 情シス/mail/不審メールの件.eml",
        """
From: {a[joined]} <{a[work_mail]}>
To: {b[joined]} <{b[work_mail]}>
Subject: ⟨アカウント棚卸しの件|退職者アカウントについて⟩

{b[family]}様

情シスの{a[family]}です。
退職された{c[name]}さん（{c[emp]}）の ID {c[user]} が残っています。
また、{d[name]}さんから「パスワードを {d[pw]} にしてほしい」と電話がありましたが、本人確認（{d[birth]}生）は済んでいます。
折返しは {d[mobile]} です。

> -----
> From: {b[joined]}
> {a[family]}さん、{c[family]}さんの私用メール {c[mail]} への転送も止めてください。
-----
㈱トキワ製作所　情報システム課
{a[joined]}（{a[romaji]}）
直通 {a[phone]}
""",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
