"""The form of a stay: the hotel, the nights, who sleeps there and in which room."""

from collections.abc import Mapping
from datetime import timedelta
from functools import cached_property
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import FormField

from planner.actions.drafts import StayDraft
from planner.programme.rooming import pairs, roomless, singles
from planner.programme.shape import Person
from planner.web.forms import offers
from planner.web.forms.choices import KeyField
from planner.web.forms.fields import DayField, Line
from planner.web.forms.newcomers import one_of_both
from planner.web.forms.places import NewVenueForm, zone_of_venues, zone_on
from planner.web.forms.rooming import RoomsField
from planner.web.forms.shares import SharingForm
from planner.web.forms.thing import NOTHING_NEW

SHARE = {"singles": singles, "pairs": pairs}
"""How rooms are shared out among those who have none, by what the buttons send."""


class StayForm(SharingForm):
    """Everything that may be said of a stay."""

    venue = KeyField(_("Hotel"), of=offers.venues)
    new_venue = FormField(NewVenueForm, _("A new hotel"))
    check_in = DayField(_("Check-in"), required=True, missing=_("On which day do they move in?"))
    check_out = DayField(_("Check-out"), required=True, missing=_("On which day do they move out?"))
    rooms = RoomsField(_("Rooms"))
    booking = Line(_("Booking code"), hint=_("seen by the staff and by those who stay there"))

    together = ((_("Nights"), ("check_in", "check_out")),)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Share out rooms where one of the buttons asks for that; nothing is saved by it."""
        super().__init__(*args, **kwargs)
        if share := SHARE.get(self.rooms.sharing):
            self.rooms.add(share(self.roomless))

    @cached_property
    def zone_so_far(self) -> str:
        """The zone that a new hotel takes over: of the one that was, else of the day on which they move in."""
        return zone_of_venues(self.desk, (self.venue.data, self.former_venue)) or zone_on(self.desk, self.check_in.data)

    @property
    def nights(self) -> int:
        """How many nights it is, 0 while that is not known."""
        first, last = self.check_in.data, self.check_out.data
        return max(0, (last - first) // timedelta(days=1)) if first and last else 0

    @property
    def roomless(self) -> tuple[Person, ...]:
        """Those who take part and have no room yet, by rank."""
        return roomless(self.desk.programme, self.attendees, self.rooms.shares)

    @property
    def roomless_names(self) -> list[str]:
        """What they are called."""
        return self.names(self.roomless)

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, then what only several of them together can say."""
        good = super().validate(extra_validators)
        good = one_of_both(self.venue, self.new_venue) and good
        first, last = self.check_in.data, self.check_out.data
        if first and last and last <= first:
            self.check_out.errors = [_("Check-out must be after check-in.")]
            good = False
        return self.has_each_once(self.rooms, _in_room) and good

    def newcomers(self) -> Mapping[str, Any]:
        """Return the hotel that is entered on the spot, if one is."""
        venue = self.new_venue.form.draft()
        return {"venue": venue} if venue else {}

    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> StayDraft:
        """Return what was entered."""
        return StayDraft(
            key="",
            venue=new.get("venue") or self.venue.data,
            check_in=self.check_in.data,
            check_out=self.check_out.data,
            rooms=self.rooms.shares,
            booking=self.booking.data or "",
            **self.shared(),
        )


def _in_room(name: str, number: int) -> str:
    return str(_("%(name)s is in room %(number)s already.", name=name, number=number))
