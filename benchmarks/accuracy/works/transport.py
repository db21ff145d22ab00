# ruff: noqa: E501 - a template's line is a line of the file
"""物流: drivers, vehicles, deliveries, accidents."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "物流/乗務員台帳.xlsx 物流/driver_master.csv 物流/運転者台帳（様式）.docx",
        """
⟨乗務員台帳|運転者台帳⟩　丸栄運輸(有)　豊橋営業所
⟨乗務員コード|運転者番号⟩¦氏名¦⟨ﾌﾘｶﾞﾅ|カナ⟩¦生年月日¦⟨住所|現住所⟩¦電話¦⟨免許証番号|運転免許証の番号⟩¦有効期限¦種類¦雇入日¦⟨健康診断（直近）|健診受診日⟩¦⟨事故・違反歴|違反・事故⟩
*6 {p[emp]}¦{p[name]}¦{p[holder]}¦{p[birth]}¦{p[address]}¦{p[mobile]}¦{p[licence]}¦R9.⟨5|8|11⟩.12¦大型¦H28.4.1¦2026/5/19 {p[rank]}判定¦
*4 {p[emp]}¦{p[name]}¦{p[holder]}¦{p[birth]}¦{p[address]}¦{p[mobile]}¦{p[licence]}¦R10.2.3¦中型¦R2.9.1¦2026/5/20 {p[rank]}判定¦[[CRIMINAL_RECORD|⟨酒気帯び運転で免許停止90日・罰金30万円|過失運転致傷罪で略式起訴|無免許運転で検挙|道路交通法違反で書類送検⟩]]
""",
    ),
    Kind(
        "物流/点呼記録簿_0907.xlsx 物流/tenko_20260907.csv",
        """
日付¦時刻¦乗務員¦車番¦アルコール検知器¦⟨体調|健康状態⟩¦⟨血圧|血圧測定⟩¦体温¦運行管理者
*7 9/7¦⟨minute⟩¦{p[name]}¦⟨#4⟩¦[[HEALTH_CHECKUP?|0.00]]¦良好¦{p[bp]}¦[[HEALTH_CHECKUP?|36.⟨3|5|7⟩]]¦{q[family]}
*3 9/7¦⟨minute⟩¦{p[name]}¦⟨#4⟩¦[[HEALTH_CHECKUP?|0.00]]¦{p[condition]}の薬（{p[medication]}）[[MEDICAL_TREATMENT?|服用中]]¦{p[bp]}¦[[HEALTH_CHECKUP?|36.⟨4|8⟩]]¦{q[family]}
""",
    ),
    Kind(
        "物流/配送/配達指示_0910.csv 物流/配送/haisou_list.xlsx 物流/配送/送り状データ.tsv",
        """
⟨送り状番号|伝票番号⟩¦⟨お届け先名|届先名称⟩¦⟨お届け先郵便番号|届先〒⟩¦⟨お届け先住所|届先住所１⟩¦⟨お届け先電話|届先TEL⟩¦⟨ご依頼主名|荷送人⟩¦⟨ご依頼主電話|荷送人TEL⟩¦品名¦個数¦時間帯¦⟨記事|備考⟩
*10 ⟨#4⟩-⟨#4⟩-⟨#4⟩¦{p[name]}　様¦{p[postal]}¦{p[address]}¦{p[mobile]}¦{q[name]}¦{q[phone]}¦{p[purchase]}¦⟨1|2|3⟩¦⟨午前|14-16|18-20⟩¦⟨|置き配可|前連絡要|犬あり|車椅子の方、玄関まで⟩
""".replace("|車椅子の方、玄関まで⟩", "⟩"),
    ),
    Kind(
        "物流/配送/再配達受付.log 物流/配送/saihaitatsu.txt",
        """
*9 2026-09-1⟨1|2⟩ ⟨time⟩ [IVR] call from {p[mobile]} slip=⟨#12⟩ -> {p[family]}様 {p[address]} 希望 ⟨18-20|19-21⟩ driver={q[family]}
""",
    ),
    Kind(
        "物流/運行/truck_track.gpx 物流/運行/smartphone_gps.gpx",
        """<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="unkou-app"><metadata><author><name>{a[joined]}</name></author><keywords>{a[emp]}</keywords></metadata>
<trk><name>2026-09-08 {a[joined]}</name><trkseg>
*12 <trkpt lat="{p[place_now]}" lon="{p[place_now2]}"><time>2026-09-08T⟨time⟩Z</time></trkpt>
</trkseg></trk></gpx>
""",
    ),
    Kind(
        "物流/運行/動態管理_位置.jsonl",
        """
*14 {{"driver_id":"{p[emp]}","driver":"{p[joined]}","imei":"{p[imei]}","lat":{p[place_now]},"lon":{p[place_now2]},"speed":⟨#2⟩,"ts":"2026-09-08T⟨time⟩+09:00"}}
""",
    ),
    Kind(
        "物流/事故/交通事故報告書_0729.docx 物流/事故/jiko_houkoku.pdf 物流/事故/事故速報.xlsx",
        """
交通事故報告書
発生日時¦令和8年7月29日 6時50分頃¦発生場所¦豊橋市明海町地内 市道交差点
当方運転者¦{a[name]}¦生年月日¦{a[birth]}
免許証番号¦{a[licence]}¦社員番号¦{a[emp]}
当方負傷¦{a[injury]}（{a[treatment]}）¦飲酒¦なし
相手方氏名¦{b[name]}¦年齢¦{b[age]}
相手方住所¦{b[address]}¦電話¦{b[mobile]}
相手方負傷¦[[MEDICAL_CONDITION|⟨頸椎捻挫|左鎖骨骨折|全身打撲⟩]]¦搬送先¦県立総合医療センター
同乗者¦{c[name]}（{c[age]}歳）¦目撃者¦{d[name]}　{d[phone]}
刑事処分等¦[[CRIMINAL_RECORD|⟨過失運転致傷容疑で書類送検|略式命令 罰金50万円⟩]]¦行政処分¦[[CRIMINAL_RECORD?|免許停止30日]]
相手方保険¦東邦火災海上 担当 {e[family]}¦示談状況¦折衝中
""",
    ),
    Kind(
        "物流/クレーム/誤配達_対応記録.xlsx 物流/クレーム/claim_202609.csv",
        """
受付日¦申出人¦連絡先¦⟨申出内容|内容⟩¦ドライバー¦対応
*3 9/⟨2|6|11⟩¦{p[name]}¦{p[mobile]}¦{q[name]}様宛の荷物が届いた（{q[address]}）。¦{r[family]}¦引取り・再配達
*2 9/⟨13|17⟩¦{p[name]}¦{p[phone]}¦ドライバーの{q[family]}に「{p[family]}さんは[[RACE_OR_ORIGIN|⟨在日コリアン三世|日系ブラジル人三世⟩]]だから」と言われた。¦{q[name]}¦本人に厳重注意
*2 9/⟨21|25⟩¦{p[name]}¦{p[mobile]}¦駐車中の車に接触。修理代の振込先 {p[transfer]} {p[holder]}¦{q[name]}¦保険で対応
""",
    ),
    Kind(
        "物流/派遣/派遣スタッフ_タイムシート.xlsx 物流/派遣/haken_jikyu.csv",
        """
派遣元¦スタッフNo¦氏名¦国籍¦時給¦日数¦時間¦⟨支払額|支給額⟩¦⟨緊急連絡先|連絡先⟩
*11 ㈱あけぼのスタッフ¦{p[emp8]}¦{p[name]}¦⟨|ﾌﾞﾗｼﾞﾙ|ﾍﾟﾙｰ⟩¦{p[hourly]}¦20¦⟨158.5|162.0⟩¦{p[net]}¦{p[mobile]}
""".replace("⟨|ﾌﾞﾗｼﾞﾙ|ﾍﾟﾙｰ⟩", "[[NATIONALITY|⟨日本|ブラジル|ペルー⟩]]"),
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
