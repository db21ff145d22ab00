"""How a Windows share of many files is read."""
