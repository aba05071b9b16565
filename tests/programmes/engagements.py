"""What the trip does: every form of time, every state, the nights of a clock change."""

from datetime import date

from planner.programme.shape import Agreement, Engagement, Notes, Signatory, TakesPart
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, SessionForm, Status, Visibility
from planner.values.when import Part, When
from tests.programmes.making import a_meeting
from tests.programmes.whens import exact, follows, from_, part_of, until, whole_day, with_


def the_engagements() -> tuple[Engagement, ...]:
    conference = (the_conference(), the_keynote())
    return (the_call(), the_signing(), *conference, *around_clock_changes(), *in_every_state(), *inexact_ones())


def the_agreement() -> Agreement:
    return Agreement(
        key="nims-2026",
        title=Text({"en": "Memorandum of cooperation", "de": "Absichtserklärung"}),
        parties=("bochum", "nims"),
        signatories=(Signatory(party="bochum", person="ada"), Signatory(party="nims", person="ken")),
    )


def the_call() -> Engagement:
    """Return the courtesy call, with all that an engagement can say, and notes for every reader."""
    received, responsible = takes("ken", PartTaken.RECEIVED_BY), takes("ada", PartTaken.RESPONSIBLE)
    return a_meeting(
        exact("2026-11-24", "09:00", "10:30"),
        key="call",
        kind=Kind.COURTESY_CALL,
        title=Text({"en": "Courtesy call", "de": "Höflichkeitsbesuch", "ja": "表敬訪問"}),
        venue="nims-hq",
        parts=(received, responsible),
        dress_code=Text({"en": "Business attire", "de": "Straßenanzug"}),
        interpretation=Text({"en": "Japanese – German"}),
        lead_minutes=15,
        visibility=Visibility.PUBLIC,
        notes=Notes(
            public=Text("**Photographs** are welcome, see [the site](https://example.org/nims)."),
            delegation=Text("- Gifts: Ada\n- Cards: two hands"),
            staff=Text("Budget code 4711"),
        ),
    )


def the_signing() -> Engagement:
    return a_meeting(
        exact("2026-11-24", "14:00", "15:30"),
        key="signing",
        kind=Kind.SIGNING,
        title=Text({"en": "Signing; with, commas", "de": "Unterzeichnung"}),
        venue="nims-hq",
        parts=(takes("ada", PartTaken.SIGNATORY), takes("ken", PartTaken.SIGNATORY)),
        organisers=("nims", "dwih"),
        signs=("nims-2026",),
        for_hosts=True,
    )


def the_conference() -> Engagement:
    return a_meeting(
        exact("2026-11-25", "09:00", "17:00", end_day=date(2026, 11, 26)),
        key="conference",
        kind=Kind.CONFERENCE,
        title=Text("Global Health Innovations"),
        venue="nims-hq",
        visibility=Visibility.PUBLIC,
    )


def the_keynote() -> Engagement:
    return a_meeting(
        exact("2026-11-25", "10:00", "11:00"),
        key="keynote",
        kind=Kind.SESSION,
        session_form=SessionForm.KEYNOTE,
        title=Text("Keynote on loneliness"),
        venue="nims-hq",
        inside="conference",
        parts=(takes("ben", PartTaken.SPEAKER),),
        groups=("university",),
    )


def around_clock_changes() -> tuple[Engagement, ...]:
    """Return meetings in the autumn hour that comes twice, over the spring gap, and in a zone of irregular rules."""
    back = exact("2026-10-25", "02:30", "03:30", zone="Europe/Berlin")
    forward = exact("2026-03-29", "01:30", "03:30", zone="Europe/Berlin")
    cairo = exact("2026-04-24", "09:00", "10:00", zone="Africa/Cairo")
    return (
        a_meeting(back, key="clocks-back", groups=("city",)),
        a_meeting(forward, key="clocks-forward", groups=("city",)),
        a_meeting(cairo, key="cairo", groups=("city",)),
    )


def in_every_state() -> tuple[Engagement, ...]:
    """Return engagements with an open end, to be confirmed, tentative and cancelled."""
    evening, noon = exact("2026-11-26", "18:00", "20:00", tbc=True), exact("2026-11-26", "11:00", "12:00")
    tea = exact("2026-11-26", "13:00", "14:00")
    return (
        a_meeting(exact("2026-11-23", "08:50"), key="lobby", kind=Kind.MEETING_POINT, venue="hotel"),
        a_meeting(evening, key="dinner", kind=Kind.MEAL, venue="park", alternative_venue="hotel"),
        a_meeting(noon, key="press", kind=Kind.PRESS, venue="park", status=Status.TENTATIVE),
        a_meeting(tea, key="tea", kind=Kind.CEREMONY, venue="park", status=Status.CANCELLED, sequence=3),
    )


def inexact_ones() -> tuple[Engagement, ...]:
    """Return one engagement for every form of time that is not exact."""
    stroll = part_of("2026-11-24", Part.AFTERNOON)
    return (
        a_meeting(from_("2026-11-26", "09:00"), key="breakfast", kind=Kind.MEAL, venue="hotel"),
        a_meeting(until("2026-11-27", "11:00"), key="luggage", kind=Kind.OTHER, venue="hotel"),
        a_meeting(follows("2026-11-24", "call"), key="tour", kind=Kind.VISIT, venue="nims-hq"),
        a_meeting(with_("2026-11-24", "signing"), key="briefing", kind=Kind.BRIEFING, visibility=Visibility.STAFF),
        a_meeting(stroll, key="stroll", kind=Kind.FREE, groups=(), people_in=("cleo",)),
        a_meeting(whole_day("2026-11-28", "2026-11-29"), key="rest", kind=Kind.FREE),
        a_meeting(When(), key="some-day", title=Text("Not dated yet")),
    )


def takes(person: str, part: PartTaken) -> TakesPart:
    return TakesPart(person=person, part=part)
