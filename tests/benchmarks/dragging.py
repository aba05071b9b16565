"""The board in Chromium: what its main thread takes to open it and to drag one thing, against EventCalendar.

Both show the same trip in a window of the same size, and the hand makes the same movements. Of a board only the days
near the first are drawn when it opens; so it is measured too what it takes until every day has been. EventCalendar is
given the whole trip at once, shows eight days of it, and asks no server: what it shows after a drop is its own guess.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from planner.programme.shape import Programme
from tests.benchmarks import eventcalendar
from tests.benchmarks.boards import COLUMNS, REFERENCE, a_board
from tests.benchmarks.figures import Figure
from tests.benchmarks.served import a_site
from tests.benchmarks.windows import Spent, Window, a_browser

SIZES = (REFERENCE, 5000)
RUNS = 3

HELD = f"{COLUMNS[0]}-560-0"
"""What is dragged: on the first day, the third from above in the first column."""

STEPS = 24
DOWN = 60
"""How the hand moves: to the column beside, so many pixels down or up, in so many steps."""

SCROLLED = 600
"""Pixels that a wheel turns at once."""

AT_END = "scrollY + innerHeight >= document.documentElement.scrollHeight - 1"
Done = Callable[[Page], object]
LOAD, DRAG, WHOLE = "load", "one drag", "load, scrolled through"


@dataclass(frozen=True, slots=True)
class Shown:
    """What shows a trip: where, what stands at a place of the same site that is empty; how things are found in it."""

    address: str
    nothing: str
    thing: str
    columns: str
    waits_for: str = ""

    def loads(self, page: Page) -> None:
        """Open it."""
        page.goto(self.address)
        page.locator(self.thing).wait_for()

    def drags(self, page: Page, nth: int) -> None:
        """Carry the thing to the next column, or every other time back."""
        box = page.locator(self.thing).bounding_box()
        column = page.locator(self.columns).nth((nth + 1) % 2).bounding_box()
        assert box is not None
        assert column is not None
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(column["x"] + column["width"] / 2, y + (DOWN, -DOWN)[nth % 2], steps=STEPS)
        self._lets_go(page)

    def _lets_go(self, page: Page) -> None:
        if not self.waits_for:
            page.mouse.up()
            return
        with page.expect_response(self.waits_for) as answer:
            page.mouse.up()
        assert answer.value.ok, answer.value.status


def figures() -> Iterator[Figure]:
    """Yield what both take, and how the two compare."""
    with a_browser() as context, eventcalendar.a_folder() as folder:
        for items in SIZES:
            trip, size = a_board(items), f"{items} items"
            ours = _ours(context, trip, whole=items == REFERENCE)
            theirs = _theirs(context, trip, folder) if folder else {}
            for name, spent in ours.items():
                yield from _told(f"board, {name}", size, spent)
            for name, spent in theirs.items():
                yield from _told(f"EventCalendar, {name}", size, spent)
            yield from _compared(size, ours, theirs)


def _told(name: str, size: str, spent: Spent) -> Iterator[Figure]:
    yield Figure(f"{name}, main thread", size, round(spent.task), "ms")
    yield Figure(f"{name}, of this scripts", size, round(spent.script), "ms")
    yield Figure(f"{name}, of this layout", size, round(spent.layout), "ms")


def _compared(size: str, ours: dict[str, Spent], theirs: dict[str, Spent]) -> Iterator[Figure]:
    for name, spent in theirs.items():
        ratio = round(ours[name].task / spent.task, 2)
        yield Figure(f"board against EventCalendar, {name}", size, ratio, "ratio", 1)


def _ours(context: BrowserContext, trip: Programme, *, whole: bool) -> dict[str, Spent]:
    with a_site(context, trip) as home:
        shown = Shown(
            address=f"{home}/trips/{trip.trip.slug}/board?day={trip.trip.starts}",
            nothing=f"{home}/healthz",
            thing=f"#item-{HELD}",
            columns=f"#day-{trip.trip.starts} .board-lane",
            waits_for="**/drag",
        )
        found = _measured(context, shown)
        if whole:
            found[WHOLE] = _least(lambda: Window(context, shown.nothing), lambda page: _scrolled(page, shown))
        return found


def _theirs(context: BrowserContext, trip: Programme, folder: Path) -> dict[str, Spent]:
    shown = Shown(
        address=eventcalendar.page_of(trip, folder),
        nothing=(folder / "nothing.html").as_uri(),
        thing=f".key-{HELD}:not(.ec-ghost, .ec-preview)",
        columns=".ec-body .ec-day",
    )
    return _measured(context, shown)


def _measured(context: BrowserContext, shown: Shown) -> dict[str, Spent]:
    loaded = _least(lambda: Window(context, shown.nothing), shown.loads)
    window, turns = Window(context, shown.nothing), count()
    window.spent_by(shown.loads)
    dragged = _least(lambda: window, lambda page: shown.drags(page, next(turns)), keep=True)
    return {LOAD: loaded, DRAG: dragged}


def _least(window_for: Callable[[], Window], work: Done, *, keep: bool = False) -> Spent:
    """Return the least of several runs, each in a window of its own unless it is to ``keep``; the first is no count."""
    found = []
    for _ in range(RUNS + 1):
        window = window_for()
        found.append(window.spent_by(work))
        if not keep:
            window.page.close()
    return min(found[1:], key=lambda spent: spent.task)


def _scrolled(page: Page, shown: Shown) -> None:
    """Turn the wheel until the last day is there and nothing waits any more."""
    shown.loads(page)
    page.mouse.move(400, 500)
    while page.locator(".board-waiting").count() or not page.evaluate(AT_END):
        page.mouse.wheel(0, SCROLLED)
        page.wait_for_timeout(50)
