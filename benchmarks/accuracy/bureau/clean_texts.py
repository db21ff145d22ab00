"""Texts without personal data: manuals, laws, articles, adverts, sources, templates, rules."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import trim
from benchmarks.accuracy.formats import paper, plain_text, spreadsheet
from benchmarks.accuracy.table import Grid, Row
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ROOT = "91_規程・マニュアル"
ADVERT = """
【求人】コールセンタースタッフ（未経験歓迎）
時給1,250円～1,400円　月収例 208,000円
勤務地：川越市内（駅徒歩5分）　年齢不問・学歴不問
応募資格：簡単なパソコン操作ができる方。ブランクのある方、主婦（夫）の方も活躍中！
社会保険完備、健康診断あり、育児休業の実績あり
応募は専用フォームから。電話 0120-481-773（受付9時～18時）
"""
ARTICLE = """
高血圧症とつきあう
高血圧症は自覚症状に乏しく、放置すると脳卒中や心筋梗塞の危険が高まります。
診察室血圧で140/90mmHg以上が続くと高血圧と診断されます。家庭血圧では135/85mmHgが目安です。
治療は減塩と運動が基本で、必要に応じてアムロジピンなどのカルシウム拮抗薬を用います。
糖尿病や慢性腎臓病を合併する場合、目標値はより低く設定されます。
※本記事は一般的な情報であり、診断に代わるものではありません。
"""
MANUAL = """
給与システム操作手順書　第3章　社員登録
1. メニューから［社員情報］→［新規］を選択します。
2. 以下は記入例です。
　社員番号：000000　氏名：○○ ○○　フリガナ：○○ ○○
　生年月日：YYYY/MM/DD　個人番号：XXXXXXXXXXXX
　電話番号：000-0000-0000　メール：xxxx@example.co.jp
3. ［登録］を押すと確認画面が表示されます。
4. 基礎年金番号は「9999-999999」の形式で入力してください。
"""
LAW = """
（定義）
第二条　この法律において「個人情報」とは、生存する個人に関する情報であって、次の各号のいずれかに該当するものをいう。
３　この法律において「要配慮個人情報」とは、本人の人種、信条、社会的身分、病歴、犯罪の経歴、犯罪により害を被った事実
その他本人に対する不当な差別、偏見その他の不利益が生じないようにその取扱いに特に配慮を要するものとして政令で定める記述等が
含まれる個人情報をいう。
（適正な取得）
第二十条　個人情報取扱事業者は、偽りその他不正の手段により個人情報を取得してはならない。
"""
RULES = """
就業規則（抜粋）
第12条（服務）　従業員は、職場の秩序を維持しなければならない。
第31条（懲戒）　刑事事件で起訴され、有罪判決を受けたとき、又は経歴を詐称したときは懲戒解雇とすることがある。
第40条（健康診断）　会社は年1回、医師による健康診断を実施する。要再検査とされた者は速やかに受診すること。
第42条（組合活動）　就業時間中の労働組合活動は、会社の許可を要する。
附則　この規則は令和8年4月1日から施行する。
"""
TALK = """
受電トークスクリプト（本人確認）
OP「お電話ありがとうございます。ミナトテレコムでございます。」
OP「ご契約者様のお名前をフルネームでお願いいたします。」
（お客様回答）
OP「ありがとうございます。続いて、生年月日とご住所をお伺いできますでしょうか。」
OP「お電話番号は、市外局番からお願いいたします。」
※病名・宗教など、業務に不要な情報を聞き出さないこと。
※カード番号・暗証番号は復唱しない。
"""
POLICY = """
プライバシーポリシー
当社は、お客様の氏名、住所、電話番号、メールアドレス、生年月日、性別、購入履歴、Cookie情報を、商品の発送及びご案内のために利用します。
個人情報に関するお問合せ窓口：お客様相談室　0120-481-774　privacy@minatobiz.co.jp
制定日　平成29年5月30日　改定日　令和8年4月1日
"""
CODE = '''
"""Validates input of the payroll form."""
import re

PHONE = re.compile(r"^0\\d{1,4}-\\d{1,4}-\\d{4}$")
WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def is_valid(number: str) -> bool:
    total = sum(int(d) * w for d, w in zip(number, WEIGHTS))
    return str(0 if total % 11 <= 1 else 11 - total % 11) == number[-1]


def load(path, password=None, name="", address=""):
    return {"name": name, "address": address, "password": password}
'''
SCHEMA = """
CREATE TABLE t_staff (
  staff_id      CHAR(8) NOT NULL COMMENT 'スタッフ番号',
  full_name     VARCHAR(60) COMMENT '氏名',
  birth_date    DATE COMMENT '生年月日',
  my_number     CHAR(12) COMMENT '個人番号（暗号化）',
  disease_name  VARCHAR(100) COMMENT '傷病名',
  password_hash CHAR(60),
  PRIMARY KEY (staff_id)
);
CREATE INDEX idx_birth ON t_staff (birth_date);
"""
NEWS = """
地域ニュース（社内回覧用要約）
・市は来年度から、生活保護世帯の中学生を対象に学習支援を拡充する。
・県内の特殊詐欺被害は前年同期比12%増の214件。還付金をかたる手口が目立つ。
・大雨により国道の一部が通行止め。迂回路は市のサイトを参照。
・インフルエンザの定点報告数が注意報レベルを超えた。
"""
TERMS = """
医療保険　約款抜粋
第5条　被保険者が責任開始期以後に発病した疾病により入院したとき、入院給付金日額×入院日数を支払う。
別表2　対象となる悪性新生物、心疾患、脳血管疾患の範囲は、平成27年総務省告示第35号の分類項目による。
手術給付金は、開腹術、腹腔鏡下手術、白内障手術その他別表3に定める手術を対象とする。
"""
KYOZAI = """
中2数学　確認テスト
1. たろうさんは1個120円のりんごと1個80円のみかんを合わせて15個買い、1,480円払った。それぞれ何個買ったか。
2. 家から学校まで1.2km。はなこさんは分速60m、兄は分速80mで歩く。
3. 一次関数 y=2x-3 のグラフをかきなさい。
社会　徳川家康が江戸幕府を開いたのは西暦何年か。
"""


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the folder."""
    del world  # nothing here depends on people
    yield f"{ROOT}/求人原稿.docx", paper.docx([trim(ADVERT)])
    yield f"{ROOT}/医療コラム_高血圧.html", paper.html([trim(ARTICLE)], "高血圧症とつきあう")
    yield f"{ROOT}/操作手順書_社員登録.pdf", paper.pdf([trim(MANUAL)])
    yield f"{ROOT}/個人情報保護法_抜粋.txt", plain_text.prose(trim(LAW), "cp932", "\r\n")
    yield f"{ROOT}/就業規則抜粋.docx", paper.docx([trim(RULES)])
    yield f"{ROOT}/トークスクリプト.docx", paper.docx([trim(TALK)])
    yield f"{ROOT}/プライバシーポリシー.html", paper.html([trim(POLICY)], "プライバシーポリシー", "shift_jis")
    yield f"{ROOT}/validate.py", plain_text.prose(CODE.lstrip("\n"))
    yield f"{ROOT}/schema.sql", plain_text.prose(trim(SCHEMA))
    yield f"{ROOT}/地域ニュース回覧.txt", plain_text.prose(trim(NEWS))
    yield f"{ROOT}/医療保険約款抜粋.pdf", paper.pdf([trim(TERMS)])
    yield f"{ROOT}/中2確認テスト.docx", paper.docx([trim(KYOZAI)])
    heads: Row = ["社員番号", "氏名", "フリガナ", "生年月日", "住所", "電話番号", "個人番号", "口座番号"]
    empty = Grid([["社員情報　取込テンプレート（記入前）"], [], heads, [], [], ["※1行目から順に入力してください"]])
    yield (
        f"{ROOT}/取込テンプレート.xlsx",
        spreadsheet.xlsx({"取込": empty, "コード": Grid([["性別", "1:男 2:女"], ["続柄", "01:本人 02:配偶者 03:子"]])}),
    )
    slides = [
        ("新人研修", ["個人情報とは\n要配慮個人情報：病歴、信条、犯罪の経歴 など"]),
        ("確認テスト", ["Q1 健康診断の結果は要配慮個人情報に当たるか"]),
    ]
    yield f"{ROOT}/個人情報研修.pptx", paper.pptx(slides)
    holiday = (
        "BEGIN:VCALENDAR\nVERSION:2.0\n"
        + "".join(
            f"BEGIN:VEVENT\nDTSTART;VALUE=DATE:2026{day}\nSUMMARY:{what}\nEND:VEVENT\n"
            for day, what in (("1103", "文化の日"), ("1123", "勤労感謝の日"), ("1229", "年末休業"))
        )
        + "END:VCALENDAR\n"
    )
    yield f"{ROOT}/会社休日.ics", plain_text.prose(holiday, "utf-8", "\r\n")
