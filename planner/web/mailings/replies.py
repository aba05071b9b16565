"""Where somebody accepts or declines an invitation, behind their link: no account, no cookie.

Who knows the secret may answer, so the answer needs no token beside it: no other site knows where to send one. To look
at the page says nothing; mail programs that follow links in advance answer for nobody.
"""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from planner.actions.mailings import answer, ensure_invited
from planner.actions.mailings.answers import answer_of
from planner.errors import NotFound, PlannerError
from planner.exports.differences.times import engagement_time
from planner.exports.reader import Reader
from planner.model import db
from planner.programme.audience import Audience, Circle
from planner.programme.shape import Programme
from planner.web.access import public
from planner.web.arrivals import csrf
from planner.web.delegates.answers import ALWAYS, refusal, refused_by_http
from planner.web.delegates.link import Opened, opened
from planner.web.forms.base import Desk
from planner.web.forms.mailings import REPLIES, ReplyForm

bp = Blueprint("replies", __name__, url_prefix="/p/<secret>/invitations")
csrf.exempt(bp)


@bp.route("/<item>", methods=["GET", "POST"])
@public
def show(secret: str, item: str) -> Response:
    """Show an invitation and what was answered; keep another answer."""
    link = opened(secret)
    person = _person(link)
    try:
        programme = ensure_invited(link.trip, person, item)
    except NotFound:
        return _not_invited(link)
    form = ReplyForm(Desk(link.language))
    if form.accepted():
        with form.taking_refusals():
            answer(link.trip, person, item, form.reply.data, words=form.words.data or "")
            db.session.commit()
            lang = request.args.get("lang") or None
            return redirect(url_for("replies.show", secret=secret, item=item, lang=lang), 303)
    status = 200 if request.method in {"GET", "HEAD"} else form.refused_with
    return Response(_page(link, programme, item, form), status, content_type="text/html; charset=utf-8", headers=ALWAYS)


@bp.errorhandler(PlannerError)
def refuse(refused: PlannerError) -> Response:
    """Say what is wrong on a page that brings no cookie."""
    return refusal(refused)


@bp.errorhandler(HTTPException)
def refuse_by_http(error: HTTPException) -> Response | HTTPException:
    """Say what HTTP knows to be wrong on such a page too."""
    return refused_by_http(error)


def _person(link: Opened) -> str:
    """Return whose link it is. :raises NotFound: for one that is nobody's own."""
    audience = Audience.parse(link.feed.audience)
    if audience.circle is not Circle.PERSON:
        raise NotFound
    return audience.key


def _not_invited(link: Opened) -> Response:
    """Say so to who followed an invitation that was taken back, and lead to what is planned now."""
    body = render_template("mailings/not_invited.html", link=link)
    return Response(body, 404, content_type="text/html; charset=utf-8", headers=ALWAYS)


def _page(link: Opened, programme: Programme, key: str, form: ReplyForm) -> str:
    reader, item = Reader(programme, link.language), programme.engagements[key]
    venue = programme.venue_of(item)
    kept = answer_of(link.trip, _person(link), key)
    return render_template(
        "mailings/reply.html",
        link=link,
        form=form,
        item_title=reader.item(item),
        when=engagement_time(item, reader, with_zone=True, with_tbc=True),
        place=" / ".join(filter(None, reader.place(venue))) if venue else "",
        kept=kept,
        replies=[(word.value, link.language.say(said)) for word, said in REPLIES.items()],
    )
