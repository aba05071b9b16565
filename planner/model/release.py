"""Releases: a trip's programme as it was published, frozen and numbered, and every audience's calendar of it."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner import clock
from planner.model.base import Base
from planner.model.organizer import Organizer
from planner.model.types import DIGEST_LENGTH, KEY_LENGTH, pk
from planner.values.text import Text

if TYPE_CHECKING:
    from planner.model.trip import Trip


class Release(Base):
    """One numbered picture of a trip; nothing of it is ever changed.

    What is restricted lies in a column of its own, so that it can go on its day without the rest.
    """

    __tablename__ = "release"
    __table_args__ = (UniqueConstraint("trip_id", "number"), CheckConstraint("number > 0", name="number"))

    id: Mapped[pk]
    trip_id: Mapped[int] = mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), index=True, doc="The trip.")
    number: Mapped[int] = mapped_column(doc="1 for the first of its trip.")
    made_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When it was published.")
    organizer_id: Mapped[int | None] = mapped_column(
        ForeignKey("organizer.id", ondelete="SET NULL"), index=True, doc="Who published; NULL: their account is gone."
    )
    note: Mapped[Text] = mapped_column(nullable=True, doc="What everybody who reads it is told about it.")
    groups: Mapped[list[str] | None] = mapped_column(
        JSON(none_as_null=True), doc="The keys of the groups it was published for; NULL: for all."
    )
    programme: Mapped[bytes] = mapped_column(LargeBinary, doc="The whole programme as packed JSON, nothing restricted.")
    digest: Mapped[str] = mapped_column(String(DIGEST_LENGTH), doc="SHA-256 of programme and note in hexadecimal.")
    restricted: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True), doc="Restricted data by the key of the person, until they are due."
    )

    trip: Mapped["Trip"] = relationship()
    organizer: Mapped[Organizer | None] = relationship()


class Edition(Base):
    """One audience's calendar of a release in one language, as its feeds are given it: same release, same bytes."""

    __tablename__ = "edition"
    __table_args__ = (UniqueConstraint("release_id", "audience", "language"),)

    id: Mapped[pk]
    release_id: Mapped[int] = mapped_column(ForeignKey("release.id", ondelete="CASCADE"), doc="The release.")
    audience: Mapped[str] = mapped_column(String(KEY_LENGTH + 20), doc="The audience's address, such as group:city.")
    language: Mapped[str] = mapped_column(String(16), doc="The language in which it speaks.")
    digest: Mapped[str] = mapped_column(String(DIGEST_LENGTH), doc="SHA-256 of the calendar in hexadecimal.")
    body: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, doc="The calendar, packed.")
    ledger: Mapped[bytes] = mapped_column(
        LargeBinary, deferred=True, doc="By UID: what was shown, how often that changed, and when; packed JSON."
    )

    release: Mapped[Release] = relationship()


class Publishing(Base):
    """What a trip lets the world have beside its feeds. A trip without a row lets it have nothing."""

    __tablename__ = "publishing"

    trip_id: Mapped[int] = mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), primary_key=True, doc="The trip.")
    has_public_page: Mapped[bool] = mapped_column(default=False, doc="Everybody may see the released public items.")
    may_be_embedded: Mapped[bool] = mapped_column(default=False, doc="Other sites may show the public page in theirs.")
    sends_invitations: Mapped[bool] = mapped_column(
        default=False, doc="Delegates are sent a real invitation to each engagement, to be accepted or declined."
    )

    trip: Mapped["Trip"] = relationship()
