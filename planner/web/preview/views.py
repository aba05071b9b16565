"""The preview in the browser: a page of its own, whose part ``#preview`` also stands beside the board."""

from flask import Blueprint, render_template, request

from planner.programme.audience import Audience
from planner.web import lookups
from planner.web.agenda.audiences import choice_of, choices_of
from planner.web.languages import reader
from planner.web.preview.page import preview_of

bp = Blueprint("preview", __name__, url_prefix="/trips/<slug>/preview")


@bp.get("")
def show(slug: str) -> str:
    """Show a trip in short as everyone or, with ``?for=``, as another audience sees it; of a long one around ``?day=``.

    A day is named by its date or by its place in the row of days; what is neither is the first.
    """
    audience, which = Audience.parse(request.args.get("for", "everyone")), request.args.get("day", "")
    whole = lookups.whole(slug)
    programme = lookups.seen(slug, whole, audience)
    language = reader().falling_back_to(programme.trip.languages)
    return render_template(
        "preview/show.html",
        preview=preview_of(programme, language, which=which),
        programme=programme,
        which=which,
        shown=choice_of(audience, whole, language),
        choices=choices_of(whole, language),
    )
