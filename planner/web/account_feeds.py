"""The calendar addresses of whoever is signed in: made, shown once, revoked."""

from dataclasses import dataclass

from flask import Blueprint, flash, session, url_for
from flask_babel import gettext as _

from planner.actions.feeds import feed_of, feeds_of, issue_feed, revoke_feed
from planner.language import Language
from planner.model import Feed, Organizer
from planner.values.vocabulary import FeedSort
from planner.web import lookups
from planner.web.addresses import whole_address
from planner.web.answers import Answer, form_page, saved
from planner.web.forms.base import Desk
from planner.web.forms.button import ButtonForm
from planner.web.forms.feeds import FeedForm
from planner.web.languages import reader

bp = Blueprint("account_feeds", __name__, url_prefix="/account/feeds")

MADE = "feed"
"""Under this name the session keeps the secret of a feed until its page has shown it."""


@dataclass(frozen=True, slots=True)
class FeedLine:
    """A calendar address in the list: its number, for what it is, since when."""

    number: int
    name: str
    made_on: str


@bp.route("", methods=["GET", "POST"])
def index() -> Answer:
    """List the addresses that work and make another; show one that has just been made, this once."""
    who, language = lookups.whoever(), reader()
    feeds = feeds_of(who, FeedSort.REMINDERS)
    form = FeedForm(Desk(language), since=max((one.id for one in feeds), default=0))
    if form.accepted():
        with form.taking_refusals():
            for twin in _made_by_this_form(who, form):
                revoke_feed(twin)
            session[MADE] = issue_feed(who, FeedSort.REMINDERS, language=language.code, name=form.name.data or "")[1]
            return saved(url_for("account_feeds.index"))
    link = _address_of(session.pop(MADE)) if MADE in session else ""
    return form_page("feeds/index.html", form, lines=[_line(one, language) for one in feeds], link=link)


@bp.route("/<int:number>/revocation", methods=["GET", "POST"])
def revocation(number: int) -> Answer:
    """Ask whether to let an address answer from now on that it is gone, and do so."""
    feed, back = feed_of(lookups.whoever(), number), url_for("account_feeds.index")
    form = ButtonForm(Desk(reader()), version="")
    if form.accepted():
        revoke_feed(feed)
        flash(_("The calendar address is revoked. Whatever asks for it is told that it is gone."))
        return saved(back)
    return form_page("feeds/revocation.html", form, line=_line(feed, reader()), back=back)


def _made_by_this_form(who: Organizer, form: FeedForm) -> list[Feed]:
    """Return what the same form, sent twice by two clicks, has made: its address has been shown to nobody."""
    same = [one for one in feeds_of(who, FeedSort.REMINDERS) if one.name == (form.name.data or "")]
    return [one for one in same if 0 <= form.since.number < one.id]


def _address_of(secret: str) -> str:
    return whole_address("feeds.show", secret=secret)


def _line(feed: Feed, language: Language) -> FeedLine:
    return FeedLine(feed.id, feed.name, language.date(feed.made_at.date()))
