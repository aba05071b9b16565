"""What lies beside the delegate's page: papers, cards, colours, and what lets it stay on a telephone."""

import json
import re
from io import BytesIO

import pytest
from flask import Flask
from PIL import Image

from planner.web.delegates import files
from tests.cast import Cast
from tests.web.delegates.photos import forgotten, photographed
from tests.web.published import link_to, published


def test_the_programme_is_given_on_paper_and_named_by_its_release(app: Flask, cast: Cast) -> None:
    published(app)
    address = f"{link_to(app, 'person:ada')}programme.pdf"

    answer = cast.nobody.client.get(address)
    again = cast.nobody.client.get(address, headers={"If-None-Match": answer.headers["ETag"]})

    assert answer.data.startswith(b"%PDF")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert again.status_code == 304


def test_a_paper_is_printed_once_however_often_it_is_asked_for(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(app)
    address = f"{link_to(app, 'person:ben')}programme.pdf"
    printed: list[str] = []
    monkeypatch.setattr(files, "document_of", lambda *_, **said: printed.append(said["name"]) or b"%PDF")

    given = [cast.nobody.client.get(f"{address}{more}").data for more in ("", "?inline", "?lang=en", "?x=1")]

    assert (given, printed) == ([b"%PDF"] * 4, ["personal"])


def test_the_cards_hold_only_those_who_can_be_reached_and_not_the_reader(app: Flask, cast: Cast) -> None:
    published(app)

    cleos, adas = (cast.nobody.client.get(f"{link_to(app, f'person:{who}')}contacts.vcf") for who in ("cleo", "ada"))

    assert re.findall(r"^FN:(.*)\r$", cleos.text, re.MULTILINE) == ["Ada Adler"]
    assert adas.status_code == 404


def test_a_photograph_of_nobody_in_the_programme_is_not_given(app: Flask, cast: Cast) -> None:
    digest = photographed(app, "cleo")
    published(app)

    cast.nobody.get(f"{link_to(app, 'public')}photos/{digest}", status=404)
    assert cast.nobody.client.get(f"{link_to(app, 'person:ada')}photos/{digest}").status_code == 200


def test_the_colours_are_named_by_their_content(app: Flask, cast: Cast) -> None:
    published(app)
    page = cast.nobody.get(link_to(app, "everyone"))
    address = next(str(one.get("href")) for one in page.all(".//link") if "colours" in str(one.get("href")))

    answer = cast.nobody.client.get(address)

    assert ".of-city { --group: #8c1d2f; }" in answer.text
    assert "immutable" in answer.headers["Cache-Control"]


def test_the_worker_keeps_what_the_page_is_made_of(app: Flask, cast: Cast) -> None:
    published(app)
    link = link_to(app, "everyone")

    answer = cast.nobody.client.get(f"{link}sw.js")
    shell = json.loads(answer.text.partition("const SHELL = ")[2].partition(";\n")[0])

    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert {cast.nobody.get(address).status for address in shell} == {200}
    assert not [address for address in shell if address.endswith("worker.js")]
    page = cast.nobody.get(link)
    assert {str(one.get("href")) for one in page.all(".//link[@rel='stylesheet']")} <= set(shell)


def test_a_telephone_may_put_the_page_beside_its_applications(app: Flask, cast: Cast) -> None:
    published(app)
    link = link_to(app, "everyone", language="de")

    said = cast.nobody.client.get(f"{link}manifest.webmanifest?lang=ja").get_json(force=True)

    assert (said["scope"], said["start_url"], said["display"]) == (link, f"{link}?lang=ja", "standalone")
    icons = [Image.open(BytesIO(cast.nobody.client.get(one["src"]).data)) for one in said["icons"]]
    assert [icon.size for icon in icons] == [(192, 192), (192, 192), (512, 512), (512, 512)]


def test_there_are_icons_of_the_sizes_that_are_asked_for_and_no_others(app: Flask, cast: Cast) -> None:
    link = link_to(app, "everyone")

    assert cast.nobody.client.get(f"{link}icon-180.png").mimetype == "image/png"
    cast.nobody.get(f"{link}icon-9999.png", status=404)


def test_an_open_page_may_ask_which_release_is_the_latest(app: Flask, cast: Cast) -> None:
    link = link_to(app, "everyone")

    before = cast.nobody.client.get(f"{link}latest.json").get_json()
    published(app)

    assert (before, cast.nobody.client.get(f"{link}latest.json").get_json()) == ({"release": 0}, {"release": 1})


def test_a_photograph_stands_beside_its_person_until_it_is_taken_away(app: Flask, cast: Cast) -> None:
    digest = photographed(app, "ben")
    published(app)
    link = link_to(app, "person:ada")

    page = cast.nobody.get(link)

    assert [one.get("src") for one in page.all(".//img")] == [f"{link}photos/{digest}"]
    assert cast.nobody.client.get(f"{link}photos/{digest}").mimetype == "image/jpeg"
    assert f"{link}photos/{digest}" in cast.nobody.client.get(f"{link}sw.js").text
    forgotten(app, digest)
    assert cast.nobody.get(link).all(".//img") == []
    cast.nobody.get(f"{link}photos/{digest}", status=404)
