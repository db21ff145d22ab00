"""Recognisers: what personal data looks like."""
