"""What a line of quick add would clash with is told before it is saved."""

from tests.cast import Cast

QUICK = "/trips/tsukuba/quick"
WARNINGS = ".//main//p[@class='entry-warning']"


def test_what_it_would_clash_with_is_told_before_it_is_saved(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{QUICK}?line=14:30+tea+%23City&day=2026-11-24&zone=Asia/Tokyo")

    assert any("Signing; with, commas" in words for words in page.said(WARNINGS))


def test_a_day_that_is_none_of_the_trips_is_told_with_its_year(cast: Cast) -> None:
    page = cast.ada.browser.get(f"{QUICK}?line=2030-01-01+9:00+tea&day=2026-11-24")

    assert page.said(".//main//h2[@id='quick-day']") == ["Tuesday 1 January 2030"]
    assert any("outside the trip" in words for words in page.said(WARNINGS))
