"""What a window's main thread takes: all of its tasks, of these the scripts, and styles with layout."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, CDPSession, Page, sync_playwright

from planner.bootstrap import system

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]
STILL_MS = 2
LOOK_AGAIN = 200  # milliseconds


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds of the processor. Painting and what the browser does besides are in ``task`` only."""

    task: float
    script: float
    layout: float

    def __sub__(self, other: "Spent") -> "Spent":
        """Return what was spent in between."""
        return Spent(self.task - other.task, self.script - other.script, self.layout - other.layout)


class Window:
    """A page, and the clock of its main thread."""

    def __init__(self, context: BrowserContext, nothing: str) -> None:
        """Open a window at an address where there is next to ``nothing``, of the site that comes next."""
        self.page: Page = context.new_page()
        self.page.goto(nothing)
        self._devtools: CDPSession = context.new_cdp_session(self.page)
        # Ticks of the thread itself: a busy machine makes it wait, which is not its work.
        self._devtools.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent_by(self, work: Callable[[Page], object]) -> Spent:
        """Return what it took to do something, until nothing happens any more."""
        begun = self._spent()
        work(self.page)
        return self._still() - begun

    def _still(self) -> Spent:
        before = self._spent()
        while True:
            self.page.wait_for_timeout(LOOK_AGAIN)
            now = self._spent()
            if now.task - before.task < STILL_MS:
                return now
            before = now

    def _spent(self) -> Spent:
        said = {one["name"]: one["value"] * 1000 for one in self._devtools.send("Performance.getMetrics")["metrics"]}
        layout = said["LayoutDuration"] + said["RecalcStyleDuration"]
        return Spent(said["TaskDuration"], said["ScriptDuration"], layout)


@contextmanager
def a_browser() -> Iterator[BrowserContext]:
    """Yield a Chromium that has nothing in it yet."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system.browser(), args=ARGUMENTS)
        context = browser.new_context(
            locale="en-GB", timezone_id="Europe/Berlin", viewport={"width": 1280, "height": 900}
        )
        yield context
        browser.close()
