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
    """One column; `is_required` marks the seven that JIS Q 15001 asks for. Width in characters."""

    key: str
    ja: str
    en: str
    filled: Filled
    width: int
    is_required: bool = False

    def label(self, language: str) -> str:
        """The heading."""
        return self.ja if language == "ja" else self.en


_A, _S, _H = Filled

COLUMNS = (
    Column("id", "管理番号", "No.", _A, 12),
    Column("task", "部門・業務名", "Department, task", _S, 18),
    Column("name", "個人情報名", "Name of the personal data", _S, 22),
    Column("items", "個人情報の項目", "Items", _A, 36, is_required=True),
    Column("subject", "本人の区分", "Data subjects", _S, 16),
    Column("persons", "件数(概数)", "Number of people (about)", _A, 14),
    Column("special_care", "要配慮個人情報", "Special care-required", _A, 20),
    Column("individual_number", "特定個人情報", "My Number", _A, 10),
    Column("identification_code", "個人識別符号", "Identification codes", _A, 18),
    Column("media", "媒体・形式", "Media, format", _A, 16),
    Column("place", "保管場所", "Place of storage", _A, 36, is_required=True),
    Column("method", "保管方法", "Manner of storage", _A, 18, is_required=True),
    Column("access", "アクセス権を有する者", "Who has access", _A, 20, is_required=True),
    Column("purpose", "利用目的", "Purpose of use", _H, 24, is_required=True),
    Column("obtained", "取得方法", "How obtained", _H, 16),
    Column("consent", "同意・明示方法", "Consent, notice", _H, 16),
    Column("in_writing", "直接書面取得か", "Directly in writing?", _H, 10),
    Column("use_until", "利用期限", "Use until", _H, 12, is_required=True),
    Column("keep_until", "保管期限", "Keep until", _S, 24, is_required=True),
    Column("entrusted", "委託・再委託", "Entrusted to", _H, 14),
    Column("provided", "第三者提供", "Provided to third parties", _H, 12),
    Column("shared", "共同利用", "Joint use", _H, 10),
    Column("received", "受託", "Received in trust", _H, 10),
    Column("disposal", "廃棄方法", "Disposal", _H, 14),
    Column("disclosure", "開示対象(保有個人データ)", "Subject to disclosure", _H, 14),
    Column("risk", "リスク・対策・残留リスク", "Risks, measures, residual risk", _S, 36),
    Column("reviewer", "確認者", "Reviewed by", _H, 10),
    Column("reviewed", "確認日", "Reviewed on", _H, 12),
    Column("next_review", "次回見直し日", "Next review", _A, 12),
    Column("evidence", "証跡(件数・走査日)", "Evidence", _A, 24),
)
