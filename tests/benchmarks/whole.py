"""A trip as a whole: copied to other days, read from a file, compared with a file before it is replaced."""

from collections.abc import Callable, Iterator
from datetime import date

from planner.actions.organizers import find_organizer
from planner.actions.trip_copies import copied, copy_trip
from planner.actions.trip_import import changes_by
from planner.exports.tripfile import tripfile_of
from planner.imports.tripfile import read_tripfile
from planner.model import db
from planner.programme.build import programme_of
from planner.values.text import Text
from tests.benchmarks.figures import Figure, processor_ms
from tests.benchmarks.stored import ADA, a_server, store
from tests.benchmarks.trips import a_trip

SIZE = "500 × 200"


def figures() -> Iterator[Figure]:
    """Yield the time that each takes; nothing is promised of what is done once a year."""
    with a_server() as app, app.app_context():
        stored = programme_of(store(a_trip(500, 200, slug="whole")))
        file, owner = tripfile_of(stored), find_organizer(ADA)
        assert owner is not None

        def copy() -> None:
            copy_trip(copied(stored, title=Text("Again"), starts=date(2027, 3, 31)), owner=owner)
            db.session.rollback()

        read = read_tripfile(file)
        work: dict[str, Callable[[], object]] = {
            "copying a trip": copy,
            "reading a trip file": lambda: read_tripfile(file),
            "comparing a trip with a file": lambda: changes_by(read, stored=stored),
        }
        for name, done in work.items():
            yield Figure(name, SIZE, round(processor_ms(done, runs=2), 1), "ms")
