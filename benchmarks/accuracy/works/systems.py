# ruff: noqa: E501 - a template's line is a line of the file
"""情報システム: accounts, secrets, devices, entrance."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "情シス/アカウント/初期パスワード一覧.xlsx 情シス/アカウント/account_list.csv 情シス/アカウント/PW控え.txt@cp932",
        """
⟨社員番号|emp_no⟩¦⟨氏名|利用者⟩¦⟨ログインID|ユーザーID⟩¦⟨初期パスワード|PW|パスワード⟩¦⟨メール|メールアドレス⟩¦⟨発行日|作成日⟩¦備考
*10 {p[emp]}¦{p[name]}¦{p[user]}¦{p[pw]}¦{p[work_mail]}¦2026/⟨4/1|9/14⟩¦⟨|初回変更要|共有不可⟩
""",
    ),
    Kind(
        "情シス/AD/export.ldif 情シス/AD/users_20260901.ldif",
        """# extended LDIF
*9 dn: CN={p[dn]},OU=Users,OU=Toyohashi,DC=tokiwa,DC=local\vdisplayName: {p[joined]}\vsn: {p[family]}\vgivenName: {p[given]}\vmsDS-PhoneticDisplayName: {p[kana]}\vsAMAccountName: {p[user]}\vemployeeID: {p[emp]}\vmail: {p[work_mail]}\vmobile: {p[mobile]}\vtitle: {p[title]}\vuserPassword:: [[CREDENTIAL?|e1NTSEF9⟨#8⟩]]\v
""",
    ),
    Kind(
        "情シス/設定/.env 情シス/設定/marche.ini 情シス/設定/接続情報.txt@cp932",
        """# 通販サイト 本番環境（担当 {a[joined]} {a[work_mail]}）
DB_HOST=10.20.4.12
DB_USER=marche_app
DB_PASSWORD={a[pw]}
AWS_ACCESS_KEY_ID={a[key]}
AWS_SECRET_ACCESS_KEY=[[CREDENTIAL|{a[hidden]}]]
GITHUB_TOKEN={a[token]}
SMTP_USER=noreply@tokiwa-marche.example.jp
SMTP_PASS={b[pw]}
# 障害時連絡先 {b[joined]} {b[mobile]}
""".replace("[[CREDENTIAL|{a[hidden]}]]", "{a[aws_secret]}"),
    ),
    Kind(
        "情シス/端末/PC管理台帳.xlsx 情シス/端末/keitai_taiyo.csv 情シス/端末/スマホ貸与一覧.xls",
        """
⟨管理番号|資産番号⟩¦⟨使用者|利用者氏名⟩¦所属¦機種¦⟨IMEI|製造番号（IMEI）⟩¦⟨MACアドレス|Wi-Fi MAC⟩¦⟨シリアル|S/N⟩¦⟨電話番号|回線番号⟩¦⟨社内IP|固定IP⟩¦⟨画面ロックPIN|PIN⟩
*10 PC-⟨#4⟩¦{p[name]}¦{p[department]}¦⟨iPhone SE|AQUOS wish|Let's note⟩¦{p[imei]}¦{p[mac2]}¦{p[serial]}¦{p[mobile]}¦[[IP_ADDRESS?|10.20.⟨11|12⟩.⟨#2⟩]]¦[[CREDENTIAL|⟨#4⟩]]
""",
    ),
    Kind(
        "情シス/MDM/mdm_devices.json 情シス/MDM/last_location.json",
        """{{"devices": [
*10, {{"udid": "{p[android]}", "imei": "{p[imei]}", "wifiMac": "{p[mac]}", "user": {{"fullName": "{p[joined]}", "email": "{p[work_mail]}", "employeeNo": "{p[emp]}"}}, "lastLocation": {{"latitude": {p[place_now]}, "longitude": {p[place_now2]}, "at": "2026-09-30T⟨time⟩+09:00"}}, "advertisingId": "{p[adid]}"}}
]}}
""",
    ),
    Kind(
        "情シス/入退室/指静脈_登録データ.csv@utf-8 情シス/入退室/finger_enroll.xlsx 情シス/入退室/vein_backup.tsv@utf-8",
        """
emp_no¦name¦card_idm¦finger_template¦enrolled_at
*6 {p[emp]}¦{p[joined]}¦{p[idm]}¦{p[finger]}¦2026-04-0⟨1|2⟩ ⟨time⟩
""",
    ),
    Kind(
        "情シス/入退室/face_embeddings.jsonl 情シス/入退室/kao_ninsho.jsonl",
        """
*4 {{"emp_no": "{p[emp]}", "name": "{p[joined]}", "photo": "{p[photo]}", "face_encoding": {p[face]}}}
""",
    ),
    Kind(
        "情シス/ヘルプデスク/tickets.json",
        """[
*8, {{"ticket": "HD-⟨#5⟩", "requester": "{p[joined]}", "dept": "{p[department]}", "mail": "{p[work_mail]}", "ext": "⟨2114|3307⟩", "body": "お世話になります、{p[family]}です。⟨VPNに繋がりません|画面が固まります⟩。端末は {p[mac]}、自宅の回線は {p[ip]} です。仮PWは {p[pw]} と聞いています。", "assignee": "{q[family]}"}}
]
""",
    ),
    Kind(
        "情シス/引継ぎ/サーバ引継書.docx 情シス/引継ぎ/hikitsugi.pptx",
        """
サーバ管理 引継書
作成　{a[name]}（{a[work_mail]}、内線 2208）　→　{b[name]}
1. 管理者アカウント
　admin / {a[pw]}（毎月変更）
　バックアップ用 AWS キー　{a[key]}
2. 連絡先
　保守会社 ㈱みなと機材　{c[name]}様　{c[mobile]}　{c[partner_mail]}
　夜間当番　{d[family]}（{d[mobile]}）、{e[family]}（{e[mobile]}）
3. 注意
　{b[family]}さんの自宅IP {b[ip]} を許可リストに登録済
""",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
