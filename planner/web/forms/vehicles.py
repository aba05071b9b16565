"""The vehicles of a leg on its form: a row for each, its driver, who sits in it, and a button that seats by rank."""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.programme.seating import overfull, shared_out
from planner.programme.shape import Person, Vehicle
from planner.web.forms.base import Form
from planner.web.forms.fields import Line, Number
from planner.web.forms.shares import SeatsField, SharesField, sleepers

MOST_VEHICLES = 60


class VehicleForm(Form):
    """One vehicle; an empty row is none."""

    name = Line(_("Name"), hint=_("what is on its windscreen, such as Bus 1"), width="half")
    capacity = Number(_("Seats"), least=1, most=1000, hint=_("without the driver’s"))
    driver = Line(_("Driver"), width="half")
    phone = Line(_("Driver’s telephone"), most=60, kind="tel", width="half")
    people = SeatsField(
        _("Who sits there"),
        of=sleepers,
        hint=_("a name on each line, in the order of seats: the place of honour first"),
    )

    @property
    def seats_missing(self) -> int:
        """How many seats there are too few."""
        vehicle = self.value()
        return overfull(vehicle) if vehicle else 0

    def value(self) -> Vehicle | None:
        """Return the vehicle, if the row is one."""
        said = {name: field.data for name, field in self._fields.items() if field.data}
        return Vehicle(**said) if said else None


class VehiclesField(SharesField):
    """The vehicles; a button seats those who have no seat."""

    def __init__(self, label: Any = "", **kwargs: Any) -> None:
        """Take rows of vehicles."""
        super().__init__(VehicleForm, label, most=MOST_VEHICLES, **kwargs)

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Read the vehicles; a leg from elsewhere may have more: they are shown whole, so that saving loses none."""
        self.max_entries = self.most = max(MOST_VEHICLES, len(data or ()) + 1)
        super().process(formdata, data, extra_filters)

    def seat(self, people: tuple[Person, ...]) -> None:
        """Seat these by rank in the vehicles that are there."""
        rows = [row.form for row in self.entries if row.form.value()]
        for row, vehicle in zip(rows, shared_out(people, self.shares), strict=True):
            row.people.seat(vehicle.people)
