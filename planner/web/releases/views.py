"""Releases in the browser: the list, one as it was, two side by side."""

from flask import Blueprint, render_template, request

from planner.actions.releases import latest_release, news_of, release_of, releases_of, views_of
from planner.errors import NotFound
from planner.jobs.planned import plans_of
from planner.model import Release
from planner.programme.audience import Audience
from planner.web import lookups
from planner.web.agenda.audiences import choice_of, choices_of
from planner.web.agenda.page import agenda_of
from planner.web.languages import reader
from planner.web.paging import asked_page
from planner.web.releases.held import number_in
from planner.web.releases.listing import plan_lines, release_line, release_lines
from planner.web.releases.telling import telling_of

bp = Blueprint("releases", __name__, url_prefix="/trips/<slug>/releases")


@bp.get("")
def index(slug: str) -> str:
    """List what was published, the newest first, and what is planned."""
    programme, trip = lookups.programme(slug), lookups.trip(slug)
    language, releases = reader().falling_back_to(programme.trip.languages), releases_of(trip)
    plans = plan_lines(plans_of(trip), releases[0] if releases else None, programme, language)
    return render_template(
        "releases/index.html",
        programme=programme,
        releases=release_lines(releases, programme, language),
        plans=sorted(plans, key=lambda plan: plan.moment),
        news=news_of(trip, programme),
        may_edit=lookups.may_edit(slug),
    )


@bp.get("/<int:number>")
def show(slug: str, number: int) -> str:
    """Show a release by day as an audience was given it, with ``?for=``; a long one by ``?page=``."""
    release, audience = release_of(lookups.trip(slug), number), _audience()
    draft, views = lookups.programme(slug), views_of(release)
    language = reader().falling_back_to(draft.trip.languages)
    seen = views.of(audience)
    return render_template(
        "releases/show.html",
        programme=draft,
        release=release_line(release, draft, language),
        agenda=agenda_of(seen, language, page=asked_page(), warns=False),
        seen=seen,
        shown=choice_of(audience, seen, language),
        choices=choices_of(views.programme, language),
        others=[one.number for one in releases_of(lookups.trip(slug)) if one.number != number],
    )


@bp.get("/<int:number>/differences")
def differences(slug: str, number: int) -> str:
    """Show for an audience, with ``?for=``, what is otherwise in a release than in another one, ``?since=``."""
    trip, draft = lookups.trip(slug), lookups.programme(slug)
    release = release_of(trip, number)
    other = _other(slug, release)
    language = reader().falling_back_to(draft.trip.languages)
    older, newer = (other, release) if other is None or other.number < release.number else (release, other)
    telling = telling_of(
        views_of(older) if older else None,
        views_of(newer),
        _audience(),
        language,
        counts_all="all" in request.args,
        is_draft=False,
    )
    return render_template(
        "releases/differences.html",
        programme=draft,
        telling=telling,
        older=release_line(older, draft, language) if older else None,
        newer=release_line(newer, draft, language),
        numbers=[one.number for one in releases_of(trip)],
        latest=latest_release(trip),
    )


def _other(slug: str, release: Release) -> Release | None:
    """Return the release with which another one is compared: the one that is asked for, else the one before it.

    :raises NotFound: where there is none of that number.
    """
    asked = request.args.get("since", "")
    if asked:
        number = number_in(asked)
        if number == release.number:
            raise NotFound
        return release_of(lookups.trip(slug), number)
    return release_of(lookups.trip(slug), release.number - 1) if release.number > 1 else None


def _audience() -> Audience:
    """Return the audience that is asked for, everyone where none is; nobody's restricted data are part of any."""
    asked = Audience.parse(request.args.get("for", "everyone"))
    return Audience(asked.circle, asked.key)
