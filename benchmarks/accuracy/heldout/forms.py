# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Forms of the held-out set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Form
from benchmarks.accuracy.catalogue import files as made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FORMS = (
    Form("01_管理本部/入社/エントリーシート.docx", "below2", "name kana birth age address mobile mail", "エントリーシート", "学歴\n2019年3月 {a[school]}\n自己PR\n部活動で副将を務め、チームをまとめました。"),
    Form("01_管理本部/入社/職務経歴書.pdf", "beside", "name birth mail", "職務経歴書", "2015年4月～2021年3月　{a[career]}\n資格：日商簿記2級"),
    Form("01_管理本部/入社/雇入通知.xlsx", "beside", "name address birth salary", "労働条件通知書", "就業場所：本社　試用期間：3か月"),
    Form("01_管理本部/入社/給与振込同意書.xls", "beside2", "employee_id name kana bank branch account_kind account", "給与の口座振込に関する同意書", "開始希望：2026年6月支給分"),
    Form("01_管理本部/入社/緊急連絡先届.docx", "beside2", "name mobile relative relation phone address", "緊急連絡先届", "変更があった場合は速やかに届け出ること。"),
    Form("01_管理本部/年調/マイナンバー提供書.docx", "beside", "name birth address my_number", "個人番号提供書", "利用目的：源泉徴収票作成事務、社会保険届出事務"),
    Form("01_管理本部/年調/保険料控除申告書.xlsx", "below2", "name address my_number relative relation", "給与所得者の保険料控除申告書", "令和8年分"),
    Form("01_管理本部/届出/住所変更届.xlsx", "beside", "employee_id name postal address=新住所 mobile", "住所変更届", "変更日：2026年4月29日"),
    Form("01_管理本部/届出/傷病休暇願.rtf", "beside", "department name", "傷病休暇願", "理由：{a[condition]}により{a[treatment]}のため"),
    Form("01_管理本部/届出/労災報告.docx", "beside2", "name birth age employment address", "労働者死傷病報告（控）", "傷病名：[[MEDICAL_CONDITION|右手中指切創]]\n発生状況：スライサー清掃中に負傷"),
    Form("01_管理本部/外国人/受入台帳.xlsx", "below", "foreign_name nationality birth sex residence_card passport mobile", "外国人受入台帳", "在留期限 2027年11月30日"),
    Form("01_管理本部/外国人/旅券控え.docx", "beside", "romaji nationality mrz", "旅券控え", ""),
    Form("02_健康管理/健診個人票.pdf", "beside2", "name sex age systolic diastolic hba1c ldl judgement", "健康診断個人票", "医師の意見：{a[condition]}の疑い。要精密検査。"),
    Form("02_健康管理/主治医意見書.docx", "beside", "name birth address", "主治医意見書", "診断名　{a[condition]}\n内服　{a[medication]}\n就業制限を要する期間　3か月"),
    Form("03_お客様/申込書.html", "beside", "name kana birth postal address mobile mail", "お申込み内容の控え", "お支払方法：口座振替"),
    Form("03_お客様/口座振替依頼.xlsx", "below2", "name half_kana bank branch account_kind account", "預金口座振替依頼書", "収納企業：みなみの食品株式会社"),
    Form("03_お客様/保険金請求.pdf", "beside", "name birth phone account_line", "保険金請求書", "事故内容：自転車で転倒し[[MEDICAL_CONDITION|鎖骨骨折]]。[[MEDICAL_TREATMENT|手術]]を受けた。"),
    Form("03_お客様/カード利用申込.xls", "beside", "name card income occupation", "ご利用申込票", "暗証番号は別紙にて。"),
    Form("05_福祉/アセスメント.docx", "beside2", "name birth age care_insurer care_number relative relation mobile", "アセスメントシート", "主な疾患　{a[condition]}\n服薬　{a[medication]}\n[[MEDICAL_TREATMENT|要介護1]]", (1925, 1948)),
    Form("05_福祉/手帳交付申請.xlsx", "beside", "name birth address my_number disability", "手帳交付申請書", "代理人申請の場合は委任状を添付"),
    Form("05_福祉/入所契約.docx", "beside", "name=入所者 birth relative relation phone", "入所契約書（抜粋）", "身元引受人は連帯して債務を負う。", (1925, 1948)),
    Form("06_学園/健康調査票.xls", "beside2", "name birth relative mobile", "保健調査票", "既往症：[[MEDICAL_CONDITION|川崎病]]\n服薬：なし", (2010, 2019)),
    Form("06_学園/奨学生願書.pdf", "beside", "name student_id=学籍番号 income=家計支持者の年収 relative", "奨学生願書", "推薦所見：学業優秀である。", (2003, 2007)),
    Form("07_総代会/脱退届.odt", "beside", "name address member_id=組合員番号 account_line", "脱退届", "出資金は上記口座へ返還願います。"),
    Form("07_総代会/加入申込書.docx", "below2", "name address phone account_line", "組合加入申込書", "出資口数：10口"),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every form as a file."""
    return made(world, FORMS)
