"""What stands before the first component of a calendar."""

from datetime import datetime

from icalendar import Calendar
from icalendar.prop import vInline

from planner.exports.ics import clean
from planner.exports.ics.fold import serialised
from planner.exports.ics.items import stamps
from planner.language import Language

REFRESH = "PT1H"
"""How often a subscriber may ask again; Google and Outlook take their own time."""


def head_of(language: Language, changed_at: datetime, *, title: str = "", address: str = "") -> bytes:
    """Return everything from BEGIN:VCALENDAR to before the first component.

    ``title`` names the calendar, "" for one that is no calendar of its own; ``address`` is that of a feed.
    """
    head = Calendar()
    head["PRODID"] = vInline(f"-//Delegation Planner//planner//{language.code.upper()}")
    head["VERSION"] = vInline("2.0")
    head["CALSCALE"] = vInline("GREGORIAN")
    head["LAST-MODIFIED"] = vInline(stamps(changed_at)["LAST-MODIFIED"])
    if title:
        head["NAME"] = head["X-WR-CALNAME"] = vInline(clean.escaped(clean.line(title)))
        head["REFRESH-INTERVAL"] = vInline(REFRESH, params={"VALUE": "DURATION"})
        head["X-PUBLISHED-TTL"] = vInline(REFRESH)
    if address:
        head["SOURCE"] = vInline(address, params={"VALUE": "URI"})
    lines = serialised(head)
    return lines.removesuffix(b"END:VCALENDAR\r\n")
