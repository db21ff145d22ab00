"""What the recognisers reach on a share of people and spellings that nobody tuned on, a little under the measured."""

from __future__ import annotations

from pathlib import Path

from benchmarks.accuracy.score import inspected, load_hits, load_truth, score
from benchmarks.accuracy.share import write

SEED = 29
SURE = (
    "PERSON",
    "JP_ADDRESS",
    "PHONE_NUMBER",
    "EMAIL_ADDRESS",
    "DATE_OF_BIRTH",
    "INTERNAL_ID",
    "JP_MY_NUMBER",
    "JP_HEALTH_INSURANCE",
    "JP_DRIVER_LICENSE",
    "CREDIT_CARD",
    "MEDICAL_CONDITION",
    "MEDICATION",
    "HEALTH_CHECKUP",
    "SALARY",
)


def test_an_office_share_is_found_by_value(tmp_path: Path) -> None:
    write("field", SEED, tmp_path)
    share = tmp_path / "share"
    truths = load_truth((tmp_path / "truth.jsonl").read_text(encoding="utf-8").splitlines())
    result = score(truths, load_hits(inspected(share), share, 0.0), {})
    assert result.strict.precision >= 0.98
    assert result.strict.recall >= 0.96
    assert len(result.flagged) <= 3
    assert {name: round(result.by_type[name].f1, 3) for name in SURE if result.by_type[name].f1 < 0.93} == {}
