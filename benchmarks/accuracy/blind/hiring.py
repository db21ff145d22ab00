# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Recruiting and foreign staff files of the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made, page
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FILES = (
    File("総務人事部/07_採用/2027新卒_応募者進捗.xlsx", """
=== 進捗
2027年度新卒採用　応募者進捗管理
応募ID¦応募者⏎氏名¦フリガナ¦年齢¦大学・学部・学科¦E-mail⏎（連絡用）¦TEL¦書類選考¦一次⏎(面接官)¦最終¦所感
*12 [[INTERNAL_ID|⟨#6⟩]]¦{p[name]}¦{p[kana]}¦{p[age]}¦{p[school]}¦{p[mail]}¦{p[mobile]}¦⟨○|×|保留⟩¦⟨◎|○|△⟩（{a[san]}）¦⟨||内定⟩¦⟨|受け答え明瞭|{p[san]}さんは第二志望とのこと|要再考⟩
=== 内定者
内定者フォロー担当：{b[joined]}
氏　名¦入社書類送付先¦保証人氏名¦保証人との続柄
*4 {p[name]}¦{p[postal_dash]} {p[address]}¦{p[relative]}¦{p[relation]}
""", born=(2002, 2005)),
    File("総務人事部/07_採用/履歴書（中途）_受領分.docx", """
履　歴　書
2026年 8月 3日現在
ふりがな¦{a[hiragana]}¦写真
氏　名¦{a[name]}¦[[PHOTO?|（写真貼付）]]
生年月日¦{a[era_day]}生　（満 {a[age]} 歳）¦性別　{a[sex]}
ふりがな¦¦電話
現住所　〒{a[postal_dash]}¦{a[address]}¦{a[phone]}
連絡先　〒¦（現住所以外に連絡を希望する場合のみ記入）¦携帯 {a[mobile]}
年¦月¦学歴・職歴（各別にまとめて書く）
¦¦学　歴
平成20¦3¦[[EDUCATION|千葉県立臨海高等学校 卒業]]
平成20¦4¦[[EDUCATION|房総大学 経済学部 入学]]
平成24¦3¦[[EDUCATION|房総大学 経済学部 卒業]]
¦¦職　歴
平成24¦4¦[[EMPLOYMENT_HISTORY|カモメ物流株式会社 入社]]
平成30¦9¦[[EMPLOYMENT_HISTORY|一身上の都合により退職]]
¦¦以　上
年¦月¦免許・資格
平成21¦8¦普通自動車第一種運転免許 取得
志望の動機
貴社の地域に根ざした事業に共感し、前職の倉庫管理の経験を活かせると考えました。
扶養家族数（配偶者を除く）¦1人¦配偶者 有
"""),
    File("総務人事部/07_採用/職務経歴書_開発.pdf", """
職務経歴書
2026年7月20日　{a[name]}
■職務要約
[[EMPLOYMENT_HISTORY?|みなと情報システム株式会社]]にて受託開発に8年間従事。
■職務経歴
期間¦会社名¦内容
2015年4月～2020年3月¦[[EMPLOYMENT_HISTORY|みなと情報システム株式会社]]¦販売管理システムの保守
2020年4月～現在¦[[EMPLOYMENT_HISTORY|株式会社クラウドの森]]¦チームリーダー（6名）
■連絡先
{a[mobile]} / {a[mail]}
"""),
    File("総務人事部/07_採用/面接シート.xlsx", """
中途採用　面接評価シート
0@候補者 ¦ 2@{a[name]} ¦ 8@紹介会社 ¦ 11@ハタラクエージェント(株)
0@現年収 ¦ 2@[[SALARY|520万円]] ¦ 8@希望年収 ¦ 11@[[SALARY?|580万円]]
0@最終学歴 ¦ 2@{a[school]}
0@転職回数 ¦ 2@2 ¦ 8@現職 ¦ 11@[[EMPLOYMENT_HISTORY?|ツバメ電子工業]]
0@評価項目 ¦ 8@点数
0@コミュニケーション ¦ 8@4
0@専門知識 ¦ 8@3
0@コメント
0@前職の退職理由は上司との不和。ご家族（{a[relation_word]}）の介護あり。残業は月10時間までを希望。
0@面接官 ¦ 2@{b[san]}／{c[san]}
"""),
    File("総務人事部/08_外国籍/在留期限管理.xls", """
在留カード　期限管理台帳
整理番号¦氏名（在留カード表記）¦国籍・地域¦生年月日¦在留資格¦在留カードNo.¦満了日¦旅券No¦資格外活動
*9 [[INTERNAL_ID?|⟨#3⟩]]¦{p[foreign_name]}¦{p[nationality]}¦{p[birth]}¦⟨技能実習2号ロ|特定技能1号|永住者|留学⟩¦{p[residence_card]}¦2027/⟨3|6|11⟩/⟨1|20⟩¦{p[passport]}¦⟨有|無⟩
"""),
    File("総務人事部/08_外国籍/海外出張_航空券手配.eml", """
From: {a[joined]} <{a[work_mail]}>
To: {b[joined]} <{b[work_mail]}>
Subject: 【手配依頼】10月ジャカルタ出張（{a[san]}）

{b[san]}様

お世話になっております。総務の{a[san]}です。
下記の通り航空券の手配をお願いいたします。

 搭乗者1: {c[romaji]}（{c[joined]}）
   Passport No. {c[passport]} / DOB {c[birth]}
 搭乗者2: {d[romaji]}（{d[joined]}）
   Passport No. {d[passport]} / DOB {d[birth]}
 マイレージ: 会社契約（個人番号不要）

カード決済は {c[san]} 名義の法人カード {a[card]}（有効期限 11/29）でお願いします。

--
{a[joined]}
株式会社三宝興業 総務人事部
〒[[JP_POSTAL_CODE?|330-0999]] [[JP_ADDRESS?|さいたま市大宮区桜木町9-99]]
TEL [[PHONE_NUMBER?|048-299-0199]]（内線2103）
"""),
    File("総務人事部/08_外国籍/passport_mrz_log.txt", """
[OCR] 2026-08-03 10:12:44 reader=KIOSK-2
{a[mrz]}
[OCR] 2026-08-03 10:15:02 reader=KIOSK-2
{b[mrz]}
[OCR] 2026-08-03 10:21:37 reader=KIOSK-2 ERROR unreadable
{c[mrz]}
"""),
    File("総務人事部/07_採用/エージェント推薦文.html", """
推薦状（キャリアエージェント発行）
候補者¦{a[name]} 様（{a[age]}歳・{a[sex]}）
現住所¦{a[address]}
国籍¦{b[nationality]}
ご経歴¦{a[career]}
ご学歴¦{a[school]}
{a[san]}様は責任感が強く、後輩からも慕われる方です。面談は 8/20 以降で調整可能。直通 {a[mobile]}。
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    yield from made(world, FILES)
    yield "総務人事部/07_採用/入社手続のご案内.eml", joining(world)


def joining(world: World) -> Page:
    """A mail with a quoted reply and a filled-in workbook."""
    sheet = page(world, "入社連絡票.xlsx", """
入社連絡票
0@氏名 ¦ 3@{a[name]} ¦ 10@ローマ字 ¦ 13@{a[romaji]}
0@基礎年金番号 ¦ 3@{a[pension]} ¦ 10@雇用保険 ¦ 13@{a[employment]}
0@給与振込先 ¦ 3@{a[bank_line]}
0@扶養家族 ¦ 3@{a[child]} ¦ 7@{a[relation]} ¦ 10@{b[birth]}生
0@緊急時連絡先 ¦ 3@{a[relative]} ¦ 10@{a[phone]}
""")  # fmt: skip
    return page(world, "入社手続.eml", """
From: {a[joined]} <{a[mail]}>
To: 採用担当 <saiyo@sanpo-kogyo.example.co.jp>
Subject: Re: 入社手続書類のご提出について

採用ご担当 {b[san]}様

{a[joined]}です。入社連絡票を添付いたします。
パスワードは携帯番号（{a[mobile_dash]}）の下4桁です。
引越し先は {a[address]} になりました。

> {a[san]}様
>
> 総務人事部の{b[joined]}です。
> 入社日（10/1）までに、入社連絡票のご提出をお願いします。
> ご不明点は {b[work_mail]} または 直通 {b[phone_dash]} まで。
> 健康診断書は {c[joined]} 医師（北町クリニック）のものを受領済みです。
""", attached={"入社連絡票_記入済.xlsx": sheet})  # fmt: skip
