"""Somebody who types a whole programme into the browser, thing by thing, by the words that stand at the fields.

What the form's fields are called is said in the reader's language; what is picked from lists of the trip's own things
is picked by the key that it got when it was typed.
"""

from collections.abc import Iterable, Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from planner.language import Language
from planner.programme.shape import End, Engagement, Item, Programme, Stay
from planner.values.text import ANY, Text
from planner.values.wall import clock_text
from planner.values.when import Form

HAND = Path(__file__).with_name("hand.js").read_text()


class Typist:
    """Types one programme; ``keys`` is what its things are called by those keys that they get here.

    What is to go into the form of a page is noted down and typed at once, before the form is sent: a journey of this
    length would else wait for minutes between its lines.
    """

    def __init__(self, page: Page, language: Language, programme: Programme) -> None:
        """Sit down before the list of trips."""
        self.page, self.language, self.programme = page, language, programme
        self.slug = ""
        self.given: dict[str, str] = {}
        self.steps: list[dict[str, Any]] = []

    @property
    def keys(self) -> dict[str, str]:
        """What each thing is called in the programme, by the key that it was given here."""
        return {own: key for key, own in self.given.items()}

    def note(self, how: str, **step: Any) -> None:
        """Note down what is to be done to the form; a place in it is a selector of what lies around the field."""
        self.steps.append({"how": how, **step})

    def labels(self, label: str) -> list[str]:
        """Return what stands at a field in the reader's language, with and without the word that it is needed."""
        words = self.language.say(label)
        return [words, f"{words} {self.language.say('needed')}"]

    # what is typed

    def line(self, label: str, value: object, place: str = "") -> None:
        """Type into a line."""
        if value not in (None, ""):
            self.note("line", labels=self.labels(label), place=place, value=str(value))

    def words(self, label: str, text: Text, place: str = "") -> None:
        """Type a text in every language; one that is the same in all of them is typed into each."""
        words = {tag: text.get(tag) or text.get(ANY) for tag in self.programme.trip.languages}
        if text:
            typed = {tag: wording for tag, wording in words.items() if wording}
            self.note("words", labels=self.labels(label), place=place, words=typed)

    def choose(self, label: str, key: str | None, place: str = "") -> None:
        """Pick a thing of the trip from a list."""
        self.line(label, key and self.given[key], place)

    def word(self, name: str, value: str | None) -> None:
        """Pick a word of a closed list: a radio, or one of a list."""
        if value is not None:
            self.note("word", name=name, value=value)

    def type_into(self, name: str, value: str, at: int = 0) -> None:
        """Type into the field of this name, where several have the same label."""
        self.note("into", name=name, value=value, at=at)

    def wordings(self, name: str, text: Text) -> None:
        """Type a text in every language into the fields whose names begin so."""
        for tag in self.programme.trip.languages if text else ():
            self.type_into(f"{name}-{tag}", text.get(tag) or text.get(ANY, ""))

    def row(self, name: str, value: str, more: str = "") -> None:
        """Fill in the first field of a row, or choose in it; ask for one more row where there is none left."""
        self.note("row", name=name, value=value, more=more)

    def has(self, name: str) -> bool:
        """Tell whether the form has a field of this name."""
        return bool(self.page.locator(f"main form.form [name='{name}']").count())

    def tick(self, name: str, values: Iterable[str]) -> None:
        """Tick several of a list."""
        self.note("tick", name=name, values=sorted(set(values)))

    def ticked(self, name: str, keys: Iterable[str]) -> None:
        """Tick several of the trip's own things."""
        self.tick(name, (self.given[key] for key in keys))

    def open(self, path: str) -> None:
        """Go to the form of something new."""
        self.visit(f"/trips/{self.slug}/{path}/new")

    def visit(self, address: str) -> None:
        """Go to a page and open whatever is folded away there."""
        self.page.goto(address, wait_until="domcontentloaded")
        self.note("unfold")

    def save(self, key: str = "") -> None:
        """Type what was noted down, save the form, and remember which key the thing got."""
        self.page.evaluate(HAND, self.steps)
        self.steps.clear()
        form = self.page.url
        with self.page.expect_navigation(wait_until="commit"):
            self.page.locator(".form-end button[type=submit]").first.click()
        assert self.page.url != form, f"{key}: {self.page.locator('.problems').inner_text()}"
        path, _, anchor = self.page.url.partition("#")
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
        when, place = engagement.when, "fieldset.form-part:has([name=when-form])"
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
            self.tick("when-tbc", ["y"])

    def end(self, end: End, name: str) -> None:
        """Type one end of a leg: its departure or its arrival."""
        place = f"fieldset.form-part:has([name={name}-code])"
        self.line("Airport or station code", end.code, place)
        self.words("Place", end.place, place)
        self.line("Day", end.day.isoformat() if end.day else "", place)
        self.line("Time", _clock(end.minute), place)
        self.line("Time zone", end.zone, place)

    def rooms(self, stay: Stay) -> None:
        """Type who sleeps in which room."""
        for number, room in enumerate(stay.rooms):
            self.row(f"rooms-{number}-kind", room.kind, "rooms-more")
            self.type_into(f"rooms-{number}-number", room.number)
            for seat, key in enumerate(room.people):
                self.type_into(f"rooms-{number}-people", self.programme.people[key].name, at=seat)


def _clock(minute: int | None) -> str:
    return "" if minute is None else clock_text(minute)
