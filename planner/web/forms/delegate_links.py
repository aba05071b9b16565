"""The forms by which links for delegates and hosts are made."""

from collections.abc import Iterator
from enum import StrEnum

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from planner.programme.audience import Circle, audiences_of
from planner.values.vocabulary import Side
from planner.web.agenda.audiences import choice_of
from planner.web.forms.account import languages
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import KeyField, KeysField, Option
from planner.web.forms.fields import Hidden, Line


class Whom(StrEnum):
    """For whom links are made at once."""

    PEOPLE = "people"
    GROUPS = "groups"
    HOSTS = "hosts"
    EVERYONE = "everyone"


def outsiders(desk: Desk) -> Iterator[Option]:
    """Offer every audience that has no account: all but the staff, and the public, which needs no link."""
    for audience in audiences_of(desk.programme):
        if audience.circle not in {Circle.STAFF, Circle.PUBLIC}:
            choice = choice_of(audience, desk.programme, desk.language)
            yield Option(choice.address, choice.name, under=choice.under)


def several(desk: Desk) -> Iterator[Option]:
    """Offer the sorts of audiences that the trip has, each with how many these are."""
    of = desk.programme
    hosts = sum(one.side is Side.HOST for one in of.institutions.values())
    for whom, words, count in (
        (Whom.PEOPLE, gettext("Each person of the delegation"), len(of.side(Side.HOME))),
        (Whom.GROUPS, gettext("Each group"), len(of.groups)),
        (Whom.HOSTS, gettext("Each host"), hosts),
        (Whom.EVERYONE, gettext("One for everyone together"), 1),
    ):
        if count:
            yield Option(whom, words, str(count))


class LinkForm(Form):
    """For whom a link is, in which language, and what it is called."""

    audience = KeyField(_("For whom"), of=outsiders, required=True, missing=_("Choose for whom it is."))
    language = KeyField(_("Language"), of=languages, empty=_("The trip’s main language"))
    name = Line(_("What it is for"), hint=_("such as: for the family at home. By this you tell several apart."))
    since = Hidden(most=20)


class LinksForm(Form):
    """For whom links are made at once; who has one already gets no other."""

    whom = KeysField(_("For whom"), of=several, required=True, missing=_("Choose for whom."))
    language = KeyField(_("Language"), of=languages, empty=_("Each in their own, else the trip’s main language"))
