"""The journey to Japan, typed: which field of which form each thing of the trip goes into."""

from typing import Any

from playwright.sync_api import Page

from planner.language import Language
from planner.programme.shape import Agreement, Institution, Person, Programme, Venue
from tests.journeys.japan_items import a_leg, a_stay, an_engagement, how_it_went, posters
from tests.journeys.typist import Typist


def typed(page: Page, language: Language, programme: Programme) -> Typist:
    """Type everything of a programme, beginning at the list of trips, and return who did."""
    typist = Typist(page, language, programme)
    trip(typist)
    for institution in programme.institutions.values():
        an_institution(typist, institution)
    for venue in programme.venues.values():
        a_venue(typist, venue)
    for person in programme.people.values():
        a_person(typist, person)
    counterparts(typist)
    groups(typist)
    for agreement in programme.agreements.values():
        an_agreement(typist, agreement)
    for leg in programme.legs.values():
        a_leg(typist, leg)
    for stay in programme.stays.values():
        a_stay(typist, stay)
    for engagement in typist.in_order():
        an_engagement(typist, engagement)
    posters(typist)
    outcomes(typist)
    how_it_went(typist)
    return typist


def trip(typist: Typist) -> None:
    head, page = typist.programme.trip, typist.page
    typist.visit("/trips/new")
    typist.words("Title", head.title)
    typist.word("kind", head.kind)
    typist.line("First day", head.starts.isoformat())
    typist.line("Last day", head.ends.isoformat())
    typist.line("Time zone of the office at home", head.home_zone)
    typist.tick("further_languages", head.languages[1:])
    typist.words("Purpose", head.purpose)
    typist.words("Note on the trip's page", head.note)
    typist.line("Accent colour", head.accent)
    for number, group in enumerate(typist.programme.groups.values()):
        typist.type_into(f"groups-{number}-name", group.name.get(head.languages[0], ""))
        typist.type_into(f"groups-{number}-short", group.short)
        typist.type_into(f"groups-{number}-colour", group.colour)
    typist.save()
    typist.slug = page.url.rstrip("/").rpartition("/")[2]
    know_groups(typist)
    typist.visit(f"/trips/{typist.slug}/edit")
    typist.word("state", head.state)
    typist.save()


def know_groups(typist: Typist) -> None:
    """Look up what the groups are called that were made with the trip."""
    typist.page.goto(f"/trips/{typist.slug}/groups")
    cards = typist.page.locator("main [id^=group-]")
    own = cards.evaluate_all("all => all.map(card => card.id.slice('group-'.length))")
    typist.given |= dict(zip(typist.programme.groups, own, strict=True))


def groups(typist: Typist) -> None:
    for key, group in typist.programme.groups.items():
        typist.visit(f"/trips/{typist.slug}/groups/{typist.given[key]}/edit")
        typist.words("Name", group.name)
        typist.choose("Leader", group.leader)
        typist.save()


def an_institution(typist: Typist, institution: Institution) -> None:
    typist.open("institutions")
    typist.words("Name", institution.name)
    typist.word("side", institution.side)
    typist.line("Sort of institution", institution.kind)
    typist.words("Town", institution.place)
    typist.line("Country", institution.country)
    typist.words("Address", institution.address)
    typist.line("Website", institution.website)
    typist.line("E-mail", institution.email)
    typist.line("Telephone", institution.phone)
    typist.words("Note", institution.note)
    typist.save(institution.key)


def a_venue(typist: Typist, venue: Venue) -> None:
    typist.open("venues")
    typist.words("Name", venue.name)
    typist.words("Room or hall", venue.room)
    typist.words("Town", venue.place)
    typist.words("Address", venue.address)
    typist.line("Address in local script", venue.address_local)
    typist.line("Time zone", venue.zone)
    typist.line("Point on the map", ", ".join(map(str, venue.point or ())))
    typist.choose("Institution", venue.institution)
    typist.words("How to get in", venue.note)
    typist.save(venue.key)


def a_person(typist: Typist, person: Person) -> None:
    typist.open("people")
    typist.word("side", person.side)
    typist.words("Form of address", person.form_of_address)
    typist.words("Spoken address", person.spoken_address)
    typist.words("Short biography", person.biography)
    typist.words("Function", person.function)
    lines(typist, PERSON, person)
    typist.tick("family_first", ["y"] if person.family_first else [])
    typist.choose("Institution", person.institution)
    typist.choose("Accompanies", person.accompanies)
    typist.ticked("groups", person.groups)
    typist.tick("languages", person.languages)
    if person.restricted:
        lines(typist, RESTRICTED, person.restricted, "fieldset.restricted")
    typist.save(person.key)


def counterparts(typist: Typist) -> None:
    """Say who meets whom, once both are there."""
    for key, person in typist.programme.people.items():
        if person.counterpart:
            typist.visit(f"/trips/{typist.slug}/people/{typist.given[key]}/edit")
            typist.choose("Counterpart", person.counterpart)
            typist.save()


PERSON = {
    "academic_title": "Academic title",
    "given": "Given name",
    "family": "Family name",
    "native": "Name in its own script",
    "reading": "How it is read",
    "email": "E-mail",
    "phone": "Telephone",
    "present_from": "With the delegation from",
    "present_to": "to",
}
RESTRICTED = {
    "diet": "Diet",
    "allergies": "Allergies",
    "access_needs": "Access",
    "passport": "Passport",
    "emergency_contact": "Emergency contact",
    "delete_on": "Delete all this on",
}


def lines(typist: Typist, labels: dict[str, str], thing: Any, place: str = "") -> None:
    """Type the lines of something; labels by what it calls them itself."""
    for name, label in labels.items():
        typist.line(label, getattr(thing, name), place)


def an_agreement(typist: Typist, agreement: Agreement) -> None:
    typist.open("agreements")
    typist.words("Title", agreement.title)
    typist.words("Subject", agreement.subject)
    typist.word("state", agreement.state)
    for number, party in enumerate(agreement.parties):
        typist.row(f"parties-{number}-institution", typist.given[party], "parties-more")
    for number, who in enumerate(agreement.signatories):
        typist.row(f"signatories-{number}-person", typist.given[who.person], "signatories-more")
        typist.row(f"signatories-{number}-party", typist.given[who.party])
        typist.wordings(f"signatories-{number}-function", who.function)
    typist.ticked("witnesses", agreement.witnesses)
    typist.line("Flags", ", ".join(agreement.flags))
    typist.line("Originals", agreement.originals)
    typist.tick("languages", agreement.languages)
    typist.line("Signed on", agreement.signed_on)
    typist.line("Valid until", agreement.valid_until)
    typist.line("Notice period", agreement.notice_months)
    typist.choose("Renews", agreement.renews)
    typist.save(agreement.key)


def outcomes(typist: Typist) -> None:
    for aim in typist.programme.aims.values():
        typist.open("aims")
        typist.words("Aim", aim.text)
        typist.save(aim.key)
    for result in typist.programme.results.values():
        typist.open("results")
        typist.words("Result", result.text)
        typist.choose("Reached at", result.engagement)
        typist.choose("Serves the aim", result.aim)
        typist.choose("Stands in the agreement", result.agreement)
        typist.save(result.key)
    for item in typist.programme.action_items.values():
        typist.open("action-items")
        typist.words("What is to be done", item.text)
        typist.choose("By whom", item.owner)
        typist.line("By when", item.due)
        typist.word("state", item.state)
        typist.save(item.key)
