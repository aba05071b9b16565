"""Who sleeps where, night by night."""

from datetime import date

import pytest

from planner.programme.nights import Night, journeys_of, night_by_night, nights_of
from planner.programme.shape import Programme
from planner.values.vocabulary import Status
from tests.programme.test_nights import out_and_home
from tests.programme.test_presence import TOKYO, trip_of
from tests.programmes import a_flight, a_stay, an_end

FOUR = [date(2026, 11, day) for day in (22, 23, 24, 25)]


def nights(programme: Programme, key: str = "ada") -> list[str]:
    """Return a person's nights in words: the keys of the stays, "way", "none" for no bed, "" for home."""
    journeys = journeys_of(programme)
    return [said(night) for night in night_by_night(programme, programme.people[key], journeys[key], FOUR)]


def said(night: Night) -> str:
    words = [*night.stays, *(["way"] * night.travels), *(["none"] * night.lacks_bed)]
    return "+".join(words)


def test_the_nights_of_a_trip_lie_between_its_days():
    days = nights_of(trip_of().trip)

    assert (days[0], days[-1], len(days)) == (date(2026, 11, 22), date(2026, 11, 28), 7)


def test_a_flight_through_the_night_a_hotel_and_a_night_without_a_bed_follow_one_another():
    assert nights(trip_of(*out_and_home(), a_stay("2026-11-23", "2026-11-25"))) == ["way", "stay", "stay", "none"]


def test_a_night_in_two_hotels_names_both():
    hotels = (a_stay("2026-11-23", "2026-11-25"), a_stay("2026-11-24", "2026-11-26", key="second"))

    assert nights(trip_of(*out_and_home(), *hotels)) == ["way", "stay", "stay+second", "second"]


def test_after_the_journey_home_everybody_is_at_home():
    flights = (
        out_and_home()[0],
        a_flight(an_end(TOKYO, "2026-11-24 12:00"), an_end("Europe/Berlin", "2026-11-24 18:00")),
    )

    assert nights(trip_of(*flights, a_stay("2026-11-23", "2026-11-24"))) == ["way", "stay", "", ""]


def test_a_cancelled_stay_is_nobodys_bed():
    stay = a_stay("2026-11-23", "2026-11-26", status=Status.CANCELLED)

    assert nights(trip_of(*out_and_home(), stay)) == ["way", "none", "none", "none"]


@pytest.mark.parametrize(("people_in", "slept"), [((), ["", "", "", ""]), (("ken",), ["", "stay", "", ""])])
def test_a_host_lacks_no_bed_and_may_have_one(people_in: tuple[str, ...], slept: list[str]):
    stay = a_stay("2026-11-23", "2026-11-24", groups=("city",), people_in=people_in)

    assert nights(trip_of(*out_and_home(), stay), "ken") == slept
