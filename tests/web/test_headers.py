"""What every answer says to the browser, whatever it is about."""

import re

import pytest
from flask import Flask

from tests.browser import Browser, Page
from tests.cast import Cast

ANSWERS = ["/sign-in", "/nope", "/healthz", "/static/css/tokens.css", "/static/nope", "/"]

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def answer(browser: Browser, path: str, **options: str) -> Page:
    return Page(browser.client.get(path, **options))


def policy(page: Page) -> dict[str, list[str]]:
    """Return the content security policy by directive."""
    parts = [part.split() for part in page.headers["Content-Security-Policy"].split(";")]
    return {name: values for name, *values in parts}


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_carries_the_headers_that_guard_it(visitor: Browser, path: str) -> None:
    page = answer(visitor, path)

    assert {name: page.headers.get(name) for name in ALWAYS} == ALWAYS
    assert "Strict-Transport-Security" not in page.headers


def test_over_https_every_answer_keeps_to_https(visitor: Browser) -> None:
    page = answer(visitor, "/nope", base_url="https://localhost")

    assert page.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


@pytest.mark.parametrize("path", ANSWERS)
def test_the_policy_allows_nothing_but_what_is_ours(visitor: Browser, path: str) -> None:
    rules = policy(answer(visitor, path))

    assert rules["default-src"] == ["'none'"]
    assert rules["object-src"] == rules["base-uri"] == rules["frame-ancestors"] == ["'none'"]
    assert rules["script-src"][0] == rules["style-src"][0] == "'self'"
    assert not re.search(r"unsafe|https?:|\*", page_policy := str(rules)), page_policy


def test_every_answer_has_a_nonce_of_its_own(visitor: Browser) -> None:
    first, second = (policy(answer(visitor, "/sign-in"))["script-src"] for _ in range(2))

    assert first != second
    assert re.fullmatch(r"'nonce-[\w-]{24}'", first[1])


def test_the_session_cookie_is_bound_to_the_host_and_hidden_from_scripts(visitor: Browser) -> None:
    cookie = visitor.get("/sign-in").headers["Set-Cookie"]

    name, *rest = cookie.split("; ")
    assert name.startswith("__Host-planner=")
    assert sorted(rest) == ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]


@pytest.mark.parametrize(("path", "field"), [("/language", "language"), ("/appearance", "appearance")])
def test_the_cookies_of_preferences_are_guarded_alike(visitor: Browser, path: str, field: str) -> None:
    cookies = visitor.post(path, {field: {"language": "de", "appearance": "dark"}[field]}).headers.getlist("Set-Cookie")

    cookie = next(cookie for cookie in cookies if cookie.startswith(f"__Host-{field}="))
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


@pytest.mark.parametrize("path", ["/sign-in", "/nope"])
def test_pages_are_kept_by_nobody(cast: Cast, path: str) -> None:
    page = answer(cast.ada.browser, path)

    assert page.headers["Cache-Control"] == "no-store"
    assert "Cookie" in page.headers["Vary"]


@pytest.mark.parametrize("path", ["/healthz", "/static/css/tokens.css"])
def test_what_all_get_alike_brings_no_cookie_and_does_not_vary(cast: Cast, path: str) -> None:
    page = answer(cast.ada.browser, path)

    assert "Set-Cookie" not in page.headers
    assert "Cookie" not in page.headers.get("Vary", "")


def test_a_file_may_be_kept_for_a_year_where_its_address_names_its_content(app: Flask, visitor: Browser) -> None:
    with app.test_request_context():
        address = app.url_for("static", filename="css/tokens.css")

    assert re.fullmatch(r"/static/css/tokens\.css\?v=[0-9a-f]{12}", address)
    assert "immutable" in answer(visitor, address).headers["Cache-Control"]
    assert answer(visitor, "/static/css/tokens.css").headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize(
    "address", ["/p/wrong/", "/p/wrong/programme.ics", "/p/wrong/programme.json", "/p/wrong/none", "/public/none/"]
)
def test_whoever_has_no_account_is_brought_no_cookie_even_where_there_is_nothing(app: Flask, address: str):
    assert "Set-Cookie" not in app.test_client().get(address).headers


@pytest.mark.parametrize("address", ["/p/", "/p/wrong/", "/p/wrong/none", "/p/wrong/programme.ics"])
def test_what_only_a_link_leads_to_is_named_to_no_search_engine_and_leads_to_no_office(app: Flask, address: str):
    answer = app.test_client().get(address)

    assert (answer.status_code, answer.headers["X-Robots-Tag"]) == (404, "noindex")
    assert "/trips" not in answer.text


def test_a_reply_from_another_site_brings_no_cookie(app: Flask):
    answer = app.test_client().post("/p/wrong/invitations/call", headers={"Origin": "https://elsewhere.example"})

    assert (answer.status_code, "Set-Cookie" in answer.headers) == (400, False)
