"""What a table may be a list of, and all that differs with it: who reads its rows, who takes them over, its words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import url_for

from planner.actions.importing.people import take_over_people
from planner.actions.importing.programme import take_over_posters, take_over_sessions
from planner.errors import NotFound
from planner.imports.tables.people import people_proposed
from planner.imports.tables.posters import posters_proposed
from planner.imports.tables.proposed import Proposed, Reading
from planner.imports.tables.sessions import sessions_proposed
from planner.model import Engagement, Trip
from planner.programme.shape import Programme
from planner.values.text import N_
from planner.values.vocabulary import Kind, Listed
from planner.web import lookups

Proposing = Callable[[Reading, Programme], tuple[Proposed, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """A sort of list: its words, the tab under which it stands, how its rows are read.

    ``table`` is that of a programme in which they will stand; ``inside`` the key of the conference, or of the session
    in which the posters hang. Without one of the columns ``names`` no row says what it is about.
    """

    of: Listed
    heading: str
    explained: str
    template: str
    table: str
    room: str
    proposing: Proposing
    names: frozenset[str] = frozenset({"title"})
    inside: str = ""

    def take_over(self, trip: Trip, rows: Sequence[Proposed], *, writes_restricted: bool) -> tuple[int, int]:
        """Take rows over; return how many are new and how many are changed."""
        if self.of is Listed.PEOPLE:
            return take_over_people(trip, rows, writes_restricted=writes_restricted)
        around = lookups.thing(Engagement, trip, self.inside, with_lists=True)
        return (take_over_sessions if self.of is Listed.SESSIONS else take_over_posters)(around, rows)

    def back(self, slug: str) -> str:
        """Return where what is taken over will stand."""
        if self.of is Listed.PEOPLE:
            return url_for("people.index", slug=slug)
        return url_for("engagements.show", slug=slug, key=self.inside)

    def there(self, programme: Programme) -> Mapping[str, Any]:
        """Return what stands there already, by what rows mean it by; a poster has no key but its place, from 1."""
        if self.of is Listed.POSTERS:
            posters = programme.engagements[self.inside].posters
            return {str(place): poster for place, poster in enumerate(posters, start=1)}
        found: Mapping[str, Any] = getattr(programme, self.table)
        return found


_LISTS: Mapping[Listed, Taking] = {
    one.of: one
    for one in (
        Taking(
            of=Listed.PEOPLE,
            heading=N_("Take people from a table"),
            explained=N_(
                "Participants, whatever the order and the columns. Before anything is done you see what would become of"
                " each row."
            ),
            template=N_("Table of participants"),
            table="people",
            room="people",
            proposing=people_proposed,
            names=frozenset({"family", "full_name", "native"}),
        ),
        Taking(
            of=Listed.SESSIONS,
            heading=N_("Take sessions from a table"),
            explained=N_(
                "The programme of a conference, a session in each row. Before anything is done you see what would"
                " become of each row."
            ),
            template=N_("Table of sessions"),
            table="engagements",
            room="agenda",
            proposing=sessions_proposed,
        ),
        Taking(
            of=Listed.POSTERS,
            heading=N_("Take posters from a table"),
            explained=N_(
                "The posters of a session, one in each row. Before anything is done you see what would become of each"
                " row."
            ),
            template=N_("Table of posters"),
            table="engagements",
            room="agenda",
            proposing=posters_proposed,
        ),
    )
}
_KINDS = {Listed.SESSIONS: Kind.CONFERENCE, Listed.POSTERS: Kind.SESSION}


def listed(of: str, inside: str, programme: Programme) -> Taking:
    """Return what a table is a list of, people where nothing is said.

    :raises NotFound: for no such list, and where ``inside`` is no conference, or no session.
    """
    sort = next((one for one in Listed if one == (of or Listed.PEOPLE)), None)
    if sort is None:
        raise NotFound
    if sort is Listed.PEOPLE:
        return _LISTS[sort]
    around = programme.engagements.get(inside)
    if around is None or around.kind is not _KINDS[sort]:
        raise NotFound
    return replace(_LISTS[sort], inside=inside)
