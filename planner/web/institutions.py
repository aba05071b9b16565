"""Institutions in the browser: partners and hosts by side, everything of one."""

from collections.abc import Mapping
from typing import Any

from flask import render_template, request
from flask_babel import lazy_gettext as _

from planner.actions.institutions import add_institution, change_institution, delete_institution
from planner.language import Language
from planner.model import Institution
from planner.programme.shape import Programme
from planner.values.vocabulary import Side
from planner.web import lookups
from planner.web.forms.base import Desk
from planner.web.forms.institutions import InstitutionForm
from planner.web.languages import reader
from planner.web.resource import Resource
from planner.web.sheets.hanging import hanging_on_institution
from planner.web.sheets.institutions import InstitutionPage, institution_page, institutions_by_side
from planner.web.visits import visits_of


class Institutions(Resource[InstitutionForm]):
    """Partners, hosts, and the bodies at home."""

    name = room = "institutions"
    row, form = Institution, InstitutionForm
    add, change, remove = add_institution, change_institution, delete_institution
    heading_new, heading_edit = _("A new institution"), _("Change the institution")

    def page(self, programme: Programme, key: str, language: Language) -> InstitutionPage:
        """Return everything of an institution."""
        slug = programme.trip.slug
        return institution_page(programme, key, language, visits_of=lambda one: visits_of(one, slug, language))

    def called(self, desk: Desk, key: str) -> str:
        """Return its name."""
        return desk.language.text(desk.programme.institutions[key].name)

    def begin(self) -> Mapping[str, Any]:
        """Return the side."""
        side = request.args.get("side", "")
        return {"side": Side(side)} if side in set(Side) else {}

    def before_deletion(self, row: Institution, desk: Desk) -> Mapping[str, Any]:
        """Return who and what belongs to it."""
        return {"hanging": list(hanging_on_institution(desk.programme, row.key, desk.language))}


bp = Institutions().blueprint()


@bp.get("")
def index(slug: str) -> str:
    """List the institutions of each side."""
    programme = lookups.programme(slug)
    language = reader().falling_back_to(programme.trip.languages)
    sides = institutions_by_side(programme, language)
    return render_template(
        "institutions/index.html", sides=sides, programme=programme, may_edit=lookups.may_edit(slug), said=language
    )
