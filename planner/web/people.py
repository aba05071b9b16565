"""People in the browser: both sides by rank, everything of one, their photograph, and what only few may read."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import request
from flask_babel import lazy_gettext as _
from sqlalchemy import select

from planner.actions.drafts import PersonDraft, draft_of
from planner.actions.people import change_person, invite, keep_restricted, remove_person
from planner.actions.uploads import keep_upload, set_photo
from planner.imports.pictures import MEDIA_TYPE, picture_of
from planner.language import Language
from planner.model import Person, Restricted, Trip, db
from planner.programme.shape import RESTRICTED_DATA, Programme
from planner.values.vocabulary import Side
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import desk_of, key_in
from planner.web.forms.base import Desk
from planner.web.forms.offers import full_name
from planner.web.forms.people import PersonForm
from planner.web.forms.photos import PhotoForm
from planner.web.ranks import let_move
from planner.web.resource import Resource
from planner.web.rolls import listed_at, people_page
from planner.web.sheets.people import PersonPage, person_page
from planner.web.store import let_others_write


class People(Resource[PersonForm]):
    """Everybody of either side."""

    name = room = "people"
    row, form = Person, PersonForm
    add, change, remove = invite, change_person, remove_person
    heading_new, heading_edit = _("Somebody new"), _("Change the person")

    def page(self, programme: Programme, key: str, language: Language) -> PersonPage:
        """Return everything of a person; of the restricted data, for who may read them, only how many there are."""
        found = person_page(programme, key, language)
        if lookups.member(programme.trip.slug).reads_restricted:
            found.restricted = _count_of_restricted(lookups.trip(programme.trip.slug), key)
        return found

    def called(self, desk: Desk, key: str) -> str:
        """Return the name in both scripts."""
        return full_name(desk, desk.programme.people[key])

    def begin(self) -> Mapping[str, Any]:
        """Return side, institution and group."""
        begun: dict[str, Any] = {}
        if institution := key_in("institution"):
            begun["institution"] = institution
        if group := key_in("group"):
            begun["groups"] = (group,)
        side = request.args.get("side", "")
        return {**begun, "side": Side(side)} if side in set(Side) else begun

    def stored(self, row: Person) -> PersonDraft:
        """Return the person, with the restricted data for who may read them."""
        kept: PersonDraft = draft_of(row)
        slug = row.trip.slug
        if not row.restricted or not lookups.member(slug).reads_restricted:
            return kept
        known = lookups.restricted(slug, where="form", keys=[row.key])
        return replace(kept, restricted=known.people[row.key].restricted)

    def fitted(self, slug: str, form: PersonForm) -> PersonForm:
        """Take the restricted data out of the form for who may not read them."""
        if not lookups.member(slug).reads_restricted:
            del form.restricted
        return form

    def keep(self, row: Person, form: PersonForm) -> None:
        """Keep the restricted data, where they were asked for."""
        if form.asks_restricted:
            keep_restricted(row, form.draft().restricted)


people = People()
bp = people.blueprint()
let_move(bp, people, listed=listed_at)


@bp.get("")
def index(slug: str) -> str:
    """List both sides in the order of rank."""
    return people_page(slug)


@bp.route("/<key>/photo", methods=["GET", "POST"])
def photo(slug: str, key: str) -> Answer:
    """Let a picture be somebody's photograph, or take away the one that is there."""
    trip = lookups.trip_to_edit(slug)
    row = lookups.thing(Person, trip, key)
    form = PhotoForm(desk_of(trip))
    if form.accepted():
        with form.taking_refusals():
            let_others_write()
            _give(slug, key, form, b"" if form.takes_away else picture_of(form.photo.data))
            return saved(people.address(slug, key))
    shown = {"who": people.called(form.desk, key), "photo": row.photo, "key": key}
    return form_page("people/photo.html", form, programme=form.desk.programme, **shown)


def _give(slug: str, key: str, form: PhotoForm, picture: bytes) -> None:
    """Let this be the photograph, or none, where the page showed the one that is there now. :raises Stale: else."""
    row = lookups.thing(Person, lookups.trip_to_edit(slug), key)
    form.ensure_seen(row.photo)
    kept = keep_upload(row.trip, picture, media_type=MEDIA_TYPE) if picture else None
    set_photo(row, kept, version=None)


def _count_of_restricted(trip: Trip, key: str) -> int:
    """Return how many restricted data of somebody are kept, and read none of them to anybody."""
    kept = Restricted.person.has((Person.trip_id == trip.id) & (Person.key == key))
    row = db.session.scalar(select(Restricted).where(kept))
    return sum(bool(getattr(row, name)) for name in RESTRICTED_DATA) if row else 0
