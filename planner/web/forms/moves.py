"""The form by which one engagement or leg is moved: when it is, and for which groups."""

from dataclasses import replace
from datetime import date
from typing import Any

from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms.fields.core import Field

from planner.errors import PlannerError, Refused
from planner.programme.moving import Movable, Spot, alone, moved_to, undated
from planner.programme.shape import Engagement, Leg, Programme
from planner.values.wall import zone_names
from planner.values.when import Form as Exactness
from planner.values.when import When
from planner.web.forms import offers
from planner.web.forms.base import Form
from planner.web.forms.both import sent_by
from planner.web.forms.choices import GroupsField
from planner.web.forms.fields import ClockField, DayField, Hidden

WITHOUT_DAY = _("Without a day it stands among what is not dated yet.")
WITHOUT_CLOCK = _("Empty: it has no exact time.")


class MoveForm(Form):
    """When something is and for whom. Of a leg the end is the arrival, by the clock there.

    What is without a beginning on the clock keeps the words that it has, "from 9:00" or "in the morning".
    """

    version = Hidden(most=12)
    zone = Hidden(most=64)
    day = DayField(_("Day"), hint=WITHOUT_DAY)
    start = ClockField(_("Begins"), hint=WITHOUT_CLOCK)
    end = ClockField(_("Ends"), hint=_("may stay open"))
    end_day = DayField(_("Last day"), hint=_("if it ends on another day"))
    groups = GroupsField(_("Groups"), of=offers.groups)

    together = ((_("When"), ("day", "start", "end", "end_day")),)

    def find(self, name: str) -> Field | None:
        """Return the field of this name; what is wrong with the arrival of a leg stands at the end."""
        return super().find({"departure": "start", "arrival": "end"}.get(name, name))

    def moved(self, item: Movable) -> Movable:
        """Return the item as it should be."""
        grouped = replace(item, groups=self.groups.data)
        if isinstance(grouped, Leg):
            return self._travelled(grouped)
        if self.day.data is None:
            return undated(grouped)
        zone = zone_for(item, self.zone.data, self.desk.programme)
        if self.start.data is None:
            return self._hung(item, moved_to(grouped, Spot(self.day.data, zone)))
        return replace(grouped, when=self._when(self.day.data, zone, tbc=grouped.when.tbc))

    def _when(self, day: date, zone: str, *, tbc: bool) -> When:
        start, end = self.start.data, self.end.data
        last = self.end_day.data if end is not None and self.end_day.data != day else None
        return When(form=Exactness.EXACT, day=day, end_day=last, start=start, end=end, tbc=tbc, zone=zone)

    def _hung(self, item: Movable, moved: Movable) -> Movable:
        """Return what follows another item or goes with it; on another day than this it hangs on nothing any more."""
        if isinstance(moved, Leg) or isinstance(item, Leg) or moved.when.day == item.when.day:
            return moved
        anchor = self.desk.programme.item(moved.when.anchor or "")
        ends = (anchor.departure.day, anchor.arrival.day) if isinstance(anchor, Leg) else ()
        days = (anchor.when.day, anchor.when.last_day) if isinstance(anchor, Engagement) else ends
        return moved if moved.when.day in days else replace(moved, when=alone(moved.when))

    def _travelled(self, leg: Leg) -> Leg:
        """Return the leg as it is entered; of an arrival of which nothing was known nothing is, unless it is said."""
        departure = replace(leg.departure, day=self.day.data, minute=self.start.data)
        is_known = leg.arrival.day is not None or leg.departure.day is None or self.end.data is not None
        lands_on = self.end_day.data or (self.day.data if is_known else None)
        return replace(leg, departure=departure, arrival=replace(leg.arrival, day=lands_on, minute=self.end.data))

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, and whether what is entered makes a time."""
        good = super().validate(extra_validators)
        if self.start.data is not None and self.day.data is None and not self.day.errors:
            self.day.errors = [_("Say on which day.")]
            return False
        return good

    def makes_sense(self, moved: Movable) -> bool:
        """Tell whether the time of what is moved makes sense, and say at the field where it does not."""
        try:
            self._ensure_nothing_lost(moved)
            if isinstance(moved, Engagement):
                moved.when.checked()
        except PlannerError as error:
            self.refuse(error)
            return False
        return True

    def _ensure_nothing_lost(self, moved: Movable) -> None:
        """Let an end that was entered stand in what is moved. :raises Refused: where there is no room for it."""
        if self.end.data is None:
            return
        if self.day.data is None and self.end_day.data is None:
            raise Refused("Say on which day.", field="day")
        if isinstance(moved, Engagement) and moved.when.end is None:
            raise Refused("Say when it begins.", field="start")


def zone_for(item: Movable, meant: str, programme: Programme) -> str:
    """Return by whose clock an item is put: that of its place; where it has none that which is ``meant``, else home's.

    So what takes place in Tokyo is at ten by Tokyo's clock, also where it is dropped on a day in Berlin.
    """
    place = programme.venue_of(item) if isinstance(item, Engagement) else None
    if isinstance(item, Engagement) and place and place.zone:
        return programme.zone_of(item)
    return meant if meant in zone_names() else programme.trip.home_zone


def stored(item: Movable) -> dict[str, Any]:
    """Return what the form of an item begins with."""
    if isinstance(item, Leg):
        first, last = item.departure, item.arrival
        return {
            "zone": first.zone,
            "day": first.day,
            "start": first.minute,
            "end": last.minute,
            "end_day": last.day if last.day != first.day else None,
            "groups": item.groups,
        }
    when = item.when
    exact = when.form is Exactness.EXACT
    clock = {"start": when.start, "end": when.end, "end_day": when.end_day} if exact else {}
    return {"zone": when.zone, "day": when.day, "groups": item.groups, **clock}


def as_sent(form: MoveForm) -> "MultiDict[str, str]":
    """Return what a browser would send for a form that nobody has filled in."""
    return MultiDict([pair for field in form for pair in sent_by(field)])
