"""Filling in forms as a person at a screen does: by the words that stand at the fields."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from playwright.sync_api import Locator, Page, Route

Place: TypeAlias = Page | Locator
Entries: TypeAlias = "Mapping[str, str | Entries]"


def called(label: str) -> re.Pattern[str]:
    """Match a label, with or without the word that it is needed, in whichever language."""
    return re.compile(rf"^\s*{re.escape(label)}(\s+(needed|erforderlich|必須))?\s*$")


def part(place: Place, legend: str) -> Locator:
    """Return the part of a form that has this heading."""
    return place.get_by_role("group", name=called(legend))


def fill(place: Place, entries: "Entries") -> None:
    """Type into the fields with these labels; an entry that holds several is a part of the form."""
    for label, entry in entries.items():
        if isinstance(entry, str):
            place.get_by_label(called(label)).fill(entry)
        else:
            fill(part(place, label), entry)


def choose(place: Place, options: Mapping[str, str]) -> None:
    """Choose from the lists with these labels."""
    for label, option in options.items():
        place.get_by_label(called(label)).select_option(label=option)


def give_parts(page: Page, parts: Sequence[tuple[str, str]]) -> None:
    """Say in the rows of an engagement's form who takes which part."""
    rows = page.locator(".part-row")
    for number, (person, taken) in enumerate(parts):
        choose(rows.nth(number), {"Person": person, "Part": taken})


def settle(page: Page) -> None:
    """Wait until everything on the page that came has its behaviour; without scripts nothing waits for one."""
    page.locator("[data-enlivened=soon]").first.wait_for(state="detached")


def press(page: Page, name: str) -> None:
    """Press the button of this name and wait for the page that comes of it."""
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def follow(page: Page, name: str) -> None:
    """Follow the link of this name and wait until the page behind it is there whole."""
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.get_by_role("link", name=name, exact=True).click()
    settle(page)


def unfold(page: Page, summary: str) -> Locator:
    """Open what is folded away under this heading and return it."""
    heading = page.locator("summary", has_text=re.compile(rf"^\s*{re.escape(summary)}\s*$"))
    heading.click()
    return page.locator("details", has=heading)


def turn_to(page: Page, name: str) -> None:
    """Follow the tab to this page of the trip and wait until the page is there whole."""
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.get_by_role("navigation", name="Pages of this trip").get_by_role("link", name=name).click()
    settle(page)


def hold(page: Page, address: str) -> list[Route]:
    """Keep back what is asked for there, until the test lets it go on."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.route(address, keep)
    return held
