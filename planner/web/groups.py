"""Groups in the browser: by rank, everything of one, who is in it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import render_template, url_for
from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict

from planner.actions.drafts import GroupDraft, draft_of
from planner.actions.groups import add_group, change_group, delete_group, set_people
from planner.actions.ranks import Place
from planner.language import Language
from planner.model import Group, Person
from planner.programme.shape import Programme
from planner.values.vocabulary import Side
from planner.web import lookups
from planner.web.answers import Answer, saved
from planner.web.conflicts import Editing
from planner.web.desks import desk_of
from planner.web.forms.base import Desk
from planner.web.forms.groups import GroupForm, GroupPeopleForm
from planner.web.forms.offers import full_name
from planner.web.languages import reader
from planner.web.paging import asked_page
from planner.web.ranks import let_move, placed
from planner.web.resource import Resource
from planner.web.sheets.groups import GroupPage, group_cards, group_page
from planner.web.sheets.hanging import hanging_on_group
from planner.web.sheets.ranked import page_at


class Groups(Resource[GroupForm]):
    """The sub-delegations."""

    name = room = "groups"
    row, form = Group, GroupForm
    add, change, remove = add_group, change_group, delete_group
    heading_new, heading_edit = _("A new group"), _("Change the group")

    def page(self, programme: Programme, key: str, language: Language) -> GroupPage:
        """Return everything of a group."""
        return group_page(programme, key, language)

    def called(self, desk: Desk, key: str) -> str:
        """Return its name."""
        return desk.language.text(desk.programme.groups[key].name)

    def copied(self, row: Group) -> GroupDraft:
        """Return the same without its colour and its leader, which are its own."""
        kept: GroupDraft = draft_of(row)
        return replace(kept, colour="", leader=None)

    def before_deletion(self, row: Group, desk: Desk) -> Mapping[str, Any]:
        """Return who is in it, and what is for it alone."""
        return {"hanging": list(hanging_on_group(desk.programme, row.key, desk.language))}


groups = Groups()
bp = groups.blueprint()
let_move(bp, groups, listed=lambda _group, _place: {})


@bp.get("")
def index(slug: str) -> str:
    """List the groups in the order of rank."""
    programme = lookups.programme(slug)
    cards = group_cards(programme, reader().falling_back_to(programme.trip.languages))
    return render_template("groups/index.html", cards=cards, programme=programme, may_edit=lookups.may_edit(slug))


@bp.route("/<key>/people/<person>/rank", methods=["GET", "POST"])
def person_rank(slug: str, key: str, person: str) -> Answer:
    """Let somebody stand at another place within a group, among its members of the same side."""
    trip = lookups.trip_to_edit(slug)
    group, member = lookups.thing(Group, trip, key), lookups.thing(Person, trip, person)

    def back(place: Place) -> str:
        pages = {side.value: asked_page(side) for side in Side} | {member.side.value: page_at(place.number)}
        asked: dict[str, Any] = {side: page for side, page in pages.items() if page > 1}
        return url_for("groups.show", slug=slug, key=key, **asked, _anchor=f"person-{person}")

    return placed(member, called=_full_name, room="groups", back=back, group=group)


def _full_name(desk: Desk, key: str) -> str:
    return full_name(desk, desk.programme.people[key])


@bp.route("/<key>/people", methods=["GET", "POST"])
def people(slug: str, key: str) -> Answer:
    """Say who is in a group."""
    trip = lookups.trip_to_edit(slug)
    group = lookups.thing(Group, trip, key)

    def form_of(sent: MultiDict[str, str] | None) -> GroupPeopleForm:
        within = tuple(person.key for person in group.people)
        return GroupPeopleForm(desk_of(trip), formdata=sent, people=within, version=group.version)

    editing = Editing(form_of)
    form = editing.form
    if form.accepted():
        with form.taking_refusals():
            set_people(group, form.people.data or (), version=form.version.number)
            return saved(groups.address(slug, key))
    which, back = groups.called(form.desk, key), groups.address(slug, key)
    return editing.page("groups/people.html", programme=form.desk.programme, which=which, back=back, room="groups")
