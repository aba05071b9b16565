"""The field for what an agreement renews where that was signed on another trip."""

from collections.abc import Iterator, Sequence
from typing import Any

from flask_babel import lazy_gettext as _

from planner.programme.shape import uid_of
from planner.web.access import organizer
from planner.web.forms.base import Desk
from planner.web.forms.choices import KeyField
from planner.web.forms.finding import Option
from planner.web.register.reach import Registered, agreements_of, chain_of
from planner.web.today import today_at_home

UNSEEN = _("an agreement of another trip")
"""What is said of one that is out of the reader's reach."""


def reach_of(desk: Desk) -> Sequence[Registered]:
    """Return the agreements that whoever fills in the form may see, of all trips, asked for once a desk."""
    if reach_of not in desk.finders:
        who = organizer()
        desk.finders[reach_of] = agreements_of(who.id, today_at_home(desk.programme)) if who else ()
    found: Sequence[Registered] = desk.finders[reach_of]
    return found


def agreements_elsewhere(desk: Desk) -> Iterator[Option]:
    """Offer the agreements of other trips by their UIDs, those of one trip together."""
    others = [one for one in reach_of(desk) if one.trip != desk.programme.trip.slug]
    for one in sorted(others, key=lambda one: (desk.language.text(one.trip_title), one.trip)):
        signed = desk.language.date(one.signed_on, "medium") if one.signed_on else desk.language.label(one.state)
        yield Option(one.uid, desk.language.text(one.title), signed, desk.language.text(one.trip_title))


class RenewedElsewhere(KeyField):
    """An agreement of another trip, by its UID; one that the reader may not see stays as it is, unless it is let go."""

    def __init__(self, label: Any = "", **kwargs: Any) -> None:
        """Offer what is within reach."""
        super().__init__(label, of=agreements_elsewhere, **kwargs)

    @property
    def options(self) -> list[Option]:
        """What may be picked, and at the end what stands there out of reach."""
        kept = [Option(self._unseen, str(UNSEEN))] if self._unseen else []
        return [*super().options, *kept]

    @property
    def shown(self) -> str:
        """What stands in the input where the name is typed."""
        return str(UNSEEN) if self.picked and self.picked == self._unseen else super().shown

    def read(self, typed: str) -> str:
        """Find what is meant. :raises ValueError: as for every field of a thing."""
        if self._unseen and typed in {self._unseen, str(UNSEEN)}:
            return self._unseen
        return super().read(typed)

    def pre_validate(self, form: Any) -> None:
        """Refuse what is neither within reach nor stood there before."""
        if self.data and self.data == self._unseen:
            return
        super().pre_validate(form)

    @property
    def _unseen(self) -> str:
        """The UID that is stored and out of the reader's reach, "" for none."""
        stored = str(self.object_data or "")
        return "" if stored in self.finder.by_value else stored

    def closes_circle(self, own_key: str) -> bool:
        """Tell whether what is picked renews, through whichever trips, the agreement of this key on this trip."""
        known = {one.uid: one for one in reach_of(self.desk)}
        own = uid_of(self.desk.programme.trip.uid, own_key) if own_key else ""
        chain = chain_of(self.data or "", known)
        picked = next((place for place, one in enumerate(chain) if one.uid == self.data), 0)
        return bool(own) and own in {one.uid for one in chain[:picked]}
