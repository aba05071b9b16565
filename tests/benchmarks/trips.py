"""Trips of any size that look like trips: five groups apart by day and together at meals, journeys, hotels, hosts.

A day has 25 items, so a larger trip is a longer one. Nobody is in two places and everybody has a bed, since a trip with
a thousand clashes would measure the clashes.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, islice

from planner.programme.shape import (
    Agreement,
    End,
    Engagement,
    Group,
    Institution,
    Leg,
    Notes,
    Person,
    Programme,
    Restricted,
    Signatory,
    Stay,
    TakesPart,
    Trip,
    Venue,
    attending,
)
from planner.values.text import Text
from planner.values.vocabulary import Kind, Mode, PartTaken, Side, Visibility
from planner.values.when import Form, When

ITEMS_A_DAY = 25
FIRST_DAY = date(2026, 4, 1)
TOKYO = "Asia/Tokyo"
GROUPS = ("city", "university", "business", "council", "health")
SLOTS = ((540, 630), (660, 750), (840, 930), (960, 1050))
HOUSES = 40


def a_trip(items: int, people: int, *, slug: str = "") -> Programme:
    """Return a trip of so many items and people, with texts in three languages, notes and parts."""
    party = {one.key: one for one in _people(people)}
    everything = list(islice(_items(people), items))
    placed = {one.key: _attended(one, party) for one in everything}
    return Programme(
        trip=_head(items, slug or f"trip-{items}-{people}"),
        groups={key: Group(key=key, name=_text(key), short=key[:1].upper()) for key in GROUPS},
        people=party,
        institutions={one.key: one for one in _institutions()},
        venues={one.key: one for one in _venues()},
        engagements={key: one for key, one in placed.items() if isinstance(one, Engagement)},
        legs={key: one for key, one in placed.items() if isinstance(one, Leg)},
        stays={key: one for key, one in placed.items() if isinstance(one, Stay)},
        agreements={"pact": _agreement()},
    )


def _head(items: int, slug: str) -> Trip:
    ends = FIRST_DAY + timedelta(days=items // ITEMS_A_DAY + 1)
    return Trip(slug=slug, title=_text("A long journey"), starts=FIRST_DAY, ends=ends, languages=("de", "en", "ja"))


def _text(words: str) -> Text:
    return Text({"en": words, "de": f"{words} auf Deutsch", "ja": f"{words}（日本語の説明）"})


def _people(number: int) -> Iterator[Person]:
    for nth in range(number):
        home = nth % 10 != 9
        yield Person(
            key=f"person-{nth}",
            side=Side.HOME if home else Side.HOST,
            academic_title="Dr.",
            given=f"Given{nth}",
            family=f"Family{nth}",
            native="" if home else "山田太郎",
            function=_text("Head of department"),
            institution="house-0" if home else f"house-{1 + nth % (HOUSES - 1)}",
            groups=(GROUPS[nth % len(GROUPS)],) if home else (),
            email=f"person-{nth}@example.org",
            phone="+49 234 0000",
            restricted=Restricted(diet="vegetarian") if home and nth % 3 == 0 else None,
        )


def _institutions() -> Iterator[Institution]:
    for nth in range(HOUSES):
        yield Institution(key=f"house-{nth}", name=_text(f"Institution {nth}"), side=Side.HOST if nth else Side.HOME)


def _venues() -> Iterator[Venue]:
    for nth in range(HOUSES):
        yield Venue(
            key=f"venue-{nth}",
            name=_text(f"Hall {nth}"),
            institution=f"house-{nth}",
            address=Text("1-2-1 Sengen, Tsukuba 305-0047"),
            address_local="〒305-0047 茨城県つくば市千現1-2-1",
            zone=TOKYO,
            point=(36.07, 140.12),
        )


def _agreement() -> Agreement:
    signatories = (Signatory(party="house-0", person="person-0"), Signatory(party="house-1", person="person-9"))
    return Agreement(key="pact", title=_text("Memorandum"), parties=("house-0", "house-1"), signatories=signatories)


def _items(people: int) -> Iterator[Engagement | Leg | Stay]:
    """Yield the items of day after day, without end."""
    for nth in count():
        day = FIRST_DAY + timedelta(days=nth)
        yield Stay(key=f"stay-{nth}", venue="venue-0", check_in=day, check_out=day + timedelta(days=1), booking="B-1")
        yield engagement(nth, day, (450, 480), "breakfast", kind=Kind.MEAL)
        yield _bus(nth, day)
        yield engagement(nth, day, (1140, 1260), "dinner", kind=Kind.MEAL, visibility=Visibility.PUBLIC)
        after = When(form=Form.FOLLOWS, day=day, anchor=f"dinner-{nth}", zone=TOKYO)
        yield Engagement(key=f"walk-{nth}", kind=Kind.FREE, title=_text("Walk home"), when=after)
        for group in GROUPS:
            for slot in SLOTS:
                yield engagement(nth, day, slot, f"{group}-{slot[0]}", groups=(group,), parts=_parts(nth, people))


def engagement(nth: int, day: date, slot: tuple[int, int], name: str, **fields: object) -> Engagement:
    """Return a visit to one of the halls on the nth day, ``slot`` in minutes of Tokyo's wall."""
    place = (nth + slot[0]) % HOUSES
    return Engagement(
        key=f"{name}-{nth}",
        title=_text(f"Visit {nth} of {name}"),
        when=When(form=Form.EXACT, day=day, start=slot[0], end=slot[1], zone=TOKYO),
        venue=f"venue-{place}",
        organisers=(f"house-{place}",),
        dress_code=Text("Business attire"),
        notes=Notes(delegation=_text("Bring cards"), staff=Text("Budget code")),
        **{"kind": Kind.VISIT, **fields},  # type: ignore[arg-type]
    )


def _parts(nth: int, people: int) -> tuple[TakesPart, ...]:
    host = (10 * nth + 9) % (people - people % 10) if people >= 10 else 0
    responsible = TakesPart(person=f"person-{10 * (nth % 5)}", part=PartTaken.RESPONSIBLE)
    return (responsible, TakesPart(person=f"person-{host}", part=PartTaken.RECEIVED_BY)) if host else ()


def _bus(nth: int, day: date) -> Leg:
    ends = [End(place=_text(place), zone=TOKYO, day=day, minute=at) for place, at in (("Hall", 1060), ("Hotel", 1100))]
    return Leg(key=f"bus-{nth}", mode=Mode.BUS, number=f"B{nth}", departure=ends[0], arrival=ends[1], booking="X1")


def _attended(item: Engagement | Leg | Stay, people: dict[str, Person]) -> Engagement | Leg | Stay:
    return replace(item, attendees=attending(people, item.groups, item.people_in, item.people_out))
