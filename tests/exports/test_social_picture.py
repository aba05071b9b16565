"""The picture that is shown where somebody passes on a link."""

from io import BytesIO

import pytest
from PIL import Image

from planner.exports.social_picture import SIZE, social_picture


@pytest.mark.parametrize(
    "title", ["Bochum in Japan", "日本訪問" * 30, "Wissenschaftspartnerschaft " * 20, "", "x" * 500, "عربي 🎌\x00"]
)
def test_any_title_makes_a_picture_of_the_size_that_readers_cut(title: str):
    with Image.open(BytesIO(social_picture(title, ("20–27 April", "Tsukuba · 東京"), above="訪問団"))) as picture:
        assert (picture.format, picture.size) == ("PNG", SIZE)


def test_the_same_words_make_the_same_bytes():
    first, again = (social_picture("Bochum in Japan", ("April",), accent="#1d6043") for _time in range(2))

    assert first == again


def test_what_is_no_colour_is_left_out():
    assert social_picture("Bochum", (), accent="red;") == social_picture("Bochum", ())
