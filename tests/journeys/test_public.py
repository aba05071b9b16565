"""A trip that everybody may see: the organizer says so, the world looks, another site takes it into a frame."""

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from planner.actions.publicity import Publicity
from tests.journeys.conftest import NewContext
from tests.journeys.filling import press
from tests.journeys.looking import findings
from tests.web.published import released

pytestmark = pytest.mark.browser

SMALL = {"width": 360, "height": 740}


def test_everybody_sees_what_is_public_alone_and_inside_another_site(ada: Page, app: Flask, new_context: NewContext):
    released(app, Publicity())
    ada.goto("/trips/tsukuba/publicity")
    ada.get_by_label("Public page").check()
    ada.get_by_label("May be shown on other sites").check()
    press(ada, "Save")
    address = ada.get_by_label("Address", exact=True).input_value()
    frame = ada.get_by_label("Lines of HTML").input_value()

    visitor = new_context(viewport=SMALL)
    page = visitor.new_page()
    page.goto(address.replace("/de", "/en"))
    expect(page.get_by_role("heading", name="Courtesy call")).to_be_visible()
    assert (findings(page), page.evaluate("document.documentElement.scrollWidth")) == ([], SMALL["width"])
    page.get_by_role("link", name="日本語").click()
    expect(page.get_by_role("heading", name="表敬訪問")).to_be_visible()
    assert visitor.cookies() == []

    other = f"<!doctype html><html lang=en><title>City</title><main><h1>City</h1>{frame}</main>"
    site = visitor.new_page()
    site.route("**/city", lambda route: route.fulfill(content_type="text/html", body=other))
    site.goto("/city")
    inside = site.frame_locator("iframe")
    expect(inside.get_by_role("heading", name="Höflichkeitsbesuch")).to_be_visible()
    assert site.frames[1].evaluate("document.documentElement.scrollWidth <= window.innerWidth")
