"""How long texts may be when they are saved."""

import pytest

from planner.actions.limits import LONG_LENGTH, ensure_fits
from planner.errors import Refused
from planner.model import Engagement, Person, Poster, Trip
from planner.values.text import Text

LONG = [
    (Trip, "summary"),
    (Person, "biography"),
    (Engagement, "abstract"),
    (Engagement, "account"),
    (Poster, "abstract"),
]


@pytest.mark.parametrize(("sort", "name"), LONG, ids=lambda one: getattr(one, "__name__", one))
def test_what_people_write_at_length_may_be_as_long_as_in_a_trip_file(sort: type, name: str):
    ensure_fits(sort(**{name: Text({"de": "x" * LONG_LENGTH})}))

    with pytest.raises(Refused):
        ensure_fits(sort(**{name: Text({"de": "x" * (LONG_LENGTH + 1)})}))
