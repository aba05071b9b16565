"""The journey to Japan, typed: what stands on its calendar, and how that went."""

from planner.programme.shape import Engagement, Leg, Stay
from tests.journeys.typist import Typist


def a_leg(typist: Typist, leg: Leg) -> None:
    typist.open("legs")
    typist.word("mode", leg.mode)
    typist.line("Airline, railway or company", leg.carrier)
    typist.line("Number", leg.number)
    typist.line("Booking code", leg.booking)
    typist.end(leg.departure, "departure")
    typist.end(leg.arrival, "arrival")
    typist.items_shared(leg)
    vehicles(typist, leg)
    typist.save(leg.key)


def vehicles(typist: Typist, leg: Leg) -> None:
    """Type who rides in which vehicle."""
    people = typist.programme.people
    for number, vehicle in enumerate(leg.vehicles):
        typist.row(f"vehicles-{number}-name", vehicle.name, "vehicles-more")
        typist.type_into(f"vehicles-{number}-capacity", str(vehicle.capacity or ""))
        typist.type_into(f"vehicles-{number}-driver", vehicle.driver)
        typist.type_into(f"vehicles-{number}-phone", vehicle.phone)
        typist.type_into(f"vehicles-{number}-people", "\n".join(people[key].name for key in vehicle.people))


def a_stay(typist: Typist, stay: Stay) -> None:
    typist.open("stays")
    typist.choose("Hotel", stay.venue)
    typist.line("Check-in", stay.check_in)
    typist.line("Check-out", stay.check_out)
    typist.line("Booking code", stay.booking)
    typist.items_shared(stay)
    typist.rooms(stay)
    typist.save(stay.key)


def an_engagement(typist: Typist, engagement: Engagement) -> None:
    typist.open("engagements")
    typist.word("kind", engagement.kind)
    typist.note("unfold")  # the kind folds away what it does not need
    typist.words("Title", engagement.title)
    typist.when(engagement)
    typist.choose("Venue", engagement.venue)
    typist.choose("Alternative venue", engagement.alternative_venue)
    typist.items_shared(engagement)
    for number, taken in enumerate(engagement.parts):
        typist.row(f"parts-{number}-person", typist.given[taken.person], "parts-more")
        typist.row(f"parts-{number}-part", taken.part)
    for number, key in enumerate(engagement.organisers):
        typist.row(f"organisers-{number}-institution", typist.given[key], "organisers-more")
    typist.words("Dress code", engagement.dress_code)
    typist.words("Interpretation", engagement.interpretation)
    typist.line("Be there before", engagement.lead_minutes)
    typist.tick("for_hosts", ["y"] if engagement.for_hosts else [])
    typist.choose("Conference", engagement.inside)
    typist.word("session_form", engagement.session_form)
    typist.words("Abstract", engagement.abstract)
    typist.tick("languages", engagement.languages)
    typist.ticked("signs", engagement.signs)
    typist.save(engagement.key)


def posters(typist: Typist) -> None:
    """Type what hangs in poster sessions, each on a page of its own."""
    for key, session in typist.programme.engagements.items():
        if not session.posters:
            continue
        typist.visit(f"/trips/{typist.slug}/engagements/{typist.given[key]}/posters/edit")
        for number, poster in enumerate(session.posters):
            typist.row(f"posters-{number}-number", poster.number, "posters-more")
            typist.wordings(f"posters-{number}-title", poster.title)
            typist.type_into(f"posters-{number}-authors", poster.authors)
            typist.row(f"posters-{number}-presenter", typist.given[poster.presenter or ""])
        typist.save()


def how_it_went(typist: Typist) -> None:
    """Write the visit report: as a whole, and at what took place."""
    told = {key: one.account for key, one in typist.programme.engagements.items() if one.account}
    page = 1
    while told:
        typist.visit(f"/trips/{typist.slug}/report/edit?page={page}")
        typist.words("How it went as a whole", typist.programme.trip.summary)
        here = [key for key in told if typist.has(f"account-{typist.given[key]}-de")]
        for key in here:
            typist.wordings(f"account-{typist.given[key]}", told.pop(key))
        typist.save()
        page += 1
