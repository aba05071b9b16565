"""Every sentence that people read is found, wherever it stands."""

import pytest

from planner.checks.messages import in_code, in_template, wanted


@pytest.mark.parametrize(
    ("source", "messages"),
    [
        ('_("Save")', ["Save"]),
        ('N_("Draft")', ["Draft"]),
        ('language.say("Dress code")', ["Dress code"]),
        ('say("Departs")', ["Departs"]),
        ('self._say("Departs")', ["Departs"]),
        ('language.say_many("%(count)s day", "%(count)s days", 3)', [("%(count)s day", "%(count)s days")]),
        ('raise Refused("The last day lies before the first.", field="end")', ["The last day lies before the first."]),
        ('raise ValueError("for programmers")', []),
        ('language.say_in("flight", "Departure")', ["flight\x04Departure"]),
        ('lazy_pgettext("any", "Departure")', ["any\x04Departure"]),
        ("_(variable)", []),
    ],
)
def test_a_sentence_is_found_in_code(source: str, messages: list[object]) -> None:
    assert list(in_code(source)) == messages


@pytest.mark.parametrize(
    ("source", "messages"),
    [
        ('{{ _("Hello %(name)s", name=name) }}', ["Hello %(name)s"]),
        ('{{ language.say("Contents") }}', ["Contents"]),
        ('{{ ngettext("%(num)d person", "%(num)d people", 3) }}', [("%(num)d person", "%(num)d people")]),
        ('{{ url_for("trips.index") }}', []),
    ],
)
def test_a_sentence_is_found_in_a_template(source: str, messages: list[object]) -> None:
    assert list(in_template(source)) == messages


def test_what_a_refusal_says_by_itself_is_found_too() -> None:
    assert wanted()["There is no such thing here."] == "planner/errors.py"


def test_what_is_said_to_the_terminal_before_there_is_a_catalogue_is_left_out() -> None:
    assert not [place for place in wanted().values() if place.startswith("planner/bootstrap/")]
