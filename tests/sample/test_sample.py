"""The sample is what everybody sees first: whole, in three languages, and without a mistake."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from planner.exports.tripfile import tripfile_of
from planner.imports.tripfile import read_tripfile
from planner.programme.clashes import clashes_of
from planner.programme.shape import Programme
from planner.sample import sample_bytes
from planner.values.text import ANY, Text
from planner.values.vocabulary import Kind, Mode, Side
from planner.values.when import Form


@pytest.fixture(scope="module")
def sample() -> Programme:
    return read_tripfile(sample_bytes())


def test_the_sample_is_written_as_it_is_read(sample: Programme) -> None:
    written = tripfile_of(sample)

    assert read_tripfile(written) == sample
    assert read_tripfile(tripfile_of(sample, "json")) == sample
    assert tripfile_of(read_tripfile(written)) == written


def test_nothing_in_the_sample_clashes(sample: Programme) -> None:
    assert clashes_of(sample) == ()


@pytest.mark.parametrize("language", ["de", "en", "ja"])
def test_every_text_of_the_sample_is_said_in(sample: Programme, language: str) -> None:
    spoken = set(texts_in(sample))

    assert [text for text in spoken if text and text.choose(language)[1] not in {language, ANY}] == []


def test_the_sample_says_in_each_language_what_is_illustrative(sample: Programme) -> None:
    assert sorted(sample.trip.note) == ["de", "en", "ja"]
    assert ANY not in sample.trip.note


def test_the_delegation_of_the_sample_numbers_21_and_some_are_in_two_groups(sample: Programme) -> None:
    delegation = sample.side(Side.HOME)

    assert len(delegation) == 21
    assert [person.key for person in delegation if len(person.groups) == 2] == ["overbeck", "hellweg"]


def test_every_host_of_the_sample_has_a_name_in_their_own_script_with_its_reading(sample: Programme) -> None:
    assert [host.key for host in sample.side(Side.HOST) if not (host.native and host.reading)] == []


def test_the_sample_shows_every_way_of_travelling_and_every_form_of_time(sample: Programme) -> None:
    forms = {engagement.when.form for engagement in sample.engagements.values()}

    assert {leg.mode for leg in sample.legs.values()} == {Mode.FLIGHT, Mode.TRAIN, Mode.BUS, Mode.CAR}
    assert forms == set(Form) - {Form.DAY}


def test_every_signing_of_the_sample_signs_an_agreement_of_two_parties(sample: Programme) -> None:
    signings = [item for item in sample.engagements.values() if item.kind is Kind.SIGNING]

    signed = [sample.agreements[key] for item in signings for key in item.signs]

    assert [agreement.key for agreement in signed] == [
        "nims-2025",
        "doppelabschluss-2025",
        "start-up-2025",
        "osaka-2025",
    ]
    assert [{each.party for each in agreement.signatories} for agreement in signed] == [
        set(agreement.parties) for agreement in signed
    ]


def test_addresses_in_the_sample_lead_to_nobody(sample: Programme) -> None:
    emails = [person.email for person in sample.people.values() if person.email]
    websites = [institution.website for institution in sample.institutions.values() if institution.website]

    assert [email for email in emails if not email.endswith(".example.org")] == []
    assert [website for website in websites if not website.endswith(".example.org/")] == []


def texts_in(thing: Any) -> Iterator[Text]:
    if isinstance(thing, Text):
        yield thing
    elif is_dataclass(thing):
        yield from (text for each in fields(thing) for text in texts_in(getattr(thing, each.name)))
    elif isinstance(thing, dict):
        yield from (text for inside in thing.values() for text in texts_in(inside))
    elif isinstance(thing, tuple):
        yield from (text for inside in thing for text in texts_in(inside))
