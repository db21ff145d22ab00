# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Directories, address books and device lists of the blind set."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made, told
from benchmarks.accuracy.world import World
from pdscan.demo.marks import plain
from pdscan.demo.page import Page

FILES = (
    File("情シス/AD/ad_users_20260901.csv", """
"DistinguishedName","SamAccountName","UserPrincipalName","DisplayName","sn","GivenName","EmployeeID","Department","telephoneNumber","mobile","mail","Enabled","LastLogonDate"
*12 "CN={p[joined]},OU=Users,DC=sanpo,DC=example,DC=co,DC=jp","{p[user]}","{p[work_mail]}","{p[joined]}","{p[family]}","{p[given]}","{p[staff_e]}","{p[department]}","⟨#4⟩","{p[mobile_dash]}","{p[work_mail]}","True","2026/08/⟨#1⟩ ⟨time⟩"
""", "utf-8-sig"),
    File("情シス/MDM/mdm_devices_export.csv", """
Device Name,Model,Serial Number,IMEI/MEID,Wi-Fi MAC Address,Phone Number,User Principal Name,User Display Name,OS Version,Last Check-in,Last Known Location
*11 ⟨iPad-03|SANPO-SP⟩,⟨A3102|SM-G991⟩,[[DEVICE_ID?|F9F⟨#6⟩KX]],{p[imei]},{p[mac]},{p[mobile_plus]},{p[work_mail]},{p[joined]},18.6.1,⟨iso⟩T⟨time⟩Z,"{p[latitude]}, {p[longitude]}"
""", "utf-8"),
    File("情シス/資産/PC貸与台帳.xlsx", """
PC・スマホ貸与管理台帳
資産番号¦種別¦機種¦使用者¦内線¦IPアドレス¦MACアドレス¦貸与日¦初期PW
*11 PC-⟨#4⟩¦⟨ノート|デスクトップ⟩¦⟨Latitude 5440|ThinkPad L14⟩¦{p[name]}¦⟨#4⟩¦[[IP_ADDRESS?|192.168.12.⟨#2⟩]]¦{p[mac]}¦⟨day⟩¦{p[password]}
"""),
    File("情シス/連絡先/アドレス帳.vcf", "\n".join((
        "*8 BEGIN:VCARD\vVERSION:3.0\vN:{p[family]};{p[given]};;;\vFN:{p[joined]}\vX-PHONETIC-LAST-NAME:{p[family_kana]}\vX-PHONETIC-FIRST-NAME:{p[given_kana]}\vORG:{p[company]};\vTEL;TYPE=CELL:{p[mobile]}\vEMAIL;TYPE=INTERNET:{p[mail]}\vBDAY:{p[birth_iso]}\vADR;TYPE=HOME:;;{p[street]};{p[city]};{p[prefecture]};{p[postal_dash]};日本\vEND:VCARD",
    ))),
    File("情シス/連絡先/部署連絡先_Teams.html", """
<< チャネル「施設管理G」エクスポート >>
[2026-09-01 08:55] {a[joined]}: おはようございます。{b[san]}さん、子の看護休暇で午前休です。
[2026-09-01 09:10] {c[joined]}: @{a[joined]} 市民プールの鍵ですが、{d[joined]}さん（{d[mobile]}）が持っています
[2026-09-01 09:12] {a[joined]}: Wi-Fi のパスワードは [[CREDENTIAL|Pool-Side#7731]] に変わりました
[2026-09-01 12:40] {c[joined]}: {e[san]}部長のお父様がご逝去。通夜は青谷会館 喪主 {e[joined]}様
"""),
    File("情シス/位置/車両動態_0831.csv", """
記録時刻,車載器ID,乗務員,緯度,経度,速度
*16 2026-08-31 ⟨time⟩,OBU-⟨07|11⟩,{a[joined]},{p[latitude]},{p[longitude]},⟨0|34|58⟩
"""),
    File("情シス/位置/見守りタグ.json", """
[
*6, {{"tagId":"{p[mac]}","wearer":{{"name":"{p[joined]}","birth":"{p[birth_iso]}","familyTel":"{p[mobile_dash]}"}},"last":{{"lat":{p[latitude]},"lng":{p[longitude]},"at":"⟨iso⟩T⟨time⟩+09:00"}}}}
]
""", born=(1930, 1950)),
)  # fmt: skip
ENTRY = """
dn: uid={a[user]},ou=People,dc=shirakaba,dc=example,dc=jp
objectClass: inetOrgPerson
uid: {a[user]}
cn: {a[joined]}
sn: {a[family]}
givenName: {a[given]}
displayName: {a[joined]}（{a[department]}）
mail: {a[work_mail]}
mobile: {a[mobile]}
employeeNumber: {a[staff]}
title: {a[post]}
homePostalAddress: {a[address]}
"""


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    yield from made(world, FILES)
    yield "情シス/AD/people_slapcat.ldif", ldif(world)


def ldif(world: World) -> Page:
    """An LDIF dump: values other than ASCII in Base64 (RFC 2849)."""
    marked = "\n\n".join(told(world, ENTRY) for _ in range(8))
    lines = []
    for line in marked.split("\n"):
        name, _, content = plain(line).partition(": ")
        encoded = base64.b64encode(content.encode()).decode()
        lines.append(f"{name}:: {encoded}" if not content.isascii() else plain(line))
    return Page.of(("version: 1\n\n" + "\n".join(lines) + "\n").encode(), marked)
