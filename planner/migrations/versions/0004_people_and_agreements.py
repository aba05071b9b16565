"""What protocol needs of people, agreements, sessions and vehicles; uploads, proposals and feeds.

Columns are added in place and new references stand in tables of their own: SQLite would copy a table for anything more,
and to drop the old one deletes what leads to it.

Revision ID: 0004
Revises: 0003
Create Date: 2026-11-23 09:30:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

WORDS = sa.JSON(none_as_null=True)

TEXTS = {
    "trip": ("summary",),
    "person": ("spoken_address", "predicate", "biography"),
    "institution": ("address", "note"),
    "signatory": ("function",),
    "agreement": ("languages", "flags"),
    "engagement": ("abstract", "languages", "account"),
}
"""Texts in several languages and lists of tags; NULL where there are none."""

LINES = {
    "person": {"suffix": 60, "photo": 64},
    "institution": {"email": 255, "phone": 60},
    "agreement": {"renews_uid": 36, "document": 64, "document_name": 200},
    "room": {"number": 20},
    "step": {"reason": 500},
}
"""Single lines, by their length."""

NUMBERS = {"agreement": ("originals", "document_size")}


def upgrade() -> None:
    for table, names in TEXTS.items():
        for name in names:
            op.add_column(table, sa.Column(name, WORDS, nullable=True))
    for table, lengths in LINES.items():
        for name, length in lengths.items():
            op.add_column(table, sa.Column(name, sa.String(length=length), server_default="", nullable=False))
    for table, names in NUMBERS.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.Integer(), nullable=True))
    _add_counterparts()
    _add_witnesses()
    _add_posters()
    _add_vehicles()
    _add_uploads()
    _add_proposals()
    _add_feeds()


def _to(table: str, column: str, other: str, *, ondelete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete)


def _add_counterparts() -> None:
    op.create_table(
        "counterpart",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("host_id", sa.Integer(), nullable=False),
        _to("counterpart", "person_id", "person"),
        _to("counterpart", "host_id", "person"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_counterpart")),
    )
    op.create_index(op.f("ix_counterpart_host_id"), "counterpart", ["host_id"])


def _add_witnesses() -> None:
    op.create_table(
        "agreement_witness",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _to("agreement_witness", "agreement_id", "agreement"),
        _to("agreement_witness", "person_id", "person"),
        sa.PrimaryKeyConstraint("agreement_id", "person_id", name=op.f("pk_agreement_witness")),
    )
    op.create_index(op.f("ix_agreement_witness_person_id"), "agreement_witness", ["person_id"])


def _add_posters() -> None:
    op.create_table(
        "poster",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("engagement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("title", WORDS, nullable=True),
        sa.Column("authors", sa.String(length=500), nullable=False),
        sa.Column("presenter_id", sa.Integer(), nullable=True),
        sa.Column("abstract", WORDS, nullable=True),
        _to("poster", "engagement_id", "engagement"),
        _to("poster", "presenter_id", "person", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_poster")),
    )
    op.create_index(op.f("ix_poster_engagement_id"), "poster", ["engagement_id"])
    op.create_index(op.f("ix_poster_presenter_id"), "poster", ["presenter_id"])


def _add_vehicles() -> None:
    op.create_table(
        "vehicle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("leg_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("driver", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=60), nullable=False),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_vehicle_capacity")),
        _to("vehicle", "leg_id", "leg"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vehicle")),
    )
    op.create_index(op.f("ix_vehicle_leg_id"), "vehicle", ["leg_id"])
    op.create_table(
        "vehicle_person",
        sa.Column("vehicle_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _to("vehicle_person", "vehicle_id", "vehicle"),
        _to("vehicle_person", "person_id", "person"),
        sa.PrimaryKeyConstraint("vehicle_id", "person_id", name=op.f("pk_vehicle_person")),
    )
    op.create_index(op.f("ix_vehicle_person_person_id"), "vehicle_person", ["person_id"])


def _add_uploads() -> None:
    op.create_table(
        "upload",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("size > 0", name=op.f("ck_upload_size")),
        _to("upload", "trip_id", "trip"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upload")),
        sa.UniqueConstraint("trip_id", "digest", name=op.f("uq_upload_trip_id_digest")),
    )


def _add_proposals() -> None:
    op.create_table(
        "proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("organizer_id", sa.Integer(), nullable=False),
        sa.Column(
            "of",
            sa.Enum("people", "sessions", "posters", name="of", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        _to("proposal", "trip_id", "trip"),
        _to("proposal", "organizer_id", "organizer"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
    )
    op.create_index(op.f("ix_proposal_trip_id"), "proposal", ["trip_id"])
    op.create_index(op.f("ix_proposal_organizer_id"), "proposal", ["organizer_id"])


def _add_feeds() -> None:
    op.create_table(
        "feed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column(
            "sort",
            sa.Enum("reminders", "programme", name="sort", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("organizer_id", sa.Integer(), nullable=True),
        sa.Column("trip_id", sa.Integer(), nullable=True),
        sa.Column("audience", sa.String(length=100), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("sort <> 'reminders' OR organizer_id IS NOT NULL", name=op.f("ck_feed_reminds_somebody")),
        sa.CheckConstraint("sort <> 'programme' OR trip_id IS NOT NULL", name=op.f("ck_feed_of_a_trip")),
        _to("feed", "organizer_id", "organizer"),
        _to("feed", "trip_id", "trip"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_feed_secret_hash")),
    )
    op.create_index(op.f("ix_feed_organizer_id"), "feed", ["organizer_id"])
    op.create_index(op.f("ix_feed_trip_id"), "feed", ["trip_id"])


def downgrade() -> None:
    for table in ("feed", "proposal", "upload", "vehicle_person", "vehicle", "poster", "agreement_witness"):
        op.drop_table(table)
    op.drop_table("counterpart")
    for added in (NUMBERS, LINES, TEXTS):
        for table, names in added.items():
            for name in names:
                op.drop_column(table, name)
