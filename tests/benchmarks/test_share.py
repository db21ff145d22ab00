"""The benchmark's share: its truth stands in its files, and a set's words stay its own."""

import json
import re
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations, islice
from pathlib import Path

import pytest

pytest.importorskip("xlwt", reason="needs the bench extra")
pytest.importorskip("reportlab", reason="needs the bench extra")
pytest.importorskip("pptx", reason="needs the bench extra")

from benchmarks.accuracy import population, share
from benchmarks.accuracy.canonical import canonical
from tests.benchmarks.texts import CP932_TWINS, decodings, texts_of

PLAIN = {"csv", "tsv", "txt", "log", "sql", "jsonl", "vcf", "ics", "gpx", "env", "md", "yml", "yaml", "dat"}


@pytest.fixture(scope="module", params=share.SETS)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    share.write(request.param, 0, folder)
    return folder


def test_there_are_many_files_of_many_kinds_and_a_dozen_clean_ones(written: Path) -> None:
    truth = [json.loads(line) for line in (written / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    files = [path for path in (written / "share").rglob("*") if path.is_file()]
    assert len(files) >= 100
    assert len({path.suffix or path.name for path in files}) >= 20
    assert sum(bool(line.get("clean")) for line in truth) >= 12
    assert len({line["entity_type"] for line in truth if "entity_type" in line}) >= 35


def test_every_value_stands_in_its_text_file(written: Path) -> None:
    said = defaultdict(list)
    for line in (written / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if "text" in entry and "!/" not in entry["asset"] and entry["asset"].rpartition(".")[2] in PLAIN:
            said[entry["asset"]].append(entry["text"])
    assert len(said) > 30
    for asset, values in said.items():
        texts = decodings((written / "share" / asset).read_bytes())
        lost = [[value for value in values if value.translate(CP932_TWINS) not in text] for text in texts]
        assert min(lost, key=len) == [], asset


def test_every_value_of_the_blind_set_stands_in_its_file_whatever_the_format() -> None:
    """Spreadsheets keep dates as numbers and lose leading zeros; PDF text has no sure blanks."""
    for path, page in share.files("blind", 2):
        texts = ["".join(text.translate(CP932_TWINS).split()) for text in texts_of(path, page.data)]
        assert not any(sign in text for text in texts for sign in "\ue000⟨⏎"), path
        wanted = {(entity.rstrip("?"), text) for _, entity, text in page.values}
        lost = [[one for one in wanted if not stands(*one, text)] for text in texts]
        assert min(lost, key=len) == [], path


def stands(entity: str, value: str, text: str) -> bool:
    """Whether a value is in a text without blanks, also as a spreadsheet keeps it."""
    plain = "".join(value.translate(CP932_TWINS).split())
    forms = [plain]
    if entity == "DATE_OF_BIRTH" and re.fullmatch(r"\d{4}-\d\d-\d\d", plain):
        forms.append(str((date.fromisoformat(plain) - date(1899, 12, 30)).days))
    digits = plain.replace("-", "")
    if digits.isdecimal():
        forms.append(digits.lstrip("0"))
    if re.fullmatch(r"\d+\.\d*0", plain):
        forms.append(plain.rstrip("0").rstrip("."))
    return any(form in text for form in forms)


def test_no_mark_is_left_in_a_file(written: Path) -> None:
    for path in (written / "share").rglob("*"):
        if path.is_file() and path.suffix in {".txt", ".csv", ".html", ".eml", ".json"}:
            assert not any(
                "\ue000" in text or ("[[" in text and "|" in text) for text in decodings(path.read_bytes())[:1]
            ), path


def test_the_sets_share_no_names_towns_or_branches() -> None:
    for name in ("surnames", "given", "towns", "branches"):
        lists = [{tuple(row[:5]) for row in population.rows(set_name, name)} for set_name in share.SETS]
        for one, other in combinations(lists, 2):
            assert not one & other


@pytest.mark.parametrize("set_name", share.SETS)
def test_the_same_seed_gives_the_same_files(set_name: str) -> None:
    once, again, other = (list(islice(share.files(set_name, seed), 40)) for seed in (3, 3, 4))
    assert once == again
    assert once != other


def test_romaji_follows_hepburn() -> None:
    spelled = {
        kana: population.romaji(kana) for kana in ("ヨウコ", "シンイチ", "キョウヘイ", "ハットリ", "ジュンヤ", "マッチ")
    }
    assert spelled == {
        "ヨウコ": "yoko",
        "シンイチ": "shinichi",
        "キョウヘイ": "kyohei",
        "ハットリ": "hattori",
        "ジュンヤ": "junya",
        "マッチ": "matchi",
    }


@pytest.mark.parametrize(
    ("entity", "one", "other"),
    [
        ("DATE_OF_BIRTH", "昭和63年2月29日", "S63.02.29"),
        ("DATE_OF_BIRTH", "1988/2/29", "32202"),
        ("DATE_OF_BIRTH", "令和元年5月1日", "20190501"),
        ("PHONE_NUMBER", "+81 90-1234-5678", "０９０（１２３４）５６７８"),
        ("PERSON", "佐藤　花子", "佐藤花子"),
        ("JP_ADDRESS", "大田区池上１－２－３ ハイツ", "大田区池上1-2-3ハイツ"),
        ("JP_PASSPORT", "TK1234567", "TK12345671JPN9001011M3503236<<<<<<<<<<<<<<08"),
        ("HEALTH_CHECKUP", "6.0", "6"),
    ],
)
def test_spellings_of_one_value_compare_equal(entity: str, one: str, other: str) -> None:
    assert canonical(entity, one) == canonical(entity, other)


def test_different_values_stay_different() -> None:
    pairs = Counter(
        canonical("DATE_OF_BIRTH", text) for text in ("昭和63年2月29日", "昭和63年2月28日", "2月29日", "19880228")
    )
    assert pairs.most_common(1)[0] == ("1988-02-28", 2)
