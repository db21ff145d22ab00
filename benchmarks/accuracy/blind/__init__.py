"""The blind set: a share as an examiner from outside would fill it; for a last measurement, and nobody tunes on it."""

PARTS = (
    "staff",
    "payroll",
    "hiring",
    "safety",
    "ward",
    "care",
    "school",
    "nursery",
    "town",
    "welfare",
    "sales",
    "shop",
    "directory",
    "servers",
    "chat",
    "registers",
    "general",
    "reading",
    "catalogues",
)
