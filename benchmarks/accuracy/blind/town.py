# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Files that a contractor of a municipality holds, in the blind set: residents, tax, disaster lists, benefits."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

OLD = (1930, 1960)
FILES = (
    File("受託_市役所/防災/避難行動要支援者名簿_R8.4.xlsx", """
=== 北部地区
避難行動要支援者名簿（平常時提供用）
0@整理⏎番号 ¦ 1@要　支　援　者 ¦ 7@該当⏎要件 ¦ 8@支援を必要とする⏎事由 ¦ 9@避難支援等実施者 ¦ 12@自治会
¦氏名¦性別¦生年月日¦年齢¦住所又は居所¦電話番号その他の連絡先¦¦¦氏名¦関係¦連絡先¦
*13 [[INTERNAL_ID?|⟨#4⟩]]¦{p[name]}¦{p[sex]}¦{p[birth]}¦{p[age]}¦{p[address]}¦{p[phone]}¦⟨{p[care_level]}|{p[disability]}⟩¦⟨独居|[[MEDICAL_TREATMENT?|人工呼吸器使用]]|{p[condition]}⟩¦{q[name]}¦⟨隣人|民生委員|{q[relation]}⟩¦{q[mobile]}¦⟨北町一|青谷⟩
""", born=OLD),
    File("受託_市役所/防災/個別避難計画_様式2.docx", """
個別避難計画
要支援者　氏名¦{a[name]}¦生年月日¦{a[birth]}
住所¦{a[address]}¦電話¦{a[phone]}
心身の状況¦{a[disability]}、{a[condition]}により[[DISABILITY?|歩行困難]]¦服薬¦{a[medication]}
避難支援者1¦{b[joined]}（民生委員）¦携帯¦{b[mobile]}
避難支援者2¦{a[relative]}（{a[relation]}・別居）¦携帯¦{c[mobile]}
避難先¦福祉避難所（青谷公民館）¦経路¦自宅→県道→公民館 徒歩12分
同意¦上記情報を自主防災組織に提供することに同意します。¦署名¦{a[joined]}
""", born=OLD),
    File("受託_市役所/市民課/juki_idou_20260831.csv", """
宛名番号,住民票コード,世帯番号,氏名漢字,氏名カナ,生年月日,性別,続柄,異動事由,異動日,現住所,前住所,本籍,筆頭者
*9 [[INTERNAL_ID|⟨#8⟩]],{p[juki]},[[INTERNAL_ID?|⟨#8⟩]],{p[name]},{p[kana]},{p[birth8]},⟨[[GENDER?|1]]|[[GENDER?|2]]⟩,{p[relation]},⟨転入|転居|出生⟩,202608⟨05|19⟩,{p[address]},{q[address]},{p[domicile]},{p[relative]}
"""),
    File("受託_市役所/市民課/マイナンバーカード_交付管理.xls", """
個人番号カード　交付前設定・来庁予約
受付№¦氏名¦個人番号¦製造番号¦来庁予定¦本人確認書類¦暗証番号設定¦備考
*8 ⟨#5⟩¦{p[name]}¦{p[my_number]}¦⟨#12⟩¦⟨day⟩¦免許証（{p[licence]}）¦済¦⟨|代理人：{p[relative]}⟩
"""),
    File("受託_市役所/国保/資格異動者リスト.txt", """
国民健康保険　資格異動者一覧表　　　　　　　　　　処理日 R08.08.31　頁 1
保険者番号 {a[national_insurer]}
 記号    番号       世帯主氏名       被保険者氏名      生年月日    異動事由
 ------------------------------------------------------------------------
*8  市国  {p[insured_number]}    {p[joined]}   {p[relative]}   {q[birth_short]}   ⟨社保加入|転出|出生|後期移行⟩
 ------------------------------------------------------------------------
""", "cp932"),
    File("受託_市役所/給付金/振込依頼データ_第3回.csv", """
申請番号¦世帯主氏名¦世帯主カナ¦住所¦金融機関コード¦支店コード¦預金種目¦口座番号¦口座名義¦支給額¦不備
*12 ⟨#7⟩¦{p[name]}¦{p[half_kana]}¦{p[address]}¦{p[bank_code]}¦{p[branch_code]}¦⟨1|2⟩¦{p[account]}¦{p[holder]}¦30000¦⟨|通帳写しなし|名義相違⟩
"""),
    File("受託_市役所/税/滞納整理_折衝記録.txt", """
宛名 {a[case]}　{a[joined]}　[[DATE_OF_BIRTH?|S41]]生　市県民税 現年・滞繰 計412,300円
R8.5.14 電話催告 {a[mobile]} 応答なし
R8.5.20 臨戸。[[FAMILY?|妻]]在宅。「夫は[[MEDICAL_TREATMENT?|入院中]]」とのこと（[[MEDICAL_CONDITION|肝硬変]]）。
R8.6.02 本人来庁。勤務先 (有)ふじ工務店、月収[[SALARY|21万]]。分納誓約 月1万円。
R8.7.10 預金調査 {a[bank_line]} 残高 3,204円
担当 {b[san]}
宛名 {c[case]}　{c[joined]}　固定資産税
R8.6.11 相続人 {c[relative]}（[[FAMILY?|長男]]）{d[address]} へ催告書送付
""", "euc-jp"),
    File("受託_市役所/アンケート/市民意識調査_自由記述.xlsx", """
整理番号¦性別¦年代¦お住まいの地区¦ご職業¦自由意見欄
*6 ⟨#4⟩¦{p[sex]}¦⟨[[AGE?|20代]]|[[AGE?|40代]]|[[AGE?|70代]]⟩¦⟨北部|中央|青谷⟩¦{p[occupation]}¦⟨バスの本数を増やして|公園のトイレが汚い|特になし|図書館の閉館を遅くしてほしい⟩
⟨#4⟩¦{a[sex]}¦[[AGE?|80代]]¦中央¦{a[occupation]}¦近所の{b[joined]}さんが野良猫に餌をやって困る。私は{a[joined]}、電話は{a[phone]}です。返事をください。
⟨#4⟩¦{c[sex]}¦[[AGE?|30代]]¦北部¦{c[occupation]}¦保育園に入れない。{d[san]}議員は何をしているのか
"""),
    File("受託_市役所/敬老/敬老祝金対象者_88歳.xls", """
令和8年度　敬老祝金　対象者一覧（米寿・白寿）
町内会¦世帯主¦対象者⏎氏名¦ふりがな¦生年月日¦満年齢¦住所¦受領印
*10 ⟨青谷三|北町二|桜台⟩¦{p[relative]}¦{p[name]}¦{p[hiragana]}¦{p[era_day]}¦{p[age]}¦{p[address]}¦
""", born=(1926, 1938)),
    File("受託_市役所/図書館/延滞者督促.html", """
延滞督促リスト（30日以上）
利用者番号¦お名前¦電話¦書名¦返却期限
*7 {p[member]}¦{p[name]} 様¦{p[phone]}¦⟨『はじめての家庭菜園』|『夏目漱石全集 3』|『司馬遼太郎の風景』⟩¦⟨day⟩
"""),
    File("受託_市役所/選挙/期日前_立会人謝礼.xlsx", """
投票立会人　報酬支払調書
投票区¦立会人氏名¦住所¦生年月日¦報酬額¦振込先
*6 第⟨3|8|12⟩¦{p[name]}¦{p[address]}¦{p[birth]}¦[[SALARY?|9,600]]¦{p[bank_line]}（{p[holder]}）
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    return made(world, FILES)
