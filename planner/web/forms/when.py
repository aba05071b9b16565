"""The time of an engagement, in all its forms of exactness."""

from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from planner.errors import PlannerError
from planner.values.when import Form as Exactness
from planner.values.when import Part, When
from planner.web.forms import offers
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import KeyField, WordField
from planner.web.forms.fields import ClockField, DayField, Tick, ZoneField

_ASKED = {
    Exactness.EXACT: ("day", "start", "end", "end_day"),
    Exactness.FROM: ("day", "start"),
    Exactness.UNTIL: ("day", "end"),
    Exactness.FOLLOWS: ("day", "anchor"),
    Exactness.WITH: ("day", "anchor"),
    Exactness.PART: ("day", "part"),
    Exactness.DAY: ("day", "end_day"),
    Exactness.UNDATED: (),
}
"""What each form of a time is made of; the rest of the fields is neither read nor checked."""


EXACTNESS = {
    Exactness.EXACT: _("at a fixed time"),
    Exactness.FROM: _("not before"),
    Exactness.UNTIL: _("at the latest"),
    Exactness.FOLLOWS: _("directly after another item"),
    Exactness.WITH: _("at the same time as another item"),
    Exactness.PART: _("at some time of the day"),
    Exactness.DAY: _("all day, or several days"),
    Exactness.UNDATED: _("not dated yet"),
}
SAID = {
    Exactness.EXACT: (
        _("It begins on the minute; the end may be known too."),
        When(Exactness.EXACT, start=540, end=630),
    ),
    Exactness.FROM: (_("It begins then or later."), When(Exactness.FROM, start=540)),
    Exactness.UNTIL: (_("It is over by then; when it begins is open."), When(Exactness.UNTIL, end=720)),
    Exactness.FOLLOWS: (_("It begins once the other one is over."), When(Exactness.FOLLOWS)),
    Exactness.WITH: (_("It runs beside the other one, for somebody else."), When(Exactness.WITH)),
    Exactness.PART: (_("Only the part of the day is known."), When(Exactness.PART, part=Part.MORNING)),
    Exactness.DAY: (_("It takes the whole day, or several."), When(Exactness.DAY)),
    Exactness.UNDATED: (_("Its day is open; it stands at the end of the programme."), When()),
}
"""What each form of a time means, and an example of what stands in the programme."""
PARTS = {
    Part.MORNING: _("in the morning"),
    Part.NOON: _("around noon"),
    Part.AFTERNOON: _("in the afternoon"),
    Part.EVENING: _("in the evening"),
    Part.NIGHT: _("at night"),
}


def explained(desk: Desk, exactness: Exactness) -> str:
    """Return a sentence about a form of a time, with what the programme prints in the reader's language."""
    words, example = SAID[exactness]
    printed = desk.language.when(example)
    return gettext("%(sentence)s In print: %(printed)s", sentence=words, printed=printed) if printed else str(words)


class WhenForm(Form):
    """A day and a time, as exact as they are known."""

    form = WordField(EXACTNESS, _("How exact"), radios=True, default=Exactness.EXACT, explained=explained)
    day = DayField(_("Day"))
    start = ClockField(_("Begins"), hint=_("9, 930 or 9:30"))
    end = ClockField(_("Ends"), hint=_("may stay open"))
    end_day = DayField(_("Last day"), hint=_("if it ends on another day"))
    part = WordField(PARTS, _("Part of the day"), empty="–")
    anchor = KeyField(_("Together with"), of=offers.anchors)
    tbc = Tick(_("To be confirmed"), help=_("Programmes mark it as tbc, so that everybody knows it may still change."))
    zone = ZoneField(_("Time zone"), hint=_("only if it is not that of the place"))

    @property
    def exactness(self) -> Exactness:
        """The form of the time that is picked; undated when none is."""
        return self.form.data or Exactness.UNDATED

    def value(self, zone: str) -> When:
        """Return the time on the wall of the zone that is typed, else of ``zone``."""
        if self.exactness is Exactness.UNDATED:
            return When(tbc=bool(self.tbc.data), zone=self.zone.data or zone)
        asked = {name: self[name].data for name in _ASKED[self.exactness]}
        if asked.get("end_day") == asked["day"]:
            asked["end_day"] = None
        return When(form=self.exactness, tbc=bool(self.tbc.data), zone=self.zone.data or zone, **asked)

    def validate(self, extra_validators: Any = None) -> bool:
        """Check the fields of which the time is made, and forget what is wrong elsewhere."""
        super().validate(extra_validators)
        wanted = {"form", "tbc", "zone", *_ASKED[self.exactness]}
        for name, field in self._fields.items():
            if name not in wanted:
                field.errors = []
        return not self.errors

    def makes_sense(self, zone: str) -> bool:
        """Tell whether the parts go together, and say at the field where they do not."""
        try:
            self.value(zone).checked()
        except PlannerError as error:
            self.refuse(error)
            return False
        return True
