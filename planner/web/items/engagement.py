"""The page of an engagement."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from planner.errors import NotFound
from planner.exports.markdown import markdown_html
from planner.language import Language
from planner.programme.names import naming
from planner.programme.part_words import part_label
from planner.programme.shape import Engagement, Person, Programme, Venue
from planner.programme.tongues import tongues_in_words
from planner.values.text import Text, isolated
from planner.values.vocabulary import PartTaken
from planner.values.wall import NOON, WallTime, offset_minutes, offset_text, rough_instant, wall_at
from planner.web.agenda.details import person_words, venue_line
from planner.web.agenda.entries import Words, in_other_script
from planner.web.agenda.making import KIND_ICONS, marks_of
from planner.web.items.conference import ConferenceDay, conference_of
from planner.web.items.posters import PosterLine, posters_of
from planner.web.items.values import Fact, ItemPage, Link, clashes_at, notes_of, people_of, shared_facts
from planner.web.sheets.outcomes import ResultAt, results_at


@dataclass(frozen=True, slots=True)
class Told:
    """How it went, as HTML that is safe, and its language where that is not the reader's."""

    html: Markup
    tag: str


@dataclass(slots=True, kw_only=True)
class EngagementPage(ItemPage):
    """What the page of an engagement shows beside what every item's does; texts are nothing where there are none."""

    conference: list[ConferenceDay]
    posters: list[PosterLine]
    abstract: Words | None
    account: Told | None
    results: list[ResultAt]


def engagement_page(programme: Programme, key: str, language: Language) -> EngagementPage:
    """Return everything of an engagement. :raises NotFound: when this audience sees none of that key."""
    item = programme.engagements.get(key)
    if item is None:
        raise NotFound
    words, tag = language.wording(item.title)
    return EngagementPage(
        key=key,
        kind=language.label(item.session_form or item.kind),
        icon=KIND_ICONS[item.kind],
        title=Words(words, tag),
        other=in_other_script(item.title, words),
        facts=list(_facts(item, programme, language)),
        marks=marks_of(item, language),
        people=people_of(item, programme, language),
        notes=notes_of(item, language),
        clashes=clashes_at(item, programme, language),
        conference=conference_of(programme, key, language),
        posters=posters_of(item, programme, language),
        abstract=_said(item.abstract, language),
        account=_told(item.account, language),
        results=results_at(programme, key, language),
    )


def _said(text: Text, language: Language) -> Words | None:
    return Words(*language.wording(text)) if text else None


def _told(text: Text, language: Language) -> Told | None:
    words, tag = language.wording(text)
    return Told(markdown_html(words), tag) if words else None


def _facts(item: Engagement, programme: Programme, language: Language) -> Iterator[Fact]:
    yield Fact("calendar", language.say("When"), tuple(_when(item, programme, language)))
    venue = programme.venue_of(item)
    if venue:
        yield Fact("map-pin", language.say("Where"), tuple(_where(venue, language)), (_place(venue, language),))
    other = programme.venues.get(item.alternative_venue or "")
    if other:
        words = venue_line(other, language).words
        link = Link("venues", other.key, words.words, tag=words.tag)
        yield Fact("map", language.say("Alternative venue"), links=(link,))
    yield from _parts(item, programme, language)
    yield from _texts(item, language)
    yield from _links(item, programme, language)
    yield from shared_facts(item, programme, language)


def _when(item: Engagement, programme: Programme, language: Language) -> Iterator[Words]:
    when = item.when
    if when.day is None:
        yield Words(language.say("not dated yet"))
        return
    yield Words(language.days(when.day, when.end_day) if when.end_day else language.date(when.day, "full"))
    anchor = programme.item(when.anchor or "")
    after = f": {language.text(anchor.title)}" if isinstance(anchor, Engagement) else ""
    if time := language.when(replace(when, tbc=False)):
        yield Words(time + after)
    if when.start is None and when.end is None:
        return
    zone = when.zone or programme.trip.home_zone
    minute = NOON if when.start is None else when.start
    instant = rough_instant(when.day, minute, zone)
    yield Words(f"{language.city(zone)} · {offset_text(offset_minutes(instant, zone))}")
    home = programme.trip.home_zone
    if when.start is not None and offset_minutes(instant, home) != offset_minutes(instant, zone):
        there = wall_at(instant, home)
        yield Words(_at_home(there, when.day, language))


def _at_home(there: WallTime, day: date, language: Language) -> str:
    """Say the time at home, and the day where it is another."""
    if there.day == day:
        return language.say("home %(time)s", time=there.clock)
    return language.say("at home %(time)s, %(day)s", time=there.clock, day=language.day_heading(there.day))


def _place(venue: Venue, language: Language) -> Link:
    name, tag = language.wording(venue.name)
    return Link("venues", venue.key, name, tag=tag)


def _where(venue: Venue, language: Language) -> Iterator[Words]:
    if other := in_other_script(venue.name, language.text(venue.name)):
        yield other
    for text in (venue.room, venue.address, venue.place):
        if text:
            yield Words(*language.wording(text))
    if venue.address_local:
        yield Words(venue.address_local)
    if venue.note:
        yield Words(*language.wording(venue.note))


def _parts(item: Engagement, programme: Programme, language: Language) -> Iterator[Fact]:
    for part in PartTaken if item.parts else ():
        people = programme.people_with(part, item)
        if people:
            links = (_taking(part, one, programme, language) for one in people)
            yield Fact("user-round", part_label(part, len(people), language), links=tuple(links))


def _taking(part: PartTaken, person: Person, programme: Programme, language: Language) -> Link:
    """Return what leads to a person: name and function, the name in the other script, whom to call the telephone."""
    named = naming(person, programme, language.code)
    other = "" if named.native_first else isolated(named.native)
    aside = " · ".join(filter(None, (other, person.phone if part is PartTaken.RESPONSIBLE else "")))
    return Link("people", person.key, person_words(programme, person, language), aside)


def _texts(item: Engagement, language: Language) -> Iterator[Fact]:
    if item.dress_code:
        yield Fact("shirt", language.say("Dress code"), (Words(*language.wording(item.dress_code)),))
    if item.languages:
        yield Fact("message-square", language.say("Languages"), (Words(tongues_in_words(item.languages, language)),))
    if item.interpretation:
        yield Fact("languages", language.say("Interpretation"), (Words(*language.wording(item.interpretation)),))
    if item.lead_minutes:
        early = language.say_many("%(count)s minute before", "%(count)s minutes before", item.lead_minutes)
        yield Fact("clock", language.say("Be there"), (Words(early),))


def _links(item: Engagement, programme: Programme, language: Language) -> Iterator[Fact]:
    organisers = [programme.institutions[key] for key in item.organisers if key in programme.institutions]
    if organisers:
        houses = ((one.key, *language.wording(one.name)) for one in organisers)
        held = tuple(Link("institutions", key, name, tag=tag) for key, name, tag in houses)
        yield Fact("building-2", language.say("Organised by"), links=held)
    signed = [programme.agreements[key] for key in item.signs if key in programme.agreements]
    if signed:
        links = tuple(Link("agreements", one.key, language.text(one.title)) for one in signed)
        yield Fact("award", language.say("What is signed"), links=links)
    conference = programme.engagements.get(item.inside or "")
    if conference:
        links = (Link("engagements", conference.key, language.text(conference.title)),)
        yield Fact("presentation", language.say("Conference"), links=links)
