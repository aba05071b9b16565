"""The JSON of a release: what the schemas promise of every programme, and what no audience finds in it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from planner.exports.json_api import Published, Standing, json_of, openapi_of
from planner.exports.json_api.openapi import PLACE
from planner.programme.audience import Audience, audiences_of, seen_by
from planner.programme.shape import Programme
from planner.values.text import Text
from tests.exports.any_programme import programmes
from tests.programme.marked import marks, with_uploads
from tests.programmes import whole_trip

THIRD = Published(number=3, at=datetime(2026, 11, 1, 9, 30, tzinfo=UTC), note=Text("The hotel is another one"))
KEYED = ("groups", "people", "institutions", "venues", "items", "agreements", "aims")
LEADING = {
    *("leader", "institution", "accompanies", "counterpart", "person", "party", "presenter", "renews"),
    *("venue", "alternative_venue", "inside", "anchor"),
}
"""Properties that name one key; those that name several hold lists of strings."""
LISTS = {"attendees", "organisers", "signs", "parties", "witnesses", "groups"}


def read(programme: Programme, audience: Audience | str = "staff", **said: Any) -> Any:
    return json.loads(json_of(seen_by(programme, audience), THIRD, **said))


def strict(schema: Any) -> Any:
    """Return a schema that lets no object have more than it names."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {name: strict(one) for name, one in schema.items()}
    return {"additionalProperties": False, **kept} if kept.get("type") == "object" and "required" in kept else kept


DESCRIPTION = openapi_of("https://planner.example.org")
CHECK = Draft202012Validator(
    {"$ref": f"{PLACE}Document", "components": strict(DESCRIPTION["components"])},
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)


def keys_named(value: Any) -> Iterator[str]:
    """Yield every key that something in the document says leads to another thing."""
    if isinstance(value, list):
        for one in value:
            yield from keys_named(one)
    if isinstance(value, dict):
        for name, one in value.items():
            if name in LEADING and one is not None:
                yield one
            elif name in LISTS and isinstance(one, list):
                yield from (key for key in one if isinstance(key, str))
            yield from keys_named(one)


@settings(max_examples=20)
@given(programme=programmes())
def test_the_schemas_hold_for_every_programme_and_audience(programme: Programme):
    documents = [read(programme, audience) for audience in audiences_of(programme)]

    assert [error.message for document in documents for error in CHECK.iter_errors(document)] == []


@settings(max_examples=20)
@given(programme=programmes())
def test_every_key_leads_to_something_in_the_same_document(programme: Programme):
    for audience in audiences_of(programme):
        document = read(programme, audience)
        there = {one["key"] for table in KEYED for one in document[table]}

        assert set(keys_named(document)) - there == set()


def test_the_same_programme_gives_the_same_bytes():
    first, again = (json_of(seen_by(whole_trip(), "everyone"), THIRD) for _time in range(2))

    assert first == again


@pytest.mark.parametrize("audience", ["public", "host:nims", "group:city", "everyone", "person:ada", "person:ken"])
def test_an_audience_meets_nothing_that_it_may_not_know(audience: str):
    seen = seen_by(with_uploads(), audience)

    met = marks(json_of(seen, THIRD).decode())

    assert met <= marks(seen)
    assert {one for one in met if "restricted" in one} == set()


def test_what_the_office_keeps_for_itself_is_there_for_nobody():
    met = marks(json_of(seen_by(with_uploads(), "staff+restricted"), THIRD).decode())

    assert {one for one in met if one.endswith(("-staff", "-restricted", "-photo", "-result", "-task"))} == set()


def test_the_public_is_not_told_what_a_release_says_to_the_delegation():
    told = {audience: read(whole_trip(), audience)["release"]["note"] for audience in ("public", "everyone")}

    assert told == {"public": {}, "everyone": {"und": "The hotel is another one"}}


def test_a_time_is_told_as_the_wall_shows_it_with_its_zone_and_its_instant():
    [call] = [one for one in read(whole_trip())["items"] if one["key"] == "call"]

    assert [call["time"][name] for name in ("form", "day", "start", "end", "zone", "starts_at", "ends_at")] == [
        "exact",
        "2026-11-24",
        "09:00",
        "10:30",
        "Asia/Tokyo",
        "2026-11-24T00:00:00Z",
        "2026-11-24T01:30:00Z",
    ]


def test_a_time_that_is_not_exact_names_no_instant():
    loose = [one["time"] for one in read(whole_trip())["items"] if one["type"] == "engagement"]

    assert {time["starts_at"] for time in loose if time["form"] in {"follows", "part", "day", "undated"}} == {None}


def test_both_ends_of_a_flight_have_their_own_zone():
    [out] = [one for one in read(whole_trip())["items"] if one["key"] == "out"]

    assert [out[end]["zone"] for end in ("departure", "arrival")] == ["Europe/Berlin", "Asia/Tokyo"]


def test_how_often_an_item_has_changed_is_what_its_calendar_says():
    stands = {"call": Standing(7, datetime(2026, 10, 1, tzinfo=UTC))}

    [call] = [one for one in read(whole_trip(), standing=stands)["items"] if one["key"] == "call"]

    assert (call["sequence"], call["changed_at"]) == (7, "2026-10-01T00:00:00Z")


def test_a_release_for_some_groups_names_those_that_are_known():
    published = replace(THIRD, groups=("city", "nobody-knows"))

    document = json.loads(json_of(seen_by(whole_trip(), "everyone"), published))

    assert document["release"]["groups"] == ["city"]


def test_the_description_names_a_schema_for_everything_it_refers_to():
    referred = {words.partition('"')[0] for words in json.dumps(DESCRIPTION).split(PLACE)[1:]}

    assert referred | {"Document"} == set(DESCRIPTION["components"]["schemas"])


def test_every_property_whose_name_leaves_a_question_says_what_it_is():
    schemas = DESCRIPTION["components"]["schemas"]
    undescribed = {
        f"{name}.{said}"
        for name, schema in schemas.items()
        for said, one in schema.get("properties", {}).items()
        if one.get("type") == ["string", "null"] and "description" not in one
    }

    assert undescribed == {"Agreement.signed_on", "Agreement.valid_until"}
    assert all(schema["description"] for schema in schemas.values())
