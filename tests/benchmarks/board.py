"""The board on the server: its page, the answer to a move, what clashes, for longer and longer trips."""

from collections.abc import Callable, Iterator

from flask import Flask

from planner.programme.clashes import clashes_of
from tests.benchmarks.boards import REFERENCE, SIZES, a_board, day_of, growths
from tests.benchmarks.drops import Board, Drop
from tests.benchmarks.figures import Figure, processor_ms
from tests.benchmarks.pages import ada_at
from tests.benchmarks.stored import a_server, counted, store
from tests.benchmarks.trips import a_trip

MOST_MS = 50
"""Milliseconds that the answer to a move may take at the reference size, by the wall clock and in the median."""

MOST_BYTES = 30_000
CROWD = (500, 200)
MOST_CLASHING_MS = 100


def figures() -> Iterator[Figure]:
    """Yield what pages and moves take at each size, how that grows, and what it takes to find what clashes."""
    with a_server() as app:
        with app.app_context():
            addresses = {items: f"/trips/{store(a_board(items)).slug}/board" for items in SIZES}
        yield from _pages(app, "board page", addresses)
        near = {items: f"{address}/days/{day_of(2)}" for items, address in addresses.items()}
        yield from _pages(app, "day that comes near", near)
        for name, move in MOVES.items():
            yield from _moves(app, addresses, name, move)
    yield from _clashes()


def _pages(app: Flask, name: str, addresses: dict[int, str]) -> Iterator[Figure]:
    client, times, asked_first = ada_at(app).client, {}, 0
    for items, address in addresses.items():
        times[items] = processor_ms(client.get, address, runs=5)
        with counted(app) as asked:
            answer = client.get(address)
        assert answer.status_code == 200, answer.status
        asked_first = asked_first or len(asked)
        yield Figure(name, size_of(items), round(times[items], 1), "ms")
        yield Figure(f"{name}, queries", size_of(items), len(asked), "queries", asked_first)
        yield Figure(f"{name}, weight", size_of(items), len(answer.data) / 1000, "kB")
    yield from growths(name, times)


def size_of(items: int) -> str:
    """Return how a number of items is called in the table."""
    return f"{items} items"


def within_the_day(board: Board, nth: int) -> Drop:
    """Move the first thing of the second day five minutes later, and back."""
    return board.drop(day=1, minute=7 * 60 + 5 * ((nth + 1) % 2))


def to_another_day(board: Board, nth: int) -> Drop:
    """Move it to the evening of the first day, and to that of the second."""
    return board.drop(day=nth % 2, minute=21 * 60)


MOVES: dict[str, Callable[[Board, int], Drop]] = {
    "move within the day": within_the_day,
    "move to another day": to_another_day,
}


def _moves(app: Flask, addresses: dict[int, str], name: str, move: Callable[[Board, int], Drop]) -> Iterator[Figure]:
    times: dict[int, float] = {}
    for items, address in addresses.items():
        size, is_barred = size_of(items), items == REFERENCE
        board = Board(ada_at(app), address)
        drops = [move(board, nth) for nth in range(12)][2:]
        times[items] = min(drop.processor_ms for drop in drops)
        wall = sorted(drop.wall_ms for drop in drops)[len(drops) // 2]
        yield Figure(name, size, round(wall, 1), "ms", MOST_MS if is_barred else None)
        yield Figure(f"{name}, processor", size, round(times[items], 1), "ms")
        yield Figure(f"{name}, queries", size, drops[-1].queries, "queries")
        yield Figure(f"{name}, sent", size, drops[-1].weight / 1000, "kB", MOST_BYTES / 1000 if is_barred else None)
        yield Figure(f"{name}, unpacked", size, drops[-1].unpacked / 1000, "kB")
        yield Figure(f"{name}, days in the answer", size, drops[-1].days, "days", 2 if "another" in name else 1)
    yield from growths(name, times)


def _clashes() -> Iterator[Figure]:
    items, people = CROWD
    crowd = processor_ms(clashes_of, a_trip(items, people))
    yield Figure("clashes of a programme", f"{items} items × {people} people", round(crowd, 1), "ms", MOST_CLASHING_MS)
    times = {items: processor_ms(clashes_of, a_board(items)) for items in SIZES}
    yield from (Figure("clashes of a board", size_of(items), round(ms, 1), "ms") for items, ms in times.items())
    yield from growths("clashes of a board", times)
