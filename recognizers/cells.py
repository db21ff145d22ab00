"""A table cell as one number, with the damage that spreadsheets do to numbers (domain specification §3.0)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from recognizers.fold import Shadow

_CELL = re.compile(
    r"""[\s'"=(\[]*(?P<value>
        (?P<exponent>[0-9](?:\.[0-9]+)?e\+?[0-9]{1,2})
      | (?P<float>[0-9]+\.0+)
      | (?P<commas>[0-9]{1,3}(?:,[0-9]{3}){2,})
      | (?P<plain>[0-9]+(?:\ ?-\ ?[0-9]+|\ [0-9]+)*)
    )[\s'")\]]*""",
    re.VERBOSE,
)
_RUN = re.compile(r"[0-9]+")


class CellNumber(NamedTuple):
    """The number a cell holds, at [start, end) of it.

    `damage` is "" or what was done to it: `float` (`123.0`), `exponent` (`1.2E+11`), `commas`. `lost` counts the
    digits at the end that an exponent form no longer holds; zeros stand in `digits` for them.
    """

    start: int
    end: int
    digits: str
    shape: tuple[int, ...]
    damage: str = ""
    lost: int = 0

    def padded(self, length: int, most: int = 3) -> str:
        """The digits with up to `most` leading zeros put back, where a number format may have dropped them."""
        missing = length - len(self.digits)
        return self.digits.zfill(length) if len(self.shape) == 1 and 0 < missing <= most else self.digits


def read_number(cell: Shadow) -> CellNumber | None:
    """The cell as one number, None when it is anything else."""
    if len(cell.raw) > 80:
        return None
    found = _CELL.fullmatch(cell.lower)
    if found is None:
        return None
    start, end = found.span("value")
    value = found.group("value")
    if found.group("exponent"):
        mantissa, power = value.split("e")
        digits = str(int(Decimal(mantissa).scaleb(int(power))))
        lost = max(0, int(power) - len(mantissa.partition(".")[2]))
        return CellNumber(start, end, digits, (len(digits),), "exponent", lost)
    if found.group("float"):
        digits = value.partition(".")[0]
        return CellNumber(start, end, digits, (len(digits),), "float")
    if found.group("commas"):
        digits = value.replace(",", "")
        return CellNumber(start, end, digits, (len(digits),), "commas")
    runs = _RUN.findall(value)
    if len(runs) >= 10 and all(len(run) == 1 for run in runs):
        runs = ["".join(runs)]
    return CellNumber(start, end, "".join(runs), tuple(map(len, runs)))
