"""Files of a trip: kept once, given to people and agreements, brought back by the history, forgotten in the end."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from planner import clock
from planner.actions.steps import record, undo
from planner.actions.uploads import keep_upload, purge_uploads, set_document, set_photo
from planner.errors import Refused, Stale, TripClosed
from planner.model import Agreement, Person, Trip, Upload, db
from planner.programme.build import programme_of
from planner.values.vocabulary import TripState

PICTURE = b"a picture"
JPEG = "image/jpeg"


def the_mayor(trip: Trip) -> Person:
    return db.session.scalars(select(Person).where(Person.trip_id == trip.id, Person.key == "ada")).one()


def pact(trip: Trip) -> Agreement:
    return db.session.scalars(select(Agreement).where(Agreement.trip_id == trip.id)).one()


def count() -> int:
    return db.session.scalar(select(func.count()).select_from(Upload)) or 0


def test_the_same_bytes_are_kept_once(trip):
    first, second = (keep_upload(trip, PICTURE, media_type=JPEG) for _ in range(2))

    assert (first, count()) == (second, 1)


def test_a_photograph_is_part_of_the_programme(trip):
    upload = keep_upload(trip, PICTURE, media_type=JPEG)

    set_photo(the_mayor(trip), upload, version=None)

    assert programme_of(trip).people["ada"].photo == upload.digest


def test_a_document_has_its_name_and_size(trip):
    upload = keep_upload(trip, b"%PDF-1.7", media_type="application/pdf", name="Memorandum.pdf")

    set_document(pact(trip), upload, version=None)

    document = programme_of(trip).agreements["nims-2026"].document
    assert (document.digest, document.name, document.size) == (upload.digest, "Memorandum.pdf", 8)


def test_a_photograph_that_is_taken_away_comes_back_with_its_step(trip):
    upload = keep_upload(trip, PICTURE, media_type=JPEG)
    set_photo(the_mayor(trip), upload, version=None)
    before = programme_of(trip)
    set_photo(the_mayor(trip), None, version=None)
    step = record(trip, before, None)

    undo(step)

    assert programme_of(trip).people["ada"].photo == upload.digest


def test_nothing_is_kept_beyond_what_a_trip_may_have(trip, monkeypatch):
    monkeypatch.setattr("planner.actions.uploads.MOST_OF_A_TRIP", 12)
    keep_upload(trip, PICTURE, media_type=JPEG)

    with pytest.raises(Refused, match="too large together"):
        keep_upload(trip, b"another", media_type=JPEG)


def test_an_older_version_gives_nobody_a_photograph(trip):
    upload = keep_upload(trip, PICTURE, media_type=JPEG)

    with pytest.raises(Stale):
        set_photo(the_mayor(trip), upload, version=99)


def test_a_closed_trip_takes_no_files(trip):
    trip.state = TripState.CLOSED

    with pytest.raises(TripClosed):
        keep_upload(trip, PICTURE, media_type=JPEG)


def test_what_nothing_names_any_more_is_forgotten_after_thirty_days(trip):
    kept, lost = (keep_upload(trip, content, media_type=JPEG) for content in (PICTURE, b"another"))
    set_photo(the_mayor(trip), kept, version=None)
    lost.made_at = kept.made_at = clock.now() - timedelta(days=31)

    gone = purge_uploads(clock.now())

    assert (gone, count()) == (1, 1)


def test_a_step_that_is_taken_back_names_no_file_that_is_forgotten_meanwhile(trip):
    set_photo(the_mayor(trip), keep_upload(trip, PICTURE, media_type=JPEG), version=None)
    set_document(pact(trip), keep_upload(trip, b"%PDF-1.7", media_type="application/pdf"), version=None)
    before = programme_of(trip)
    set_photo(the_mayor(trip), None, version=None)
    set_document(pact(trip), None, version=None)
    step = record(trip, before, None)
    purge_uploads(clock.now() + timedelta(days=31))

    undo(step)

    after = programme_of(trip)
    assert (after.people["ada"].photo, after.agreements["nims-2026"].document) == ("", None)
