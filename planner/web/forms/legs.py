"""The form of a leg: a flight, a train, a bus, with a place, a clock and a zone at both ends."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext
from wtforms import FormField

from planner.actions.drafts import EndDraft, LegDraft
from planner.errors import PlannerError
from planner.programme.airports import airports
from planner.programme.seating import seatless
from planner.programme.shape import Person
from planner.values.text import Text
from planner.values.vocabulary import Mode
from planner.values.wall import rough_instant
from planner.web.forms.base import Form
from planner.web.forms.choices import WordField
from planner.web.forms.fields import ClockField, DayField, Line, ZoneField
from planner.web.forms.places import zone_at
from planner.web.forms.shares import SharingForm
from planner.web.forms.texts import TextField
from planner.web.forms.thing import NOTHING_NEW
from planner.web.forms.vehicles import VehiclesField
from planner.web.zoning import town_of


class EndForm(Form):
    """One end; the town and the zone of an airport are known by its code."""

    code = Line(_("Airport or station code"), most=8, width="clock", hint=_("such as DUS or HND"))
    place = TextField(_("Place"))
    day = DayField(_("Day"))
    minute = ClockField(_("Time"), hint=_("local time there"))
    zone = ZoneField(_("Time zone"), hint=_("known by itself for airports and many towns"))

    def validate(self, extra_validators: Any = None) -> bool:
        """Fill in what the airport tells, then ask for what is missing."""
        good = super().validate(extra_validators)
        self._fill_in()
        for field, missing, words in (
            (self.place, not self.place.data, _("Which place is this?")),
            (self.zone, not self.zone.data, _("In which time zone is this? A name such as Asia/Tokyo.")),
            (self.day, self.minute.data is not None and self.day.data is None, _("Say on which day.")),
        ):
            if missing and not field.errors:
                field.errors = [words]
                good = False
        return good and self._exists()

    def _fill_in(self) -> None:
        code = self.code.data or ""
        if not self.place.data and not self.place.errors:
            self.place.data = Text(town_of(code))
        if not self.zone.data and not self.zone.errors:
            self.zone.data = zone_at(self.desk, self.place.data, code=code)

    def _exists(self) -> bool:
        wall = self.value().wall
        try:
            return wall is None or bool(wall.instant)
        except PlannerError as error:
            self.minute.errors = [_(error.message, **error.values)]
            return False

    def value(self) -> EndDraft:
        """Return this end of the leg."""
        code = self.code.data or ""
        return EndDraft(
            place=self.place.data,
            zone=self.zone.data or "",
            code=code.upper() if code.upper() in airports() else code,
            day=self.day.data,
            minute=self.minute.data,
        )


class LegForm(SharingForm):
    """Everything that may be said of a leg."""

    mode = WordField(Mode, _("By"), radios=True, default=Mode.FLIGHT, required=True)
    carrier = Line(_("Airline, railway or company"))
    number = Line(_("Number"), most=40, width="clock", hint=_("such as LH 716"))
    departure = FormField(EndForm, lazy_pgettext("any", "Departure"))
    arrival = FormField(EndForm, _("Arrival"))
    booking = Line(_("Booking code"), hint=_("seen by the staff and by those who travel on it"))
    vehicles = VehiclesField(_("Vehicles"))

    together = ((_("Departure and arrival"), ("departure", "arrival")),)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Seat those who have no seat where the button asks for that; nothing is saved by it."""
        super().__init__(*args, **kwargs)
        if self.vehicles.sharing:
            self.vehicles.seat(self.seatless)

    @property
    def seatless(self) -> tuple[Person, ...]:
        """Those who take part and have no seat yet, by rank."""
        return seatless(self.desk.programme, self.attendees, self.vehicles.shares)

    @property
    def seatless_names(self) -> list[str]:
        """What they are called."""
        return self.names(self.seatless)

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, then that it arrives after it departs: between instants, whatever the walls show."""
        good = super().validate(extra_validators)
        good = self.has_each_once(self.vehicles, _in_vehicle) and good
        if self.departure.form.errors or self.arrival.form.errors:
            return False
        departs, arrives = self.departure.form.value().wall, self.arrival.form.value().wall
        if departs and arrives and arrives.instant <= departs.instant:
            self.arrival.form.form_errors.append(
                _("It arrives before it departs. Check both dates and both time zones.")
            )
            return False
        return good

    def span(self) -> tuple[datetime, datetime] | None:
        """Return the instants of both ends, where they are known and in order."""
        leaves, arrives = (
            rough_instant(end.day, end.minute, end.zone) if end.day and end.minute is not None and end.zone else None
            for end in (self.departure.form.value(), self.arrival.form.value())
        )
        return (leaves, arrives) if leaves and arrives and leaves < arrives else None

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> LegDraft:
        """Return what was entered."""
        return LegDraft(
            key="",
            mode=self.mode.data,
            carrier=self.carrier.data or "",
            number=self.number.data or "",
            booking=self.booking.data or "",
            departure=self.departure.form.value(),
            arrival=self.arrival.form.value(),
            vehicles=self.vehicles.shares,
            **self.shared(),
        )


def _in_vehicle(name: str, number: int) -> str:
    return str(_("%(name)s sits in vehicle %(number)s already.", name=name, number=number))
