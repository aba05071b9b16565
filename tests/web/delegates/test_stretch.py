"""From when until when the page says the same."""

from datetime import UTC, date, datetime, timedelta

import pytest

from planner.language import language
from planner.programme.shape import Programme
from planner.values.vocabulary import Status
from planner.web.delegates.page import page_of, stretch_of
from planner.web.delegates.stretch import EVER
from tests.programmes import a_flight, a_meeting, an_end, exact, from_, programme_with, until, whole_day, with_

HOUR = timedelta(hours=1)
BERLIN, TOKYO, SAMOA = "Europe/Berlin", "Asia/Tokyo", "Pacific/Pago_Pago"


def _trip() -> Programme:
    """Return more at once than is shown, walls of three zones, the date line, the night in which the clocks go back."""
    at_once = [exact("2026-10-24", f"{9 + nth:02d}:00", "16:00") for nth in range(5)]
    return programme_with(
        *(a_meeting(when, key=f"long-{nth}", venue=None) for nth, when in enumerate(at_once)),
        *(a_meeting(exact("2026-10-24", "18:00"), key=f"dinner-{nth}", venue=None) for nth in range(4)),
        a_meeting(exact("2026-10-24", "18:00"), key="none", venue=None, status=Status.CANCELLED),
        a_meeting(exact("2026-10-25", "02:00", "03:00"), key="night", venue=None),
        a_meeting(from_("2026-10-26", "10:00", zone=TOKYO), key="call", venue=None),
        a_meeting(until("2026-10-26", "15:00", zone=TOKYO), key="bids", venue=None),
        a_meeting(with_("2026-10-26", "call", zone=TOKYO), key="beside", venue=None),
        a_meeting(whole_day("2026-10-27", zone=TOKYO), key="free", venue=None),
        a_flight(an_end(TOKYO, "2026-10-28 08:00"), an_end(SAMOA, "2026-10-27 22:00")),
        starts=date(2026, 10, 24),
        ends=date(2026, 10, 29),
    )


@pytest.mark.parametrize("programme", [_trip(), programme_with()], ids=["full", "empty"])
def test_a_page_is_the_same_all_the_while_and_no_longer(programme: Programme) -> None:
    now, ends = datetime(2026, 10, 23, tzinfo=UTC), []
    page = page_of(programme, language("en"), now)

    while now < datetime(2026, 10, 30, tzinfo=UTC):
        stretch = stretch_of(page, (), now)
        assert stretch.holds(now)
        later, before = page_of(programme, language("en"), now + HOUR / 2), page
        same = stretch.holds(now + HOUR / 2)
        assert (later == before) == same, now
        if not same:
            ends.append(stretch.until)
        now, page = now + HOUR / 2, later

    assert stretch_of(page, (), now).until == EVER
    assert ends == sorted(set(ends))
    assert bool(ends) == bool(programme.engagements)


def test_an_invitation_that_is_past_is_the_end_of_a_stretch() -> None:
    programme, now = programme_with(), datetime(2026, 10, 24, 12, tzinfo=UTC)
    page = page_of(programme, language("en"), now)

    stretch = stretch_of(page, [now - HOUR, now + HOUR], now)

    assert (now.timestamp() - stretch.since, stretch.until - now.timestamp()) == (3599, 3601)
