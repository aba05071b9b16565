"""Who revoked a link.

Revision ID: 0006
Revises: 0005
Create Date: 2026-11-24 00:30:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("feed", sa.Column("revoked_by", sa.String(length=200), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("feed", "revoked_by")
