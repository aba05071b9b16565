"""What only few may read of everybody, on one page for those few."""

from collections import Counter
from dataclasses import dataclass

from flask import Blueprint, render_template, url_for
from werkzeug.wrappers import Response

from planner.actions.restricted import date_deletions, deletion_day
from planner.errors import NotFound
from planner.language import Language
from planner.programme.names import Naming, naming
from planner.programme.shape import Programme
from planner.web import lookups
from planner.web.answers import saved
from planner.web.items.values import Fact
from planner.web.languages import reader
from planner.web.sheets.people import restricted_facts

bp = Blueprint("restricted", __name__, url_prefix="/trips/<slug>/people/restricted")


@dataclass(frozen=True, slots=True)
class Private:
    """Somebody of whom there are restricted data; ``is_dated`` when these have a day of deletion."""

    key: str
    naming: Naming
    facts: tuple[Fact, ...]
    is_dated: bool


@bp.get("")
def index(slug: str) -> str:
    """List by rank who has which restricted data. :raises NotFound: for who may not read them."""
    _ensure_permission(slug)
    programme = lookups.programme(slug)
    language = reader().falling_back_to(programme.trip.languages)
    return render_template(
        "restricted/index.html",
        people=_people(programme, language),
        diets=_diets(programme),
        proposed=language.date(deletion_day(programme.trip.ends)),
        programme=programme,
        may_edit=lookups.may_edit(slug),
    )


@bp.post("/dates")
def dates(slug: str) -> Response:
    """Give all that have none the proposed day of deletion."""
    _ensure_permission(slug)
    date_deletions(lookups.trip_to_edit(slug))
    return saved(url_for("restricted.index", slug=slug))


def _ensure_permission(slug: str) -> None:
    if not lookups.member(slug).reads_restricted:
        raise NotFound


def _people(programme: Programme, language: Language) -> list[Private]:
    return [
        Private(
            person.key,
            naming(person, programme, language.code),
            tuple(restricted_facts(person, language)),
            person.restricted.delete_on is not None,
        )
        for person in programme.people.values()
        if person.restricted
    ]


def _diets(programme: Programme) -> list[tuple[str, int]]:
    """Return how many keep each diet, the most frequent first, as a kitchen asks for it."""
    kept = (person.restricted.diet for person in programme.people.values() if person.restricted)
    return Counter(filter(None, kept)).most_common()
