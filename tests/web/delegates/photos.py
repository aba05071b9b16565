"""Photographs of the people of Ada's trip."""

from flask import Flask
from sqlalchemy import select

from planner.actions.uploads import keep_upload, set_photo
from planner.model import Person, Upload, db
from tests.cast import TRIP
from tests.web.published import the_trip


def photographed(app: Flask, key: str) -> str:
    """Let somebody of Ada's trip have a photograph and return its digest."""
    with app.app_context():
        trip = the_trip(TRIP)
        upload = keep_upload(trip, b"a photograph", media_type="image/jpeg", name="photo.jpg")
        found = db.session.scalars(select(Person).where(Person.trip == trip, Person.key == key)).one()
        set_photo(found, upload, version=found.version)
        db.session.commit()
        return upload.digest


def forgotten(app: Flask, digest: str) -> None:
    """Let an upload be gone."""
    with app.app_context():
        db.session.delete(db.session.scalars(select(Upload).where(Upload.digest == digest)).one())
        db.session.commit()
