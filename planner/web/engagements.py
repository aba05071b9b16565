"""Engagements in the browser."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import request
from flask_babel import lazy_gettext as _

from planner.actions.drafts import EngagementDraft, draft_of
from planner.actions.engagements import change_engagement, delete_engagement, hanging_on, schedule_engagement
from planner.language import Language
from planner.model import Engagement, Trip
from planner.programme.shape import Programme
from planner.values.text import NOTHING
from planner.values.vocabulary import Kind
from planner.values.wall import zone_names
from planner.values.when import Form as Exactness
from planner.values.when import When
from planner.web import lookups
from planner.web.desks import date_in, key_in
from planner.web.forms.base import Desk
from planner.web.forms.engagements import EngagementForm
from planner.web.forms.offers import item_name
from planner.web.items.engagement import EngagementPage, engagement_page
from planner.web.quick.reading import quick_form
from planner.web.resource import Resource


def schedule(trip: Trip, draft: EngagementDraft) -> Engagement:
    """Put one into the programme; see :func:`schedule_engagement`."""
    return schedule_engagement(trip, _at_its_conference(trip, draft))


def change(engagement: Engagement, draft: EngagementDraft, *, version: int | None) -> Engagement:
    """Let one be what was entered; see :func:`change_engagement`."""
    return change_engagement(engagement, _at_its_conference(engagement.trip, draft), version=version)


def _at_its_conference(trip: Trip, draft: EngagementDraft) -> EngagementDraft:
    """Let a session for which no place and no zone are named be where its conference is, by the clock there."""
    if not draft.inside or draft.venue or draft.when.zone:
        return draft
    conference = lookups.thing(Engagement, trip, draft.inside)
    return replace(draft, venue=conference.venue.key) if conference.venue else draft


class Engagements(Resource[EngagementForm]):
    """The things in the programme."""

    name = "engagements"
    row, form = Engagement, EngagementForm
    add, change, remove = schedule, change, delete_engagement
    heading_new, heading_edit = _("A new engagement"), _("Change the engagement")

    def page(self, programme: Programme, key: str, language: Language) -> EngagementPage:
        """Return everything of an engagement."""
        return engagement_page(programme, key, language)

    def called(self, desk: Desk, key: str) -> str:
        """Return its title."""
        return item_name(desk, desk.programme.engagements[key])

    def begin(self) -> Mapping[str, Any]:
        """Return the day and its clock, the kind, the conference, the venue; or what a line of quick add means."""
        if request.args.get("line"):
            trip = lookups.trip(str((request.view_args or {})["slug"]))
            return quick_form(trip).begun()
        day, kind, zone = date_in("day"), request.args.get("kind", ""), request.args.get("zone", "")
        filled: dict[str, Any] = {
            "when": When(form=Exactness.EXACT, day=day, zone=zone if zone in zone_names() else "")
        }
        if venue := key_in("venue"):
            filled["venue"] = venue
        if kind in set(Kind):
            filled["kind"] = Kind(kind)
        if inside := key_in("inside"):
            filled |= {"inside": inside, "kind": Kind.SESSION}
        return filled

    def copied(self, row: Engagement) -> EngagementDraft:
        """Return the same without how it went: the copy is still to come."""
        kept: EngagementDraft = draft_of(row)
        return replace(kept, account=NOTHING)

    def before_deletion(self, row: Engagement, desk: Desk) -> Mapping[str, Any]:
        """Return the titles of what hangs on it."""
        return {"hanging": [desk.language.text(one.title) for one in hanging_on(row)]}


bp = Engagements().blueprint()
