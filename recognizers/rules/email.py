"""Mail addresses, with a small rule for top-level domains (no network, no public suffix list; specification §3.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from recognizers.attributes import bare_span
from recognizers.base import Match, Recognizer
from recognizers.fold import Shadow
from recognizers.lexicon.lists import lines
from recognizers.windows import found_in

_LOCAL = r"([A-Za-z0-9_][A-Za-z0-9._%+'\-]{0,63})"
_DOMAIN = r"((?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,18})(?![A-Za-z0-9@_])"
_MAIL = re.compile(
    rf"(?<![A-Za-z0-9._%+\-/:@=])(?:mailto:)?{_LOCAL}"
    rf"(@|\s?[\[(](?:at|アット|あっと)[\])]\s?|\s?★\s?(?=[a-z0-9\-]+\.)){_DOMAIN}"
)
_AFTER_MARK = re.compile(rf"(?<=[=:/]){_LOCAL}(@){_DOMAIN}")
_FILE_ENDINGS = frozenset(("js", "ts", "py", "md", "so", "sh", "db", "rb", "cs"))
"""Country domains that are far more often the ending of a file's name."""
_WEAK_ROLES = frozenset(("it", "ir", "all", "main", "test"))
"""Offices only as the whole local part."""
_CARRIERS = re.compile(
    r"(?:docomo|ezweb|softbank|i\.softbank|vodafone|disney|ymobile|willcom|pdx|au|uqmobile"
    r"|rakuten)\.(?:ne|com|co)?\.?jp$"
)
_EXAMPLE = re.compile(
    r"(?:^|\.)(?:example\.(?:com|net|org|edu|jp|co\.jp|ne\.jp|or\.jp|ac\.jp|go\.jp)|example|test"
    r"|invalid|localhost)$"
)
_SEPARATOR = re.compile(r"[.\-_+]")
_PARTS = re.compile(r"[a-z]+")


_AT = re.compile(r"@|\((?:at|アット|あっと)[\])]|\[(?:at|アット|あっと)[\])]|★")
_LOCAL_CHARS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.%+'-:"
_LONGEST_LOCAL, _LONGEST_PART = 72, 70
"""With `mailto:`; of a domain, with the dot and what ends it."""


def _windows(folded: str) -> Iterator[tuple[int, int]]:
    """Around every sign for @: what may be the local part, and most of any domain."""
    for sign in _AT.finditer(folded):
        end = sign.start() - folded[sign.start() - 1 : sign.start()].isspace()
        before = folded[max(0, end - _LONGEST_LOCAL) : end]
        local = len(before) - len(before.rstrip(_LOCAL_CHARS))
        if local:
            yield end - local, sign.end() + _LONGEST_PART


@cache
def _words(which: str) -> frozenset[str]:
    return frozenset(lines(which))


@cache
def _part_roles() -> frozenset[str]:
    return _words("mailbox") - _WEAK_ROLES


def _holds_a_name(local: str) -> bool:
    """taro.yamada, t-yamada, yamada_t, yamadataro: a surname with an initial or a given name."""
    surnames, given = _words("surname"), _words("given")
    parts = _PARTS.findall(local)
    if len(parts) >= 2:
        is_surname = [part in surnames for part in parts]
        return any(
            is_surname[at]
            and any(other in given or len(other) == 1 or other in surnames for j, other in enumerate(parts) if j != at)
            for at in range(len(parts))
        )
    word = parts[0] if parts else ""
    for cut in range(2, len(word) - 1):
        left, right = word[:cut], word[cut:]
        if (left in surnames and right in given) or (left in given and right in surnames):
            return True
    return len(word) >= 6 and (word[1:] in surnames or word[:-1] in surnames) and word not in surnames


class EmailRecognizer(Recognizer):
    """An address; role mailboxes belong to nobody, a name before the @ identifies by itself (PPC Q1-4)."""

    id = "email"
    entity = "EMAIL_ADDRESS"
    version = 2
    is_guessable = True
    headings = (
        "メール", "メールアドレス", "メールアドレス1", "メールアドレス2", "eメール", "e-メール", "eメールアドレス",
        "電子メール", "電子メールアドレス", "電子メイル", "メアド", "携帯メール", "携帯メールアドレス", "携帯アドレス",
        "pcメール", "pcメールアドレス", "pcアドレス", "会社メール", "社用メール", "個人メール", "連絡用メールアドレス",
        "連絡先メール", "連絡先メールアドレス", "保護者メールアドレス", "担当者メール", "ログインメールアドレス",
        "アドレス(メール)", "mail", "mail address", "mail_address", "mailaddress", "mailaddr", "mail1", "mail2",
        "email", "e-mail", "email address", "email_address", "e-mail address", "emailaddr", "emails", "primary email",
        "work email", "user email", "from", "to", "cc", "bcc", "reply-to", "sender email", "recipient email", "meado",
    )  # fmt: skip

    def find(self, text: Shadow) -> Iterator[Match]:
        """Addresses in running text, not the user part of an address with credentials."""
        folded = text.folded
        if "@" not in folded and "(at)" not in text.lower and "[at]" not in text.lower and "アット" not in folded:
            return
        seen: set[int] = set()
        windows = list(_windows(folded))
        for form in (_MAIL, _AFTER_MARK):
            for found in found_in(windows, form, folded):
                before = folded[max(0, found.start(1) - 80) : found.start(1)]
                if found.end() in seen or self._is_in_address(before):
                    continue
                seen.add(found.end())
                if match := self._judge(found, 0.9 if found[2] == "@" else 0.6):
                    yield match

    @staticmethod
    def _is_in_address(before: str) -> bool:
        """Inside `scheme://user:…@host`."""
        return bool(re.search(r"[a-z][a-z0-9+.\-]*://[^\s/@?]*$", before, re.IGNORECASE))

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """The whole cell as one address, also as `山田太郎 <a@b>` or with mailto:."""
        start, end = bare_span(cell)
        found = _MAIL.fullmatch(cell.folded, start, end)
        if found is None and named:
            several = list(_MAIL.finditer(cell.folded, start, end))
            found = several[0] if len(several) == 1 else None
        return self._judge(found, 0.95) if found else None

    def _judge(self, found: re.Match[str], score: float) -> Match | None:
        local, domain = found[1].lower(), found[3].lower()
        top = domain.rpartition(".")[2]
        if ".." in local or (local.endswith(".") and not _CARRIERS.search(domain)):
            return None
        if (len(top) != 2 and top not in _words("top_level")) or top in _FILE_ENDINGS:
            return None
        why = ["form and top-level domain"]
        bare = local.rstrip("0123456789")
        roles = _words("mailbox")
        is_role = bare in roles or not _part_roles().isdisjoint(_SEPARATOR.split(bare))
        strength = None
        if is_role:
            why.append("role mailbox")
        elif _holds_a_name(local):
            strength = 2
            why.append("name before the @")
        elif _CARRIERS.search(domain):
            strength = 2
            why.append("carrier mail")
        if _EXAMPLE.search(domain) or local in ("test", "sample", "dummy"):
            score = min(score, 0.6)
            why.append("example domain" if _EXAMPLE.search(domain) else "known dummy")
        return Match(
            self.entity, found.start(1), found.end(3), score, tuple(why), self.id,
            value=f"{local}@{domain}", strength=strength, is_nobody=is_role,
        )  # fmt: skip


RECOGNIZERS = (EmailRecognizer(),)
