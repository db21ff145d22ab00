# ruff: noqa: E501 - a template's line is a line of the file
"""法務・内部監査・人権相談: offences, victims, origin, contracts."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "法務/懲戒/懲戒委員会_議事録.docx 法務/懲戒/chokai.txt@cp932 法務/懲戒/処分一覧.pdf",
        """
懲戒委員会 議事録（極秘）
日時：2026年8月28日　出席：{a[name]}、{b[name]}、{c[name]}（書記）
1. {d[name]}（{d[emp]}、{d[department]}）
　事案：通勤途上、[[CRIMINAL_RECORD|酒気帯び運転で検挙]]。本人は6月に[[CRIMINAL_RECORD|略式命令（罰金30万円）]]を受けた。
　弁明：{d[family]}は反省の意を示した。
　処分：出勤停止10日
2. {e[name]}（{e[emp]}）
　事案：売上金の着服。警察に被害申告し、7月2日[[CRIMINAL_RECORD|⟨業務上横領容疑で逮捕|業務上横領罪で起訴⟩]]。
　採用時に[[CRIMINAL_RECORD?|前科]]の申告なし（{f[family]}調べ）。
　処分：懲戒解雇
3. {g[name]}
　{g[condition]}による欠勤であり懲戒対象とせず。[[MEDICAL_TREATMENT?|診断書]]提出済。
""",
    ),
    Kind(
        "法務/調査/反社チェック結果.xlsx 法務/調査/hansha_check.csv 法務/調査/採用前調査.ods",
        """
調査日¦⟨対象者氏名|氏名⟩¦生年月日¦⟨住所|所在地⟩¦会社・役職¦⟨該当記事・前歴|調査結果⟩¦判定
*5 ⟨day⟩¦{p[name]}¦{p[birth]}¦{p[address]}¦{p[title]}¦{p[criminal]}¦⟨要協議|取引不可⟩
*4 ⟨day⟩¦{p[name]}¦{p[birth]}¦{p[address]}¦{p[title]}¦[[CRIMINAL_RECORD?|該当なし]]¦可
*3 ⟨day⟩¦{p[name]}¦{p[birth]}¦{p[address]}¦{p[title]}¦[[CRIMINAL_RECORD|⟨詐欺罪で有罪判決（2018年）|暴行容疑で逮捕（不起訴）|少年院送致の経歴|恐喝罪で服役⟩]]¦取引不可
""",
    ),
    Kind(
        "法務/被害/被害者対応記録.xlsx 法務/被害/higai_todoke.csv 法務/被害/被害届_控.docx",
        """
受付日¦⟨被害者氏名|氏名⟩¦社員番号¦年齢¦性別¦⟨被害の内容|被害⟩¦⟨被害日|発生日⟩¦届出先¦⟨連絡先|電話⟩¦対応
*6 ⟨day⟩¦{p[name]}¦{p[emp]}¦{p[age]}¦{p[sex]}¦{p[victim]}¦⟨day⟩¦豊橋警察署¦{p[mobile]}¦⟨住所変更に伴い名簿から削除|在宅勤務へ切替|弁護士紹介⟩
*4 ⟨day⟩¦{p[name]}¦{p[emp]}¦{p[age]}¦{p[sex]}¦[[CRIME_VICTIM|⟨自宅への侵入盗の被害|ひったくり被害（負傷）|元交際相手からのつきまとい被害|名義を使われた詐欺被害⟩]]¦⟨day⟩¦⟨豊川警察署|県警本部⟩¦{p[mobile]}¦⟨捜査中|示談成立⟩
""",
    ),
    Kind(
        "法務/人権相談/人権相談受付票.docx 法務/人権相談/jinken_soudan.xlsx 法務/人権相談/相談記録_抜粋.txt",
        """
人権・ハラスメント相談窓口　受付票
相談者：{a[name]}（{a[department]}、{a[age]}歳、{a[sex]}）
連絡先：{a[mobile]} ／ {a[mail]}
行為者とされる者：{b[name]}課長
相談内容：
・飲み会で{b[family]}課長から「お前は[[SOCIAL_STATUS|⟨被差別部落の出身|同和地区の出身⟩]]だろう」と言われた。相談者は事実と認めている。
・同僚の{c[name]}さんは[[RACE_OR_ORIGIN|⟨在日コリアン三世|アイヌ民族|日系ブラジル人三世⟩]]であることを理由に班替えされた。
・{d[name]}さんは[[CREED|⟨エホバの証人の信者|イスラム教徒|創価学会員⟩]]で、歓送迎会の欠席を責められた。
・{e[name]}さんは[[SOCIAL_STATUS|⟨非嫡出子|婚外子⟩]]であることを言いふらされた。
相談者の状態：[[MEDICAL_CONDITION|⟨適応障害|不眠症⟩]]と[[MEDICAL_TREATMENT?|診断]]（[[MEDICAL_TREATMENT|心療内科に通院]]）
希望：配置転換　担当：{f[name]}
""",
    ),
    Kind(
        "法務/人権相談/研修アンケート_記名.xlsx 法務/人権相談/jinken_list.csv",
        """
氏名¦生年月日¦本籍¦⟨人種・民族|出自⟩¦⟨社会的身分|身分に関する申告⟩¦⟨信条|宗教⟩¦⟨国籍|国籍等⟩¦相談の要旨
*9 {p[name]}¦{p[birth]}¦{p[domicile]}¦{p[race]}¦{p[social]}¦{p[creed]}¦[[NATIONALITY|⟨日本|韓国|ブラジル⟩]]¦⟨結婚を反対された|採用面接で聞かれた|近所のうわさ⟩
""",
    ),
    Kind(
        "法務/契約/業務委託契約書_個人.docx 法務/契約/gyomu_itaku.pdf 法務/契約/秘密保持誓約書.docx",
        """
業務委託契約書
株式会社トキワ製作所（以下「甲」という。）と{a[name]}（以下「乙」という。）は、次のとおり契約を締結する。
第1条（委託業務）甲は乙に対し、⟨設備図面の作成|通販サイトの写真撮影⟩を委託する。
第2条（委託料）月額金 {a[wage]} 円とし、乙の指定する口座（{a[transfer]}、名義 {a[holder]}）に振り込む。
第3条（個人番号）乙は支払調書作成のため個人番号（{a[my_number]}）を甲に提供する。
第4条（反社会的勢力の排除）甲及び乙は、自己が暴力団員等に該当しないことを表明し、保証する。
2026年9月1日
甲　愛知県豊橋市明海町１　株式会社トキワ製作所　代表取締役　{b[name]}　㊞
乙　住所　{a[address]}
　　氏名　{a[name]}　㊞　生年月日　{a[birth]}　電話　{a[mobile]}
""".replace("甲　愛知県豊橋市明海町１", "甲　[[JP_ADDRESS?|愛知県豊橋市明海町１]]"),
    ),
    Kind(
        "法務/内部通報/tsuho.json",
        """[
*7, {{"受付番号": "WB-⟨#4⟩", "通報者": "{p[joined]}", "連絡先": "{p[mail]}", "対象者": "{q[joined]}", "対象者所属": "{q[department]}", "内容": "{q[family]}⟨課長|班長⟩が勤務時間中に⟨競馬サイトを見ている|資材を持ち帰っている⟩。{r[family]}さんも知っています。", "担当弁護士": "{r[joined]}"}}
]
""",
    ),
    Kind(
        "法務/住民票/住民票_戸籍_取得記録.xlsx 法務/住民票/juminhyo_shutoku.csv 法務/住民票/相続人調査.docx",
        """
取得日¦対象者¦生年月日¦⟨続柄|世帯主との続柄⟩¦住所¦本籍¦筆頭者¦住民票コード¦個人番号¦⟨前住所|転入前住所⟩
*8 ⟨day⟩¦{p[name]}¦{p[birth]}¦{p[relation]}¦{p[address]}¦{p[domicile]}¦{p[relative]}¦{p[juki]}¦{p[my_number]}¦{q[address]}
""",
        (1940, 1985),
    ),
    Kind(
        "法務/mail/【弁護士】示談の件.eml 法務/mail/Re_刑事事件の報告.eml",
        """
From: {a[joined]} <{a[mail]}>
To: {b[joined]} <{b[work_mail]}>
Subject: ⟨示談の件（{c[family]}様）|Re: 報告書について⟩

{b[family]} 様

弁護士の{a[family]}です。
{c[name]}氏の件ですが、8月20日に[[CRIMINAL_RECORD|⟨起訴猶予処分となりました|略式起訴されました|執行猶予付き有罪判決を受けました⟩]]。
被害者の{d[name]}様（{d[age]}歳、電話 {d[mobile]}）は[[CRIME_VICTIM|⟨暴行の被害|傷害の被害|盗撮の被害⟩]]により{d[condition]}を発症され、現在も[[MEDICAL_TREATMENT|通院]]されています。
示談金の振込先は {d[transfer]}（{d[holder]}）です。
住所は {d[address]} ですので、書面は親展でお送りください。

> {a[family]}先生
> {c[family]}の勤務状況をお送りします。月給は {c[wage]} 円です。
> {b[name]}
""".replace(
            "となりました|略式起訴されました|執行猶予付き有罪判決を受けました⟩]]。",
            "|略式起訴|執行猶予付き有罪判決⟩]]となりました。",
        ),
    ),
    Kind(
        "法務/人権相談/相談窓口週報.eml 法務/人権相談/相談窓口週報_控.eml",
        """
From: {a[joined]} <{a[partner_mail]}>
To: {b[joined]} <{b[work_mail]}>
Subject: 外部相談窓口 週報（9月第⟨2|3⟩週）

{b[family]}様

今週の相談は3件でした。
(1) {c[name]}様（{c[age]}歳）　{c[social]}であることを婚約者の親に調べられたとのこと。電話 {c[mobile]}
(2) {d[name]}様　ご本人は{d[race]}。食堂で心ない発言を受けた。メール {d[mail]}
(3) {e[name]}様　戸籍の続柄欄から[[SOCIAL_STATUS|⟨非嫡出子|嫡出でない子⟩]]と知られ、班内で噂になっている。
なお、前回の{f[name]}様（{f[creed]}）の件は解決しました。

外部相談窓口　{a[name]}
""",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
