"""Text in pictures by RapidOCR (PP-OCR models for Japanese, Chinese and English): the extra `ocr`.

The models lie in the package and are named by file, so nothing is ever fetched; recognition runs in the parser
process, on one core, like every other reading.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from connectors.base import Cause
from pdscan.model import Gap
from pdscan.readers.base import Document, Item
from pdscan.readers.pdf_layout import Block, Piece, blocks

SIDE = 1800
"""Pixels of the longer side that is looked at: an A4 page at about 150 dpi."""
SMALLEST = 0.33
"""A picture scaled down further than this may lose its small print."""
_SURE = 0.5
"""Confidence below which a line is no text."""
_DOUBTFUL = 0.75
_TALL = 1.8

_seconds = 0.0


@lru_cache(maxsize=1)
def is_here() -> bool:
    """Whether the extra is installed, its models with it."""
    return find_spec("onnxruntime") is not None and len(_models()) == 3


@lru_cache(maxsize=1)
def _models() -> dict[str, str]:
    """Paths of the models in the package by their kind: finding lines, turning them, reading them."""
    spec = find_spec("rapidocr")
    if spec is None or spec.origin is None:
        return {}
    folder = Path(spec.origin).parent / "models"
    found = {kind: sorted(folder.glob(f"*_{kind}_*.onnx")) for kind in ("det", "cls", "rec")}
    return {kind.capitalize(): str(paths[-1]) for kind, paths in found.items() if paths}


@lru_cache(maxsize=1)
def _engine() -> Any:
    from rapidocr import RapidOCR

    given: dict[str, Any] = {f"{kind}.model_path": path for kind, path in _models().items()}
    runtime = "EngineConfig.onnxruntime."
    return RapidOCR(
        params={
            **given,
            "Global.log_level": "critical",
            "Global.max_side_len": SIDE,
            "Global.text_score": _SURE,
            "Rec.rec_batch_num": 1,  # lines of one length each: no padding, and a third of the memory
            runtime + "intra_op_num_threads": 1,
            runtime + "inter_op_num_threads": 1,
        }
    )


def spent() -> float:
    """Seconds that this process has given to recognition; they count as work, not as hanging."""
    return _seconds


def may_read(document: Document) -> bool:
    """Whether one more picture of this asset is to be recognised; counts it."""
    if not is_here() or document.spent.pictures >= document.limits.ocr_pages:
        return False
    document.spent.pictures += 1
    return True


@dataclass(frozen=True, slots=True)
class Recognised:
    """What stands on a picture: `blocks` by position, `lines` in all, those of them that may be misread."""

    blocks: list[Block]
    lines: int
    doubtful: int
    is_reduced: bool

    def gaps(self, locator: dict[str, str | int]) -> list[Item]:
        """What has to be said of the reading."""
        if self.is_reduced:
            return [Gap(Cause.NEEDS_OCR, "small print in a large picture may not have been read", locator)]
        if self.doubtful * 2 > self.lines:
            return [Gap(Cause.NEEDS_OCR, "most of the text in the picture could not be read surely", locator)]
        return []


def recognised(picture: Any) -> Recognised:
    """The text on a picture (a PIL image). Raises whatever the engine raises on broken input."""
    global _seconds
    import numpy as np

    began = time.monotonic()
    width, height = picture.size
    scale = min(1.0, SIDE / max(width, height, 1))
    if scale < 1:
        size = max(round(width * scale), 1), max(round(height * scale), 1)
        picture = picture.resize(size, reducing_gap=3.0)
    found = _engine()(np.asarray(picture.convert("RGB"))[:, :, ::-1])
    _seconds += time.monotonic() - began
    if found.boxes is None or not found.txts:
        return Recognised([], 0, 0, scale < SMALLEST)
    pieces = [_piece(box, text) for box, text in zip(found.boxes, found.txts, strict=True) if text.strip()]
    doubtful = sum(1 for score in found.scores if score < _DOUBTFUL)
    return Recognised(blocks((), pieces), len(pieces), doubtful, scale < SMALLEST)


def _piece(box: Any, text: str) -> Piece:
    """A line with its box, y upwards as on a page."""
    xs, ys = [float(x) for x, _ in box], [-float(y) for _, y in box]
    left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
    is_vertical = len(text) > 1 and top - bottom > _TALL * (right - left)
    return Piece(text, left, bottom, right, top, is_vertical)
