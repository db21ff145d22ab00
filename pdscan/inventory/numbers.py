"""Many ids as one parameter of a statement: databases limit the number of parameters."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Integer, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.elements import ColumnElement


class Numbers(ColumnElement[int]):
    """The ids, as the only column of a SELECT."""

    inherit_cache = False
    type = Integer()

    def __init__(self, numbers: Iterable[int]) -> None:
        self.listed = bindparam("numbers", json.dumps(list(numbers)), Text, unique=True)


@compiles(Numbers)
def _on_postgresql(element: Numbers, compiler: Any, **options: Any) -> str:
    return f"CAST(json_array_elements_text(CAST({compiler.process(element.listed, **options)} AS json)) AS bigint)"


@compiles(Numbers, "sqlite")
def _on_sqlite(element: Numbers, compiler: Any, **options: Any) -> str:
    return f"value FROM json_each({compiler.process(element.listed, **options)})"
