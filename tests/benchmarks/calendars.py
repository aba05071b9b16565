"""Calendars, against the library alone: the same events, built and written by icalendar in the same run."""

from collections.abc import Iterator
from typing import Any

from icalendar import Calendar, Component

from planner.exports.ics import ics_of
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Programme
from tests.benchmarks.figures import Figure, growth, processor_ms
from tests.benchmarks.trips import a_trip

SIZES = (50, 200, 800, 2000)
BARRED = (200, 2000)
ENGLISH = language("en")

Written = tuple[str, list[tuple[str, Any]], list["Written"]]  # type: ignore[misc]
"""A component as the library is given it: its name, its properties, its components."""


def figures() -> Iterator[Figure]:
    """Yield the time of calendars of several sizes, as a multiple of the library's own, and its growth."""
    times: dict[str, float] = {}
    for items in SIZES:
        programme, size = seen_by(a_trip(items, 40), "everyone"), f"{items} items"
        ours = processor_ms(_calendar, programme, runs=5)
        library = processor_ms(by_library, read(Calendar.from_ical(_calendar(programme))), runs=5)
        yield Figure("calendar", size, round(ours, 1), "ms")
        if items in BARRED:
            yield Figure("calendar, by the library alone", size, round(library, 1), "ms")
            yield Figure("calendar against the library", size, round(ours / library, 2), "ratio", 1.5)
        if items != SIZES[-1]:
            times[size] = ours
    yield from growth("calendar", times)


def _calendar(programme: Programme) -> bytes:
    return ics_of(programme, language=ENGLISH)


def read(component: Component) -> Written:
    """Return what the library must be told to write this component again, dates and times as Python has them."""
    inside = [read(one) for one in component.subcomponents]
    properties = [
        (name, getattr(value, "dt", value))
        for name, values in component.items()
        for value in (values if isinstance(values, list) else [values])
    ]
    return component.name or "", properties, inside


def by_library(written: Written) -> bytes:
    """Return the calendar as the library writes it."""
    return _component(written).to_ical()


def _component(written: Written) -> Component:
    name, properties, inside = written
    component = Component.get_component_class(name)()
    for key, value in properties:
        component.add(key, value)
    for one in inside:
        component.add_component(_component(one))
    return component
