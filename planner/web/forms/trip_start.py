"""The form with which a trip begins: as little as a trip needs, and what everything after it leans on.

A destination is a town or a country. It becomes a venue of that name with its zone: until the house is known, visits
take place "in Tsukuba", and are read by the clock there. Rejected: a list of zones on the trip itself, which would have
to be kept in step with the venues; and a host institution per town, of which nothing is known yet but the town.
"""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.actions.drafts import GroupDraft, TripDraft, VenueDraft
from planner.language import language
from planner.values.text import Text
from planner.web.forms.countries import CountryField
from planner.web.forms.fields import Colour, Line, Rows, ZoneField
from planner.web.forms.newcomers import Newcomer
from planner.web.forms.trips import TripForm
from planner.web.zoning import proposed_zone

MOST_GROUPS = 30
MOST_DESTINATIONS = 20
ROWS_AT_FIRST = 3

COLOURS = ("#8c1d2f", "#1d5f8c", "#2f6b3a", "#a05a00", "#5b3a8c", "#00697a")
"""What groups are marked with until somebody chooses: far enough apart for most eyes, each dark enough on paper."""


class DestinationForm(Newcomer):
    """A town, a country, or a town in a country; an empty row is none."""

    town = Line(_("Town"))
    country = CountryField(_("Country"))
    zone = ZoneField(_("Time zone"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave the hint to the heading of the rows: in each of them it would be noise."""
        super().__init__(*args, **kwargs)
        self.country.description = ""

    def validate(self, extra_validators: Any = None) -> bool:
        """Find the zone, and ask for what it takes to know it."""
        good = super().validate(extra_validators)
        if not good or not self.is_used:
            return good
        self.zone.data = self.zone.data or proposed_zone(self.town.data or "", country=self.country.data or "")
        for field, missing, words in (
            (self.town, not self.town.data and not self.country.data, _("Which place is this?")),
            (self.country, not self.zone.data and not self.country.data, _("In which country is this?")),
            (self.zone, not self.zone.data, _("In which time zone is this? A name such as Asia/Tokyo.")),
        ):
            if missing:
                field.errors = [words]
                return False
        return True

    def draft(self) -> VenueDraft:
        """Return the place as a venue of which no more is known."""
        name = Text(self.town.data) if self.town.data else self._country()
        return VenueDraft(key="", name=name, place=name, zone=self.zone.data)

    def _country(self) -> Text:
        return Text({tag: language(tag).country(self.country.data) for tag in self.desk.tags})


class GroupRowForm(Newcomer):
    """A group's name, its short code and its colour; an empty row is none."""

    needed = (("name", _("What is the group called?")),)
    telling_nothing = frozenset({"colour"})

    name = Line(_("Name"))
    short = Line(_("Short code"), most=8, width="clock")
    colour = Colour(_("Colour"), kind="color")

    def draft(self) -> GroupDraft:
        """Return the group; without a short code its first letter is one."""
        name = self.name.data or ""
        return GroupDraft(key="", name=Text(name), short=self.short.data or name[:1], colour=self.colour.data or "")


class NewTripForm(TripForm):
    """A trip from nothing."""

    destinations = Rows(
        DestinationForm,
        _("Destinations"),
        hint=_("Towns or countries. Each becomes a place with its own clock; most time zones are known by themselves."),
        spare=2,
        most=MOST_DESTINATIONS,
    )
    groups = Rows(
        GroupRowForm,
        _("Groups"),
        hint=_("Parts of the delegation, such as City, University, Business; each with a letter or two as its code."),
        spare=ROWS_AT_FIRST,
        most=MOST_GROUPS,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Propose a colour for every row of a group that has none; one that has nothing else stands empty."""
        super().__init__(*args, **kwargs)
        rows = self.groups
        while (
            not rows.wants_more
            and len(rows) > ROWS_AT_FIRST
            and not any(row.form.is_used for row in (rows[-1], rows[-2]))
        ):
            rows.pop_entry()
        for number, row in enumerate(self.groups):
            row.form.colour.data = row.form.colour.data or COLOURS[number % len(COLOURS)]

    @property
    def says_more(self) -> bool:
        """Tell whether there is anything in what is folded away."""
        return any(field.data or field.errors for field in (self.purpose, self.note, self.accent))

    def draft(self) -> TripDraft:
        """Return the new trip."""
        return TripDraft(slug="", **self.said())

    def group_drafts(self) -> list[GroupDraft]:
        """Return the groups in the order of their rank, one for each name."""
        kept: dict[Text, GroupDraft] = {}
        for row in self.groups:
            if row.form.is_used:
                kept.setdefault(Text(row.form.name.data or ""), row.form.draft())
        return list(kept.values())

    def venue_drafts(self) -> list[VenueDraft]:
        """Return the destinations in their order, one for each name and zone."""
        return list(dict.fromkeys(row.form.draft() for row in self.destinations if row.form.is_used))
