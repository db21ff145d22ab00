"""The works set: a group of factories, lorries and building sites, its 健保組合, union, shop, nursery and hall."""

PARTS = (
    "hiring",
    "personnel",
    "payroll",
    "kenpo",
    "health",
    "union",
    "shop",
    "online",
    "nursery",
    "hall",
    "systems",
    "logs",
    "transport",
    "sites",
    "general",
    "legal",
    "clean_tables",
    "clean_goods",
    "clean_texts",
    "clean_machines",
)
