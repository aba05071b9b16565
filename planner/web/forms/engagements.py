"""The form of an engagement of any kind."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import FormField

from planner.actions.drafts import AgreementDraft, EngagementDraft
from planner.programme.clashes.spans import instants_of
from planner.programme.shape import TakesPart
from planner.values.vocabulary import Kind, SessionForm
from planner.web.forms import offers, words
from planner.web.forms.choices import KeyField, KeysField, WordField
from planner.web.forms.fields import Number, Rows, Tick
from planner.web.forms.institution_rows import InstitutionRows
from planner.web.forms.items import ItemForm
from planner.web.forms.kinds import DRESS, HOSTS, NEEDS, PEOPLE, SESSION, SIGNING, TONGUES, USUAL_PART, kinds_that_need
from planner.web.forms.newcomers import one_of_both
from planner.web.forms.parts import PART_HELP, NewPersonForm, PartForm
from planner.web.forms.places import NewVenueForm, zone_of_venues, zone_on
from planner.web.forms.texts import TextField
from planner.web.forms.thing import NOTHING_NEW
from planner.web.forms.when import WhenForm
from planner.web.today import today_at_home

SPARE_ROWS = 3
MOST_PARTS = 80
MOST_NEW_PEOPLE = 20
MOST_ORGANISERS = 40
HELP_ACCOUNT = _("For the visit report; the staff only reads it.")
HELP_DRESS = _("What to wear, as the invitation says it, such as dark suit or national dress.")
HELP_LEAD = _("How many minutes before the beginning everybody has to stand there; programmes and calendars say so.")
IN_ORDER = _("Who holds it, in the order in which they are named. Their people see it in their own programme.")


class EngagementForm(ItemForm):
    """Everything that may be said of an engagement."""

    kind = WordField(Kind, _("Kind"), default=Kind.MEETING, required=True)
    title = TextField(_("Title"), required=True, missing=_("What is it called?"))
    when = FormField(WhenForm, _("When"))
    venue = KeyField(_("Venue"), of=offers.venues)
    new_venue = FormField(NewVenueForm, _("A new venue"))
    alternative_venue = KeyField(_("Alternative venue"), of=offers.venues, hint=_("if it rains or moves"))
    new_alternative_venue = FormField(NewVenueForm, _("A new alternative venue"))
    parts = Rows(PartForm, _("Parts"), spare=SPARE_ROWS, most=MOST_PARTS)
    new_people = Rows(NewPersonForm, _("Somebody who is not on the trip yet"), spare=1, most=MOST_NEW_PEOPLE)
    organisers = InstitutionRows(_("Organised by"), hint=IN_ORDER, spare=2, most=MOST_ORGANISERS)
    dress_code = TextField(_("Dress code"), help=HELP_DRESS)
    interpretation = TextField(_("Interpretation"), hint=_("from which language into which, and how"))
    lead_minutes = Number(_("Be there before"), unit=_("minutes"), most=1440, help=HELP_LEAD)
    for_hosts = Tick(_("Show it to the hosts, although they do not hold it"))
    inside = KeyField(_("Conference"), of=offers.conferences, id="session-inside")
    session_form = WordField(SessionForm, _("Form of the session"), empty="–")
    abstract = TextField(_("Abstract"), lines=True, most=words.NOTE)
    languages = KeysField(_("Languages"), of=offers.languages, filtered=True)
    account = TextField(_("How it went"), lines=True, most=words.NOTE, hint=HELP_ACCOUNT)
    signs = KeysField(_("What is signed"), of=offers.agreements)
    new_agreement = TextField(_("A new agreement"), hint=_("its title; the rest can be entered on its own page"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Put the part that is usual into the empty rows of a new engagement."""
        super().__init__(*args, **kwargs)
        self._posters = getattr(kwargs.get("obj"), "posters", ())
        usual = USUAL_PART.get(self.kind.data)
        for row in self.parts if kwargs.get("kind") else ():
            row.form.part.data = row.form.part.data or usual

    @property
    def place_zone(self) -> str:
        """The zone in which a time without a zone of its own is read."""
        venues = self.desk.programme.venues
        there = venues[self.venue.data].zone if self.venue.data in venues else self.new_venue.form.own_zone
        return there or self.desk.programme.trip.home_zone

    @cached_property
    def zone_so_far(self) -> str:
        """The zone that a new place takes over: of the picked venue, of the time, of the former venue, of the day.

        At the time stands a zone only where somebody has said it; the former venue's has been left with the venue.
        """
        picked, former = (zone_of_venues(self.desk, (key,)) for key in (self.venue.data, self.former_venue))
        when = self.when.form
        return picked or when.zone.data or former or zone_on(self.desk, when.day.data)

    def span(self) -> tuple[datetime, datetime] | None:
        """Return between which instants it takes place, where that is known to the minute."""
        when = self.when.form.value(self.place_zone)
        instants = instants_of(when, when.zone)
        return instants if instants and instants[0] < instants[1] else None

    @property
    def used(self) -> set[str]:
        """The parts of the form in which something is entered, right or wrong, or is about to be."""
        fields = {
            PEOPLE: [*(row.form.person for row in self.parts), *(row.form.family for row in self.new_people)],
            SIGNING: [self.signs, self.new_agreement],
            SESSION: [self.inside, self.session_form, self.abstract],
            DRESS: [self.dress_code, self.lead_minutes],
            TONGUES: [self.languages, self.interpretation],
            HOSTS: [*(row.form.institution for row in self.organisers), self.for_hosts],
        }
        rows = {PEOPLE: (self.parts, self.new_people), HOSTS: (self.organisers,)}
        longer = {part for part, lists in rows.items() if any(one.errors or one.wants_more for one in lists)}
        return longer | {part for part, asked in fields.items() if any(field.data or field.errors for field in asked)}

    @property
    def part_help(self) -> Any:
        """What the parts mean."""
        return PART_HELP

    @property
    def tells_account(self) -> bool:
        """Tell whether it asks how it went: its day has come, or something is there already."""
        day = self.when.form.day.data
        has_come = day is not None and day <= today_at_home(self.desk.programme)
        return bool(self.account.data or self.account.errors) or has_come

    @staticmethod
    def kinds_that_need(part: str) -> list[str]:
        """Return the kinds for which a part of the form lies open."""
        return kinds_that_need(part)

    def needs(self, part: str) -> bool:
        """Tell whether a part of the form lies open: its kind needs it, or something is there."""
        return part in NEEDS.get(self.kind.data, frozenset()) or part in self.used

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, then whether the time makes sense at its place."""
        self._forget_usual_parts()
        good = super().validate(extra_validators)
        good = one_of_both(self.venue, self.new_venue) and good
        good = one_of_both(self.alternative_venue, self.new_alternative_venue) and good
        if not self.when.form.errors:
            good = self.when.form.makes_sense(self.place_zone) and good
        return good

    def _forget_usual_parts(self) -> None:
        """Take the usual part out of rows in which nobody stands with it."""
        for row in self.parts:
            if row.form.part.data is USUAL_PART.get(self.kind.data) and not row.form.person.typed:
                row.form.part.data = None

    def newcomers(self) -> Mapping[str, Any]:
        """Return what is entered on the spot: venues, people with their parts, an agreement."""
        found: dict[str, Any] = {
            "venue": self.new_venue.form.draft(),
            "alternative_venue": self.new_alternative_venue.form.draft(),
            **{row.name: row.form.draft() for row in self.new_people},
        }
        if self.new_agreement.data:
            found["agreement"] = AgreementDraft(key="", title=self.new_agreement.data)
        return {name: draft for name, draft in found.items() if draft}

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> EngagementDraft:
        """Return what was entered."""
        rows = [(row.form.person.data, row.form.part.data) for row in self.parts]
        rows += [(new[row.name], row.form.part.data) for row in self.new_people if row.name in new]
        return EngagementDraft(
            key="",
            kind=self.kind.data,
            title=self.title.data,
            when=self.when.form.value(""),
            venue=new.get("venue") or self.venue.data,
            alternative_venue=new.get("alternative_venue") or self.alternative_venue.data,
            parts=tuple(TakesPart(person=person, part=part) for person, part in dict.fromkeys(rows) if person),
            organisers=self.organisers.keys,
            dress_code=self.dress_code.data,
            interpretation=self.interpretation.data,
            lead_minutes=self.lead_minutes.data,
            for_hosts=bool(self.for_hosts.data),
            inside=self.inside.data,
            session_form=self.session_form.data,
            abstract=self.abstract.data,
            languages=self.languages.data or (),
            posters=self._posters,
            account=self.account.data,
            signs=(*(self.signs.data or ()), *filter(None, [new.get("agreement")])),
            **self.shared(),
        )
