"""What organizers do to a draft between releases, for tests that walk at random."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from planner.programme.changes import limited_to
from planner.programme.shape import (
    Engagement,
    Poster,
    Programme,
    Room,
    Signatory,
    TakesPart,
    Vehicle,
    attending,
)
from planner.values.text import Text
from planner.values.vocabulary import Kind, PartTaken, Status, Visibility
from planner.values.when import UNDATED, Part
from tests.programmes import an_end, exact, follows, from_, part_of, until, whole_day, whole_trip, with_

ITEMS = ("engagements", "legs", "stays")
DANGLING = (*ITEMS, "groups", "people", "venues", "agreements", "results", "action_items")
ZONES = ("Asia/Tokyo", "Europe/Berlin", "Pacific/Honolulu", "Africa/Cairo")


@dataclass(frozen=True)
class Edit:
    """One change of one thing: fields that say something else, or ``None`` for a thing that is deleted."""

    table: str
    key: str
    fields: Mapping[str, Any] | None


@dataclass(frozen=True)
class Back:
    """A thing that was deleted comes back as it was."""

    key: str


@dataclass
class Draft:
    """A trip as it is planned; what was deleted is kept to be brought back."""

    entered: Programme = field(default_factory=whole_trip)
    gone: dict[str, tuple[str, Any]] = field(default_factory=dict)

    @property
    def programme(self) -> Programme:
        """The draft as it is read from the database."""
        return built(self.entered)

    def take(self, edit: Edit | Back) -> None:
        """Change the draft; what an edit speaks of may not be there, then nothing happens."""
        if isinstance(edit, Back):
            table, thing = self.gone.pop(edit.key, ("", None))
            self._keep(table, {edit.key: thing} if table else {})
        elif edit.fields is None:
            self._delete(edit.table, edit.key)
        elif edit.table == "trip":
            self.entered = replace(self.entered, trip=replace(self.entered.trip, **edit.fields))
        elif edit.key in getattr(self.entered, edit.table):
            self._keep(edit.table, {edit.key: replace(getattr(self.entered, edit.table)[edit.key], **edit.fields)})

    def _delete(self, table: str, key: str) -> None:
        things = dict(getattr(self.entered, table))
        if key in things:
            self.gone[key] = (table, things.pop(key))
            self.entered = replace(self.entered, **{table: things})  # type: ignore[arg-type]

    def _keep(self, table: str, things: Mapping[str, Any]) -> None:
        if things:
            tables: Any = {table: {**getattr(self.entered, table), **things}}
            self.entered = replace(self.entered, **tables)


def built(programme: Programme) -> Programme:
    """Return a draft as it is read from the database: nothing leads nowhere, attendance and zones are worked out."""
    tables = (*DANGLING, "institutions", "aims")
    there = {key for table in tables for key in getattr(programme, table)}
    whole: Any = {
        table: {key: limited_to(one, there)[0] for key, one in getattr(programme, table).items()} for table in DANGLING
    }
    programme = replace(programme, **whole)
    worked_out: Any = {
        table: {key: _worked_out(one, programme) for key, one in getattr(programme, table).items()} for table in ITEMS
    }
    return replace(programme, **worked_out)


def _worked_out(item: Any, programme: Programme) -> Any:
    groups = None if item.groups is None else tuple(key for key in programme.groups if key in item.groups)
    out = tuple(key for key in item.people_out if key not in item.people_in)
    who = attending(programme.people, groups, item.people_in, out)
    item = replace(item, groups=groups, people_out=out, attendees=who)
    if isinstance(item, Engagement):
        when = UNDATED if item.when.anchor == item.key else item.when
        item = replace(item, when=when.in_zone(programme.zone_of(item)))
    return item


def fields(**said: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Return one or two fields that say something else."""
    one = st.one_of(*(st.tuples(st.just(name), values) for name, values in said.items()))
    return st.lists(one, min_size=1, max_size=2, unique_by=lambda pair: pair[0]).map(dict)


def some(*keys: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(keys), unique=True, max_size=2).map(tuple)


WHOLE = whole_trip()
PEOPLE = ("ada", "ben", "cleo")
WORDS = st.sampled_from(
    [Text("Dinner"), Text({"en": "Talk", "de": "Vortrag"}), Text({"en": "Talk", "de": "Rede"}), Text({"ja": "講演"})]
)
DAYS = st.sampled_from(["2026-11-24", "2026-11-25", "2026-10-24", "2026-10-25", "2026-03-29"])
CLOCKS = st.sampled_from([("01:30", "03:30"), ("09:00", "10:00"), ("02:30", "02:45")])
WHENS = st.one_of(
    st.builds(lambda day, clock, zone: exact(day, *clock, zone=zone), DAYS, CLOCKS, st.sampled_from(["", *ZONES])),
    DAYS.map(lambda day: exact(day, "18:00", "20:00", tbc=True)),
    DAYS.map(lambda day: from_(day, "09:00")),
    DAYS.map(lambda day: until(day, "12:00")),
    DAYS.map(lambda day: part_of(day, Part.EVENING)),
    DAYS.map(whole_day),
    st.sampled_from([UNDATED, follows("2026-11-24", "call"), with_("2026-11-24", "signing")]),
)
ENDS = st.builds(
    lambda zone, day, clock: an_end(zone, f"{day} {clock}".strip()),
    st.sampled_from(ZONES),
    DAYS,
    st.sampled_from(["", "08:40", "23:50"]),
)
COMPANY = {
    "groups": st.none() | some("city", "university"),
    "people_in": some(*PEOPLE, "ken"),
    "people_out": some(*PEOPLE),
    "status": st.sampled_from(Status),
    "visibility": st.sampled_from(Visibility),
}
PARTS = st.builds(TakesPart, person=st.sampled_from([*PEOPLE, "ken"]), part=st.sampled_from(PartTaken))
VENUES = st.none() | st.sampled_from(["park", "hotel", "nims-hq"])
EDITS: Mapping[str, st.SearchStrategy[dict[str, Any]]] = {
    "engagements": fields(
        title=WORDS,
        when=WHENS,
        venue=VENUES,
        alternative_venue=VENUES,
        kind=st.sampled_from([Kind.MEETING, Kind.FREE, Kind.VISIT]),
        parts=st.lists(PARTS, max_size=3, unique=True).map(tuple),
        dress_code=WORDS,
        signs=st.sampled_from([(), ("nims-2026",)]),
        posters=st.lists(WORDS.map(lambda words: Poster(title=words)), max_size=1).map(tuple),
        organisers=st.sampled_from([(), ("nims",), ("nims", "dwih")]),
        for_hosts=st.booleans(),
        lead_minutes=st.none() | st.integers(5, 6),
        **COMPANY,
    ),
    "legs": fields(
        departure=ENDS,
        arrival=ENDS,
        number=st.sampled_from(["LH 1", "LH 2"]),
        vehicles=some(*PEOPLE).map(lambda who: (Vehicle(name="Car", people=who),)),
        **COMPANY,
    ),
    "stays": fields(
        check_in=DAYS.map(date.fromisoformat),
        check_out=st.sampled_from([date(2026, 11, 27), date(2026, 11, 28)]),
        venue=VENUES,
        rooms=some(*PEOPLE).map(lambda who: (Room(people=who),)),
        **COMPANY,
    ),
    "venues": fields(
        name=WORDS,
        place=WORDS,
        room=st.sampled_from([Text("Room 4"), Text({"en": "Room 4", "de": "Raum 4"})]),
        note=WORDS,
        address_local=st.sampled_from(["", "東京都"]),
        zone=st.sampled_from(["", *ZONES]),
        institution=st.none() | st.sampled_from(["nims", "dwih"]),
    ),
    "people": fields(
        groups=some("city", "university"),
        family=st.sampled_from(["Adler", "Berg"]),
        function=WORDS,
        phone=st.sampled_from(["+81 1", "+81 2"]),
        institution=st.none() | st.sampled_from(["nims", "bochum"]),
    ),
    "institutions": fields(name=WORDS),
    "groups": fields(name=WORDS, colour=st.sampled_from(["#8c1d2f", "#1d5f8c", ""])),
    "agreements": fields(
        title=WORDS,
        signatories=st.lists(
            st.builds(Signatory, party=st.just("nims"), person=st.sampled_from(["ken", "ben"])), max_size=2, unique=True
        ).map(tuple),
    ),
    "trip": fields(
        title=WORDS,
        home_zone=st.sampled_from(ZONES),
        languages=st.sampled_from([("de", "en", "ja"), ("en", "de"), ("ja",)]),
        ends=st.sampled_from([date(2026, 11, 29), date(2026, 12, 1)]),
    ),
}
DELETABLE = (*ITEMS, "people", "groups", "venues")


def keys(table: str) -> list[str]:
    return [WHOLE.trip.slug] if table == "trip" else list(getattr(WHOLE, table))


def edits() -> st.SearchStrategy[Edit | Back]:
    """Return anything that an organizer does to the draft of the whole trip."""
    changes = [st.builds(Edit, st.just(table), st.sampled_from(keys(table)), values) for table, values in EDITS.items()]
    deletions = [st.builds(Edit, st.just(one), st.sampled_from(keys(one)), st.none()) for one in DELETABLE]
    everything = [key for table in DELETABLE for key in keys(table)]
    return st.one_of(*changes, changes[0], changes[0], *deletions, st.builds(Back, st.sampled_from(everything)))
