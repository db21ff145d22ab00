# ruff: noqa: E501 - a template's line is a line of the file
"""採用: applications, interviews, offers, foreign workers."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "採用/応募書類/rirekisho_0412.xlsx 採用/応募書類/履歴書_中途3.docx 採用/応募書類/履歴書（アルバイト）.pdf",
        """
履　歴　書¦¦¦⟨2026年4月12日現在|令和8年6月1日 現在⟩
⟨ふりがな|フリガナ⟩¦{a[wide_kana]}¦性別¦{a[sex]}
⟨氏　　名|氏 名⟩¦{a[name]}　㊞¦写真¦[[PHOTO?|(写真貼付済)]]
生年月日¦{a[birth]}生¦（満 {a[age]} 歳）¦
現住所¦〒{a[postal]}　{a[address]}¦⟨TEL|電話⟩¦{a[phone]}
⟨E-mail|メールアドレス⟩¦{a[mail]}¦携帯¦{a[mobile]}
年¦月¦⟨学歴・職歴（各別にまとめて書く）|学歴・職歴⟩¦
¦¦学　歴¦
⟨平成19|2007⟩¦3¦{a[school]}¦
⟨平成23|2011⟩¦3¦{a[school2]}¦
¦¦職　歴¦
⟨平成23|2011⟩¦4¦{a[career]}¦
⟨令和2|2020⟩¦9¦{a[career2]}¦
¦¦現在に至る¦
¦¦以　上¦
免許・資格¦⟨普通自動車第一種運転免許|フォークリフト運転技能講習修了|玉掛け技能講習修了⟩¦¦
通勤時間¦約 ⟨40|25⟩ 分¦扶養家族（配偶者を除く）¦[[FAMILY?|⟨1|2⟩]] 人
本人希望記入欄¦貴社規定に従います。¦¦
""",
        (1968, 2004),
    ),
    Kind(
        "採用/2026中途_応募者一覧.xlsx 採用/oubo_export.csv 採用/応募者リスト（ハローワーク）.ods",
        """
⟨No|整理番号⟩¦応募日¦⟨氏名|応募者名|お名前⟩¦⟨カナ|フリガナ⟩¦⟨年齢|歳⟩¦⟨性別|性⟩¦⟨連絡先|TEL⟩¦⟨メール|E-mail⟩¦⟨住所|現住所⟩¦⟨最終学歴|学歴⟩¦⟨直近の職歴|前職⟩¦⟨現年収|前職年収⟩¦選考¦備考
*9 {#}¦⟨day⟩¦{p[name]}¦{p[wide_kana]}¦{p[age]}¦{p[sex]}¦{p[mobile]}¦{p[mail]}¦{p[address]}¦{p[school]}¦{p[career]}¦{p[yearly]}¦⟨書類通過|一次面接|不採用|辞退|内定⟩¦⟨|{p[family]}さん、土曜面接希望|実務経験あり|通勤1時間⟩
""",
        (1968, 2004),
    ),
    Kind(
        "採用/面接評価/面接記録_0521.docx 採用/面接評価/mensetsu_memo.txt@cp932",
        """
【面接評価シート】　部外秘
日時：2026年5月21日 14:00～　場所：本社3F 応接B
応募者：{a[name]}（{a[kana]}）　{a[age]}歳　応募職種：[[OCCUPATION?|⟨生産技術|配車担当|現場監督⟩]]
面接官：{b[family]}課長、{c[family]}
■ 経歴
・最終学歴は{a[school]}。その後、{a[career]}（約6年）。
・前職の年収は{a[yearly]}円。希望は同程度。
■ 所感
・受け答えは明るい。{a[family]}さんは前職で班長経験あり。
・{a[condition]}で[[MEDICAL_TREATMENT|通院]]しているとのことだが、業務に支障はないとの申告（本人から自発的に）。
・連絡は携帯 {a[mobile]} へ。夕方以降希望。
■ 総合評価　A　⟨二次へ進める|採用可|保留⟩
記入：{b[name]}
""",
    ),
    Kind(
        "採用/内定通知書_控.docx 採用/労働条件通知書_202609.pdf",
        """
2026年9月14日
{a[name]}　⟨様|殿⟩
株式会社トキワ製作所
代表取締役社長　{b[name]}
⟨採用内定通知書|労働条件通知書（内定者用）⟩
拝啓　時下ますますご清祥のこととお慶び申し上げます。先般の選考の結果、貴殿を採用することに内定いたしましたので通知いたします。
記
1. 勤務地　豊橋工場（雇入れ直後）、会社の定める事業所（変更の範囲）
2. 職務内容　⟨製造設備の保全|物流センター内作業⟩
3. 賃金　基本給 月額 {a[wage]}円、通勤手当 月額 {a[allowance]}円
4. 住所　〒{a[postal]} {a[address]}
5. 生年月日　{a[birth]}
入社時は年金手帳又は基礎年金番号通知書、雇用保険被保険者証をご持参ください。
お問い合わせ　人事課 {c[family]}（{c[work_mail]}）
以上
""",
    ),
    Kind(
        "採用/外国人/在留カード確認一覧.xlsx 採用/外国人/zairyu_list.csv 採用/外国人/特定技能_受入名簿.xls",
        """
⟨外国人材　在留資格管理表|特定技能・技能実習 受入れ名簿⟩　　2026/9/30 更新
№¦⟨氏名（在留カード表記）|氏名（英字）⟩¦通称・呼び名¦⟨国籍|国籍・地域⟩¦⟨在留カード番号|在留カードNo.⟩¦在留資格¦在留期限¦⟨パスポート番号|旅券番号⟩¦生年月日¦⟨性別|性⟩¦寮¦⟨電話|携帯⟩
*8 {#}¦{p[foreign_given]}¦⟨ナムさん|ホアさん|アディさん|クララさん⟩¦{p[nationality]}¦{p[residence_card]}¦{p[visa]}¦⟨2027/3/31|2028/1/15|2026/12/20⟩¦{p[foreign_passport]}¦{p[birth]}¦{p[sex]}¦⟨第1寮|第2寮|社外⟩¦{p[mobile]}
""".replace("⟨ナムさん|ホアさん|アディさん|クララさん⟩", "[[PERSON|⟨ナム|ホア|アディ|クララ⟩]]さん"),
        (1984, 2004),
    ),
    Kind(
        "採用/外国人/gaikokujin_koyo_todoke.xml",
        """<?xml version="1.0" encoding="UTF-8"?>
<外国人雇用状況届出>
<事業所名>株式会社トキワ製作所 豊橋工場</事業所名>
*6 <届出><氏名ローマ字>{p[foreign_given]}</氏名ローマ字><在留カード番号>{p[residence_card]}</在留カード番号><在留資格>{p[visa]}</在留資格><国籍地域>{p[nationality]}</国籍地域><生年月日>{p[birth_iso]}</生年月日><性別>{p[sex]}</性別><雇用保険被保険者番号>{p[employment]}</雇用保険被保険者番号><住所>{p[address]}</住所></届出>
</外国人雇用状況届出>
""",
        (1984, 2004),
    ),
    Kind(
        "採用/mail/応募_問い合わせ.eml 採用/mail/Re_面接日程.eml",
        """
From: {a[joined]} <{a[mail]}>
To: {b[joined]} <{b[work_mail]}>
Subject: ⟨面接日程の件|Re: 応募の件（ご回答）⟩

トキワ製作所
{b[family]} 様

お世話になっております。先日応募いたしました{a[name]}です。
ご提示いただいた日程のうち、6月3日 10:00 を希望いたします。
当日は{c[family]}様にお会いできるとのこと、楽しみにしております。
なお、6月4日は[[FAMILY?|母]]の[[MEDICAL_TREATMENT?|通院]]の付き添いがあり、伺うことができません。

────────────────
{a[joined]}（{a[kana]}）
〒{a[postal]} {a[address]}
携帯　{a[mobile]}
{a[mail]}
────────────────

> {a[family]} 様
>
> トキワ製作所 採用担当の{b[family]}です。
> このたびはご応募ありがとうございます。
> 面接は課長の{c[name]}が担当いたします。
> 履歴書は 6/1 までに {b[work_mail]} へお送りください。
""",
    ),
    Kind(
        "採用/紹介会社/人材推薦状.txt 採用/紹介会社/suisen_2026-08.docx 採用/紹介会社/職務経歴書.docx",
        """
職　務　経　歴　書
⟨2026年8月20日|令和8年8月20日⟩現在　氏名　{a[name]}
【略歴】
⟨2009年|平成21年⟩3月　{a[school]}
⟨2009年|平成21年⟩4月　{a[career]}
⟨2018年|平成30年⟩7月　{a[career2]}
【推薦理由】
{a[family]}氏（{a[age]}歳・{a[nationality]}籍）は溶接の現場を12年経験。現年収は{a[yearly]}円、希望年収{b[yearly]}円。
面談時、{a[family]}氏より{a[disability]}を所持している旨の申し出がありました。配慮事項は階段の昇降のみです。
【連絡先】
{a[phone]}（自宅） / {a[mail]}
担当：中部キャリアパートナー㈱ {c[name]}　{c[partner_mail]}
""".replace("（{a[age]}歳・{a[nationality]}籍）", "（{a[age]}歳）").replace("、希望年収{b[yearly]}円", ""),
    ),
    Kind(
        "採用/適性検査_結果取込.csv 採用/spi_result.tsv 採用/新卒_内定者一覧.xlsx",
        """
受検ID¦氏名¦フリガナ¦⟨学校名|大学⟩¦生年月日¦⟨メールアドレス|mail⟩¦言語¦非言語¦性格¦⟨総合判定|ランク⟩
*10 ⟨#6⟩¦{p[name]}¦{p[kana]}¦{p[school]}¦{p[birth]}¦{p[mail]}¦⟨48|52|61⟩¦⟨45|55|63⟩¦⟨協調型|主導型|慎重型⟩¦⟨3|4|5|6⟩
""".replace("*10 ⟨#6⟩", "*10 {p[examinee]}"),
        (1998, 2004),
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
