"""Two people change the same thing; nobody's words are lost."""

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import PageOf
from tests.journeys.filling import fill, part, press

pytestmark = pytest.mark.browser

CALL = "/trips/tsukuba/engagements/call"


def test_the_slower_of_two_sees_both_versions_and_may_keep_theirs_field_by_field(page_of: PageOf, cast: Cast):
    ada, ben = page_of(cast.ada), page_of(cast.ben)
    ada.goto(f"{CALL}/edit")
    ben.goto(f"{CALL}/edit")
    save(ben, {"Title": {"English": "Courtesy call on the Governor"}, "When": {"Begins": "9:45"}})

    with ada.expect_response(lambda answer: answer.request.method == "POST") as answer:
        save(ada, {"Title": {"English": "Courtesy call on the Mayor"}, "Dress code": {"English": "Dark suit"}})

    assert answer.value.status == 409
    expect(part(ada, "Title")).to_contain_text("Courtesy call on the Mayor")
    expect(part(ada, "Title")).to_contain_text("Courtesy call on the Governor")
    part(ada, "When").get_by_label("Take theirs").check()
    press(ada, "Save")
    expect(ada.get_by_role("heading", level=1)).to_have_text("Courtesy call on the Mayor")
    expect(ada.locator("main dl").first).to_contain_text("09:45–10:30")
    expect(ada.locator("main dl").first).to_contain_text("Dark suit")


def save(page: Page, entries: dict[str, dict[str, str]]) -> None:
    fill(page, entries)
    press(page, "Save")
