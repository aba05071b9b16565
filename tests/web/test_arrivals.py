"""What is refused before a view sees it: foreign hosts, foreign pages, missing tokens, too much at once."""

import pytest
from flask import Flask

from planner.app import create_app
from planner.model import Organizer, db
from tests.browser import Browser
from tests.cast import Cast


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "localhost@evil.example"]
)
def test_a_host_that_is_not_ours_is_answered_with_400(visitor: Browser, host: str) -> None:
    answer = visitor.client.get("/sign-in", headers={"Host": host})

    assert (answer.status_code, answer.mimetype) == (400, "text/plain")


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "127.0.0.1:8000",
        "[::1]:8000",
        "planner.example",
        "PLANNER.example:443",
        "also.example",
        "[2001:db8::1]",
    ],
)
def test_the_hosts_that_are_set_are_answered(monkeypatch: pytest.MonkeyPatch, app: Flask, host: str) -> None:
    monkeypatch.setenv("PLANNER_BASE_URL", "https://planner.example/")
    monkeypatch.setenv("PLANNER_TRUSTED_HOSTS", "also.example:8443, third.example, [2001:DB8::1]")
    settings = {key: app.config[key] for key in ("SQLALCHEMY_DATABASE_URI", "INSTANCE", "SECRET_KEY")}

    served = create_app({**settings, "TESTING": True})

    assert served.test_client().get("/sign-in", headers={"Host": host}).status_code == 200
    with served.app_context():
        db.engine.dispose()


def test_a_forwarded_host_is_not_believed(visitor: Browser) -> None:
    page = visitor.get("/nope", status=404, headers={"X-Forwarded-Host": "evil.example"})

    assert "evil.example" not in page.text


@pytest.mark.parametrize("path", ["/sign-in", "/sign-out", "/language", "/appearance", "/sign-in/link/x"])
def test_nothing_is_taken_without_a_token(cast: Cast, path: str) -> None:
    answer = cast.ada.browser.client.post(path, data={"language": "de"})

    assert answer.status_code == 400
    assert answer.mimetype == "text/html"


def test_a_token_of_another_session_is_refused(cast: Cast) -> None:
    theirs = cast.nobody.get("/sign-in").all(".//input[@name='csrf_token']")[0].get("value")

    answer = cast.ada.browser.client.post("/language", data={"language": "de", "csrf_token": theirs})

    assert answer.status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://localhost:81"},
        {"Origin": "https://localhost"},
        {"Referer": "https://evil.example/localhost/"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://["},
    ],
)
def test_what_another_page_sends_is_refused_whatever_token_it_holds(
    app: Flask, cast: Cast, headers: dict[str, str]
) -> None:
    page = cast.ada.browser.post("/language", {"language": "ja"}, status=400, headers=headers)

    assert "another site" in page.words
    with app.app_context():
        assert db.session.get_one(Organizer, cast.ada.id).language == ""


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://localhost"},
        {"Referer": "http://localhost/sign-in"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_what_our_own_page_sends_is_taken(cast: Cast, headers: dict[str, str]) -> None:
    cast.ada.browser.post("/language", {"language": "ja"}, status=303, headers=headers)


def test_a_browser_that_keeps_no_cookies_is_told_so(app: Flask) -> None:
    forgetful = app.test_client(use_cookies=False)
    fields = {"csrf_token": "any", "email": "ada@example.org", "password": "any"}

    answer = forgetful.post("/sign-in", data=fields)

    assert answer.status_code == 400
    assert "did not send our cookie back" in answer.text


def test_a_form_of_more_than_256_kb_is_too_much(visitor: Browser) -> None:
    visitor.post("/language", {"language": "x" * 255_000}, status=303)

    page = visitor.post("/language", {"language": "x" * 263_000}, status=413)

    assert page.heading == "That is too much at once"
    assert "Back to the form" not in page.words


def test_from_what_is_too_much_one_goes_back_to_the_form_that_it_was_typed_into(cast: Cast) -> None:
    form = "/trips/tsukuba/import?of=sessions&inside=conference"

    page = cast.ada.browser.post(form, {"pasted": "x" * 400_000}, status=413, content_type="multipart/form-data")

    assert form in page.links()
    assert "a file 10 MB" in page.words
    assert "Take sessions from a table" in cast.ada.browser.get(form).words


@pytest.mark.parametrize("address", ["/sign-in?next=//evil.example", "/sign-in?_scheme=javascript&_external=1"])
def test_nobody_is_led_elsewhere_from_what_is_too_much(visitor: Browser, address: str) -> None:
    page = visitor.post(address, {"email": "x" * 263_000}, status=413)

    assert address in page.links()


def test_a_form_with_a_file_bounds_its_other_fields_too(visitor: Browser) -> None:
    visitor.post("/language", {"language": "x" * 400_000}, status=413, content_type="multipart/form-data")


def test_a_form_of_more_than_1000_parts_is_too_much(visitor: Browser) -> None:
    parts = {f"part{number}": "x" for number in range(1001)}

    visitor.post("/language", parts, status=413, content_type="multipart/form-data")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("POST", "/healthz", {"GET", "HEAD", "OPTIONS"}),
        ("GET", "/sign-out", {"POST", "OPTIONS"}),
        ("PUT", "/sign-in", set()),
    ],
)
def test_a_method_that_an_address_does_not_have_is_answered_with_405(
    visitor: Browser, method: str, path: str, allowed: set[str]
) -> None:
    answer = visitor.client.open(path, method=method)

    assert answer.status_code == 405
    assert allowed <= {word.strip() for word in answer.headers["Allow"].split(",")}


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        " //evil.example",
        "javascript:alert(1)",
        "http:evil.example",
        "/%0d%0a/evil\r\nSet-Cookie: a=b",
        "evil.example",
        "//[",
    ],
)
def test_nobody_is_sent_to_another_site(visitor: Browser, address: str) -> None:
    answer = visitor.post("/language", {"language": "de", "next": address})

    assert answer.headers["Location"] == "/"


@pytest.mark.parametrize("address", ["/trips/tsukuba?audience=group%3Acity", "/sign-in", "/a/b#c"])
def test_a_path_of_ours_is_followed(visitor: Browser, address: str) -> None:
    answer = visitor.post("/language", {"language": "de", "next": address})

    assert answer.headers["Location"] == address


@pytest.mark.parametrize(("hops", "secure"), [("0", False), ("1", True)])
def test_a_proxy_is_believed_only_where_it_is_set(
    monkeypatch: pytest.MonkeyPatch, app: Flask, hops: str, secure: bool
) -> None:
    monkeypatch.setenv("PLANNER_PROXY_HOPS", hops)
    settings = {key: app.config[key] for key in ("SQLALCHEMY_DATABASE_URI", "INSTANCE", "SECRET_KEY")}
    behind = create_app({**settings, "TESTING": True})

    answer = behind.test_client().get("/healthz", headers={"X-Forwarded-Proto": "https", "X-Forwarded-For": "1.2.3.4"})

    assert ("Strict-Transport-Security" in answer.headers) is secure
    with behind.app_context():
        db.engine.dispose()
