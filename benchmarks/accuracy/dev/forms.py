# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Forms of the development set: one person a file, labels beside or above their boxes."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Form
from benchmarks.accuracy.catalogue import files as made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FORMS = (
    Form(
        "人事/採用/履歴書_01.docx", "beside",
        "hiragana name birth sex postal address mobile mail",
        "履　歴　書　　　2026年4月1日現在",
        "学歴・職歴\n2012年3月　{a[school]}\n2012年4月　{a[career]}\n免許・資格\n2011年8月　普通自動車第一種運転免許 取得\n以上",
    ),
    Form("人事/採用/履歴書_02.pdf", "beside2", "kana name birth age address mobile", "履歴書", "配偶者　有　扶養家族数　2人\n志望動機　御社の製品に関心を持ち応募いたしました。"),
    Form("人事/入社書類/身上調書.xlsx", "beside2", "name kana birth sex postal address phone mobile domicile school", "身上調書\n（入社時提出）", "上記のとおり相違ありません。"),
    Form(
        "人事/入社書類/口座振込依頼書.xlsx", "below", "name kana bank branch account_kind account",
        "給与口座振込依頼書", "※ 本人名義の口座に限ります。",
    ),
    Form("人事/入社書類/誓約書.docx", "beside", "address name birth", "誓　約　書\n株式会社北浜電機　代表取締役　殿\n私は、貴社の従業員として入社するにあたり、就業規則を遵守することを誓約します。", "以上"),
    Form("人事/入社書類/身元保証書.rtf", "beside", "relative=保証人氏名 address=保証人住所 relation=本人との関係 mobile=保証人電話", "身元保証書", "本人　氏名　{a[name]}"),
    Form("人事/年末調整/扶養控除申告書_A.xlsx", "beside2", "name kana my_number birth postal address relative relation", "令和8年分　給与所得者の扶養控除等（異動）申告書", "所轄税務署長等　　給与の支払者の法人番号　7000012050002"),
    Form("人事/年末調整/源泉徴収票.pdf", "below2", "address name my_number income=支払金額", "令和7年分　給与所得の源泉徴収票", "支払者　株式会社北浜電機　摘要　年調済"),
    Form("人事/労務/休職願.docx", "beside", "department employee_id name mobile", "休職願", "休職の理由：{a[condition]}の治療に専念するため\n添付書類：診断書1通"),
    Form("人事/労務/通勤届.xls", "beside", "employee_id name address mobile", "通勤届", "通勤経路：自宅 → 徒歩10分 → 最寄駅 → 本社\n片道運賃：480円"),
    Form("人事/労務/障害者雇用申告.docx", "beside", "name birth disability", "障害者雇用に関する申告書", "配慮を希望する事項：通院のための休暇"),
    Form("人事/在留管理/在留資格確認票.xlsx", "beside", "foreign_name nationality birth residence_card passport address", "在留資格確認票", "在留資格：技術・人文知識・国際業務\n在留期間満了日：2028年3月31日"),
    Form("人事/在留管理/旅券写し.docx", "beside", "name romaji mrz", "旅券の写し（転記）", "確認者：人事課"),
    Form("人事/社会保険/資格取得届.xlsx", "beside2", "name kana birth pension my_number employment insurer insured_symbol insured_number", "健康保険・厚生年金保険　被保険者資格取得届", "備考"),
    Form("医務室/問診票.docx", "beside", "name kana birth sex mobile", "健康診断　問診票", "既往歴：{a[condition]}（2019年）\n現在服用中の薬：{a[medication]}\n血圧：{a[pressure]}\n喫煙：吸わない"),
    Form("医務室/診断書.pdf", "beside", "name=患者氏名 birth=生年月日 address=住所", "診　断　書", "傷病名　{a[condition]}\n上記により、当面の間{a[treatment]}を要するものと診断する。\n令和8年5月20日\nみなみ台クリニック"),
    Form("医務室/紹介状.docx", "beside", "name=患者氏名 birth age sex", "診療情報提供書", "傷病名：{a[condition]}\n紹介目的：精査加療のお願い\n処方：{a[medication]} 1日1回朝食後\nHbA1c {a[sugar]}% でした。"),
    Form("総務/車両/運転申請.xlsx", "beside", "name department licence mobile", "社有車運転許可申請書", "誓約：交通法規を遵守します。"),
    Form("総務/慶弔届.xls", "below", "employee_id name relative relation", "慶弔届", "事由：死亡\n葬儀日：2026年2月14日"),
    Form("営業/入会申込書.xlsx", "below", "name kana birth sex postal address mobile mail occupation", "会員入会申込書", "□ 利用規約に同意します"),
    Form("営業/カード登録票.pdf", "beside", "name card mobile", "クレジットカード登録票", "有効期限　09/28"),
    Form("営業/解約届.html", "beside", "member_id name phone account_line", "解約届", "返金は上記口座へお願いします。"),
    Form("介護/要介護認定申請書.docx", "beside2", "care_insurer care_number name kana birth sex postal address phone", "介護保険　要介護認定・要支援認定申請書", "主治医　みどり医院\n前回の認定結果　{a[treatment]}", (1925, 1950)),
    Form("介護/フェイスシート.xlsx", "beside2", "name birth age address relative relation mobile elderly_insurer elderly_number", "フェイスシート", "既往歴　{a[condition]}\n服薬　{a[medication]}\n趣味　囲碁", (1925, 1950)),
    Form("学校/入学願書.xls", "beside", "name kana birth address relative=保護者氏名 relation mobile", "入学願書", "志望学科：普通科", (2008, 2011)),
    Form("相談窓口/支援措置申出書.docx", "beside", "name birth address mobile", "住民基本台帳事務における支援措置申出書", "申出の理由：配偶者からの[[CRIME_VICTIM|暴力被害]]を受けたため"),
    Form("人事/退職/退職届.odt", "beside", "department employee_id name", "退職届", "このたび一身上の都合により、2026年6月30日をもって退職いたします。"),
    Form("寺/葬儀受付票.pdf", "beside", "name=喪主 address phone creed=宗旨", "葬儀受付票", "式場：第二斎場"),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every form as a file."""
    return made(world, FORMS)
