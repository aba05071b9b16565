"""The page of the agenda."""

from flask import Blueprint, render_template, request

from planner.actions.releases import news_of
from planner.exports.markdown import markdown_html
from planner.programme.audience import Audience
from planner.web import lookups
from planner.web.agenda.audiences import choice_of, choices_of
from planner.web.agenda.page import agenda_of
from planner.web.forms.filtering import sieve_of
from planner.web.languages import reader
from planner.web.paging import asked_page
from planner.web.ways import addresses

bp = Blueprint("agenda", __name__)


@bp.get("/trips/<slug>")
def show(slug: str) -> str:
    """Show a trip by day, as the staff or, with ``?for=``, as any other audience sees it; a long one by ``?page=``."""
    audience = Audience.parse(request.args.get("for", "staff"))
    whole = lookups.whole(slug)
    programme = lookups.seen(slug, whole, audience)
    language = reader().falling_back_to(programme.trip.languages)
    address_of = addresses(slug) if audience.is_staff else None
    sieve = sieve_of(programme, language)
    return render_template(
        "agenda/show.html",
        agenda=agenda_of(programme, language, address_of=address_of, page=asked_page(), keys=sieve.keys),
        sieve=sieve,
        programme=programme,
        note=markdown_html(language.text(programme.trip.note)) if programme.trip.note else "",
        shown=choice_of(audience, whole, language),
        choices=choices_of(whole, language),
        member=lookups.member(slug),
        may_edit=audience.is_staff and lookups.may_edit(slug),
        news=news_of(lookups.trip(slug), programme) if audience.is_staff else None,
    )
