"""Two thousand agreements on twenty trips: the register, a search in it, one of them; and a calendar of deadlines."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.actions.feeds import issue_feed
from planner.actions.organizers import find_organizer
from planner.model import db
from planner.programme.shape import Agreement, Institution, Programme, Trip
from planner.values.text import Text
from planner.values.vocabulary import AgreementState, FeedSort
from tests.benchmarks.figures import Figure, processor_ms
from tests.benchmarks.pages import ada_at
from tests.benchmarks.stored import ADA, a_server, counted, store

TRIPS = 20
OF_A_TRIP = 100
SIZE = f"{TRIPS * OF_A_TRIP} agreements on {TRIPS} trips"
IN_CALENDAR = 5
"""As many trips hold five hundred agreements."""
FIRST = date(2020, 1, 1)
PAGES = {
    "register": ("/agreements", 500),
    "register, searched": ("/agreements?q=haus+übereinkunft", 500),
    "register, filtered": ("/agreements?partner=haus+7&until=24", 500),
    "page of an agreement": ("/trips/t0/agreements/a0", None),
    "form of an agreement": ("/trips/t0/agreements/a0/edit", None),
}


def figures() -> Iterator[Figure]:
    """Yield the time of each in milliseconds of the processor."""
    with a_server() as app:
        with app.app_context():
            for nth in range(IN_CALENDAR):
                store(a_trip(nth))
            _feed, secret = issue_feed(find_organizer(ADA), FeedSort.REMINDERS, language="de")
            db.session.commit()
        client = ada_at(app).client
        took = processor_ms(client.get, f"/feeds/{secret}.ics", runs=3)
        yield Figure("calendar of deadlines", f"{IN_CALENDAR * OF_A_TRIP} agreements", round(took, 1), "ms", 300)
        with app.app_context():
            for nth in range(IN_CALENDAR, TRIPS):
                store(a_trip(nth))
        for name, (address, bar) in PAGES.items():
            yield Figure(name, SIZE, round(processor_ms(client.get, address, runs=3), 1), "ms", bar)
            with counted(app) as asked:
                answer = client.get(address)
            assert answer.status_code == 200, answer.status
            yield Figure(f"{name}, queries", SIZE, len(asked), "queries")
            yield Figure(f"{name}, weight", SIZE, len(answer.data) // 1000, "kB")


def a_trip(nth: int) -> Programme:
    """Return a trip of a hundred agreements between ten houses, each renewing the one before it."""
    head = Trip(slug=f"t{nth}", title=Text(f"Reise {nth}"), starts=FIRST, ends=FIRST, languages=("de", "en", "ja"))
    names = {f"h{one}": Text({"de": f"Haus {one}", "en": f"House {one}", "ja": f"機関{one}"}) for one in range(10)}
    houses = {key: Institution(key=key, name=name) for key, name in names.items()}
    return Programme(trip=head, institutions=houses, agreements=dict(map(_agreement, range(OF_A_TRIP))))


def _agreement(nth: int) -> tuple[str, Agreement]:
    signed = FIRST + timedelta(days=nth * 20)
    made = Agreement(
        key=f"a{nth}",
        title=Text({"de": f"Übereinkunft {nth}", "en": f"Accord {nth}", "ja": f"協定{nth}"}),
        subject=Text("Austausch von Studierenden"),
        parties=(f"h{nth % 10}", f"h{(nth + 3) % 10}"),
        state=AgreementState.IN_FORCE,
        signed_on=signed,
        valid_until=signed + timedelta(days=3650),
        notice_months=6,
        renews=f"a{nth - 1}" if nth % 10 else None,
    )
    return made.key, made
