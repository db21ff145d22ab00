"""The entity types: names as Presidio writes them, labels in both languages, two legal attributes.

`strength` and `sensitivity` after the domain specification §1.4: how strongly a value identifies a person on its
own, and which special protection it stands under once it is about a person. Standard library only.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Strength(IntEnum):
    """S3 individual identification code, S2 identifies alone, S1 quasi-identifier, S0 attribute."""

    S0 = 0
    S1 = 1
    S2 = 2
    S3 = 3


class Sensitivity(StrEnum):
    """What an item is beside identifying."""

    NONE = ""
    SPECIAL_CARE = "special_care"  # 要配慮個人情報, APPI art. 2(3)
    FINANCIAL_SENSITIVE = "financial_sensitive"  # 機微(金融), financial sector guidelines
    PROPERTY = "property"  # financial loss through misuse, Enforcement Rules art. 7(ii)
    CREDENTIAL = "credential"
    PERSON_RELATED = "person_related"  # 個人関連情報, APPI art. 2(7)
    AGAINST = "against"  # evidence that the data is not about a person


@dataclass(frozen=True, slots=True)
class EntityType:
    """One entity type. `is_identifier` says that it can be looked up (address, phone, mail, internal id)."""

    name: str
    ja: str
    en: str
    strength: Strength
    sensitivity: Sensitivity = Sensitivity.NONE
    needs_pair: bool = False
    keeps_digest: bool = True

    def label(self, language: str) -> str:
        """The name for people, in `ja` or `en`."""
        return self.ja if language == "ja" else self.en


S0, S1, S2, S3 = Strength
_NONE, _CARE, _FIN, _PROP, _CRED, _REL, _AGAINST = Sensitivity

_ALL = (
    EntityType("PERSON", "氏名", "Name", S2),
    EntityType("JP_ADDRESS", "住所", "Address", S1),
    EntityType("JP_POSTAL_CODE", "郵便番号", "Postal code", S0),
    EntityType("PHONE_NUMBER", "電話番号", "Phone number", S1),
    EntityType("EMAIL_ADDRESS", "メールアドレス", "E-mail address", S1),
    EntityType("DATE_OF_BIRTH", "生年月日", "Date of birth", S1),
    EntityType("INTERNAL_ID", "社員番号・会員番号等", "Internal ID", S1),
    EntityType("JP_MY_NUMBER", "個人番号", "My Number", S3, keeps_digest=False),
    EntityType("JP_DRIVER_LICENSE", "運転免許証番号", "Driver's licence number", S3),
    EntityType("JP_PASSPORT", "旅券番号", "Passport number", S3),
    EntityType("JP_RESIDENCE_CARD", "在留カード番号", "Residence card number", S3),
    EntityType("JP_PENSION_NUMBER", "基礎年金番号", "Basic pension number", S3),
    EntityType("JP_RESIDENT_RECORD_CODE", "住民票コード", "Resident record code", S3),
    EntityType("JP_HEALTH_INSURANCE", "健康保険 記号・番号", "Health insurance number", S3, needs_pair=True),
    EntityType("JP_CARE_INSURANCE", "介護保険 被保険者番号", "Care insurance number", S3, needs_pair=True),
    EntityType("JP_EMPLOYMENT_INSURANCE", "雇用保険被保険者番号", "Employment insurance number", S3),
    EntityType("BIOMETRIC_TEMPLATE", "生体特徴符号", "Biometric template", S3),
    EntityType("CREDIT_CARD", "クレジットカード番号", "Payment card number", S1, _PROP),
    EntityType("JP_BANK_ACCOUNT", "銀行口座", "Bank account", S1),
    EntityType("CREDENTIAL", "認証情報", "Credential", S0, _CRED, keeps_digest=False),
    EntityType("MEDICAL_CONDITION", "病名・症状", "Medical condition", S0, _CARE),
    EntityType("MEDICAL_TREATMENT", "診療・調剤", "Medical treatment", S0, _CARE),
    EntityType("MEDICATION", "薬剤", "Medication", S0, _CARE),
    EntityType("HEALTH_CHECKUP", "健診・検査結果", "Health check-up result", S0, _CARE),
    EntityType("DISABILITY", "障害", "Disability", S0, _CARE),
    EntityType("CRIMINAL_RECORD", "犯罪の経歴", "Criminal record", S0, _CARE),
    EntityType("CRIME_VICTIM", "犯罪により害を被った事実", "Harm suffered from crime", S0, _CARE),
    EntityType("CREED", "信条", "Creed", S0, _CARE),
    EntityType("RACE_OR_ORIGIN", "人種・民族", "Race or ethnic origin", S0, _CARE),
    EntityType("SOCIAL_STATUS", "社会的身分", "Social status", S0, _CARE),
    EntityType("UNION_MEMBERSHIP", "労働組合加入", "Union membership", S0, _FIN),
    EntityType("REGISTERED_DOMICILE", "本籍地", "Registered domicile", S0, _FIN),
    EntityType("IP_ADDRESS", "IPアドレス", "IP address", S0, _REL),
    EntityType("COOKIE_ID", "Cookie ID", "Cookie ID", S0, _REL),
    EntityType("ADVERTISING_ID", "広告ID", "Advertising ID", S0, _REL),
    EntityType("DEVICE_ID", "端末識別子", "Device ID", S0, _REL),
    EntityType("GEO_COORDINATE", "位置情報", "Geolocation", S0, _REL),
    EntityType("BROWSING_HISTORY", "閲覧履歴", "Browsing history", S0, _REL),
    EntityType("PURCHASE_HISTORY", "購買履歴", "Purchase history", S0, _REL),
    EntityType("GENDER", "性別", "Gender", S0, _REL),
    EntityType("AGE", "年齢", "Age", S0, _REL),
    EntityType("OCCUPATION", "職業", "Occupation", S0, _REL),
    EntityType("NATIONALITY", "国籍", "Nationality", S0, _REL),
    EntityType("FAMILY", "家族・続柄", "Family", S0),
    EntityType("SALARY", "給与", "Salary", S0),
    EntityType("EDUCATION", "学歴", "Education", S0),
    EntityType("EMPLOYMENT_HISTORY", "職歴", "Employment history", S0),
    EntityType("PHOTO", "写真", "Photo", S0),
    EntityType("JP_CORPORATE_NUMBER", "法人番号", "Corporate number", S0, _AGAINST),
    EntityType("JP_INVOICE_NUMBER", "登録番号(インボイス)", "Invoice registration number", S0, _AGAINST),
)

ENTITIES: dict[str, EntityType] = {entity.name: entity for entity in _ALL}
"""Every entity type by name, in the order in which people read them."""
