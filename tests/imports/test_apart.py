"""Foreign files are taken apart a few at a time, so that many of them do not take the whole machine."""

from threading import BoundedSemaphore

import pytest

from planner.errors import PlannerError
from planner.imports import apart
from planner.imports.documents import ensure_document
from planner.imports.pictures import picture_of
from planner.imports.tables import TableRefused, read_table

BUSY = "Other files are being looked at just now. Try again in a minute."


@pytest.mark.parametrize(
    ("look", "content", "refused"),
    [
        (ensure_document, b"%PDF-1.7 x", PlannerError),
        (picture_of, b"\xff\xd8\xffx", PlannerError),
        (read_table, b"PK\x03\x04x", TableRefused),
    ],
    ids=["document", "picture", "table"],
)
def test_a_file_is_not_looked_at_while_as_many_are_as_may_be(look, content, refused, monkeypatch):
    monkeypatch.setattr(apart, "PATIENCE", 0)

    with apart._turns, apart._turns, pytest.raises(refused) as busy:
        look(content)

    assert str(busy.value) == BUSY


def test_a_file_that_kills_its_reader_leaves_its_turn_to_the_next(monkeypatch):
    monkeypatch.setattr(apart, "PATIENCE", 0)
    monkeypatch.setattr(apart, "_turns", BoundedSemaphore(1))
    with pytest.raises(apart.Killed):
        apart.apart("nothing.of.ours", b"x")

    with pytest.raises(apart.Killed):
        apart.apart("nothing.of.ours", b"x")
