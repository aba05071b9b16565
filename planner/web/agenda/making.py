"""Making the entries of the agenda out of a programme's rows."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from planner.language import Language
from planner.programme.days import Row, RowRole
from planner.programme.names import naming
from planner.programme.shape import Engagement, Item, Leg, Programme, Stay
from planner.values.text import N_
from planner.values.vocabulary import Kind, Mode, Status, Visibility
from planner.values.wall import MINUTES_A_DAY, WallTime, offset_minutes
from planner.values.when import Form
from planner.web.agenda.details import details_of, end_name, journey_of, night_line, people_in_words, way_of
from planner.web.agenda.entries import Badge, Entry, Line, Mark, Words, in_other_script

KIND_ICONS = {
    Kind.COURTESY_CALL: "handshake",
    Kind.MEETING: "users",
    Kind.VISIT: "building-2",
    Kind.CEREMONY: "flower-2",
    Kind.SIGNING: "signature",
    Kind.CONFERENCE: "presentation",
    Kind.SESSION: "mic",
    Kind.RECEPTION: "wine",
    Kind.MEAL: "utensils",
    Kind.PRESS: "newspaper",
    Kind.BRIEFING: "message-square",
    Kind.TRANSFER: "bus",
    Kind.MEETING_POINT: "flag",
    Kind.FREE: "coffee",
    Kind.OTHER: "calendar",
}
MODE_ICONS = {
    Mode.FLIGHT: "plane",
    Mode.TRAIN: "train-front",
    Mode.BUS: "bus",
    Mode.CAR: "car",
    Mode.FERRY: "ship",
    Mode.WALK: "footprints",
}
_FLIGHT_ICONS = {RowRole.DEPARTURE: "plane-takeoff", RowRole.ARRIVAL: "plane-landing"}


class Making:
    """Entries of one programme for one reader.

    ``address_of`` gives the address of an item's page, "" where the reader may not open it; ``clashes`` are the
    sentences to show at an item, by its key; ``with_home`` adds what the clock at home shows. ``details`` says what
    stands under the title of an engagement.
    """

    def __init__(
        self,
        programme: Programme,
        language: Language,
        *,
        address_of: Callable[[Engagement | Leg | Stay], str] | None = None,
        clashes: Mapping[str, list[str]] | None = None,
        with_home: bool = False,
        details: Callable[[Programme, Engagement, Language], list[Line]] = details_of,
    ) -> None:
        """Take the programme and how to speak of it."""
        self.programme, self.language = programme, language
        self.address_of, self.clashes, self.with_home = address_of, clashes or {}, with_home
        self._details = details
        self._names = {key: language.text(group.name) for key, group in programme.groups.items()}
        self._all = Badge("", language.say("All groups"))

    def entry(self, row: Row, place: str) -> Entry:
        """Return what a row says; ``place`` is its id on the page."""
        item = row.item
        entry = self._leg(row, item, place) if isinstance(item, Leg) else self._engagement(row, item, place)
        self._time(entry, row.wall)
        entry.address = self.address_of(item) if self.address_of else ""
        entry.badges = self.badges(item)
        entry.marks = self._marks(row)
        entry.cancelled = item.status is Status.CANCELLED
        entry.inside = row.inside or ""
        if row.role in {RowRole.ENGAGEMENT, RowRole.DEPARTURE}:
            entry.clashes = self.clashes.get(item.key, [])
        return entry

    def _engagement(self, row: Row, item: Engagement, place: str) -> Entry:
        words, tag = self.language.wording(item.title)
        later = row.role is RowRole.CONTINUES
        return Entry(
            place=place,
            sort="session" if item.kind is Kind.SESSION else "engagement",
            icon=KIND_ICONS[item.kind],
            kind=self.language.label(item.session_form or item.kind),
            title=Words(words, tag),
            other=in_other_script(item.title, words),
            time=self._until(row) if later else self.language.when(replace(item.when, tbc=False)),
            inexact=later or item.when.form is not Form.EXACT,
            lines=self._details(self.programme, item, self.language),
        )

    def _until(self, row: Row) -> str:
        return self.language.say("until %(time)s", time=row.ends.clock) if row.ends else self.language.say("all day")

    def _leg(self, row: Row, leg: Leg, place: str) -> Entry:
        there = end_name(leg.arrival, self.language)
        mode = self.language.label(leg.mode)
        leaves = row.role is RowRole.DEPARTURE
        title = N_("%(mode)s to %(place)s") if leaves else N_("Arrival in %(place)s")
        return Entry(
            place=place,
            sort="departure" if leaves else "arrival",
            icon=_FLIGHT_ICONS.get(row.role, "plane") if leg.mode is Mode.FLIGHT else MODE_ICONS[leg.mode],
            kind=mode,
            title=Words(self.language.say(title, mode=mode, place=there)),
            time=row.wall.clock if row.wall else "",
            lines=journey_of(leg, self.language, leaves=leaves),
        )

    def _time(self, entry: Entry, wall: WallTime | None) -> None:
        if wall is None:
            return
        entry.moment = f"{wall.day.isoformat()}T{wall.clock}"
        home = self.programme.trip.home_zone
        if not self.with_home or wall.zone == home:
            return
        ahead = offset_minutes(wall.instant, home) - wall.offset
        if ahead:
            days, minute = divmod(wall.minute + ahead, MINUTES_A_DAY)
            clock = self.language.clock(minute)
            weekday = self.language.date(wall.day + timedelta(days=days), "EEE")
            entry.home = f"{weekday} {clock}" if days else clock

    def badges(self, item: Item) -> list[Badge]:
        """Return for whom an item is: groups, or single people."""
        if item.groups is None:
            return [self._all] if self._names else []
        if item.groups:
            return list(self.badges_of(item.groups))
        named = [self.programme.people[key] for key in item.people_in if key in self.programme.people]
        if len(named) == 1:
            return [Badge("", naming(named[0], self.programme, self.language.code).in_line)]
        return [Badge("", people_in_words(len(named), self.language))] if named else []

    def badges_of(self, groups: tuple[str, ...]) -> tuple[Badge, ...]:
        """Return the badges of these groups, by rank."""
        return tuple(Badge(key, name) for key, name in self._names.items() if key in groups)

    def _marks(self, row: Row) -> list[Mark]:
        marks = marks_of(row.item, self.language)
        if row.role is RowRole.CONTINUES:
            marks.append(Mark("continues", self.language.say("continues")))
        if self.programme.audience.startswith("staff") and row.item.visibility is not Visibility.DELEGATION:
            marks.append(Mark(row.item.visibility, self.language.label(row.item.visibility)))
        return marks

    def beside(self, row: Row) -> str:
        """Say what a row follows or goes with, or the conference that it is inside; "" where that is nothing."""
        when = row.item.when if isinstance(row.item, Engagement) else None
        hangs = when is not None and when.form in {Form.FOLLOWS, Form.WITH}
        anchor = self.programme.item((when.anchor if when and hangs else row.inside) or "")
        if isinstance(anchor, Leg):
            return way_of(anchor, self.language)
        return self.language.text(anchor.title) if isinstance(anchor, Engagement) else ""

    def night(self, stay: Stay) -> Line:
        """Return where a night is spent, leading to the page of the stay."""
        line = night_line(self.programme, stay, self.language)
        return replace(line, address=self.address_of(stay) if self.address_of else "")

    def undated(self, item: Engagement | Leg) -> Entry:
        """Return the entry of something that stands on no day yet."""
        role = RowRole.DEPARTURE if isinstance(item, Leg) else RowRole.ENGAGEMENT
        return self.entry(Row(item=item, role=role), item.key)


def marks_of(item: Item, language: Language) -> list[Mark]:
    """Return the words of state that everybody should see: tentative, cancelled, to be confirmed."""
    marks = [Mark(item.status, language.label(item.status))] if item.status is not Status.CONFIRMED else []
    if isinstance(item, Engagement) and item.when.tbc:
        marks.append(Mark("tbc", language.say("to be confirmed")))
    return marks
