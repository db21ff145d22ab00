"""The ledger of a synthetic company with a file server, a bucket and a database."""
