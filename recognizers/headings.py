"""Column headings and form labels: one folded key for all spellings of a heading."""

from __future__ import annotations

import re

from recognizers.fold import narrow

_NOISE = re.compile(r"[\s_\-・:.,、。()\[\]【】<>「」『』*※■□◆◇○●▼▲☆★#]+")
_REMARK = re.compile(r"[(\[【〔<].*?[)\]】〕>]")


def key(heading: str) -> str:
    """Folded, lower case, without spaces, marks and bracketed remarks: `【氏　名】(漢字)` → `氏名`."""
    folded = narrow(heading).lower()
    bare = _NOISE.sub("", _REMARK.sub("", folded))
    return bare or _NOISE.sub("", folded)
