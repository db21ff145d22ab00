"""Accuracy by value: a synthetic office share whose truth is known, and the scorer that holds a scan against it."""
