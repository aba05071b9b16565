"""Jobs: work that goes on beside the server, now or at a time; it is kept here, so no restart loses it."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner import clock
from planner.model.base import Base
from planner.model.organizer import Organizer
from planner.model.types import SHORT_LENGTH, pk, word
from planner.values.vocabulary import JobState

if TYPE_CHECKING:
    from planner.model.trip import Trip

REASON_LENGTH = 500
"""Letters of why a job failed."""


class Job(Base):
    """One piece of work: which, for which trip, who asked for it, when it is due, how far it is.

    Whoever works on it holds a lease; when that has run out somebody else may take it, and what the first one then
    still says of it is not taken down, because its ``holder`` is another.
    """

    __tablename__ = "job"
    __table_args__ = (Index("ix_job_state_due_at", "state", "due_at"),)

    id: Mapped[pk]
    sort: Mapped[str] = mapped_column(String(40), doc="Which work it is.")
    trip_id: Mapped[int | None] = mapped_column(ForeignKey("trip.id", ondelete="CASCADE"), index=True, doc="The trip.")
    organizer_id: Mapped[int | None] = mapped_column(
        ForeignKey("organizer.id", ondelete="SET NULL"), index=True, doc="Who asked for it; their rights hold."
    )
    args: Mapped[dict[str, Any]] = mapped_column(JSON, doc="What else it has to know; JSON.")
    state: Mapped[JobState] = mapped_column(word(JobState, "state"), default=JobState.WAITING, doc="What became of it.")
    made_at: Mapped[datetime] = mapped_column(default=clock.now, doc="When it was asked for.")
    due_at: Mapped[datetime] = mapped_column(default=clock.now, doc="Not before then.")
    ended_at: Mapped[datetime | None] = mapped_column(doc="When it was done, failed or was stopped.")
    tries: Mapped[int] = mapped_column(default=0, doc="How often it was begun.")
    holder: Mapped[str] = mapped_column(String(64), default="", doc="Who works on it, drawn anew at each try.")
    lease_until: Mapped[datetime | None] = mapped_column(doc="How long its holder may be silent.")
    done: Mapped[int] = mapped_column(default=0, doc="How many of its parts are done.")
    total: Mapped[int] = mapped_column(default=0, doc="How many parts it has; 0: not known yet.")
    reason: Mapped[str] = mapped_column(String(REASON_LENGTH), default="", doc="Why it failed, as a message of ours.")
    title: Mapped[str] = mapped_column(String(SHORT_LENGTH), default="", doc="Of what it is, in its asker's words.")

    trip: Mapped["Trip | None"] = relationship()
    organizer: Mapped[Organizer | None] = relationship()
