"""A delegate's telephone: the page abroad, without a signal, after a new release, and once the link is withdrawn."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import NewContext
from tests.journeys.looking import findings
from tests.web.published import link_to, published, renamed, revoked

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
ON_THE_WAY = "2026-11-24T00:30:00Z"
UNFOLD = "document.querySelectorAll('main details').forEach((part) => (part.open = true))"
READY = "navigator.serviceWorker.ready.then(() => true)"
KEPT = """async (wanted) => {
  const copies = async () => [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations())].length;
  while ((await copies()) !== wanted) await new Promise((go) => setTimeout(go, 50));
}"""

NOT_INSTALLED = """async (path) => {
  const { installing } = await navigator.serviceWorker.register(`${path}sw.js`);
  while (installing && installing.state !== "redundant") await new Promise((go) => setTimeout(go, 20));
}"""


@pytest.mark.usefixtures("cast")
def test_a_page_is_there_without_a_signal_tells_what_is_new_and_goes_with_its_link(
    app: Flask, browser: Browser, new_context: NewContext, live: str
) -> None:
    published(app)
    link = link_to(app, "person:ada")
    page = new_context(**PHONE).new_page()
    page.clock.set_fixed_time(ON_THE_WAY)

    page.goto(link)
    says_what_comes_and_fits(page)
    is_there_without_a_signal(page, link)
    is_there_while_the_server_is_in_trouble(app, browser, live, link)

    renamed(app, "call", "Tea with the president")
    published(app)
    opened(page, link, 200, "release 2")
    tells_once_what_is_new(page, "Tea with the president")

    revoked(app)
    is_gone_from_the_device(page, link)


def opened(page: Page, link: str, status: int, words: str) -> None:
    """Open the page until it says this: what takes the server over three seconds, the device shows from its copy."""
    for _ in range(5):
        answer = page.goto(link)
        if answer is not None and answer.status == status and words in page.inner_text("body"):
            return
    raise AssertionError(f"The page never says “{words}” with {status}.")


def says_what_comes_and_fits(page: Page) -> None:
    expect(page.locator("#now [data-next] .brief-name")).not_to_be_empty()
    expect(page.locator(".clock").first).to_contain_text("09:30")
    page.evaluate(UNFOLD)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["viewport"]["width"]
    assert findings(page) == []


def is_there_without_a_signal(page: Page, link: str) -> None:
    page.evaluate(READY)
    page.evaluate(KEPT, 2)
    page.context.set_offline(True)
    page.goto(f"{link}?lang=de")
    expect(page.locator("[data-offline]")).to_be_visible()
    page.locator("#stays button").first.click()
    expect(page.locator(".driver-address:visible")).to_be_in_viewport()
    page.context.set_offline(False)


def is_there_while_the_server_is_in_trouble(app: Flask, browser: Browser, live: str, link: str) -> None:
    """Look at it in a window that nobody watches for troubles, since there are some."""
    context = browser.new_context(**PHONE, base_url=live)
    page = context.new_page()
    with in_trouble(app, "delegate_files.colours"):
        page.goto(link)
        page.evaluate(NOT_INSTALLED, link)
        page.evaluate(KEPT, 0)
    page.reload()
    page.evaluate(READY)
    page.evaluate(KEPT, 2)
    with in_trouble(app, "delegates.show"):
        answer = page.goto(link)
        assert answer is not None
        assert answer.status == 200
        expect(page.locator("[data-offline]")).to_be_visible()
    context.close()


@contextmanager
def in_trouble(app: Flask, endpoint: str) -> Iterator[None]:
    """Have an address answer 503 for a while."""
    view = app.view_functions[endpoint]
    app.view_functions[endpoint] = wraps(view)(lambda **_: ("", 503))
    yield
    app.view_functions[endpoint] = view


def tells_once_what_is_new(page: Page, title: str) -> None:
    expect(page.locator("#changes")).to_have_attribute("open", "")
    expect(page.locator("#changes .told-title")).to_contain_text(title)
    page.reload()
    expect(page.locator("#changes")).not_to_have_attribute("open", "")


def is_gone_from_the_device(page: Page, link: str) -> None:
    opened(page, link, 410, "This link was withdrawn")
    expect(page.get_by_role("heading")).to_have_text("This link was withdrawn")
    page.evaluate(KEPT, 0)
    assert page.evaluate("localStorage.length") == 0
