"""The clashes of a trip: those that stand open, then those that somebody lets be and why."""

import json
import sys
from argparse import Namespace

from planner import clock
from planner.cli.store import opened, trip_of
from planner.language import Language, language
from planner.programme.build import programme_of
from planner.programme.clashes import SEVERITIES, Clash, clashes_of
from planner.values.wall import wall_at


def list_clashes(asked: Namespace) -> int:
    """Print what cannot work, looks wrong or is worth knowing in a trip, and how to mend it."""
    with opened():
        programme = programme_of(trip_of(asked.slug))
    today = wall_at(clock.now(), programme.trip.home_zone).day
    clashes = clashes_of(programme, today)
    english = language("en").falling_back_to(programme.trip.languages)
    if asked.json:
        print(json.dumps([_plain(clash, english) for clash in clashes], ensure_ascii=False, indent=2))
        return 0
    for clash in sorted(clashes, key=lambda one: not one.is_open):
        print(_line(clash, english))
    if not any(clash.is_open for clash in clashes):
        print("Nothing clashes.", file=sys.stderr)
    return 0


def _line(clash: Clash, reader: Language) -> str:
    about = f"{clash.at.date()}  {reader.say(SEVERITIES[clash.severity])}: {clash.sentence(reader)}"
    items = f"  [{', '.join(clash.items)}]" if clash.items else ""
    if clash.acknowledged is None:
        return f"{about} {clash.advice(reader)}{items}"
    return f"{about} Acknowledged: {' '.join(clash.acknowledged.reason.split())}{items}"


def _plain(clash: Clash, reader: Language) -> dict[str, object]:
    said = clash.acknowledged
    return {
        "key": clash.key,
        "at": clash.at.isoformat(),
        "kind": clash.kind,
        "severity": clash.severity,
        "items": list(clash.items),
        "people": list(clash.people),
        "groups": list(clash.groups),
        "message": clash.sentence(reader),
        "remedy": clash.advice(reader),
        "acknowledged": said and {"reason": said.reason, "by": said.by, "on": said.on and said.on.isoformat()},
    }
