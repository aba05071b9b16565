"""Everything: trips and all that belongs to them, and who plans them.

Revision ID: 0001
Revises: nothing
Create Date: 2026-11-22 19:34:31.375542
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


TABLES = (
    "organizer",
    "organizer_role",
    "trip",
    "agreement",
    "aim",
    "institution",
    "item",
    "member",
    "organizer_has_role",
    "sign_in_link",
    "agreement_party",
    "leg",
    "person",
    "venue",
    "action_item",
    "engagement",
    "item_person",
    "restricted",
    "signatory",
    "stay",
    "trip_group",
    "engagement_organiser",
    "engagement_signs",
    "group_person",
    "item_group",
    "result",
    "room",
    "takes_part",
    "room_person",
)


def upgrade() -> None:  # noqa: PLR0915 -- one statement a table and an index

    op.create_table(
        "organizer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=255), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("password", sa.String(length=255), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("fs_uniquifier", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organizer")),
        sa.UniqueConstraint("email", name=op.f("uq_organizer_email")),
        sa.UniqueConstraint("fs_uniquifier", name=op.f("uq_organizer_fs_uniquifier")),
    )

    op.create_table(
        "organizer_role",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("description", sa.String(length=200), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organizer_role")),
        sa.UniqueConstraint("name", name=op.f("uq_organizer_role_name")),
    )

    op.create_table(
        "trip",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("outgoing", "incoming", "event", name="kind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("title", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("home_zone", sa.String(length=64), nullable=False),
        sa.Column("languages", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("purpose", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("note", sa.JSON(none_as_null=True), nullable=True),
        sa.Column(
            "state",
            sa.Enum("draft", "confirmed", "closed", name="state", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("accent", sa.String(length=7), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("ends >= starts", name=op.f("ck_trip_ends_after_start")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trip")),
        sa.UniqueConstraint("slug", name=op.f("uq_trip_slug")),
        sa.UniqueConstraint("uid", name=op.f("uq_trip_uid")),
    )

    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("subject", sa.JSON(none_as_null=True), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "planned",
                "signed",
                "in_force",
                "expired",
                "withdrawn",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("notice_months", sa.Integer(), nullable=True),
        sa.Column("renews_id", sa.Integer(), nullable=True),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("notice_months >= 0", name=op.f("ck_agreement_notice_months")),
        sa.CheckConstraint("renews_id <> id", name=op.f("ck_agreement_renews_another")),
        sa.CheckConstraint("valid_until >= signed_on", name=op.f("ck_agreement_valid_after_signing")),
        sa.ForeignKeyConstraint(
            ["renews_id"], ["agreement.id"], name=op.f("fk_agreement_renews_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_agreement_trip_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sa.UniqueConstraint("trip_id", "key", name=op.f("uq_agreement_trip_id_key")),
    )
    op.create_index(op.f("ix_agreement_trip_id"), "agreement", ["trip_id"])

    op.create_table(
        "aim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_aim_trip_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aim")),
        sa.UniqueConstraint("trip_id", "key", name=op.f("uq_aim_trip_id_key")),
    )
    op.create_index(op.f("ix_aim_trip_id"), "aim", ["trip_id"])

    op.create_table(
        "institution",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.JSON(none_as_null=True), nullable=True),
        sa.Column(
            "side",
            sa.Enum("home", "host", "other", name="side", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("place", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("website", sa.String(length=500), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_institution_trip_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_institution")),
        sa.UniqueConstraint("trip_id", "key", name=op.f("uq_institution_trip_id_key")),
    )
    op.create_index(op.f("ix_institution_trip_id"), "institution", ["trip_id"])

    op.create_table(
        "item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sort", sa.String(length=12), nullable=False),
        sa.Column("uid", sa.String(length=255), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "visibility",
            sa.Enum(
                "public", "delegation", "staff", name="visibility", native_enum=False, create_constraint=True, length=20
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "tentative",
                "confirmed",
                "cancelled",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("all_groups", sa.Boolean(), nullable=False),
        sa.Column("notes_public", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("notes_delegation", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("notes_staff", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("sequence >= 0", name=op.f("ck_item_sequence")),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_item_trip_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
        sa.UniqueConstraint("trip_id", "key", name=op.f("uq_item_trip_id_key")),
    )
    op.create_index(op.f("ix_item_trip_id"), "item", ["trip_id"])
    op.create_index(op.f("ix_item_uid"), "item", ["uid"])

    op.create_table(
        "member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("organizer_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("owner", "editor", "viewer", name="role", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("reads_restricted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organizer_id"], ["organizer.id"], name=op.f("fk_member_organizer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_member_trip_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("trip_id", "organizer_id", name=op.f("uq_member_trip_id_organizer_id")),
    )
    op.create_index(op.f("ix_member_organizer_id"), "member", ["organizer_id"])

    op.create_table(
        "organizer_has_role",
        sa.Column("organizer_id", sa.Integer(), nullable=False),
        sa.Column("role_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organizer_id"], ["organizer.id"], name=op.f("fk_organizer_has_role_organizer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["role_id"], ["organizer_role.id"], name=op.f("fk_organizer_has_role_role_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("organizer_id", "role_id", name=op.f("pk_organizer_has_role")),
    )

    op.create_table(
        "sign_in_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("organizer_id", sa.Integer(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["organizer_id"], ["organizer.id"], name=op.f("fk_sign_in_link_organizer_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_link")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_sign_in_link_secret_hash")),
    )

    op.create_table(
        "agreement_party",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("institution_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_agreement_party_agreement_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["institution_id"], ["institution.id"], name=op.f("fk_agreement_party_institution_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agreement_id", "institution_id", name=op.f("pk_agreement_party")),
    )
    op.create_index(op.f("ix_agreement_party_institution_id"), "agreement_party", ["institution_id"])

    op.create_table(
        "leg",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "mode",
            sa.Enum(
                "flight",
                "train",
                "bus",
                "car",
                "ferry",
                "walk",
                name="mode",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("carrier", sa.String(length=200), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("booking", sa.String(length=200), nullable=False),
        sa.Column("from_place", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("from_zone", sa.String(length=64), nullable=False),
        sa.Column("from_code", sa.String(length=8), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=True),
        sa.Column("from_minute", sa.Integer(), nullable=True),
        sa.Column("to_place", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("to_zone", sa.String(length=64), nullable=False),
        sa.Column("to_code", sa.String(length=8), nullable=False),
        sa.Column("to_day", sa.Date(), nullable=True),
        sa.Column("to_minute", sa.Integer(), nullable=True),
        sa.Column("departs_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("arrives_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("arrives_at > departs_at", name=op.f("ck_leg_arrives_after_departure")),
        sa.CheckConstraint("from_minute BETWEEN 0 AND 1439", name=op.f("ck_leg_from_minute")),
        sa.CheckConstraint("from_minute IS NULL OR from_day IS NOT NULL", name=op.f("ck_leg_from_dated")),
        sa.CheckConstraint("to_minute BETWEEN 0 AND 1439", name=op.f("ck_leg_to_minute")),
        sa.CheckConstraint("to_minute IS NULL OR to_day IS NOT NULL", name=op.f("ck_leg_to_dated")),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name=op.f("fk_leg_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leg")),
    )
    op.create_index(op.f("ix_leg_departs_at"), "leg", ["departs_at"])

    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "side",
            sa.Enum("home", "host", "other", name="side", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("form_of_address", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("academic_title", sa.String(length=60), nullable=False),
        sa.Column("given", sa.String(length=200), nullable=False),
        sa.Column("family", sa.String(length=200), nullable=False),
        sa.Column("family_first", sa.Boolean(), nullable=False),
        sa.Column("native", sa.String(length=200), nullable=False),
        sa.Column("reading", sa.String(length=200), nullable=False),
        sa.Column("function", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("institution_id", sa.Integer(), nullable=True),
        sa.Column("email", sa.String(length=255), nullable=False),
        sa.Column("phone", sa.String(length=60), nullable=False),
        sa.Column("languages", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("present_from", sa.Date(), nullable=True),
        sa.Column("present_to", sa.Date(), nullable=True),
        sa.Column("accompanies_id", sa.Integer(), nullable=True),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("family <> ''", name=op.f("ck_person_has_family_name")),
        sa.CheckConstraint("present_to >= present_from", name=op.f("ck_person_leaves_after_coming")),
        sa.ForeignKeyConstraint(
            ["accompanies_id"], ["person.id"], name=op.f("fk_person_accompanies_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["institution_id"], ["institution.id"], name=op.f("fk_person_institution_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_person_trip_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("trip_id", "key", name=op.f("uq_person_trip_id_key")),
    )
    op.create_index(op.f("ix_person_institution_id"), "person", ["institution_id"])
    op.create_index(op.f("ix_person_trip_id"), "person", ["trip_id"])

    op.create_table(
        "venue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("institution_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("address", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("address_local", sa.String(length=500), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("room", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("note", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name=op.f("ck_venue_point_is_whole")),
        sa.CheckConstraint("latitude BETWEEN -90 AND 90", name=op.f("ck_venue_latitude")),
        sa.CheckConstraint("longitude BETWEEN -180 AND 180", name=op.f("ck_venue_longitude")),
        sa.ForeignKeyConstraint(
            ["institution_id"], ["institution.id"], name=op.f("fk_venue_institution_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_venue_trip_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venue")),
        sa.UniqueConstraint("trip_id", "key", name=op.f("uq_venue_trip_id_key")),
    )
    op.create_index(op.f("ix_venue_institution_id"), "venue", ["institution_id"])
    op.create_index(op.f("ix_venue_trip_id"), "venue", ["trip_id"])

    op.create_table(
        "action_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("open", "done", "dropped", name="state", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_action_item_owner_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_action_item_trip_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_item")),
        sa.UniqueConstraint("trip_id", "key", name=op.f("uq_action_item_trip_id_key")),
    )
    op.create_index(op.f("ix_action_item_trip_id"), "action_item", ["trip_id"])

    op.create_table(
        "engagement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "courtesy_call",
                "meeting",
                "visit",
                "ceremony",
                "signing",
                "conference",
                "session",
                "reception",
                "meal",
                "press",
                "briefing",
                "transfer",
                "meeting_point",
                "free",
                "other",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.JSON(none_as_null=True), nullable=True),
        sa.Column(
            "form",
            sa.Enum(
                "exact",
                "from",
                "until",
                "follows",
                "with",
                "part",
                "day",
                "undated",
                name="form",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("end_day", sa.Date(), nullable=True),
        sa.Column("start_minute", sa.Integer(), nullable=True),
        sa.Column("end_minute", sa.Integer(), nullable=True),
        sa.Column(
            "part",
            sa.Enum(
                "morning",
                "noon",
                "afternoon",
                "evening",
                "night",
                name="part",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("anchor_id", sa.Integer(), nullable=True),
        sa.Column("tbc", sa.Boolean(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("venue_id", sa.Integer(), nullable=True),
        sa.Column("alternative_venue_id", sa.Integer(), nullable=True),
        sa.Column("dress_code", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("interpretation", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("lead_minutes", sa.Integer(), nullable=True),
        sa.Column("for_hosts", sa.Boolean(), nullable=False),
        sa.Column("inside_id", sa.Integer(), nullable=True),
        sa.Column(
            "session_form",
            sa.Enum(
                "keynote",
                "panel",
                "talk",
                "poster_session",
                name="session_form",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.CheckConstraint("form = 'undated' OR day IS NOT NULL", name=op.f("ck_engagement_dated")),
        sa.CheckConstraint("anchor_id <> id", name=op.f("ck_engagement_not_its_own_anchor")),
        sa.CheckConstraint("end_day >= day", name=op.f("ck_engagement_last_day_after_first")),
        sa.CheckConstraint("end_minute BETWEEN 0 AND 1439", name=op.f("ck_engagement_end_minute")),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_engagement_ends_after_start")),
        sa.CheckConstraint("inside_id <> id", name=op.f("ck_engagement_not_inside_itself")),
        sa.CheckConstraint("lead_minutes >= 0", name=op.f("ck_engagement_lead_minutes")),
        sa.CheckConstraint("start_minute BETWEEN 0 AND 1439", name=op.f("ck_engagement_start_minute")),
        sa.ForeignKeyConstraint(
            ["alternative_venue_id"], ["venue.id"], name=op.f("fk_engagement_alternative_venue_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["anchor_id"], ["item.id"], name=op.f("fk_engagement_anchor_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name=op.f("fk_engagement_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["inside_id"], ["engagement.id"], name=op.f("fk_engagement_inside_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_engagement_venue_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagement")),
    )
    op.create_index(op.f("ix_engagement_anchor_id"), "engagement", ["anchor_id"])
    op.create_index(op.f("ix_engagement_inside_id"), "engagement", ["inside_id"])
    op.create_index(op.f("ix_engagement_starts_at"), "engagement", ["starts_at"])
    op.create_index(op.f("ix_engagement_venue_id"), "engagement", ["venue_id"])

    op.create_table(
        "item_person",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("takes_part", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_item_person_item_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_item_person_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("item_id", "person_id", name=op.f("pk_item_person")),
    )
    op.create_index(op.f("ix_item_person_person_id"), "item_person", ["person_id"])

    op.create_table(
        "restricted",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("diet", sa.String(), nullable=False),
        sa.Column("allergies", sa.String(), nullable=False),
        sa.Column("access_needs", sa.String(), nullable=False),
        sa.Column("passport", sa.String(), nullable=False),
        sa.Column("emergency_contact", sa.String(), nullable=False),
        sa.Column("delete_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_restricted_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_restricted")),
    )

    op.create_table(
        "signatory",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("institution_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_signatory_agreement_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["institution_id"], ["institution.id"], name=op.f("fk_signatory_institution_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_signatory_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("agreement_id", "institution_id", "person_id", name=op.f("pk_signatory")),
    )
    op.create_index(op.f("ix_signatory_person_id"), "signatory", ["person_id"])

    op.create_table(
        "stay",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=True),
        sa.Column("check_in", sa.Date(), nullable=False),
        sa.Column("check_out", sa.Date(), nullable=False),
        sa.Column("booking", sa.String(length=200), nullable=False),
        sa.CheckConstraint("check_out > check_in", name=op.f("ck_stay_leaves_after_coming")),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name=op.f("fk_stay_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_stay_venue_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay")),
    )
    op.create_index(op.f("ix_stay_venue_id"), "stay", ["venue_id"])

    op.create_table(
        "trip_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("name", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("short", sa.String(length=8), nullable=False),
        sa.Column("colour", sa.String(length=7), nullable=False),
        sa.Column("leader_id", sa.Integer(), nullable=True),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("colour = '' OR colour LIKE '#______'", name=op.f("ck_trip_group_colour_is_rrggbb")),
        sa.ForeignKeyConstraint(
            ["leader_id"], ["person.id"], name=op.f("fk_trip_group_leader_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_trip_group_trip_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trip_group")),
        sa.UniqueConstraint("trip_id", "key", name=op.f("uq_trip_group_trip_id_key")),
    )
    op.create_index(op.f("ix_trip_group_trip_id"), "trip_group", ["trip_id"])

    op.create_table(
        "engagement_organiser",
        sa.Column("engagement_id", sa.Integer(), nullable=False),
        sa.Column("institution_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["engagement_id"], ["engagement.id"], name=op.f("fk_engagement_organiser_engagement_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["institution_id"],
            ["institution.id"],
            name=op.f("fk_engagement_organiser_institution_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("engagement_id", "institution_id", name=op.f("pk_engagement_organiser")),
    )
    op.create_index(op.f("ix_engagement_organiser_institution_id"), "engagement_organiser", ["institution_id"])

    op.create_table(
        "engagement_signs",
        sa.Column("engagement_id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_engagement_signs_agreement_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["engagement_id"], ["engagement.id"], name=op.f("fk_engagement_signs_engagement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("engagement_id", "agreement_id", name=op.f("pk_engagement_signs")),
    )
    op.create_index(op.f("ix_engagement_signs_agreement_id"), "engagement_signs", ["agreement_id"])

    op.create_table(
        "group_person",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["trip_group.id"], name=op.f("fk_group_person_group_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_group_person_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("group_id", "person_id", name=op.f("pk_group_person")),
    )
    op.create_index(op.f("ix_group_person_person_id"), "group_person", ["person_id"])

    op.create_table(
        "item_group",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["trip_group.id"], name=op.f("fk_item_group_group_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_item_group_item_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("item_id", "group_id", name=op.f("pk_item_group")),
    )
    op.create_index(op.f("ix_item_group_group_id"), "item_group", ["group_id"])

    op.create_table(
        "result",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("engagement_id", sa.Integer(), nullable=True),
        sa.Column("aim_id", sa.Integer(), nullable=True),
        sa.Column("agreement_id", sa.Integer(), nullable=True),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_result_agreement_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["aim_id"], ["aim.id"], name=op.f("fk_result_aim_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["engagement_id"], ["engagement.id"], name=op.f("fk_result_engagement_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_result_trip_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_result")),
        sa.UniqueConstraint("trip_id", "key", name=op.f("uq_result_trip_id_key")),
    )
    op.create_index(op.f("ix_result_trip_id"), "result", ["trip_id"])

    op.create_table(
        "room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "single",
                "double",
                "twin",
                "triple",
                "suite",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_room_stay_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
    )
    op.create_index(op.f("ix_room_stay_id"), "room", ["stay_id"])

    op.create_table(
        "takes_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("engagement_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "part",
            sa.Enum(
                "guest",
                "host",
                "received_by",
                "speaker",
                "chair",
                "signatory",
                "witness",
                "interpreter",
                "responsible",
                name="part",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["engagement_id"], ["engagement.id"], name=op.f("fk_takes_part_engagement_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_takes_part_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_takes_part")),
        sa.UniqueConstraint(
            "engagement_id", "person_id", "part", name=op.f("uq_takes_part_engagement_id_person_id_part")
        ),
    )
    op.create_index(op.f("ix_takes_part_person_id"), "takes_part", ["person_id"])

    op.create_table(
        "room_person",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_room_person_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_room_person_room_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room_id", "person_id", name=op.f("pk_room_person")),
    )
    op.create_index(op.f("ix_room_person_person_id"), "room_person", ["person_id"])


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
