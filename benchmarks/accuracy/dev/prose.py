# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Running text of the development set: minutes, inquiries, incidents, chats, notes, contracts, slides, mails."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Lines, Mail, Text
from benchmarks.accuracy.catalogue import files as made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

TEXTS = (
    Text("総務/議事録/取締役会_0415.txt", """
第58回 取締役会議事録
日時　令和8年4月15日（水）午前10時00分〜11時30分
場所　本社3階 大会議室（楓）
出席取締役　{a[name]}、{b[name]}、{c[name]}
議長　代表取締役社長 {a[name]}

第1号議案　重要な使用人の選任の件
議長より、{d[name]}氏を東日本支社長に選任したい旨の説明があり、全員異議なく承認した。
第2号議案　設備投資の件
{b[family]}取締役より、名古屋工場の第3ラインについて説明があった。中央区の倉庫は来年度に閉鎖する。

以上
""", "euc-jp"),
    Text("総務/議事録/部門会議.txt", """
■ 5月度 部門連絡会メモ
出席: {a[family]}部長 {b[family]}課長 {c[family]}さん {d[family]}（記）
・東京駅前の新店舗は6/1開店。店長は{b[family]}課長が兼務。
・{c[family]}さん来月から産休。代替は派遣の{e[joined]}さん。
・森林整備の寄付について林野庁の資料を回覧。
・次回 6/12 15:00〜
""", "cp932"),
    Text("総務/議事録/品質会議.docx", """
品質改善会議　議事録
参加者：{a[joined]}（品質保証部）、{b[joined]}（製造部）、{c[joined]}（購買）
1．クレーム対応
北海道旭川市のお客様（{d[joined]}様、{d[mobile]}）より、包装不良の申し出あり。{b[family]}より回答済み。
2．5S活動
松本工場、豊田工場の巡回を実施。指摘事項は3件。
"""),
    Text("総務/事故/ヒヤリハット.docx", """
事故・ヒヤリハット報告書
発生日時：2026年3月9日 8時40分頃
報告者：{a[joined]}
被災者：{b[joined]}（{b[age]}歳・勤続3年）
状況：フォークリフトの後退中、{b[family]}さんの左足に接触した。救急搬送され、[[MEDICAL_CONDITION|左足関節骨折]]と診断。全治2か月、[[MEDICAL_TREATMENT|入院]]3日間。
連絡先（ご家族）：{b[relative]}様 {b[phone]}
再発防止：誘導員を配置する。
"""),
    Text("総務/事故/車両事故報告.txt", """
車両事故報告書
運転者 {a[joined]}（免許証番号 {a[licence]}）
相手方 {b[joined]} 様 住所 {b[address]} 電話 {b[mobile]}
事故概要: 県道の交差点で信号待ちの相手車両に追突。相手方は[[MEDICAL_CONDITION|頸椎捻挫]]の診断。
保険会社: 東西海上 担当 {c[family]}様 事故受付番号 20260311-00482
""", "cp932"),
    Text("営業/問合せ/電話メモ.txt", """
【電話メモ】
5/11 10:02 {a[family]}様（TEL {a[mobile]}）見積の件、折り返し希望。
5/11 11:40 {b[company]} {b[family]}様より。不在にしていたら携帯 {b[mobile_bare]} へ。
5/12 09:15 匿名の方。商品の使い方について。対応済。
5/12 13:30 {c[name]}様 住所変更→{c[postal]} {c[address]}
""", "utf-8"),
    Lines("営業/問合せ/問合せ履歴.csv", '{a[day]},"{a[name]}様より入電。{a[purchase]}が届かないとのこと。連絡先は{a[mobile]}、折り返し希望。",対応済\n', 20, "cp932", "受付日,内容,状態\n"),
    Lines("営業/問合せ/メール問合せ.csv", '{a[order]},{a[mail]},"お世話になります。{a[joined]}と申します。先日注文した件ですが、送付先を{a[address]}に変更できますでしょうか。",未対応\n', 15, "utf-8-sig", "受付番号,差出人,本文,状況\n"),
    Lines("営業/チャット/sales_channel.txt", "[{a[stamp]} {a[clock]}] {a[joined]}: {b[family]}さん、{c[company]}の{c[family]}様から電話ありました。{c[mobile]}に折り返しお願いします\n", 14),
    Lines("システム/チャット/slack_export.json", '{{"user": "{a[login]}", "real_name": "{a[joined]}", "ts": "17{a[order]}.000200", "text": "了解です。{b[family]}さんにも共有しておきます"}},\n', 12, "utf-8", "[", '{"text": "end"}]'),
    Text("看護/看護記録.txt", """
3/2 日勤 {a[joined]}様（{a[age]}歳 {a[sex]}）
S）「胸が苦しい」と訴えあり。
O）BP {a[pressure]}、SpO2 [[HEALTH_CHECKUP?|94]]%。{a[medication]}内服後、30分で軽快。
A）[[MEDICAL_CONDITION|狭心症]]の既往あり、経過観察。
3/2 準夜 {b[joined]}様
{b[condition]}にて{b[treatment]}中。食事8割摂取。ご家族（{b[relation_word]} {b[relative]}様）面会あり。
主治医 {c[family]}医師へ報告済み。
""", "cp932"),
    Text("介護/ケア記録.docx", """
介護記録
利用者：{a[name]}　様　（[[MEDICAL_TREATMENT|要介護2]]）
4月3日　入浴介助。血圧{a[pressure]}。{a[condition]}のため水分制限あり。
4月5日　[[FAMILY?|長女]]の{a[relative]}様より連絡（{a[mobile]}）。週末は外泊予定。
担当ケアマネジャー　{b[name]}
"""),
    Text("人事/面談/面談記録_春.docx", """
面談記録（部外秘）
対象者：{a[joined]}　面談者：{b[joined]}
・{a[family]}さんは先月より[[MEDICAL_CONDITION|適応障害]]で[[MEDICAL_TREATMENT|通院]]しているとのこと。残業を制限する。
・父親の介護のため、短時間勤務を希望。
・信仰上の理由（[[CREED|イスラム教]]）により、昼休みの礼拝場所について相談があった。
"""),
    Text("人事/面談/ヒアリング_ハラスメント.txt", """
ハラスメント相談記録
相談者 {a[joined]}（{a[department]}） 相談日 2026/2/20
行為者 {b[joined]}（{b[post]}）
概要: 「お前の国へ帰れ」と言われた。相談者は[[RACE_OR_ORIGIN|日系ブラジル人]]。
目撃者: {c[joined]}
備考: 相談者は過去に[[CRIME_VICTIM|ストーカー被害]]を警察に届け出ている。
""", "cp932"),
    Text("人事/推薦状.pdf", """
推薦状
{a[name]}君は、本学在学中、流体力学の研究に真摯に取り組みました。
{b[name]}教授の研究室において、優れた成果を挙げております。
2026年6月1日
東都工科大学 工学部 教授 {b[name]}
"""),
    Text("総務/契約/業務委託契約書.docx", """
業務委託契約書
株式会社北浜電機（以下「甲」という。）と{a[joined]}（以下「乙」という。）は、次のとおり契約を締結する。
第1条（目的）甲は、乙に対し、広報誌の編集業務を委託する。
第2条（報酬）報酬は月額[[SALARY?|150,000]]円とし、乙の指定する口座（{a[account_line]}）に振り込む。
第3条（秘密保持）乙は、業務上知り得た秘密を第三者に漏らしてはならない。
甲　[[JP_ADDRESS?|大阪府大阪市北区]]　株式会社北浜電機　代表取締役　{b[joined]}
乙　{a[address]}　{a[joined]}
"""),
    Text("総務/契約/賃貸借契約.pdf", """
建物賃貸借契約書
賃貸人 {a[joined]}　賃借人 {b[joined]}
連帯保証人 {c[joined]}　住所 {c[address]}　電話 {c[phone]}
賃料 月額 86,000円　敷金 172,000円
緊急連絡先 {d[joined]}（{d[relation_word]}）{d[mobile]}
"""),
    Text("総務/社内報/社内報_春号.html", """
社内報 春号
【新入社員紹介】
{a[joined]}さん（{a[department]}）　出身：長野県　趣味：登山
「一日も早く戦力になれるよう頑張ります！」
【結婚おめでとう】
{b[joined]}さんと{c[joined]}さんが5月にご結婚されました。
【永年勤続表彰】
{d[joined]}さん（勤続30年）
"""),
    Text("総務/配席表.pptx", """
懇親会 配席
Aテーブル　{a[joined]}　{b[joined]}　{c[joined]}
Bテーブル　{d[joined]}　{e[joined]}
司会　{f[joined]}さん
"""),
    Text("総務/体制図.pptx", """
プロジェクト体制
責任者：{a[joined]}
リーダー：{b[joined]}（{b[mail]}）
""", about="name department mail", count=5),
    Text("総務/弔事連絡.txt", """
訃報のお知らせ
{a[department]} {a[joined]}殿のご尊父 {a[relative]}様（享年[[AGE?|88]]）が4月2日に永眠されました。
通夜 4月4日 18時 / 告別式 4月5日 11時
喪主 {a[joined]}（[[FAMILY?|長男]]）
式場 セレモニーホール緑地公園 電話 0120-444-123
""", "cp932"),
    Text("システム/運用/引継ぎ.md", """
# サーバ引継ぎ

- 担当: {a[joined]} ({a[mail]})
- 管理画面 https://admin.internal/ ID: admin / PW: {a[password]}
- DBパスワードは `{b[password]}`
- AWS: `aws_access_key_id = {a[key]}`
- GitHub token: {a[token]}
- 障害時は {b[joined]} {b[mobile]} へ
"""),
    Text("システム/運用/障害報告.rtf", """
障害報告書
発生：2026年7月2日 03:12　復旧：04:40
影響：会員 {a[joined]} 様（{a[member_id]}）ほか2名の画面に、別会員 {b[joined]} 様の氏名・住所（{b[address]}）が表示された。
原因：キャッシュ設定の誤り
"""),
    Text("学校/指導要録メモ.txt", """
2年B組 {a[joined]}（{a[birth_era]}生） 保護者 {a[relative]} 連絡先 {a[mobile]}
欠席が続く。母親によると[[MEDICAL_CONDITION|起立性調節障害]]。スクールカウンセラーの{b[family]}先生と面談。
3年A組 {c[joined]} [[MEDICAL_CONDITION|食物アレルギー]]（卵）。
""", "cp932"),
    Text("法務/調査報告.docx", """
取引先調査報告
対象：{a[joined]}（{a[birth_era]}生）
調査の結果、対象者は2011年に[[CRIMINAL_RECORD|詐欺罪]]で[[CRIMINAL_RECORD|有罪判決]]を受けている。
住所：{a[address]}
本籍：{a[domicile]}
"""),
    Text("組合/執行部だより.txt", """
執行部だより No.12
今年度の執行委員は次のとおりです。
執行委員長 {a[joined]}／書記長 {b[joined]}
新たに{c[joined]}さんが[[UNION_MEMBERSHIP|組合に加入]]しました。
""", "iso-2022-jp"),
    Mail("メール/打合せ.eml", "次回打合せの件（{b[family]}様）", """
{b[company]}
{b[family]}様

いつもお世話になっております。{a[company]}の{a[family]}です。
次回の打合せですが、5月20日（水）14時からでお願いいたします。
当日は弊社の{c[joined]}も同席いたします。

--
{a[joined]}
{a[company]} 営業部
〒[[JP_POSTAL_CODE?|530-0001]] [[JP_ADDRESS?|大阪府大阪市北区梅田1-2-3]]
TEL [[PHONE_NUMBER?|06-6345-0000]]（代表） 携帯 {a[mobile]}
{a[mail]}
"""),
    Mail("メール/応募.eml", "応募書類の送付", """
採用ご担当者様

はじめまして。{a[joined]}（{a[kana]}）と申します。
貴社の求人を拝見し、応募いたします。
生年月日：{a[birth_era]}
住所：〒{a[postal]} {a[address]}
携帯：{a[mobile]}
履歴書と一覧を添付いたします。
""", "utf-8", (("紹介者一覧.xlsx", "name mobile mail"),)),
    Mail("メール/名簿送付.eml", "【社外秘】参加者名簿", """
{b[family]}さん

お疲れさまです。参加者の名簿を送ります。パスワードは [[CREDENTIAL|Kumo#8821]] です。

{a[family]}
""", "iso-2022-jp", (("参加者.csv", "name kana mail mobile"), ("宿泊者.xlsx", "name sex age phone"))),
    Mail("メール/返金.eml", "Re: 返金口座について", """
カスタマーサポート 御中
{a[joined]}です。返金先の口座は以下のとおりです。
{a[account_line]}
口座名義 {a[kana]}
ゆうちょの場合 記号 {a[yucho_symbol]} 番号 {a[yucho_number]}
""", "iso-2022-jp"),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every text as a file."""
    return made(world, TEXTS)
