"""The table of words that are used alike: groups lie within groups, and it can be read without anything else."""

from __future__ import annotations

from recognizers.tagger.kin import kin


def test_groups_lie_within_groups() -> None:
    """A fine group belongs to one coarser group."""
    for fine in (1, 2, 3):
        coarser: dict[str, str] = {}
        for numbers in kin().values():
            assert coarser.setdefault(numbers[fine], numbers[fine - 1]) == numbers[fine - 1]


def test_words_of_a_kind_stand_together() -> None:
    """Surnames share a group that particles and titles are not in."""
    surnames = {kin()[word][1] for word in ("田中", "中村", "木村", "清水")}
    assert len(surnames) == 1
    assert surnames.isdisjoint({kin()[word][1] for word in ("の", "社長", "東京")})


def test_every_word_is_usable() -> None:
    """No empty words and no blanks, which could never be met."""
    assert len(kin()) > 100_000
    assert all(word and not word.isspace() for word in kin())
