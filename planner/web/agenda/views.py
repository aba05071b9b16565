"""The page of the agenda."""

from collections.abc import Callable

from flask import Blueprint, render_template, request, url_for

from planner.exports.markdown import markdown_html
from planner.programme.audience import Audience
from planner.programme.shape import Engagement, Leg, Stay
from planner.web import lookups
from planner.web.agenda.audiences import choice_of, choices_of
from planner.web.agenda.page import agenda_of
from planner.web.languages import reader

bp = Blueprint("agenda", __name__)


@bp.get("/trips/<slug>")
def show(slug: str) -> str:
    """Show a trip by day, as the staff or, with ``?for=``, as any other audience sees it."""
    audience = Audience.parse(request.args.get("for", "staff"))
    whole = lookups.whole(slug)
    programme = lookups.seen(slug, whole, audience)
    language = reader().falling_back_to(programme.trip.languages)
    address_of = addresses(slug) if audience.is_staff else None
    return render_template(
        "agenda/show.html",
        agenda=agenda_of(programme, language, address_of=address_of),
        programme=programme,
        note=markdown_html(language.text(programme.trip.note)) if programme.trip.note else "",
        shown=choice_of(audience, whole, language),
        choices=choices_of(whole, language),
        member=lookups.member(slug),
        may_edit=audience.is_staff and lookups.may_edit(slug),
    )


def addresses(slug: str) -> Callable[[Engagement | Leg | Stay], str]:
    """Return a quick way to an item's address: building thousands of them one by one takes longer than the page."""
    sorts = {Engagement: "engagements", Leg: "legs", Stay: "stays"}
    before = {sort: url_for(f"{name}.show", slug=slug, key="KEY").removesuffix("KEY") for sort, name in sorts.items()}
    return lambda item: f"{before[type(item)]}{item.key}"
