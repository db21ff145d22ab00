# ruff: noqa: E501 - a template's line is a line of the file
"""Machines' files without personal data: source code, logs, settings, schemas."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "情シス/開発/customer_dao.py 情シス/開発/validate_mynumber.py",
        '''
"""Reads customers; columns: name, email, phone, birth_date."""
import re

NAME_COLUMNS = ("氏名", "フリガナ", "生年月日", "性別", "電話番号")
PHONE = re.compile(r"^0\\d{{1,4}}-\\d{{1,4}}-\\d{{4}}$")
WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def check_digit(body: str) -> int:
    """個人番号の検査用数字"""
    rest = sum(int(c) * w for c, w in zip(body, WEIGHTS)) % 11
    return 0 if rest <= 1 else 11 - rest


def load(path, password=None):
    # TODO: 受診者の氏名と病名を取り込む
    return [line.split(",") for line in open(path, encoding="cp932")]
''',
    ),
    Kind(
        "情シス/開発/schema.sql 情シス/開発/create_tables.ddl.txt",
        """
CREATE TABLE employee (
  employee_no CHAR(6) NOT NULL COMMENT '社員番号',
  full_name VARCHAR(40) COMMENT '氏名',
  birth_date DATE COMMENT '生年月日',
  my_number CHAR(12) COMMENT '個人番号',
  bank_account CHAR(7) COMMENT '口座番号',
  disease_name VARCHAR(80) COMMENT '病名',
  PRIMARY KEY (employee_no)
);
CREATE INDEX idx_birth ON employee (birth_date);
INSERT INTO code_master VALUES (1,'男'),(2,'女'),(9,'不明');
INSERT INTO code_master VALUES (101,'普通'),(102,'当座'),(103,'貯蓄');
""",
    ),
    Kind(
        "製造/ログ/plc_line1.log 製造/ログ/press3_alarm.txt",
        """
*20 2026-09-1⟨4|5⟩ ⟨time⟩.⟨#3⟩ [LINE⟨1|2|3⟩] D⟨#4⟩=⟨#5⟩ M⟨#3⟩=ON serial=⟨#12⟩ cycle=⟨#2⟩.⟨#1⟩s state=⟨RUN|STOP|ALARM E-204⟩
""",
    ),
    Kind(
        "情シス/ログ/backup_job.log 情シス/ログ/batch_20260901.log",
        """
*16 2026-09-01 ⟨time⟩ INFO job=⟨uuid⟩ step=⟨dump|compress|verify⟩ rows=⟨#6⟩ bytes=⟨#12⟩ epoch=⟨ms⟩ rc=0
2026-09-01 23:59:58 WARN version 1.2.3.4 of agent is deprecated
""",
    ),
    Kind(
        "製造/センサ/vibration.jsonl",
        """
*20 {{"sensor": "S-⟨#4⟩", "t": ⟨ms⟩, "v": [0.⟨#4⟩, 0.⟨#4⟩, -0.⟨#4⟩], "temp": 2⟨1|3|5⟩.⟨#1⟩, "seq": ⟨#12⟩}}
""",
    ),
    Kind(
        "情シス/設定/docker-compose.yml 情シス/設定/logging.yaml",
        """
services:
  web:
    image: registry.example.com/marche/web:2026.9.1
    environment:
      DB_HOST: db
      DB_PASSWORD: ${{DB_PASSWORD}}
      TZ: Asia/Tokyo
    ports: ["8080:80"]
  db:
    image: postgres:17
    volumes: ["data:/var/lib/postgresql/data"]
volumes:
  data:
""",
    ),
    Kind(
        "情シス/開発/CHANGELOG.md 情シス/開発/README.md",
        """
# 勤怠連携ツール

- 2.4.1 氏名のフリガナが空のとき落ちる不具合を直しました。
- 2.4.0 生年月日の和暦（S/H/R）に対応しました。
- 2.3.9 郵便番号辞書を 202608 版に更新しました。
- 2.3.2 依存: requests 2.32.3, openpyxl 3.1.5

| 引数 | 既定 | 意味 |
|---|---|---|
| --sep | , | 区切り |
| --enc | cp932 | 文字コード |
""",
    ),
    Kind(
        "売店通販/サーバ/sitemap.xml 売店通販/サーバ/robots_feed.xml",
        """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
*10 <url><loc>https://tokiwa-marche.example.jp/items/⟨#4⟩</loc><lastmod>⟨iso⟩</lastmod><priority>0.⟨5|8⟩</priority></url>
</urlset>
""",
    ),
    Kind(
        "建設/測量/kijunten.csv 建設/測量/座標計算.txt",
        """
点名¦X座標¦Y座標¦標高¦測定日時¦観測番号
*15 T-⟨#2⟩¦-⟨#6⟩.⟨#3⟩¦⟨#5⟩.⟨#3⟩¦⟨#2⟩.⟨#3⟩¦⟨stamp12⟩¦⟨#10⟩
""",
    ),
    Kind(
        "製造/CAM/O1204.nc 製造/CAM/gcode_px300.txt",
        """
%
O1204 (PX-300 BRACKET)
*16 N⟨#4⟩ G01 X⟨#2⟩.⟨#3⟩ Y-⟨#2⟩.⟨#3⟩ Z-⟨#1⟩.⟨#2⟩ F⟨#3⟩
M30
%
""",
    ),
    Kind(
        "ホール/予定/kyukan_bi.ics",
        """BEGIN:VCALENDAR
VERSION:2.0
*6 BEGIN:VEVENT\vUID:⟨uuid⟩\vDTSTART;VALUE=DATE:202610⟨05|12|19⟩\vSUMMARY:⟨休館日|設備点検|消防訓練⟩\vLOCATION:トキワホール\vEND:VEVENT
END:VCALENDAR
""",
    ),
    Kind(
        "給与/FB/record_layout.txt@cp932 給与/FB/レイアウト定義.csv",
        """
項番¦項目名¦桁数¦属性¦位置¦備考
1¦データ区分¦1¦N¦1¦1:ヘッダ 2:データ 8:トレーラ 9:エンド
2¦種別コード¦2¦N¦2¦11:給与 12:賞与 21:総合
3¦銀行番号¦4¦N¦4¦統一金融機関番号
4¦口座番号¦7¦N¦43¦右詰め前ゼロ
5¦受取人名¦30¦C¦50¦半角カナ
6¦振込金額¦10¦N¦80¦右詰め前ゼロ
""",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
