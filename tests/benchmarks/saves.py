"""What organizers send in a trip: every kind of change, each time another one, timed from the request to the answer."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.benchmarks.figures import once_ms
from tests.browser import Browser
from tests.pages import fields_of, parsed

RUNS = 4
FIRST = 1000
"""The number of the first change; lower ones stand in the trip already, and to save what is stored changes nothing."""

CHANGES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "saving an engagement": ("engagements/breakfast-0/edit", {"title-de": "Fassung %s"}),
    "saving a new engagement": ("engagements/new", {"title-de": "Neu %s", "when-form": "undated"}),
    "saving a leg": ("legs/bus-0/edit", {"number": "B%s"}),
    "saving a stay": ("stays/stay-0/edit", {"booking": "B%s"}),
    "saving a person": ("people/person-0/edit", {"given": "Vorname %s"}),
    "saving somebody new": ("people/new", {"family": "Nachname %s"}),
    "saving a group": ("groups/city/edit", {"name-de": "Gruppe %s"}),
    "saving an institution": ("institutions/house-1/edit", {"name-de": "Haus %s"}),
    "saving a venue": ("venues/venue-0/edit", {"name-de": "Saal %s"}),
    "saving an agreement": ("agreements/pact-0/edit", {"title-de": "Vertrag %s"}),
    "saving a new aim": ("aims/new", {"text-de": "Ziel %s"}),
    "saving a result": ("results/result-0/edit", {"text-de": "Ergebnis %s"}),
    "saving an action item": ("action-items/task-0/edit", {"text-de": "Aufgabe %s"}),
    "saving the trip's head": ("edit", {"title-de": "Reise %s"}),
}
"""Forms by what they save: where they stand, and what is changed in them; the number tells one time from another."""

MOVES = {"moving a person in rank": "people/person-0/rank", "moving a group in rank": "groups/city/rank"}

DELETIONS = {
    "deleting an engagement": "engagements/dinner-0/deletion",
    "deleting somebody named in 80 places": "people/person-0/deletion",
    "deleting a stay": "stays/stay-4/deletion",
    "deleting a group": "groups/city/deletion",
    "deleting a venue": "venues/venue-0/deletion",
}


def sent(browser: Browser, trip: str) -> Iterator[tuple[str, list[float]]]:
    """Yield how long each kind of change takes, several times, in milliseconds of the processor."""
    for name, (path, fields) in CHANGES.items():
        yield name, list(_changed(browser, f"{trip}/{path}", fields))
    for name, path in MOVES.items():
        yield name, [_timed(browser, f"{trip}/{path}", {"move": "down"}) for _ in range(RUNS)]
    for name, path in DELETIONS.items():
        deleted, undone, redone = zip(*(_there_and_back(browser, trip, path) for _ in range(RUNS)), strict=True)
        yield name, list(deleted)
        yield f"{name}, undone", list(undone)
        yield f"{name}, done again", list(redone)


def _changed(browser: Browser, address: str, fields: Mapping[str, str]) -> Iterator[float]:
    """Send a form several times; each save raises the version that the next one has to name."""
    standing = _standing(browser, address)
    for number in range(FIRST, FIRST + RUNS):
        standing |= {name: words % number if "%s" in words else words for name, words in fields.items()}
        yield _timed(browser, address, standing)
        if address.endswith("/edit"):
            standing["version"] = [str(int(standing["version"][0]) + 1)]


def _there_and_back(browser: Browser, trip: str, path: str) -> tuple[float, float, float]:
    """Delete a thing, take that back, do it again, and leave it as it was."""
    address = f"{trip}/{path}"
    deleted = _timed(browser, address, _standing(browser, address))
    [undo] = [one for one in _forms(browser, f"{trip}/history") if str(one.get("action")).endswith("/undo")][:1]
    back = str(undo.get("action"))
    again = back.removesuffix("undo") + "redo"
    undone, redone = _timed(browser, back, {}), _timed(browser, again, {})
    _timed(browser, back, {})
    return deleted, undone, redone


def _standing(browser: Browser, address: str) -> dict[str, Any]:
    [form] = [one for one in _forms(browser, address) if one.get("class") != "note-undo"]
    return dict(fields_of(form))


def _forms(browser: Browser, address: str) -> list[Any]:
    return parsed(browser.client.get(address).text)[0].findall(".//main//form[@method='post']")


def _timed(browser: Browser, address: str, fields: Mapping[str, Any]) -> float:
    answers = []
    token = browser.token()
    took = once_ms(lambda: answers.append(browser.client.post(address, data={**fields, **token})))
    assert answers[0].status_code == 303, (address, answers[0].status)
    return took
