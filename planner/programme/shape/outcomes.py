"""Why they travel and what comes of it: aims, agreements, results, action items."""

from dataclasses import dataclass
from datetime import date

from planner.values.text import NOTHING, Text
from planner.values.vocabulary import ActionState, AgreementState


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs for which party: keys of an institution and a person."""

    party: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What is signed; ``renews`` is the key of the earlier agreement it extends, ``notice_months`` its notice."""

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
