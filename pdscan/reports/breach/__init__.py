"""What an incident lead needs first: what leaked, of how many people, is it reportable, by when, and the drafts."""
