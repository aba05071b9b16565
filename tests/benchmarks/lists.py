"""Two thousand people: the list of them, moved in rank, taken along as tables."""

from collections.abc import Iterator
from datetime import date

from planner.exports.tables import TABLES
from planner.language import language
from planner.programme.build import programme_of
from planner.programme.shape import Group, Institution, Person, Programme, Trip
from planner.values.text import Text
from planner.values.vocabulary import Side
from tests.benchmarks.figures import Figure, once_ms, processor_ms
from tests.benchmarks.pages import ada_at
from tests.benchmarks.stored import a_server, counted, store

PEOPLE = 2000
SIZE = f"{PEOPLE} people"
PAGES = {
    "people page": ("", 400),
    "people page, filtered": ("?q=rektor+haus", 400),
    "page of a place": ("/p0/rank", None),
}
MOVES = (1, PEOPLE // 2, PEOPLE // 2 - 1)
"""Places to which the last of the delegation is moved, one after the other."""

XLSX_BAR = 1000


def figures() -> Iterator[Figure]:
    """Yield the time of each in milliseconds of the processor."""
    with a_server() as app:
        with app.app_context():
            trip = store(a_list(PEOPLE))
            whole = programme_of(trip)
            slug = trip.slug
        browser = ada_at(app)
        for name, (below, bar) in PAGES.items():
            address = f"/trips/{slug}/people{below}"
            yield Figure(name, SIZE, round(processor_ms(browser.client.get, address, runs=3), 1), "ms", bar)
            with counted(app) as asked:
                answer = browser.client.get(address)
            assert answer.status_code == 200, answer.status
            yield Figure(f"{name}, queries", SIZE, len(asked), "queries")
            yield Figure(f"{name}, weight", SIZE, len(answer.data) // 1000, "kB")
        token = browser.token()
        moved = [
            once_ms(lambda at=place: browser.client.post(f"/trips/{slug}/people/p0/rank", data={"place": at, **token}))
            for place in MOVES
        ]
        yield Figure("moving in rank, to the far end and by one", SIZE, round(max(moved), 1), "ms", 500)
        for form, write in TABLES["people"].items():
            took = processor_ms(write, whole, language("de"), runs=2)
            yield Figure(f"people as {form}", SIZE, round(took, 1), "ms", XLSX_BAR if form == "xlsx" else None)


def a_list(people: int) -> Programme:
    """Return a trip of so many people, every fourth a host, in four groups and forty houses; the last is p0."""
    groups = {f"g{nth}": Group(key=f"g{nth}", name=Text(f"Gruppe {nth}")) for nth in range(4)}
    houses = {f"h{nth}": Institution(key=f"h{nth}", name=Text(f"Haus {nth}")) for nth in range(40)}
    head = Trip(slug="list", title=Text("Liste"), starts=date(2026, 11, 22), ends=date(2026, 11, 28))
    return Programme(trip=head, groups=groups, institutions=houses, people={one.key: one for one in _people(people)})


def _people(number: int) -> Iterator[Person]:
    for nth in reversed(range(number)):
        side = Side.HOST if nth % 4 == 3 else Side.HOME
        yield Person(
            key=f"p{nth}",
            side=side,
            academic_title="Prof. Dr.",
            given=f"Vorname{nth}",
            family=f"Müller{nth}",
            native=f"山田{nth}" if side is Side.HOST else "",
            reading="やまだ" if side is Side.HOST else "",
            function=Text({"de": "Rektorin", "en": "Rector"}),
            institution=f"h{nth % 40}",
            groups=(f"g{nth % 4}",),
            email=f"p{nth}@example.org",
            phone="+49 234 32201",
        )
