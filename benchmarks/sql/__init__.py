"""How a database is scanned: 200 tables, 40 planted columns, any number of rows."""
