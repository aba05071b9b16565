"""While a table is read, which takes its time, nobody else waits to save."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from planner.actions import proposals
from planner.imports.tables import Table, read_table
from planner.model import Person
from tests.cast import Cast
from tests.web.stored import draft
from tests.web.test_intake import HEAD, VERA, hand_in


def test_others_write_while_a_table_is_read(app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(content: bytes, *, of_people: bool) -> Table:
        with ThreadPoolExecutor() as elsewhere:
            address = "/trips/tsukuba/people/cleo/edit"
            assert elsewhere.submit(cast.ben.browser.fill_in, address, {"given": "Cleo"}).result().status == 303
        return read_table(content, of_people=of_people)

    monkeypatch.setattr(proposals, "read_table", read)

    hand_in(cast.ada.browser, HEAD + VERA)

    assert draft(app, Person, key="cleo").given == "Cleo"
