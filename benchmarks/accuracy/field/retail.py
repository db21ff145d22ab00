"""Shops: customers, orders, points of sale, reservations, surveys, complaints."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Form, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.formats import plain_text
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

EXPORTS = (
    Export(
        "EC/受注データ_20260930",
        "csv",
        "order_no=受注番号 moment=受注日時 family=注文者姓 given=注文者名 family_kana=注文者姓カナ "
        "given_kana=注文者名カナ "
        "mail=注文者メールアドレス postal=注文者郵便番号 prefecture=注文者都道府県 city_on=注文者住所 "
        "mobile=注文者電話番号 "
        "purchase=商品名 pieces=個数 yen=単価 joined=送付先氏名 address=送付先住所",
        26,
    ),
    Export(
        "EC/楽々市場_order_old",
        "csvq",
        "order_no=注文番号 stamp=注文日 name=送付先名前 mobile_a=送付先電話番号1 mobile_b=送付先電話番号2 "
        "mobile_c=送付先電話番号3 address=送付先住所 purchase=商品名 yen=合計金額",
        14,
    ),
    Export(
        "店舗/POS/会員別購買_9月",
        "xlsx",
        "card_member=ポイントカード番号 name=会員名 sex=性別 age=年齢 store=店舗 moment=購入日時 "
        "purchase=商品名 jan=JANコード yen=金額",
        26,
        above="会員別購買実績｜POSシステム 日報出力｜対象：2026/09/01-2026/09/30",
        total="合計",
    ),
    Export(
        "営業/CRM/取引先責任者エクスポート",
        "csvbom",
        "login=責任者ID family=姓 given=名 company=取引先名 department=部署 post=役職 mail=メール phone=電話 "
        "mobile=携帯 "
        "stamp=最終活動日",
        24,
    ),
    Export(
        "営業/名刺管理_eight",
        "csv8",
        "company=会社名 department=部署名 post=役職 joined=氏名 mail=e-mail office_postal=郵便番号 office_address=住所 "
        "phone=TEL会社 mobile=携帯電話 stamp=名刺交換日",
        20,
    ),
    Export(
        "予約/宿泊者名簿",
        "xlsx",
        "reservation=予約番号 stamp=到着日 name=宿泊者氏名 address=住所 occupation=職業 nationality=国籍 "
        "passport=旅券番号 phone=連絡先 age=年齢",
        18,
        above="宿泊者名簿（旅館業法第6条）｜｜ホテルみさき",
    ),
    Export(
        "マーケ/アンケート回答_サプリ",
        "xlsx",
        "moment=タイムスタンプ mail=メールアドレス name=お名前 age=年齢 sex=性別 occupation=ご職業 "
        "condition=気になる・治療中の症状 "
        "purchase=購入した商品 remark=自由記述",
        18,
    ),
    Export(
        "マーケ/DM発送リスト_秋",
        "xls",
        "postal_lost_zero=郵便番号 address=住所 name_sama=宛名 card_member=会員番号",
        20,
    ),
    Export(
        "サポート/問合せ履歴_zendesk",
        "wrapped",
        "order_no=ticket_id moment=created_at name=requester_name mail=requester_email "
        "mobile_bare=requester_phone remark=status purchase=product",
        15,
    ),
)
COMPLAINT = """苦情・クレーム対応報告書
受付日時　2026年9月{a[day_only]}日 17:40（電話）　受付者　{b[name]}
お客様名　{a[name]} 様　会員番号 {a[member_id]}　電話 {a[mobile]}
ご住所　{a[address]}
商品　{a[purchase]}
内容　使用後に[[MEDICAL_CONDITION?|発疹]]が出て、皮膚科で{a[skin]}と診断された。治療費を負担してほしい。
処方薬：{a[ointment]}
対応　店長 {c[family]}より謝罪。{a[family]}様には返金のうえ、診断書の写しをお送りいただくよう依頼。
返金口座　{a[account_line]}　名義 {a[half_kana]}
"""
FORMS: tuple[Entry, ...] = (
    Text("サポート/苦情対応/報告書_発疹.docx", COMPLAINT),
    Text("サポート/苦情対応/報告書_0918.txt", COMPLAINT, "cp932"),
    Form(
        "店舗/ポイントカード申込書.xlsx",
        "below2",
        "kana=フリガナ name=お名前 birth_era=生年月日 sex=性別（男・女） postal=〒 address=ご住所 "
        "mobile=携帯番号 mail=Eメール "
        "occupation=ご職業 relation=ご家族",
        "ポイントカード入会申込書",
        "個人情報の取扱いに同意します　☑　　受付店 本店　担当 {b[family]}",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
    table = world.table("card_member=1 half_kana=2 birth8=3 mobile_bare=4 postal_plain=5", 22)
    rows = [["1", *map(str, row)] for row in table.rows]
    yield "基幹/顧客マスタ_固定長.dat", plain_text.fixed(rows, (2, 14, 34, 10, 13, 10))
