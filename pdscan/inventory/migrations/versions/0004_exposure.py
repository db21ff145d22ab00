"""Verdicts on buckets: who can read, list, write them and their ACLs.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exposure",
        sa.Column("bucket", sa.Text(), nullable=False),
        sa.Column("access", sa.String(8), nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("label", sa.String(16), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("fixes", sa.JSON(), nullable=False),
        sa.Column("probe", sa.Text(), nullable=False),
        sa.Column("logging", sa.JSON(), nullable=False),
        sa.Column("region", sa.String(32), nullable=False),
        sa.Column("created", sa.Float(), nullable=False),
        sa.Column("checked", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("bucket", "access"),
    )


def downgrade() -> None:
    op.drop_table("exposure")
