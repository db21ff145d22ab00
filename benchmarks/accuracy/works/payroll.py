# ruff: noqa: E501 - a template's line is a line of the file
"""給与: ledgers, slips, tax and bank files."""

from collections.abc import Iterator

from benchmarks.accuracy.bank_file import bank_file
from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "給与/賃金台帳_2026上期.xlsx 給与/chingin_daicho.csv 給与/賃金台帳（パート）.xls",
        """
賃金台帳　　令和8年9月分
⟨社員番号|No.⟩¦氏名¦3@⟨支給|支給項目⟩¦9@控除¦13@
¦¦性別¦⟨基本給|本給⟩¦⟨時間外手当|残業手当⟩¦⟨通勤手当|通勤費⟩¦⟨支給合計|総支給額⟩¦労働日数¦健康保険¦厚生年金¦所得税¦住民税¦⟨差引支給額|振込額⟩
*10 {p[emp]}¦{p[name]}¦{p[sex]}¦{p[wage]}¦{p[overtime]}¦{p[allowance]}¦{p[bonus]}¦21¦{p[levied]}¦{q[levied]}¦{r[levied]}¦[[SALARY?|⟨8,400|12,300|15,100⟩]]¦{p[net]}
""",
    ),
    Kind(
        "給与/明細/給与明細_202609.txt@cp932 給与/明細/kyuyo_meisai.pdf 給与/明細/給与明細書_再発行.docx",
        """
給与支給明細書　　2026年9月分（9月25日支給）
株式会社トキワ製作所
社員番号 {a[emp]}　　氏名 {a[name]} ⟨殿|様⟩　　所属 {a[department]}
【勤怠】出勤 21日　有休 1日　残業 18.5h
【支給】
　基本給　　　{a[wage]}
　残業手当　　{a[overtime]}
　家族手当　　{a[allowance]}
　支給計　　　{b[wage]}
【控除】
　健康保険料　{a[levied]}
　厚生年金　　{b[levied]}
　雇用保険　　{c[levied]}
　組合費　　　[[SALARY?|⟨2,500|3,200⟩]]
【差引支給額】{a[net]}
【振込先】{a[transfer]}
""",
    ),
    Kind(
        "給与/振込口座登録.xlsx 給与/口座届一覧.csv 給与/kouza_henko.tsv",
        """
⟨社員CD|社員番号⟩¦⟨氏名|社員氏名⟩¦⟨金融機関|銀行名⟩¦⟨金融機関コード|銀行CD⟩¦⟨支店|支店名⟩¦⟨店番|支店CD⟩¦⟨種目|預金種目⟩¦⟨口座番号|口座No⟩¦⟨口座名義（カナ）|名義人ｶﾅ⟩
*10 {p[emp]}¦{p[name]}¦{p[bank2]}¦{p[bank_code]}¦{p[branch]}¦{p[branch_code]}¦⟨1|普通⟩¦{p[account]}¦{p[holder]}
*3 {p[emp]}¦{p[name]}¦ゆうちょ銀行¦9900¦¦記号{p[yucho_symbol]}¦番号¦{p[yucho_number]}¦{p[holder]}
""",
    ),
    Kind(
        "給与/届出/給与振込先届出書.docx 給与/届出/furikomi_todoke.xlsx",
        """
給与振込先（変更）届出書
届出日¦2026年⟨7|8⟩月10日¦社員番号¦{a[emp]}
フリガナ¦{a[wide_kana]}¦¦
氏名¦{a[name]}　印¦所属¦{a[department]}
＜銀行振込＞¦¦¦
銀行名¦{a[bank2]}¦支店名¦{a[branch]}
口座種別¦普通・当座¦口座番号¦{a[account]}
口座名義（カナ）¦{a[holder]}¦¦
＜ゆうちょ銀行＞¦¦¦
記号¦{b[yucho_symbol]}¦番号¦{b[yucho_number]}
""",
    ),
    Kind(
        "給与/年末調整/源泉徴収票_再交付.xlsx 給与/年末調整/gensen_2025.pdf 給与/年末調整/源泉徴収票データ.docx",
        """
令和7年分　給与所得の源泉徴収票
支払を受ける者¦住所又は居所¦{a[address]}
¦(個人番号)¦{a[my_number]}
¦氏名¦(フリガナ) {a[kana]}
¦¦{a[name]}
種別¦支払金額¦給与所得控除後の金額¦源泉徴収税額
給料・賞与¦{a[yearly]}¦[[SALARY|⟨3,112,800|2,884,400|4,060,000⟩]]¦{a[levied]}
控除対象配偶者¦(フリガナ)¦氏名¦個人番号
有¦¦{a[relative]}¦{b[my_number]}
16歳未満の扶養親族¦1¦{a[child]}¦{c[my_number]}
¦2¦{a[child2]}¦{d[my_number]}
生年月日¦{a[birth]}¦中途就・退職¦
支払者¦住所¦愛知県豊橋市明海町⟨#2⟩¦
¦名称¦株式会社トキワ製作所¦(電話) 0532-⟨#2⟩-⟨#4⟩
""".replace("愛知県豊橋市明海町⟨#2⟩", "[[JP_ADDRESS?|愛知県豊橋市明海町⟨#2⟩]]").replace(
            "0532-⟨#2⟩-⟨#4⟩", "[[PHONE_NUMBER?|0532-⟨#2⟩-⟨#4⟩]]"
        ),
        (1960, 1995),
    ),
    Kind(
        "給与/年末調整/扶養控除等申告書.xlsx 給与/年末調整/fuyo_shinkoku.docx",
        """
令和9年分　給与所得者の扶養控除等（異動）申告書
あなたの氏名¦{a[name]}¦あなたの生年月日¦{a[birth]}
あなたの個人番号¦{a[my_number]}¦あなたの住所又は居所¦（郵便番号 {a[postal]}）{a[address]}
世帯主の氏名¦{a[name]}¦あなたとの続柄¦[[FAMILY?|本人]]
区分¦氏名¦個人番号¦続柄¦生年月日¦所得の見積額
A 源泉控除対象配偶者¦{a[relative]}¦{b[my_number]}¦[[FAMILY|⟨妻|夫⟩]]¦{b[birth]}¦[[SALARY?|⟨0|480,000|950,000⟩]]
B 控除対象扶養親族¦{c[name]}¦{c[my_number]}¦[[FAMILY|⟨実母|義父⟩]]¦{c[birth]}¦[[SALARY?|0]]
C 障害者¦{c[name]}¦{c[disability]}¦¦¦
住民税に関する事項¦{a[child]}¦{d[my_number]}¦[[FAMILY|⟨長男|二女⟩]]¦{d[child_birth]}¦[[SALARY?|0]]
""",
        (1948, 1990),
    ),
    Kind(
        "給与/賞与/bonus_summer.csv 給与/賞与/SYOYO_202607.txt@cp932",
        """
*14 {p[bare_emp]},{p[joined]},{p[holder]},{p[bare_pay]},{p[bare_net]},0,⟨A|B|S⟩
""",
    ),
    Kind(
        "給与/住民税/特徴税額通知_取込.csv 給与/住民税/tokucho.tsv",
        """
指定番号¦受給者番号¦⟨納税義務者氏名|氏名⟩¦カナ¦⟨住所|1月1日現在の住所⟩¦⟨個人番号|マイナンバー⟩¦⟨給与収入|給与収入金額⟩¦年税額¦6月分¦7月以降
*8 ⟨#8⟩¦{p[emp]}¦{p[name]}¦{p[holder]}¦{p[address]}¦{p[digits_my]}¦{p[yearly]}¦{p[levied]}¦⟨9,800|14,200⟩¦⟨9,500|14,000⟩
""",
    ),
    Kind(
        "給与/退職金計算書.xlsx 給与/退職金支給決定通知.docx",
        """
退職金計算書
氏名¦{a[name]}¦生年月日¦{a[birth]}
社員番号¦{a[emp]}¦退職日¦2026/9/30
勤続年数¦⟨31|28|12⟩年⟨4|7⟩月¦退職事由¦⟨定年|自己都合⟩
退職時基本給¦{a[wage]}¦支給率¦⟨22.5|18.0⟩
退職金額¦[[SALARY|⟨9,112,500|6,840,000|8,205,000⟩]]¦源泉所得税¦[[SALARY?|⟨0|38,200⟩]]
振込先¦{a[transfer]}¦名義¦{a[holder]}
送付先¦〒{a[postal]} {a[address]}¦¦
""",
        (1961, 1975),
    ),
    Kind(
        "給与/mail/Fw_残業単価の件.eml 給与/mail/給与訂正のお願い.eml",
        """
From: {a[joined]} <{a[work_mail]}>
To: {b[joined]} <{b[work_mail]}>, 人事共有 <jinji@tokiwa-hd.example.co.jp>
Subject: ⟨【至急】9月給与の訂正について|Fw: 残業単価の件⟩

{b[family]}課長

お疲れ様です、{a[family]}です。
{c[department]}の{c[name]}さん（{c[emp]}）の9月給与ですが、基本給が {c[wage]} 円で計算されていました。
正しくは {d[wage]} 円です。差額は来月支給でよろしいでしょうか。
また、{e[name]}さんの口座が変わりました。{e[transfer]}、名義 {e[holder]} です。

-----Original Message-----
From: {c[work_mail]}
> 給与ご担当者様
> {c[department]}の{c[family]}です。今月の支給額が {c[net]} 円になっており、先月と違います。
> 携帯 {c[mobile]} にご連絡ください。

--
総務部 給与係　{a[joined]}
TEL 0532-⟨#2⟩-⟨#4⟩（内線 2120）
""".replace("0532-⟨#2⟩-⟨#4⟩", "[[PHONE_NUMBER?|0532-⟨#2⟩-⟨#4⟩]]"),
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    yield from made(world, KINDS)
    yield "給与/FB/KYUYO.DAT", bank_file(world, 12, kind="11", newline="\r\n")
    yield "給与/FB/総合振込_経費精算.txt", bank_file(world, 9, kind="21", newline="")
