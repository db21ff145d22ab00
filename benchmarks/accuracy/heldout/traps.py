"""Texts of the held-out set without personal data."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Text
from benchmarks.accuracy.catalogue import files as made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

TEXTS = (
    Text("02_健康管理/だより/保健室だより.docx", """
ほけんだより 6月号
梅雨の時期は食中毒に注意しましょう。インフルエンザや川崎病についてのQ&Aは次号に掲載します。
関節リウマチは女性に多い病気で、30〜50歳代で発症することが多いとされています。
"""),
    Text("02_健康管理/だより/くすりの話.pdf", """
お薬の基礎知識
ランソプラゾールは胃酸の分泌を抑える薬です。ワルファリンを服用中の方は納豆を避けてください（一般的な注意）。
副作用が疑われるときは薬剤師にご相談ください。
"""),
    Text("01_管理本部/規程/ハラスメント防止規程.txt", """
ハラスメント防止規程
第2条 人種、信条、社会的身分、障害の有無等を理由とする差別的言動をしてはならない。
第9条 相談窓口は人事部とする。soudan@minamino-foods.co.jp フリーダイヤル 0120-771-208
""", "cp932"),
    Text("01_管理本部/規程/特定個人情報取扱.docx", """
特定個人情報取扱規程
個人番号（マイナンバー）を取り扱う事務は、源泉徴収票作成事務、健康保険・厚生年金保険届出事務、雇用保険届出事務とする。
個人番号の記載された書類は施錠保管する。
保存期間経過後は速やかに廃棄する。
"""),
    Text("01_管理本部/募集/アルバイト募集.html", """
アルバイト募集
店舗スタッフ 時給1,180円〜　18歳以上（高校生不可）
交通費支給　髪色自由　主婦・主夫、学生、シニア歓迎
応募 recruit@minamino-foods.co.jp　TEL 0800-200-4411
"""),
    Text("03_お客様/商品/商品カタログ.txt", """
みなみの食品 春のカタログ
■ 高橋牧場のプリン風デザート（6個入）品番 492-1100-0231
■ 佐藤錦さくらんぼジャム　■ ふじりんごジュース　■ 千代田なす漬
■ 森永谷の水出し茶　■ 小松菜チップス
価格はすべて税込。JAN 4512345678906
""", "euc-jp"),
    Text("03_お客様/商品/FAQ.md", """
# よくある質問

**Q. 氏名や住所を変更したい** A. マイページの「会員情報」から変更できます。
**Q. クレジットカード番号は保存されますか** A. 当社では保存していません。
**Q. パスワードを忘れた** A. 再設定メールを送信します（noreply@minamino-foods.co.jp）。
**Q. 電話で問い合わせたい** A. 0570-064-500（有料）
"""),
    Text("04_IT/手順/Dockerfile.md", """
FROM python:3.11.9
ENV TZ=Asia/Tokyo
# example: postgres://user:password@localhost:5432/db
EXPOSE 8080
HEALTHCHECK CMD curl -f http://127.0.0.1:8080/ || exit 1
digest sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
"""),
    Text("04_IT/手順/test_person.py", """
def test_name_is_required():
    form = PersonForm({{'氏名': '', '生年月日': '', 'password': ''}})
    assert not form.is_valid()
    assert form.errors['my_number'] == '個人番号は12桁で入力してください'
"""),
    Text("07_総代会/旅程表.rtf", """
視察旅行 旅程表
6/20 羽田 → 宮崎 → 青島 → 都城（泊）
6/21 都城 → 霧島 → 鹿児島中央 → 福山 → 桜島
宿舎 ホテル大和 フロント 0120-880-321
"""),
    Text("05_福祉/研修/認知症講座.pptx", """
認知症サポーター養成講座
アルツハイマー型認知症とレビー小体型認知症のちがい
要介護1〜5の区分について
身体障害者手帳の等級の考え方
"""),
    Text("03_お客様/様式/見本.pdf", """
会員登録票（記入例）
氏名　[[PERSON?|山田　太郎]]　フリガナ　[[PERSON?|ヤマダ　タロウ]]
生年月日　[[DATE_OF_BIRTH?|昭和50年1月1日]]
電話　[[PHONE_NUMBER?|090-1234-5678]]　メール　[[EMAIL_ADDRESS?|taro@example.co.jp]]
カード番号　[[CREDIT_CARD?|4111 1111 1111 1111]]
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every trap as a file."""
    return made(world, TEXTS)
