"""The held-out set: for measuring only. Whoever writes rules does not read it."""

PARTS = ("tables", "forms", "prose", "machines", "layouts", "traps", "lookalikes")
