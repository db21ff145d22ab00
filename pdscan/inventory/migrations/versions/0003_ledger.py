"""Decisions with scope, expiry and a second pair of eyes; ledger lines that people wrote; sums kept for each run.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_ADDED = ("scope", "target", "expires", "categories", "basis", "is_proposal")


def upgrade() -> None:
    with op.batch_alter_table("decision") as table:
        table.add_column(sa.Column("scope", sa.String(16), nullable=False, server_default="asset"))
        table.add_column(sa.Column("target", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("expires", sa.Float()))
        table.add_column(sa.Column("categories", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("basis", _ID))
        table.add_column(sa.Column("is_proposal", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(
        "UPDATE decision SET categories = COALESCE("
        "(SELECT asset.categories FROM asset WHERE asset.location = decision.location), '')"
    )
    op.create_index("decision_scope", "decision", ["scope", "id"])
    op.create_table(
        "ledger_line",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("origin", sa.String(8), nullable=False),
        sa.Column("sheet", sa.String(16), nullable=False),
        sa.Column("merged_into", sa.String(64), nullable=False),
        sa.Column("match", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("cells", sa.JSON(), nullable=False),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("changed", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "snapshot",
        sa.Column("run_id", _ID, nullable=False),
        sa.Column("made", sa.Float(), nullable=False),
        sa.Column("sums", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("run_id"),
    )


def downgrade() -> None:
    op.drop_table("snapshot")
    op.drop_table("ledger_line")
    op.drop_index("decision_scope", "decision")
    with op.batch_alter_table("decision") as table:
        for name in _ADDED:
            table.drop_column(name)
