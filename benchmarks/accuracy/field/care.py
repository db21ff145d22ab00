"""Care homes, welfare offices, consultations."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Form, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

OLD = (1928, 1952)
EXPORTS = (
    Export(
        "介護/利用者基本情報_ケアソフト出力",
        "csv",
        "number5=利用者ID name=利用者名 kana=フリガナ birth_era=生年月日 sex=性別 care_insurer=保険者番号 "
        "care_number=被保険者番号 "
        "care_level=要介護度 address=住所 phone=電話番号 relative=緊急連絡先1 relation=続柄1 "
        "mobile=緊急連絡先1TEL condition=主病名",
        18,
        born=OLD,
    ),
    Export(
        "介護/国保連請求/利用者請求明細_202609",
        "xlsx",
        "care_insurer=保険者 care_number=被保険者 name=氏名 care_level=状態区分 points=単位数 yen=利用者負担額",
        18,
        above="介護給付費請求　利用者別明細｜2026年9月サービス提供分｜事業所番号 1371204567",
        total="合計",
        born=OLD,
    ),
    Export(
        "福祉課/障害福祉/受給者証交付台帳",
        "xlsx",
        "number5=受給者番号 name=氏名 birth_era=生年月日 disability=障害種別・等級 address=住所 "
        "relative=保護者 remark=備考",
        16,
    ),
    Export(
        "人権相談/相談受付簿_R8",
        "xlsx",
        "day=受付日 name=相談者 age=年齢 sex=性別 phone=電話 race=民族・出自 social=相談事由（身分） remark=処理",
        17,
        above="人権相談　受付処理簿（秘）｜｜担当：人権推進課",
    ),
    Export(
        "国際交流/多文化相談/相談者一覧",
        "csv8",
        "entry=受付番号 foreign_name=氏名 nationality=国籍 race=ルーツ・民族 creed=宗教上の配慮 "
        "residence_status=在留資格 mobile=連絡先",
        16,
    ),
    Export(
        "寺務所/檀信徒台帳",
        "xlsx",
        "number4=檀家番号 name=施主氏名 kana=ふりがな creed=宗旨・檀家区分 address=住所 phone=電話 "
        "relation=故人との続柄 yen=護持会費",
        17,
        above="檀信徒台帳　円明寺",
    ),
)

RECORD = """介護記録（ケース記録）　利用者：{a[name]} 様　{a[care_level]}　居室 203
9/{a[day_only]} 07:30　起床。バイタル BP {a[pressure]}　KT [[HEALTH_CHECKUP?|36.4]]。
　　 朝食 8割摂取。{a[medication]}内服確認。
　　 10:00　入浴介助。[[MEDICAL_CONDITION?|右下腿に発赤]]あり、看護師{b[family]}さんへ報告。
　　 14:20　[[FAMILY?|長女]]の{c[name]}様が面会。「{a[condition]}が進んでいるようで心配」と話される。
　　 21:00　就寝。夜間トイレ2回、ふらつきあり。
記録者　{d[family]}
"""
CARE_PLAN = """居宅サービス計画書（1）　作成年月日 令和8年9月{a[day_only]}日
利用者名　{a[name]}　殿　　生年月日　{a[birth_era]}　　住所　{a[address]}
居宅サービス計画作成者氏名　{b[name]}
要介護状態区分　{a[care_level]}　　被保険者番号 {a[care_number]}　保険者番号 {a[care_insurer]}
利用者及び家族の生活に対する意向
　本人：自宅で暮らしたい。　[[FAMILY?|長男]]（{a[relative]}）：仕事があり日中は見守れない。
健康状態　{a[condition]}、{c[condition]}。{a[treatment]}を継続中。身体状況　{a[disability]}
"""
CONSULT = """相談記録票（DV・女性相談）　取扱厳重注意
受付日時　2026年8月{a[day_only]}日 13:10　受付者　相談員 {b[family]}
相談者　{a[name]}（{a[age]}歳、{a[nationality]}国籍、{a[occupation]}）　連絡可能な電話　{a[mobile]}
主訴　{a[violence]}について。子ども（{a[relative]}、小3）と一緒に避難したい。
経過　加害者は{c[name]}。{c[criminal]}とのこと。相談者は{a[condition]}で[[MEDICAL_TREATMENT|通院]]中。
対応　住民基本台帳の支援措置の申出を案内。警察署生活安全課 {d[family]}巡査部長へ情報提供（同意あり）。
"""
CHILD = """児童相談　経過記録
児童氏名　{a[name]}（{a[birth_era]}生）　在籍　[[EDUCATION?|市立第二小学校 4年]]　保護者　{b[name]}（{b[relation]}）
2026/9/{a[day_only]}　学校より通告。担任の{c[family]}先生によると腕にあざがあるとのこと。
本児は{a[disability]}の診断があり、{a[treatment]}を受けている。
{b[family]}さんは{b[occupation]}で、{b[condition]}の既往あり。[[SOCIAL_STATUS?|生活保護受給中]]。
"""
FORMS: tuple[Entry, ...] = (
    *(
        Text(f"介護/ケース記録/記録_{at}.{kind}", RECORD, "cp932" if kind == "txt" else "utf-8")
        for at, kind in enumerate(("docx", "txt", "pdf"), 1)
    ),
    *(Text(f"介護/ケアプラン/第1表_{at}.{kind}", CARE_PLAN) for at, kind in enumerate(("docx", "pdf"), 1)),
    *(Text(f"福祉課/女性相談/相談記録_{at}.{kind}", CONSULT) for at, kind in enumerate(("docx", "pdf"), 1)),
    Text("福祉課/児童/経過記録.docx", CHILD),
    Form(
        "介護/契約/フェイスシート.xlsx",
        "beside2",
        "name=氏名 birth_era=生年月日 sex=性別 age=年齢 address=住所 phone=電話 care_number=被保険者番号 "
        "care_insurer=保険者番号 "
        "care_level=要介護度 disability=障害等 condition=既往歴 medication=服薬 relative=キーパーソン relation=続柄 "
        "mobile=携帯 creed=宗教",
        "フェイスシート（アセスメント）",
        "作成：{b[name]}　更新 2026/9/1",
        born=OLD,
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
