"""Texts of the development set without personal data that speak of what personal data is made of."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Text
from benchmarks.accuracy.catalogue import files as made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

TEXTS = (
    Text("総務/健康経営/健康コラム.html", """
健康コラム　第14回　高血圧症を知る
高血圧症は、自覚症状のないまま動脈硬化を進め、脳卒中や心筋梗塞の原因になります。降圧薬にはアムロジピンやバルサルタンなどがあり、医師の指示のもとで服用します。
2型糖尿病、脂質異常症との合併にも注意が必要です。HbA1cは6.5%以上で糖尿病型と判定されます。
うつ病や適応障害などの心の病気についても、次回取り上げます。
参考：国立循環器研究センター
"""),
    Text("総務/研修/コンプライアンス研修.pptx", """
コンプライアンス研修
横領・詐欺で逮捕された場合、会社は懲戒解雇とすることがある
反社会的勢力の見分け方
犯罪被害者等基本法の概要
要配慮個人情報とは：人種、信条、社会的身分、病歴、犯罪の経歴、犯罪被害の事実
"""),
    Text("総務/規程/個人情報取扱規程.docx", """
個人情報取扱規程
第1条（目的）この規程は、当社が取り扱う個人情報の適正な取扱いを定める。
第2条（定義）個人情報とは、氏名、生年月日、住所、電話番号、メールアドレス、マイナンバーその他の記述等により特定の個人を識別できるものをいう。
第3条（責任者）個人情報保護管理者は総務部長とする。
第4条（問合せ先）個人情報相談窓口　privacy@kitanami-seiki.co.jp　0120-333-906
"""),
    Text("人事/採用/求人票.docx", """
求人票
職種：看護師（正社員）　勤務地：埼玉県川口市
給与：月給 265,000円〜320,000円　年齢：不問　学歴：看護学校卒業以上
仕事内容：人工透析センターでの看護業務。糖尿病・慢性腎臓病の患者さまが中心です。
応募先：医療法人みどり会 採用係 saiyo@midorikai-clinic.jp
"""),
    Text("営業/製品/血圧計取扱説明書.pdf", """
上腕式血圧計 BP-2200 取扱説明書
測定値の例：最高血圧 128 mmHg　最低血圧 82 mmHg　脈拍 70
WHOの分類では140/90以上を高血圧としています。
お問い合わせ：お客様相談室 0120-555-812（平日9時〜17時）
製造番号 20260412-0091　JAN 4901234567894
"""),
    Text("営業/製品/プレスリリース.txt", """
報道関係各位
2026年4月1日　株式会社北浜電機
新製品「さくら」シリーズ発売のお知らせ
松本市、秋田市、山形市の各直営店で先行販売いたします。
価格 12,800円（税込）　型番 KD-2026-0401
本件に関するお問い合わせ　広報室 press@kitanami-seiki.co.jp　電話 0570-012-345
""", "cp932"),
    Text("総務/施設/会議室案内.txt", """
会議室のご案内
3F 桜　定員12名　／　3F 楓　定員6名　／　4F 椿　定員20名　／　5F 葵　定員8名
予約は内線2140まで。
最寄り駅：大崎駅、五反田駅。目黒川沿い。
""", "euc-jp"),
    Text("システム/手順/README.md", """
# deploy

Version 1.2.3.4 requires node 18.16.0.

    export API_KEY=<your api key>
    password: ${{DB_PASSWORD}}
    mysql -u root -p

See RFC 2822. Commit 3f2a9c1de0b74f11a6a0b2b1c9d8e7f605142321.
Default port 127.0.0.1:8080. Build 202604121530.
"""),
    Text("システム/手順/calc.py", """
# 個人番号のチェックデジットを検算する
WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def check(name: str, birthday: str) -> bool:
    '''氏名と生年月日を受け取る'''
    password = getpass('パスワード: ')
    return name != '' and birthday != '' and password is not None
"""),
    Text("総務/旅行/社員旅行のしおり.rtf", """
社員旅行のしおり
1日目　東京駅 → 熱海 → 伊東 → 下田（泊）　川端通り散策
2日目　下田 → 天城峠 → 三島大社 → 東京
宿泊　ホテル松島　電話 0800-123-4567
持ち物　保険証、雨具、常備薬
"""),
    Text("経理/税務/インボイス周知.txt", """
適格請求書発行事業者の登録番号について
当社の登録番号は T7000012050002 です。
銀行振込の際は振込手数料をご負担ください。
消費税 10% 対象 1,234,567円　軽減税率 8% 対象 89,012円
"""),
    Text("人事/様式/記入例.docx", """
住所変更届（記入例）
氏名　[[PERSON?|山田　太郎]]　フリガナ　[[PERSON?|ヤマダ　タロウ]]
生年月日　[[DATE_OF_BIRTH?|昭和50年1月1日]]
電話　[[PHONE_NUMBER?|090-1234-5678]]　メール　[[EMAIL_ADDRESS?|taro@example.co.jp]]
カード番号　[[CREDIT_CARD?|4111 1111 1111 1111]]
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every trap as a file."""
    return made(world, TEXTS)
