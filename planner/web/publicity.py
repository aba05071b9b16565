"""The organizers' page about publicity: whether everybody may see a trip, and exactly what they would see."""

from dataclasses import dataclass

from flask import Blueprint, flash, render_template, url_for
from flask_babel import gettext as _

from planner.actions.publicity import Publicity, publicity_of, set_publicity
from planner.actions.releases import latest_release, programme_of_release
from planner.errors import NotFound
from planner.language import spoken
from planner.model import Release, Trip
from planner.programme.audience import Audience, Circle
from planner.programme.shape import Programme
from planner.publishing.editions import bring_out
from planner.web import lookups
from planner.web.addresses import whole_address
from planner.web.agenda.details import person_words
from planner.web.answers import Answer, form_page, saved
from planner.web.desks import desk_of
from planner.web.forms.publicity import PublicityForm
from planner.web.languages import reader
from planner.web.preview.page import Preview, preview_of
from planner.web.public.page import public_page

bp = Blueprint("publicity", __name__, url_prefix="/trips/<slug>/publicity")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What everybody would see: of which release (0 is the draft), the days in short, who is named, how many items."""

    release: int
    preview: Preview
    people: tuple[str, ...]
    items: int
    of_items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the public page stands, and how another site takes it into a frame; both "" while it is nowhere."""

    page: str = ""
    frame: str = ""


@bp.route("", methods=["GET", "POST"])
def show(slug: str) -> Answer:
    """Show who may see what, and let editors change it."""
    trip = lookups.trip(slug)
    before, release = publicity_of(trip), latest_release(trip)
    form = PublicityForm(desk_of(trip), data={name: getattr(before, name) for name in Publicity.__slots__})
    if form.accepted():
        _let(lookups.trip_to_edit(slug), form, release)
        return saved(url_for("publicity.show", slug=slug))
    return form_page(
        "publicity/show.html",
        form,
        programme=form.desk.programme,
        publicity=before,
        release=release,
        places=_places(trip, before, release),
        seen=_seen(slug, release),
        may_change=lookups.member(slug).may_edit,
    )


@bp.get("/preview/<of>")
def preview(slug: str, of: str) -> str:
    """Show the public page as it would be, of the ``draft`` or the newest ``release``, to members only."""
    if of not in {"draft", "release"}:
        raise NotFound
    released = latest_release(lookups.trip(slug))
    if of == "release" and released is None:
        raise NotFound
    programme = _public_draft(slug) if released is None or of == "draft" else programme_of_release(released, "public")
    page = public_page(programme, reader())
    return render_template("publicity/preview.html", page=page, programme=programme, of=of, shown=_NOWHERE, target="")


_NOWHERE = {"calendar": "", "tongues": ()}


def _let(trip: Trip, form: PublicityForm, release: Release | None) -> None:
    chosen = Publicity(bool(form.has_public_page.data), bool(form.may_be_embedded.data))
    set_publicity(trip, chosen)
    if chosen.has_public_page and release is not None:
        bring_out(release)
    if not chosen.has_public_page:
        flash(_("Nobody but the delegation and the hosts sees this trip now."))
    elif release is None:
        flash(_("The public page will appear with the first release."))
    else:
        flash(_("Everybody may see the public page now. Until it looks so everywhere takes up to five minutes."))


def _places(trip: Trip, publicity: Publicity, release: Release | None) -> Places:
    if not publicity.has_public_page or release is None:
        return Places()
    page = whole_address("public.page", slug=trip.slug, tag=spoken(trip.languages)[0])
    if not publicity.may_be_embedded:
        return Places(page=page)
    frame = whole_address("public.embed", slug=trip.slug, lang=spoken(trip.languages)[0])
    title = reader().falling_back_to(trip.languages).text(trip.title)
    return Places(page=page, frame=render_template("publicity/frame.html", address=frame, title=title).strip())


def _seen(slug: str, release: Release | None) -> Seen:
    public = programme_of_release(release, "public") if release else _public_draft(slug)
    whole = programme_of_release(release, "staff") if release else lookups.programme(slug)
    language = reader().falling_back_to(public.trip.languages)
    return Seen(
        release=release.number if release else 0,
        preview=preview_of(public, language),
        people=tuple(person_words(public, one, language) for one in public.people.values()),
        items=len(public.engagements),
        of_items=len(whole.engagements),
    )


def _public_draft(slug: str) -> Programme:
    return lookups.seen(slug, lookups.whole(slug), Audience(Circle.PUBLIC))
