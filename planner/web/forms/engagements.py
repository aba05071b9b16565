"""The form of an engagement of any kind."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import FieldList, FormField

from planner.actions.drafts import EngagementDraft
from planner.programme.shape import TakesPart
from planner.values.vocabulary import Kind, PartTaken, SessionForm
from planner.web.forms import offers
from planner.web.forms.base import Form
from planner.web.forms.choices import KeyField, KeysField, WordField
from planner.web.forms.fields import Number, Tick
from planner.web.forms.items import ItemForm
from planner.web.forms.places import VenueForm
from planner.web.forms.texts import TextField
from planner.web.forms.thing import NOTHING_NEW
from planner.web.forms.when import WhenForm

SPARE_ROWS = 3
MOST_PARTS = 80


class PartForm(Form):
    """One person's part; an empty row is no part."""

    person = KeyField(_("Person"), of=offers.people)
    part = WordField(PartTaken, _("Part"), empty="–")

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for the other half of half a row."""
        good = super().validate(extra_validators)
        for given, missing, words in (
            (self.person, self.part, _("Which part do they take?")),
            (self.part, self.person, _("Who takes this part?")),
        ):
            if given.data and not missing.data and not missing.errors:
                missing.errors = [words]
                good = False
        return good


class EngagementForm(ItemForm):
    """Everything that may be said of an engagement."""

    kind = WordField(Kind, _("Kind"), default=Kind.MEETING, required=True)
    title = TextField(_("Title"), required=True, missing=_("What is it called?"))
    when = FormField(WhenForm, _("When"))
    venue = KeyField(_("Venue"), of=offers.venues)
    new_venue = FormField(VenueForm, _("A new venue"))
    alternative_venue = KeyField(_("Alternative venue"), of=offers.venues, hint=_("if it rains or moves"))
    parts = FieldList(FormField(PartForm, _("Parts")), _("Parts"), max_entries=MOST_PARTS)
    organisers = KeysField(_("Organised by"), of=offers.institutions, filtered=True)
    dress_code = TextField(_("Dress code"))
    interpretation = TextField(_("Interpretation"), hint=_("from which language into which, and how"))
    lead_minutes = Number(_("Be there before"), unit=_("minutes"), most=1440)
    for_hosts = Tick(_("Show it to the hosts, although they do not hold it"))
    inside = KeyField(_("Conference"), of=offers.conferences)
    session_form = WordField(SessionForm, _("Form of the session"), empty="–")
    signs = KeysField(_("What is signed"), of=offers.agreements)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave room for some more parts than there are."""
        super().__init__(*args, **kwargs)
        for _row in range(min(SPARE_ROWS, MOST_PARTS - len(self.parts))):
            self.parts.append_entry()

    @property
    def place_zone(self) -> str:
        """The zone in which a time without a zone of its own is read."""
        venues = self.desk.programme.venues
        there = venues[self.venue.data].zone if self.venue.data in venues else self.new_venue.form.own_zone
        return there or self.desk.programme.trip.home_zone

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, then whether the time makes sense at its place."""
        good = super().validate(extra_validators)
        if self.venue.data and self.new_venue.form.is_used:
            self.venue.errors = [_("Pick a venue or enter a new one, not both.")]
            good = False
        if not self.when.form.errors:
            good = self.when.form.makes_sense(self.place_zone) and good
        return good

    def newcomers(self) -> Mapping[str, Any]:
        """Return the venue that is entered on the spot, if one is."""
        venue = self.new_venue.form.draft()
        return {"venue": venue} if venue else {}

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> EngagementDraft:
        """Return what was entered."""
        rows = [(row.form.person.data, row.form.part.data) for row in self.parts]
        return EngagementDraft(
            key="",
            kind=self.kind.data,
            title=self.title.data,
            when=self.when.form.value(""),
            venue=new.get("venue") or self.venue.data,
            alternative_venue=self.alternative_venue.data,
            parts=tuple(TakesPart(person=person, part=part) for person, part in dict.fromkeys(rows) if person),
            organisers=self.organisers.data or (),
            dress_code=self.dress_code.data,
            interpretation=self.interpretation.data,
            lead_minutes=self.lead_minutes.data,
            for_hosts=bool(self.for_hosts.data),
            inside=self.inside.data,
            session_form=self.session_form.data,
            signs=self.signs.data or (),
            **self.shared(),
        )
