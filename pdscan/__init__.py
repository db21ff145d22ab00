"""pdscan: an inventory of the personal data that a Japanese organisation keeps."""

__version__ = "0.1.0"
