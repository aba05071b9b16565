"""People in the browser: both sides by rank, everything of one, moved in rank, and what only few may read."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import render_template, request
from flask_babel import lazy_gettext as _

from planner.actions.drafts import PersonDraft, draft_of
from planner.actions.people import change_person, invite, keep_restricted, move_down, move_up, remove_person
from planner.language import Language
from planner.model import Person
from planner.programme.shape import Programme
from planner.values.vocabulary import Side
from planner.web import lookups
from planner.web.desks import key_in
from planner.web.forms.base import Desk
from planner.web.forms.offers import full_name
from planner.web.forms.people import PersonForm
from planner.web.languages import reader
from planner.web.ranks import let_move
from planner.web.resource import Resource
from planner.web.sheets.people import PersonPage, person_page, sides_of


class People(Resource[PersonForm]):
    """Everybody of either side."""

    name = room = "people"
    row, form = Person, PersonForm
    add, change, remove = invite, change_person, remove_person
    heading_new, heading_edit = _("Somebody new"), _("Change the person")

    def page(self, programme: Programme, key: str, language: Language) -> PersonPage:
        """Return everything of a person."""
        return person_page(programme, key, language)

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


bp = People().blueprint()
let_move(bp, Person, up=move_up, down=move_down)


@bp.get("")
def index(slug: str) -> str:
    """List both sides in the order of rank."""
    programme = lookups.programme(slug)
    sides = sides_of(programme, reader().falling_back_to(programme.trip.languages))
    shown = {"may_edit": lookups.may_edit(slug), "reads_restricted": lookups.member(slug).reads_restricted}
    return render_template("people/index.html", sides=sides, programme=programme, **shown)
