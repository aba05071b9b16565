"""The organizers' accounts; delegates have none."""

from datetime import datetime
from typing import TYPE_CHECKING

from flask_security import RoleMixin, UserMixin
from sqlalchemy import Column, ForeignKey, String, Table
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner import clock
from planner.model.base import Base
from planner.model.types import SHORT_LENGTH, pk

if TYPE_CHECKING:
    from planner.model.member import Member

organizer_has_role = Table(
    "organizer_has_role",
    Base.metadata,
    Column("organizer_id", ForeignKey("organizer.id", ondelete="CASCADE"), primary_key=True),
    Column("role_id", ForeignKey("organizer_role.id", ondelete="CASCADE"), primary_key=True),
)


class OrganizerRole(RoleMixin, Base):
    """A right on the whole installation, as Flask-Security keeps it; rights on a trip are :class:`Member`'s."""

    __tablename__ = "organizer_role"

    id: Mapped[pk]
    name: Mapped[str] = mapped_column(String(80), unique=True, doc="The right's name.")
    description: Mapped[str | None] = mapped_column(String(SHORT_LENGTH), doc="What it allows.")


class Organizer(UserMixin, Base):
    """Somebody who plans trips here."""

    __tablename__ = "organizer"

    id: Mapped[pk]
    email: Mapped[str] = mapped_column(String(255), unique=True, doc="The address by which they sign in, lower case.")
    name: Mapped[str] = mapped_column(String(SHORT_LENGTH), doc="How they are called on screen.")
    password: Mapped[str | None] = mapped_column(String(255), doc="Argon2id hash; NULL for who signs in by link only.")
    active: Mapped[bool] = mapped_column(default=True, doc="Whether they may sign in.")
    fs_uniquifier: Mapped[str] = mapped_column(
        String(64), unique=True, doc="Named by sessions; a new one ends them all."
    )
    language: Mapped[str] = mapped_column(
        String(16), default="", doc="Language of the interface; empty: the browser's."
    )
    created_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When the account was made.")

    roles: Mapped[list[OrganizerRole]] = relationship(secondary=organizer_has_role)  # type: ignore[assignment]
    memberships: Mapped[list["Member"]] = relationship(back_populates="organizer", cascade="all, delete-orphan")


class SignInLink(Base):
    """A link that signs in once: makes the first organizer, or lets a known one in. Only its hash is kept."""

    __tablename__ = "sign_in_link"

    id: Mapped[pk]
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True, doc="SHA-256 of the secret, in hexadecimal.")
    organizer_id: Mapped[int | None] = mapped_column(
        ForeignKey("organizer.id", ondelete="CASCADE"), doc="Whom it signs in; NULL: it makes the first organizer."
    )
    expires_at: Mapped[datetime] = mapped_column(doc="The instant from which it is worth nothing.")
    used_at: Mapped[datetime | None] = mapped_column(doc="When it was used; it works once.")

    organizer: Mapped[Organizer | None] = relationship()
