# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Sales and customer care files of the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.shapes import Shape, as_json, objects
from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FILES = (
    File("営業本部/名刺/myeight_cards_export.csv", """
会社名,部署名,役職,姓,名,e-mail,郵便番号,住所,TEL会社,TEL部門,TEL直通,Fax,携帯電話,URL,名刺交換日
*14 {p[company]},⟨営業部|購買課|⟩,⟨部長|課長代理|⟩,{p[family]},{p[given]},{p[work_mail]},{p[postal_dash]},{p[address]},{p[phone_dash]},,,[[PHONE_NUMBER?|03-6⟨#3⟩-⟨#4⟩]],⟨~{p[mobile_dash]}⟩,https://www.example.co.jp/,⟨day⟩
""", "utf-8-sig"),
    File("営業本部/名刺/SanScan_人物一覧.xlsx", """
名刺ID¦会社名¦氏名¦氏名カナ¦部署¦役職¦会社メールアドレス¦携帯¦所有者¦タグ¦メモ
*11 [[INTERNAL_ID?|⟨#6⟩]]¦{p[company]}¦{p[name]}¦{p[kana]}¦{p[department]}¦{p[post]}¦{p[work_mail]}¦{p[mobile]}¦{a[joined]}¦⟨年賀状|セミナー|⟩¦⟨|ゴルフ好き|奥様は{q[san]}部長の妹|{q[joined]}様のご紹介⟩
"""),
    File("営業本部/年賀/2027年賀状あて名.xls", """
宛名職人用データ
氏名1¦敬称1¦氏名2（連名）¦敬称2¦〒¦住所1¦住所2¦喪中¦2026受領
*14 {p[name]}¦様¦⟨~{p[relative]}⟩¦⟨|様|ちゃん⟩¦{p[postal]}¦{p[address]}¦¦⟨||喪中⟩¦⟨○|×⟩
"""),
    File("営業本部/見積請求/請求書_202608-0117.pdf", """
請　求　書
請求番号　202608-0117　　発行日　2026年8月31日
{a[joined]} 様
〒{a[postal_dash]}　{a[address]}
下記の通りご請求申し上げます。
品名¦数量¦単価¦金額
[[PURCHASE_HISTORY?|エアコン洗浄（壁掛）]]¦2¦9,800¦19,600
出張費¦1¦2,200¦2,200
合計（税込）¦¦¦23,980
お振込先　千葉銀行 大宮支店 普通 [[JP_BANK_ACCOUNT?|0193344]] 株式会社三宝興業
登録番号　T⟨corp⟩　担当：{b[san]}
お支払期限　2026年9月30日　　TEL [[PHONE_NUMBER?|048-299-0199]]
"""),
    File("営業本部/見積請求/領収書控_8月.docx", """
領　収　書（控）　No.0831
{a[joined]}　様
金　額　¥18,700-
但し　エアコンクリーニング代として
令和8年8月4日　上記正に領収いたしました。　係 {b[san]}
領　収　書（控）　No.0832
{c[company]}　御中
金　額　¥132,000-
但し　床清掃代として　　令和8年8月5日　係 {d[san]}
"""),
    File("営業本部/コールセンター/対応履歴_20260805.csv", """
受付No¦受付日時¦OP¦顧客氏名¦電話番号¦用件区分¦応対内容¦エスカレ先
*9 ⟨stamp12⟩¦2026/08/05 ⟨time⟩¦{p[doctor]}¦{p[joined]}¦{p[mobile]}¦⟨故障|請求|解約|苦情⟩¦⟨エアコン水漏れ。訪問希望 {p[address]}|カード引落しの件。ご本人確認：生年月日 {p[birth]} OK|{p[san]}様ご立腹。前回担当{q[san]}の言葉遣いについて|折返し希望。日中は{p[phone]}へ⟩¦⟨|SV|施設管理G⟩
"""),
    File("営業本部/コールセンター/通話書き起こし_0806.txt", """
[00:00:04] OP: お電話ありがとうございます。三宝興業サポート、担当の{a[san]}でございます。
[00:00:09] 客: あの、{b[joined]}ですけど。
[00:00:13] OP: {b[san]}様ですね。お名前の漢字と、ご登録のお電話番号をお願いいたします。
[00:00:21] 客: えー、{b[mobile]}。住所は{b[address]}。
[00:00:40] OP: ありがとうございます。生年月日もお願いできますか。
[00:00:44] 客: {b[era_day]}です。それで、カードの番号を変えたいんです。
[00:00:52] 客: {b[card]}、期限が09の29。
[00:01:10] OP: 承知いたしました。三番の担当、{c[san]}にお繋ぎします。
"""),
    File("営業本部/契約/業務委託契約書_個人.docx", """
業務委託契約書
株式会社三宝興業（以下「甲」という。）と{a[joined]}（以下「乙」という。）とは、次のとおり契約を締結する。
第1条（目的）甲は、乙に対し、広報誌の編集業務を委託する。
第5条（委託料）委託料は月額[[SALARY?|150,000円]]とし、乙の指定する口座（{a[bank_line]}、名義 {a[holder]}）に振り込む。
第12条（反社会的勢力の排除）甲及び乙は、自らが暴力団員等に該当しないことを表明する。
令和8年4月1日
甲　[[JP_ADDRESS?|さいたま市大宮区桜木町9-99]]　株式会社三宝興業　代表取締役　{b[joined]}
乙　{a[address]}　{a[joined]}　㊞
"""),
    File("営業本部/契約/秘密保持誓約_提出状況.xlsx", """
誓約書提出管理
現場¦協力会社¦作業員氏名¦血液型¦生年月日¦雇入時教育¦健診受診日¦血圧¦緊急連絡先
*10 ⟨市民プール|中央公園⟩¦{p[company]}¦{p[name]}¦⟨A|B|O|AB⟩型¦{p[birth_short]}¦済¦⟨day⟩¦{p[pressure]}¦{p[relative]}（{p[relation]}）{p[mobile]}
"""),
    File("営業本部/クレーム/顛末書_0715.docx", """
顛　末　書
令和8年7月15日
代表取締役　{a[joined]}　殿
施設管理G　{b[joined]}
1. 発生の概要
7月10日、{c[joined]}様宅（{c[address]}）の清掃時、花瓶を破損した。
2. 対応
{d[san]}課長と謝罪に伺い、弁償金 32,000円を{c[bank_line]}（{c[holder]}様名義）へ振り込むこととした。
3. {c[san]}様のご様子
ご高齢で{c[condition]}を患っておられ、[[FAMILY?|ご長女]]の{e[joined]}様（{e[mobile]}）が窓口となる。
"""),
    File("営業本部/予定/訪問予定.ics", """
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Sanpo//Groupware 4//JP
BEGIN:VEVENT
UID:⟨uuid⟩
DTSTART;TZID=Asia/Tokyo:20260910T100000
SUMMARY:{a[joined]}様 現地調査
LOCATION:{a[address]}
DESCRIPTION:駐車場なし。着いたら携帯へ {a[mobile]}
ORGANIZER;CN={b[joined]}:mailto:{b[work_mail]}
ATTENDEE;CN="{c[joined]}";PARTSTAT=ACCEPTED:mailto:{c[work_mail]}
END:VEVENT
BEGIN:VEVENT
UID:⟨uuid⟩
DTSTART;VALUE=DATE:20260914
SUMMARY:{d[san]}さん 有休（[[MEDICAL_TREATMENT?|通院]]）
END:VEVENT
END:VCALENDAR
"""),
    File("営業本部/提案/訪問先キーマン.pptx", """
=== 青谷公民館 空調更新のご提案
株式会社三宝興業　営業第二課　{a[joined]}
=== 体制図
プロジェクト責任者　{b[joined]}（{b[work_mail]}）
現場代理人　{c[joined]}　携帯 {c[mobile]}
=== 先方キーマン
施設課　{d[joined]} 課長 ／ {e[san]} 主査
=== notes
{d[san]}課長は[[MEDICAL_CONDITION|糖尿病]]で酒席は不可。{e[san]}主査は{f[joined]}議員の甥。
"""),
    File("営業本部/アンケート/施工後アンケート集計.tsv", """
回答番号¦ご契約者名¦満足度(5段階)¦性別¦年代¦お住まい¦きっかけ¦コメント¦懸賞品送付先
*10 ⟨#4⟩¦⟨~{p[joined]}⟩¦⟨3|4|5⟩¦{p[sex]}¦⟨[[AGE?|30代]]|[[AGE?|50代]]⟩¦{p[city]}¦⟨チラシ|紹介|Web⟩¦⟨丁寧だった|{q[san]}さんの説明が分かりやすい|時間が延びた⟩¦{p[postal_dash]} {p[address]} {p[joined]}
""", "utf-16"),
)  # fmt: skip
CONTACT: Shape = {
    "attributes": {"type": "Contact", "url": "/services/data/v61.0/sobjects/Contact/003IR⟨#10⟩"},
    "Id": "[[INTERNAL_ID?|003IR⟨#10⟩AAA]]", "LastName": "{family}", "FirstName": "{given}", "Last_Name_Kana__c": "{family_kana}",
    "First_Name_Kana__c": "{given_kana}", "Account": {"Name": "{company}"}, "Title": "{post}", "Email": "{work_mail}",
    "MobilePhone": "{mobile}", "MailingPostalCode": "{postal}", "MailingState": "{prefecture}", "MailingCity": "{city}",
    "MailingStreet": "{street}", "Birthdate": "{birth_iso}", "Description": "⟨|前任の{doctor}様より引継ぎ⟩",
}  # fmt: skip
KINTONE: Shape = {
    "$id": {"type": "__ID__", "value": "⟨#3⟩"}, "レコード番号": {"type": "RECORD_NUMBER", "value": "⟨#3⟩"},
    "お客様名": {"type": "SINGLE_LINE_TEXT", "value": "{name}"}, "TEL_1": {"type": "LINK", "value": "{phone}"},
    "訪問先住所": {"type": "SINGLE_LINE_TEXT", "value": "{address}"},
    "作業担当": {"type": "USER_SELECT", "value": [{"code": "{user}", "name": "{doctor}"}]},
    "申し送り": {"type": "MULTI_LINE_TEXT", "value": "⟨犬あり注意|奥様（{relative}様）が在宅|{name}様、{condition}のため短時間で⟩"},
}  # fmt: skip
PARTNER: Shape = {
    "id": "[[INTERNAL_ID?|⟨#8⟩]]", "name": "{joined}", "org_code": 2, "email": "{mail}", "payer_walletable_id": None,
    "address_attributes": {"zipcode": "{postal_dash}", "street_name1": "{street}", "street_name2": "{building}"},
    "partner_bank_account_attributes": {"bank_name": "{bank}", "bank_code": "{bank_code}", "branch_name": "{branch}",
                                        "branch_code": "{branch_code}", "account_type": "ordinary",
                                        "account_number": "{account}", "account_name": "{holder}"},
}  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    yield from made(world, FILES)
    yield (
        "営業本部/SaaS/sf_contact_query.json",
        as_json({"totalSize": 9, "done": True, "records": objects(world, CONTACT, 9)}),
    )
    yield "営業本部/SaaS/kintone_app214.json", as_json({"records": objects(world, KINTONE, 8), "totalCount": "8"})
    yield "営業本部/SaaS/partners_export.json", as_json({"partners": objects(world, PARTNER, 7)}, escaped=True)
