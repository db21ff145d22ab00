"""The command line library's own words in the reader's language, and help that is measured in cells, not characters.

Typer brings no catalogue and counts 漢 as one column; its formatter class is the one place where both can be put right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

import typer

from pdscan.i18n import language, t

_Context: Any = next(kind for kind in reversed(typer.Context.__mro__) if "formatter_class" in vars(kind))
_Formatter: Any = _Context.formatter_class
_NO_START = "、。,.)]」』:;・ー…!?)"
_FIRST_COLUMN = 30
_MESSAGES = (
    (r"Invalid value: (?P<what>.*)", "Wrong value: {what}"),
    (r"Invalid value for (?P<name>.*?): (?P<what>.*)", "Wrong value for {name}: {what}"),
    (r"Missing argument (?P<name>.*?)\.?", "Missing: {name}"),
    (r"Missing option (?P<name>.*?)\.?", "Missing: {name}"),
    (r"Missing command\.", "No command was given."),
    (r"No such option: (?P<name>\S+)(?P<rest>.*)", "There is no option {name}."),
    (r"No such command (?P<name>.*?)\.(?P<rest>.*)", "There is no command {name}."),
    (r"Option (?P<name>.*?) requires an argument\.", "The option {name} needs a value."),
    (r"Got unexpected extra arguments? (?P<name>.*)", "Too much: {name}"),
    (r"Input should be greater than or equal to (?P<least>.*)", "at least {least}"),
    (r"Input should be a valid integer.*", "a whole number is needed"),
)
"""What the library says, and the English of the catalogue that it becomes."""


def install() -> None:
    """Use this formatter for every command's help."""
    _Context.formatter_class = CellFormatter


def message(text: str) -> str:
    """An error of the library's parser, in the reader's language; other texts as they are."""
    for pattern, english in _MESSAGES:
        if language() != "en" and (found := re.fullmatch(pattern, text, re.DOTALL)):
            values = found.groupdict(default="")
            if "what" in values:
                values["what"] = message(values["what"])
            near = ", ".join(re.findall(r"(?<=[ '])[\w-]+(?=['?,)])", values.pop("rest", "")))
            return t(english, **values) + (t(" Did you mean {names}?", names=near) if near else "")
    return text


def cells(text: str) -> int:
    """Columns that a terminal needs for `text`."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells, broken at spaces and between wide characters."""
    lines, line = [], ""
    for word in _words(text):
        if line and cells((line + word).rstrip()) > width:
            lines.append(line.rstrip())
            line = word.lstrip()
        else:
            line += word
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _words(text: str) -> Iterator[str]:
    """What must stay together: a word with its space, a wide character with the punctuation that follows."""
    closing = re.escape(_NO_START)
    yield from re.findall(rf"[!-~¡-⺀]+\s*|[^!-~¡-⺀\s][{closing}]*\s*|\s+", " ".join(text.split()))


class CellFormatter(_Formatter):  # type: ignore[misc] # Typer's own copy of its parser has no public name
    """Help pages whose columns stand straight under Japanese text too."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        super().write_usage(prog, args, prefix or t("Usage: "))

    def write_heading(self, heading: str) -> None:
        """A section's name."""
        super().write_heading(t(heading))

    def write_text(self, text: str) -> None:
        """Paragraphs, wrapped."""
        indent = " " * self.current_indent
        for paragraph in text.split("\n\n"):
            for line in wrapped(paragraph, self.width - self.current_indent):
                self.write(f"{indent}{line}\n")

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = _FIRST_COLUMN, col_spacing: int = 2) -> None:
        """Options and commands with what they are for."""
        first = min(max((cells(name) for name, _ in rows), default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        for name, meaning in rows:
            lines = wrapped(_meaning(meaning), max(self.width - first - self.current_indent, 10))
            if cells(name) > first - col_spacing:
                self.write(f"{indent}{name}\n")
            else:
                self.write(f"{indent}{name}{' ' * (first - cells(name))}{lines.pop(0)}".rstrip() + "\n")
            for line in lines:
                self.write(f"{indent}{' ' * first}{line}\n")


def _meaning(text: str) -> str:
    text = text.replace("Show this message and exit.", t("Show this message and exit."))
    return re.sub(r"\[(default|required)(?=[\]:;])", lambda found: f"[{t(found[1])}", text)
