"""The bureau's own office: discipline, unions, visitors, entry by finger, accounts, devices, address books."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import letter, numbered, pairs, repeat, table, titled, trim
from benchmarks.accuracy.formats import containers, paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import below, beside, listed, stacked
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ROOT = "10_自社総務"


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the department."""
    yield from registers(world)
    yield from access(world)
    yield from prose(world)


def registers(world: World) -> Iterator[tuple[str, Page]]:
    punish = """社員番号=employee_id; 氏名=name; 処分=~減給|出勤停止|けん責; 処分日=day;
    事由=@CRIMINAL_RECORD 業務上横領で書類送検|酒気帯び運転で逮捕|盗撮で罰金刑;
    役職=@OCCUPATION? 主任|課長|"""
    yield (
        f"{ROOT}/人事/懲戒台帳.xlsx",
        spreadsheet.xlsx({"懲戒": listed(table(world, punish, 6), title="賞罰（懲戒）台帳")}),
    )
    union = """氏名=name; 加入状況=union; 加入日=day; 役=@UNION_MEMBERSHIP? 書記長|青年部|;
    組合費口座=account_line; 支持=?40 creed"""
    yield f"{ROOT}/人事/労組名簿_会社控.xls", spreadsheet.xls({"労組": listed(table(world, union, 10))})
    rare = """整理番号=plain_id; 氏名=name; 相談者の属性=race; 身分に関する相談=social; 被害の概要=victim;
    信仰=creed; 連絡先=mobile; 対応=~弁護士紹介|継続"""
    yield (
        f"{ROOT}/相談窓口/人権相談記録.xlsx",
        spreadsheet.xlsx(
            {"相談": listed(numbered(table(world, rare, 8)), title="人権・ハラスメント相談　記録（窓口担当限り）")}
        ),
    )
    yield f"{ROOT}/相談窓口/jinken_soudan.csv", plain_text.delimited(listed(table(world, rare, 6)), "cp932")
    handicap = """社員番号=employee_id; 氏名=name; 障害種別・等級=disability; 手帳番号=?70 cert_id;
    有効期限=~R10.3.31|; 配慮事項=note_staff; 雇用率算定=~1|0.5|2"""
    yield f"{ROOT}/人事/障害者雇用状況.csv", plain_text.delimited(listed(table(world, handicap, 7)), "cp932")
    call = """部署=department; 氏名=name; 自宅=phone; 携帯=mobile;
    家族の連絡先={relative}（{relation}）{phone}; 住所=address; 血液型=~A|B|O|AB"""
    yield (
        f"{ROOT}/防災/緊急連絡網.xlsx",
        spreadsheet.xlsx({"連絡網": titled(table(world, call, 12), "緊急連絡網（2026年度）", "総務", "")}),
    )
    safe = """回答時刻=~9:04|9:11|9:40; 社員番号=employee_id; 氏名=name; 安否=@MEDICAL_CONDITION? 無事|軽傷|未回答;
    現在地緯度=latitude; 現在地経度=longitude; コメント=?40 note_staff"""
    yield f"{ROOT}/防災/安否確認訓練.csv", plain_text.delimited(listed(table(world, safe, 12)), "utf-8-sig")
    origin = beside(
        pairs(
            world,
            """氏名=name; 本籍=domicile; 住民票コード=juki; 旅券（MRZ転記）=mrz; 渡航先=~ホーチミン;
    渡航理由=~視察; 緊急連絡先={relative}（{relation}）　{mobile}""",
        )
    )
    yield f"{ROOT}/人事/海外出張届.docx", paper.docx(["海外出張・渡航届", origin])
    former = """氏名=name; 旧姓=@PERSON 小泉|堤|三宅; 退職日=hired;
    離職理由=@EMPLOYMENT_HISTORY? 自己都合|定年; 転職先=?50 career;
    雇用保険番号=employment_bare; 年金番号=pension; 住民票コード=?80 juki;
    退職金=%SALARY 300000 9000000 1000"""
    yield f"{ROOT}/人事/退職者一覧.xlsx", spreadsheet.xlsx({"R8": listed(table(world, former, 9))})
    family = """社員番号=employee_id; 氏名=name; 本籍=domicile; 現住所=address;
    配偶者・扶養={relative}（{relation}）; 学歴=school;
    前職=?60 career; 出身・国籍=?20 nationality"""
    yield (
        f"{ROOT}/人事/身上調書_転記.xls",
        spreadsheet.xls({"身上": titled(table(world, family, 9), "身上調書（2026年度）", "")}),
    )
    tour = """氏名（ローマ字）=romaji; 旅券番号=passport; 生年月日=birth_iso; 国籍=@NATIONALITY 日本|中国|;
    食事制限=@CREED? ハラール|ベジタリアン|; 免許証番号=?30 licence"""
    yield f"{ROOT}/人事/社員旅行_航空券手配.csv", plain_text.delimited(listed(table(world, tour, 9)), "utf-8-sig")


def access(world: World) -> Iterator[tuple[str, Page]]:
    gate = "ID=employee_id; 氏名=joined; 指紋テンプレート=finger; 登録日=stamp; 端末=~GATE-01|GATE-02"
    yield f"{ROOT}/入退室/fingerprint_users.csv", plain_text.delimited(listed(table(world, gate, 5)), "utf-8")
    faces = "user_id=employee_id; user_name=joined; face_embedding=face; photo_file=photo"
    yield f"{ROOT}/入退室/face_users.json", structured.as_json(table(world, faces, 3))
    visit = """来訪日=day; 会社名=company; お名前=name_sama; 車両番号=~|川越 301 さ 44-10; 訪問先=clerk;
    入=~9:30|13:00; 退=~10:20|15:40; 体温=@HEALTH_CHECKUP? 36.4|36.1"""
    yield (
        f"{ROOT}/入退室/来訪者名簿.xlsx",
        spreadsheet.xlsx({"来訪者": titled(table(world, visit, 12), "来訪者受付簿", "")}),
    )
    word = "サービス=~給与奉行|e-Gov|Google; 利用者=family_san; ID=login; PW=password; 備考=~2段階なし|"
    yield (
        f"{ROOT}/情シス/ID_PW一覧.xlsx",
        spreadsheet.xlsx({"PW": listed(table(world, word, 11), title="各種ID・パスワード（総務限り）")}),
    )
    pcs = """資産番号=~PC-0412|PC-0418|PC-0502; 使用者=name; MACアドレス=mac; IMEI=?60 imei;
    IPアドレス=@IP_ADDRESS? 192.168.1.23|192.168.1.44; BitLocker PIN=pin"""
    yield f"{ROOT}/情シス/端末台帳.csv", plain_text.delimited(listed(table(world, pcs, 10)), "cp932")
    vpn = "2026-09-0##T1@@:14:09+09:00 vpn01 sslvpn: login user={a[login]} ({a[romaji]}) from {a[ip]} device {a[mac]}\n"
    log = "".join(repeat(world, vpn.replace("##", str(d)), 4) for d in (1, 2, 3))
    yield f"{ROOT}/情シス/sslvpn.log", plain_text.prose(log)
    cfg = """
    # 引継ぎメモ
    サーバ: db01　ユーザ root　パスワード：{a[password]}
    Wi-Fi SSID MINATO-5G　キー：{a[secret]}
    監視: Authorization: Bearer {a[token]}
    前任 {a[name]}（携帯 {a[mobile]}）、外注 {b[name]}（{b[mail]}）
    """
    yield f"{ROOT}/情シス/引継ぎ.md", plain_text.prose(tell(world, trim(cfg)))


def prose(world: World) -> Iterator[tuple[str, Page]]:
    minutes = """
    経営会議 議事メモ（9/24）
    出席　{a[family]}社長、{b[family]}専務、{c[family]}部長（記）
    1. 人事　営業1課の{d[joined]}課長（{d[age]}歳）を次長へ。年俸[[SALARY|7,200,000]]円。
    2. 労務　{e[joined]}氏より[[UNION_MEMBERSHIP|ユニオン加入]]の通知書。弁護士に相談。
    3. 事故　元社員{f[joined]}が顧客名簿を持出し、[[CRIMINAL_RECORD|不正競争防止法違反で逮捕]]。
    　報道対応は{b[family]}専務。
    4. 個人情報　誤送信1件（{g[name]}様の{g[condition]}の[[MEDICAL_TREATMENT?|診断書]]）。ご本人へ謝罪済み。
    """
    yield f"{ROOT}/会議/経営会議0924.docx", paper.docx([tell(world, trim(minutes))])
    yield f"{ROOT}/会議/経営会議0917.txt", plain_text.prose(tell(world, trim(minutes)), "cp932", "\r\n")
    hotline = """
    {b[family]}様（通報窓口）
    匿名希望ですが、{c[joined]}課長の件です。
    {d[family]}さんに「[[SOCIAL_STATUS|部落出身]]のくせに」と発言していました。
    また{e[family]}さんが[[RACE_OR_ORIGIN|在日韓国人三世]]であることを飲み会で言いふらしています。
    {e[family]}さんは[[MEDICAL_CONDITION|適応障害]]で[[MEDICAL_TREATMENT|心療内科を受診]]しています。
    """
    yield f"{ROOT}/相談窓口/通報メール.eml", letter(world, "通報（ハラスメント）", hotline, charset="utf-8")
    leak = """
    個人情報事故報告書
    発生：2026年9月8日　誤送信（給与明細1通）
    本人：{a[joined]}（{a[employee_id]}）　{a[mail]}
    誤送信先：{b[joined]}様　{b[mail]}
    含まれる項目：氏名、基本給（[[SALARY|268,000]]円）、振込口座（{a[account_line]}）
    措置：{b[family]}様へ電話（{b[phone]}）で削除を依頼、9/8 17:40 削除確認
    """
    yield f"{ROOT}/個人情報保護/事故報告_0908.docx", paper.docx([tell(world, trim(leak))])
    ask = stacked(
        [
            beside(
                pairs(
                    world,
                    """請求者=name; 住所=address; 電話=phone; 本人確認書類=~運転免許証; 証の番号=licence;
    請求の種類=~開示|利用停止""",
                ),
                title="保有個人データ開示等請求書",
            )
            for _ in range(2)
        ]
    )
    yield f"{ROOT}/個人情報保護/開示請求書.xlsx", spreadsheet.xlsx({"請求": ask})
    cards = "".join(
        tell(
            world,
            "BEGIN:VCARD\nVERSION:4.0\nFN:{a[joined]}\nORG:{b[company]}\nTITLE:[[OCCUPATION?|課長]]\nTEL:{a[phone]}\nEMAIL:{a[mail]}\nEND:VCARD\n",
        )
        for _ in range(8)
    )
    yield f"{ROOT}/名刺/cards.vcf", plain_text.prose(cards, "utf-8", "\r\n")
    meishi = """会社名=company; 法人番号=?50 corporate; 部署=department; 役職=@OCCUPATION? 課長|部長|;
    氏名=name; フリガナ=half_kana;
    直通=phone; 携帯=mobile; E-mail=mail; 交換日=day"""
    yield (
        f"{ROOT}/名刺/Sansan_export.csv",
        plain_text.delimited(listed(table(world, meishi, 11)), "utf-8-sig", quoted=True),
    )
    book = containers.tar_gz(
        {
            "addr/list.csv": plain_text.delimited(
                listed(table(world, "氏名=name; 電話=phone; 住所=address", 6)), "utf-8"
            ),
            "addr/readme.txt": plain_text.prose("旧アドレス帳の控え。\n"),
        }
    )
    yield f"{ROOT}/名刺/backup_addr.tar.gz", book
    slip = stacked(
        [
            below(
                pairs(
                    world, "氏名=name; 年齢=age; 性別=sex; 国籍=nationality; 職業=occupation; 学歴=school; 宗教=creed"
                ),
                width=4,
            )
            for _ in range(3)
        ]
    )
    yield f"{ROOT}/調査/モニター属性票.html", paper.html(["モニター属性票", slip], "属性票")
