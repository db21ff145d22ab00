"""vCard and iCalendar: one row a card or event, a column a property."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from quopri import decodestring

from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.decoding import Decoded, head_text, lines
from pdscan.readers.encoding import decode, known
from pdscan.readers.mail_headers import text_of
from pdscan.readers.records import Rows

_LINE = re.compile(r"(?:[\w-]+\.)?([\w-]+)((?:;[^:\";]*(?:\"[^\"]*\"[^:\";]*)*)*):(.*)", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_STRUCTURED = {"N": " ", "ADR": " ", "ORG": " "}
_BINARY = ("PHOTO", "LOGO", "SOUND", "KEY")
_COMPONENTS = ("VCARD", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY")
_PEOPLE = ("ATTENDEE", "ORGANIZER")


def unfolded(text: Iterable[str]) -> Iterator[str]:
    """Logical lines: those that begin with a space go on the one before, as do soft breaks of quoted-printable."""
    held = ""
    for line in text:
        if line[:1] in (" ", "\t") and held:
            held += line[1:]
        elif held.endswith("=") and "QUOTED-PRINTABLE" in held.upper():
            held = held[:-1] + line
        else:
            if held:
                yield held
            held = line
        if len(held) > 1 << 20:
            yield held[: 1 << 20]
            held = ""
    if held:
        yield held


def _property(line: str, codec: str) -> tuple[str, str] | None:
    match = _LINE.match(line)
    if not match:
        return None
    name, parameters, value = match[1].upper(), match[2], match[3]
    if name in _BINARY:
        return name, "image" if name == "PHOTO" else ""
    if "QUOTED-PRINTABLE" in parameters.upper():
        charset = re.search(r"CHARSET=\"?([\w-]+)", parameters, re.IGNORECASE)
        raw = decodestring(value.encode("ascii", "replace"))
        value = text_of(raw, charset[1]) if charset and known(charset[1]) else decode(raw, codec, "replace")
    if name in _PEOPLE:
        common = re.search(r";CN=(?:\"([^\"]*)\"|([^;:]*))", parameters, re.IGNORECASE)
        who = (common[1] or common[2] or "") if common else ""
        return name, f"{who} <{re.sub(r'(?i)^mailto:', '', value)}>".strip()
    value = re.sub(r"(?i)^(?:tel|mailto):", "", value)
    if name in _STRUCTURED:
        value = _STRUCTURED[name].join(part for part in re.split(r"(?<!\\)[;,]", value) if part.strip())
    return name, _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


class VcardReader(Reader):
    id = "vcard"

    def claim(self, document: Document) -> int:
        text = (head_text(document) or "").lstrip()[:200].upper()
        return Claim.SIGNATURE if text.startswith(("BEGIN:VCARD", "BEGIN:VCALENDAR")) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        decoded = Decoded(document.stream)
        rows = Rows()
        card: dict[str, str] | None = None
        for line in unfolded(lines(iter(decoded))):
            found = _property(line, decoded.encoding.codec)
            if found is None:
                continue
            name, value = found
            if name == "BEGIN" and value.strip().upper() in _COMPONENTS:
                card = {}
            elif name == "END" and value.strip().upper() in _COMPONENTS:
                yield from rows.add(card or {})
                card = None
            elif card is not None and name not in ("VERSION", "BEGIN", "END", "PRODID") and value:
                card[name] = f"{card[name]}\n{value}" if name in card else value
        if card:
            yield from rows.add(card)
        yield from rows.flush()
        yield from decoded.items()


READER = VcardReader()
