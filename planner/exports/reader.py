"""A programme as its reader says it: names, days, places in both scripts, home time."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from planner.language import Language
from planner.programme.audience import Audience, Circle
from planner.programme.names import naming
from planner.programme.shape import End, Engagement, Leg, Person, Programme, Stay, Venue
from planner.values.text import Text, is_latin
from planner.values.wall import WallTime, offset_minutes, offset_text, wall_at
from planner.values.when import When


class Reader:
    """Says things of one programme in one language; remembers what it is asked again and again."""

    def __init__(self, programme: Programme, language: Language) -> None:
        """Let texts that are missing in the language fall back to the languages of the trip."""
        self.programme = programme
        self._audience = Audience.parse(programme.audience)
        self.language = language.falling_back_to(programme.trip.languages)
        self._people: dict[str, str] = {}
        self._places: dict[str, tuple[str, str]] = {}
        self._days: dict[date, str] = {}

    def fact(self, label: str, words: str) -> str:
        """Return ``label: words``; "" without words."""
        return self.language.say("%(label)s: %(words)s", label=label, words=words) if words else ""

    def person(self, key: str) -> str:
        """Return a person with function and institution; "" for somebody whom this audience may not know."""
        if key not in self._people:
            person = self.programme.people.get(key)
            self._people[key] = self._described(person) if person else ""
        return self._people[key]

    def people(self, keys: Iterable[str]) -> str:
        """Return several people in the order given."""
        return "; ".join(words for words in map(self.person, keys) if words)

    def name(self, person: Person) -> str:
        """Return a name, in both scripts where there are two."""
        named = naming(person, self.programme, self.language.code)
        return f"{named.first} ({named.second})" if named.second else named.first

    def item(self, item: Engagement | Leg | Stay) -> str:
        """Return what an item is called: its own title, the hotel, or the way with its number."""
        if isinstance(item, Engagement):
            title = self.language.text(item.title)
            return title if title.strip() else self.language.label(item.kind)
        if isinstance(item, Leg):
            return self._way(item)
        venue = self.programme.venue_of(item)
        hotel = self.language.text(venue.name) if venue else ""
        return self.language.say("Hotel: %(name)s", name=hotel) if hotel else self.language.say("Hotel")

    def institution(self, key: str | None) -> str:
        """Return an institution's name, "" where there is none to name."""
        institution = self.programme.institutions.get(key or "")
        return self.language.text(institution.name) if institution else ""

    def day(self, day: date) -> str:
        """Return a day's heading with its weekday."""
        if day not in self._days:
            self._days[day] = self.language.day_heading(day)
        return self._days[day]

    def place(self, venue: Venue) -> tuple[str, str]:
        """Return name, room and address in the reader's script, and name and address in the other, "" if none."""
        if venue.key not in self._places:
            self._places[venue.key] = self._place(venue)
        return self._places[venue.key]

    def when(self, engagement: Engagement) -> When:
        """Return its time with the zone that is meant: the one it names, its venue's, else the trip's home zone."""
        when = engagement.when
        return when if when.zone else when.in_zone(self.zone_at(self.programme.venue_of(engagement)))

    def zone_at(self, venue: Venue | None) -> str:
        """Return the zone of a venue, the trip's home zone where it has none."""
        return (venue.zone if venue else "") or self.programme.trip.home_zone

    def end(self, end: End) -> str:
        """Return a leg's end in both scripts with its code: Haneda 羽田空港 (HND)."""
        name = self.language.text(end.place)
        words = " ".join(filter(None, (name, self._other_script(end.place, name, end.zone))))
        return f"{words} ({end.code})" if end.code and words and end.code != words else words or end.code

    def home_time(self, starts: date, ends: date | None, zones: tuple[str, ...]) -> str:
        """Return the same moments on the wall at home, where the offset of one of ``zones`` differs; else "".

        "" too for whole days, and for hosts and the public, who have no office at home to call.
        """
        if not isinstance(starts, datetime) or self._looks_from_outside:
            return ""
        home = self.programme.trip.home_zone
        starts = starts.astimezone(UTC)
        if all(offset_minutes(starts, zone) == offset_minutes(starts, home) for zone in zones):
            return ""
        begins = wall_at(starts, home)
        words = self.wall(begins)
        if isinstance(ends, datetime):
            over = wall_at(ends, home)
            words = f"{words}–{over.clock}" if over.day == begins.day else f"{words} – {self.wall(over)}"
        return self.fact(self.language.say("Home time (%(city)s)", city=self.language.city(home)), words)

    def wall(self, wall: WallTime) -> str:
        """Return a day and its clock time."""
        return f"{self.day(wall.day)}{self.language.comma}{wall.clock}"

    def wall_with_offset(self, wall: WallTime) -> str:
        """Return day, clock time and how far ahead of UTC it is."""
        return f"{self.wall(wall)} ({offset_text(wall.offset)})"

    def audience(self) -> str:
        """Return whom the programme is for, as the title of a calendar says it."""
        return self.language.text(self._audience.name(self.programme)) or self.language.say(self._audience.message)

    def is_own(self) -> bool:
        """Tell whether the programme is one person's own, the only one that says booking codes and rooms."""
        return self._audience.circle is Circle.PERSON

    @property
    def _looks_from_outside(self) -> bool:
        return self._audience.circle in {Circle.HOST, Circle.PUBLIC}

    def _way(self, leg: Leg) -> str:
        ends = (end.code or self.language.text(end.place) for end in (leg.departure, leg.arrival))
        return " ".join(filter(None, (self.language.label(leg.mode), leg.number, " → ".join(filter(None, ends)))))

    def _described(self, person: Person) -> str:
        said = (self.name(person), self.language.text(person.function), self.institution(person.institution))
        return self.language.comma.join(words for words in said if words)

    def _other_script(self, text: Text, chosen: str, zone: str) -> str:
        """Return the first wording in the other script than the chosen one, "" if there is none or nobody needs it.

        At home, where the ``zone`` is the home zone, no driver needs the name of the town hall in the guests' script.
        """
        if zone == self.programme.trip.home_zone and is_latin(chosen):
            return ""
        return next((words for words in text.values() if is_latin(words) != is_latin(chosen)), "")

    def _place(self, venue: Venue) -> tuple[str, str]:
        name, address = self.language.text(venue.name), self.language.text(venue.address)
        local = venue.address_local if venue.address_local != address else ""
        if local and not is_latin(name):
            address, local = local, address
        other_name = self._other_script(venue.name, name, "" if local else venue.zone)
        own = (name, self.language.text(venue.room), address)
        comma = self.language.comma
        return comma.join(dict.fromkeys(filter(None, own))), ", ".join(filter(None, (other_name, local)))
