# ruff: noqa: E501 - a template's line is a line of the file
"""労働組合事務所: members, dues, minutes, consultations, mutual aid."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "労働組合/組合員名簿_2026.xlsx 労働組合/kumiaiin.csv 労働組合/支部名簿（物流）.ods 労働組合/役員名簿.docx",
        """
⟨トキワ労働組合　組合員名簿|第48期 名簿（取扱注意）⟩
⟨組合員番号|組合No⟩¦社員番号¦氏名¦⟨支部|職場⟩¦⟨組合加入状況|組合区分⟩¦加入日¦⟨組合役職|役職⟩¦⟨自宅住所|住所⟩¦⟨連絡先|携帯⟩
*8 {p[union_id]}¦{p[emp]}¦{p[name]}¦⟨本社|豊橋|物流⟩支部¦{p[union]}¦⟨H22.4.1|R3.10.1|R6.4.1⟩¦[[UNION_MEMBERSHIP?|⟨執行委員|職場委員|会計監査⟩]]¦{p[address]}¦{p[mobile]}
*3 {p[union_id]}¦{p[emp]}¦{p[name]}¦本社支部¦{p[union]}¦R7.4.1¦¦{p[address]}¦{p[phone]}
""",
    ),
    Kind(
        "労働組合/チェックオフ_9月.csv 労働組合/kumiaihi_kojo.xlsx",
        """
社員CD¦氏名カナ¦⟨組合|UNION_KBN⟩¦⟨組合費|控除額⟩¦⟨基準内賃金|基本給⟩¦⟨口座番号|返戻口座⟩
*12 {p[emp]}¦{p[holder]}¦{p[union]}¦[[SALARY?|⟨2,500|3,200|2,900⟩]]¦{p[wage]}¦{p[account]}
""",
    ),
    Kind(
        "労働組合/議事録/第7回執行委員会.docx 労働組合/議事録/shikkou_iinkai.txt@cp932 労働組合/議事録/臨時大会議事録.pdf",
        """
第7回執行委員会　議事録
日時　2026年7月23日 18:00～19:40　場所　組合事務所
出席　委員長 {a[name]}、書記長 {b[name]}、執行委員 {c[name]}・{d[name]}　欠席　{e[name]}
1. 組合員の動向
　・{f[name]}（{f[department]}）が7/1付で[[UNION_MEMBERSHIP|組合に加入]]。{g[name]}は[[UNION_MEMBERSHIP|脱退届]]を提出、慰留中（担当 {c[family]}）。
2. 個別案件
　・{h[name]}さんの配転。本人は{h[condition]}があり夜勤は困難。会社へ申入れ済。
　・{i[name]}さんが懲戒対象。{b[family]}書記長が団交で対応する。
3. 共済
　・{j[name]}さん（{j[relation_word]}の死亡）へ弔慰金。振込先 {j[transfer]}。
4. その他
　・{d[family]}委員より、参院選の推薦候補について意見あり。{d[family]}委員個人は[[CREED|⟨共産党を支持|憲法改正に反対の立場⟩]]と発言。
以上　記録　{b[family]}
""",
    ),
    Kind(
        "労働組合/相談/労働相談受付票.xlsx 労働組合/相談/soudan_hyo.docx",
        """
労働相談　受付票（部外秘）
受付日¦2026/8/⟨3|19⟩¦受付者¦{b[name]}
相談者¦{a[name]}¦年齢・性別¦{a[age]}歳・{a[sex]}
所属¦{a[department]}¦組合員¦[[UNION_MEMBERSHIP|⟨組合員|非組合員|加入手続中⟩]]
連絡先¦{a[mobile]}¦メール¦{a[mail]}
相談内容¦⟨上司の{c[name]}から「{a[family]}はもう来なくていい」と言われた|残業代が支払われていない。給与は月{a[wage]}円⟩¦¦
体調¦{a[condition]}で[[MEDICAL_TREATMENT|通院中]]¦希望¦⟨配置転換|未払い分の請求⟩
備考¦{a[creed]}であり、金曜昼の礼拝時間の確保も希望¦¦
""".replace(
            "⟨上司の{c[name]}から「{a[family]}はもう来なくていい」と言われた|残業代が支払われていない。給与は月{a[wage]}円⟩",
            "上司の{c[name]}から「{a[family]}はもう来なくていい」と言われた",
        ),
    ),
    Kind(
        "労働組合/共済/慶弔見舞金_給付一覧.csv 労働組合/共済/kyosai_kyufu.xlsx 労働組合/共済/見舞金申請.docx",
        """
⟨共済給付　支払一覧|慶弔見舞金 申請分⟩
受付No¦組合員番号¦氏名¦給付種類¦⟨事由|内容⟩¦給付額¦⟨振込先|口座⟩
*3 ⟨#4⟩¦{p[union_id]}¦{p[name]}¦出産祝¦[[FAMILY?|⟨長女|二男⟩]]誕生（{p[child]}）¦10,000¦{p[transfer]}
*4 ⟨#4⟩¦{p[union_id]}¦{p[name]}¦[[MEDICAL_TREATMENT?|入院見舞]]¦{p[condition]}により{p[treatment]}¦20,000¦{p[transfer]}
*2 ⟨#4⟩¦{p[union_id]}¦{p[name]}¦災害見舞¦[[CRIME_VICTIM|⟨空き巣被害（被害届提出）|放火の被害⟩]]¦30,000¦{p[transfer]}
""",
    ),
    Kind(
        "労働組合/選挙/政策アンケート集計（記名）.xlsx 労働組合/選挙/kimei_anketo.csv",
        """
組合員番号¦氏名¦支部¦性別¦年齢¦⟨支持政党|支持する政党⟩¦⟨信仰・宗教（任意）|宗教⟩¦自由記述
*9 {p[union_id]}¦{p[name]}¦⟨本社|豊橋⟩支部¦{p[sex]}¦{p[age]}¦[[CREED|⟨自由民主党|立憲民主党|国民民主党|公明党|日本共産党⟩]]¦[[CREED|⟨浄土真宗|曹洞宗|創価学会|キリスト教|イスラム教⟩]]¦⟨|賃上げ最優先で|物価対策を⟩
""",
    ),
    Kind(
        "労働組合/機関紙/組合だより_8月号.html 労働組合/機関紙/dayori_09.pdf",
        """
組合だより　8月号　（発行　トキワ労働組合）
【新しい仲間】今月は3名が[[UNION_MEMBERSHIP|加入]]しました！
*3 ・{p[name]}さん（{p[department]}）　趣味は⟨釣り|キャンプ|将棋⟩
【おめでとう】{a[name]}さんに⟨長女|長男⟩ {a[child]}ちゃんが誕生
【定年退職】{b[name]}さん　42年間ありがとうございました
【編集後記】暑い日が続きます。{c[family]}
""".replace("に⟨長女|長男⟩ ", "に[[FAMILY?|⟨長女|長男⟩]] "),
    ),
    Kind(
        "労働組合/chat/執行部グループ_export.txt 労働組合/chat/line_talk.txt",
        """
[LINE] 執行部のトーク履歴
保存日時：2026/09/30 21:14

2026/09/28(月)
18:02\t{a[name]}\tお疲れさまです。{c[department]}の{c[name]}さん、[[UNION_MEMBERSHIP|組合に入る]]そうです
18:05\t{b[name]}\tよかった！連絡先わかりますか
18:06\t{a[name]}\t{c[mobile]} です。加入届は{d[family]}さんに渡してあります
18:10\t{d[name]}\t受け取りました。メールは {c[mail]} ですね
18:31\t{b[name]}\t{e[name]}さんは先週から{e[condition]}で入院だそうです
18:33\t{a[name]}\t[写真]

2026/09/29(火)
07:44\t{d[name]}\t{f[family]}くん、また{f[relation_word]}さんの具合が悪いみたい
12:20\t{b[name]}\t見舞金の口座 {e[transfer]}
""".replace("で入院だそうです", "で[[MEDICAL_TREATMENT|入院]]だそうです"),
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
