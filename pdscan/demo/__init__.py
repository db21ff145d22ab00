"""A small synthetic office share, and the truth about it (`pdscan demo`, tests)."""

from pdscan.demo.page import Page, Truth
from pdscan.demo.share import build

__all__ = ["Page", "Truth", "build"]
