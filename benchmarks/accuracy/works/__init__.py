"""The works set: the share of a manufacturing, logistics and construction group, its 健保組合, union, shop and nursery."""

PARTS = (
    "hiring",
    "personnel",
    "payroll",
    "kenpo",
    "health",
    "union",
)
