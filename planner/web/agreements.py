"""Agreements in the browser: all of them by state, everything of one, prepared, signed, renewed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import render_template, request, url_for
from flask_babel import lazy_gettext as _
from sqlalchemy import inspect, select

from planner.actions.agreements import add_agreement, change_agreement, delete_agreement, sign_at, signed_at
from planner.actions.drafts import AgreementDraft, draft_of
from planner.actions.drafts.loading import WITH_LISTS
from planner.actions.uploads import keep_upload, set_document
from planner.imports.documents import MEDIA_TYPE, ensure_document
from planner.language import Language
from planner.model import Agreement, db
from planner.programme.shape import Programme, uid_of
from planner.values.vocabulary import AgreementState
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import desk_of, key_in
from planner.web.forms.agreements import AgreementForm, written
from planner.web.forms.base import Desk
from planner.web.forms.documents import DocumentForm
from planner.web.languages import reader
from planner.web.register.reach import agreements_within_reach
from planner.web.register.renewing import other_trips, renewal_of
from planner.web.resource import Resource
from planner.web.sheets.agreements import AgreementPage, agreement_page, agreements_by_state
from planner.web.store import let_others_write
from planner.web.today import today_at_home


class Agreements(Resource[AgreementForm]):
    """What is signed, or was."""

    name = room = "agreements"
    row, form = Agreement, AgreementForm
    add, change, remove = add_agreement, change_agreement, delete_agreement
    heading_new, heading_edit = _("A new agreement"), _("Change the agreement")

    def page(self, programme: Programme, key: str, language: Language) -> AgreementPage:
        """Return everything of an agreement."""
        known = agreements_within_reach(today_at_home(programme))
        page = agreement_page(programme, key, language, known)
        return replace(page, other_trips=other_trips(programme.trip.slug, language))

    def called(self, desk: Desk, key: str) -> str:
        """Return its title."""
        return desk.language.text(desk.programme.agreements[key].title)

    def begin(self) -> Mapping[str, Any]:
        """Return the engagement at which it is to be signed, or the agreement of another trip that it is to renew."""
        signing, earlier = key_in("signing"), key_in("renews_uid")
        if earlier:
            return renewal_of(earlier, lookups.programme(str((request.view_args or {})["slug"])))
        return {"signings": (signing,)} if signing else {}

    def stored(self, row: Agreement) -> Any:
        """Return the agreement with the engagements at which it is signed."""
        if "parties" in inspect(row).unloaded:  # after a conflict: what had been read is read anew
            db.session.scalars(select(Agreement).where(Agreement.id == row.id).options(*WITH_LISTS[Agreement])).one()
        return written(draft_of(row), signings=[one.key for one in signed_at(row)])

    def copied(self, row: Agreement) -> Any:
        """Return the same once more, or with ``?renews=…`` its renewal: planned, without the dates of the earlier."""
        copy: AgreementDraft = replace(draft_of(row), key="")
        if not request.args.get("renews"):
            return written(copy)
        fresh = replace(
            copy, state=AgreementState.PLANNED, signed_on=None, valid_until=None, renews=row.key, renews_uid=""
        )
        return written(fresh)

    def before_deletion(self, row: Agreement, desk: Desk) -> Mapping[str, Any]:
        """Return the titles of what renews it, on this trip and on others within reach."""
        known = agreements_within_reach(today_at_home(desk.programme))
        own = uid_of(desk.programme.trip.uid, row.key)
        later = (one for one in known if one.renews == own)
        return {"renewals": [desk.language.falling_back_to(one.languages).text(one.title) for one in later]}

    def keep(self, row: Agreement, form: AgreementForm) -> None:
        """Let it be signed where that was picked, unless it stands as it was shown."""
        picked, shown = form.signings.keys, form.signings_shown
        if set(picked) != set(shown):
            sign_at(
                row, [key for key in picked if key not in shown], instead_of=[key for key in shown if key not in picked]
            )


bp = Agreements().blueprint()


@bp.get("")
def index(slug: str) -> str:
    """List the agreements by state, those to come first."""
    programme = lookups.programme(slug)
    lists = agreements_by_state(programme, reader().falling_back_to(programme.trip.languages))
    return render_template("agreements/index.html", lists=lists, programme=programme, may_edit=lookups.may_edit(slug))


@bp.route("/<key>/document", methods=["GET", "POST"])
def document(slug: str, key: str) -> Answer:
    """Hand in what was signed, in the place of what was handed in before, or take it away."""
    trip = lookups.trip_to_edit(slug)
    row = lookups.thing(Agreement, trip, key)
    form = DocumentForm(desk_of(trip), version=row.version)
    back = url_for("agreements.show", slug=slug, key=key)
    if form.accepted():
        with form.taking_refusals():
            let_others_write()
            content = b"" if form.takes_away else form.document.data
            if content:
                ensure_document(content)
            _give(slug, key, form, content)
            return saved(back)
    return form_page("agreements/document.html", form, programme=form.desk.programme, agreement=row, back=back)


def _give(slug: str, key: str, form: DocumentForm, content: bytes) -> None:
    """Let this be what was signed, or nothing, where the agreement is as the page showed it. :raises Stale: else."""
    row, name = lookups.thing(Agreement, lookups.trip_to_edit(slug), key), form.document.file_name
    kept = keep_upload(row.trip, content, media_type=MEDIA_TYPE, name=name) if content else None
    set_document(row, kept, version=form.version.number, name=name)
