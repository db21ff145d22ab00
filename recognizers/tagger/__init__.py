"""The project's own person-name tagger: running text (`PersonTagger`) and whole cells (`is_name_like`)."""

from recognizers.tagger.cells import Split, is_given_like, is_name_like, is_surname_like, split_name
from recognizers.tagger.person_tagger import NameSpan, PersonTagger

__all__ = ["NameSpan", "PersonTagger", "Split", "is_given_like", "is_name_like", "is_surname_like", "split_name"]
