"""What each document shows: the values that its template is handed."""

from planner.exports.paper.cover import cover_of
from planner.exports.paper.days import Days
from planner.exports.paper.facts import Facts
from planner.exports.paper.glance import Glance
from planner.exports.paper.journeys import Journeys
from planner.exports.paper.marks import Mark
from planner.exports.paper.outcomes import Agreements
from planner.exports.paper.people import People
from planner.exports.paper.places import addresses_of
from planner.exports.paper.rows import Entries
from planner.exports.paper.travel import Travel
from planner.exports.paper.voice import Line, Voice
from planner.values.text import shortened


def official(voice: Voice, marks: dict[str, Mark]) -> dict[str, object]:
    """Return what the official programme shows: everything this audience may know."""
    people = People(voice, marks)
    facts = Facts(voice, people)
    days = Days(voice, Entries(voice, facts, marks))
    glance = Glance(voice, marks, facts)
    printed = days.all()
    overview = glance.days(printed)
    return {
        **always(voice, "official"),
        "marks": tuple(marks.values()),
        "glance": overview,
        "columns": glance.columns if any(row.is_parted for row in overview) else (),
        "hotels": glance.hotels(),
        "days": printed,
        "undated": days.undated(),
        "purpose": facts.note(voice.programme.trip.purpose),
        "aims": tuple(voice.line(aim.text) for aim in voice.programme.aims.values()),
        "delegation": people.delegation(),
        "hosts": people.hosts(),
        "agreements": Agreements(voice, people).signed_here(),
        "responsible": people.responsible(),
        "addresses": addresses_of(voice),
        "note": facts.note(voice.programme.trip.note),
    }


def personal(voice: Voice, marks: dict[str, Mark]) -> dict[str, object]:
    """Return what the personal programme shows: one person's own items, journeys, rooms and contacts."""
    people = People(voice, marks)
    facts = Facts(voice, people)
    days = Days(voice, Entries(voice, facts, marks))
    travel = Travel(voice, Journeys(voice, facts))
    return {
        **always(voice, "personal"),
        "person": people.named(voice.programme.people[voice.audience.key]),
        "hotels": Glance(voice, marks, facts).hotels(),
        "journeys": travel.own(),
        "departure": travel.departure(),
        "days": days.all(),
        "undated": days.undated(),
        "responsible": people.responsible(),
    }


def always(voice: Voice, name: str) -> dict[str, object]:
    """Return what the frame of every document needs: its language, head and foot.

    The style sheet counts the page before the pages, so every language has to name them in that order.
    """
    cover = cover_of(voice, name)
    before, _, rest = voice.say("Page %(page)s of %(pages)s", page="\N{NULL}", pages="\N{NULL}").partition("\N{NULL}")
    between, _, after = rest.partition("\N{NULL}")
    return {
        "language": voice.language,
        "_": voice.say,
        "second": voice.second,
        "programme": voice.programme,
        "cover": cover,
        "foot": Line(f"{shortened(cover.title.words, 70)} · {cover.kind}", cover.title.lang),
        "page_words": (before, between, after),
    }
