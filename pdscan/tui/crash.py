"""What a crash of the browser says: its kind and place. Local variables may hold personal data and stay unsaid."""

from __future__ import annotations

import traceback
from pathlib import Path

from pdscan.i18n import t


def crash_text(error: BaseException) -> str:
    """One line for the maintainers; the error's own text may quote a value, so it is left out."""
    frames = traceback.extract_tb(error.__traceback__, limit=None)
    ours = [frame for frame in frames if "pdscan" in Path(frame.filename).parts] or frames
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
    return t(
        "pdscan: the browser ended because of a defect ({kind} in {place}). Every decision up to now is kept.",
        kind=type(error).__name__,
        place=place,
    )
