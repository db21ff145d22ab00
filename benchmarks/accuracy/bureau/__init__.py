"""The share of a bureau that works for others: payroll, temp staff, insurance, flats, calls, a web shop, a clinic."""

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
    "clean_tables",
    "clean_machines",
    "clean_texts",
)
