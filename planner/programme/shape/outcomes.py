"""Why they travel and what comes of it: aims, agreements, results, action items."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from planner.values.text import NOTHING, Text
from planner.values.vocabulary import ActionState, AgreementState


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs for which party: keys of an institution and a person; ``function`` where it is another than theirs."""

    party: str
    person: str
    function: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An upload: the SHA-256 of its bytes in hexadecimal, what the file was called, how many bytes it has."""

    digest: str
    name: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What is signed; ``renews`` is the key of the earlier agreement it extends, ``notice_months`` its notice.

    ``renews_uid`` is the UID of an earlier agreement of another trip (see :func:`uid_of`). Signatories are in the order
    of their seats, ``flags`` in that of the table, both from the left; a flag is a country's code or a word.
    """

    key: str
    title: Text
    parties: tuple[str, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    subject: Text = NOTHING
    state: AgreementState = AgreementState.PLANNED
    signed_on: date | None = None
    valid_until: date | None = None
    notice_months: int | None = None
    renews: str | None = None
    renews_uid: str = ""
    witnesses: tuple[str, ...] = ()
    originals: int | None = None
    languages: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    document: Document | None = None


def uid_of(trip_uid: str, key: str) -> str:
    """Return the UID by which another trip names an agreement; "" where the trip has none to make it from."""
    try:
        return str(uuid5(UUID(trip_uid), key))
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """Why they travel."""

    key: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of it; the three references are keys or nothing."""

    key: str
    text: Text
    engagement: str | None = None
    aim: str | None = None
    agreement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem:
    """What is to follow, by whom (a person's key) and by when."""

    key: str
    text: Text
    owner: str | None = None
    due: date | None = None
    state: ActionState = ActionState.OPEN
