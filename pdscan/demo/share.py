"""Puts the demo share together: which file lies where."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from random import Random

from pdscan.demo import documents, machine, mails, sheets, texts, traps, unreadable
from pdscan.demo.cast import Cast, Maker
from pdscan.demo.office import STAMP
from pdscan.demo.page import Page, Truth
from pdscan.demo.people import people


def cp932_zip(members: dict[str, Page]) -> Page:
    """A zip as Windows writes it: names in CP932 without the UTF-8 flag, which `zipfile` itself never writes."""
    out = io.BytesIO()
    names = {chr(ord("a") + at) * len(name.encode("cp932")): name for at, name in enumerate(members)}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for stand_in, name in names.items():
            archive.writestr(zipfile.ZipInfo(stand_in, STAMP), members[name].data)
    data = out.getvalue()
    for stand_in, name in names.items():
        data = data.replace(stand_in.encode(), name.encode("cp932"))
    return Page(data, tuple(value for name, page in members.items() for value in page.within(name)))


def old_archive(cast: Cast) -> Page:
    """旧データ.zip: last year's lists."""
    return cp932_zip({"顧客リスト_旧.csv": texts.customers(cast), "会議/議事録_旧.txt": texts.minutes(cast)})


def makers(patient: str) -> dict[str, Maker]:
    """Every file of the share by its path; `patient` is the name in one of the paths."""
    return {
        "総務/議事録_安全衛生委員会.txt": texts.minutes,
        "総務/引継ぎメモ.txt": texts.handover,
        "総務/貸与端末.json": machine.devices,
        "総務/取引先一覧.xlsx": traps.companies,
        "総務/路線図/駅一覧.csv": traps.stations,
        "人事/社員名簿_2026.xlsx": sheets.roster,
        "人事/マイナンバー管理簿.xlsx": sheets.my_number_register,
        "人事/採用/応募者一覧.xlsx": sheets.applicants,
        "人事/採用/履歴書.docx": documents.cv,
        "人事/雇用契約書.docx": documents.contract,
        "人事/休職申請書.docx": documents.leave_request,
        "人事/扶養控除等申告書.pdf": documents.dependants,
        f"人事/診断書/{patient}_診断書.pdf": documents.certificate,
        "営業/顧客リスト.csv": texts.customers,
        "営業/会員一覧.txt": texts.members,
        "営業/名刺.vcf": texts.address_card,
        "営業/メール/見本送付.eml": mails.introduction,
        "営業/出荷実績.csv": traps.tracking,
        "経理/給与台帳_202604.xlsx": sheets.payroll,
        "経理/給与振込_202604.txt": texts.transfers,
        "医務室/健康診断結果_2026.xlsx": sheets.checkup,
        "医務室/面談記録.txt": texts.care_notes,
        "医務室/薬価表.xlsx": traps.drug_prices,
        "医務室/健康だより.txt": traps.medical_article,
        "医務室/統計.csv": traps.statistics,
        "共有/受信箱.mbox": mails.mailbox,
        "共有/パスワード付き.zip": unreadable.locked_archive,
        "共有/スキャン_0001.png": unreadable.scan,
        "共有/壊れた履歴書.docx": unreadable.torn_document,
        "共有/ツール/setup.exe": unreadable.program,
        "旧サーバ/旧データ.zip": old_archive,
        "旧サーバ/backup/members.sql": machine.sql_dump,
        "旧サーバ/www/events.jsonl": machine.web_log,
        "旧サーバ/www/access.log": machine.access_log,
        "旧サーバ/www/.env": machine.settings,
    }


def build(folder: Path, seed: int = 0) -> list[Truth]:
    """Writes the share below the folder (made if need be) and returns every value that stands in it.

    The same seed gives the same bytes. Raises OSError where the folder cannot be written.
    """
    everyone = people(seed)
    staff, customers = everyone[:25], everyone[25:]
    patient = staff[3].surname[0] + staff[3].given[0]
    truths: list[Truth] = []
    for path, make in makers(patient).items():
        page = make(Cast(staff, customers, Random(f"{seed}/{path}")))
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(page.data)
        truths.extend(page.truths(path))
    return sorted(set(truths))
