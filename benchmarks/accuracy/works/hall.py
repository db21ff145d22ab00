# ruff: noqa: E501 - a template's line is a line of the file
"""トキワホール: seminars, lectures, trips, guests."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "ホール/セミナー/参加者一覧_0926.xlsx ホール/セミナー/sanka_20260926.csv ホール/セミナー/受付名簿.docx",
        """
⟨第12回 トキワ安全セミナー　受付名簿|参加申込一覧⟩
⟨受付番号|申込番号⟩¦⟨お名前|氏名|参加者名⟩¦⟨会社名|ご所属⟩¦⟨お役職|役職⟩¦⟨E-mail|メール⟩¦⟨お電話|電話番号⟩¦懇親会¦備考
*11 {p[attendee]}¦{p[name]}⟨| 様⟩¦⟨株式会社みなと機材|丸栄運輸(有)|中部段ボール㈱|個人⟩¦{p[title]}¦{p[mail]}¦{p[mobile]}¦⟨出|欠⟩¦⟨|当日払|車いす利用|領収書要⟩
""".replace("車いす利用", "[[DISABILITY?|車いす利用]]").replace("{p[name]}⟨| 様⟩", "{p[name]}"),
    ),
    Kind(
        "ホール/セミナー/アンケート回答.csv@utf-8-sig ホール/セミナー/anketo_google_form.xlsx",
        """
タイムスタンプ¦メールアドレス¦お名前（任意）¦ご年齢¦性別¦ご職業¦ご住所（市区町村まで可）¦本日の内容はいかがでしたか¦ご意見・ご感想
*5 2026/09/26 ⟨time⟩¦{p[mail]}¦{p[name]}¦{p[age]}¦{p[sex]}¦{p[job]}¦{p[address]}¦⟨大変よかった|よかった⟩¦⟨講師の話がわかりやすかった|会場が寒かった|資料がほしい⟩
*5 2026/09/26 ⟨time⟩¦{p[mail]}¦¦{p[age]}代¦{p[sex]}¦{p[job]}¦¦ふつう¦⟨特になし|駐車場が遠い⟩
""".replace("{p[age]}代", "[[AGE?|⟨30|40|50⟩]]代"),
    ),
    Kind(
        "ホール/講師/講師依頼状.docx ホール/講師/koushi_profile.pptx ホール/講師/プロフィール.html",
        """
講師プロフィール
{a[name]}（{a[kana]}）
{a[birth]}生まれ、{a[prefecture]}出身。
{a[school]}。{a[career]}を経て独立。
現職：{a[title]}
連絡先：{a[mail]}　／　{a[mobile]}
謝礼：[[SALARY?|⟨50,000|80,000⟩]]円（源泉徴収後）　振込先：{a[transfer]}（{a[holder]}）
個人番号（支払調書用）：{a[my_number]}
住所：〒{a[postal]} {a[address]}
""",
        (1950, 1985),
    ),
    Kind(
        "ホール/招待/outlook_contacts.vcf ホール/招待/meishi_scan.vcf",
        """*7 BEGIN:VCARD\vVERSION:3.0\vN:{p[family]};{p[given]};;;\vFN:{p[joined]}\vX-PHONETIC-LAST-NAME:{p[family_kana]}\vX-PHONETIC-FIRST-NAME:{p[given_kana]}\vORG:⟨株式会社みなと機材|丸栄運輸(有)⟩;⟨営業部|総務課⟩\vTITLE:{p[title]}\vTEL;TYPE=CELL:{p[mobile]}\vTEL;TYPE=WORK:{p[phone]}\vEMAIL:{p[partner_mail]}\vADR;TYPE=HOME:;;{p[address]};;;;\vBDAY:{p[birth_iso]}\vEND:VCARD
""",
    ),
    Kind(
        "ホール/予定/hall_schedule.ics ホール/予定/yoyaku.ics",
        """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//tokiwa//hall//JA
*6 BEGIN:VEVENT\vDTSTART;TZID=Asia/Tokyo:202610⟨12|15|21⟩T1⟨0|3|5⟩0000\vSUMMARY:⟨会場下見|打合せ|利用申込⟩ {p[name]}様\vDESCRIPTION:連絡先 {p[mobile]} 控室1 名義 {p[holder]}\vLOCATION:トキワホール 第⟨1|2⟩会議室\vORGANIZER;CN={q[joined]}:mailto:{q[work_mail]}\vATTENDEE;CN={p[joined]}:mailto:{p[mail]}\vEND:VEVENT
END:VCALENDAR
""",
    ),
    Kind(
        "ホール/社員旅行/宿泊者名簿.xlsx ホール/社員旅行/passport_list.csv ホール/社員旅行/台湾研修_航空券手配.tsv",
        """
⟨海外研修　参加者・旅券一覧|宿泊者名簿（台北 3泊4日）⟩
№¦⟨氏名|参加者⟩¦⟨ローマ字（旅券表記）|PAX NAME⟩¦生年月日¦性別¦⟨旅券番号|PASSPORT NO⟩¦有効期限¦国籍¦⟨携帯|当日連絡先⟩¦部屋¦食事・健康
*7 {#}¦{p[name]}¦{p[romaji]}¦{p[birth]}¦{p[sex]}¦{p[passport]}¦⟨2029-05-11|2031-01-30⟩¦[[NATIONALITY|日本]]¦{p[mobile]}¦⟨501|502|613⟩¦
*3 {#}¦{p[name]}¦{p[romaji]}¦{p[birth]}¦{p[sex]}¦{p[passport]}¦⟨2027-11-08|2030-04-02⟩¦[[NATIONALITY|⟨日本|韓国|中国⟩]]¦{p[mobile]}¦⟨505|608⟩¦⟨{p[allergy]}|{p[condition]}のため{p[medication]}を携行⟩
""".replace("⟨{p[allergy]}|{p[condition]}のため{p[medication]}を携行⟩", "{p[condition]}のため{p[medication]}を携行"),
    ),
    Kind(
        "ホール/社員旅行/MRZ読取.txt ホール/社員旅行/passport_ocr.txt",
        """
*6 -- scan_{#}.jpg --\v{p[mrz1]}\v{p[mrz2]}\v氏名: {p[name]}
""",
    ),
    Kind(
        "ホール/オンライン/zoom_attendance.csv@utf-8-sig ホール/オンライン/webinar_log.txt",
        """
名前（元の名前）¦メールアドレス¦入室時刻¦退室時刻¦IPアドレス¦デバイス
*10 ⟨|株みなと⟩{p[name]}¦{p[mail]}¦2026/09/18 13:⟨02|05|28⟩¦2026/09/18 15:⟨01|33⟩¦{p[ip]}¦⟨Windows|iPhone|Android⟩
""".replace("⟨|株みなと⟩", ""),
    ),
    Kind(
        "ホール/落とし物/拾得物記録.xlsx ホール/落とし物/shutoku.csv",
        """
日付¦場所¦物件¦内容¦拾得者¦連絡先¦返還先（本人確認）
*4 9/⟨3|11|20⟩¦ロビー¦財布¦運転免許証（{p[name]}、{p[licence]}）、カード {p[card16]}¦{q[family]}様¦{q[mobile]}¦{p[name]} {p[phone]}
*3 9/⟨5|14⟩¦第2会議室¦手帳¦名前「{p[name]}」、メモにＩＤ {p[mail]} ／ パス {p[pw]}¦清掃 {q[family]}¦¦保管中
*2 9/⟨8|25⟩¦駐車場¦保険証入れ¦資格確認書　保険者番号{p[own_insurer]} 記号{p[insured_kanji]} 番号{p[insured_number]}　{p[name]}¦{q[name]}¦{q[mobile]}¦{p[address]}
""",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
