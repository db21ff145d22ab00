"""The development set: rules may be tuned on it."""

PARTS = ("tables", "forms", "prose", "machines", "layouts", "traps", "lookalikes")
