"""The draft is published from a page that shows what is different: now, for some groups, or at a time."""

from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from planner.jobs.planned import change_plan, plan_of
from planner.jobs.work import do_next
from planner.model import Group, Job, Release, db
from planner.values.text import NOTHING, Text
from planner.values.vocabulary import JobState
from tests.cast import Cast
from tests.conftest import Queries
from tests.web.published import published, the_trip

TRIP = "/trips/tsukuba"
RELEASES = f"{TRIP}/releases"
NEW = f"{RELEASES}/new"
LATER = {"moment": "later", "day": "2026-11-20", "clock": "11:30"}


def rename(cast: Cast, title: str = "Reception", key: str = "call") -> None:
    cast.ada.browser.fill_in(f"{TRIP}/engagements/{key}/edit", {"title-en": title})


def releases(app: Flask) -> list[Any]:
    with app.app_context():
        found = db.session.scalars(select(Release).order_by(Release.number)).all()
        return [(one.number, one.note, one.groups, one.organizer.name if one.organizer else None) for one in found]


def jobs(app: Flask) -> list[Any]:
    with app.app_context():
        found = db.session.scalars(select(Job).where(Job.sort == "publish").order_by(Job.id)).all()
        return [(one.state, one.due_at, one.args) for one in found]


def test_the_first_release_is_published_with_a_note_in_every_language(app: Flask, cast: Cast) -> None:
    sent = cast.ben.browser.fill_in(NEW, {"note-en": "Hello", "note-de": "Guten Tag"})

    assert sent.headers["Location"] == f"{RELEASES}/1"
    assert releases(app) == [(1, Text({"de": "Guten Tag", "en": "Hello"}), None, "Ben")]


def test_every_difference_is_shown_before_with_the_old_and_the_new(app: Flask, cast: Cast) -> None:
    published(app)
    rename(cast)

    page = cast.ada.browser.get(NEW)

    assert page.said(".//li[@class='difference']//del") == ["Courtesy call"]
    assert page.said(".//li[@class='difference']//ins") == ["Reception"]


def test_each_audience_has_its_own_count_and_its_own_differences(app: Flask, cast: Cast) -> None:
    published(app)
    rename(cast, key="keynote")

    page = cast.ada.browser.get(f"{NEW}?for=group:city")

    counts = dict(
        zip(
            page.said(".//*[@class='audience-pick']/span[1]"),
            page.said(".//*[@class='audience-pick']/span[2]"),
            strict=True,
        )
    )
    assert (counts["Staff"], counts["City"], counts["University"], counts["Public"]) == ("1", "0", "1", "0")
    assert "No difference for City." in page.words


def test_other_things_than_items_are_shown_too(app: Flask, cast: Cast) -> None:
    published(app)
    cast.ada.browser.fill_in(f"{TRIP}/people/ada/edit", {"phone": "+49 234 999"})
    cast.ada.browser.fill_in(f"{TRIP}/engagements/call/edit", {"notes-staff-en": "Budget code 4712"})

    staff, public = (cast.ada.browser.get(f"{NEW}?for={whom}") for whom in ("staff", "public"))

    assert "+49 234 999" in staff.words
    assert "Budget code 4712" in staff.words
    assert "4712" not in public.words
    assert "+49 234 999" not in public.words


def test_looking_at_another_audience_publishes_nothing_and_loses_nothing(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.fill_in(NEW, {"note-en": "Hello", "look": "group:city", "moment": "later"}, status=200)

    assert (releases(app), jobs(app)) == ([], [])
    assert page.one(".//textarea[@name='note-en']").text.strip() == "Hello"
    assert page.said(".//*[@class='audience-pick'][@aria-current]/span[1]") == ["City"]


def test_what_colleagues_have_changed_meanwhile_is_shown_and_nothing_is_lost(app: Flask, cast: Cast) -> None:
    published(app)
    rename(cast)
    shown = cast.ben.browser.get(NEW)
    marks = {name: shown.one(f".//input[@name='{name}']").get("value") for name in ("mark", "last", "step")}
    rename(cast, "Something else", key="signing")

    page = cast.ben.browser.post(NEW, {**marks, "note-en": "Hello", "moment": "now", "groups-who": "all"}, status=409)

    assert "Changed while you were reading" in page.words
    assert "English: Something else" in page.words
    assert page.one(".//textarea[@name='note-en']").text.strip() == "Hello"
    assert page.one(".//input[@name='mark']").get("value") != marks["mark"]
    assert len(releases(app)) == 1


def test_the_page_that_comes_back_can_be_sent_as_it_stands(app: Flask, cast: Cast) -> None:
    cast.ben.browser.fill_in(NEW, {"mark": "old"}, status=409)

    cast.ben.browser.fill_in(NEW)

    assert len(releases(app)) == 1


def test_two_clicks_publish_once(app: Flask, cast: Cast) -> None:
    shown = cast.ada.browser.get(NEW)
    marks = {name: shown.one(f".//input[@name='{name}']").get("value") for name in ("mark", "last", "step")}
    sent = {**marks, "moment": "now", "groups-who": "all", "note-en": "Hello"}

    places = [cast.ada.browser.post(NEW, sent).headers["Location"] for _ in range(2)]

    assert places == [f"{RELEASES}/1"] * 2
    assert len(releases(app)) == 1


def test_nothing_new_is_refused_in_words(app: Flask, cast: Cast) -> None:
    published(app)

    page = cast.ada.browser.fill_in(NEW, {}, status=422)

    assert "Nothing has changed since release 1." in page.words


def test_a_closed_trip_is_not_published(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(f"{TRIP}/edit", {"state": "closed"})

    cast.ada.browser.fill_in(NEW, {}, status=409)

    assert releases(app) == []


def test_for_chosen_groups_only_theirs_is_shown_and_published(app: Flask, cast: Cast) -> None:
    published(app)
    cast.ada.browser.fill_in(f"{TRIP}/engagements/cairo/edit", {"people_out": ["ben"]})
    published(app)
    rename(cast, "New keynote", key="keynote")
    rename(cast, "New Cairo", key="cairo")
    chosen = {"groups-who": "some", "groups": ["university"]}

    page = cast.ada.browser.fill_in(NEW, {**chosen, "look": "staff"}, status=200)
    cast.ada.browser.fill_in(NEW, chosen)

    assert page.said(".//li[@class='difference']//ins") == ["New keynote"]
    assert releases(app)[-1][2] == ["university"]
    assert "The draft has changed since release 3: one difference." in cast.ada.browser.get(TRIP).words


def test_no_group_at_all_is_refused_at_its_field(app: Flask, cast: Cast) -> None:
    page = cast.ada.browser.fill_in(NEW, {"groups-who": "some"}, status=422)

    assert "Choose the groups for which you publish." in page.words
    assert releases(app) == []


def test_a_release_is_planned_by_the_clock_of_the_office_and_published_then(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast.ada.browser.fill_in(NEW, {**LATER, "note-en": "For Monday"})
    assert jobs(app)[0][:2] == (JobState.WAITING, datetime(2026, 11, 20, 10, 30, tzinfo=UTC))
    assert "Planned for 20 November 2026, 11:30" in cast.cleo.browser.get(RELEASES).words
    rename(cast, "Changed after it was planned")

    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T10:30:00+00:00")
    with app.app_context():
        assert do_next()

    assert releases(app) == [(1, Text({"en": "For Monday"}), None, "Ada")]
    assert "Changed after it was planned" in cast.ada.browser.get(f"{RELEASES}/1").words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"day": "", "clock": ""}, "This is needed."),
        ({"day": "2026-11-19"}, "This time has passed."),
        ({"day": "2027-03-28", "clock": "2:30"}, "does not exist"),
        ({"clock": "soon"}, "Clock time"),
    ],
)
def test_a_time_that_cannot_be_is_refused(app: Flask, cast: Cast, said: dict[str, str], words: str) -> None:
    page = cast.ada.browser.fill_in(NEW, {**LATER, **said}, status=422)

    assert words in page.words
    assert jobs(app) == []


def test_a_time_is_not_read_where_it_is_published_now(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {"moment": "now", "day": "whenever"})

    assert len(releases(app)) == 1


def test_two_clicks_plan_once(app: Flask, cast: Cast) -> None:
    for _ in range(2):
        cast.ada.browser.fill_in(NEW, LATER)

    assert len(jobs(app)) == 1


def test_a_plan_is_changed_and_withdrawn(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, {**LATER, "note-en": "Old"})
    plan = next(link for link in cast.ada.browser.get(RELEASES).links() if "/plans/" in link)

    cast.ben.browser.fill_in(plan, {"clock": "12:00", "note-en": "New", "groups-who": "some", "groups": ["city"]})
    changed = jobs(app)
    cast.ben.browser.post(f"{plan}/end")

    assert [one[1:] for one in changed] == [
        (datetime(2026, 11, 20, 11, 0, tzinfo=UTC), {"note": {"en": "New"}, "groups": ["city"]})
    ]
    assert [one[0] for one in jobs(app)] == [JobState.STOPPED]
    assert "Planned for" not in cast.ada.browser.get(RELEASES).words


def test_a_plan_is_not_turned_into_publishing_now(cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, LATER)
    plan = next(link for link in cast.ada.browser.get(RELEASES).links() if "/plans/" in link)

    page = cast.ada.browser.fill_in(plan, {"moment": "now"}, status=422)

    assert "withdraw this plan" in page.words


def test_what_is_being_published_cannot_be_planned_otherwise(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, LATER)
    plan = next(link for link in cast.ada.browser.get(RELEASES).links() if "/plans/" in link)
    with app.app_context():
        db.session.scalars(select(Job)).one().state = JobState.DONE
        db.session.commit()

    changed = cast.ada.browser.fill_in(plan, {"clock": "12:00"}, status=422)
    withdrawn = cast.ada.browser.post(f"{plan}/end", status=422)

    assert "This is being published, has been by now, or was withdrawn." in changed.words
    assert "This is being published, has been by now, or was withdrawn." in withdrawn.words


def test_a_plan_that_failed_says_why(app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    published(app)
    cast.ada.browser.fill_in(NEW, LATER)
    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T10:30:00+00:00")
    with app.app_context():
        do_next()

    words = cast.ada.browser.get(RELEASES).words

    assert "Not published: it was planned for 20 November 2026, 11:30 Nothing has changed since release 1." in words


def test_a_plan_for_a_group_that_is_gone_fails_and_publishes_nothing(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast.ada.browser.fill_in(NEW, {**LATER, "groups-who": "some", "groups": ["university"]})
    with app.app_context():
        db.session.delete(db.session.scalars(select(Group).where(Group.key == "university")).one())
        db.session.commit()
    monkeypatch.setenv("PLANNER_NOW", "2026-11-20T10:30:00+00:00")

    with app.app_context():
        do_next()

    assert releases(app) == []
    assert "For university" in cast.ada.browser.get(RELEASES).words


def test_another_trips_plan_is_found_nowhere(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, LATER)
    with app.app_context():
        number = db.session.scalars(select(Job.id)).one()

    cast.dov.browser.get(f"/trips/kyoto/releases/plans/{number}", status=404)
    cast.dov.browser.post(f"/trips/kyoto/releases/plans/{number}/end", status=404)


def test_whoever_changes_a_plan_answers_for_it(app: Flask, cast: Cast) -> None:
    cast.ada.browser.fill_in(NEW, LATER)
    with app.app_context():
        trip = the_trip("tsukuba")
        job = plan_of(trip, db.session.scalars(select(Job.id)).one())
        ben = next(member.organizer for member in trip.members if member.organizer.name == "Ben")
        change_plan(job, ben, due_at=datetime(2026, 11, 22, tzinfo=UTC), note=NOTHING, groups=None)

        assert job.organizer is ben


def test_the_page_takes_few_queries_however_many_releases_there_are(app: Flask, cast: Cast, queries: Queries) -> None:
    published(app)
    rename(cast)
    published(app)
    rename(cast, "Again")
    cast.ada.browser.get("/trips")

    with queries(8):
        cast.ada.browser.get(NEW)
