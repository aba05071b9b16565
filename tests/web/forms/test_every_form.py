"""Whatever people type into a form comes back whole, as words: escaped, and after the cleaning that we promise.

A new form joins by a line in FORMS.
"""

import pytest
from flask import Flask, render_template_string
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from werkzeug.datastructures import MultiDict

from planner.language import language
from planner.web.forms import words
from planner.web.forms.agreements import AgreementForm
from planner.web.forms.base import Desk, Form
from planner.web.forms.engagements import EngagementForm
from planner.web.forms.groups import GroupForm
from planner.web.forms.institutions import InstitutionForm
from planner.web.forms.legs import LegForm
from planner.web.forms.outcomes import ActionItemForm, AimForm, ResultForm
from planner.web.forms.people import PersonForm
from planner.web.forms.stays import StayForm
from planner.web.forms.trips import EditTripForm
from planner.web.forms.venues import VenueForm
from tests.pages import fields_of, parsed
from tests.programmes import whole_trip

FORMS = [
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
]

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


def returned(app: Flask, sort: type[Form], sent: dict[str, str]) -> dict[str, list[str]]:
    """Send a form and return what stands in its inputs when it comes back."""
    with app.test_request_context(method="POST", data=sent):
        form = sort(desk(), formdata=MultiDict(sent))
        form.validate()
        return fields_of(parsed(render_template_string(DRAWN, form=form))[0].find(".//form"))


@pytest.fixture
def inputs(app: Flask, sort: type[Form]) -> list[str]:
    """The inputs of a form into which people type words."""
    with app.test_request_context():
        return typed_into(render_template_string(DRAWN, form=sort(desk(), formdata=None)))


def typed_into(html: str) -> list[str]:
    root = parsed(html)[0]
    kinds = ("text", "email", "tel", "url")
    lines = [str(one.get("name")) for one in root.iter("input") if one.get("type") in kinds]
    return [*lines, *(str(one.get("name")) for one in root.iter("textarea"))]


@pytest.mark.parametrize("sort", FORMS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=some.data())
def test_what_was_typed_into_any_field_comes_back_whole(
    app: Flask, inputs: list[str], sort: type[Form], data: some.DataObject
) -> None:
    sent = {name: data.draw(TYPED, label=name) for name in inputs}

    back = returned(app, sort, sent)

    shown = {name: words.one_line(back[name][0]) for name in sent}
    assert shown == {name: words.one_line(words.without_hidden(typed)) for name, typed in sent.items()}
