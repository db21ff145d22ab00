"""Writers: tables and texts as the files an office keeps them in."""
