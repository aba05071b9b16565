"""Somebody who types a whole programme into the browser, thing by thing, by the words that stand at the fields.

What the form's fields are called is said in the reader's language; what is picked from lists of the trip's own things
is picked by the key that it got when it was typed.
"""

import re
from collections.abc import Iterable, Iterator
from graphlib import TopologicalSorter

from playwright.sync_api import Locator, Page

from planner.language import Language
from planner.programme.shape import End, Engagement, Item, Programme, Stay
from planner.values.text import ANY, Text
from planner.values.wall import clock_text
from planner.values.when import Form

TICK = """(boxes, values) => {
    const wanted = boxes.filter(box => values.includes(box.value) && box.checkVisibility());
    for (const box of wanted) if (!box.checked) box.click();
    return wanted.filter(box => box.checked).map(box => box.value);
}"""


class Typist:
    """Types one programme; ``keys`` is what its things are called by those keys that they get here."""

    def __init__(self, page: Page, language: Language, programme: Programme) -> None:
        """Sit down before the list of trips."""
        self.page, self.language, self.programme = page, language, programme
        self.place: Page | Locator = page
        self.slug = ""
        self.given: dict[str, str] = {}

    @property
    def keys(self) -> dict[str, str]:
        """What each thing is called in the programme, by the key that it was given here."""
        return {own: key for key, own in self.given.items()}

    # where things stand

    def called(self, label: str) -> re.Pattern[str]:
        """Match a label in the reader's language, with or without the word that it is needed."""
        words, needed = (re.escape(self.language.say(one)) for one in (label, "needed"))
        return re.compile(rf"^\s*{words}(\s+{needed})?\s*$")

    def part(self, legend: str) -> Locator:
        """Return a part of the form."""
        heading = self.page.locator("legend", has_text=self.called(legend))
        return self.page.locator("fieldset", has=heading).last

    def field(self, label: str, place: Locator | None = None) -> Locator:
        """Return the field of this label."""
        return (place or self.page.locator("main form.form")).get_by_label(self.called(label)).first

    # what is typed

    def line(self, label: str, value: object, place: Locator | None = None) -> None:
        """Type into a line."""
        if value not in (None, ""):
            self.field(label, place).fill(str(value))

    def words(self, label: str, text: Text, place: Locator | None = None) -> None:
        """Type a text in every language; one that is the same in all of them is typed into each."""
        heading = self.page.locator("legend", has_text=self.called(label))
        fields = (place or self.page.locator("main form.form")).locator("fieldset.field-text", has=heading).first
        for tag in self.programme.trip.languages if text else ():
            if typed := text.get(tag) or text.get(ANY):
                fields.locator(f"[lang={tag}]").fill(typed)

    def choose(self, label: str, key: str | None, place: Locator | None = None) -> None:
        """Pick a thing of the trip from a list."""
        if key:
            pick(self.field(label, place), self.given[key])

    def word(self, name: str, value: str | None) -> None:
        """Pick a word of a closed list: a radio, or one of a list."""
        if value is not None and not self.ticks("radio", name, [value]):
            self.page.locator(f"main form.form select[name='{name}']").select_option(value=value)

    def type_into(self, name: str, value: str) -> None:
        """Type into the field of this name, where several have the same label."""
        self.page.locator(f"main form.form [name='{name}']").fill(value)

    def wordings(self, name: str, text: Text) -> None:
        """Type a text in every language into the fields whose names begin so."""
        for tag in self.programme.trip.languages if text else ():
            self.type_into(f"{name}-{tag}", text.get(tag) or text.get(ANY, ""))

    def row(self, name: str, value: str, more: str = "") -> None:
        """Fill in the first field of a row, or choose in it; ask for one more row where there is none left."""
        field = self.page.locator(f"main form.form [name='{name}']")
        if not field.count():
            self.page.locator(f"button[name='{more}']").click()
            field.wait_for(state="attached")
            self.unfold()
        pick(field, value)

    def has(self, name: str) -> bool:
        """Tell whether the form has a field of this name."""
        return bool(self.page.locator(f"main form.form [name='{name}']").count())

    def tick(self, name: str, values: Iterable[str]) -> None:
        """Tick several of a list."""
        wanted = sorted(set(values))
        assert sorted(self.ticks("checkbox", name, wanted) if wanted else []) == wanted, name

    def ticked(self, name: str, keys: Iterable[str]) -> None:
        """Tick several of the trip's own things."""
        self.tick(name, (self.given[key] for key in keys))

    def ticks(self, sort: str, name: str, values: list[str]) -> list[str]:
        """Click what can be seen and is not ticked yet, all at once; return what is ticked then."""
        boxes = self.page.locator(f"main form.form input[type={sort}][name='{name}']")
        ticked: list[str] = boxes.evaluate_all(TICK, values)
        return ticked

    def open(self, path: str) -> None:
        """Go to the form of something new."""
        self.visit(f"/trips/{self.slug}/{path}/new")

    def visit(self, address: str) -> None:
        """Go to a page and open whatever is folded away there."""
        self.page.goto(address, wait_until="domcontentloaded")
        self.unfold()

    def unfold(self) -> None:
        self.page.evaluate("document.querySelectorAll('main details').forEach(fold => fold.open = true)")

    def save(self, key: str = "") -> None:
        """Save the form, and remember which key the thing got."""
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            self.page.locator(".form-end button[type=submit]").first.click()
        path, _, anchor = self.page.url.partition("#")
        problems = self.page.locator(".problems")
        assert not problems.count(), f"{key}: {problems.inner_text()}"
        if key:
            self.given[key] = anchor or path.rstrip("/").rpartition("/")[2]

    # the things of a trip

    def items_shared(self, item: Item) -> None:
        """Type what engagements, legs and stays share."""
        self.word("status", item.status)
        self.word("visibility", item.visibility)
        if item.groups is not None:
            self.word("groups-who", "some")
            self.ticked("groups", item.groups)
        self.ticked("people_in", item.people_in)
        self.ticked("people_out", item.people_out)
        notes = item.notes
        readers = (("For everybody", notes.public), ("For the delegation", notes.delegation))
        for label, text in (*readers, ("For the staff only", notes.staff)):
            self.words(label, text)

    def in_order(self) -> Iterator[Engagement]:
        """Yield the engagements, each after those that it hangs on."""
        found = self.programme.engagements
        hanging = {key: {one.when.anchor, one.inside} & found.keys() for key, one in found.items()}
        return (found[key] for key in TopologicalSorter(hanging).static_order())

    def when(self, engagement: Engagement) -> None:
        """Type the time of an engagement."""
        when, place = engagement.when, self.part("When")
        self.word("when-form", when.form)
        if when.form is not Form.UNDATED:
            self.line("Day", when.day.isoformat() if when.day else "", place)
        if when.form in {Form.EXACT, Form.FROM}:
            self.line("Begins", _clock(when.start), place)
        if when.form in {Form.EXACT, Form.UNTIL}:
            self.line("Ends", _clock(when.end), place)
        if when.end_day:
            self.line("Last day", when.end_day.isoformat(), place)
        self.word("when-part", when.part)
        if when.anchor:
            self.choose("Together with", when.anchor, place)
        if when.tbc:
            self.page.locator("input[name=when-tbc]").check()

    def end(self, end: End, name: str) -> None:
        """Type one end of a leg: its departure or its arrival."""
        place = self.page.locator("fieldset.form-part", has=self.page.locator(f"[name={name}-code]"))
        self.line("Airport or station code", end.code, place)
        self.words("Place", end.place, place)
        self.line("Day", end.day.isoformat() if end.day else "", place)
        self.line("Time", _clock(end.minute), place)
        self.line("Time zone", end.zone, place)

    def rooms(self, stay: Stay) -> None:
        """Type who sleeps in which room."""
        for number, room in enumerate(stay.rooms):
            row = self.page.locator(f"#rooms-{number}")
            if not row.count():
                self.page.get_by_role("button", name=self.language.say("One more room")).click()
                row.wait_for(state="attached")
                self.unfold()
            row.locator("select").select_option(value=room.kind)
            self.type_into(f"rooms-{number}-number", room.number)
            for seat, key in enumerate(room.people):
                row.locator(f"[name=rooms-{number}-people]").nth(seat).fill(self.programme.people[key].name)


def _clock(minute: int | None) -> str:
    return "" if minute is None else clock_text(minute)


def pick(field: Locator, key: str) -> None:
    """Pick from a list, or type into a field that knows the trip's things by their keys too."""
    if field.evaluate("field => field.tagName") == "SELECT":
        field.select_option(value=key)
    else:
        field.fill(key)
