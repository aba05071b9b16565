"""Trip files in the browser: opened as a trip, or in the place of one that is there; what is wrong is shown in it.

Whether a slug is taken by a trip of others is nobody's business: such a file is opened as a copy under another one.
Only where the organizer may change the trip of that slug, or has it in the bin, are they asked what is meant.
"""

from dataclasses import replace
from typing import Any

from flask import Blueprint, url_for

from planner.actions.keys import is_slug_taken
from planner.actions.trip_import import import_trip
from planner.errors import NotFound, Stale
from planner.programme.shape import Programme
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import desk_of
from planner.web.forms.base import Desk
from planner.web.forms.trip_files import TripFileForm, packed
from planner.web.languages import reader
from planner.web.replacing import outlook

bp = Blueprint("trip_files", __name__)


@bp.route("/trips/open", methods=["GET", "POST"])
def open_file() -> Answer:
    """Open a trip file as a trip of the organizer's, or in the place of the one of its slug that they may change."""
    form = TripFileForm(Desk(reader()))
    if form.accepted():
        with form.taking_refusals():
            slug = form.programme.trip.slug
            if form.meant.data == "copy" or not (_may_edit(slug) or _in_bin(slug)):
                trip = import_trip(form.programme, owner=lookups.whoever(), as_new=is_slug_taken(slug))
                return saved(url_for("agenda.show", slug=trip.slug))
            if _in_bin(slug):
                return _question("trips/open_binned.html", form, trip=lookups.trip_in_bin(slug))
            return _replaced("trips/open_taken.html", form, slug, form.programme)
    return form_page("trips/open.html", form)


@bp.route("/trips/<slug>/replacement", methods=["GET", "POST"])
def replacement(slug: str) -> Answer:
    """Put a trip file in the place of this trip, whatever slug the file names."""
    trip = lookups.trip_to_edit(slug)
    form = TripFileForm(desk_of(trip))
    shown = {"programme": form.desk.programme, "back": url_for("downloads.index", slug=slug)}
    if form.accepted():
        with form.taking_refusals():
            programme = replace(form.programme, trip=replace(form.programme.trip, slug=slug))
            return _replaced("trips/replacement_asked.html", form, slug, programme, **shown)
    return form_page("trips/replacement.html", form, **shown)


def _may_edit(slug: str) -> bool:
    """Tell whether the organizer may change the trip of this slug, closed or not."""
    try:
        return lookups.member(slug).may_edit
    except NotFound:
        return False


def _in_bin(slug: str) -> bool:
    try:
        return bool(lookups.trip_in_bin(slug))
    except NotFound:
        return False


def _replaced(template: str, form: TripFileForm, slug: str, file: Programme, **shown: Any) -> Answer:
    """Let the file take the trip's place, once it was said that it shall, and what that changes is still what was said.

    :raises TripClosed: for a closed trip that is meant to be replaced.
    """
    member = lookups.member(slug)
    is_meant = form.meant.data == "replace"
    if is_meant:  # first of all, so that nobody changes it between what is looked at and what is replaced
        lookups.trip_to_edit(slug).ensure_open()
    stored = lookups.whole(slug) if member.reads_restricted else lookups.programme(slug)  # counted only, never shown
    found = outlook(stored, file, reader(), reads_restricted=member.reads_restricted)
    if not is_meant:
        return _question(template, form, trip=member.trip, outlook=found, **shown)
    if form.seen.data != found.mark:
        form.refuse(Stale())
        form.refused_with = 409
        return _question(template, form, trip=member.trip, outlook=found, **shown)
    import_trip(file, replace=True, reads_restricted=member.reads_restricted)
    return saved(url_for("agenda.show", slug=slug))


def _question(template: str, form: TripFileForm, **shown: Any) -> Answer:
    """Ask what is meant, the file packed in the page."""
    if not form.form_errors:
        form.refused_with = 200
    return form_page(template, form, kept=packed(form.content), **shown)
