"""A delegate's telephone: the page abroad, without a signal, after a new release, and once the link is withdrawn."""

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.journeys.conftest import NewContext
from tests.journeys.looking import findings
from tests.web.delegates.links import linked, published, renamed, withdrawn

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
ON_THE_WAY = "2026-11-24T00:30:00Z"
KEPT = """async (wanted) => {
  const copies = async () => [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations())].length;
  while ((await copies()) !== wanted) await new Promise((go) => setTimeout(go, 50));
}"""


@pytest.mark.usefixtures("cast")
def test_a_page_is_there_without_a_signal_tells_what_is_new_and_goes_with_its_link(
    app: Flask, new_context: NewContext
) -> None:
    published(app)
    link = linked(app, "person:ada")
    context = new_context(**PHONE)
    page = context.new_page()
    page.clock.set_fixed_time(ON_THE_WAY)
    page.goto(link)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.evaluate(KEPT, 2)

    expect(page.locator("#now [data-next] .brief-name")).not_to_be_empty()
    expect(page.locator(".clock").first).to_contain_text("09:30")
    page.evaluate("document.querySelectorAll('main details').forEach((part) => (part.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert findings(page) == []

    context.set_offline(True)
    page.goto(f"{link}?lang=de")
    expect(page.locator("[data-offline]")).to_be_visible()
    page.locator("#stays button").first.click()
    expect(page.locator(".driver-address:visible")).to_be_in_viewport()
    context.set_offline(False)

    renamed(app, "call", "Tea with the president")
    published(app)
    page.goto(link)
    expect(page.locator("#changes")).to_have_attribute("open", "")
    expect(page.locator("#changes .told-title")).to_contain_text("Tea with the president")
    page.reload()
    expect(page.locator("#changes")).not_to_have_attribute("open", "")

    withdrawn(app)
    answer = page.goto(link)
    assert answer is not None
    assert answer.status == 410
    expect(page.get_by_role("heading")).to_have_text("This link was withdrawn")
    page.evaluate(KEPT, 0)
    assert page.evaluate("localStorage.length") == 0
