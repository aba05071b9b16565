"""Trips to be drawn, and what is to be seen on a drawing."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from planner.exports.route import pictures_of, sheet_svg
from planner.language import Language, language
from planner.programme.shape import Leg, Programme, Venue
from planner.values.text import Text
from planner.values.vocabulary import Mode
from tests.programmes import a_flight, a_meeting, an_end, exact, programme_with

FIRST = date(2026, 11, 23)
SVG = "{http://www.w3.org/2000/svg}"
ENGLISH: Language = language("en").falling_back_to(("en", "de", "ja"))


def town(called: str, latitude: float, longitude: float, zone: str = "Asia/Tokyo", **fields) -> Venue:
    """Return a venue in a town, by whose name it can be called."""
    point = fields.pop("point", (latitude, longitude))
    named = {"name": Text(f"{called} Hall"), "place": Text(called), **fields}
    return Venue(key=re.sub(r"[^a-z]+", "", called.lower()) or "nameless", zone=zone, point=point, **named)


HAMBURG = town("Hamburg", 53.55, 9.99, "Europe/Berlin")
TOKYO, OSAKA, NAGOYA = town("Tokyo", 35.68, 139.7), town("Osaka", 34.7, 135.5), town("Nagoya", 35.18, 136.9)
HONOLULU = town("Honolulu", 21.3, -157.86, "Pacific/Honolulu")
SUVA, APIA = town("Suva", -18.1, 178.4, "Pacific/Fiji"), town("Apia", -13.8, -171.8, "Pacific/Apia")


def visits(*venues: Venue, **changes) -> Programme:
    """Return a programme with a meeting in each of these venues, one a day."""
    days = ((FIRST + timedelta(days=nth)).isoformat() for nth in range(len(venues)))
    meetings = (
        a_meeting(exact(day, "14:00", "15:00", zone=venue.zone), key=f"visit-{nth}", venue=venue.key)
        for nth, (day, venue) in enumerate(zip(days, venues, strict=True))
    )
    legs = changes.pop("legs", ())
    head = {"starts": FIRST, "ends": FIRST + timedelta(days=len(venues) or 1), **changes}
    return programme_with(*{venue.key: venue for venue in venues}.values(), *meetings, *legs, **head)


def a_ride(start: str, end: str, day: str, mode: Mode = Mode.TRAIN, zone: str = "Asia/Tokyo", **fields) -> Leg:
    """Return a leg between two places that are named in words."""
    ends = (an_end(zone, f"{day} {clock}", place=Text(name)) for clock, name in (("08:00", start), ("12:00", end)))
    return a_flight(*ends, mode=mode, **{"key": f"{start}-{end}".lower().replace(" ", "-"), **fields})


def sheet(programme: Programme, said: Language = ENGLISH) -> ET.Element:
    """Return the picture of a route as it is read."""
    return ET.fromstring(sheet_svg(programme, said))


def names(programme: Programme, said: Language = ENGLISH) -> dict[str, list[str]]:
    """Return the words beside the dots of each drawing."""
    found = {}
    for drawing in pictures_of(programme, said).drawings:
        root = ET.fromstring(drawing.svg())
        texts = root.iterfind(f".//{SVG}text[@class='route-name']")
        found[drawing.name] = [" ".join("".join(text.itertext()).split()) for text in texts]
    return found


def ways(programme: Programme) -> list[tuple[str, str, str]]:
    """Return the stages that are drawn: from which town to which, by what."""
    stages = pictures_of(programme, ENGLISH).route.stages
    return [(*(str(end.name) for end in stage.line), str(stage.mode or "")) for stage in stages if stage.line]


def spots(root: ET.Element) -> list[tuple[float, float]]:
    """Return where the lines, the dots and the words of a drawing are."""
    found = [spot for path in root.iter(f"{SVG}path") for spot in _along(path.get("d", ""))]
    held = ((one.get("cx", one.get("x")), one.get("cy", one.get("y"))) for one in root.iter() if one.tag != f"{SVG}svg")
    return found + [(float(x), float(y)) for x, y in held if x and y]


def _along(data: str) -> list[tuple[float, float]]:
    """Follow a path that begins at a spot and goes on from each to the next."""
    found = []
    for part in re.findall(r"M([^Ml]*)l([^Mz]*)", data):
        x, y = _pairs(part[0])[0]
        found.append((x, y))
        for across, down in _pairs(part[1]):
            x, y = x + across, y + down
            found.append((x, y))
    return found


def _pairs(words: str) -> list[tuple[float, float]]:
    numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", words)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))
