"""The field's vocabulary as closed lists; the values are what the trip file writes."""

from enum import StrEnum


class TripKind(StrEnum):
    """Whether we travel, receive, or hold something ourselves."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"
    EVENT = "event"


class TripState(StrEnum):
    """How far a trip has come; a closed one is read only."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    CLOSED = "closed"


class Side(StrEnum):
    """Whose side somebody is on; institutions may be on neither."""

    HOME = "home"
    HOST = "host"
    OTHER = "other"


class Kind(StrEnum):
    """What sort of engagement."""

    COURTESY_CALL = "courtesy_call"
    MEETING = "meeting"
    VISIT = "visit"
    CEREMONY = "ceremony"
    SIGNING = "signing"
    CONFERENCE = "conference"
    SESSION = "session"
    RECEPTION = "reception"
    MEAL = "meal"
    PRESS = "press"
    BRIEFING = "briefing"
    TRANSFER = "transfer"
    MEETING_POINT = "meeting_point"
    FREE = "free"
    OTHER = "other"


class SessionForm(StrEnum):
    """What sort of session inside a conference."""

    KEYNOTE = "keynote"
    PANEL = "panel"
    TALK = "talk"
    POSTER_SESSION = "poster_session"


class PartTaken(StrEnum):
    """What a person does at an engagement."""

    GUEST = "guest"
    HOST = "host"
    RECEIVED_BY = "received_by"
    SPEAKER = "speaker"
    CHAIR = "chair"
    SIGNATORY = "signatory"
    WITNESS = "witness"
    INTERPRETER = "interpreter"
    RESPONSIBLE = "responsible"


class Visibility(StrEnum):
    """Who may see an item once it is released."""

    PUBLIC = "public"
    DELEGATION = "delegation"
    STAFF = "staff"


class Status(StrEnum):
    """Whether an item takes place."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Mode(StrEnum):
    """How a leg is travelled."""

    FLIGHT = "flight"
    TRAIN = "train"
    BUS = "bus"
    CAR = "car"
    FERRY = "ferry"
    WALK = "walk"


class RoomKind(StrEnum):
    """How many sleep in a room, and in which beds."""

    SINGLE = "single"
    DOUBLE = "double"
    TWIN = "twin"
    TRIPLE = "triple"
    SUITE = "suite"


class AgreementState(StrEnum):
    """How far an agreement has come."""

    PLANNED = "planned"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class ActionState(StrEnum):
    """What has become of an action item."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class FeedSort(StrEnum):
    """What a feed tells."""

    REMINDERS = "reminders"
    PROGRAMME = "programme"


class JobState(StrEnum):
    """What has become of work that goes on beside the server."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


class MailingSort(StrEnum):
    """What is sent to the delegates by e-mail."""

    LINKS = "links"
    CHANGES = "changes"
    INVITATIONS = "invitations"


class LetterState(StrEnum):
    """What has become of one e-mail; one that is being handed over while the machine stops stays doubtful."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


class Reply(StrEnum):
    """What somebody answers to an invitation (RFC 5545 3.2.12)."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


class Listed(StrEnum):
    """What stands in a table that is read in."""

    PEOPLE = "people"
    SESSIONS = "sessions"
    POSTERS = "posters"


class Role(StrEnum):
    """What an organizer may do on a trip."""

    OWNER = "owner"
    EDITOR = "editor"
    VIEWER = "viewer"
