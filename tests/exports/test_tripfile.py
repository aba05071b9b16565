"""A trip file holds whatever a programme holds, and reads as somebody would write it by hand."""

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid5

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from planner.exports.tripfile import tripfile_of
from planner.imports.tripfile import read_tripfile
from planner.programme.shape import Engagement, Programme
from planner.values.text import Text
from tests.exports.any_programme import programmes

HEAD = b"""planner: 1

trip:
  slug: test
  title: Test
  kind: outgoing
  starts: 2025-04-01
  ends: 2025-04-03
  home_zone: Europe/Berlin
  languages: [de, ja]
  state: draft
"""
TRIP_UID = "5b3f6a52-0000-4000-8000-000000000000"


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(programme=programmes())
def test_what_is_written_reads_the_same(programme: Programme) -> None:
    as_yaml, as_json = tripfile_of(programme), tripfile_of(programme, "json")

    assert read_tripfile(as_yaml) == programme
    assert read_tripfile(as_json) == programme


def test_a_file_is_written_as_somebody_would_write_it() -> None:
    written = (Path(__file__).parent / "files" / "canonical.yaml").read_text(encoding="utf-8")

    assert tripfile_of(read_tripfile(written.encode())).decode() == written


def test_other_readers_of_yaml_find_texts_dates_and_clock_times_as_they_are_meant() -> None:
    data = (
        HEAD + b'engagements: [{id: a, title: "2025-04-01", when: {date: 2025-04-01, start: 14:00}, dress_code: "no"}]'
    )
    programme = read_tripfile(data)

    found = yaml.safe_load(tripfile_of(programme))["engagements"][0]

    assert found["when"] == {"date": programme.trip.starts, "start": "14:00"}
    assert (found["title"], found["dress_code"]) == ("2025-04-01", "no")


def test_yaml_and_json_say_the_same() -> None:
    programme = read_tripfile(HEAD + b"people: [{id: ada, family: Ada, present: {from: 2025-04-02}}]")

    as_yaml = yaml.safe_load(tripfile_of(programme))

    assert json.loads(tripfile_of(programme, "json")) == json.loads(json.dumps(as_yaml, default=str))


@pytest.mark.parametrize(
    ("uid", "said"),
    [
        pytest.param(str(uuid5(UUID(TRIP_UID), "visit")), None, id="made from the trip's and the id"),
        pytest.param("visit-7@example.org", "visit-7@example.org", id="its own"),
        pytest.param("", None, id="not known yet"),
    ],
)
def test_a_uid_is_written_where_it_is_not_the_usual_one(uid: str, said: str | None) -> None:
    programme = read_tripfile(HEAD + b"engagements: [{id: visit, title: Visit}]")
    visit = replace(programme.engagements["visit"], uid=uid)
    named = replace(programme, trip=replace(programme.trip, uid=TRIP_UID), engagements={"visit": visit})

    found = yaml.safe_load(tripfile_of(named))

    assert (found["trip"]["uid"], found["engagements"][0].get("uid")) == (TRIP_UID, said)


TWO_GROUPS = b"""
groups: [{id: city, name: City, leader: ada}, {id: board, name: Board}]
people: [{id: ada, family: Ada, groups: [city, board]}, {id: ben, family: Ben}]
engagements:
  - {id: lunch, title: Lunch}
  - id: visit
    title: Visit
    when: {date: 2025-04-01, follows: lunch}
    groups: [city, board]
    people: {in: [ben]}
    parts: [{person: ben, part: speaker}, {person: ada, part: guest}]
    inside: lunch
"""


def test_what_an_audience_may_not_see_is_not_named_either_and_the_file_can_be_read() -> None:
    whole = read_tripfile(HEAD + TWO_GROUPS)
    seen = replace(
        whole,
        groups={"city": whole.groups["city"]},
        people={"ada": whole.people["ada"]},
        engagements={"visit": whole.engagements["visit"]},
    )

    data = tripfile_of(seen)

    visit = read_tripfile(data).engagements["visit"]
    assert b"ben" not in data
    assert b"lunch" not in data
    assert (visit.groups, [part.person for part in visit.parts]) == (("city",), ["ada"])


def test_a_time_without_a_zone_of_its_own_is_written_without_one() -> None:
    programme = read_tripfile(HEAD + b"engagements: [{id: visit, title: Visit}]")
    visit: Engagement = replace(programme.engagements["visit"], when=programme.engagements["visit"].when.in_zone(""))

    found = yaml.safe_load(tripfile_of(replace(programme, engagements={"visit": visit})))

    assert found["engagements"] == [{"id": "visit", "kind": "other", "title": "Visit"}]


def test_the_rarer_characters_stand_unescaped() -> None:
    programme = read_tripfile(HEAD)
    title = Text({"ja": "𠮷野家　「訪問」", "de": "Größe – „Maß“"})

    data = tripfile_of(replace(programme, trip=replace(programme.trip, title=title)))

    assert "𠮷野家　「訪問」" in data.decode()
    assert read_tripfile(data).trip.title == title
