"""The field for a file: what it reads, and what it makes of the name that a browser sends along."""

import io

import pytest
from flask import Flask

from planner.language import language
from planner.web.forms.base import Desk
from planner.web.forms.photos import PhotoForm


def chosen(app: Flask, name: str, content: bytes = b"x") -> PhotoForm:
    """Return the form as it is sent with this file."""
    with app.test_request_context(method="POST", data={"photo": (io.BytesIO(content), name)}):
        return PhotoForm(Desk(language("en")))


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("Vertrag (unterzeichnet).pdf", "Vertrag (unterzeichnet).pdf"),
        ("覚書.pdf", "覚書.pdf"),
        ("../../instance/planner.sqlite", "planner.sqlite"),
        ("pact\u202efdp.exe", "pactfdp.exe"),
    ],
)
def test_of_the_name_of_a_file_only_what_everybody_sees_is_kept(app: Flask, sent: str, kept: str) -> None:
    assert chosen(app, sent).photo.file_name == kept


def test_a_file_is_read_once_and_never_written_back_into_a_page(app: Flask) -> None:
    form = chosen(app, "ada.jpg", b"\xff\xd8\xff")

    assert (form.photo.data, form.photo.typed) == (b"\xff\xd8\xff", "")


def test_a_browser_that_sends_no_name_has_chosen_nothing(app: Flask) -> None:
    assert chosen(app, "", b"").photo.data is None
