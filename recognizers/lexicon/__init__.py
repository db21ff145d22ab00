"""The project's own word lists, and one pass that finds all their terms at once."""

from recognizers.lexicon.lists import LISTS, terms
from recognizers.lexicon.search import Hit, hits

__all__ = ["LISTS", "Hit", "hits", "terms"]
