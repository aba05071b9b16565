"""The desk of somebody with thirty trips, on each of which there is something to see to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from planner import clock
from planner.programme.shape import ActionItem, Programme, Trip
from planner.values.text import Text
from planner.values.vocabulary import AgreementState, Status
from tests.benchmarks.crowds import a_crowd
from tests.benchmarks.figures import Figure, processor_ms
from tests.benchmarks.pages import ada_at
from tests.benchmarks.stored import a_server, counted, store

TRIPS = 30
SIZE = f"{TRIPS} trips of 200 items"
BAR = 400


def figures() -> Iterator[Figure]:
    """Yield milliseconds of the processor and the questions that are asked for one page."""
    with a_server() as app:
        with app.app_context():
            for number in range(TRIPS):
                store(_busy_trip(number))
        client = ada_at(app).client
        yield Figure("desk", SIZE, round(processor_ms(client.get, "/", runs=3), 1), "ms", BAR)
        with counted(app) as asked:
            answer = client.get("/")
        assert answer.status_code == 200, answer.status
        yield Figure("desk, queries", SIZE, len(asked), "queries")
        yield Figure("desk, weight", SIZE, len(answer.data) // 1000, "kB")


def _busy_trip(number: int) -> Programme:
    """Return a trip of today: a third of what is on it tentative, everything to be done overdue."""
    whole = a_crowd(200, 200, slug=f"busy-{number}")
    today = clock.now().date()
    head: Trip = replace(whole.trip, starts=today - timedelta(days=1), ends=today + timedelta(days=8))
    items = enumerate(whole.engagements.values())
    moved = {
        one.key: replace(
            one,
            when=replace(one.when, day=today, end_day=None),
            status=Status.TENTATIVE if nth % 3 == 0 else one.status,
        )
        for nth, one in items
    }
    due = (ActionItem(key=f"due-{nth}", text=Text(f"Aufgabe {nth}"), due=today) for nth in range(20))
    ending = {
        key: replace(one, state=AgreementState.IN_FORCE, valid_until=today + timedelta(days=90))
        for key, one in whole.agreements.items()
    }
    tasks = {one.key: one for one in due}
    return replace(whole, trip=head, engagements=moved, action_items=tasks, agreements=ending)
