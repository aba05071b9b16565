"""Whatever people type into a form comes back whole, as words: escaped, and after the cleaning that we promise.

A new form joins by a line in FORMS.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from flask import Flask, render_template_string
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from werkzeug.datastructures import MultiDict
from wtforms import FieldList, FormField

from planner.language import language
from planner.model import Member
from planner.values.vocabulary import Role
from planner.web.forms import words
from planner.web.forms.account import AccountForm, PasswordForm
from planner.web.forms.acknowledgements import AcknowledgementForm
from planner.web.forms.agreements import AgreementForm
from planner.web.forms.base import Desk, Form
from planner.web.forms.button import ButtonForm
from planner.web.forms.chosen import DelayForm, NoForm, OtherDayForm, OtherGroupsForm, SplitForm
from planner.web.forms.delegate_links import LinkForm, LinksForm
from planner.web.forms.documents import DocumentForm
from planner.web.forms.drags import DragForm
from planner.web.forms.engagements import EngagementForm
from planner.web.forms.feeds import FeedForm
from planner.web.forms.filtering import FilterForm
from planner.web.forms.groups import GroupForm, GroupPeopleForm
from planner.web.forms.institutions import InstitutionForm
from planner.web.forms.intake import IntakeForm, ReadingForm, TakeOverForm
from planner.web.forms.legs import LegForm
from planner.web.forms.mailings import MailingForm, ReplyForm
from planner.web.forms.members import InvitationForm
from planner.web.forms.moves import MoveForm
from planner.web.forms.outcomes import ActionItemForm, AimForm, ResultForm
from planner.web.forms.people import PersonForm
from planner.web.forms.photos import PhotoForm
from planner.web.forms.posters import PostersForm
from planner.web.forms.publicity import PublicityForm
from planner.web.forms.quick import QuickForm
from planner.web.forms.ranks import RankForm, RollForm
from planner.web.forms.register import RegisterForm
from planner.web.forms.releases import ReleaseForm
from planner.web.forms.report import ReportForm
from planner.web.forms.sign_in import NewOrganizerForm, SignInForm
from planner.web.forms.stays import StayForm
from planner.web.forms.trip_copies import CopyForm
from planner.web.forms.trip_files import TripFileForm
from planner.web.forms.trip_start import NewTripForm
from planner.web.forms.trips import EditTripForm
from planner.web.forms.venues import VenueForm
from tests.pages import fields_of, parsed
from tests.programmes import whole_trip

Sort = Callable[..., Form]

FORMS: list[Sort] = [
    EngagementForm,
    LegForm,
    StayForm,
    PersonForm,
    GroupForm,
    InstitutionForm,
    VenueForm,
    EditTripForm,
    AgreementForm,
    AimForm,
    ResultForm,
    ActionItemForm,
    ReportForm,
    RankForm,
    RollForm,
    PostersForm,
    AcknowledgementForm,
    NewTripForm,
    CopyForm,
    QuickForm,
    AccountForm,
    partial(InvitationForm, by=Member(role=Role.OWNER, reads_restricted=True)),
    NewOrganizerForm,
    SignInForm,
    FilterForm,
    FeedForm,
    LinkForm,
    RegisterForm,
    MoveForm,
    DragForm,
    partial(MailingForm, proposed=()),
    ReplyForm,
    ReleaseForm,
    DelayForm,
    OtherDayForm,
    SplitForm,
]

WORDLESS = {
    ButtonForm,
    LinksForm,
    NoForm,
    OtherGroupsForm,
    GroupPeopleForm,
    TripFileForm,
    PhotoForm,
    PasswordForm,
    IntakeForm,
    ReadingForm,
    TakeOverForm,
    DocumentForm,
    PublicityForm,
}
"""Forms into which nobody types words that come back: a button, a tick, a file, a password, pasted rows."""

DRAWN = """{% from "macros/fields.html" import field, rows %}
{% macro drawn(form) %}
{% for one in form %}
{% if one.sort is not defined %}{{ drawn(one.form) }}{% elif one.sort == "rows" %}{{ rows(one) }}
{% else %}{{ field(one) }}{% endif %}
{% endfor %}
{% endmacro %}
<!doctype html><html lang="en"><title>x</title><main><form>{{ drawn(form) }}</form></main></html>"""

SIGNS = some.characters(exclude_categories=("Cs",), exclude_characters="\r\n")
TYPED = some.text(SIGNS, max_size=60) | some.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=q()>',
        "</textarea><b>",
        "{{7*7}}",
        "&amp;lt;",
        "' or 1=1 --",
        "\\",
    ]
)


def desk() -> Desk:
    return Desk(language("en"), ("de", "ja"), whole_trip())


def returned(app: Flask, sort: Sort, sent: dict[str, str]) -> dict[str, list[str]]:
    """Send a form and return what stands in its inputs when it comes back."""
    with app.test_request_context(method="POST", data=sent):
        form = sort(desk(), formdata=MultiDict(sent))
        form.validate()
        return fields_of(parsed(render_template_string(DRAWN, form=form))[0].find(".//form"))


@pytest.fixture
def inputs(app: Flask, sort: Sort) -> list[str]:
    """The inputs of a form into which people type words."""
    with app.test_request_context():
        return typed_into(render_template_string(DRAWN, form=sort(desk(), formdata=None)))


def typed_into(html: str) -> list[str]:
    root = parsed(html)[0]
    kinds = ("text", "email", "tel", "url")
    lines = [str(one.get("name")) for one in root.iter("input") if one.get("type") in kinds]
    return [*lines, *(str(one.get("name")) for one in root.iter("textarea"))]


def with_those_inside(form: Any) -> Iterator[type[Any]]:
    """Yield a form's class, its bases, and those of the forms that stand in it."""
    yield from type(form).__mro__
    for field in form:
        rows = field.entries if isinstance(field, FieldList) else [field]
        for row in (row for row in rows if isinstance(row, FormField)):
            yield from with_those_inside(row.form)


def with_those_below(sort: type[Form]) -> Iterator[type[Form]]:
    yield sort
    for below in sort.__subclasses__():
        yield from with_those_below(below)


def test_every_form_there_is_stands_among_them(app: Flask) -> None:
    with app.test_request_context():
        tried = {one for sort in FORMS for one in with_those_inside(sort(desk(), formdata=None))}
        tried |= {one for sort in WORDLESS for one in sort.__mro__}

    assert [
        sort for sort in with_those_below(Form) if sort.__module__.startswith("planner.") and sort not in tried
    ] == []


@pytest.mark.parametrize("sort", FORMS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=some.data())
def test_what_was_typed_into_any_field_comes_back_whole(
    app: Flask, inputs: list[str], sort: Sort, data: some.DataObject
) -> None:
    sent = {name: data.draw(TYPED, label=name) for name in inputs}

    back = returned(app, sort, sent)

    shown = {name: words.one_line(back[name][0]) for name in sent}
    assert shown == {name: words.one_line(words.without_hidden(typed)) for name, typed in sent.items()}
