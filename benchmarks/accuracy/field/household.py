"""Households: copies of registers, declarations of dependants, insurance cards, consents."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Form, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

RESIDENT = """住　民　票　（写）
住　所　{a[address]}
世帯主　{a[name]}
―――――――――――――――――――――――――――
氏　名　{a[name]}　　　　　　（旧氏）
生年月日　{a[birth_era]}　　性別　{a[sex_kanji]}　　続柄　[[FAMILY|世帯主]]
住民となった年月日　平成30年4月2日
住民票コード　{a[juki]}
個人番号　{a[my_number]}
本籍　{a[domicile]}　　筆頭者　{a[joined]}
―――――――――――――――――――――――――――
氏　名　{a[relative]}　　　続柄　{a[relation]}
生年月日　{b[birth_era]}　　性別　{b[sex_kanji]}
本籍　同上
この写しは、世帯全員の住民票の原本と相違ないことを証明する。
"""
DEPENDANTS = """令和８年分　給与所得者の扶養控除等（異動）申告書
所轄税務署長等　　　　給与の支払者の名称　青空工業株式会社　法人番号　[[JP_CORPORATE_NUMBER?|4011001098993]]
（フリガナ）{a[kana]}
あなたの氏名　{a[name]}　　　　あなたの生年月日　{a[birth_era]}
あなたの個人番号　{a[my_number]}
世帯主の氏名　{a[joined]}　　あなたとの続柄　[[FAMILY|本人]]
あなたの住所又は居所（郵便番号 {a[postal_plain]}）{a[address]}　　配偶者の有無　[[FAMILY|有]]・無

A 源泉控除対象配偶者　（フリガナ）　氏名 {a[relative]}　個人番号 {b[my_number]}　生年月日 {b[birth_era]}
　令和8年中の所得の見積額　{b[salary_text]}円
B 控除対象扶養親族（16歳以上）　氏名 {c[name]}　あなたとの続柄 {c[relation]}
　個人番号 {c[my_number]}　生年月日 {c[birth_era]}
C 障害者、寡婦、ひとり親又は勤労学生　☑障害者　{c[disability]}
"""
CARD = """【保険証の控え】受付でコピーしたもの
健康保険　被保険者証　本人（被保険者）
記号　{a[insured_symbol]}　番号　{a[insured_number]}　（枝番）00
氏名　{a[name]}　{a[kana]}
生年月日　{a[birth_era]}　性別　{a[sex_kanji]}
資格取得年月日　令和3年4月1日
保険者番号　{a[insurer]}
保険者名称　全国健康保険協会
住所（裏面）{a[address]}
"""
CONSENT = """個人情報の取扱いに関する同意書
株式会社ノースリンク 御中
私は、下記の利用目的を確認し、個人情報の提供に同意します。
　1. 採用選考及び入社手続　2. 福利厚生　3. 法令に基づく届出
　　　　　　　　　　　　　　　　　　　　　2026年 9月 1日
住所　{a[address]}
氏名（自署）　{a[name]}　㊞
生年月日　{a[birth]}
保護者氏名（未成年の場合）　{b[name]}　続柄　{b[relation]}
連絡先　{b[mobile]}
【個人情報に関するお問合せ窓口】総務部 個人情報相談窓口 0120-334-889 privacy@northlink.co.jp
"""

FORMS: tuple[Entry, ...] = (
    *(
        Text(f"総務/住民票/住民票写し_{at}.{kind}", RESIDENT)
        for at, kind in enumerate(("pdf", "docx", "pdf", "txt"), 1)
    ),
    *(Text(f"総務/年末調整/扶養控除等申告書_{at}.{kind}", DEPENDANTS) for at, kind in enumerate(("pdf", "docx"), 1)),
    *(Text(f"受付/保険証控/保険証_{at}.{kind}", CARD) for at, kind in enumerate(("txt", "pdf", "docx"), 1)),
    *(Text(f"総務/同意書/同意書_{at}.{kind}", CONSENT) for at, kind in enumerate(("docx", "pdf"), 1)),
    Form(
        "総務/届出/住所変更届.xlsx",
        "beside",
        "number5=社員番号 name=届出者氏名 address=旧住所 postal=新郵便番号 city_on=新住所 phone=新電話番号 "
        "relative=同居家族氏名 relation=同居家族続柄 domicile=本籍（変更がある場合）",
        "身上異動届（☑住所　□氏名　□扶養　□その他）",
        "受付 2026.9.3　承認　人事課　{b[family]}",
    ),
    Form(
        "総務/届出/慶弔見舞金申請書.docx",
        "below2",
        "name=申請者 number5=社員No relation=対象者との続柄 relative=対象者氏名 account_line=振込先 mobile=連絡先",
        "慶弔見舞金　申請書\n事由　□結婚　☑出産　□入院見舞　□弔慰",
        "添付書類　母子手帳の写し",
    ),
)

EXPORTS = (
    Export(
        "総務/マイナンバー/特定個人情報管理台帳",
        "xlsx",
        "number4=社員CD name=氏名 my_number=個人番号（本人） relative=被扶養者氏名 relation=続柄 "
        "my_number=個人番号（被扶養者） "
        "era_day=取得日 remark=本人確認",
        15,
        above="特定個人情報　収集管理台帳",
        below="廃棄時は廃棄日と担当者を記入すること",
    ),
    Export(
        "総務/マイナンバー/mynumber_import",
        "csv",
        "number4=EMP_NO name=EMP_NAME my_number=MYNO birth8=BIRTH_YMD",
        24,
    ),
    Export(
        "市民課/交付請求/戸籍交付請求一覧",
        "xlsx",
        "day=受付日 name=請求者氏名 address=請求者住所 domicile=本籍 joined=筆頭者 relation=請求者との関係 phone=電話",
        16,
        above="戸籍謄抄本等　交付請求受付簿",
    ),
    Export(
        "市民課/住基/住基異動リスト",
        "csv",
        "juki=住民票コード name=氏名 half_kana=カナ氏名 birth8=生年月日 sex=性別 address=住所 domicile=本籍地 "
        "relation=続柄 stamp=異動日",
        18,
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
