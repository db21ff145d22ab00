# ruff: noqa: E501 - a template's line is a line of the file
"""人事・総務: registers of staff, notices to authorities, forms that staff hand in."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "人事/社員台帳_2026.xlsx 人事/社員名簿（豊橋工場）.xls 人事/staff_master_utf8.csv@utf-8-sig",
        """
社員名簿　　　　　　　　　　　　　　　　　　　取扱注意
⟨社員番号|社員No.|社員CD⟩¦⟨氏名|社員名⟩¦⟨氏名カナ|ｶﾅ⟩¦所属¦役職¦入社日¦⟨生年月日|生年月日（西暦）⟩¦⟨年令|年齢⟩¦性別¦⟨〒|郵便番号⟩¦⟨住所|自宅住所⟩¦⟨自宅電話|TEL⟩¦⟨携帯|携帯電話⟩¦社内メール
*10 {p[emp]}¦{p[name]}¦{p[holder]}¦{p[department]}¦{p[title]}¦⟨2009/4/1|2018/10/1|2021/7/16⟩¦{p[birth]}¦{p[age]}¦{p[sex]}¦{p[postal]}¦{p[address]}¦{p[phone]}¦{p[mobile]}¦{p[work_mail]}
""",
    ),
    Kind(
        "人事/システム移行/PA0002_20260930.txt@cp932 人事/システム移行/PA0002_dump.tsv",
        """PERNR\tBEGDA\tENDDA\tNACHN\tVORNA\tNAME_KANA\tGBDAT\tGESCH\tNATIO\tPERID\tFAMST
*14 {p[emp8]}\t20260401\t99991231\t{p[family]}\t{p[given]}\t{p[holder]}\t{p[birth8]}\t[[GENDER|⟨1|2⟩]]\t[[NATIONALITY|JP]]\t{p[digits_my]}\t[[FAMILY?|⟨0|1⟩]]
""",
    ),
    Kind(
        "人事/システム移行/jinji_mst.sql 人事/システム移行/T_SYAIN_bk.sql",
        """-- MySQL dump 10.13  Distrib 8.0.36
CREATE TABLE `T_SYAIN` (`SYAIN_CD` char(6), `SYAIN_NM` varchar(40), `SYAIN_NM_KANA` varchar(40), `SEX_KBN` char(1), `BIRTH_YMD` char(8), `ZIP_CD` char(7), `ADDR1` varchar(80), `TEL_NO` varchar(15), `KISO_NENKIN_NO` char(10), `KOYO_HOKEN_NO` char(11), `DEL_FLG` char(1));
INSERT INTO `T_SYAIN` VALUES
*12, ('{p[emp]}','{p[joined]}','{p[holder]}','[[GENDER|⟨1|2⟩]]','{p[birth8]}','{p[postal]}','{p[address]}','{p[mobile_bare]}','{p[pension10]}','{p[employment11]}','0')
;
""".replace("{p[postal]}", "{p[zip7]}"),
    ),
    Kind(
        "人事/労働者名簿/rodosha_meibo.xlsx 人事/労働者名簿/労働者名簿_様式19号.docx 人事/労働者名簿/労働者名簿（退職者）.pdf",
        """
労働者名簿（様式第19号）
フリガナ¦{a[wide_kana]}¦性別¦{a[sex]}
氏名¦{a[name]}¦生年月日¦{a[birth]}
住所¦{a[address]}¦電話¦{a[phone]}
従事する業務の種類¦[[OCCUPATION?|⟨プレス加工|構内運搬|塗装⟩]]¦雇入年月日¦⟨平成22年4月1日|令和元年10月1日⟩
履歴¦{a[school]}⏎{a[career]}¦解雇・退職又は死亡¦⟨|令和8年8月31日 自己都合⟩
本籍¦{a[domicile]}¦雇用保険被保険者番号¦{a[employment]}
基礎年金番号¦{a[pension]}¦健康保険 記号・番号¦{a[insured_kanji]}　{a[insured_number]}
保険者番号¦{a[own_insurer]}¦備考¦⟨|緊急連絡先：{a[relative]}（{a[relation_word]}）{b[mobile]}⟩
""".replace(
            "⟨|緊急連絡先：{a[relative]}（{a[relation_word]}）{b[mobile]}⟩",
            "緊急連絡先：{a[relative]}（{a[relation_word]}）{b[mobile]}",
        ).replace("{a[school]}⏎{a[career]}", "{a[career]}"),
    ),
    Kind(
        "人事/マイナンバー/個人番号_収集状況.xlsx 人事/マイナンバー/mynumber_import.csv 人事/マイナンバー/番号台帳_再発行分.ods",
        """
⟨個人番号収集管理簿（特定個人情報ファイル）|マイナンバー取込データ⟩
⟨社員番号|従業員コード⟩¦⟨氏名|従業員氏名⟩¦⟨個人番号|マイナンバー|本人_個人番号⟩¦⟨配偶者・扶養親族氏名|扶養親族⟩¦続柄¦⟨扶養親族の個人番号|扶養_個人番号⟩¦本人確認書類¦確認日
*9 {p[emp]}¦{p[name]}¦{p[my_number]}¦{p[relative]}¦{p[relation]}¦{q[my_number]}¦⟨マイナンバーカード|通知カード＋免許証|住民票⟩¦⟨day⟩
*4 {p[emp]}¦{p[name]}¦{p[my_number]}¦¦¦¦マイナンバーカード¦⟨day⟩
""",
    ),
    Kind(
        "人事/届出/身上異動届_0603.xlsx 人事/届出/異動届（結婚・転居）.docx 人事/届出/shinjo_ido.pdf",
        """
身　上　異　動　届
提出日¦令和8年 6月 3日¦社員番号¦{a[emp]}
所属¦{a[department]}¦氏名¦{a[name]} ㊞
異動事由¦□結婚 ☑転居 □出生 □扶養変更¦発生日¦2026/5/30
新氏名¦{a[name]}¦旧氏名（旧姓）¦[[PERSON|⟨大村|羽田野|栗原⟩]]
新住所¦〒{a[postal]}¦{a[address]}¦
旧住所¦〒{b[postal]}¦{b[address]}¦
電話¦{a[mobile]}¦世帯主¦{a[relative]}
＜被扶養者＞¦¦¦
氏名¦続柄¦生年月日¦職業
{a[child]}¦[[FAMILY|⟨長男|長女⟩]]¦{a[child_birth]}¦[[OCCUPATION?|未就学]]
[[PERSON|{c[family_]}　⟨由美|和代|千代子⟩]]¦[[FAMILY|⟨実母|義母⟩]]¦{c[birth]}¦[[OCCUPATION|無職]]
""".replace("[[PERSON|{c[family_]}　⟨由美|和代|千代子⟩]]", "{c[name]}"),
        (1950, 1995),
    ),
    Kind(
        "人事/届出/通勤届.xlsx 人事/届出/マイカー通勤許可申請.docx",
        """
マイカー通勤許可申請書
申請者¦{a[name]}¦社員番号¦{a[emp]}
住所¦{a[address]}¦連絡先¦{a[mobile]}
運転免許証番号¦第 {a[licence]} 号¦有効期限¦⟨令和10年5月12日|2029年(令和11年)02月18日⟩
免許の種類¦⟨普通・準中型|大型⟩¦生年月日¦{a[birth]}
車名・型式¦⟨ハイエース|N-BOX|カローラ⟩¦登録番号¦豊橋 500 あ ⟨#2⟩-⟨#2⟩
任意保険¦⟨東邦火災海上|三河損保⟩¦証券番号¦⟨#10⟩
通勤経路¦自宅 → 国道23号 → 豊橋工場¦片道¦⟨12.4|8.6|21.3⟩km
""",
    ),
    Kind(
        "人事/社会保険/資格取得届_一括.csv 人事/社会保険/shutoku_202604.xlsx",
        """
被保険者整理番号¦⟨氏名（漢字）|被保険者氏名⟩¦⟨氏名（カナ）|フリガナ⟩¦生年月日¦種別（性別）¦⟨個人番号［基礎年金番号］|個人番号⟩¦⟨基礎年金番号|年金番号⟩¦資格取得年月日¦⟨報酬月額|報酬月額（合計）⟩¦⟨雇用保険被保険者番号|雇用保険番号⟩¦郵便番号¦住所
*10 ⟨#3⟩¦{p[name]}¦{p[holder]}¦{p[era_birth]}¦{p[sex]}¦{p[digits_my]}¦{p[pension]}¦R8.4.1¦{p[wage]}¦{p[employment]}¦{p[postal]}¦{p[address]}
""",
    ),
    Kind(
        "人事/雇用保険/離職証明_下書き.xlsx 人事/雇用保険/rishoku_shomei.pdf 人事/雇用保険/雇用保険番号照会.txt@cp932",
        """
雇用保険被保険者離職証明書（事業主控）　下書き
①被保険者番号：{a[employment]}　②事業所番号：2301-⟨#6⟩-⟨#1⟩
③離職者氏名：{a[name]}（{a[wide_kana]}）　④離職年月日：令和8年7月31日
⑤事業所　名称：株式会社トキワ製作所
⑥離職者の住所：〒{a[postal]} {a[address]}　電話 {a[phone]}
⑨被保険者期間算定対象期間　8/1～離職日
賃金額（Ⓐ）　7月：{a[wage]}円　6月：{a[wage]}円
離職理由：⟨家庭の事情（親の介護）による自己都合|契約期間満了|希望退職募集への応募⟩
※ 確認者　{b[name]}
""",
    ),
    Kind(
        "人事/発令/人事異動通知_202610.pdf 人事/発令/jirei_10.docx 人事/発令/社内報_異動のお知らせ.html",
        """
人事異動について（令和8年10月1日付）
総務部
氏名　｜　新　｜　旧
*9 {p[name]}　｜　{p[department]} {p[title]}　｜　{p[department]}
【新入社員】
*3 {p[name]}（{p[kana]}）　配属：{p[department]}　出身校：{p[school]}
【退職】
{a[name]}　（9月30日付、定年）　長い間お疲れさまでした。
担当　人事課　{b[family]}　内線 2114
""",
    ),
    Kind(
        "人事/身元保証書.docx 人事/身元保証書_様式.xlsx",
        """
身元保証書
株式会社トキワ製作所 御中
本人¦現住所¦{a[address]}
¦氏名¦{a[name]}
¦生年月日¦{a[birth]}
身元保証人¦現住所¦{b[address]}
¦氏名¦{b[name]}　㊞
¦電話¦{b[phone]}
¦本人との関係¦[[FAMILY|⟨父|母|叔父⟩]]
¦職業・勤務先¦{b[job]}
¦年収¦約 {b[yearly]} 円
""",
    ),
    Kind(
        "人事/休暇/休暇届まとめ_8月.xlsx 人事/休暇/kyuka_shinsei_log.csv",
        """
⟨2026年8月　休暇取得状況（勤怠システム出力）|休暇申請一覧⟩
申請番号¦申請者¦所属¦区分¦期間¦⟨事由|理由⟩¦承認者
*3 ⟨#5⟩¦{p[name]}¦{p[department]}¦年休¦8/12-8/14¦私用のため¦{q[family]}
*3 ⟨#5⟩¦{p[name]}¦{p[department]}¦病欠¦8/3-8/7¦{p[condition]}のため¦{q[family]}
*2 ⟨#5⟩¦{p[name]}¦{p[department]}¦年休¦8/20¦⟨{p[family]}家の法事|免許更新|引越し⟩¦{q[family]}
*3 ⟨#5⟩¦{p[name]}¦{p[department]}¦年休¦8/25¦{p[treatment]}¦{q[family]}
*2 ⟨#5⟩¦{p[name]}¦{p[department]}¦忌引¦8/17-8/19¦[[FAMILY?|⟨祖母|義父⟩]]の葬儀¦{q[family]}
""".replace("⟨{p[family]}家の法事|免許更新|引越し⟩", "⟨免許更新|引越し|子の行事⟩"),
    ),
    Kind(
        "人事/休暇/介護休業申出書.docx 人事/休暇/kaigo_kyugyo.xlsx",
        """
介護休業申出書
申出日¦2026年9月⟨7|15⟩日¦社員番号¦{a[emp]}
申出者¦{a[name]}　㊞¦所属¦{a[department]}
対象家族の氏名¦{b[name]}¦続柄¦[[FAMILY|⟨実母|義父|祖母⟩]]
対象家族の生年月日¦昭和⟨13|15|17⟩年4月8日¦住所¦{b[address]}
介護保険 保険者番号¦{b[care_insurer]}¦被保険者番号¦{b[care_number]}
要介護状態¦[[MEDICAL_TREATMENT?|⟨要介護2|要介護3⟩]]（{b[condition]}）¦期間¦10/1～12/31
連絡先¦{a[mobile]}¦ケアマネジャー¦{c[name]}（{c[phone]}）
""".replace("昭和⟨13|15|17⟩年4月8日", "[[DATE_OF_BIRTH|昭和⟨13|15|17⟩年4月8日]]"),
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
