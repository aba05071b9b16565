"""Engagements in the browser."""

from collections.abc import Mapping
from typing import Any

from flask import request
from flask_babel import lazy_gettext as _

from planner.actions.engagements import change_engagement, delete_engagement, hanging_on, schedule_engagement
from planner.language import Language
from planner.model import Engagement
from planner.programme.shape import Programme
from planner.values.vocabulary import Kind
from planner.values.when import Form as Exactness
from planner.values.when import When
from planner.web.desks import date_in, key_in
from planner.web.forms.base import Desk
from planner.web.forms.engagements import EngagementForm
from planner.web.forms.offers import item_name
from planner.web.items.engagement import engagement_page
from planner.web.items.values import ItemPage
from planner.web.resource import Resource


class Engagements(Resource[EngagementForm]):
    """The things in the programme."""

    name = "engagements"
    row, form = Engagement, EngagementForm
    add, change, remove = schedule_engagement, change_engagement, delete_engagement
    heading_new, heading_edit = _("A new engagement"), _("Change the engagement")

    def page(self, programme: Programme, key: str, language: Language) -> ItemPage:
        """Return everything of an engagement."""
        return engagement_page(programme, key, language)

    def called(self, desk: Desk, key: str) -> str:
        """Return its title."""
        return item_name(desk, desk.programme.engagements[key])

    def begin(self) -> Mapping[str, Any]:
        """Return the day, the kind, the conference, the venue."""
        day, kind = date_in("day"), request.args.get("kind", "")
        filled: dict[str, Any] = {"when": When(form=Exactness.EXACT, day=day)}
        if venue := key_in("venue"):
            filled["venue"] = venue
        if kind in set(Kind):
            filled["kind"] = Kind(kind)
        if inside := key_in("inside"):
            filled |= {"inside": inside, "kind": Kind.SESSION}
        return filled

    def before_deletion(self, row: Engagement, desk: Desk) -> Mapping[str, Any]:
        """Return the titles of what hangs on it."""
        return {"hanging": [desk.language.text(one.title) for one in hanging_on(row)]}


bp = Engagements().blueprint()
