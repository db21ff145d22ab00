"""The exposure view as a table: what everyone can read, open folders, and the verdict on each bucket's access."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory.buckets import Bucket
from pdscan.inventory.reach import Headline, OpenFolder
from pdscan.reports import exposure as words
from pdscan.reports.table_file import Cell, Table
from pdscan.spoken import spoken


def table(headlines: Sequence[Headline], folders: Sequence[OpenFolder], buckets: Sequence[Bucket]) -> Table:
    """One row a sentence, folder, or bucket and kind of access."""
    columns = [
        ("part", t("part")),
        ("place", t("place")),
        ("access", t("who can read")),
        ("categories", t("categories")),
        ("assets", t("assets")),
        ("people_to", t("people to")),
        ("reasons", t("reasons")),
        ("fix", t("setting")),
    ]
    return Table(t("Exposure"), columns, _rows(headlines, folders, buckets))


def _rows(
    headlines: Sequence[Headline], folders: Sequence[OpenFolder], buckets: Sequence[Bucket]
) -> Iterator[Sequence[Cell]]:
    for one in headlines:
        category, people = vocabulary.word(one.category), one.persons[1] or None
        yield t("category"), "", vocabulary.breadth(one.breadth), category, one.assets, people, "", ""
    for folder in folders:
        categories = "; ".join(vocabulary.word(name) for name in folder.categories)
        circle = vocabulary.breadth(folder.breadth)
        yield t("folder"), folder.folder, circle, categories, folder.assets, folder.persons_high, "", ""
    for bucket in buckets:
        for row in bucket.rows:
            verdict = f"{words.access_word(row.access)}: {words.label_word(row.label)}"
            said = ("; ".join(map(spoken, row.reasons)), "; ".join(map(spoken, row.fixes)))
            yield t("bucket"), bucket.folder, verdict, "", None, None, *said
