"""Any programme that a trip file can hold, for Hypothesis."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from planner.programme import shape
from planner.programme.shape import Engagement, Leg, Programme, Stay, attending
from planner.values import vocabulary
from planner.values.text import NOTHING
from tests.exports.any_things import (
    COLOURS,
    DAYS,
    KEYS,
    LANGUAGES,
    LONG,
    SHORT,
    a,
    fields_of,
    one,
    several,
    some,
    texts,
)
from tests.exports.any_times import both_ends, whens


def whos(kind: type, key: str, **said: st.SearchStrategy[Any]) -> dict[str, st.SearchStrategy[Any]]:
    """Return what the fields of an item can hold; see :func:`decided`."""
    who = {"groups": st.none() | some("groups"), "people_in": some("people"), "people_out": some("people")}
    fixed = {"key": st.just(key), "uid": st.sampled_from(["", f"{key}@example.org"]), "sequence": st.just(0)}
    return fields_of(kind, **fixed, **who, **said)


def decided(fields: dict[str, Any]) -> dict[str, Any]:
    """Let nobody who comes in stay out."""
    out = set(fields["people_out"]) - set(fields["people_in"])
    return {**fields, "people_out": tuple(person for person in KEYS["people"] if person in out)}


POSTERS = a(shape.Poster, title=texts(SHORT), presenter=one("people"))


def engagement(key: str) -> st.SearchStrategy[Engagement]:
    fields = whos(
        Engagement,
        key,
        title=texts(SHORT),
        when=whens(KEYS["legs"]),
        venue=one("venues"),
        alternative_venue=one("venues"),
        parts=several(a(shape.TakesPart, person=st.sampled_from(KEYS["people"]))),
        organisers=some("institutions"),
        inside=one("engagements", before=key),
        session_form=st.none() | st.sampled_from(vocabulary.SessionForm),
        signs=some("agreements"),
        languages=several(LANGUAGES),
        posters=several(POSTERS),
    )
    return st.builds(lambda **drawn: Engagement(**decided(drawn)), **fields)


def leg(key: str) -> st.SearchStrategy[Leg]:
    vehicles = several(a(shape.Vehicle, capacity=st.none() | st.integers(1, 60), people=some("people")))
    return st.builds(_leg, ends=both_ends(texts(SHORT)), **whos(Leg, key, vehicles=vehicles))


def _leg(*, ends: tuple[shape.End, shape.End], **fields: Any) -> Leg:
    return Leg(departure=ends[0], arrival=ends[1], **decided(fields))


def stay(key: str) -> st.SearchStrategy[Stay]:
    nights = st.timedeltas(timedelta(days=1), timedelta(days=30))
    rooms = st.lists(a(shape.Room, people=some("people")), max_size=3).map(tuple)
    fields = whos(Stay, key, check_in=DAYS, venue=one("venues"), rooms=rooms)
    return st.builds(_stay, nights=nights, **{name: each for name, each in fields.items() if name != "check_out"})


def _stay(*, nights: timedelta, **fields: Any) -> Stay:
    return Stay(check_out=fields["check_in"] + nights, **decided(fields))


def person(key: str) -> st.SearchStrategy[shape.Person]:
    return a(
        shape.Person,
        key=st.just(key),
        family=SHORT,
        email=st.sampled_from(["", "ada@example.org"]),
        institution=one("institutions"),
        groups=some("groups"),
        languages=several(LANGUAGES),
        present_from=st.none() | st.just(date(2026, 1, 1)),
        present_to=st.none() | st.dates(date(2026, 1, 1), date(2026, 2, 1)),
        accompanies=one("people", before=key),
        photo=st.just(""),
        restricted=st.none() | a(shape.Restricted, diet=SHORT),
        side=st.sampled_from([vocabulary.Side.HOME, vocabulary.Side.HOST]),
    )


def met(people: Mapping[str, shape.Person]) -> dict[str, shape.Person]:
    """Return people of whom each of the delegation meets the first of the hosts."""
    host = next((key for key, one in people.items() if one.side is vocabulary.Side.HOST), None)
    return {
        key: replace(one, counterpart=host if one.side is vocabulary.Side.HOME else None) for key, one in people.items()
    }


def agreement(key: str) -> st.SearchStrategy[shape.Agreement]:
    ada_signs = {"party": st.sampled_from(KEYS["institutions"]), "person": st.sampled_from(KEYS["people"])}
    return a(
        shape.Agreement,
        key=st.just(key),
        title=texts(SHORT),
        parties=some("institutions"),
        signatories=several(a(shape.Signatory, **ada_signs)),
        signed_on=st.none() | st.dates(date(1990, 1, 1), date(2020, 1, 1)),
        valid_until=st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1)),
        renews=one("agreements", before=key),
        renews_uid=st.sampled_from(["", "5b3f6a52-0000-4000-8000-000000000001"]),
        witnesses=some("people"),
        originals=st.none() | st.integers(1, 9),
        languages=several(LANGUAGES),
        flags=several(SHORT),
    ).map(signed_by_parties)


def signed_by_parties(one: shape.Agreement) -> shape.Agreement:
    """Return an agreement that nobody signs but for a party."""
    return replace(one, signatories=tuple(who for who in one.signatories if who.party in one.parties))


def venue(key: str) -> st.SearchStrategy[shape.Venue]:
    degrees = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
    return a(
        shape.Venue,
        key=st.just(key),
        name=texts(SHORT),
        institution=one("institutions"),
        zone=st.sampled_from(["", "Asia/Tokyo"]),
        point=st.none() | degrees.map(lambda point: (round(point[0], 7), round(point[1], 7))),
    )


def table(name: str, thing: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({key: thing(key) for key in KEYS[name]})


TRIPS = a(
    shape.Trip,
    slug=st.just("test"),
    title=texts(SHORT),
    starts=st.just(date(2026, 1, 1)),
    ends=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    uid=st.sampled_from(["", "5b3f6a52-0000-4000-8000-000000000000"]),
    home_zone=st.sampled_from(["Europe/Berlin", "Asia/Tokyo"]),
    languages=st.sampled_from([("de",), ("ja", "de-AT"), ("no", "en", "zh-Hant")]),
    purpose=st.just(NOTHING) | texts(LONG),
    accent=COLOURS,
)
TABLES = {
    "groups": lambda key: a(
        shape.Group, key=st.just(key), name=texts(SHORT), short=st.just("C"), colour=COLOURS, leader=one("people")
    ),
    "institutions": lambda key: a(
        shape.Institution,
        key=st.just(key),
        name=texts(SHORT),
        country=st.sampled_from(["", "NO", "JP"]),
        email=st.sampled_from(["", "office@example.org"]),
        website=st.sampled_from(["", "https://example.org/?a=b#c"]),
    ),
    "venues": venue,
    "people": person,
    "engagements": engagement,
    "legs": leg,
    "stays": stay,
    "agreements": agreement,
    "aims": lambda key: a(shape.Aim, key=st.just(key), text=texts(LONG)),
    "results": lambda key: a(
        shape.Result,
        key=st.just(key),
        text=texts(LONG),
        engagement=one("engagements"),
        aim=one("aims"),
        agreement=one("agreements"),
    ),
    "action_items": lambda key: a(shape.ActionItem, key=st.just(key), text=texts(LONG), owner=one("people")),
    "acknowledgements": lambda key: a(shape.Acknowledgement, key=st.just(key), reason=SHORT, by=SHORT),
}
WHOLE = st.fixed_dictionaries({"trip": TRIPS, **{name: table(name, thing) for name, thing in TABLES.items()}})
"""Made once: to make it takes longer than to draw from it."""


def _attended(programme: Programme) -> Programme:
    tables = {
        name: {
            key: replace(item, attendees=attending(programme.people, item.groups, item.people_in, item.people_out))
            for key, item in getattr(programme, name).items()
        }
        for name in ("engagements", "legs", "stays")
    }
    return replace(programme, **tables)


def programmes() -> st.SearchStrategy[Programme]:
    """Return whole programmes for staff, attendance worked out."""
    return WHOLE.map(lambda parts: _attended(Programme(**{**parts, "people": met(parts["people"])})))
