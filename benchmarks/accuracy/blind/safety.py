# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Health checkups, accidents and industrial medicine in the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ITEMS = (
    ("0011", "身長", "height", "cm"), ("0021", "血圧（最高）", "systolic", "mmHg"),
    ("0022", "血圧（最低）", "diastolic", "mmHg"), ("0101", "ALT", "gpt", "U/L"), ("0110", "HbA1c(NGSP)", "hba1c", "%"),
)  # fmt: skip
LONG = "\n".join(
    f"{{{who}[chart]}}¦{{{who}[name]}}¦20260612¦{code}¦{item}¦{{{who}[{key}]}}¦{unit}¦⟨|H|L|⟩"
    for who in "abcdef"
    for code, item, key, unit in ITEMS
)
FILES = (
    File("安全衛生/健診/R8定期健診_結果一覧.xlsx", """
=== 春期
令和８年度　定期健康診断結果　　実施機関：白樺会病院健診センター　受診期間 6/8～6/19
0@ID ¦ 1@受診者 ¦ 3@身体計測 ¦ 6@血圧 ¦ 8@脂質 ¦ 11@肝機能 ¦ 14@糖代謝 ¦ 16@総合⏎判定
¦氏名¦年齢¦身長⏎(cm)¦BMI¦腹囲⏎(cm)¦収縮期⏎(mmHg)¦拡張期⏎(mmHg)¦LDL-C¦HDL-C¦中性⏎脂肪¦GOT¦GPT¦γ-GT¦空腹時⏎血糖¦HbA1c⏎(%)¦
*16 {p[staff]}¦{p[name]}¦{p[age]}¦{p[height]}¦{p[bmi]}¦{p[waist]}¦{p[systolic]}¦{p[diastolic]}¦{p[ldl]}¦{p[hdl]}¦{p[fat]}¦{p[got]}¦{p[gpt]}¦{p[ggt]}¦{p[glucose]}¦{p[hba1c]}¦{p[grade]}
基準値¦¦¦¦18.5-24.9¦男85未満/女90未満¦129以下¦84以下¦60-119¦40以上¦30-149¦30以下¦30以下¦50以下¦99以下¦5.5以下¦
"""),
    File("安全衛生/健診/kenshin_tate_202606.csv", "受診者ID¦氏名¦受診日¦検査項目コード¦検査項目名¦結果値¦単位¦H/L\n" + LONG),
    File("安全衛生/健診/個人結果票_再検査者.pdf", """
健康診断個人結果票
受診番号 {a[chart]}　　受診日 2026年6月12日
氏名¦{a[name]}（{a[kana]}）¦生年月日¦{a[birth]}¦性別¦{a[sex]}
検査項目¦今回¦基準値
血圧(mmHg)¦{a[systolic]} / {a[diastolic]}¦129/84以下
LDLコレステロール(mg/dL)¦{a[ldl]}¦60-119
HbA1c(%)¦{a[hba1c]}¦5.5以下
尿蛋白¦{a[urine]}¦(-)
血色素量(g/dL)¦{a[blood]}¦13.1-16.3
クレアチニン(mg/dL)¦{a[creatinine]}¦1.00以下
医師の診断：{a[condition]}の疑い。[[HEALTH_CHECKUP?|要精密検査]]。
判定医　{b[joined]}
"""),
    File("安全衛生/健診/再検査フォロー.xlsx", """
要再検・要治療者フォロー（産業保健師限り）
氏名¦所属¦有所見項目¦受診勧奨日¦受診先¦結果・経過
*6 {p[name]}¦{p[department]}¦⟨血圧|血糖|肝機能⟩¦⟨day⟩¦⟨北町クリニック|はら整形外科⟩¦{p[condition]}にて{p[medication]}内服開始
{a[name]}¦{a[department]}¦血圧 {a[systolic]}/{a[diastolic]}¦8/3¦白樺会病院¦未受診。本人より「忙しい」と。{b[san]}課長へ業務調整を依頼
"""),
    File("安全衛生/健診/ストレスチェック高ストレス者.csv", """
回答者ID¦氏名¦部署¦A領域合計¦B領域合計¦C領域合計¦高ストレス判定¦面接希望
*9 {p[staff_e]}¦{p[joined]}¦{p[department]}¦[[HEALTH_CHECKUP|⟨48|51|60⟩]]¦[[HEALTH_CHECKUP|⟨77|82|90⟩]]¦[[HEALTH_CHECKUP|⟨20|26|31⟩]]¦⟨[[HEALTH_CHECKUP?|該当]]|[[HEALTH_CHECKUP?|非該当]]⟩¦⟨希望する|希望しない⟩
"""),
    File("安全衛生/事故/労災_災害発生報告書_0722.docx", """
労働災害発生報告書
提出先　安全衛生委員会¦報告日　令和8年7月23日
発生日時¦令和8年7月22日（水）午後2時10分ごろ
発生場所¦市民プール北側 機械室（受託現場）
被災者¦氏名　{a[name]}　　年齢 {a[age]}　　勤続 4年
¦住所　{a[address]}
¦緊急連絡先　{a[relation]} {a[relative]}　{a[mobile]}
傷病名・部位¦[[MEDICAL_CONDITION|右手第2指 開放骨折]]（全治6週間見込み）
医療機関¦はら整形外科　担当医 {b[san]}医師
発生状況¦ポンプのVベルト交換作業中、{c[joined]}（共同作業者）がスイッチを誤操作し、{a[san]}の右手が巻き込まれた。
処置¦[[MEDICAL_TREATMENT?|救急車で搬送]]。同日[[MEDICAL_TREATMENT|緊急手術]]、{a[san]}は翌日[[MEDICAL_TREATMENT?|退院]]。
再発防止策¦電源の施錠（ロックアウト）を徹底する
報告者¦施設管理G　{d[joined]}㊞
"""),
    File("安全衛生/産業医/意見書_復職判定.docx", """
就業に関する医師の意見書
株式会社三宝興業　総務人事部長　殿
対象者　{a[name]}（社員番号 {a[staff]}　{a[birth]}生）
面談日　令和8年8月28日
主治医診断　{a[condition]}（令和8年3月～{a[treatment]}）
処方　{a[medication]}
就業区分　就業制限（時間外労働の禁止、車両運転の禁止）
期間　9月1日～11月30日
所見　睡眠は改善。{a[san]}氏本人の復職意欲あり。
産業医　{b[joined]}
"""),
    File("安全衛生/産業医/面談メモ_8月.txt", """
8/5 14:00-  {a[san]}さん(営業)  残業82h。眠れない。{a[medication]}を近医で処方。→[[HEALTH_CHECKUP?|要経過観察]]
8/5 14:30-  {b[san]}さん  [[MEDICAL_CONDITION|適応反応症]]で休職中。主治医の{c[san]}先生より復職可の診断書。
8/19 15:00- {d[joined]}さん  [[MEDICAL_CONDITION?|妊娠]]28週。[[MEDICAL_TREATMENT?|母性健康管理措置]]、立ち仕事不可。
8/19 15:30- 欠席（{e[san]}さん、お子さん[[MEDICAL_CONDITION?|発熱]]）
次回 9/2 ストレスチェックの高ストレス者面談3名
""", "cp932"),
    File("安全衛生/車両/運転者台帳.xlsx", """
社用車運転者台帳（道路交通法に基づく確認）
№¦運転者氏名¦免許証番号¦免許の種類¦交付日¦有効期限¦運転記録証明⏎(過去5年)
*11 {#}¦{p[name]}¦{p[licence]}¦{p[license_class]}¦⟨day⟩¦2029/⟨2|7⟩/⟨3|25⟩¦⟨違反なし|違反なし|[[CRIMINAL_RECORD?|速度超過1回]]⟩
確認者　安全運転管理者 {a[joined]}
"""),
    File("安全衛生/車両/アルコールチェック記録簿_0803.xls", """
アルコールチェック記録簿　2026年8月3日（月）
確認者¦運転者¦自動車登録番号¦確認時刻⏎(出庫)¦検知器¦酒気帯び¦指示事項
*8 {a[san]}¦{p[joined]}¦大宮 480 あ ⟨#2⟩-⟨#2⟩¦⟨minute⟩¦0.00¦無¦⟨|{p[san]}は[[MEDICAL_CONDITION?|腰痛]]のため無理をしないこと⟩
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    return made(world, FILES)
