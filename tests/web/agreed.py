"""What the tests of agreements share: one with everything in it, and where it is signed."""

from flask import Flask

from planner.model import Engagement, db

AGREEMENTS = "/trips/tsukuba/agreements"
NEW = f"{AGREEMENTS}/new"
NIMS = f"{AGREEMENTS}/nims-2026"
WHOLE = {
    "title-de": "Partnerschaft",
    "title-ja": "提携",
    "subject-en": "Materials",
    "state": "signed",
    "parties-0-institution": "nims",
    "parties-1-institution": "bochum",
    "signatories-0-person": "ken",
    "signatories-0-party": "nims",
    "signatories-1-person": "ben",
    "signatories-1-party": "bochum",
    "signings-0-engagement": "call",
    "signed_on": "2026-11-24",
    "valid_until": "2029-11-23",
    "notice_months": "6",
    "renews": "nims-2026",
}
PLAIN = {"title-de": "Partnerschaft", "state": "planned"}


def signed_at(app: Flask, key: str) -> list[str]:
    """Return the titles of what is signed at an engagement, in the order in which it was put there."""
    with app.app_context():
        engagement = db.session.scalars(db.select(Engagement).filter_by(key=key)).one()
        return [str(agreement.title) for agreement in engagement.signs]
