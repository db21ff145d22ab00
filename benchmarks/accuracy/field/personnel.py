"""Personnel: registers, applications, careers, interviews, entry control."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Form, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

EXPORTS = (
    Export(
        "人事/社員マスタ_20261001",
        "csv",
        "employee_id=社員番号 name=社員氏名 half_kana=社員氏名ｶﾅ sex=性別区分名 birth8=生年月日 postal=郵便番号 "
        "street=住所１ building=住所２ phone=電話番号 mobile=携帯電話番号 mail=社用Mail stamp=入社年月日 "
        "visit_status=最終学歴区分 married=配偶者有無 dependants=扶養人数",
        30,
    ),
    Export(
        "人事/労働者名簿",
        "xlsx",
        "name=氏名 birth_era=生年月日 sex=性別 address=住所 occupation=従事する業務の種類 era_day=雇入年月日 "
        "career=履歴",
        14,
        above="労働者名簿（労働基準法第107条）｜｜事業場：本社工場",
    ),
    Export(
        "人事/採用/応募者一覧_中途_2026",
        "xlsx",
        "entry=応募ID stamp=応募日 name=応募者名 kana=フリガナ age=年齢 sex=性別 school=最終学歴 career=直近の職歴 "
        "income=現年収 mail=メール mobile_bare=電話 remark=選考状況",
        20,
        above="媒体別応募者リスト｜出力日時 2026/10/01 09:14",
    ),
    Export(
        "人事/緊急連絡網_R8",
        "xlsx",
        "post=順 name=氏名 mobile=携帯 phone=自宅 relative=緊急時の連絡先（家族） relation=続柄 mobile=家族の電話",
        16,
        above="緊急連絡網　取扱注意",
        below="※災害時以外に使用しないこと",
    ),
    Export(
        "人事/外国人雇用/在留カード管理表",
        "xlsx",
        "number4=社員No foreign_name=氏名（ローマ字） nationality=国籍・地域 residence_card=在留カード番号 "
        "residence_status=在留資格 passport=旅券番号 birth_date=生年月日 stamp=在留期限",
        17,
    ),
    Export(
        "人事/車両/マイカー通勤許可_免許確認",
        "xls",
        "number4=社員コード name=氏名 licence=免許証番号 era_day=有効期限 address=通勤経路の起点（自宅） remark=確認",
        18,
    ),
    Export(
        "人事/障害者雇用/障害者雇用状況_報告用",
        "xlsx",
        "number4=社員番号 name=氏名 age=年齢 disability=手帳の種類・等級 era_day=確認日 hours=週所定労働時間",
        16,
        above="障害者雇用状況報告（6月1日現在）　個人別内訳",
    ),
    Export(
        "情シス/入退室/faceauth_templates",
        "csv8",
        "number5=user_code romaji=display_name vector=face_encoding photo=image_file moment=registered_at",
        16,
    ),
    Export(
        "情シス/入退室/指紋認証_登録者",
        "csv8",
        "number5=社員番号 name=氏名 minutiae=指紋テンプレート moment=登録日時",
        9,
    ),
    Export(
        "情シス/入退室/入退館ログ_サーバ室",
        "csv",
        "moment=日時 choice_gate=ゲート number5=カード番号 name=利用者 remark=結果",
        30,
    ),
)

RESUME = """履　歴　書　　2026年 9月 {a[day_only]}日現在
写真貼付欄　{a[photo]}
ふりがな　{a[hiragana]}
氏　　名　{a[name]}　　印
{a[birth_era]}生（満 {a[age]} 歳）　※ {a[sex_kanji]}
ふりがな
現住所　〒{a[postal_plain]}　{a[address]}
電話　{a[phone]}　　携帯電話　{a[mobile]}
E-mail　{a[mail]}

年　月　学歴・職歴（各別にまとめて書く）
　　　　　学　　歴
平成25　3　{a[school]}
　　　　　職　　歴
平成25　4　{a[career]}
　　　　　　　　　　　　　　　　　以上

年　月　免許・資格
平成24　8　普通自動車第一種運転免許　取得
令和 2　2　日商簿記検定2級　合格

志望の動機、特技、好きな学科など
前職で培った調整力を生かし、貴社の業務改善に貢献したく志望いたしました。
通勤時間　約 50 分　　扶養家族（配偶者を除く）　[[FAMILY?|1]] 人　　配偶者　[[FAMILY|有]]
"""
CAREER = """職務経歴書
　　　　　　　　　　　　　　　　　　　　　　　　　2026年9月20日
　　　　　　　　　　　　　　　　　　　　　　　　　氏名　{a[name]}
■職務要約
{a[career]}。その後リーダーとして5名のメンバーを取りまとめ、コスト削減を推進しました。
■職務経歴
□2014年4月～2019年3月　{b_a[career]}
　事業内容：物流　資本金：3,000万円　従業員数：120名
□2019年4月～現在　{c_a[career]}
■活用できる経験・知識
・Excel（VLOOKUP、ピボットテーブル）、kintone
■最終学歴
{a[school]}
■自己PR
関係者との合意形成を大切にしています。
連絡先　{a[mail]} ／ {a[mobile]}
"""
INTERVIEW = """面談記録（取扱注意：人事部限り）
実施日：2026年8月{a[day_only]}日 15:00～15:40　場所：第2応接
対象者：{a[name]}（社員番号 {a[number5]}、{a[department]}）
面談者：人事課 {b[family]}、産業医 {c[family]}先生

1. 体調について
　春頃から眠れない日が続き、[[MEDICAL_TREATMENT|心療内科を受診]]。{a[mental]}と診断されたとのこと。
　現在は{a[calming]}を服用している。主治医からは{a[mental_care]}を勧められている。
2. 家庭の状況
　{a[relation_word]}の介護があり、残業は難しい。
3. 今後
　{b[family]}から産業医面談を設定。{a[family]}さん本人は配置転換を希望。次回 9月下旬。
"""
ACCIDENT = """労働者死傷病報告（控）・事故報告書
発生日時　2026年7月{a[day_only]}日 10時25分頃
被災者　{a[name]}（{a[birth_era]}生、{a[age]}歳）　性別　①[[GENDER|男]] ・ 2 女
職種　[[OCCUPATION|フォークリフト運転]]
住　所　{a[address]}
労働保険番号　13-1-07-123456-000
傷病名　{a[injury]}　休業見込　3週間
受診先　[[MEDICAL_TREATMENT?|市民病院 整形外科]]　処置　{a[injury_care]}
発生状況　第3倉庫でパレットを降ろしていた際、荷崩れを避けようとして転倒した。
目撃者　{b[name]}（{b[department]}）
報告者　安全衛生担当　{c[name]}　内線 2315
"""
APOLOGY = """始　末　書
　　　　　　　　　　　　　　　　　　　　　令和8年8月{a[day_only]}日
代表取締役社長　{b[name]}　殿
　　　　　　　　　　　　　　　　　　　　　{a[department]}　{a[name]}　㊞

私は、去る8月4日、社用車を運転中に前方不注意により追突事故を起こし、会社に多大なご迷惑をおかけいたしました。
相手方の{c[name]}様（{c[mobile]}）には謝罪し、治療費は保険にて対応しております。
免許証番号　{a[licence]}
今後は二度とこのようなことのないよう、安全運転を徹底することを誓約いたします。
"""
EVALUATION = """目標管理シート 2026上期｜
被評価者 {a[name]}（{a[number5]}）　一次評価者 {b[family]}課長　二次評価者 {c[family]}部長
総合評価 B＋　昇給額 月{a[allowance_text]}円
コメント：{a[family]}さんは後輩の{d[family]}さんの指導も積極的に行った。
"""

FORMS: tuple[Entry, ...] = (
    *(Text(f"人事/採用/応募書類/履歴書_{at}.{kind}", RESUME) for at, kind in enumerate(("docx", "pdf", "odt"), 1)),
    Text("人事/採用/応募書類/職務経歴書.docx", CAREER.replace("{b_a", "{b").replace("{c_a", "{c")),
    Text("人事/面談/面談記録_メンタル.docx", INTERVIEW),
    Text("人事/面談/1on1メモ.txt", INTERVIEW.replace("取扱注意：人事部限り", "上長メモ"), "cp932"),
    Text("安全衛生/労災/事故報告書_第3倉庫.docx", ACCIDENT),
    Text("安全衛生/労災/事故報告書_構内.pdf", ACCIDENT),
    Text("人事/懲戒/始末書.docx", APOLOGY),
    Text("人事/懲戒/始末書_控.rtf", APOLOGY),
    Text("人事/評価/目標管理シート.docx", EVALUATION),
    Form(
        "人事/入社手続/入社連絡票.xlsx",
        "beside2",
        "kana=フリガナ name=氏名 birth=生年月日 sex=性別（○で囲む） postal=〒 address=現住所 mobile=携帯電話 "
        "mail=個人メール "
        "pension=基礎年金番号 employment=雇用保険被保険者番号 account_line=給与振込先 relative=身元保証人 "
        "relation=続柄 my_number=マイナンバー",
        "入社連絡票　※太枠内を記入してください",
        "総務記入欄　受付印　　　社員番号　{a[number5]}",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
