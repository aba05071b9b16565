"""A country is understood by its two letters and by its name."""

import pytest
from flask import Flask

from planner.model import Institution
from tests.cast import Cast
from tests.web.stored import newest


@pytest.mark.parametrize("typed", ["JP", "jp", "Japan", " japan "])
def test_a_country_is_kept_by_its_letters_however_it_is_typed(app: Flask, cast: Cast, typed: str) -> None:
    fields = {"family": "Abe", "new_institution-name-de": "Stadt Kyoto", "new_institution-country": typed}

    cast.ada.browser.fill_in("/trips/tsukuba/people/new", {"side": "host", **fields})

    assert newest(app, Institution).country == "JP"


def test_a_country_is_known_by_its_name_in_the_readers_language(app: Flask, cast: Cast) -> None:
    fields = {"family": "Abe", "new_institution-name-de": "Stadt Wien", "new_institution-country": "Österreich"}

    cast.ada.browser.fill_in("/trips/tsukuba/people/new?lang=de", {"side": "host", **fields})

    assert newest(app, Institution).country == "AT"
