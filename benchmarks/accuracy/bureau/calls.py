"""A call centre: histories, transcripts, chats, escalations, operators, voice logins."""

from __future__ import annotations

import json
from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import letter, pairs, repeat, table, titled, trim
from benchmarks.accuracy.formats import paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import beside, listed
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.marks import plain
from pdscan.demo.page import Page

ROOT = "06_コールセンター"
HISTORY = """受付No=%INTERNAL_ID? 310001 319999 1; 受付日時=~2026/9/4 10:12|2026/9/4 10:31|2026/9/5 18:02;
会員ID=caller_id;
お客様名=name; 電話番号=mobile;
種別=~問合せ|苦情|解約|変更; 応対内容=note_call; 対応者=clerk; ステータス=~完了|折返し|エスカレ"""


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the department."""
    yield from histories(world)
    yield from spoken(world)
    yield from chats(world)
    yield from desk(world)


def histories(world: World) -> Iterator[tuple[str, Page]]:
    yield (
        f"{ROOT}/応対履歴/応対履歴_0904.xlsx",
        spreadsheet.xlsx({"履歴": titled(table(world, HISTORY, 14), "応対履歴", "")}),
    )
    yield (
        f"{ROOT}/応対履歴/contact_history.csv",
        plain_text.delimited(listed(table(world, HISTORY, 14)), "cp932", quoted=True),
    )
    yield f"{ROOT}/応対履歴/rireki_utf8.tsv", plain_text.delimited(listed(table(world, HISTORY, 9)), "utf-8", "\t")
    coded = """ticket_id=%INTERNAL_ID? 5001 9999 1; customer_id=caller_id; customer_name=joined; phone=mobile_plus;
    email=mail; subject=~login|refund|delivery; body=note_call;
    agent=clerk; csat=#1-5; created_at=stamp"""
    yield f"{ROOT}/応対履歴/tickets.jsonl", structured.as_json_lines(table(world, coded, 12))
    back = "No.=#1-40; お名前=family_sama; 折返し先=mobile; 希望時間=~17時以降|午前中|土日; 要件=note_call; 済=~○|"
    yield f"{ROOT}/折返し/折返しリスト0905.xlsx", spreadsheet.xlsx({"0905": listed(table(world, back, 10))})
    dial = table(
        world, "a=mobile_bare; b=half_kana; c=age; d=~未|留守|済|拒否; e=@JP_ADDRESS? 川越市|福山市|明石市", 24
    )
    from benchmarks.accuracy.table import Grid

    yield f"{ROOT}/発信/autodial_list.csv", plain_text.delimited(Grid(dial.rows), "cp932")


def spoken(world: World) -> Iterator[tuple[str, Page]]:
    script = """
    [00:00:03] OP: お電話ありがとうございます。ミナトテレコム、担当の{z[family]}でございます。
    [00:00:11] CU: あの、{a[name]}と申しますけど。
    [00:00:15] OP: {a[family]}様ですね。ご本人確認のため、生年月日とご住所をお願いいたします。
    [00:00:21] CU: {a[birth_era]}です。住所は{a[address]}。
    [00:00:40] OP: ありがとうございます。お電話番号は{a[mobile]}でよろしいですか。
    [00:00:44] CU: はい。先月から{a[condition]}で[[MEDICAL_TREATMENT?|入院]]してまして、支払いが遅れちゃって。
    [00:01:02] CU: カード番号を言いますね、{a[card_4]}です。
    [00:01:20] OP: 暗証番号は結構でございます。
    [00:01:25] CU: あと[[FAMILY?|息子]]の{a[relative]}の分も解約で。
    """
    for at, code in ((1, "utf-8"), (2, "cp932"), (3, "utf-8-sig")):
        yield f"{ROOT}/録音テキスト/rec_2026090{at}_1014.txt", plain_text.prose(tell(world, trim(script)), code)
    records = []
    marked = []
    for _ in range(5):
        line = tell(world, "{a[joined]}と申します。折り返しは{a[mobile]}まで、住所は{a[address]}に変わりました。")
        records.append({"channel": "customer", "confidence": 0.91, "text": plain(line)})
        marked.append(line)
    body = json.dumps({"call_id": "9f31-22", "segments": records}, ensure_ascii=False, indent=2)
    yield f"{ROOT}/録音テキスト/stt_result.json", Page.of(body.encode(), *marked)
    voice = "customer_id=caller_id; name=joined; voiceprint_b64=finger; enrolled=stamp; device_imei=imei"
    yield f"{ROOT}/声紋/voiceprint_enroll.json", structured.as_json(table(world, voice, 4))
    cost = """
    苦情報告書（重大）
    発生日　2026/9/12　　報告者　SV {z[joined]}
    お客様　{a[name]}様　会員ID {a[caller_id]}　TEL {a[mobile]}
    内容　OPの{b[joined]}が、注文履歴（[[PURCHASE_HISTORY|薬用育毛トニック 200ml]]）をご家族に伝えてしまった。
    　　　お客様は[[MEDICAL_CONDITION|うつ病]][[MEDICAL_TREATMENT?|治療中]]であることも録音で判明しており、要配慮。
    　　　ご家族：[[FAMILY?|夫]]の{a[relative]}様
    再発防止　本人以外への履歴開示の禁止を朝礼で周知
    """
    yield f"{ROOT}/苦情/苦情報告書_0912.docx", paper.docx([tell(world, trim(cost))])
    yield f"{ROOT}/苦情/苦情報告書_0913.pdf", paper.pdf([tell(world, trim(cost))])


def chats(world: World) -> Iterator[tuple[str, Page]]:
    talk = """
    2026/09/18(金)
    09:02\t{a[joined]}\tおはようございます。{b[family]}さん、今日{c[family]}さん休みです。[[MEDICAL_CONDITION|インフルエンザ]]だそうです
    09:03\t{b[joined]}\t了解です。代わりに{d[family]}さん入れます
    09:05\t{b[joined]}\t{d[family]}さんの携帯 {d[mobile]} です
    09:06\t{a[joined]}\t[スタンプ]
    09:15\t{a[joined]}\t管理画面のパスワードは {a[password]} に変わりました
    12:40\t{b[joined]}\t{e[name]}様（{e[caller_id]}）から再入電。住所は{e[address]}
    12:41\t{a[joined]}\tこの方、前に[[CRIME_VICTIM|振り込め詐欺の被害]]に遭われてます。丁寧に
    """
    yield f"{ROOT}/チャット/[LINE] SVグループのトーク.txt", plain_text.prose(tell(world, trim(talk)), "utf-8", "\r\n")
    rows = []
    marked = []
    for at in range(8):
        line = tell(
            world,
            (
                "{a[family]}さん、{b[name]}様の折返し先は{b[mobile]}です",
                "@{a[joined]} {b[condition]}で欠勤の連絡あり",
                "{b[mail]} に案内送りました。会員ID {b[caller_id]}",
                "お昼いってきます",
            )[at % 4],
        )
        who = tell(world, "{a[joined]}")
        rows.append({"ts": f"17{at}2001.0001", "user": f"U0{at}X", "real_name": plain(who), "text": plain(line)})
        marked += [who, line]
    yield (
        f"{ROOT}/チャット/slack_export_2026-09-18.json",
        Page.of(json.dumps(rows, ensure_ascii=False).encode(), *marked),
    )
    web = repeat(
        world,
        "セッション @@\nIP: {a[ip]}  Cookie: _ga={a[cookie]}\nお客様: はじめまして、{a[name]}です。"
        "注文した{a[purchase]}が届きません\n"
        "ボット: ご登録のメールアドレスをお願いします\nお客様: {a[mail]} です。電話は{a[mobile]}\n---\n",
        5,
    )
    yield f"{ROOT}/チャット/webchat_log.txt", plain_text.prose(web, "utf-8")


def desk(world: World) -> Iterator[tuple[str, Page]]:
    crew = """OPコード=crew_id; 氏名=name; ﾌﾘｶﾞﾅ=half_kana; 生年月日=birth; 時給=wage; 内線=#2001-2099;
    入社日=hired; 緊急連絡先={relative}（{relation}）{phone};
    社会保険=~加入|未; 備考=note_staff"""
    yield (
        f"{ROOT}/要員/OP一覧.xlsx",
        spreadsheet.xlsx({"OP": titled(table(world, crew, 12), "オペレーター名簿　2026/10/1現在", "")}),
    )
    login = "OPコード=crew_id; 氏名=joined; ログインID=login; 初期パスワード=password; 権限=~一般|SV"
    yield (
        f"{ROOT}/要員/CRMアカウント.xls",
        spreadsheet.xls({"ID": listed(table(world, login, 11), title="CRMアカウント一覧")}),
    )
    mail = """
    {b[family]}SV

    お疲れさまです。{a[family]}です。
    先ほどの{c[name]}様（{c[caller_id]}、{c[mobile]}）ですが、
    返金口座は {c[account_line]}（{c[half_kana]}）です。
    「[[CREED?|創価学会]]の知り合いに言いふらす」等の発言あり。音声は {c[caller_id]}.wav に保存しました。
    {c[family]}様は[[CRIMINAL_RECORD?|恐喝で逮捕]]された方と同姓同名との情報がWebにありますが未確認です。
    """
    yield f"{ROOT}/メール/エスカレーション.eml", letter(world, "【至急】二次対応依頼", mail, charset="utf-8")
    check = beside(
        pairs(
            world,
            "モニタリング対象=name; 評価者=other; 評価日=day; 傾聴=~4; 発話速度=~3; コメント=~復唱が丁寧。保留が長い",
        ),
        width=2,
    )
    yield f"{ROOT}/要員/モニタリング票.docx", paper.docx(["応対品質モニタリング票", check])
    yield (
        f"{ROOT}/要員/座席表.pptx",
        paper.pptx(
            [
                (
                    "座席表 9/18",
                    [
                        tell(
                            world,
                            "A1 {a[family]}　A2 {b[family]}　A3 {c[family]}（産休代替）\n"
                            "B1 {d[family]}　B2 空席　SV {e[name]}",
                        )
                    ],
                )
            ]
        ),
    )
