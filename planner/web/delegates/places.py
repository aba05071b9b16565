"""Places as somebody stands in front of them: what to show to the driver, where to tap for the map."""

from dataclasses import dataclass
from urllib.parse import quote

from planner.language import LANGUAGES, Language, language
from planner.programme.names import language_at
from planner.programme.shape import Programme, Venue
from planner.values.text import N_, is_latin
from planner.web.agenda.entries import Words, in_other_script
from planner.web.sheets.venues import local_name, spot_of

PLEASE = N_("Please take me to this place.")
FIND = "https://www.openstreetmap.org/search?query="


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A venue: its name in both scripts, how to get in, the way to a map (``geo`` is "" where no point is known).

    What a driver reads is in the language of the place: the name, the address, a sentence that asks to be taken there.
    """

    key: str
    name: Words
    other: Words | None
    room: Words
    address: Words
    note: Words
    map: str
    geo: str
    driver_name: Words
    driver_address: Words
    please: Words | None

    @property
    def has_driver(self) -> bool:
        """Tell whether there is an address to be shown."""
        return bool(self.driver_address.words)


def place_of(venue: Venue, programme: Programme, said: Language) -> Place:
    """Return a venue as a delegate needs it."""
    house = programme.institutions.get(venue.institution or "")
    tag = language_at(venue.address_local, house.country if house else "", programme)
    name = Words(*said.wording(venue.name))
    address = Words(*said.wording(venue.address))
    spot = spot_of(venue)
    return Place(
        key=venue.key,
        name=name,
        other=in_other_script(venue.name, name.words),
        room=Words(*said.wording(venue.room)),
        address=address,
        note=Words(*said.wording(venue.note)),
        map=spot.map if spot else _found(venue, name, address, said),
        geo=spot.geo if spot else "",
        driver_name=(local_name(venue, tag) if venue.address_local else None) or name,
        driver_address=Words(venue.address_local, tag) if venue.address_local else address,
        please=_please(tag, said) if venue.address_local and not is_latin(venue.address_local) else None,
    )


def _found(venue: Venue, name: Words, address: Words, said: Language) -> str:
    """Return where a map looks for the words; "" where there are too few to find anything by."""
    words = address.words or ", ".join(filter(None, (name.words, said.text(venue.place))))
    return f"{FIND}{quote(words)}" if venue.address or venue.place else ""


def _please(tag: str, said: Language) -> Words | None:
    spoken = tag.partition("-")[0]
    if spoken not in LANGUAGES:
        return None
    return Words(language(spoken).say(PLEASE), "" if spoken == said.code else spoken)
