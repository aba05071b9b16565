"""What the board's script sends when a box was dropped or stretched: where it is now, not what its times are.

The server works these out from where the item was, so that what lasts an hour lasts an hour whatever the clocks do.
"""

from collections.abc import Callable
from datetime import timedelta

from flask_babel import lazy_gettext as _

from planner.errors import Refused
from planner.programme.moving import Movable, Spot, Whose, moved_to, regrouped, stretched, undated
from planner.programme.shape import Engagement
from planner.values.wall import MINUTES_A_DAY, instant_of
from planner.web.forms.base import Form
from planner.web.forms.fields import ClockField, DayField, Hidden
from planner.web.forms.moves import zone_for


class SheetClock(ClockField):
    """A clock time on a sheet of the board, also 24:00, the midnight at which its day ends."""

    def read(self, typed: str) -> int:
        """Read a clock time."""
        return MINUTES_A_DAY if typed == "24:00" else super().read(typed)


class DragForm(Form):
    """What was done (move, start, end, loose, undated), on which day by which clock, at what time.

    ``until`` says when it ends there, where it was also made longer or shorter on the way. ``whose`` says which end of
    a leg was dragged, ``source`` and ``target`` from which group's column to which, and ``alone`` that it was put down
    there for that group alone.
    """

    what = Hidden(most=12)
    day = DayField(_("Day"))
    clock = SheetClock(_("Begins"))
    until = SheetClock(_("Ends"))
    zone = Hidden(most=64)
    whose = Hidden(most=12)
    source = Hidden(most=80)
    target = Hidden(most=80)
    alone = Hidden(most=1)

    def moved(self, item: Movable) -> Movable:
        """Return the item as it was dropped.

        :raises Refused: for a group that is none, a drop that says too little. :raises NoSuchTime: for a time that the
            clocks skip.
        """
        for key in filter(None, (self.source.data, self.target.data)):
            if key not in self.desk.programme.groups:
                raise Refused("There is no “%(key)s” in this trip.", key=key[:80])
        deed = self._deeds().get(self.what.data)
        if deed is None:
            raise Refused("It is not clear what was moved where. Open the item and enter it there.")
        ranked = tuple(self.desk.programme.groups)
        return regrouped(deed(item), self.source.data, self.target.data, ranked, alone=bool(self.alone.data))

    def _deeds(self) -> dict[str, Callable[[Movable], Movable]]:
        if self.what.data == "undated":
            return {"undated": undated}
        if self.day.data is None or (self.clock.data is None and self.what.data != "loose"):
            return {}
        return {
            "loose": lambda item: moved_to(item, self._spot(item, None)),
            "move": lambda item: self._until(moved_to(item, self._spot(item, self.clock.data))),
            "start": lambda item: stretched(item, self._spot(item, self.clock.data), end=False),
            "end": lambda item: stretched(item, self._spot(item, self.clock.data), end=True),
        }

    def _until(self, item: Movable) -> Movable:
        return item if self.until.data is None else stretched(item, self._spot(item, self.until.data), end=True)

    def _spot(self, item: Movable, minute: int | None) -> Spot:
        assert self.day.data is not None  # noqa: S101 -- looked at before; narrows the type
        whose = Whose.END if self.whose.data == Whose.END else Whose.START
        zone = zone_for(item, self.zone.data, self.desk.programme)
        if minute is not None and isinstance(item, Engagement):
            instant_of(self.day.data, minute, zone)  # what the clocks skip is refused, not put an hour later
        if minute == MINUTES_A_DAY:
            return Spot(self.day.data + timedelta(days=1), zone, 0, whose)
        return Spot(self.day.data, zone, minute, whose)
