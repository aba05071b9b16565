"""The form of an agreement: its parties and who signs for them, the table, its terms, and where it is signed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from types import SimpleNamespace
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import FormField

from planner.actions.drafts import AgreementDraft
from planner.programme.shape import Signatory
from planner.values.vocabulary import AgreementState, Side
from planner.web.forms import occasions, offers, words
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import Choices, KeyField, KeysField, Option, WordField
from planner.web.forms.fields import DayField, Hidden, Number, OrderedRows
from planner.web.forms.flags import FlagsField
from planner.web.forms.institution_rows import InstitutionRow, InstitutionRows
from planner.web.forms.key_rows import KeyRows
from planner.web.forms.occasions import NEW_PARTY
from planner.web.forms.places import NewInstitutionForm
from planner.web.forms.renewals import RenewedElsewhere
from planner.web.forms.signatories import (
    NewSignatoryForm,
    SignatoryForm,
    is_of_a_party,
    signatories_of,
    signs_once,
    stands_for_a_party,
)
from planner.web.forms.texts import TextField
from planner.web.forms.thing import NOTHING_NEW, ThingForm

MOST_MONTHS = 120
MOST_ORIGINALS = 100
HELP_PARTIES = _("In the order in which the agreement names them.")
HELP_SEATS = _("From the left, as the guests see the table. Empty lines are left out.")
HELP_FLAGS = _("from the left, with commas between them: DE, JP or the names of the countries")
HELP_ELSEWHERE = _("if that was signed on another trip")


class PartyForm(InstitutionRow):
    """One party; an empty row is none."""

    institution = KeyField(_("Party"), of=offers.institutions)


class SigningForm(Form):
    """An engagement at which it is signed; an empty row is none."""

    engagement = KeyField(_("Signed at"), of=occasions.signings)


class AgreementForm(ThingForm):
    """Everything that may be said of an agreement."""

    title = TextField(_("Title"), required=True, missing=_("What is it called?"))
    state = WordField(AgreementState, _("State"), radios=True, default=AgreementState.PLANNED, required=True)
    parties = InstitutionRows(_("Parties"), row=PartyForm, hint=HELP_PARTIES, spare=2, most=20)
    new_party = FormField(NewInstitutionForm, _("A new party"))
    signatories = OrderedRows(SignatoryForm, _("Signatories"), hint=HELP_SEATS, spare=2, most=40)
    new_signatory = FormField(NewSignatoryForm, _("Somebody who is not on the trip yet"))
    witnesses = KeysField(_("Witnesses"), of=occasions.people_by_institution, filtered=True)
    flags = FlagsField(_("Flags"), hint=HELP_FLAGS)
    originals = Number(_("Originals"), least=1, most=MOST_ORIGINALS)
    languages = KeysField(_("Languages"), of=offers.languages, filtered=True)
    signings = KeyRows(
        _("Engagements"),
        row=SigningForm,
        pick="engagement",
        hint=_("The engagement then says what is signed there."),
        most=10,
    )
    signings_were = Hidden(most=1000)
    signed_on = DayField(_("Signed on"))
    valid_until = DayField(_("Valid until"), hint=_("the last day on which it holds; left empty where it has no end"))
    notice_months = Number(_("Notice period"), unit=_("months"), most=MOST_MONTHS)
    renews = KeyField(_("Renews"), of=offers.agreements, hint=_("the earlier agreement that it extends or replaces"))
    renews_uid = RenewedElsewhere(_("Renews an agreement of another trip"), hint=HELP_ELSEWHERE)
    subject = TextField(_("Subject"), lines=True, most=words.NOTE, hint=_("what it is about, in a sentence or two"))

    together = (
        (_("How long it holds"), ("signed_on", "valid_until")),
        (_("What renews what"), ("renews", "renews_uid")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every agreement but itself as the one that it renews."""
        self._own_key = getattr(kwargs.get("obj"), "key", "")
        super().__init__(*args, **kwargs)
        self.renews.of = _all_but(self._own_key)

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, then what only several of them together can say."""
        good = super().validate(extra_validators)
        parties = self._named_parties()
        stand = [stands_for_a_party(row.form, self.desk, parties) for row in self.signatories]
        new = is_of_a_party(self.new_signatory.form, parties)
        once = signs_once(self.signatories, self.desk, parties)
        return all([good, self._ends_later(), self._renews_another(), *stand, once, new])

    def _ends_later(self) -> bool:
        """Tell whether it ends after it was signed, if it does, and say at the field where it does not."""
        signed, ends = self.signed_on.data, self.valid_until.data
        if signed and ends and ends < signed:
            self.valid_until.errors = [_("It cannot end before it is signed.")]
        return not self.valid_until.errors

    def _renews_another(self) -> bool:
        """Tell whether it renews one other agreement at most, and say at the field where it does not."""
        if self._own_key and self.renews.data == self._own_key:
            self.renews.errors = [_("An agreement cannot renew itself.")]
        elif self.renews.data and self.renews_uid.data:
            self.renews_uid.errors = [_("Pick one of the two: of this trip, or of another.")]
        elif self.renews_uid.data and self.renews_uid.closes_circle(self._own_key):
            self.renews_uid.errors = [_("An agreement cannot renew itself.")]
        return not self.renews.errors and not self.renews_uid.errors

    def _named_parties(self) -> tuple[str, ...]:
        """Return the keys of the parties in their order, the one that is entered on the spot at the end."""
        return (*self.parties.keys, *([NEW_PARTY] if self.new_party.form.is_used else []))

    @property
    def signings_shown(self) -> tuple[str, ...]:
        """The keys of the engagements at which it was signed when the form was shown."""
        return tuple(str(self.signings_were.data or "").split())

    def newcomers(self) -> Mapping[str, Any]:
        """Return the party that is entered on the spot, one of the hosts', and who signs and is new."""
        found = {NEW_PARTY: self.new_party.form.draft(Side.HOST), NEW_SIGNATORY: self.new_signatory.form.draft()}
        return {name: draft for name, draft in found.items() if draft}

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> AgreementDraft:
        """Return what was entered."""
        plain = ("title", "subject", "state", "signed_on", "valid_until", "notice_months", "renews", "originals")
        said: dict[str, Any] = {name: self[name].data for name in plain}
        said |= {name: tuple(self[name].data or ()) for name in ("witnesses", "languages", "flags")}
        return AgreementDraft(
            key="",
            parties=tuple(new.get(key, key) for key in self._named_parties()),
            signatories=self._signatories(new),
            renews_uid=self.renews_uid.data or "",
            **said,
        )

    def _signatories(self, new: Mapping[str, str]) -> tuple[Signatory, ...]:
        known = signatories_of(self.signatories, self.desk, self._named_parties(), new)
        party = self.new_signatory.form.party.data
        somebody = [Signatory(party=new.get(party, party), person=new[NEW_SIGNATORY])] if NEW_SIGNATORY in new else []
        return (*known, *somebody)


NEW_SIGNATORY = "new_signatory"
"""Stands for the person who is entered on the spot."""


def _all_but(own_key: str) -> Choices:
    def agreements(desk: Desk) -> Iterator[Option]:
        return (option for option in offers.agreements(desk) if option.value != own_key)

    return agreements


def written(draft: AgreementDraft, *, signings: Sequence[str] = ()) -> SimpleNamespace:
    """Return an agreement as it stands in the form, with the keys of the engagements at which it is signed.

    What was shown as these travels along, so that a save changes them only where somebody has picked others.
    """
    said = {field.name: getattr(draft, field.name) for field in fields(draft)}
    return SimpleNamespace(**said, signings=tuple(signings), signings_were=" ".join(signings))
