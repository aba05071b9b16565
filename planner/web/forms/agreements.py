"""The form of an agreement: its parties and who signs for them, its terms, and where it is signed."""

from collections.abc import Iterator, Mapping
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
from planner.web.forms.choices import Choices, KeyField, Option, WordField
from planner.web.forms.fields import DayField, Hidden, Number, Rows
from planner.web.forms.institution_rows import InstitutionRow, InstitutionRows
from planner.web.forms.occasions import NEW_PARTY
from planner.web.forms.places import NewInstitutionForm
from planner.web.forms.texts import TextField
from planner.web.forms.thing import NOTHING_NEW, ThingForm

MOST_MONTHS = 120
HELP_PARTIES = _("In the order in which the agreement names them.")


class PartyForm(InstitutionRow):
    """One party; an empty row is none."""

    institution = KeyField(_("Party"), of=offers.institutions)


class SignatoryForm(Form):
    """Who signs for which party; an empty row is nobody."""

    person = KeyField(_("Who signs"), of=occasions.people_by_institution)
    party = KeyField(_("For"), of=occasions.signing_parties, empty=_("their own institution"))


class AgreementForm(ThingForm):
    """Everything that may be said of an agreement."""

    title = TextField(_("Title"), required=True, missing=_("What is it called?"))
    state = WordField(AgreementState, _("State"), radios=True, default=AgreementState.PLANNED, required=True)
    parties = InstitutionRows(_("Parties"), row=PartyForm, hint=HELP_PARTIES, spare=2, most=20)
    new_party = FormField(NewInstitutionForm, _("A new party"))
    signatories = Rows(SignatoryForm, _("Signatories"), hint=_("Empty lines are left out."), spare=2, most=40)
    signing = KeyField(_("Signed at"), of=occasions.signings, hint=_("The engagement then says what is signed there."))
    signing_was = Hidden()
    signed_on = DayField(_("Signed on"))
    valid_until = DayField(_("Valid until"), hint=_("the last day on which it holds; left empty where it has no end"))
    notice_months = Number(_("Notice period"), unit=_("months"), most=MOST_MONTHS)
    renews = KeyField(_("Renews"), of=offers.agreements, hint=_("the earlier agreement that it extends or replaces"))
    subject = TextField(_("Subject"), lines=True, most=words.NOTE, hint=_("what it is about, in a sentence or two"))

    together = ((_("How long it holds"), ("signed_on", "valid_until")),)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every agreement but itself as the one that it renews."""
        self._own_key = getattr(kwargs.get("obj"), "key", "")
        super().__init__(*args, **kwargs)
        self.renews.of = _all_but(self._own_key)

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, then what only several of them together can say."""
        good = super().validate(extra_validators)
        signed, ends = self.signed_on.data, self.valid_until.data
        if signed and ends and ends < signed:
            self.valid_until.errors = [_("It cannot end before it is signed.")]
            good = False
        if self._own_key and self.renews.data == self._own_key:
            self.renews.errors = [_("An agreement cannot renew itself.")]
            good = False
        return all([good, *(self._stands_for_a_party(row.form) for row in self.signatories)])

    def _stands_for_a_party(self, row: Any) -> bool:
        """Tell whether somebody signs for one of the parties, and say at the field where they do not."""
        if row.party.errors or row.person.errors:
            return False
        if row.party.data and not row.person.data:
            row.person.errors = [_("Who signs for this party?")]
        elif row.party.data and row.party.data not in self._named_parties():
            row.party.errors = [_("This institution is not among the parties.")]
        elif row.person.data and not self._party_of(row):
            row.party.errors = [_("Say for which party they sign.")]
        return not row.party.errors and not row.person.errors

    def _named_parties(self) -> tuple[str, ...]:
        """Return the keys of the parties in their order, the one that is entered on the spot at the end."""
        return (*self.parties.keys, *([NEW_PARTY] if self.new_party.form.is_used else []))

    def _party_of(self, row: Any) -> str:
        """Return for which party somebody signs: the one that is said, else that to which they belong."""
        person = self.desk.programme.people.get(row.person.data or "")
        own = person.institution if person else None
        return row.party.data or (own if own in self._named_parties() else "") or ""

    def newcomers(self) -> Mapping[str, Any]:
        """Return the party that is entered on the spot, if one is; it is one of the hosts'."""
        institution = self.new_party.form.draft(Side.HOST)
        return {NEW_PARTY: institution} if institution else {}

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> AgreementDraft:
        """Return what was entered."""
        plain = ("title", "subject", "state", "signed_on", "valid_until", "notice_months", "renews")
        return AgreementDraft(
            key="",
            parties=tuple(new.get(key, key) for key in self._named_parties()),
            signatories=tuple(self._signatories(new)),
            **{name: self[name].data for name in plain},
        )

    def _signatories(self, new: Mapping[str, str]) -> Iterator[Signatory]:
        named = [(self._party_of(row.form), row.form.person.data) for row in self.signatories if row.form.person.data]
        for party, person in dict.fromkeys(named):
            yield Signatory(party=new.get(party, party), person=person)


def _all_but(own_key: str) -> Choices:
    def agreements(desk: Desk) -> Iterator[Option]:
        return (option for option in offers.agreements(desk) if option.value != own_key)

    return agreements


def written(draft: AgreementDraft, *, signing: str | None = None) -> SimpleNamespace:
    """Return an agreement as it stands in the form, with the key of the engagement at which it is signed.

    What was shown as the signing travels along, so that a save changes it only where somebody has picked another.
    """
    said = {field.name: getattr(draft, field.name) for field in fields(draft)}
    return SimpleNamespace(**said, signing=signing, signing_was=signing or "")
