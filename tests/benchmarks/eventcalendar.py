"""EventCalendar with the same data: its view of resources by days, as far as it has one, in a file of its own."""

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from planner.bootstrap import assets
from planner.bootstrap.console import run, say
from planner.programme.shape import Engagement, Programme
from planner.values.wall import clock_text

DAYS = 8
"""So many days stand side by side, whatever the trip has."""

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>EventCalendar</title>
<link rel="stylesheet" href="{inside}.css"><script src="{inside}.js"></script>
<div id="calendar"></div>
<script>window.calendar = EventCalendar.create(document.getElementById("calendar"), {options});</script></html>
"""
INSIDE = "node_modules/@event-calendar/build/dist/event-calendar.min"
NOTHING = '<!doctype html><html lang="en"><title>Nothing</title></html>'


@contextmanager
def a_folder() -> Iterator[Path | None]:
    """Yield a folder in which it is installed, for the time being; ``None`` where it cannot be fetched."""
    with tempfile.TemporaryDirectory(prefix="planner-benchmarks-") as name:
        folder = Path(name)
        for source in assets.SOURCES[:3]:
            shutil.copy(source, folder)
        npm = assets.npm(folder / "node")
        if run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder=folder):
            (folder / "nothing.html").write_text(NOTHING, encoding="utf-8")
            yield folder
        else:
            say("EventCalendar could not be fetched, so the board is not compared with it: is there a network?")
            yield None


def page_of(programme: Programme, folder: Path) -> str:
    """Write a page that shows a programme, and return its address."""
    groups = [{"id": key, "title": group.name.get("en") or key} for key, group in programme.groups.items()]
    options = {
        "view": "resourceTimeGridDay",
        "duration": {"days": DAYS},
        "date": programme.trip.starts.isoformat(),
        "datesAboveResources": True,
        "resources": groups,
        "events": list(_events(programme)),
        "editable": True,
        "slotMinTime": "07:00",
        "slotMaxTime": "23:00",
        "slotDuration": "00:15",
        "snapDuration": "00:05",
        "allDaySlot": False,
    }
    file = folder / f"{programme.trip.slug}.html"
    file.write_text(PAGE.format(inside=INSIDE, options=json.dumps(options)), encoding="utf-8")
    return file.as_uri()


def _events(programme: Programme) -> Iterator[dict[str, object]]:
    for one in programme.engagements.values():
        assert one.when.day is not None
        yield {
            "id": one.key,
            "resourceIds": _resources(one, tuple(programme.groups)),
            "start": _moment(one.when.day, one.when.start or 0),
            "end": _moment(one.when.day, one.when.end or 0),
            "title": f"{one.title.get('en')} · {programme.venues[one.venue or ''].name.get('en')}",
            "classNames": [f"key-{one.key}"],
        }


def _resources(one: Engagement, groups: Sequence[str]) -> list[str]:
    return list(groups if one.groups is None else one.groups)


def _moment(day: date, minute: int) -> str:
    return f"{day.isoformat()} {clock_text(minute)}"
