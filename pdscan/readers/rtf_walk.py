"""The groups and control words of an RTF file, without recursion: its depth is the writer's choice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pdscan.readers.ole_properties import codec_of

TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+", re.DOTALL
)
CHARSETS = {128: 932, 129: 949, 134: 936, 136: 950, 238: 1250, 204: 1251, 161: 1253, 162: 1254, 177: 1255, 178: 1256}
CHARSETS |= {186: 1257, 163: 1258, 222: 874, 0: 1252, 77: 10000}
CHARACTERS = {"tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "bullet": "•"}
CHARACTERS |= {"ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " "}
APART = {"footnote": "footnote", "annotation": "comment", "atnauthor": "authors", "shptxt": "text box"}
APART |= {"header": "header", "headerl": "header", "headerr": "header", "headerf": "header"}
APART |= {"footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer"}
INFO = {"author": "author", "operator": "last saved by", "title": "title", "subject": "subject", "company": "company"}
INFO |= {"manager": "manager", "keywords": "keywords", "category": "category", "doccomm": "description"}
SKIPPED = frozenset({"fonttbl", "colortbl", "stylesheet", "pict", "themedata", "colorschememapping", "datastore"})
SKIPPED |= {"listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "filetbl", "revtbl", "bkmkstart"}
SKIPPED |= {
    "bkmkend",
    "nonshppict",
    "latentstyles",
    "pgptbl",
    "listtext",
    "pntext",
    "atrfstart",
    "atrfend",
    "sp",
    "atnid",
}
READ_THOUGH_OPTIONAL = frozenset(
    {"shppict", "fldinst", "objdata", "shptxt", "annotation", "atnauthor", "ud", "shpinst"}
)
MOST = 20_000


@dataclass(slots=True)
class State:
    """What a group inherits; `target` is where its text goes: None is the body, "" nowhere."""

    target: str | None = None
    font: int = 0
    skip: int = 1
    in_table: bool = False
    label: str = ""


@dataclass(slots=True)
class Walk:
    """One pass; `items` gives (part, text or rows). Afterwards the counts and objects are known."""

    data: bytes
    codec: str = "cp1252"
    pictures: int = 0
    objects: list[bytes] = field(default_factory=list)
    is_whole: bool = True
    fonts: dict[int, str] = field(default_factory=dict)
    apart: dict[str, list[str]] = field(default_factory=dict)
    pending: bytearray = field(default_factory=bytearray)
    body: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    hexes: list[bytes] = field(default_factory=list)
    left_out: int = 0
    tables: int = 0
    state: State = field(default_factory=State)
    high: int = 0

    def items(self) -> Iterator[tuple[str | None, str | list[list[str]]]]:
        """Body in order, then what stands apart."""
        stack: list[State] = []
        is_optional = False
        at = 0
        while (match := TOKEN.match(self.data, at)) is not None:
            at = match.end()
            word, number, code, symbol, brace, text = match.groups()
            if brace == b"{":
                self._flush()
                stack.append(self.state)
                self.state = replace(self.state)
            elif brace == b"}":
                self._flush()
                self._close(stack[-1] if stack else State())
                self.state = stack.pop() if stack else State()
            elif word is not None:
                name = word.decode("ascii")
                if name == "bin":
                    at += max(int(number or 0), 0)
                    continue
                if is_optional and name not in READ_THOUGH_OPTIONAL and name not in APART:
                    self.state.target = ""
                is_optional = False
                self._word(name, int(number) if number else None)
            elif code is not None:
                self._byte(int(code, 16))
            elif symbol is not None:
                is_optional = symbol == b"*"
                self._symbol(symbol)
            elif text is not None:
                self._text(text)
            if self.cells and not self.rows and self.body:
                yield from self._lines()
            elif self.rows and any(piece.strip() for piece in self.body):
                yield from self._table()
            elif len(self.body) > MOST and self.body[-1].endswith("\n"):
                yield from self._lines()
        self._flush()
        self.is_whole = not stack
        yield from self._table()
        yield from self._lines()
        for part, pieces in self.apart.items():
            joined = re.sub(r"\n{2,}", "\n", "".join(pieces)).strip()
            if joined:
                yield part, joined

    def _word(self, name: str, number: int | None) -> None:
        state = self.state
        if name == "u" and number is not None:
            self._flush()
            self._unicode(number & 0xFFFF)
            self.left_out = state.skip
            return
        self._flush()
        if name in CHARACTERS:
            self._put(CHARACTERS[name])
        elif name in ("par", "sect", "page", "row", "cell", "nestcell", "nestrow"):
            self._end(name)
        elif name in ("ansicpg", "uc", "f", "fcharset", "deff"):
            self._setting(name, number or 0)
        elif name == "pard":
            state.in_table = False
        elif name in ("intbl", "itap"):
            state.in_table = number != 0
        else:
            self._destination(name)

    def _setting(self, name: str, number: int) -> None:
        if name == "ansicpg":
            self.codec = codec_of(number)
        elif name == "uc":
            self.state.skip = number
        elif name == "fcharset":
            self.fonts[self.state.font] = codec_of(CHARSETS[number]) if number in CHARSETS else self.codec
        else:
            self.state.font = number

    def _destination(self, name: str) -> None:
        state = self.state
        if name == "pict":
            self.pictures += 1
        if name == "objdata":
            state.target, state.label = "object", ""
            self.hexes = []
        elif state.target == "":
            return
        elif name in SKIPPED:
            state.target = ""
        elif name in APART:
            state.target, state.label = APART[name], ""
        elif name == "fldinst":
            state.target = "link"
        elif name == "info":
            state.target = "info"
        elif name in INFO and state.target == "info":
            state.target, state.label = "properties", INFO[name]
            self.apart.setdefault("properties", []).append(f"{state.label}: ")

    def _symbol(self, symbol: bytes) -> None:
        if symbol in b"\\{}":
            self._text(symbol)
        elif symbol in b"\r\n":
            self._end("par")
        else:
            self._flush()
            self._put({b"~": " ", b"_": "-"}.get(symbol, ""))

    def _byte(self, byte: int) -> None:
        if self.left_out:
            self.left_out -= 1
        else:
            self.pending.append(byte)

    def _text(self, text: bytes) -> None:
        if self.left_out:
            cut = min(self.left_out, len(text))
            self.left_out -= cut
            text = text[cut:]
        if self.state.target == "object":
            self.hexes.append(text)
        elif self.state.target != "":
            self.pending += text

    def _flush(self) -> None:
        self.left_out = 0
        if self.pending:
            codec = self.fonts.get(self.state.font, self.codec)
            if codec == "cp1252" and self.codec == "cp932" and not _is_latin(self.pending):
                codec = self.codec
            text = self.pending.decode(codec, "replace")
            self.pending.clear()
            self._put(text)

    def _unicode(self, code: int) -> None:
        if 0xD800 <= code < 0xDC00:
            self.high = code
        elif 0xDC00 <= code < 0xE000:
            self._put(chr(0x10000 + ((self.high - 0xD800) << 10) + code - 0xDC00) if self.high else "\ufffd")
            self.high = 0
        else:
            self._put(chr(code))

    def _put(self, text: str) -> None:
        target = self.state.target
        if target is None:
            (self.cells if self.state.in_table else self.body).append(text)
        elif target not in ("", "object", "info"):
            self.apart.setdefault(target, []).append(text)

    def _end(self, name: str) -> None:
        self._flush()
        if self.state.target is not None or name not in ("cell", "nestcell", "row", "nestrow"):
            self._put("\n")
        elif name in ("cell", "nestcell"):
            self.cells.append("\x07")
        elif self.cells:
            self.rows.append([cell.strip() for cell in "".join(self.cells).split("\x07")[:-1]])
            self.cells = []

    def _close(self, outer: State) -> None:
        target = self.state.target
        if target == "object" and outer.target != "object":
            digits = re.sub(rb"[^0-9a-fA-F]", b"", b"".join(self.hexes))
            self.objects.append(bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii")))
        elif target not in (None, "") and outer.target != target:
            self.apart.setdefault(str(target), []).append("\n")
            if target == "link":
                self._keep_address()

    def _keep_address(self) -> None:
        """Of a field's instruction only the mail address: the rest is for Word."""
        text = "".join(self.apart.pop("link"))
        found = re.findall(r'mailto:([^"\s]+)', text)
        self.apart.setdefault("address", []).extend(f"{address}\n" for address in found)

    def _table(self) -> Iterator[tuple[str | None, str | list[list[str]]]]:
        rows = [row for row in self.rows if any(row)]
        self.rows = []
        if rows:
            self.tables += 1
            width = max(map(len, rows))
            yield f"table {self.tables}", [row + [""] * (width - len(row)) for row in rows]
        if self.cells:
            self.body += ["".join(self.cells).replace("\x07", "\t"), "\n"]
            self.cells = []

    def _lines(self) -> Iterator[tuple[str | None, str]]:
        text = "\n".join(line for line in "".join(self.body).split("\n") if line.strip())
        self.body = []
        if text:
            yield None, text


def _is_latin(data: bytearray) -> bool:
    """Whether bytes cannot be Japanese: some writers name a Western font and put cp932 into it all the same."""
    try:
        data.decode("cp932")
    except UnicodeDecodeError:
        return True
    return data.isascii()
