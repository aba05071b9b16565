"""Whatever people type into a form and save stands whole in the form when it is opened again."""

from collections.abc import Iterator

import pytest
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some
from wtforms import FormField

from planner.values.text import shows_something
from planner.web.forms import words
from planner.web.forms.account import AccountForm
from planner.web.forms.agreements import AgreementForm
from planner.web.forms.base import Form
from planner.web.forms.engagements import EngagementForm
from planner.web.forms.fields import Line, Lines
from planner.web.forms.groups import GroupForm
from planner.web.forms.institutions import InstitutionForm
from planner.web.forms.legs import LegForm
from planner.web.forms.outcomes import ActionItemForm, AimForm, ResultForm
from planner.web.forms.people import PersonForm
from planner.web.forms.stays import StayForm
from planner.web.forms.texts import TextField
from planner.web.forms.trips import EditTripForm
from planner.web.forms.venues import VenueForm
from tests.browser import Browser
from tests.cast import Cast
from tests.pages import fields_of
from tests.web.forms.test_every_form import desk

STORED: dict[str, type[Form]] = {
    "/account": AccountForm,
    "/trips/tsukuba/edit": EditTripForm,
    "/trips/tsukuba/engagements/call/edit": EngagementForm,
    "/trips/tsukuba/legs/out/edit": LegForm,
    "/trips/tsukuba/stays/stay/edit": StayForm,
    "/trips/tsukuba/people/ben/edit": PersonForm,
    "/trips/tsukuba/groups/city/edit": GroupForm,
    "/trips/tsukuba/institutions/nims/edit": InstitutionForm,
    "/trips/tsukuba/venues/nims-hq/edit": VenueForm,
    "/trips/tsukuba/agreements/nims-2026/edit": AgreementForm,
    "/trips/tsukuba/aims/materials/edit": AimForm,
    "/trips/tsukuba/results/lab/edit": ResultForm,
    "/trips/tsukuba/action-items/letter/edit": ActionItemForm,
}

SIGNS = some.characters(exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))
HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=q()>', "</textarea><b>", "{{7*7}}", "&amp;lt;", "%(x)s"]


def typed(most: int) -> some.SearchStrategy[str]:
    """Words that fit: composed they may be three times as long."""
    shown = some.text(SIGNS, min_size=1, max_size=min(most // 3, 60)).filter(shows_something)
    return shown | some.sampled_from([words for words in HOSTILE if len(words) <= most] or ["<b>"])


def word_inputs(form: Form) -> Iterator[tuple[str, int]]:
    """Yield the inputs of a form that take any words, with the most letters of each; none for what is new beside it."""
    for field in (one for one in form if not one.name.startswith("new_")):
        if isinstance(field, FormField):
            yield from word_inputs(field.form)
        elif isinstance(field, TextField):
            yield from ((one.name, field.most) for one in field.wordings)
        elif type(field) in {Line, Lines}:
            yield field.name, field.most


def standing(browser: Browser, address: str) -> dict[str, list[str]]:
    """Return what stands in a form, apart from the button that undoes the save before."""
    forms = [form for form in browser.get(address).all(".//main//form[@method='post']") if "class" in form.attrib]
    [form] = [form for form in forms if form.get("class") != "note-undo"]
    return fields_of(form)


@pytest.mark.parametrize("address", STORED)
@settings(
    max_examples=4, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=some.data())
def test_what_was_saved_stands_whole_in_the_form(app: Flask, cast: Cast, address: str, data: some.DataObject) -> None:
    before = standing(cast.ada.browser, address)
    with app.test_request_context():
        inputs = dict(word_inputs(STORED[address](desk(), formdata=None)))
    sent = {name: data.draw(typed(most), label=name) for name, most in inputs.items() if name in before}

    cast.ada.browser.post(address, {**before, **sent})

    after = standing(cast.ada.browser, address)
    assert sent
    assert {name: words.one_line(after[name][0]) for name in sent} == {
        name: words.one_line(said) for name, said in sent.items()
    }
