"""Publishing: releases and their calendars, jobs beside the server, mailings and what is answered to them.

Revision ID: 0005
Revises: 0004
Create Date: 2026-11-23 20:15:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _add_releases()
    _add_jobs()
    _add_mailings()
    op.add_column("feed", sa.Column("seed", sa.String(length=64), server_default="", nullable=False))
    op.add_column("feed", sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("feed", sa.Column("fetched_by", sa.String(length=60), server_default="", nullable=False))


def _to(table: str, column: str, other: str, *, ondelete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete)


def _word(name: str, *words: str) -> sa.Column[str]:
    kind = sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=20)
    return sa.Column(name, kind, nullable=False)


def _line(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _indexed(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _add_releases() -> None:
    op.create_table(
        "release",
        _number("id"),
        _number("trip_id"),
        _number("number"),
        _instant("made_at"),
        _number("organizer_id", nullable=True),
        sa.Column("note", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("groups", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("programme", sa.LargeBinary(), nullable=False),
        _line("digest", 64),
        sa.Column("restricted", sa.JSON(none_as_null=True), nullable=True),
        sa.CheckConstraint("number > 0", name=op.f("ck_release_number")),
        _to("release", "trip_id", "trip"),
        _to("release", "organizer_id", "organizer", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release")),
        sa.UniqueConstraint("trip_id", "number", name=op.f("uq_release_trip_id_number")),
    )
    _indexed("release", "organizer_id", "trip_id")
    op.create_table(
        "edition",
        _number("id"),
        _number("release_id"),
        _line("audience", 100),
        _line("language", 16),
        _line("digest", 64),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("ledger", sa.LargeBinary(), nullable=False),
        _to("edition", "release_id", "release"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
        sa.UniqueConstraint("release_id", "audience", "language", name=op.f("uq_edition_release_id_audience_language")),
    )
    op.create_table(
        "publishing",
        _number("trip_id"),
        sa.Column("has_public_page", sa.Boolean(), nullable=False),
        sa.Column("may_be_embedded", sa.Boolean(), nullable=False),
        sa.Column("sends_invitations", sa.Boolean(), nullable=False),
        _to("publishing", "trip_id", "trip"),
        sa.PrimaryKeyConstraint("trip_id", name=op.f("pk_publishing")),
    )


def _add_jobs() -> None:
    op.create_table(
        "job",
        _number("id"),
        _line("sort", 40),
        _number("trip_id", nullable=True),
        _number("organizer_id", nullable=True),
        sa.Column("args", sa.JSON(), nullable=False),
        _word("state", "waiting", "running", "done", "failed", "stopped"),
        _instant("made_at"),
        _instant("due_at"),
        _instant("ended_at", nullable=True),
        _number("tries"),
        _line("holder", 64),
        _instant("lease_until", nullable=True),
        _number("done"),
        _number("total"),
        _line("reason", 500),
        _line("title", 200),
        _to("job", "organizer_id", "organizer", ondelete="SET NULL"),
        _to("job", "trip_id", "trip"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
    )
    _indexed("job", "organizer_id", "trip_id")
    op.create_index("ix_job_state_due_at", "job", ["state", "due_at"])


def _add_mailings() -> None:
    op.create_table(
        "mailing",
        _number("id"),
        _number("trip_id"),
        _number("release_id", nullable=True),
        _word("sort", "links", "changes", "invitations"),
        sa.Column("words", sa.Text(), nullable=False),
        _number("organizer_id", nullable=True),
        _instant("made_at"),
        _to("mailing", "organizer_id", "organizer", ondelete="SET NULL"),
        _to("mailing", "release_id", "release"),
        _to("mailing", "trip_id", "trip"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailing")),
    )
    _indexed("mailing", "organizer_id", "release_id", "trip_id")
    op.create_table(
        "letter",
        _number("id"),
        _number("mailing_id"),
        _line("person", 80),
        _line("item", 80),
        _line("address", 255),
        _word("state", "waiting", "sending", "sent", "failed"),
        _number("tries"),
        _instant("tried_at", nullable=True),
        _line("refusal", 300),
        _to("letter", "mailing_id", "mailing"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sa.UniqueConstraint("mailing_id", "person", "item", name=op.f("uq_letter_mailing_id_person_item")),
    )
    op.create_index("ix_letter_state", "letter", ["state"])
    op.create_table(
        "answer",
        _number("id"),
        _number("trip_id"),
        _line("person", 80),
        _line("item", 80),
        _word("reply", "accepted", "declined"),
        _line("words", 200),
        _instant("made_at"),
        _to("answer", "trip_id", "trip"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint("trip_id", "person", "item", name=op.f("uq_answer_trip_id_person_item")),
    )


def downgrade() -> None:
    for column in ("fetched_by", "fetched_at", "seed"):
        op.drop_column("feed", column)
    for table in ("answer", "letter", "mailing", "job", "publishing", "edition", "release"):
        op.drop_table(table)
