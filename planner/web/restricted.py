"""What only few may read, of everybody or of one, on pages for those few; and for the owners who has read it."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, current_app, render_template, url_for
from werkzeug.exceptions import Forbidden
from werkzeug.wrappers import Response

from planner.actions.readings import readings_of
from planner.actions.restricted import date_deletions, proposed_day
from planner.errors import NotFound
from planner.language import Language
from planner.model import Person
from planner.programme.names import Naming, naming
from planner.programme.shape import Person as Somebody
from planner.programme.shape import Programme
from planner.values.vocabulary import Role
from planner.web import lookups
from planner.web.answers import saved
from planner.web.items.values import Fact
from planner.web.languages import reader
from planner.web.paging import asked_page, page_of
from planner.web.readings import reading_lines
from planner.web.sheets.people import restricted_facts

bp = Blueprint("restricted", __name__, url_prefix="/trips/<slug>/people")

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Private:
    """Somebody of whom there are restricted data; ``is_dated`` when these have a day of deletion."""

    key: str
    naming: Naming
    facts: tuple[Fact, ...]
    is_dated: bool


@bp.get("/restricted")
def index(slug: str) -> str:
    """List by rank who has which restricted data. :raises NotFound: for who may not read them."""
    programme = lookups.restricted(slug, where="list")
    language = reader().falling_back_to(programme.trip.languages)
    return render_template(
        "restricted/index.html",
        people=[_private(one, programme, language) for one in programme.people.values() if one.restricted],
        diets=_diets(programme),
        proposed=language.date(proposed_day(programme.trip.ends)),
        programme=programme,
        may_edit=lookups.may_edit(slug),
        is_owner=_is_owner(slug),
    )


@bp.post("/restricted/dates")
def dates(slug: str) -> Response:
    """Give all that have none the proposed day of deletion."""
    if not lookups.member(slug).reads_restricted:
        raise NotFound
    date_deletions(lookups.trip_to_edit(slug))
    return saved(url_for("restricted.index", slug=slug))


@bp.get("/<key>/restricted")
def show(slug: str, key: str) -> str:
    """Show the restricted data of one person. :raises NotFound: for who may not read them."""
    if not lookups.member(slug).reads_restricted:
        raise NotFound
    lookups.thing(Person, lookups.trip(slug), key)
    programme = lookups.restricted(slug, where="person", keys=[key])
    language = reader().falling_back_to(programme.trip.languages)
    one = _private(programme.people[key], programme, language)
    return render_template("restricted/show.html", one=one, programme=programme, may_edit=lookups.may_edit(slug))


@bp.get("/restricted/readings")
def readings(slug: str) -> str:
    """List for the owners who has read restricted data, the latest first. :raises Forbidden: for other members."""
    programme = lookups.programme(slug)
    if not _is_owner(slug):
        raise Forbidden
    found = readings_of(Path(current_app.config["INSTANCE"]), lookups.trip(slug))
    page = page_of(found, asked_page(), most=ON_A_PAGE)
    lines = reading_lines(page.rows, programme, reader().falling_back_to(programme.trip.languages))
    return render_template("restricted/readings.html", lines=list(lines), page=page, programme=programme)


def _is_owner(slug: str) -> bool:
    return lookups.member(slug).role is Role.OWNER


def _private(person: Somebody, programme: Programme, language: Language) -> Private:
    named, facts = naming(person, programme, language.code), tuple(restricted_facts(person, language))
    return Private(person.key, named, facts, bool(person.restricted and person.restricted.delete_on))


def _diets(programme: Programme) -> list[tuple[str, int]]:
    """Return how many keep each diet, the most frequent first, as a kitchen asks for it."""
    kept = (person.restricted.diet for person in programme.people.values() if person.restricted)
    return Counter(filter(None, kept)).most_common()
