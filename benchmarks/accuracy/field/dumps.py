"""Databases as dumps, interfaces as JSON and XML, archives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.accuracy.field.export import Export, exports, page
from benchmarks.accuracy.field.personnel import RESUME
from benchmarks.accuracy.formats import paper
from benchmarks.accuracy.formats.containers import cp932_zip
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

EXPORTS = (
    Export(
        "backup/m_customer",
        "sql",
        "number5=cust_id name=cust_nm half_kana=cust_kn sex=seibetsu birth8=birth_ymd postal=zip_cd "
        "street=addr1 building=addr2 "
        "mobile_bare=tel1 mail=mail_addr stamp=ins_dt",
        26,
    ),
    Export(
        "backup/t_patient_disease",
        "sql",
        "chart=patient_no name=patient_name condition=byomei medication=yakuzai stamp=sinryo_ymd",
        20,
    ),
    Export(
        "backup/user_accounts",
        "sqlite",
        "login=user_id name=display_name mail=email pass_word=password ip=last_login_ip",
        20,
    ),
    Export(
        "api/members_export",
        "json",
        "member_id=memberId family=lastName given=firstName family_kana=lastNameKana given_kana=firstNameKana "
        "birth_iso=birthday postal_plain=zip address=address mobile=phone mail=email",
        18,
    ),
    Export(
        "api/device_tokens",
        "jsonl",
        "number5=user_id imei=imei adid=gaid ip=ip moment=last_seen",
        18,
    ),
    Export(
        "api/kenshin_hl7風",
        "xml",
        "insurer=insurerNumber insured_symbol=insuredSymbol insured_number=insuredNumber name=patientName "
        "birth8=birthTime "
        "systolic=systolicBP diastolic=diastolicBP hba1c=HbA1c ldl=LDL",
        14,
    ),
    Export(
        "api/passengers",
        "yaml",
        "romaji=name passport=passport_no birth_iso=dob nationality=nationality",
        14,
    ),
)
YEARS = Export(
    "退職者一覧_R5",
    "csv",
    "number5=社員番号 name=氏名 birth_era=生年月日 pension=基礎年金番号 address=住所 era_day=退職日",
    14,
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    members = {
        "退職者一覧_R5.csv": page(world, YEARS),
        "退職者一覧_令和６年.xlsx": page(world, replace(YEARS, kind="xlsx", above="退職者一覧")),
        "応募書類/履歴書.docx": paper.docx([tell(world, RESUME)]),
    }
    yield "backup/人事旧データ.zip", cp932_zip(members)
