"""Agreements in the browser: all of them by state, everything of one, prepared, signed, renewed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import render_template, request
from flask_babel import lazy_gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from planner.actions.agreements import add_agreement, change_agreement, delete_agreement, sign_at, signed_at
from planner.actions.drafts import AgreementDraft, draft_of
from planner.language import Language
from planner.model import Agreement, Party, Signatory, db
from planner.programme.shape import Programme
from planner.values.vocabulary import AgreementState
from planner.web import lookups
from planner.web.desks import key_in
from planner.web.forms.agreements import AgreementForm, written
from planner.web.forms.base import Desk
from planner.web.languages import reader
from planner.web.resource import Resource
from planner.web.sheets.agreements import AgreementPage, agreement_page, agreements_by_state

_WITH_PARTIES = (
    selectinload(Agreement.parties).joinedload(Party.institution),
    selectinload(Agreement.signatories).options(joinedload(Signatory.institution), joinedload(Signatory.person)),
    selectinload(Agreement.renews),
)
"""What a draft of an agreement reads, in as many queries however many sign."""


class Agreements(Resource[AgreementForm]):
    """What is signed, or was."""

    name = room = "agreements"
    row, form = Agreement, AgreementForm
    add, change, remove = add_agreement, change_agreement, delete_agreement
    heading_new, heading_edit = _("A new agreement"), _("Change the agreement")

    def page(self, programme: Programme, key: str, language: Language) -> AgreementPage:
        """Return everything of an agreement."""
        return agreement_page(programme, key, language)

    def called(self, desk: Desk, key: str) -> str:
        """Return its title."""
        return desk.language.text(desk.programme.agreements[key].title)

    def begin(self) -> Mapping[str, Any]:
        """Return the engagement at which it is to be signed."""
        return {"signing": key_in("signing")}

    def stored(self, row: Agreement) -> Any:
        """Return the agreement with the first engagement at which it is signed."""
        db.session.scalars(select(Agreement).where(Agreement.id == row.id).options(*_WITH_PARTIES)).one()
        return written(draft_of(row), signing=next((one.key for one in signed_at(row)), None))

    def copied(self, row: Agreement) -> Any:
        """Return the same once more, or with ``?renews=…`` its renewal: planned, without the dates of the earlier."""
        copy: AgreementDraft = replace(draft_of(row), key="")
        if not request.args.get("renews"):
            return written(copy)
        fresh = replace(copy, state=AgreementState.PLANNED, signed_on=None, valid_until=None, renews=row.key)
        return written(fresh)

    def keep(self, row: Agreement, form: AgreementForm) -> None:
        """Let it be signed where that was picked, unless it stands as it was shown."""
        picked, shown = form.signing.data or "", form.signing_was.data or ""
        if picked != shown:
            sign_at(row, picked or None, instead_of=shown or None)


bp = Agreements().blueprint()


@bp.get("")
def index(slug: str) -> str:
    """List the agreements by state, those to come first."""
    programme = lookups.programme(slug)
    lists = agreements_by_state(programme, reader().falling_back_to(programme.trip.languages))
    return render_template("agreements/index.html", lists=lists, programme=programme, may_edit=lookups.may_edit(slug))
