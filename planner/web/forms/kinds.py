"""What the form of an engagement asks for first, by its kind; the rest is folded away and can be had all the same."""

from collections.abc import Mapping

from planner.values.vocabulary import Kind, PartTaken

PEOPLE, SIGNING, SESSION, DRESS, TONGUES, HOSTS = "people", "signing", "session", "dress", "tongues", "hosts"
"""The parts of the form that not every kind needs: who does what, what is signed, of which conference it is a session
and in which form, dress and time to be there before, interpretation, who holds it."""

NEEDS: Mapping[Kind, frozenset[str]] = {
    Kind.COURTESY_CALL: frozenset({PEOPLE, DRESS, TONGUES, HOSTS}),
    Kind.MEETING: frozenset({PEOPLE, TONGUES}),
    Kind.VISIT: frozenset({PEOPLE, HOSTS}),
    Kind.CEREMONY: frozenset({PEOPLE, DRESS, TONGUES}),
    Kind.SIGNING: frozenset({PEOPLE, SIGNING, DRESS, TONGUES}),
    Kind.CONFERENCE: frozenset({PEOPLE, TONGUES, HOSTS}),
    Kind.SESSION: frozenset({PEOPLE, SESSION, TONGUES}),
    Kind.RECEPTION: frozenset({PEOPLE, DRESS, HOSTS}),
    Kind.MEAL: frozenset({PEOPLE, DRESS, HOSTS}),
    Kind.PRESS: frozenset({PEOPLE, TONGUES}),
    Kind.BRIEFING: frozenset({PEOPLE}),
    Kind.TRANSFER: frozenset(),
    Kind.MEETING_POINT: frozenset(),
    Kind.FREE: frozenset(),
    Kind.OTHER: frozenset({PEOPLE}),
}
"""Parts of the form by kind."""

USUAL_PART: Mapping[Kind, PartTaken] = {
    Kind.COURTESY_CALL: PartTaken.RECEIVED_BY,
    Kind.SIGNING: PartTaken.SIGNATORY,
    Kind.SESSION: PartTaken.SPEAKER,
}
"""The part that stands in the empty rows of a new engagement of the kind; alone, without a person, it says nothing."""


def kinds_that_need(part: str) -> list[str]:
    """Return the kinds for which a part of the form lies open."""
    return [kind.value for kind, needs in NEEDS.items() if part in needs]
