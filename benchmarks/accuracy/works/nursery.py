# ruff: noqa: E501 - a template's line is a line of the file
"""事業所内保育園: children, parents, daily notes."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "保育園/園児台帳.xlsx 保育園/児童票_うさぎ組.xls 保育園/入園申込書.docx",
        """
ときわ保育園　⟨児童票|入園申込書 兼 児童台帳⟩
児童氏名¦{a[child]}¦生年月日¦{a[child_birth]}
性別¦[[GENDER|⟨男|女⟩]]¦血液型¦⟨A|O|B|不明⟩
住所¦〒{a[postal]}　{a[address]}¦電話¦{a[phone]}
保護者¦{a[name]}（[[FAMILY|⟨父|母⟩]]）¦勤務先¦㈱トキワ製作所 {a[department]}
携帯¦{a[mobile]}¦メール¦{a[mail]}
緊急連絡先①¦{b[name]}（[[FAMILY|⟨祖母|伯母⟩]]）¦電話¦{b[mobile]}
アレルギー¦{a[allergy]}¦既往症¦[[MEDICAL_CONDITION|⟨熱性けいれん|川崎病|突発性発疹|アトピー性皮膚炎⟩]]
常用薬¦[[MEDICATION|⟨エピペン注射液0.15mg|カルボシステインDS50%|ケトチフェンシロップ0.02%⟩]]¦かかりつけ医¦ひまわり小児科
健康保険　保険者番号¦{a[own_insurer]}¦記号・番号¦{a[insured_kanji]}・{a[insured_number]}
家族構成¦{a[relative]}（[[FAMILY|妹]]）¦発達・障害¦[[DISABILITY?|⟨特になし|ことばの遅れあり⟩]]
写真掲載¦⟨可|園内のみ⟩¦写真¦{a[photo]}
""",
        (1982, 2000),
    ),
    Kind(
        "保育園/緊急連絡網.xlsx 保育園/renrakumo.csv 保育園/お迎え者登録.docx",
        """
クラス¦園児名¦ふりがな¦生年月日¦⟨保護者名|保護者⟩¦続柄¦⟨携帯電話|第1連絡先⟩¦⟨勤務先電話|第2連絡先⟩¦⟨住所|自宅⟩
*9 ⟨ひよこ|うさぎ|きりん⟩¦{p[child]}¦{p[hira_child]}¦{p[child_birth]}¦{p[name]}¦[[FAMILY|⟨父|母⟩]]¦{p[mobile]}¦{p[phone]}¦{p[address]}
""",
        (1982, 2000),
    ),
    Kind(
        "保育園/保育日誌_0914.docx 保育園/renrakucho_0915.txt",
        """
9月14日（月）晴れ　うさぎ組　担任：{a[family]}・{b[family]}
出席 11名　欠席 {c[child]}（[[MEDICAL_CONDITION|⟨手足口病|RSウイルス感染症|水ぼうそう⟩]]）
・{d[child]}くん　検温 37.8℃。14:10 お母さん（{d[name]}様　{d[mobile]}）へ電話、お迎え。
・{e[child]}ちゃん　給食で卵を少し口にした。{e[allergy]}のため園長が確認、発疹なし。16:00に[[MEDICAL_TREATMENT|受診]]したとの連絡。
・{f[child]}くん　午睡後、{f[family]}さん（父）に咬み傷の件を説明。
・{g[child]}ちゃん　来週から{g[relation_word]}がお迎え。
主任確認：{h[family]}
""".replace("検温 37.8℃", "検温 [[HEALTH_CHECKUP?|37.8]]℃")
        .replace("（父）", "（[[FAMILY?|父]]）")
        .replace("お母さん（", "[[FAMILY?|お母さん]]（")
        .replace("{a[family]}・{b[family]}", "{a[family]}・{b[name]}"),
        (1982, 2000),
    ),
    Kind(
        "保育園/与薬依頼書.xlsx 保育園/yoyaku_irai_list.csv",
        """
依頼日¦園児名¦クラス¦⟨病名・症状|診断名⟩¦⟨薬の名前|薬剤名⟩¦時間¦⟨処方元|医療機関⟩¦依頼者（保護者）
*9 9/⟨1|8|17⟩¦{p[child]}¦⟨ひよこ|うさぎ⟩¦[[MEDICAL_CONDITION|⟨急性中耳炎|気管支炎|とびひ|アトピー性皮膚炎|溶連菌感染症⟩]]¦[[MEDICATION|⟨アモキシシリン細粒10%|カルボシステインDS50%|プロペトヒルドイド混合|アスベリン散10%⟩]]¦食後¦ひまわり小児科¦{p[name]}
""",
        (1982, 2000),
    ),
    Kind(
        "保育園/身体測定_9月.xlsx 保育園/shintai_sokutei.csv",
        """
園児名¦生年月日¦⟨身長|身長cm⟩¦⟨体重|体重kg⟩¦⟨頭囲|頭囲cm⟩¦⟨内科健診|嘱託医所見⟩¦⟨歯科健診|むし歯⟩
*9 {p[child]}¦{p[child_birth]}¦[[HEALTH_CHECKUP|⟨88.4|92.1|101.6⟩]]¦[[HEALTH_CHECKUP|⟨12.3|13.8|16.2⟩]]¦[[HEALTH_CHECKUP|⟨47.5|48.9|50.2⟩]]¦[[HEALTH_CHECKUP|⟨異常なし|心雑音あり|要受診⟩]]¦[[HEALTH_CHECKUP|⟨C0|C1|CO⟩]]
""",
        (1982, 2000),
    ),
    Kind(
        "保育園/面談/個別支援計画.docx 保育園/面談/mendan_kiroku.txt",
        """
個別の支援記録（取扱厳重注意）
児童　{a[child]}（{a[child_birth]}生）　保護者　{a[name]}・{a[relative]}
・3歳児健診で[[DISABILITY|⟨自閉スペクトラム症|発達遅滞|注意欠如・多動症⟩]]の疑いを指摘された。現在[[MEDICAL_TREATMENT|⟨療育センターで作業療法|言語聴覚療法⟩]]を週1回。
・{a[family]}さん（母）は昨年、元夫からの[[CRIME_VICTIM|DV被害]]で転居。住所は非開示、{b[name]}さん（[[FAMILY?|祖母]]）のみお迎え可。
・母方は[[RACE_OR_ORIGIN|⟨日系ペルー人二世|アイヌ民族|日系ブラジル人三世⟩]]。家庭ではスペイン語も使う。
・療育手帳の申請を検討中。
・連絡は {a[mobile]}（平日12時台）。
記録　{c[family]}
""".replace("（母）", "（[[FAMILY?|母]]）").replace("療育手帳の申請", "[[DISABILITY?|療育手帳]]の申請"),
        (1982, 2000),
    ),
    Kind(
        "保育園/mail/欠席連絡.eml 保育園/mail/Re_お迎えの変更.eml",
        """
From: {a[joined]} <{a[mail]}>
To: ときわ保育園 <hoikuen@tokiwa-hd.example.co.jp>
Subject: ⟨本日欠席します|Re: お迎えの変更|{a[child]}の件⟩

うさぎ組 {b[family]}先生

おはようございます。{a[child]}の[[FAMILY?|⟨母|父⟩]]です。
昨夜から熱があり、今朝[[MEDICAL_TREATMENT|受診]]したところ[[MEDICAL_CONDITION|⟨インフルエンザA型|マイコプラズマ肺炎⟩]]でした。
[[MEDICATION|⟨オセルタミビルDS3%|クラリスロマイシンDS10%⟩]]が出ています。金曜まで休みます。
月曜は{c[name]}（[[FAMILY?|祖父]]、{c[mobile]}）が迎えに行きます。

{a[name]}
""",
        (1982, 2000),
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
