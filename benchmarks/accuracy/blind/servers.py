# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Configuration and logs of the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FILES = (
    File("情シス/サーバ/portal/.env.production.env", """
APP_ENV=production
APP_URL=https://portal.sanpo-kogyo.example.co.jp
DB_HOST=[[IP_ADDRESS?|10.0.3.12]]
DB_USERNAME=portal_app
DB_PASSWORD={a[secret]}
AWS_ACCESS_KEY_ID={a[key]}
AWS_ACCOUNT_ID=⟨#12⟩
MAIL_FROM=noreply@sanpo-kogyo.example.co.jp
GITHUB_TOKEN={a[token]}
SESSION_LIFETIME=120
"""),
    File("情シス/サーバ/batch/jinji_link.ini", """
[source]
driver=ODBC Driver 18 for SQL Server
server=[[IP_ADDRESS?|10.0.3.20]],1433
uid=jinji_ro
pwd={a[secret]}
[notify]
; 担当 {b[joined]} 内線2109 / 夜間 {b[mobile_dash]}
to={b[work_mail]}
subject=[人事連携] 結果
retry=3
build=2026.8.14.2
""", "cp932"),
    File("情シス/サーバ/k8s/values-prod.yaml", """
image:
  repository: registry.example.com/ec/web
  tag: 1.24.3
replicaCount: 3
env:
  DATABASE_URL: postgresql://ec_app:[[CREDENTIAL|mZ8kQ2⟨#5⟩vTq]]@db01.internal:5432/ec
  STRIPE_PUBLIC: pk_test_dummy
  SMTP_PASSWORD: "{a[secret]}"
  ADMIN_NOTIFY: {a[work_mail]}
resources:
  limits:
    memory: 512Mi
"""),
    File("情シス/サーバ/log/access_20260828.log", """
*18 {p[ip]} - {p[user]} [28/Aug/2026:⟨time⟩ +0900] "GET {p[page]} HTTP/1.1" 200 ⟨#4⟩ "-" "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)" "_ga={p[cookie]}"
[[IP_ADDRESS?|127.0.0.1]] - - [28/Aug/2026:23:59:59 +0900] "GET /healthz HTTP/1.1" 200 2
"""),
    File("情シス/サーバ/log/app-error.log", """
2026-08-29 10:14:51,220 ERROR [http-nio-8080-exec-7] j.e.s.MemberController - validation failed: MemberForm(shimei={a[joined]}, furigana={a[kana]}, tel={a[mobile_bare]}, mail={a[mail]}, birthday={a[birth_iso]})
2026-08-29 10:14:51,225 WARN  [http-nio-8080-exec-7] o.h.e.j.s.SqlExceptionHelper - SQL Error: 1062, SQLState: 23000
2026-08-29 10:20:03,101 INFO  [scheduler-1] j.e.s.PointBatch - processed 18234 members in 4110 ms
2026-08-29 10:31:40,877 ERROR [http-nio-8080-exec-2] j.e.s.CardClient - gateway timeout cardNo={b[card]} holder={b[romaji]}
2026-08-29 10:31:41,003 DEBUG [http-nio-8080-exec-2] j.e.s.Session - JSESSIONID=[[COOKIE_ID|5D3A⟨#9⟩F0C1B7E2A9D4]] user={c[member]} ip={c[ip]}
2026-08-29 11:02:00,000 INFO  [main] version 4.18.2.1 started (pid 18234)
"""),
    File("情シス/サーバ/log/maillog-20260830.log", """
*9 Aug 30 ⟨time⟩ mx1 postfix/smtp[⟨#5⟩]: 4F⟨#6⟩: to=<{p[mail]}>, relay=mx.example.jp[{p[ip]}]:25, delay=1.2, dsn=2.0.0, status=sent (250 OK)
Aug 30 23:10:07 mx1 postfix/qmgr[1102]: 4F9A21C0: removed
"""),
    File("情シス/サーバ/log/vpn_auth.csv", """
timestamp,user,display_name,src_ip,device_id,result
*13 2026-08-30T⟨time⟩+09:00,{p[user]},{p[joined]},{p[ip]},{p[mac]},⟨success|success|mfa_failed⟩
""", "utf-8"),
    File("情シス/サーバ/共有ID一覧（厳秘）.xlsx", """
=== Webサービス
サービス名¦URL¦ログインID¦ＰＷ¦管理者¦備考
e-Tax¦https://www.example.go.jp¦⟨#16⟩¦[[CREDENTIAL|Sanpo⟨#4⟩tax]]¦{a[joined]}¦利用者識別番号は会社のもの
ネットバンキング¦https://bank.example.com¦sanpo01¦[[CREDENTIAL|kazaguruma-⟨#3⟩]]¦{b[joined]}¦乱数表は金庫
Instagram¦¦{c[work_mail]}¦{c[password]}¦{c[joined]}¦退職時に変更
複合機¦[[IP_ADDRESS?|192.168.12.200]]¦admin¦別紙参照¦¦
=== 旧!
サービス名¦ID¦パスワード¦担当
勤怠クラウド¦{d[work_mail]}¦{d[password]}¦{d[joined]}
"""),
    File("情シス/サーバ/deploy_key.txt", """
# portal デプロイ鍵（{a[joined]} 2026/4 発行）
[[CREDENTIAL|-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
QyNTUxOQAAACB⟨#9⟩kq3vTq0mZ8u1Yw⟨#8⟩AAAAJh0aGlzIGlzIGZha2U
-----END OPENSSH PRIVATE KEY-----]]
踏み台: bastion.sanpo-kogyo.example.co.jp / deploy / パスワード {a[password]}
"""),
    File("情シス/ヘルプデスク/tickets_202608.json", """
[
*7, {{"key":"HD-⟨#4⟩","reporter":{{"displayName":"{p[joined]}","emailAddress":"{p[work_mail]}"}},"summary":"⟨VPNに繋がらない|PW初期化依頼|プリンタ不調⟩","description":"⟨内線2108 {p[san]}です。社員番号{p[staff_e]}、仮PWは {p[password]} でした。|3階東の複合機が紙詰まり。|{q[san]}さんから引き継いだPCの件⟩","created":"⟨iso⟩T⟨time⟩.000+0900"}}
]
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    return made(world, FILES)
