"""Alembic's environment: the connection is handed in by `pdscan.inventory.store`."""

from alembic import context

from pdscan.inventory.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter a column in place
)
with context.begin_transaction():
    context.run_migrations()
