"""Any programme that a trip file can hold, for Hypothesis."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st

from planner.programme import shape
from planner.programme.shape import Engagement, Leg, Programme, Stay, attending
from planner.values import vocabulary
from planner.values.text import NOTHING, Text, shows_something
from tests.exports.any_times import both_ends, whens

T = TypeVar("T")

DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))
NOT_IN_TEXTS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"
LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters=NOT_IN_TEXTS)
YAML_WORDS = st.sampled_from(["null", "NO", "true", "2026-11-25", "14:00", "1_0"])
AWKWARD = YAML_WORDS | st.sampled_from(["# no", "- a", "a: b", "x #y", "'", '"', "\\", "&a", "{x}", "𠮷野"])
SHORT = st.one_of(AWKWARD, st.text(LETTERS, min_size=1, max_size=8)).map(str.strip).filter(shows_something)
LONG = st.lists(st.one_of(SHORT, st.just(""), st.just("a word " * 30)), min_size=1, max_size=4).map("\n".join)
LANGUAGES = st.sampled_from(["de", "en", "ja", "zh-Hant", "de-AT", "no"])
KEYS = {
    "groups": ["city", "university"],
    "institutions": ["nims", "rub"],
    "venues": ["hall", "park"],
    "people": ["ada", "ben", "cleo"],
    "engagements": ["visit", "signing", "dinner"],
    "legs": ["flight", "bus"],
    "stays": ["night"],
    "agreements": ["accord", "accord-2"],
    "aims": ["peace"],
    "results": ["result"],
    "action_items": ["todo"],
    "acknowledgements": ["no-bed-0123456789abcdef"],
}
"""The keys of everything; a thing refers only to what stands before it, so nothing leads back to itself."""


def texts(words: st.SearchStrategy[str]) -> st.SearchStrategy[Text]:
    stripped = words.map(str.strip).filter(shows_something)
    return st.one_of(stripped, st.dictionaries(LANGUAGES | st.just("und"), stripped, min_size=1)).map(Text)


def some(table: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(KEYS[table]), unique=True).map(tuple)


def one(table: str, before: str = "") -> st.SearchStrategy[str | None]:
    keys = KEYS[table][: KEYS[table].index(before)] if before else KEYS[table]
    return st.sampled_from([None, *keys])


def several(things: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(things, unique=True, max_size=2).map(tuple)


COLOURS = st.sampled_from(["", "#8c1d2f", "#000000"])
MAYBE_DAYS = st.none() | DAYS
NOTES = st.builds(shape.Notes, **dict.fromkeys(("public", "delegation", "staff"), st.just(NOTHING) | texts(LONG)))
BY_TYPE: Mapping[object, st.SearchStrategy[Any]] = {
    str: st.just("") | SHORT,
    Text: st.just(NOTHING) | texts(SHORT),
    bool: st.booleans(),
    date | None: MAYBE_DAYS,
    int | None: st.none() | st.integers(0, 600),
    shape.Notes: NOTES,
    tuple[str, ...]: st.sampled_from([(), ("de",), ("no", "zh-Hant")]),
    **{
        word: st.sampled_from(word)
        for word in vars(vocabulary).values()
        if isinstance(word, type) and issubclass(word, vocabulary.StrEnum) and word is not vocabulary.StrEnum
    },
}


def a(kind: type[T], **said: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Return things of a shape: these fields as said, the others whatever their type can hold."""
    fields = kind.__dataclass_fields__  # type: ignore[attr-defined]
    known = {name: BY_TYPE[each.type] for name, each in fields.items() if each.type in BY_TYPE}
    return st.builds(kind, **{**known, **said})


@st.composite
def whos(draw: st.DrawFn, kind: type[T], key: str, **said: st.SearchStrategy[Any]) -> T:
    """Return items with people who come in and people who stay out."""
    came_in = draw(some("people"))
    stayed_out = tuple(person for person in KEYS["people"] if person not in came_in and draw(st.booleans()))
    who = {"groups": st.none() | some("groups"), "people_in": st.just(came_in), "people_out": st.just(stayed_out)}
    fixed = {"key": st.just(key), "uid": st.sampled_from(["", f"{key}@example.org"]), "sequence": st.just(0)}
    return draw(a(kind, **fixed, **who, **said))


def engagement(key: str) -> st.SearchStrategy[Engagement]:
    return whos(
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
    )


@st.composite
def leg(draw: st.DrawFn, key: str) -> Leg:
    departure, arrival = draw(both_ends(texts(SHORT)))
    return draw(whos(Leg, key, departure=st.just(departure), arrival=st.just(arrival)))


@st.composite
def stay(draw: st.DrawFn, key: str) -> Stay:
    check_in = draw(DAYS)
    nights = draw(st.timedeltas(timedelta(days=1), timedelta(days=30)))
    rooms = st.lists(a(shape.Room, people=some("people")), max_size=3).map(tuple)
    days = {"check_in": st.just(check_in), "check_out": st.just(check_in + nights)}
    return draw(whos(Stay, key, venue=one("venues"), rooms=rooms, **days))


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
        restricted=st.none() | a(shape.Restricted, diet=SHORT),
        side=st.sampled_from([vocabulary.Side.HOME, vocabulary.Side.HOST]),
    )


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


def _attended(programme: Programme) -> Programme:
    tables = {
        name: {
            key: replace(item, attendees=attending(programme.people, item.groups, item.people_in, item.people_out))
            for key, item in getattr(programme, name).items()
        }
        for name in ("engagements", "legs", "stays")
    }
    return replace(programme, **tables)


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """Return whole programmes for staff, attendance worked out."""
    tables = {name: draw(table(name, thing)) for name, thing in TABLES.items()}
    return _attended(Programme(trip=draw(TRIPS), **tables))
