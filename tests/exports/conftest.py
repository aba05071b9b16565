"""What the tests of all exports share."""

import pytest

from planner.programme.shape import Programme
from tests.programmes import whole_trip


@pytest.fixture(scope="session")
def whole() -> Programme:
    return whole_trip()
