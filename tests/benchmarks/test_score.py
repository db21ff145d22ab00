"""The scorer: what it counts as right, wrong, near and excused."""

import json
from pathlib import Path

from benchmarks.accuracy import score

TRUTH = [
    {"asset": "a.txt", "entity_type": "PERSON", "text": "佐藤 花子"},
    {"asset": "a.txt", "entity_type": "PHONE_NUMBER", "text": "090-1111-2222"},
    {"asset": "a.txt", "entity_type": "JP_POSTAL_CODE", "text": "530-0001", "optional": True},
    {"asset": "b.zip!/m.csv", "entity_type": "JP_ADDRESS", "text": "大阪市北区梅田1-2-3 ハイツ5"},
    {"asset": "c.csv", "clean": True},
]
HITS = [
    {"asset": "/s/a.txt", "entity_type": "PERSON", "text": "佐藤花子", "score": 0.9},
    {"asset": "/s/a.txt", "entity_type": "JP_POSTAL_CODE", "text": "5300001", "score": 0.4},
    {"asset": "/s/a.txt", "entity_type": "JP_CORPORATE_NUMBER", "text": "7000012050002", "score": 0.9},
    {"asset": "/s/b.zip!/m.csv", "entity_type": "JP_ADDRESS", "text": "大阪市北区梅田1-2-3", "score": 0.8},
    {"asset": "/s/c.csv", "entity_type": "JP_MY_NUMBER", "text": "123456789018", "score": 0.6},
    {"asset": "/s/c.csv", "entity_type": "PERSON", "text": "大森", "score": 0.3},
    {"asset": "/s/c.csv", "entity_type": "AGE", "text": "20", "score": 0.9},
]


def result(hits: list[dict[str, object]], min_score: float = 0.0) -> score.Score:
    truths = score.load_truth(json.dumps(line) for line in TRUTH)
    found = score.load_hits((json.dumps(hit) for hit in hits), Path("/s"), min_score)
    return score.score(truths, found, {"c.csv": 500_000})


def test_values_are_compared_in_canonical_form_and_excuses_count_for_nothing() -> None:
    got = result(HITS)
    assert (got.strict.right, got.strict.missed, got.strict.spurious) == (1, 2, 4)
    assert got.missed == [
        ("a.txt", "PHONE_NUMBER", "09011112222"),
        ("b.zip", "JP_ADDRESS", "大阪市北区梅田1-2-3ハイツ5"),
    ]
    assert "JP_POSTAL_CODE" not in got.by_type
    assert "JP_CORPORATE_NUMBER" not in got.by_type


def test_an_overlap_counts_in_the_lenient_figures_only() -> None:
    got = result(HITS)
    assert (got.lenient.right, got.lenient.missed, got.lenient.spurious) == (2, 1, 3)
    assert [hit[2] for _, hit in got.near] == ["大阪市北区梅田1-2-3"]


def test_a_clean_file_is_flagged_by_a_sure_hit_of_an_identifying_type_only() -> None:
    assert set(result(HITS).flagged) == {"c.csv"}
    assert [value[1] for value in result(HITS).flagged["c.csv"]] == ["JP_MY_NUMBER"]
    assert result(HITS[:4] + HITS[5:]).flagged == {}


def test_false_alarms_are_counted_per_megabyte_of_clean_files() -> None:
    assert result(HITS).alarms_per_mb == {"AGE": 2.0, "JP_MY_NUMBER": 2.0, "PERSON": 2.0}


def test_a_name_in_the_path_is_excused_and_a_weak_hit_can_be_left_out() -> None:
    named = [{"asset": "/s/佐藤太郎_診断書.pdf", "entity_type": "PERSON", "text": "佐藤太郎", "score": 0.9}]
    assert result(named).strict.spurious == 0
    assert result(HITS, 0.5).strict.spurious == 3


def test_a_perfect_scan_scores_one_and_an_empty_one_zero() -> None:
    perfect = [{**line, "asset": f"/s/{line['asset']}"} for line in TRUTH if "text" in line]
    assert result(perfect).strict.f1 == result(perfect).lenient.f1 == 1.0
    assert (result([]).strict.recall, result([]).strict.f1) == (0.0, 0.0)
