"""A web shop's back office: orders, members, dumps, web logs, devices, deliveries, refunds."""

from __future__ import annotations

import json
from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import letter, repeat, table, titled, trim
from benchmarks.accuracy.formats import containers, paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import listed, stacked
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.marks import plain
from pdscan.demo.page import Page

ROOT = "07_通販運営"
ORDERS = """受注番号=order_no; 注文日時=~2026/9/1 12:04|2026/9/2 8:33|2026/9/2 21:50; 会員ID=caller_id;
注文者氏名=name; 注文者カナ=kana; メール=mail; 電話=mobile;
送付先郵便番号=postal; 送付先住所=address; 送付先氏名=name; 商品名=purchase; 数量=#1-4; 金額=amount;
決済=~カード|代引|後払い; ご要望=?40 note_order"""


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the department."""
    yield from orders(world)
    yield from members(world)
    yield from traces(world)
    yield from messages(world)


def orders(world: World) -> Iterator[tuple[str, Page]]:
    yield (
        f"{ROOT}/受注/order_20260901.csv",
        plain_text.delimited(listed(table(world, ORDERS, 16)), "cp932", quoted=True),
    )
    yield f"{ROOT}/受注/モール受注_9月.xlsx", spreadsheet.xlsx({"受注": listed(table(world, ORDERS, 12))})
    send = """お届け先電話=phone; お届け先郵便番号=postal_lost_zero; お届け先住所=address; お届け先名=name;
    ご依頼主=~ミナト生活館; 品名=purchase;
    問合せ番号=~4412-8830-1925|4412-8830-1936|4412-8830-1947; 時間帯=~午前中|18-20時|"""
    yield f"{ROOT}/出荷/送り状データ.xls", spreadsheet.xls({"送り状": listed(table(world, send, 12))})
    back = """受注番号=order_no; 氏名=name; 返金額=#800-12000; 銀行コード=bank_code; 支店コード=branch_code;
    口座番号=account; 口座名義ｶﾅ=holder; 理由=~不良|誤配送"""
    yield (
        f"{ROOT}/返金/返金依頼.xlsx",
        spreadsheet.xlsx({"返金": titled(table(world, back, 9), "返金依頼書", "経理課行")}),
    )
    gift = stacked(
        [
            listed(table(world, "ご依頼主=name; TEL=phone; 住所=address", 2), title="お歳暮注文書"),
            listed(
                table(
                    world, "お届け先=name_sama; 〒=postal; 住所=address; 電話=phone; 品番=~A-12|B-03; のし=~お歳暮", 5
                ),
                title="お届け先一覧",
            ),
        ]
    )
    yield f"{ROOT}/受注/FAX注文書_転記.xlsx", spreadsheet.xlsx({"Sheet1": gift})
    cards = "order_id=order_no; pan=card; exp=~2712|2903; cardholder=romaji; auth=~OK|NG; ip=ip"
    yield f"{ROOT}/受注/legacy_payment.sql", structured.as_sql(table(world, cards, 9), "pay_hist")


def members(world: World) -> Iterator[tuple[str, Page]]:
    spec = """member_no=caller_id; sei=family; mei=given; sei_kana=family_kana; mei_kana=given_kana;
    birthday=birth_iso; sex=?80 sex; zip=postal; pref=prefecture;
    addr1=city_on; addr2=building; tel=phone; email=mail; password=secret; job=occupation;
    last_purchase=purchase; point=#0-9000"""
    yield f"{ROOT}/会員/members.csv", plain_text.delimited(listed(table(world, spec, 14)), "utf-8-sig")
    yield f"{ROOT}/会員/members_api.json", structured.as_json(table(world, spec, 7), wrapped="members")
    yield f"{ROOT}/会員/shop_member.sql", structured.as_sql(table(world, spec, 8), "dtb_customer")
    yield (
        f"{ROOT}/会員/local_cache.db",
        structured.as_sqlite(
            table(world, "cust_id=caller_id; nm=name; tel=mobile; mail=mail; last_item=purchase", 11), "cust"
        ),
    )
    nested = []
    marked = []
    for at in range(6):
        line = tell(
            world,
            "{a[joined]}\n{a[mail]}\n{a[mobile]}\n{a[postal]}\n{a[address]}\n{a[purchase]}\n{a[birth_iso]}\n{a[cookie]}",
        )
        name, mail, tel, code, place, item, born, visit = plain(line).split("\n")
        nested.append(
            {
                "id": 90210 + at,
                "profile": {"displayName": name, "birthDate": born, "contact": {"email": mail, "tel": tel}},
                "shipping": [{"zip": code, "street": place}],
                "orders": [{"sku": f"SKU-{at:05}", "item_name": item, "qty": 1}],
                "cookies": {"_ga": visit},
            }
        )
        marked.append(line)
    yield (
        f"{ROOT}/会員/customers_nested.json",
        Page.of(json.dumps(nested, ensure_ascii=False, indent=2).encode(), *marked),
    )
    survey = """回答日=day; ニックネーム=@PERSON? みかん|はる|あっこ; 年齢=age; 性別=sex; 職業=occupation;
    購入商品=purchase; 自由回答={condition}が楽になりました。{mail}へ連絡可"""
    yield f"{ROOT}/会員/アンケート結果.csv", plain_text.delimited(listed(table(world, survey, 9)), "utf-8")


def traces(world: World) -> Iterator[tuple[str, Page]]:
    log = (
        '{a[ip]} - - [02/Sep/2026:08:1@@:22 +0900] "GET {a[page]} HTTP/1.1" 200 51@@ "-" '
        '"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5)"'
        ' "_ga={a[cookie]}"\n'
    )
    yield (
        f"{ROOT}/ログ/access_0902.log",
        plain_text.prose(repeat(world, log, 25, number=lambda at: str(at % 10)), "utf-8"),
    )
    plain_log = (
        '{a[ip]} - {a[login]} [02/Sep/2026:09:0@@:51 +0900] "POST [[BROWSING_HISTORY?|/login]] HTTP/1.1" 302 0\n'
    )
    yield (
        f"{ROOT}/ログ/auth.log",
        plain_text.prose(repeat(world, plain_log, 14, number=lambda at: str(at % 10)), "utf-8"),
    )
    events = """event_time=stamp; member_no=caller_id; idfa=idfa; gaid=adid; page_path=page;
    referrer=~direct|mail; ip_address=ip; cookie_id=cookie"""
    yield f"{ROOT}/ログ/events.jsonl", structured.as_json_lines(table(world, events, 18))
    view = "会員番号=caller_id; 閲覧ページ=page; 閲覧日時=seen_on; 端末ID=imei; 広告ID=idfa; 滞在秒=#3-400"
    yield f"{ROOT}/ログ/閲覧履歴.csv", plain_text.delimited(listed(table(world, view, 16)), "cp932")
    bought = """会員番号=caller_id; 購入日=bought_on; 購入商品=purchase;
    購入金額=%PURCHASE_HISTORY? 500 60000 10; 店舗=~EC|三島店"""
    yield (
        f"{ROOT}/ログ/購買履歴_2026H1.xlsx",
        spreadsheet.xlsx({"購買": titled(table(world, bought, 18), "購買履歴抽出（会員番号別）", "")}),
    )
    ride = "driver_name=joined; device_id=imei; mac_addr=mac; lat=latitude; lng=longitude; recorded_at=stamp"
    yield f"{ROOT}/配送/driver_positions.json", structured.as_json(table(world, ride, 14))
    points = "".join(
        tell(
            world,
            '  <wpt lat="{a[latitude]}" lon="{a[longitude]}">'
            "<name>{a[name]}様宅</name><desc>{a[mobile]}</desc></wpt>\n",
        )
        for _ in range(7)
    )
    gpx = f'<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="route">\n{points}</gpx>\n'
    yield f"{ROOT}/配送/route_0902.gpx", plain_text.prose(gpx, "utf-8")
    env = """
    # 本番（取扱注意）
    DB_HOST=db01.internal
    DB_USER=shop
    DB_PASSWORD={a[secret]}
    AWS_ACCESS_KEY_ID={a[key]}
    GITHUB_TOKEN={a[token]}
    SMTP_PASSWORD={b[secret]}
    ALERT_MAIL={a[mail]}
    """
    yield f"{ROOT}/設定/prod.env", plain_text.prose(tell(world, trim(env)), "utf-8")
    conf = """
    <?php
    $db = ['user' => 'ec_app', 'password' => '{a[secret]}'];
    // 障害時は {a[name]}（{a[mobile]}）へ
    define('API_KEY', '{a[key]}');
    """
    yield f"{ROOT}/設定/config.php", plain_text.prose(tell(world, trim(conf)), "utf-8")


def messages(world: World) -> Iterator[tuple[str, Page]]:
    claim = """
    ミナト生活館 ご担当者様

    注文番号 {a[order_no]} の{a[name]}です。
    届いた{a[purchase]}が破損していました。
    返送先と、返金（{a[account_line]}　{a[half_kana]}）をお願いします。
    住所：{a[postal]} {a[address]}
    電話：{a[mobile]}
    [[FAMILY?|妻]]が[[MEDICAL_CONDITION|妊娠糖尿病]]のため代理で連絡しています。
    """
    mails = [letter(world, "商品破損について", claim, charset=code) for code in ("iso-2022-jp", "utf-8")]
    yield f"{ROOT}/問合せ/inbox.mbox", containers.mbox(mails)
    yield f"{ROOT}/問合せ/破損_0907.eml", letter(world, "破損の件", claim)
    faq = (
        "お名前：{a[name]}\nメール：{a[mail]}\n電話番号：{a[phone]}\n年代：{a[age]}歳\n"
        "お問い合わせ内容：{a[purchase]}は{a[medication]}と一緒に使えますか？\n========\n"
    )
    yield f"{ROOT}/問合せ/フォーム通知.txt", plain_text.prose(repeat(world, faq, 8), "utf-8")
    fraud = """受付日=day; 会員ID=caller_id; 氏名=name; 内容=victim; カード番号=card_4; 被害額=#3000-120000;
    警察相談=~済|未; 前科照会=?40 criminal"""
    yield (
        f"{ROOT}/不正対策/不正利用一覧.xlsx",
        spreadsheet.xlsx({"不正": listed(table(world, fraud, 8), title="不正利用・被害申告一覧")}),
    )
    star = """review_id=#1-999; reviewer=@PERSON? ゆき|KKさん|はるママ; real_name=joined; star=#1-5; item=purchase;
    comment=~よかった|サイズ感が惜しい; ip=ip"""
    yield (
        f"{ROOT}/会員/reviews_admin.html",
        paper.html(["レビュー管理", listed(table(world, star, 8))], "管理画面", "euc-jp"),
    )
