"""The board under somebody's hands: a small trip on it, where its things stand, and how they are carried about."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, Response, expect

from planner.programme.shape import End, Group, Programme, Venue
from planner.values.text import Text
from planner.values.vocabulary import Mode
from planner.values.wall import clock_minutes
from planner.values.when import When
from tests.programmes import a_flight, a_meeting, an_end, exact, from_, programme_with

DAY, NEXT, LAST = "2026-11-24", "2026-11-25", "2026-11-26"
FAR = "2026-12-10"
SMALL = "/trips/small/board"
TALL = {"width": 1280, "height": 2600}
"""A screen on which two days stand whole, so that a hand reaches from one to the other."""
BEGINS = """([key, group]) => {
  const box = document.getElementById("item-" + key), left = box.getBoundingClientRect().left + 4;
  const lanes = [...box.closest("section").querySelectorAll(".board-lane")];
  return lanes.find(lane => left < lane.getBoundingClientRect().right).dataset.group === group;
}"""
IS_WIDE = """([selector, wide]) => {
  const [one, column] = [selector, ".board-lane[data-group=city]"].map(part => document.querySelector(part));
  return wide === one.offsetWidth > column.offsetWidth * 1.5;
}"""
PLACE = """(lane, minute) => {
  const {x, y, height} = lane.getBoundingClientRect();
  const {first, last} = lane.closest("section").dataset;
  const down = (minute - first) / (last - first) * height;
  return [x + 30, y + down, down];
}"""
STANDS_STILL = """() => new Promise(go => {
  const look = before => scrollY === before ? go(before) : setTimeout(look, 100, scrollY);
  look();
})"""


def is_saved(answer: Response) -> bool:
    """Tell whether something that was sent is answered, and not only what others have changed was asked for."""
    return answer.request.method == "POST" and not answer.url.split("?")[0].endswith("/board/changes")


def small_trip() -> Programme:
    """Return three days in Tokyo for two groups: what each does, what both do, a train, and what has no clock."""
    city, university = ({"venue": "park", "groups": (group,)} for group in ("city", "university"))
    return programme_with(
        Group(key="city", name=Text("City"), colour="#8c1d2f"),
        Group(key="university", name=Text("University"), colour="#1d5f8c"),
        Venue(key="park", name=Text("Start-up Park"), zone="Asia/Tokyo"),
        a_meeting(exact(DAY, "09:00", "10:00"), key="visit", title=Text("Visit"), **city),
        a_meeting(exact(DAY, "09:00", "10:30"), key="talk", title=Text("Talk"), **university),
        a_meeting(exact(DAY, "12:00", "13:00"), key="lunch", title=Text("Lunch"), venue="park"),
        a_meeting(from_(DAY, "15:00"), key="tour", title=Text("Tour"), venue="park"),
        a_meeting(When(), key="idea", title=Text("Idea")),
        a_flight(tokyo("16:00"), tokyo("16:50"), key="train", mode=Mode.TRAIN, number="TX 1"),
        a_meeting(exact(NEXT, "09:00", "10:00"), key="seminar", title=Text("Seminar"), venue="park"),
        slug="small",
        uid="5b3f6a52-0000-4000-8000-00000000000b",
        **dict(zip(("starts", "ends"), (exact(day, "09:00").day for day in (DAY, LAST)), strict=True)),
    )


def gappy_trip() -> Programme:
    """Return one day in Tokyo, and something on a day long after the trip, whose sheet is the next one."""
    return programme_with(
        Group(key="city", name=Text("City"), colour="#8c1d2f"),
        Venue(key="park", name=Text("Start-up Park"), zone="Asia/Tokyo"),
        a_meeting(exact(DAY, "09:00", "10:00"), key="visit", title=Text("Visit"), venue="park"),
        a_meeting(exact(FAR, "08:00", "16:00"), key="call", title=Text("Call"), venue="park"),
        slug="gappy",
        uid="5b3f6a52-0000-4000-8000-00000000000c",
        starts=exact(DAY, "09:00").day,
        ends=exact(DAY, "09:00").day,
    )


def tokyo(clock: str) -> End:
    return an_end("Asia/Tokyo", f"{DAY} {clock}", place=Text("Tokyo"))


@dataclass(frozen=True, slots=True)
class Board:
    """The board of a trip in one window."""

    page: Page

    def open(self, address: str = SMALL) -> "Board":
        """Go there and wait until it is at work."""
        self.page.goto(address)
        expect(self.page.locator(".board-day[data-watched]").first).to_be_attached()
        return self

    # where things stand

    def item(self, key: str, day: str = "") -> Locator:
        """Return an item's own box or line, wherever it stands or on this day."""
        return self.page.locator(f"#day-{day} #item-{key}" if day else f"#item-{key}")

    def time(self, key: str, day: str = "") -> Locator:
        """Return what is said about when an item is."""
        return self.item(key, day).locator(".box-time")

    def lane(self, group: str, day: str = DAY) -> Locator:
        """Return the column of a group on a day."""
        return self.page.locator(f'#day-{day} .board-lane[data-group="{group}"]')

    def strip(self, day: str = DAY) -> Locator:
        """Return the place for what has no exact time on a day."""
        return self.page.locator(f"#day-{day} [data-drop=loose]")

    @property
    def undated(self) -> Locator:
        """The place for what has no day yet."""
        return self.page.locator("[data-drop=undated]")

    @property
    def ghost(self) -> Locator:
        """The outline of where something would go."""
        return self.page.locator(".board-ghost")

    @property
    def panel(self) -> Locator:
        """What is being changed beside the board."""
        return self.page.locator("#beside")

    @property
    def notes(self) -> Locator:
        """What is said about what was done."""
        return self.page.locator("#notes")

    def boxes(self) -> list[list[str]]:
        """Return of every box its id, its classes and its words, as they stand on the page."""
        found: list[list[str]] = self.page.locator(".box").evaluate_all(
            "all => all.map(box => [box.id, box.className, box.innerText])"
        )
        return found

    def begins_in(self, group: str, *keys: str) -> None:
        """Expect these items to begin in the column of a group; "" is the column of what is done together."""
        for key in keys:
            self.page.wait_for_function(BEGINS, arg=[key, group])

    def is_wide(self, selector: str, *, wide: bool = True) -> None:
        """Expect something to reach over several columns, or to keep to one."""
        self.page.wait_for_function(IS_WIDE, arg=[selector, wide])

    def point(self, clock: str, group: str, day: str = DAY) -> tuple[float, float]:
        """Return where on the screen a time lies in the column of a group."""
        x, y, _ = self._place(clock, group, day)
        return x, y

    def far_down(self, clock: str, group: str, day: str = DAY) -> float:
        """Return how far below the beginning of a group's column a time lies."""
        return self._place(clock, group, day)[2]

    def _place(self, clock: str, group: str, day: str) -> tuple[float, float, float]:
        x, y, down = self.lane(group, day).evaluate(PLACE, clock_minutes(clock))
        return x, y, down

    def scrolled(self) -> float:
        """Wait until the page stands still, and return how far it is scrolled."""
        found: float = self.page.evaluate(STANDS_STILL)
        return found

    # what is done

    def click(self, clock: str, group: str) -> None:
        """Click in the column of a group where nothing stands."""
        self.lane(group).click(position={"x": 30, "y": self.far_down(clock, group)})

    def take(self, key: str, *, down: float = 10) -> None:
        """Take hold of an item so far below its upper edge, or above its lower one where that is negative."""
        size = self.item(key).bounding_box()
        assert size
        self.item(key).hover(position={"x": 30, "y": down + (size["height"] if down < 0 else 0)})
        box = self.item(key).bounding_box()
        assert box
        x, y = box["x"] + 30, box["y"] + down + (box["height"] if down < 0 else 0)
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x, y + 8, steps=2)

    def carry(self, x: float, y: float) -> None:
        """Carry what is held to a place on the screen."""
        self.page.mouse.move(x, y, steps=4)

    def carry_to(self, clock: str, group: str, day: str = DAY, *, down: float = 10) -> None:
        """Carry what is held so that it begins at this time; ``down`` is where it is held."""
        x, y = self.point(clock, group, day)
        self.carry(x, y + down)

    def carry_onto(self, place: Locator) -> None:
        """Carry what is held onto the middle of something."""
        box = place.bounding_box()
        assert box
        self.carry(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def drop(self) -> None:
        """Let go, and wait until the server has answered."""
        with self.page.expect_response(lambda answer: answer.url.split("?")[0].endswith("/drag")):
            self.page.mouse.up()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way any more."""
        expect(self.page.locator(".htmx-request")).to_have_count(0)

    def step(self, name: str) -> None:
        """Undo, or do again."""
        self.page.locator("#board-side").get_by_role("button", name=name).click()
        self.settle()

    def edit(self, key: str) -> Locator:
        """Open an item beside the board and return what it is changed with."""
        self.item(key).get_by_role("link").click()
        expect(self.panel.locator("h1")).to_be_focused()
        return self.panel

    def save(self) -> None:
        """Save what is changed beside the board."""
        with self.page.expect_response(is_saved):
            self.panel.get_by_role("button", name="Save", exact=True).click()
        self.settle()
