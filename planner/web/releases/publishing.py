"""The page on which the draft is published: every difference first, then for whom, with which note, and when."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flask import Blueprint, flash, request, url_for
from flask_babel import gettext as _
from sqlalchemy import func, select
from werkzeug.wrappers import Response

from planner.actions.releases import brings_news, latest_release, mark_of, picture_of, views_of
from planner.actions.releases.frozen import without_restricted
from planner.errors import Refused
from planner.jobs.planned import change_plan, plan_of, plan_release, withdraw_plan
from planner.model import Job, Release, Step, Trip, db
from planner.programme.audience import Audience, Views
from planner.programme.build import programme_of
from planner.programme.shape import Programme
from planner.publishing.releases import publish
from planner.values.vocabulary import JobState
from planner.web import lookups
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import desk_of
from planner.web.forms.releases import LOOK, ReleaseForm, planned
from planner.web.history.page import StepLine, steps_of
from planner.web.languages import reader
from planner.web.releases.listing import at_home
from planner.web.releases.telling import Telling, telling_of

bp = Blueprint("publishing", __name__, url_prefix="/trips/<slug>/releases")

MOST_STEPS = 20
"""So many changes that colleagues have made meanwhile are shown."""


@bp.route("/new", methods=["GET", "POST"])
def new(slug: str) -> Answer:
    """Show what is different, and publish it: now, or at a time as it is then."""
    trip = lookups.trip_to_edit(slug)
    page = Draft(slug, trip)
    form = ReleaseForm(desk_of(trip), **page.marks)
    if form.accepted():
        with form.taking_refusals():
            return _planned(slug, trip, form) if form.is_later else _published(slug, trip, form)
    return _page(page, form)


def _published(slug: str, trip: Trip, form: ReleaseForm) -> Response:
    by, note, groups = lookups.whoever(), form.note.data, form.groups.data
    release = _sent_before(trip, form) or publish(trip, by, note=note, groups=groups, mark=str(form.mark.data))
    flash(_("Release %(number)s is published.", number=release.number), "saved")
    return saved(url_for("releases.show", slug=slug, number=release.number))


def _sent_before(trip: Trip, form: ReleaseForm) -> Release | None:
    """Return the release that this very form has published before: a second click is no second wish."""
    last = latest_release(trip)
    if last is None or last.number <= form.last.number or form.last.number < 0:
        return None
    said = (last.organizer_id, last.note, last.groups and set(last.groups))
    return last if said == (lookups.whoever().id, form.note.data, form.groups.data and set(form.groups.data)) else None


def _planned(slug: str, trip: Trip, form: ReleaseForm) -> Response:
    by, due_at = lookups.whoever(), form.due_at()
    plan_release(trip, by, due_at=due_at, note=form.note.data, groups=form.groups.data)
    _say_when(form)
    return saved(url_for("releases.index", slug=slug))


def _say_when(form: ReleaseForm) -> None:
    when = at_home(form.due_at(), form.desk.programme, form.desk.language)
    flash(_("The draft is published as it will be then: %(when)s.", when=when), "saved")


@bp.route("/plans/<int:number>", methods=["GET", "POST"])
def change(slug: str, number: int) -> Answer:
    """Plan a release otherwise."""
    trip = lookups.trip_to_edit(slug)
    job, desk = plan_of(trip, number), desk_of(trip)
    page = Draft(slug, trip)
    form = ReleaseForm(desk, **planned(job, desk), **page.marks)
    if form.accepted():
        with form.taking_refusals():
            if not form.is_later:
                raise Refused("To publish now, withdraw this plan and publish the draft.", field="moment")
            change_plan(job, lookups.whoever(), due_at=form.due_at(), note=form.note.data, groups=form.groups.data)
            _say_when(form)
            return saved(url_for("releases.index", slug=slug))
    return _page(page, form, job=job)


@bp.post("/plans/<int:number>/end")
def withdrawal(slug: str, number: int) -> Response:
    """Let a planned release not be published."""
    trip = lookups.trip_to_edit(slug)
    plan = plan_of(trip, number)
    had_failed = plan.state is JobState.FAILED
    withdraw_plan(plan)
    gone = _("It is off the list. Nothing was published.")
    flash(gone if had_failed else _("The planned release is withdrawn. Nothing is published."), "saved")
    return saved(url_for("releases.index", slug=slug))


@dataclass
class Draft:
    """The draft and the last release, as this request finds them; after a refusal they are read again."""

    slug: str
    trip: Trip

    @cached_property
    def programme(self) -> Programme:
        """The whole draft."""
        return programme_of(self.trip)

    @cached_property
    def last(self) -> Release | None:
        """The newest release."""
        return latest_release(self.trip)

    @cached_property
    def marks(self) -> dict[str, Any]:
        """By what a form knows whether all is as it was when it was shown."""
        last, step = self.last, select(func.max(Step.id)).where(Step.trip_id == self.trip.id)
        return {
            "mark": mark_of(self.programme),
            "last": last.number if last else 0,
            "step": db.session.scalar(step) or 0,
        }

    def telling(self, form: ReleaseForm) -> Telling:
        """Return what one audience would see otherwise, for the groups that are picked."""
        picture = self._picture(form)
        before = views_of(self.last) if self.last else None
        audience = Audience.parse(_asked(form))
        after = Views(without_restricted(picture))
        return telling_of(before, after, audience, form.desk.language, counts_all="all" in request.values)

    def has_news(self, form: ReleaseForm) -> bool:
        """Tell whether there is anything to publish for the groups that are picked."""
        return brings_news(self._picture(form), self.last)

    def overtaking(self, form: ReleaseForm) -> Release | None:
        """Return the last release if it came while the form was shown."""
        return self.last if self.last and 0 <= form.last.number < self.last.number else None

    def _picture(self, form: ReleaseForm) -> Programme:
        try:
            return picture_of(self.programme, self.last, form.groups.data)
        except Refused as refused:
            if not form.groups.errors:
                form.refuse(refused)
            return picture_of(self.programme, self.last, None)

    def steps_since(self, form: ReleaseForm, shown: Programme) -> list[StepLine]:
        """Return what colleagues have changed since the form was shown."""
        query = select(Step).where(Step.trip_id == self.trip.id, Step.id > form.step.number)
        found = db.session.scalars(query.order_by(Step.id.desc()).limit(MOST_STEPS)).all()
        return steps_of(found, shown, reader())


def _asked(form: ReleaseForm) -> str:
    return request.form.get(LOOK) or str(form.audience.data or "") or request.args.get("for") or "everyone"


def _page(draft: Draft, form: ReleaseForm, *, job: Job | None = None) -> Answer:
    """Return the page with all that was entered; of a draft that changed meanwhile it shows what is new."""
    draft = Draft(draft.slug, draft.trip) if form.errors or form.form_errors or form.is_stale else draft
    shown = lookups.programme(draft.slug)
    since = draft.steps_since(form, shown) if form.is_stale else []
    telling, overtaking = draft.telling(form), draft.overtaking(form)
    for name, value in draft.marks.items():
        _renew(form[name], value)
    _renew(form.audience, telling.shown.address)
    return form_page(
        "releases/new.html",
        form,
        programme=shown,
        telling=telling,
        last=draft.last,
        has_news=draft.has_news(form),
        since=since,
        overtaking=overtaking,
        plan=job,
        zone=reader().city(shown.trip.home_zone),
        back=url_for("releases.index", slug=draft.slug),
    )


def _renew(field: Any, value: object) -> None:
    """Let a hidden field travel on with what holds now."""
    field.data, field.raw_data = value, None
