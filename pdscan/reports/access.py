"""Who can read × what is inside, in words: sentences and folders for the page, the summary and the browser."""

from __future__ import annotations

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory import reach
from pdscan.inventory.reach import Headline
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory

SENTENCES = 6
"""How many stand on top: lighter ones would hide the grave."""


def sentences(inventory: Inventory, selection: Selection, *, with_people: bool = True) -> list[str]:
    """“Everyone inside can read …”, the worst first; empty where nothing is open."""
    return [sentence(line) for line in reach.headlines(inventory, selection, SENTENCES, with_people=with_people)]


def sentence(line: Headline) -> str:
    """One headline in the reader's language."""
    low, high = line.persons
    values = {"what": vocabulary.word(line.category), "assets": line.assets}
    people = f"{low:,}" if low == high else t("{low:,} to {high:,}", low=low, high=high)
    if line.breadth == "public":
        who = t("Everyone, people outside too, can read {what}: {assets:,} assets", **values)
    else:
        who = t("Everyone inside can read {what}: {assets:,} assets", **values)
    return who + (t(", about {people} people", people=people) if high else "")


def folders(inventory: Inventory, selection: Selection, limit: int) -> list[tuple[str, str, str, int, int]]:
    """(folder, who can read it, categories, assets, people of its largest asset) as they stand, the worst first."""
    return [
        (
            row.folder,
            vocabulary.breadth(row.breadth),
            vocabulary.listed(vocabulary.word(name) for name in row.categories),
            row.assets,
            row.persons_high,
        )
        for row in reach.open_folders(inventory, selection, limit)
    ]


def headings() -> tuple[str, ...]:
    """Of the columns of `folders`."""
    return t("folder"), t("who can read"), t("categories"), t("assets"), t("people in the largest")
