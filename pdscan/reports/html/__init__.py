"""The HTML report: one self-contained file with charts and sortable tables."""
