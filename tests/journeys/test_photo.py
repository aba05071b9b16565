"""A photograph from the disk to the page of its person, and away again."""

import io

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.journeys.filling import follow, press

pytestmark = pytest.mark.browser

WIDTH = "picture => picture.decode().then(() => picture.naturalWidth)"


def test_a_photograph_is_handed_in_seen_and_taken_away(ada: Page):
    kept = io.BytesIO()
    Image.new("RGB", (1200, 1600), "navy").save(kept, "JPEG")
    ada.goto("/trips/tsukuba/people/ben")

    follow(ada, "Add a photograph")
    ada.get_by_label("Photograph").set_input_files(
        {"name": "ben.jpg", "mimeType": "image/jpeg", "buffer": kept.getvalue()}
    )
    press(ada, "Save")

    assert ada.get_by_role("img", name="Photograph of Prof. Dr. Ben Berg").evaluate(WIDTH) == 480
    follow(ada, "Another photograph")
    press(ada, "Take it away")
    expect(ada.get_by_role("link", name="Add a photograph")).to_be_visible()
