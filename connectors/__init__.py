"""Connectors: where data lives (file shares, buckets, databases)."""
