"""Five thousand people handed in as a table: read from every sort of file, compared with two thousand, taken over."""

import csv
import os
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO, StringIO

from flask import Flask
from openpyxl import Workbook

from planner.imports.tables import Sheet, read_table
from planner.imports.tables.columns import COLUMNS, guessed
from planner.imports.tables.people import people_proposed
from planner.imports.tables.proposed import Proposed, Reading
from planner.programme.shape import Programme
from planner.values.vocabulary import Listed
from tests.benchmarks.figures import Figure, growth, processor_ms, without_collection
from tests.benchmarks.lists import a_list
from tests.benchmarks.pages import ada_at
from tests.benchmarks.stored import a_server, store
from tests.browser import Browser
from tests.imports.tables.workbooks import ods
from tests.pages import fields_of, parsed

ROWS = 5000
THERE = 2000
SIZE = f"{ROWS} rows"
AGAINST = f"{ROWS} rows against {THERE} people"
HEADINGS = (
    *("Nr.", "Anrede", "Titel", "Vorname", "Nachname", "Funktion", "Institution", "E-Mail", "Telefon"),
    *("Gruppe", "Sprachen", "Anreise", "Abreise"),
)
READING_BAR = PROPOSING_BAR = 1500
WHOLE_BAR = 5000

Rows = Sequence[tuple[str, ...]]


def figures() -> Iterator[Figure]:
    """Yield milliseconds of the processor, those of the process that reads spreadsheets among them."""
    rows = [HEADINGS, *a_table(ROWS)]
    for name, write in WRITERS.items():
        content = write(rows)
        took = min(busy_ms(lambda content=content: read_table(content)) for _ in range(3))
        yield Figure(f"reading a table, {name}", SIZE, round(took, 1), "ms", READING_BAR)
    whole = a_list(THERE)
    times = {str(size): processor_ms(proposed, rows[: size + 1], whole) for size in (ROWS // 4, ROWS)}
    yield Figure("proposing people", AGAINST, round(times[str(ROWS)], 1), "ms", PROPOSING_BAR)
    yield from growth("proposing people", times)
    with a_server() as app:
        took = handed_in(app, whole, xlsx(rows))
        yield Figure("people from a table, upload to saved", AGAINST, round(took, 1), "ms", WHOLE_BAR)


def a_table(number: int) -> Iterator[tuple[str, ...]]:
    """Yield rows as offices write them: a fifth are people whom the trip has, with another function."""
    for nth in range(number):
        known = nth % 5 == 0 and nth // 5 < THERE
        name = nth // 5 if known else THERE + nth
        yield (
            str(nth + 1),
            "Frau",
            "Prof. Dr.",
            f"Vorname{name}",
            f"Müller{name}",
            "Präsidentin",
            f"Haus {nth % 60}",
            f"p{name}@example.org",
            "+49 234 32201",
            f"Gruppe {nth % 4}",
            "Deutsch, Englisch",
            "22.11.2026",
            "28.11.2026",
        )


def xlsx(rows: Rows) -> bytes:
    """Return a workbook of these rows."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Teilnehmer")
    for row in rows:
        sheet.append(row)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def german_csv(rows: Rows) -> bytes:
    """Return what German Excel writes."""
    written = StringIO(newline="")
    csv.writer(written, delimiter=";").writerows(rows)
    return written.getvalue().encode("cp1252")


def cards(rows: Rows) -> bytes:
    """Return an address card for each row."""
    said = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{4};{3};;{2};\r\nTITLE:{5}\r\nORG:{6}\r\nEMAIL:{7}\r\nTEL:{8}\r\nEND:VCARD\r\n"
    )
    return "".join(said.format(*row) for row in rows[1:]).encode()


WRITERS: dict[str, Callable[[Rows], bytes]] = {
    "XLSX": xlsx,
    "ODS": lambda rows: ods(*rows),
    "CSV of German Excel": german_csv,
    "address cards": cards,
}


def busy_ms(work: Callable[[], object]) -> float:
    """Return how long the processor is busy with something, here and in the processes that it starts."""
    with without_collection():
        begun = _busy()
        work()
        return (_busy() - begun) * 1000


def _busy() -> float:
    return sum(os.times()[:4])


def proposed(rows: Rows, whole: Programme) -> tuple[Proposed, ...]:
    """Return what a table proposes to a trip."""
    mapping = guessed(rows[0], COLUMNS[Listed.PEOPLE])
    return people_proposed(Reading(sheet=Sheet(name="", rows=tuple(rows)), head=0, mapping=mapping, tag="de"), whole)


def handed_in(app: Flask, whole: Programme, content: bytes) -> float:
    """Return how long it takes in all until a file has become people, as a browser asks for it: three requests."""
    with app.app_context():
        slug = store(whole).slug
    browser = ada_at(app)
    return busy_ms(lambda: _asked(browser, slug, content))


def _asked(browser: Browser, slug: str, content: bytes) -> None:
    sent = {"file": (BytesIO(content), "Teilnehmer.xlsx"), **browser.token()}
    address = browser.client.post(f"/trips/{slug}/import", data=sent).headers["Location"]
    page, _faults = parsed(browser.client.get(address).get_data(as_text=True))
    form = next(one for one in page.findall(".//form") if one.find(".//input[@name='seen']") is not None)
    answer = browser.client.post(str(form.get("action")), data={**fields_of(form), **browser.token()})
    assert answer.status_code == 303, answer.status
