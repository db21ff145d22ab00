"""A temp-staff agency: registrations, careers, papers of foreign staff, checks, interviews, placements."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bureau.desk import letter, numbered, pairs, repeat, table, titled, trim
from benchmarks.accuracy.formats import containers, paper, plain_text, spreadsheet, structured
from benchmarks.accuracy.table import Grid, below, beside, listed, stacked, turned
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

ROOT = "03_人材派遣"
FOREIGN = """スタッフNo=staff_code; 氏名（在留カード表記）=foreign_name; 国籍・地域=home;
生年月日=birth_iso; 在留カード番号=residence_card;
在留資格=@NATIONALITY? 技術・人文知識・国際業務|特定技能1号|留学|永住者|定住者;
在留期限=~2027/3/31|2028-01-15|2026.12.20;
旅券番号=passport; 資格外活動=~有|無|"""
CHECK = """応募者=name; 生年月日=birth; 反社照会=@CRIMINAL_RECORD? 該当なし|要追加確認|該当なし; 新聞DB=?45 criminal;
調査会社所見=?25 creed;
信用情報=~問題なし|照会不可; 判定=~可|保留|不可; 担当=clerk"""


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of the department."""
    yield from registrations(world)
    yield from careers(world)
    yield from checks(world)
    yield from placements(world)
    yield from talks(world)


def registrations(world: World) -> Iterator[tuple[str, Page]]:
    coded = """staff_id=staff_code; full_name=joined; full_name_kana=kana; birth_date=birth_iso;
    gender=sex_english; zip=postal;
    address=address; mobile_phone=mobile; email=mail; nationality=@NATIONALITY 日本|ベトナム|ネパール;
    final_education=school;
    driver_license_no=licence; emergency_contact_name=relative; emergency_contact_relation=relation;
    memo=note_staff"""
    yield f"{ROOT}/登録DB/staff_master.json", structured.as_json(table(world, coded, 10))
    yield f"{ROOT}/登録DB/staff_dump.sql", structured.as_sql(table(world, coded, 9), "t_staff")
    short = """STF_NO=staff_code; SEI=family; MEI=given; SEI_KN=half_family; MEI_KN=half_given;
    BRTH_YMD=birth8; SEX_KBN=sex_code; ZIP_CD=postal;
    ADDR=address; TEL1=phone; TEL2=mobile_bare; KOYO_NO=employment_bare; GINKO_CD=bank_code;
    SHITEN_CD=branch_code; KOZA_NO=account; TANKA=%SALARY 1080 2300 10"""
    yield f"{ROOT}/登録DB/STF_ALL.csv", plain_text.delimited(listed(table(world, short, 20)), "cp932")
    headless = table(world, "a=staff_code; b=name; c=birth; d=mobile; e=mail; f=address; g=~稼働中|待機", 16)
    yield f"{ROOT}/登録DB/list0930.txt", plain_text.delimited(Grid(headless.rows), "cp932", "\t")
    sheet = """氏名=name; ふりがな=hiragana; 生年月日={birth}（{age}歳）; 性別=sex;
    現住所=postal_and_address; 電話=both_phones; Ｅメール=mail;
    最寄駅=~南浦和駅|三島駅|江坂駅; 最終学歴=school; 職歴1=career; 職歴2=?70 career;
    資格・免許=@EDUCATION? 普通自動車第一種|日商簿記2級|フォークリフト;
    希望職種=@OCCUPATION? 一般事務|軽作業|コールセンター; 希望時給={wage}円; 配偶者=@FAMILY? 有|無;
    健康状態=?60 condition; 顔写真=photo"""
    for at in (1, 2, 3):
        yield (
            f"{ROOT}/登録シート/{at:03}_登録シート.xlsx",
            spreadsheet.xlsx(
                {
                    "登録": stacked(
                        [
                            Grid([["派遣登録シート", None, None, "記入日", f"2026/9/{at * 7}"]]),
                            beside(pairs(world, sheet), width=2),
                        ]
                    )
                }
            ),
        )
    web = """応募日時=~2026-09-03 11:24|2026-09-05 22:01; お名前=name; カナ=kana; 年齢=age; 性別=sex;
    電話番号=mobile; メールアドレス=mail; 希望勤務地=~川口|三島|福山;
    自己PR={career_said}。{treatment}が終わり就業可能です。"""
    yield (
        f"{ROOT}/応募/webform_export.csv",
        plain_text.delimited(listed(table(world, web, 9)), "utf-8-sig", quoted=True),
    )


def careers(world: World) -> Iterator[tuple[str, Page]]:
    resume = """
    職　務　経　歴　書
    2026年9月15日現在
    氏名：{a[name]}
    {a[postal]}　{a[address]}
    TEL {a[mobile]} ／ {a[mail]}

    ■職務要約
    金融機関のコールセンターでSVを経験しました。
    ■職歴
    2012年4月～2017年3月　[[EMPLOYMENT_HISTORY|みずき製薬株式会社 営業事務]]
    2017年6月～2024年12月　[[EMPLOYMENT_HISTORY|東西電子工業株式会社 総務部 主任]]
    ■学歴
    2012年3月　[[EDUCATION|東都情報大学 経営学部 卒業]]
    ■資格　日商簿記検定2級、TOEIC 720点
    """
    for at in (1, 2):
        yield f"{ROOT}/経歴書/職務経歴書_{at}.docx", paper.docx([tell(world, trim(resume))])
    box = """氏名=name; 生年月日=birth_and_age; 現住所=address; 連絡先=reachable; 本籍地=domicile;
    学歴=school; 職歴=career; 扶養家族=@FAMILY? 2人|0人; 配偶者=@FAMILY? 有;
    通勤時間=~約40分; 免許証番号=licence; 志望動機=~地元で長く働きたいため"""
    form = below(pairs(world, box), width=2, title="履　歴　書")
    yield f"{ROOT}/経歴書/履歴書_手書き転記.xls", spreadsheet.xls({"履歴書": form})
    yield f"{ROOT}/経歴書/履歴書_PDF.pdf", paper.pdf(["履歴書", beside(pairs(world, box)), "（写真貼付欄）"])
    skill = numbered(
        table(
            world,
            """SNo=staff_code; イニシャル=@PERSON? A.K|M.S|T.N; 年齢=age; 学歴=school; 直近の職歴=career;
    希望=~週4|週5; 単価=wage""",
            8,
        )
    )
    yield (
        f"{ROOT}/経歴書/スキルシート一覧.xlsx",
        spreadsheet.xlsx({"一覧": listed(skill, title="ご紹介可能スタッフ（9月）")}),
    )


def checks(world: World) -> Iterator[tuple[str, Page]]:
    yield (
        f"{ROOT}/在留/在留カード管理表.xlsx",
        spreadsheet.xlsx({"管理表": titled(table(world, FOREIGN, 10), "外国籍スタッフ　在留カード管理表", "")}),
    )
    yield f"{ROOT}/在留/zairyu_list.csv", plain_text.delimited(listed(table(world, FOREIGN, 8)), "utf-8-sig")
    report = beside(
        pairs(
            world,
            """氏名=foreign_name; 国籍=home; 在留カード番号=residence_card;
    パスポート番号=passport_wide; 住居地=address; 電話番号=mobile""",
        )
    )
    yield f"{ROOT}/在留/外国人雇用状況届_控.docx", paper.docx(["外国人雇用状況届出　控", report])
    yield (
        f"{ROOT}/審査/採用前チェック.xlsx",
        spreadsheet.xlsx({"チェック": listed(table(world, CHECK, 9), title="採用前確認シート（厳秘）")}),
    )
    past = """姓=family; 名=given; 前科・前歴=criminal; 確認方法=~本人申告|官報|報道; 信条等=?40 creed;
    出自メモ=?50 race; 身分=?40 social; 加入労組=?60 union"""
    yield f"{ROOT}/審査/旧_身元調査メモ.csv", plain_text.delimited(listed(table(world, past, 7)), "cp932")
    drive = """スタッフ=name; 免許証番号=licence_4; 免許の種類=~準中型|普通|大型;
    有効期限=~令和10年5月12日|2029/02/03; 違反歴=?40 criminal; 携帯=mobile_lost"""
    yield (
        f"{ROOT}/審査/運転者台帳.xlsx",
        spreadsheet.xlsx({"運転者": listed(table(world, drive, 10), title="運転者台帳（送迎・配送）")}),
    )
    health = """スタッフNo=staff_code; 氏名=name; 受診日=day; 身長=%HEALTH_CHECKUP 150 185;
    体重=%HEALTH_CHECKUP 44 95; 血圧=pressure; 血糖=%HEALTH_CHECKUP 78 160;
    LDL=ldl; 聴力=@HEALTH_CHECKUP 所見なし|右所見あり; 総合判定=judgement; 医師意見=checkup_remark;
    就業区分=@HEALTH_CHECKUP? 通常勤務|就業制限"""
    yield f"{ROOT}/健診/雇入時健診_まとめ.xlsx", spreadsheet.xlsx({"2026": listed(table(world, health, 11))})
    mobile = """staff_no=staff_code; borrower=name; imei=imei; wifi_mac=mac_hyphen; android_adid=adid;
    loaned_at=day; unlock_pin=pin"""
    yield f"{ROOT}/貸与/スマホ貸出.csv", plain_text.delimited(listed(table(world, mobile, 9)), "utf-8")


def placements(world: World) -> Iterator[tuple[str, Page]]:
    ledger = """派遣労働者氏名=name; 年齢（60歳以上/45未満）=@AGE? 45歳未満|60歳以上; 派遣先=company;
    派遣先法人番号=corporate;
    就業場所=~本社工場|川口センター; 業務=@OCCUPATION? 梱包|受発注事務;
    期間=~2026/10/1～12/31; 雇用保険=employment; 健康保険={insurer}／{insured_symbol}-{insured_number};
    苦情=?30 note_call; 賃金=wage"""
    yield f"{ROOT}/派遣元管理台帳.xlsx", spreadsheet.xlsx({"台帳": turned(table(world, ledger, 5))})
    shift = table(
        world, "スタッフ=family; 10/1=~早|遅|休; 10/2=~早|遅|休; 10/3=~早|遅|休; 10/4=~早|遅|休; 備考=note_staff", 9
    )
    yield (
        f"{ROOT}/シフト/10月シフト_川口.xlsx",
        spreadsheet.xlsx({"川口": titled(shift, "10月前半シフト", "早=8:00 遅=13:00")}),
    )
    cards = "".join(
        tell(
            world,
            "BEGIN:VCARD\nVERSION:3.0\nN:{a[family_maybe]};{a[given_maybe]};;;\nFN:{a[joined]}\nX-PHONETIC-LAST-NAME:{a[family_kana_maybe]}\n"
            "TEL;TYPE=CELL:{a[mobile]}\nEMAIL:{a[mail]}\nBDAY:{a[birth_iso]}\nADR;TYPE=HOME:;;{a[address]};;;{a[postal_plain]};\nEND:VCARD\n",
        )
        for _ in range(7)
    )
    yield f"{ROOT}/連絡先/稼働スタッフ.vcf", plain_text.prose(cards, "utf-8", "\r\n")
    events = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//minato//cal//JA\n" + repeat(
        world,
        "BEGIN:VEVENT\nUID:@@-20261005@minato\nDTSTART:20261005T0@@0000\nSUMMARY:面談 {a[name]}さん（{a[mobile]}）\n"
        "DESCRIPTION:{a[condition]}の件、就業可否を確認\nATTENDEE;CN={a[joined]}:mailto:{a[mail]}\nEND:VEVENT\n",
        5,
    )
    yield f"{ROOT}/連絡先/面談予定.ics", plain_text.prose(events + "END:VCALENDAR\n", "utf-8", "\r\n")


def talks(world: World) -> Iterator[tuple[str, Page]]:
    start = """
    {b[family]}様

    丸栄物流ご担当の{b[joined]}様、みなとスタッフの{a[family]}です。
    10/1より就業開始の者をご連絡します。
    　1) {c[name]}（{c[kana]}）　{c[age]}歳　携帯{c[mobile]}
    　2) {d[name]}（{d[kana]}）　{d[age]}歳　携帯{d[mobile]}
    {d[family]}は[[DISABILITY|聴覚障害]]があるため、指示は筆談アプリでお願いします。
    {c[family]}は[[CREED|イスラム教徒]]のため、13時頃に礼拝の時間をいただきます。
    ----------------------------
    みなとスタッフ㈱ 川口支店　{a[joined]}
    直通 {a[phone]}　{a[mail]}
    """
    attached = {
        "就業条件.csv": plain_text.delimited(
            listed(table(world, "氏名=name; 時給=wage; 開始日=~2026/10/1; 携帯=mobile", 4)), "cp932"
        )
    }
    yield f"{ROOT}/メール/就業開始連絡.eml", letter(world, "10/1就業開始のご連絡", start, attached)
    memo = """
    面談記録　担当：{z[family]}
    --- {a[joined]}さん（{a[staff_code]}）
    前職 [[EMPLOYMENT_HISTORY|スーパーまつや 惣菜]]を{a[condition]}で退職。今は{a[medication]}を服用、夜勤NG。
    [[FAMILY?|夫]]が[[CRIMINAL_RECORD|詐欺罪で服役]]中とのこと（他言不可）。子は[[FAMILY?|長女]] {a[relative]}ちゃん。
    --- {b[joined]}さん（{b[staff_code]}）
    [[NATIONALITY|ブラジル]]籍、[[RACE_OR_ORIGIN|日系三世]]。在留カード {b[residence_card]} 確認。
    前の会社の[[UNION_MEMBERSHIP|合同労組に加入]]していた、と本人談。
    [[FAMILY?|元夫]]からの[[CRIME_VICTIM|DV被害]]で住所非公開。緊急連絡先は {b[mobile]} のみ。
    --- {c[joined]}さん（{c[staff_code]}）
    次回更新希望。時給[[SALARY|1,350]]円→[[SALARY|1,400]]円希望。
    """
    yield f"{ROOT}/面談/面談記録0918.txt", plain_text.prose(tell(world, trim(memo)), "cp932", "\r\n")
    slides = [
        ("新任SV候補のご紹介", [tell(world, "候補者：{a[name]}（{a[age]}歳）\n前職：{a[career]}\n携帯 {a[mobile]}")]),
        ("体制図", ["SV → リーダー → オペレーター"]),
    ]
    yield (
        f"{ROOT}/提案/SV候補.pptx",
        paper.pptx(slides, tell(world, "※{b[joined]}さんは{b[condition]}のため今回は見送り")),
    )
    yield (
        f"{ROOT}/面談/一括.zip",
        containers.cp932_zip(
            {
                "メモ.txt": plain_text.prose(
                    tell(world, "{a[name]}さん {a[mobile]} 住所{a[address]} {a[my_number]}（マイナンバー）\n"), "cp932"
                )
            }
        ),
    )
