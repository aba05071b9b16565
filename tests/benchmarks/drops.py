"""Things dropped on a board, as its script tells the server: what is sent, and how long the answer takes."""

import gzip
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner.values.wall import clock_text
from tests.benchmarks.boards import COLUMNS, day_of
from tests.benchmarks.figures import without_collection
from tests.benchmarks.stored import counted
from tests.benchmarks.trips import TOKYO
from tests.browser import Browser

THING = f"{COLUMNS[0]}-420-1"
"""The key of the first thing of the second day."""
AS_BROWSERS_ASK = {"HX-Request": "true", "Accept-Encoding": "gzip, deflate, br"}


@dataclass(frozen=True, slots=True)
class Drop:
    """What the answer took by the wall clock and of the processor, its bytes as sent and unpacked, of how many days."""

    wall_ms: float
    processor_ms: float
    queries: int
    weight: int
    unpacked: int
    days: int


class Board:
    """A board that lies open: what it shows is what it sends, and what comes back it shows."""

    def __init__(self, browser: Browser, address: str) -> None:
        """Open the board at the first day."""
        self.browser, self.address = browser, address
        self.marks: dict[str, str] = {}
        self.version = ""
        self._show(browser.client.get(address, query_string={"day": day_of(0).isoformat()}).text)

    def _show(self, html: str) -> int:
        """Take over what came; return of how many days."""
        found = dict(re.findall(r'data-key="([^"]+)" data-mark="([^"]+)"', html))
        self.marks |= {**dict(re.findall(r'data-(days)="([^"]+)"', html)), **found}
        self.version = re.findall(rf'data-item="{THING}" data-v="(\d+)"', html)[0]
        return len(found)

    def drop(self, *, day: int, minute: int) -> Drop:
        """Put the thing on a day of the trip, counted from 0, and a minute of its wall."""
        sent = {**self._said(day_of(day), minute), **self.browser.token()}
        with counted(self.browser.app) as asked, without_collection():
            begun, spent = time.perf_counter(), time.process_time()
            answer = self.browser.client.post(self._drops_at, data=sent, headers=AS_BROWSERS_ASK)
            took, spent = time.perf_counter() - begun, time.process_time() - spent
        assert answer.status_code == 200, answer.status
        html = gzip.decompress(answer.data)
        days = self._show(html.decode())
        return Drop(took * 1000, spent * 1000, len(asked), len(answer.data), len(html), days)

    @property
    def _drops_at(self) -> str:
        return f"{self.address}/items/{THING}/drag"

    def _said(self, day: date, minute: int) -> Mapping[str, str]:
        have = " ".join(f"{key}:{mark}" for key, mark in self.marks.items())
        at = {"day": day.isoformat(), "clock": clock_text(minute), "zone": TOKYO, "whose": "start"}
        return {"version": self.version, "what": "move", **at, "source": "", "target": "", "have": have}
