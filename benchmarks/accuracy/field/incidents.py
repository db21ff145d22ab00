"""Security, compliance, police: screenings, reports of damage, watch, union, disputes."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

EXPORTS = (
    Export(
        "コンプラ/反社チェック結果_2026上期",
        "xlsx",
        "entry=照会No joined=氏名 birth=生年月日 company=所属・取引先 criminal=該当記事・経歴 day=確認日 remark=判定",
        18,
        above="反社会的勢力該当性チェック　結果一覧（極秘）",
    ),
    Export(
        "コンプラ/内部通報_受付台帳",
        "xlsx",
        "day=受付日 name=通報者 department=所属 joined=被通報者 criminal=被通報者の経歴・通報概要 mail=連絡先",
        10,
    ),
    Export(
        "被害者支援/支援対象者台帳",
        "xlsx",
        "number4=整理番号 name=氏名 sex=性別 age=年齢 victim=被害の概要 treatment=医療・心理支援 "
        "mobile=連絡先（安全な番号）",
        16,
        above="犯罪被害者等支援　対象者台帳",
    ),
    Export(
        "警備/防犯/出入業者名簿",
        "csv",
        "day=日付 name=入館者氏名 company=会社名 mobile=連絡先 in=入館 out=退館 licence=身分証（免許証）番号",
        18,
    ),
    Export(
        "法務/更生支援/協力雇用主_対象者",
        "csv8",
        "name=対象者 birth_era=生年月日 criminal=事件・処分 occupation=就労予定職種 address=帰住地 "
        "disability=障害・特性",
        10,
    ),
    Export(
        "共生/人権啓発/差別事象報告一覧",
        "csv",
        "day=発生日 name=申出者 social=内容（出自等） phone=連絡先 remark=対応",
        12,
    ),
)
DAMAGE = """被　害　届（控）　　　　　　　　　　令和8年9月{a[day_only]}日
中央警察署長　殿
届出人住居　{a[address]}
氏名　{a[name]}　印　（電話 {a[mobile]}）
次のとおり{a[victim]}がありましたからお届けします。
被害者の住居・職業・氏名・年齢　{a[address]}　{a[occupation]}　{a[joined]}　{a[age]}歳
被害の年月日時　令和8年9月3日 午後9時頃
被害金品　現金 32,000円、{a[bank]}キャッシュカード1枚（口座番号 {a[account]}）
犯人の住居、氏名又は通称、人相、着衣、特徴等　{b[name]}と名乗る男
届出受理者　生活安全課　{c[family]}
"""
CAMERA = """防犯カメラ映像確認記録
確認日　2026/09/{a[day_only]}　確認者　警備室 {b[name]}
22:14　正面出入口より {a[name]}（退職者、元{a[department]}、社員番号 {a[number5]}）が入館
22:31　倉庫前通路にて段ボールを搬出。車両は白のワゴン（運転者 {c[name]}）
備考　{a[family]}氏は以前{a[criminal]}。警察へ相談予定。画像は {a[photo]} に保存。
"""
COUNSEL = """法律相談カード
相談者　{a[name]}　{a[age]}歳　{a[sex_kanji]}　職業　{a[occupation]}　本籍 {a[domicile]}
住所　{a[address]}　電話　{a[phone]}
相手方　{b[name]}（勤務先 {b[career]}）
相談内容　離婚。[[FAMILY?|夫]]の{b[criminal]}が発覚。{a[victim]}もあり、{a[condition]}を発症した。
子　{a[relative]}（{c[birth_era]}生）
労働組合　{a[union]}　／　信仰　{a[creed]}
受任弁護士　{d[name]}
"""
FORMS: tuple[Entry, ...] = (
    *(Text(f"総務/被害届/被害届控_{at}.{kind}", DAMAGE) for at, kind in enumerate(("pdf", "docx", "txt"), 1)),
    Text("警備/防犯/カメラ確認記録.docx", CAMERA),
    *(Text(f"法務/相談カード_{at}.{kind}", COUNSEL) for at, kind in enumerate(("docx", "pdf"), 1)),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
