# ruff: noqa: E501 - a template's line is a line of the file
"""Odd layouts: people in columns, tables abreast, lost zeros, hidden sheets, comments, archives, fixed columns."""

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import page
from benchmarks.accuracy.formats import containers, paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import Grid, abreast, bare, listed, stacked, turned
from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "総務/旧データ/住所録（2016年）.xls 総務/旧データ/jusho_old.xlsx",
        """
住所録　（数値書式くずれ）
コード¦名前¦ﾖﾐ¦郵便¦住所¦電話¦携帯¦口座¦誕生日
*9 {p[emp8]}¦{p[name]}¦{p[half_kana]}¦~{p[zip7]}¦{p[address]}¦{p[phone]}¦~{p[mobile_bare]}¦~{p[account]}¦{p[birth_iso]}
""",
    ),
    Kind(
        "総務/旧データ/外字氏名一覧.csv 総務/旧データ/gaiji.tsv",
        """
社員番号¦氏名（外字）¦代替氏名¦所属
*7 {p[emp]}¦[[PERSON|⟨渡〓|〓橋|山〓|〓藤⟩⟨健一|由美|誠|和代⟩]]¦{p[name]}¦{p[department]}
""",
    ),
    Kind(
        "総務/旧データ/unicode_text.txt@utf-16 総務/旧データ/euc_meibo.csv@euc-jp",
        """
社員番号¦氏名¦かな¦住所¦電話¦生年月日
*10 {p[emp]}¦{p[joined]}¦{p[hiragana]}¦{p[address]}¦{p[phone]}¦{p[birth]}
""",
    ),
    Kind(
        "総務/座席表_本社3F.xlsx 総務/座席表.pdf",
        """
座席表　本社3F（2026年10月）
窓側¦¦¦¦通路
*6 {p[family]}¦{q[family]}¦¦{r[name]}¦内線 ⟨2101|2117|2140⟩
会議室¦¦複合機¦¦非常口
""",
    ),
    Kind(
        "人事/研修/受講管理_横持ち.xlsx 人事/研修/jukou.csv",
        """
2026年度　安全教育　受講管理表
¦¦2@受講者¦5@安全衛生教育¦8@健康
社員番号¦氏名¦所属¦役職¦年齢¦受講日¦点数¦修了証番号¦血圧¦総合判定
*9 {p[emp]}¦{p[name]}¦{p[department]}¦{p[title]}¦{p[age]}¦9/⟨3|10⟩¦⟨78|84|92⟩¦第⟨#6⟩号¦{p[bp]}¦{p[rank]}
""",
    ),
    Kind(
        "購買/検収/担当者別_納品メモ.txt@cp932 購買/検収/kenshu_memo.docx",
        """
9/3 みなと機材さん納品。{a[family]}さん立会い。次回は{b[family]}課長に連絡（{b[mobile]}）。
9/4 伝票の名前が「{c[holder]}」になっていた。正しくは{c[name]}様。〒{c[postal]} {c[address]}
9/7 {d[name]}氏より電話、{d[mail]} に図面送付のこと。
9/8 岡崎・豊田・豊橋の3工場分、西尾経由で配送。刈谷の在庫は千葉から振替。
9/9 長谷川金物店、服部商会は値上げ。金子のり（焼海苔）は据置き。
9/10 {e[family]}ちゃん（{e[relation_word]}さん）へのお見舞い手配。{e[condition]}とのこと。
""",
    ),
)
CONTACT = "emp=社員番号 name=氏名 kana=フリガナ mobile=携帯 mail=メール address=住所"
LEDGER = "emp=syain_no joined=simei birth8=seinengappi digits_my=kojin_bango account=koza_no plain_wage=kihonkyu"


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    yield from made(world, KINDS)
    yield from sheets(world)
    yield from records(world)
    yield from archives(world)


def sheets(world: World) -> Iterator[tuple[str, Page]]:
    """Workbooks and documents that are no plain list."""
    health = world.table("name=氏名 birth=生年月日 sys=最高血圧 dia=最低血圧 a1c=HbA1c finding=判定", 6)
    yield "健康管理室/再検査_横並び.xlsx", spreadsheet.xlsx({"再検査": turned(health)})
    left, right = (listed(world.table("name=氏名 mobile=電話", 8), title=f"{shift}番") for shift in ("早", "遅"))
    yield "物流/当番表_早遅.xlsx", spreadsheet.xlsx({"10月": abreast(left, right)})
    parts = [listed(world.table("emp=社員番号 name=氏名 bonus=賞与額", 5), title=f"{line}ライン") for line in "123"]
    yield "給与/賞与/ライン別査定.xlsx", spreadsheet.xlsx({"査定": stacked(parts)})
    shown = Grid([["月", "件数"], ["8月", 14], ["9月", 11]])
    hidden = listed(world.table("name=氏名 condition=病名 treatment=治療 medication=薬", 7))
    yield "健康管理室/月次集計.xlsx", spreadsheet.xlsx({"集計": shown, "元データ": hidden}, hidden=["元データ"])
    roster = listed(world.table("emp=社員番号 name=氏名 department=所属", 6))
    person = world.person()
    notes = {
        (
            3,
            2,
        ): f"{world.text('name', person, world.hand())}さんと交代。携帯 {world.text('mobile', person, world.hand())}"
    }
    yield "製造/夜勤シフト.xlsx", spreadsheet.xlsx({"9月": roster}, comments=notes)
    serial = world.table("name=氏名 birth_serial=生年月日 mobile_lost_zero=携帯電話 account_lost_zero=口座番号", 8)
    yield "総務/旧データ/持株会_移行.xls", spreadsheet.xls({"移行": listed(serial)})
    head = world.text("name", person, world.hand())
    body = Grid([["項目", "評価"], ["規律性", "A"], ["協調性", "B"]])
    yield (
        "人事/評価/人事考課表.docx",
        paper.docx(["人事考課表（上期）", body], header=f"被評価者：{head}", footer="社外秘"),
    )


def records(world: World) -> Iterator[tuple[str, Page]]:
    """What programs keep or export."""
    for path, keys in (("給与/移行/kyuyo_old.db", LEDGER), ("総務/anpi_app.sqlite", CONTACT)):
        yield path, structured.as_sqlite(world.table(keys, 12), "T_MEMBER")
    yield "給与/移行/kyuyo_tbl.sql", structured.as_sql(world.table(LEDGER, 10), "KYUYO_TBL")
    yield "人事/システム移行/employees.yaml", structured.as_yaml(world.table(LEDGER, 8))
    yield "人事/システム移行/syain.xml", structured.as_xml(world.table(LEDGER, 8), "utf-8", "syain_list", "syain")
    yield "ホール/会員/友の会.md", structured.as_markdown(world.table(CONTACT, 8), "# 友の会 会員", "以上")
    fixed = world.table("bare_emp=a holder=b birth8=c digits_my=d bare_zip=e mobile_bare=f", 12)
    cells = [[str(cell) for cell in row] for row in fixed.rows]
    yield "給与/移行/HOST_KIHON.DAT", plain_text.fixed(cells, (10, 24, 8, 14, 9, 13))
    naked = bare(world.table("bare_emp=a name=b holder=c sex=d birth=e address=f phone=g", 12))
    yield "人事/システム移行/dump_nohead.csv", plain_text.delimited(naked)
    quoted = listed(world.table("customer=cust_id name=cust_nm mail=mail_addr ip=last_ip purchase=itm_nm", 10))
    yield "売店通販/会員/cust_dump.csv", plain_text.delimited(quoted, "utf-8", ";", True)


def archives(world: World) -> Iterator[tuple[str, Page]]:
    """Files in files."""
    roster = plain_text.delimited(listed(world.table(CONTACT, 7)))
    letter = page(
        world,
        "a.docx",
        "{a[name]}様\n{a[address]}\n先日の{a[condition]}のお見舞い、ありがとうございました。\n{b[name]}\n",
    )
    yield "総務/backup_2024.zip", containers.cp932_zip({"名簿.csv": roster, "礼状.docx": letter})
    ledger = structured.as_json_lines(world.table(LEDGER, 7))
    yield "給与/移行/kyuyo.tar.gz", containers.tar_gz({"kyuyo.jsonl": ledger})
    template = "From: {a[joined]} <{a[mail]}>\nTo: {b[joined]} <{b[work_mail]}>\nSubject: 9月の当番\n\n{b[family]}さん\n{a[family]}です。{c[name]}さんの代わりに入ります。電話は {a[mobile]} です。\n"
    yield "総務/old_mail.mbox", containers.mbox([page(world, "m.eml", template) for _ in range(4)])
    attached = {"宿泊者.xlsx": spreadsheet.xlsx({"名簿": listed(world.table(f"{CONTACT} passport=旅券番号", 6))})}
    yield "ホール/mail/宿泊者名簿の送付.eml", page(world, "x.eml", template, attached=attached)
