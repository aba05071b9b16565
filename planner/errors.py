"""What the domain refuses, in its own words; the edges translate these into statuses and sentences.

Every error carries ``message``, an English sentence that is also the key of its translation, and ``values`` for the
named places in it, so that each edge can say it in the reader's language.
"""


class PlannerError(Exception):
    """The root of everything this product refuses on purpose."""

    message = "Something is not right."

    def __init__(self, message: str = "", **values: object) -> None:
        """Keep the sentence and what fills its named places."""
        self.message = message or type(self).message
        self.values = values
        super().__init__(self.message % values if values else self.message)


class Refused(PlannerError):
    """An organizer's input breaks a rule; ``field`` names where, if it can be said."""

    def __init__(self, message: str = "", *, field: str = "", **values: object) -> None:
        """Keep the name of the field beside the sentence."""
        super().__init__(message, **values)
        self.field = field


class NotFound(PlannerError):
    """There is no such thing within what this person may reach."""

    message = "There is no such thing here."


class Stale(PlannerError):
    """Somebody else has saved the same thing in the meantime."""

    message = "This was changed by somebody else while you were editing it."


class TripClosed(PlannerError):
    """A closed trip is read only."""

    message = "This trip is closed. Open it again to change it."


class UnknownZone(PlannerError):
    """A name that is not an IANA time zone."""

    message = "“%(zone)s” is not a time zone. Use a name such as Europe/Berlin or Asia/Tokyo."


class NoSuchTime(PlannerError):
    """A wall time that the clock on the wall skips, in the night in which it is put forward."""

    message = "%(time)s does not exist on %(day)s in %(zone)s: the clocks are put forward that night."


class PaperUnavailable(PlannerError):
    """WeasyPrint or a library it needs is missing, so nothing can be printed."""

    message = "Documents cannot be made here, because a system library is missing: %(missing)s"


class PaperTooLarge(PlannerError):
    """A document went over its limit of pages, time or memory."""

    message = "This document became too large (%(limit)s). Print a single group or fewer days."
