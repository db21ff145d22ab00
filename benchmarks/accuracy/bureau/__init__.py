"""The share of a bureau that works for others: payroll, temp staff, insurance, flats, calls, a web shop, a clinic.

Its towns are the post office's (a sample); its names, branches and words are its author's own.
"""

PARTS = (
    "payroll",
    "tax",
    "staffing",
    "insurance",
    "estate",
    "calls",
    "shop",
    "clinic",
    "school",
    "house",
    "mixed",
    "clean_tables",
    "clean_machines",
    "clean_texts",
)
