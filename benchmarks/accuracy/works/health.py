# ruff: noqa: E501 - a template's line is a line of the file
"""健康管理室・産業医: interviews, checkup forms, leave, stress, accidents at work, disabled staff."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "健康管理室/健康診断個人票.xlsx 健康管理室/kojin_hyo.xls 健康管理室/定期健診_個人票.pdf",
        """
健康診断個人票（定期）　　様式第5号
氏名¦{a[name]}¦生年月日¦{a[birth]}¦性別¦{a[sex]}
社員番号¦{a[emp]}¦所属¦{a[department]}¦年齢¦{a[age]}歳
健診年月日¦⟨2026/5/12|R8.5.12⟩¦⟨前回|2025/5/14⟩¦¦今回判定¦{a[rank]}
既往歴¦{a[condition]}¦業務歴¦プレス 12年¦服薬歴¦{a[medication]}
自覚症状¦[[MEDICAL_CONDITION?|⟨腰痛|肩こり・頭痛|めまい⟩]]¦他覚症状¦[[HEALTH_CHECKUP?|特記なし]]¦¦
身長(cm)¦{a[height]}¦体重(kg)¦{a[weight]}¦BMI¦{a[bmi2]}
腹囲(cm)¦{a[waist2]}¦視力 右¦{a[sight]}¦左¦{b[sight]}
聴力 1000Hz¦[[HEALTH_CHECKUP|所見なし]]¦4000Hz¦{a[finding]}¦胸部X線¦{b[finding]}
血圧(mmHg)¦{a[bp]}¦血色素量(g/dL)¦{a[hb]}¦AST¦{a[ast]}
ALT¦{a[alt]}¦γ-GTP¦{a[ggt]}¦LDL¦{a[ldl2]}
HDL¦{a[hdl]}¦TG¦{a[tg]}¦HbA1c(%)¦{a[a1c]}
尿糖¦{a[urine]}¦尿蛋白¦{b[urine]}¦心電図¦{c[finding]}
医師の診断¦{d[finding]}¦医師の意見¦⟨通常勤務|就業制限（残業月20h以内）⟩¦産業医¦{e[name]} ㊞
""",
    ),
    Kind(
        "健康管理室/産業医面談/面談記録_0708.docx 健康管理室/産業医面談/sangyoi_mendan.txt@cp932 健康管理室/産業医面談/復職判定.pdf",
        """
産業医面談記録（秘）
日時　2026/7/8 15:00　産業医　{b[name]}　同席　保健師 {c[family]}
対象　{a[name]}（{a[emp]}、{a[department]}、{a[age]}歳）
主訴・経過
　⟨昨年秋|本年2月⟩より不眠。[[MEDICAL_TREATMENT?|⟨心療内科|メンタルクリニック⟩]]にて{a[condition]}の[[MEDICAL_TREATMENT?|診断]]。{a[medication]}を[[MEDICAL_TREATMENT?|内服中]]。
　6/1から休職。現在は[[MEDICAL_TREATMENT|カウンセリング]]を併用している。
　{a[family]}さん本人は9月の復職を希望。主治医（{d[family]}医師）も可とする意見書を提出。
検査値　血圧 {a[bp]}、BMI {a[bmi2]}
意見　短時間勤務から再開。夜勤は当面禁止。上司の{e[name]}課長に{a[family]}さんの同意を得て伝達済。
家族　{a[relation_word]}と同居。緊急時は {a[phone]}。
""",
    ),
    Kind(
        "健康管理室/休職者一覧.xlsx 健康管理室/kyushoku_kanri.csv",
        """
⟨休職・復職 管理表|【厳秘】長期欠勤者リスト⟩
社員番号¦氏名¦所属¦⟨年齢|年令⟩¦⟨病名|傷病名（診断書）⟩¦⟨治療状況|治療⟩¦⟨服薬|処方薬⟩¦休職開始¦復職予定¦⟨主治医|担当医⟩¦備考
*8 {p[emp]}¦{p[name]}¦{p[department]}¦{p[age]}¦{p[condition]}¦{p[treatment]}¦{p[medication]}¦⟨2026/4/6|R8.6.1⟩¦⟨未定|2026/10/1⟩¦{q[family]}¦⟨|傷病手当金 受給中|月1回連絡⟩
*3 {p[emp]}¦{p[name]}¦{p[department]}¦{p[age]}¦{p[condition]}、{p[condition2]}¦{p[treatment]}¦¦2026/3/2¦2026/9/1¦{q[family]}¦{p[disability]}
""",
    ),
    Kind(
        "健康管理室/ストレスチェック結果_高ストレス者.xlsx 健康管理室/stress_check_2026.csv@utf-8-sig",
        """
社員番号¦氏名¦メール¦実施日¦⟨仕事のストレス要因|A領域⟩¦⟨心身の反応|B領域⟩¦⟨周囲のサポート|C領域⟩¦⟨高ストレス判定|判定⟩¦面接指導希望
*10 {p[emp]}¦{p[name]}¦{p[work_mail]}¦2026-06-1⟨1|5|8⟩¦{p[stress]}¦{q[stress]}¦{r[stress]}¦[[HEALTH_CHECKUP|⟨該当|非該当|高ストレス⟩]]¦⟨希望する|希望しない⟩
""".replace("¦⟨希望する|希望しない⟩", "¦[[MEDICAL_TREATMENT?|⟨希望する|希望しない⟩]]"),
    ),
    Kind(
        "健康管理室/特殊健診/yuki_youzai.csv 健康管理室/特殊健診/じん肺健診.xlsx",
        """
社員CD¦氏名¦カナ¦生年月日¦受診日¦⟨馬尿酸|メチル馬尿酸⟩¦⟨白血球数|WBC⟩¦Hb¦肝機能AST¦ALT¦⟨判定|管理区分⟩
*9 {p[emp]}¦{p[name]}¦{p[holder]}¦{p[birth8]}¦20260⟨518|525|601⟩¦[[HEALTH_CHECKUP|⟨0.31|0.52|0.18|1.24⟩]]¦[[HEALTH_CHECKUP|⟨5200|6100|7800|4900⟩]]¦{p[hb]}¦{p[ast]}¦{p[alt]}¦{p[rank]}
""",
    ),
    Kind(
        "健康管理室/障害者雇用状況_6月1日.xlsx 健康管理室/shogai_koyo.csv 健康管理室/障害者名簿（届出用）.docx",
        """
障害者雇用状況報告　基礎名簿（令和8年6月1日現在）
社員番号¦氏名¦生年月日¦性別¦⟨障害種別・等級|手帳の種類・等級⟩¦⟨手帳番号|手帳No.⟩¦⟨交付日|取得日⟩¦配慮事項¦週労働時間
*8 {p[emp]}¦{p[name]}¦{p[birth]}¦{p[sex]}¦{p[disability]}¦⟨愛知県第|豊橋市第⟩⟨#5⟩号¦⟨H18.4.2|R2.11.30⟩¦⟨筆談での指示|重量物の制限|通院日の配慮|座席を出入口近くに⟩¦⟨40|30|20⟩
""".replace("⟨愛知県第|豊橋市第⟩⟨#5⟩号", "[[DISABILITY?|⟨愛知県第|豊橋市第⟩⟨#5⟩号]]").replace(
            "通院日の配慮", "休憩の配慮"
        ),
    ),
    Kind(
        "健康管理室/救護日誌_9月.xlsx 健康管理室/救護室_利用記録.csv",
        """
日時¦氏名¦所属¦症状・けが¦処置¦渡した薬¦対応者
*4 9/⟨2|8|14⟩ ⟨minute⟩¦{p[name]}¦{p[department]}¦[[MEDICAL_CONDITION|⟨右手切創|熱中症（軽度）|左足捻挫|急性胃腸炎⟩]]¦[[MEDICAL_TREATMENT|⟨止血・包帯固定|経口補水・冷却|湿布・固定⟩]]¦[[MEDICATION|⟨ロキソプロフェンNa錠60mg|ロペラミドカプセル1mg|アセトアミノフェン錠300mg⟩]]¦{q[family]}
*3 9/⟨17|21⟩ ⟨minute⟩¦{p[name]}¦{p[department]}¦{p[condition]}の持病、気分不良¦[[MEDICAL_TREATMENT|⟨救急搬送|安静臥床⟩]]¦¦{q[family]}
""",
    ),
    Kind(
        "健康管理室/労災/労働者死傷病報告_下書き.docx 健康管理室/労災/rosai_0822.xlsx 健康管理室/労災/災害速報.pdf",
        """
労働災害発生速報
発生日時：2026年8月22日（土）10時25分頃　場所：第二工場 プレスライン3号機
被災者：{a[name]}（{a[kana]}）　{a[age]}歳　{a[sex]}　経験年数 ⟨4年|11年⟩
生年月日：{a[birth]}　住所：{a[address]}
傷病名：{a[injury]}　休業見込：⟨3週間|2か月⟩
搬送先：県立総合医療センター（{a[treatment]}）
経緯：金型の清掃中、{b[name]}が起動ボタンを押した。{a[family]}は非常停止を押したが間に合わなかった。
連絡：ご家族（{a[relation_word]}　{a[relative]}様　{a[phone]}）へ 10:50 連絡済。
報告者：安全衛生課　{c[name]}
""",
    ),
    Kind(
        "健康管理室/インフルエンザ予防接種_申込.xlsx 健康管理室/vaccination_moushikomi.csv",
        """
⟨予防接種　申込・問診一覧|インフル予防接種受付⟩
No¦社員番号¦氏名¦年齢¦当日の体温¦⟨アレルギー|アレルギー歴⟩¦⟨治療中の病気|現病歴⟩¦⟨服用中の薬|内服薬⟩¦接種
*6 {#}¦{p[emp]}¦{p[name]}¦{p[age]}¦[[HEALTH_CHECKUP?|36.⟨4|6|8⟩]]¦¦{p[condition]}¦{p[medication]}¦[[MEDICAL_TREATMENT?|済]]
*6 {#}¦{p[emp]}¦{p[name]}¦{p[age]}¦[[HEALTH_CHECKUP?|36.⟨2|5|7⟩]]¦{p[allergy]}¦なし¦なし¦[[MEDICAL_TREATMENT?|⟨済|見合せ⟩]]
""",
    ),
    Kind(
        "健康管理室/mail/診断書提出の件.eml 健康管理室/mail/Re_休職延長.eml",
        """
From: {a[joined]} <{a[work_mail]}>
To: 健康管理室 <kenkou@tokiwa-hd.example.co.jp>, {b[joined]} <{b[work_mail]}>
Subject: ⟨診断書の件（{c[family]}さん）|Re: 休職延長について⟩

健康管理室 {b[family]}様

{a[family]}です。お疲れ様です。
休職中の{c[name]}さん（{c[department]}）から[[MEDICAL_TREATMENT?|診断書]]が届きました。病名は「{c[condition]}」、あと1か月の[[MEDICAL_TREATMENT?|自宅療養]]が必要とのことです。
あわせて{d[name]}さんですが、{d[condition]}で{d[treatment]}になりそうです。本人の携帯は {d[mobile]} です。
{e[family]}さんの精密検査の結果は「{e[finding]}」でした。

> {a[family]}課長
> 先週お話しした{c[family]}さんの件、{c[medication]}の量が増えたそうです。
> {b[family]}

--
{a[joined]}
""",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
