# ruff: noqa: E501 - a template's line is a line of the file
"""総務: visitors, cards, shareholders, houses, letters, safety confirmation."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "総務/来訪者記録_9月.xlsx 総務/raihousha.csv 総務/入構者名簿.tsv",
        """
日付¦時刻¦⟨来訪者氏名|お名前⟩¦⟨会社名|ご所属⟩¦⟨連絡先|電話番号⟩¦面会者¦⟨体温|検温⟩¦⟨車両番号|車番⟩
*10 9/⟨2|9|18⟩¦⟨minute⟩¦{p[name]}¦⟨株式会社みなと機材|中部段ボール㈱|豊橋市役所⟩¦{p[mobile]}¦{q[family]}¦[[HEALTH_CHECKUP?|36.⟨3|5|6⟩]]¦豊橋 ⟨#3⟩ い ⟨#2⟩-⟨#2⟩
""",
    ),
    Kind(
        "総務/名刺管理_export.csv@utf-8-sig 総務/meishi.xlsx",
        """
会社名¦部署名¦役職¦⟨姓|氏⟩¦⟨名|名前⟩¦e-mail¦郵便番号¦住所¦TEL会社¦⟨TEL直通|直通電話⟩¦携帯電話¦名刺交換日
*10 ⟨株式会社みなと機材|三河プレス工業株式会社|中部段ボール㈱⟩¦⟨営業部|資材課⟩¦{p[title]}¦{p[family]}¦{p[given]}¦{p[partner_mail]}¦{p[office_zip]}¦{p[office]}¦{p[office_tel]}¦{p[phone]}¦{p[mobile]}¦⟨day⟩
""",
    ),
    Kind(
        "総務/株主名簿_20260331.xlsx 総務/kabunushi.csv",
        """
株主番号¦⟨氏名又は名称|株主名⟩¦⟨住所|届出住所⟩¦所有株式数¦⟨配当金受取方法|受取方法⟩¦⟨振込先|配当振込先⟩¦⟨配当金額|配当金⟩¦⟨個人番号|マイナンバー⟩
*9 [[INTERNAL_ID|⟨#6⟩]]¦{p[name]}¦{p[address]}¦⟨#4⟩¦口座振込¦{p[transfer]}¦[[SALARY?|⟨12,400|38,000⟩]]¦{p[my_number]}
*2 ⟨#6⟩¦⟨三河信用金庫|トキワ従業員持株会⟩¦¦⟨#5⟩¦¦¦¦
""",
    ),
    Kind(
        "総務/社宅/入居申込書.docx 総務/社宅/shataku_nyukyo.xlsx 総務/社宅/入居者台帳.pdf",
        """
社宅（独身寮）入居申込書
申込者¦{a[name]}¦社員番号¦{a[emp]}
生年月日¦{a[birth]}¦年齢・性別¦{a[age]}・{a[sex]}
現住所¦{a[address]}¦携帯¦{a[mobile]}
本籍地¦{a[domicile]}¦住民票コード¦{a[juki]}
同居家族¦{a[relative]}（{a[relation]}）、{a[child]}（[[FAMILY|長男]]）¦世帯人数¦[[FAMILY?|⟨3|4⟩]]
入居後の住所¦{b[address]}¦駐車場¦要（普通車1台）
連帯保証人¦{c[name]}（[[FAMILY|⟨父|兄⟩]]）¦保証人電話¦{c[phone]}
保証人住所¦{c[address]}¦保証人年収¦{c[yearly]}円
家賃引落口座¦{a[transfer]}¦名義¦{a[holder]}
""",
    ),
    Kind(
        "総務/安否確認/anpi_kekka.csv 総務/安否確認/安否確認結果_訓練.xlsx",
        """
社員番号¦氏名¦所属¦⟨本人の状況|本人⟩¦⟨家族の状況|家族⟩¦⟨現在地（緯度）|緯度⟩¦⟨現在地（経度）|経度⟩¦⟨携帯メール|登録メール⟩¦回答日時¦コメント
*8 {p[emp]}¦{p[name]}¦{p[department]}¦無事¦無事¦{p[place_now]}¦{p[place_now2]}¦{p[mail]}¦2026/9/1 ⟨minute⟩¦⟨|出社可能|電車止まっています⟩
*3 {p[emp]}¦{p[name]}¦{p[department]}¦[[MEDICAL_CONDITION|⟨右足首捻挫|額の裂傷⟩]]¦無事¦{p[place_now]}¦{p[place_now2]}¦{p[mail]}¦2026/9/1 ⟨minute⟩¦{p[relation_word]}と避難所にいます
""",
    ),
    Kind(
        "総務/年賀状_宛名.csv 総務/喪中はがき控え.xlsx",
        """
⟨敬称略|宛名⟩¦連名¦〒¦住所1¦会社¦役職¦送付¦備考
*10 {p[name]}¦{p[relative]}¦{p[postal]}¦{p[address]}¦⟨|株式会社みなと機材⟩¦{p[title]}¦⟨○|×⟩¦⟨|{p[relation_word]}逝去により喪中⟩
""".replace("⟨|{p[relation_word]}逝去により喪中⟩", "⟨|喪中|転居先要確認⟩"),
    ),
    Kind(
        "総務/役員/役員略歴.pptx 総務/役員/招集通知_候補者.docx 総務/役員/有報_役員の状況.html",
        """
取締役候補者の略歴
候補者番号 1　{a[name]}（{a[birth]}生）
略歴　⟨1986年4月|昭和61年4月⟩　{a[career]}
　　　2015年6月　当社 [[OCCUPATION?|取締役]]就任（現任）
出身校　{a[school]}
報酬　[[SALARY|⟨18,400,000|24,000,000⟩]]円
候補者番号 2　{b[name]}（{b[birth]}生）
略歴　2001年4月　{b[career]}
監査役　{c[name]}、{d[name]}
""",
        (1950, 1972),
    ),
    Kind(
        "総務/御礼状.docx 総務/弔電文例_送付控.txt@cp932 総務/お詫び状.pdf",
        """
{a[name]}　様

謹啓　⟨初秋|秋冷⟩の候、ますますご健勝のこととお慶び申し上げます。
先日は弊社{b[family]}がお伺いし、⟨誠に失礼をいたしました|温かいお言葉を賜りました⟩。
ご指摘の件につきましては、担当の{c[name]}より改めてご連絡申し上げます。
また、ご[[FAMILY?|主人]]の{a[relative]}様のご[[MEDICAL_TREATMENT?|入院]]につきましても、一日も早いご快復をお祈りいたします。
敬白
2026年9月
〒{a[postal]}　{a[address]}
株式会社トキワ製作所
総務部長　{d[name]}
直通　{d[phone]}
""",
    ),
    Kind(
        "総務/写真/社内報_顔写真一覧.xlsx 総務/写真/shashin_index.csv@utf-8",
        """
社員番号¦氏名¦所属¦⟨顔写真|写真ファイル⟩¦撮影日
*10 {p[emp]}¦{p[name]}¦{p[department]}¦{p[photo]}¦2026/4/⟨1|2⟩
""",
    ),
    Kind(
        "総務/写真/入館証_発行.json",
        """[
*8, {{"emp_no": "{p[emp]}", "name": "{p[joined]}", "dept": "{p[department]}", "photo_file": "{p[photo]}", "face_template": "{p[finger]}", "issued": "2026-04-01"}}
]
""",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
