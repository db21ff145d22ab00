"""The columns of the ledger in their order (domain specification §2.2), and who fills each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Filled(Enum):
    """Who fills a column: the scan, the scan as a suggestion that a person confirms, or a person alone."""

    AUTOMATIC = "A"
    SUGGESTED = "S"
    HUMAN = "H"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `is_required` marks the seven that JIS Q 15001 asks for. Width in characters.

    `choices` (Japanese, English) are offered by the workbook; another text may be written all the same.
    """

    key: str
    ja: str
    en: str
    filled: Filled
    width: int
    is_required: bool = False
    choices: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    def label(self, language: str) -> str:
        """The heading."""
        return self.ja if language == "ja" else self.en

    def offered(self, language: str) -> tuple[str, ...]:
        """What the workbook offers to choose from."""
        return self.choices[0 if language == "ja" else 1]


_A, _S, _H = Filled
_HAS = (("有", "無"), ("yes", "no"))
_ENTRUSTED = (("委託", "再委託", "無"), ("yes", "again", "no"))
_SUBJECTS = ("従業者", "応募者", "顧客", "取引先担当者", "問合せ者", "株主", "サイト利用者", "その他")
_SUBJECTS_EN = ("staff", "applicants", "customers", "contacts at partners", "inquirers", "shareholders", "visitors")

COLUMNS = (
    Column("id", "管理番号", "No.", _A, 12),
    Column("task", "部門・業務名", "Department, task", _S, 12),
    Column("name", "個人情報名", "Name of the personal data", _S, 13),
    Column("items", "個人情報の項目", "Items", _A, 22, is_required=True),
    Column("subject", "本人の区分", "Data subjects", _S, 9, choices=(_SUBJECTS, _SUBJECTS_EN)),
    Column("persons", "件数(概数)", "Number of people (about)", _A, 8),
    Column("special_care", "要配慮個人情報", "Special care-required", _A, 10),
    Column("individual_number", "特定個人情報", "My Number", _A, 6),
    Column("identification_code", "個人識別符号", "Identification codes", _A, 10),
    Column("media", "媒体・形式", "Media, format", _A, 9),
    Column("place", "保管場所", "Place of storage", _A, 20, is_required=True),
    Column("method", "保管方法", "Manner of storage", _A, 12, is_required=True),
    Column("access", "アクセス権を有する者", "Who has access", _A, 9, is_required=True),
    Column("purpose", "利用目的", "Purpose of use", _H, 14, is_required=True),
    Column(
        "obtained", "取得方法", "How obtained", _H, 8,
        choices=(("本人から書面", "本人から(Web等)", "委託元から", "第三者から", "公開情報"),
                 ("person, in writing", "person, online", "principal", "third party", "public")),
    ),
    Column(
        "consent", "同意・明示方法", "Consent, notice", _H, 8,
        choices=(("書面で同意", "公表", "通知", "不要(法令等)"), ("in writing", "published", "notified", "by law")),
    ),
    Column("in_writing", "直接書面取得か", "Directly in writing?", _H, 6,
           choices=(("直接書面", "直接書面以外"), ("directly in writing", "otherwise"))),
    Column("use_until", "利用期限", "Use until", _H, 8, is_required=True),
    Column("keep_until", "保管期限", "Keep until", _S, 14, is_required=True),
    Column("entrusted", "委託・再委託", "Entrusted to", _H, 14, choices=_ENTRUSTED),
    Column("provided", "第三者提供", "Provided to third parties", _H, 12, choices=_HAS),
    Column("shared", "共同利用", "Joint use", _H, 10, choices=_HAS),
    Column("received", "受託", "Received in trust", _H, 10, choices=_HAS),
    Column("disposal", "廃棄方法", "Disposal", _H, 14,
           choices=(("データ消去", "物理破壊", "裁断", "溶解", "返却"),
                    ("erasure", "destruction", "shredding", "pulping", "return"))),
    Column("disclosure", "開示対象(保有個人データ)", "Subject to disclosure", _H, 14,
           choices=(("対象", "対象外"), ("yes", "no"))),
    Column("risk", "リスク・対策・残留リスク", "Risks, measures, residual risk", _S, 34),
    Column("reviewer", "確認者", "Reviewed by", _H, 10),
    Column("reviewed", "確認日", "Reviewed on", _H, 12),
    Column("next_review", "次回見直し日", "Next review", _A, 12),
    Column("evidence", "証跡(件数・走査日)", "Evidence", _A, 24),
)  # fmt: skip

BY_KEY = {column.key: column for column in COLUMNS}

FIRST_PAGE = 19
"""Columns on the first printed page: up to 保管期限, so that all seven required ones stand on it."""
