# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Running text of the held-out set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Lines, Mail, Text
from benchmarks.accuracy.catalogue import files as made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

TEXTS = (
    Text("01_管理本部/会議/経営会議_要旨.docx", """
経営会議要旨（2026年6月第2週）
〔出席〕{a[joined]}社長、{b[joined]}常務、{c[joined]}室長、書記 {d[family]}
1. 出店計画：盛岡駅前、岡山本町の2物件を検討。{b[family]}常務が条件を精査する。
2. 人事：{e[joined]}を7月1日付で次長に昇格。{f[joined]}は6月末で定年退職。
3. 監査：長野会計事務所から指摘なし。
"""),
    Text("01_管理本部/会議/朝礼メモ.txt", """
6/3(水) 朝礼
・{a[family]}リーダー欠勤(発熱)。代わりは{b[family]}さん。
・本日来客 13時 {c[company]} {c[family]}様、{d[family]}様
・忘れ物の傘、総務にあります。
・{e[joined]}くん 入社3年目おめでとう
""", "euc-jp"),
    Text("01_管理本部/会議/安全衛生.txt", """
安全衛生委員会(第7回)議事
委員長:{a[joined]} 産業医:{b[joined]}先生
報告1 熱中症。配送センター{c[joined]}({c[age]}歳)が作業中に倒れ、[[MEDICAL_CONDITION|熱中症]]で[[MEDICAL_TREATMENT|緊急搬送]]。翌日退院。
報告2 ストレスチェック受検率 92%。
要望 休憩室の増設
""", "cp932"),
    Text("01_管理本部/面談/1on1.md", """
# 1on1 {a[joined]} × {b[joined]}

- 体調: [[MEDICAL_CONDITION|過敏性腸症候群]]で月1回[[MEDICAL_TREATMENT|通院]]中とのこと
- 家庭: 祖母 {a[relative]} さんの介護
- 希望: 広報への異動
"""),
    Text("01_管理本部/面談/退職面談.docx", """
退職面談シート
面談日　2026/5/28　対象者　{a[name]}　面談者　{b[name]}
退職理由：家業（農業）を継ぐため。転居先は{a[address]}。
退職後の連絡先：{a[mobile]}／{a[mail]}
"""),
    Text("01_管理本部/懲戒/懲戒検討.docx", """
懲戒事案の検討
対象者　{a[joined]}（職員コード {a[employee_id]}）
{a[family]}は私生活において[[CRIMINAL_RECORD|住居侵入の疑いで逮捕]]され、のちに[[CRIMINAL_RECORD|略式起訴]]となった。
弁護士 {b[joined]} の意見：諭旨解雇が相当。
"""),
    Text("01_管理本部/契約/秘密保持.pdf", """
秘密保持誓約書
私 {a[joined]} は、在職中に知り得た秘密を漏らしません。
住所 {a[address]}
氏名 {a[joined]}
"""),
    Text("01_管理本部/契約/顧問契約.docx", """
顧問契約書
みなみの食品株式会社（甲）と税理士 {a[joined]}（乙）は次のとおり合意する。
第4条 顧問料は乙の口座（{a[account_line]}　口座名義 {a[kana]}）へ毎月末日までに支払う。
甲 代表取締役 {b[joined]}
乙 {a[address]} {a[joined]}
"""),
    Text("03_お客様/CS/受電記録.txt", """
[0612-001] 契約者 {a[joined]} 様 / 生年月日 {a[birth_era]} で本人確認OK / 住所変更 → {a[address]}
[0612-002] {b[joined]}様のご主人より。折返し {b[mobile]}
[0612-003] 名乗らず。返品方法の案内のみ
[0612-004] {c[family]}様 カード番号を口頭で伺った {c[card]} 有効期限 11/27
""", "utf-8"),
    Text("03_お客様/CS/お詫び状.docx", """
{a[joined]}　様
拝啓　平素は格別のお引き立てを賜り厚く御礼申し上げます。
このたびは、{a[family]}様宛の商品を誤って別のお客様（{b[joined]}様）へお届けする不手際がございました。
今後このようなことのないよう努めてまいります。
敬具
みなみの食品株式会社　お客様相談室　{c[joined]}
"""),
    Lines("03_お客様/CS/チケット.csv", '#{a[order]},"{a[joined]} <{a[mail]}>","注文した{a[purchase]}が壊れていました。電話は{a[mobile]}です。 {a[family]}",open\n', 16, "cp932", "ticket,from,body,status\n"),
    Lines("03_お客様/CS/レビュー確認.tsv", "{a[day]}\t{a[member_id]}\t「店員の{b[family]}さんが親切でした」\t掲載可\n", 12, "utf-8", "投稿日\t会員No.\t本文\t判定\n"),
    Lines("04_IT/chat/teams_export.txt", "{a[joined]} ({a[clock]})\n  {b[family]}さん、{c[family]}様の件は完了です。折返し先: {c[mobile]}\n", 12),
    Lines("04_IT/chat/line_talk.txt", "{a[clock]}\t{a[joined]}\t明日の送迎、{b[joined]}ちゃんのママ({b[mobile]})に連絡済みです\n", 12),
    Text("05_福祉/訪問看護記録.txt", """
訪問看護記録 6月9日
利用者 {a[name]} 殿 {a[age]}歳 {a[sex]}
BP {a[pressure]} KT 36.5 P 72 SpO2 [[HEALTH_CHECKUP?|96]]%
{a[condition]}、{b[condition]}あり。{a[medication]}の飲み忘れ2回。娘の{a[relative]}さんに説明。
褥瘡処置を実施。次回 6/12 担当 {c[family]}
""", "cp932", ),
    Text("05_福祉/支援経過.rtf", """
支援経過記録
5/7 {a[joined]}さん来所。夫からの[[CRIME_VICTIM|DV被害]]について相談。一時保護を案内。
5/9 警察署 生活安全課 {b[family]}巡査部長へ情報提供。
5/15 転居先確定（住所は非開示）。携帯は変更後 {a[mobile]}。
"""),
    Text("05_福祉/退院サマリー.docx", """
退院時サマリー
患者：{a[name]}（カルテ番号 {a[patient_id]}）　生年月日：{a[birth_era]}
診断：{a[condition]}
経過：5月3日入院、[[MEDICAL_TREATMENT|手術]]施行。術後経過良好にて退院。
処方：{a[medication]} 朝夕
HbA1c {a[sugar]}
"""),
    Text("06_学園/いじめ調査.docx", """
いじめ事案に関する調査メモ（取扱注意）
被害生徒　{a[joined]}（2年）　加害とされる生徒　{b[joined]}、{c[joined]}
保護者 {a[relative]}氏から電話（{a[phone]}）。「{b[family]}さんに突き飛ばされた」との訴え。
担任 {d[joined]} 教諭が聞き取り。
"""),
    Text("06_学園/同窓会便り.html", """
同窓会便り 第31号
第12期卒業生の{a[joined]}さんが県展に入選されました。
{b[joined]}先生が3月末でご退職されます。
会費の納入は事務局（{c[joined]}、{c[mail]}）まで。
"""),
    Text("07_総代会/総代会資料.pptx", """
新役員のご紹介
理事長　{a[joined]}
監事　{b[joined]}
事務局　{c[joined]}（{c[mail]}）
"""),
    Text("07_総代会/追悼.txt", """
訃報
当会元理事の{a[joined]}様におかれましては、去る5月30日ご逝去されました。
葬儀は{b[creed]}により執り行われます。
喪主 ご長女 {a[relative]}様
""", "iso-2022-jp"),
    Text("04_IT/引継ぎ/root.txt", """
※取扱注意
踏み台 ssh ope@10.1.2.3  pass: {a[secret]}
監視ツール admin / {b[password]}
APIキー  {a[key]}
担当変更 {c[joined]} → {d[joined]}（{d[mail]}）
""", "cp932"),
    Text("04_IT/引継ぎ/インシデント.docx", """
情報セキュリティインシデント報告
6月1日、{a[joined]}が顧客3名（{b[joined]}様、{c[joined]}様、{d[joined]}様）の申込書を{e[company]}へ誤送信した。
{b[joined]}様：{b[address]}　{b[mobile]}
先方の担当 {e[family]}様に削除を依頼済み。
"""),
    Text("99_その他/自治会名簿.txt", """
さつき台自治会 名簿
1班 班長 {a[joined]} {a[phone]}
   {b[joined]} {b[phone]}
   {c[joined]} {c[phone]}
2班 班長 {d[joined]} {d[phone]}
   {e[joined]} {e[phone]}
会計 {f[joined]}
""", "cp932"),
    Mail("08_メール/見積依頼.eml", "お見積りのお願い", """
{b[company]}　営業ご担当
{b[family]}様

平素お世話になっております。{a[company]}の{a[family]}でございます。
標記の件、6月10日までにご提示いただけますと幸いです。
技術的なご質問は{c[joined]}（{c[mail]}）までお願いいたします。

＝＝＝＝＝＝＝＝＝＝＝＝
{a[company]}
購買課　{a[joined]}　{a[romaji]}
Mobile: {a[mobile_plus]}
{a[mail]}
＝＝＝＝＝＝＝＝＝＝＝＝
"""),
    Mail("08_メール/欠席連絡.eml", "欠席のご連絡（{a[joined]}）", """
{b[family]}先生
1年2組の{a[relative]}の母です。本日、[[MEDICAL_CONDITION|インフルエンザ]]のため欠席いたします。
連絡は{a[mobile]}までお願いします。
"""),
    Mail("08_メール/名簿共有.eml", "Fw: 受講者名簿", """
{b[family]}さん
名簿を転送します。解凍パスワードは [[CREDENTIAL|Soba-7741]] です。
{a[family]}
""", "utf-8", (("受講者.xlsx", "name kana company mail"), ("宿泊.csv", "name mobile age"))),
    Mail("08_メール/本人確認.eml", "本人確認書類の件", """
ご担当者様
{a[joined]}（{a[birth_era]}生）です。
運転免許証の番号は {a[licence]} です。旅券は {a[passport]} です。
現住所は{a[address]}です。
""", "utf-8"),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every text as a file."""
    return made(world, TEXTS)
