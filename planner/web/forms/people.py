"""The form of a person of either side."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import FormField
from wtforms.validators import ValidationError

from planner import clock
from planner.actions.drafts import PersonDraft, RestrictedDraft
from planner.values.vocabulary import Side
from planner.web.forms import offers, words
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import KeyField, KeysField, Option, WordField
from planner.web.forms.fields import DayField, Line, Lines, MailField, Tick
from planner.web.forms.newcomers import one_of_both
from planner.web.forms.places import NewInstitutionForm
from planner.web.forms.texts import TextField
from planner.web.forms.thing import NOTHING_NEW, ThingForm
from planner.web.sheets.sayings import Saying, sayings

HELP_PREDICATE = _("It honours an office, and stands before every title on envelopes and place cards.")
HELP_ADDRESS = _("It stands before the name on envelopes and place cards, in Japanese behind it.")
HELP_SPOKEN = _(
    "What one says to their face. Left empty, it is made of form of address, title and family name, as far as the"
    " language has a rule for that."
)
HELP_SUFFIX = _("What is written behind the name: a generation, a seat in parliament, degrees and orders.")
HELP_TITLE = _("A degree that belongs to the name, as the person uses it; offices stand under function.")
HELP_ORDER = _("So it is printed, as in Nagata Kyosuke; left unticked, the given name comes first.")
HELP_NATIVE = _("As the person writes it, such as 永田恭介; readers of that script find this name first.")
HELP_READING = _(
    "How the name in its own script is spoken, such as ながた きょうすけ; it is printed above or behind it."
)
HELP_FUNCTION = _(
    "The office that decides where the person stands in protocol, such as Mayor or President of the University."
)
HELP_ACCOMPANIES = _("Whose companion or aide this is, such as a spouse or a personal assistant.")


HELP_COUNTERPART = _("The host of equal rank whom this person meets, sits beside and exchanges gifts with.")


def hosts(desk: Desk) -> Iterator[Option]:
    """Offer the hosts by rank."""
    among = {person.key for person in desk.programme.side(Side.HOST)}
    return (replace(one, under="") for one in offers.people(desk) if one.value in among)


class RestrictedForm(Form):
    """What only few may read."""

    diet = Line(_("Diet"), hint=_("such as vegetarian; hosts are told how many"))
    allergies = Lines(_("Allergies"))
    access_needs = Lines(_("Access"), hint=_("such as step-free ways"))
    passport = Lines(_("Passport"))
    emergency_contact = Lines(_("Emergency contact"))
    delete_on = DayField(_("Delete all this on"))

    def validate_delete_on(self, field: DayField) -> None:
        """Refuse a day that has come: what is saved now would be gone at once."""
        if field.data and field.data <= clock.now().date():
            raise ValidationError(_("This day has come already. Name a later one, or leave it empty."))

    def value(self) -> RestrictedDraft | None:
        """Return what was entered, if anything."""
        entered = {name: field.data for name, field in self._fields.items() if field.data}
        return RestrictedDraft(**entered) if entered else None


class PersonForm(ThingForm):
    """Everything that may be said of a person; the family name alone is enough."""

    side = WordField((Side.HOME, Side.HOST), _("Side"), radios=True, default=Side.HOME, required=True)
    predicate = TextField(_("Predicate"), hint=_("such as H. E., S. E., 閣下"), help=HELP_PREDICATE)
    form_of_address = TextField(_("Form of address"), hint=_("such as Herr, Ms, 様"), help=HELP_ADDRESS)
    academic_title = Line(_("Academic title"), most=60, hint=_("such as Prof. Dr."), help=HELP_TITLE)
    given = Line(_("Given name"))
    family = Line(_("Family name"), required=True, missing=_("What is their family name?"))
    family_first = Tick(_("The family name comes first"), help=HELP_ORDER)
    suffix = Line(_("Behind the name"), most=60, hint=_("such as Jr., MdB, PhD"), help=HELP_SUFFIX)
    native = Line(_("Name in its own script"), help=HELP_NATIVE)
    reading = Line(_("How it is read"), help=HELP_READING)
    spoken_address = TextField(
        _("Spoken address"),
        hint=_("such as Herr Oberbürgermeister, Magnifizenz, Your Excellency; without the name"),
        help=HELP_SPOKEN,
    )
    function = TextField(_("Function"), hint=_("office or post"), help=HELP_FUNCTION)
    institution = KeyField(_("Institution"), of=offers.institutions)
    new_institution = FormField(NewInstitutionForm, _("A new institution"))
    biography = TextField(
        _("Short biography"), lines=True, most=words.NOTE, hint=_("two or three sentences, as the hosts may read them")
    )
    groups = KeysField(_("Groups"), of=offers.groups)
    email = MailField(_("E-mail"), most=254, kind="email")
    phone = Line(_("Telephone"), most=60, kind="tel")
    languages = KeysField(_("Languages"), of=offers.languages, filtered=True)
    present_from = DayField(_("With the delegation from"), hint=_("if not from the first day"))
    present_to = DayField(_("to"), hint=_("if not to the last day"))
    accompanies = KeyField(_("Accompanies"), of=offers.people, help=HELP_ACCOMPANIES)
    counterpart = KeyField(_("Counterpart"), of=hosts, hint=_("among the hosts"), help=HELP_COUNTERPART)
    restricted = FormField(RestrictedForm, _("Restricted data"))

    together = ((_("On the trip"), ("present_from", "present_to")),)

    @property
    def asks_restricted(self) -> bool:
        """Tell whether restricted data are asked for at all."""
        return "restricted" in self._fields

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, then what only several of them together can say."""
        good = super().validate(extra_validators)
        good = one_of_both(self.institution, self.new_institution) and good
        first, last = self.present_from.data, self.present_to.data
        if first and last and last < first:
            self.present_to.errors = [_("The last day lies before the first.")]
            good = False
        return self._is_met() and good

    def _is_met(self) -> bool:
        """Refuse a counterpart that is picked for a host; who becomes a host loses the one that they had."""
        met = self.counterpart
        if self.side.data is Side.HOME or not met.data or met.data == met.object_data:
            return True
        met.errors = [_("A counterpart is named on the form of who travels.")]
        return False

    def newcomers(self) -> Mapping[str, Any]:
        """Return the institution that is entered on the spot, if one is."""
        institution = self.new_institution.form.draft(self.side.data)
        return {"institution": institution} if institution else {}

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> PersonDraft:
        """Return what was entered."""
        plain = ("academic_title", "given", "family", "suffix", "native", "reading", "email", "phone")
        named = ("side", "form_of_address", "spoken_address", "predicate", "function", "biography", "institution")
        said: dict[str, Any] = {name: self[name].data or "" for name in plain}
        said |= {name: self[name].data for name in (*named, "present_from", "present_to", "accompanies")}
        said["institution"] = new.get("institution") or said["institution"]
        return PersonDraft(
            key="",
            **said,
            family_first=bool(self.family_first.data),
            groups=self.groups.data or (),
            languages=self.languages.data or (),
            counterpart=self.counterpart.data if self.side.data is Side.HOME else None,
            restricted=self.restricted.form.value() if self.asks_restricted else None,
        )

    def sayings(self) -> tuple[Saying, ...]:
        """Return how the person is written and addressed as far as it is entered; nothing without a name."""
        draft = self.draft()
        return sayings(draft, self.desk.programme, self.desk.language) if draft.family else ()
