"""The tagger as a whole: offsets, texts of any length, cells kept apart, spans that names have in offices."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from recognizers.tagger import PersonTagger, model
from recognizers.tagger.kin import kin
from recognizers.tagger.model import Model, packaged


@pytest.fixture(scope="module")
def tagger() -> PersonTagger:
    """The packaged model."""
    return PersonTagger.load()


def _names(tagger: PersonTagger, text: str) -> list[str]:
    return [text[span.start : span.end] for span in tagger.tag(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("氏名：高橋　美咲", ["高橋　美咲"]),
        ("出席者：佐藤、鈴木、田中", ["佐藤", "鈴木", "田中"]),
        ("田中様、お世話になっております。営業部の鈴木です。", ["田中", "鈴木"]),
        ("株式会社山田商店の木村部長", ["木村"]),
        ("ﾔﾏﾀﾞ ﾀﾛｳ", ["ﾔﾏﾀﾞ ﾀﾛｳ"]),
        ("1,田中 一郎,タナカ イチロウ,東京都", ["田中 一郎", "タナカ イチロウ"]),
        ("ファム・ティ・ホアさんが入社した。", ["ファム・ティ・ホア"]),
        ("Regards,\nHanako Sato", ["Hanako Sato"]),
        ("宮崎県宮崎市の橋本病患者", []),
        ("品名,数量\n複合機,3\n封筒,100", []),
        ("", []),
        (" \n\t", []),
    ],
)
def test_marks_names_and_only_names(tagger: PersonTagger, text: str, names: list[str]) -> None:
    """The space inside belongs to the name, the honorific does not; companies, places and illnesses are no names."""
    assert _names(tagger, text) == names


def test_reads_texts_longer_than_the_analyser_takes(tagger: PersonTagger) -> None:
    """SudachiPy refuses more than 49,149 bytes; offsets stay those of the whole text."""
    text = "本日の会議は中止します。" * 6000 + "担当：高橋 美咲" + "👍" * 20_000
    assert [text[span.start : span.end] for span in tagger.tag(text)] == ["高橋 美咲"]


def test_many_texts_are_tagged_as_if_alone(tagger: PersonTagger) -> None:
    """Neighbours in the batch say nothing about each other."""
    texts = ["氏名", "東", "様", "", "高橋 美咲", "営業部", "担当：佐藤\n承認：鈴木"]
    assert tagger.tag_many(texts) == [tagger.tag(text) for text in texts]


def test_nul_divides_cells(tagger: PersonTagger) -> None:
    """Cells that are searched together give what they give alone."""
    cells = ["高橋 美咲", "田中", "株式会社", "担当：佐藤"]
    joined = "\n\0\n".join(cells)
    assert _names(tagger, joined) == [name for cell in cells for name in _names(tagger, cell)]


def test_scores_are_probabilities(tagger: PersonTagger) -> None:
    """A plain case is surer than a doubtful one, and both lie between 0 and 1."""
    scores = [span.score for text in ("氏名：高橋　美咲", "林は森の東にある") for span in tagger.tag(text)]
    assert all(0 <= score <= 1 for score in scores)
    assert scores[0] > 0.9


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("氏名：高橋 美咲", "full"),
        ("佐藤様", "surname"),
        ("ﾀｶﾊｼ ﾐｻｷ", "kana"),
        ("Hanako Sato", "romaji"),
        ("グエン・ヴァン・アンさん", "foreign"),
    ],
)
def test_kinds(tagger: PersonTagger, text: str, kind: str) -> None:
    """What a name is written in, and which half of it stands there."""
    assert [span.kind for span in tagger.tag(text)] == [kind]


@pytest.fixture
def _offline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the tagger opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    yield


@pytest.mark.usefixtures("_offline")
def test_needs_no_network(tagger: PersonTagger) -> None:
    """Model, lists and dictionary come from the installation."""
    assert _names(tagger, "担当：佐藤") == ["佐藤"]


def test_token_types_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Types met on the way are dropped when they are many; the answers stay."""
    own = PersonTagger(Model(packaged()))
    texts = ["佐々木 健太郎さん、識別子 xq7pvz8k を確認", "担当は髙嶺 麗華です。"]
    before = [own.tag(text) for text in texts]
    met = own.types
    monkeypatch.setattr(model, "_LEARNT", -1)
    assert [own.tag(text) for text in texts] == before
    assert own.types < met


def test_numbers_of_one_length_are_of_one_type() -> None:
    """A number met for the first time gives the same answers as one described by itself."""
    texts = [f"受付{number}番の髙嶺 麗華さん、次は{number + 1}番。" for number in (48_392_048, 57_391_862)]
    together = PersonTagger(Model(packaged())).tag_many(texts)
    assert together == [PersonTagger(Model(packaged())).tag(text) for text in texts]
    assert together[0] == together[1] != []


def test_a_number_that_has_kin_speaks_for_itself_alone() -> None:
    """What the kin table knows of some numbers is not said of those that come after them."""
    text = "髙嶺 麗華さん7319番、7318番の関口、7316番へ関口。"
    own = PersonTagger(Model(packaged()))
    own.tag(" ".join(word for word in kin() if len(word) == len("7319") and word.isdecimal()))
    assert own.tag(text) == PersonTagger(Model(packaged())).tag(text) != []
