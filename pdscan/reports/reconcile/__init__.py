"""突合: the organisation's own ledger, in whatever layout, against what the scan found."""
