"""An independent set: the shares of offices, clinics, schools, shops and web services, by kind of document."""

PARTS = (
    "payroll",
    "personnel",
    "household",
    "checkup",
    "clinic",
    "care",
    "school",
    "retail",
    "online",
    "money",
    "incidents",
    "registers",
    "letters",
    "dumps",
    "clean_tables",
    "clean_texts",
)
