"""In and out: by password, by a link that works once, and by no other way."""

import pytest
from flask import Flask

from planner.actions.organizers import add_organizer
from planner.actions.sign_in import issue_sign_in_link
from planner.model import Organizer, db
from planner.web.accounts import password_hash
from tests.browser import Browser
from tests.cast import Cast

PASSWORD = "vier Worte und 日本 ☂ "


@pytest.fixture
def _emil(app: Flask) -> None:
    """An account with a password."""
    with app.app_context():
        add_organizer("emil@example.org", name="Emil", password_hash=password_hash(PASSWORD))
        db.session.commit()


@pytest.fixture
def secret(app: Flask) -> str:
    """A link for the first organizer."""
    with app.app_context():
        secret = issue_sign_in_link(None)
        db.session.commit()
    return secret


@pytest.mark.usefixtures("_emil")
def test_the_right_password_lets_in_and_leads_on(visitor: Browser) -> None:
    answer = visitor.fill_in("/sign-in?next=/healthz", {"email": " EMIL@example.org", "password": PASSWORD})

    assert answer.headers["Location"] == "/healthz"
    assert visitor.get("/sign-in", status=302).headers["Location"] == "/"


@pytest.mark.usefixtures("_emil")
def test_a_wrong_password_and_an_unknown_address_are_answered_alike(visitor: Browser) -> None:
    wrong = visitor.fill_in("/sign-in", {"email": "emil@example.org", "password": PASSWORD.strip()}, status=422)
    unknown = visitor.fill_in("/sign-in", {"email": "emma@example.org", "password": PASSWORD}, status=422)

    assert wrong.words == unknown.words
    assert "do not belong together" in wrong.words


@pytest.mark.usefixtures("_emil")
def test_a_password_is_kept_as_argon2id_of_nineteen_mebibytes(app: Flask) -> None:
    with app.app_context():
        kept = db.session.query(Organizer.password).scalar()

    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


@pytest.mark.usefixtures("_emil")
def test_the_address_stays_and_the_password_does_not_when_sign_in_is_refused(visitor: Browser) -> None:
    page = visitor.fill_in("/sign-in", {"email": "emil@example.org", "password": "wrong"}, status=422)

    assert page.one(".//input[@name='email']").get("value") == "emil@example.org"
    assert page.one(".//input[@name='password']").get("value") == ""


def test_what_is_missing_is_said_at_its_field(visitor: Browser) -> None:
    page = visitor.fill_in("/sign-in", status=422)

    assert page.said(".//p[@class='field-error']") == ["Give your e-mail address.", "Give your password."]
    assert [link for link in page.links() if link.startswith("#")] == ["#main", "#email", "#password"]


@pytest.mark.usefixtures("_emil")
def test_an_account_that_is_shut_stays_outside(app: Flask, visitor: Browser) -> None:
    with app.app_context():
        db.session.query(Organizer).one().active = False
        db.session.commit()

    page = visitor.fill_in("/sign-in", {"email": "emil@example.org", "password": PASSWORD}, status=422)

    assert "do not belong together" in page.words


@pytest.mark.usefixtures("_emil")
def test_signing_in_begins_a_new_session(visitor: Browser) -> None:
    with visitor.client.session_transaction() as before:
        before["planted"] = "by somebody else"

    visitor.fill_in("/sign-in", {"email": "emil@example.org", "password": PASSWORD})

    with visitor.client.session_transaction() as after:
        assert "planted" not in after
        assert "_user_id" in after


def test_signing_out_ends_the_session_and_clears_the_browser(cast: Cast) -> None:
    answer = cast.ada.browser.post("/sign-out")

    assert answer.headers["Clear-Site-Data"] == '"cookies", "storage"'
    assert cast.ada.browser.get("/sign-in").heading == "Sign in"


def test_a_link_is_not_used_up_by_looking_at_it(visitor: Browser, secret: str) -> None:
    first = visitor.get(f"/sign-in/link/{secret}")
    second = visitor.get(f"/sign-in/link/{secret}")

    assert first.heading == second.heading == "Set up your account"


def test_the_first_organizer_is_made_through_the_link(app: Flask, visitor: Browser, secret: str) -> None:
    fields = {"name": "Ada Adler", "email": "Ada@example.org", "password": PASSWORD}

    answer = visitor.fill_in(f"/sign-in/link/{secret}", fields)

    assert answer.headers["Location"] == "/"
    with app.app_context():
        assert [(o.name, o.email) for o in db.session.query(Organizer)] == [("Ada Adler", "ada@example.org")]
    visitor.get(f"/sign-in/link/{secret}", status=404)


def test_the_first_organizer_keeps_the_language_that_was_chosen_at_the_door(
    app: Flask, visitor: Browser, secret: str
) -> None:
    visitor.post("/language", {"language": "ja"})

    visitor.fill_in(f"/sign-in/link/{secret}", {"name": "Ada", "email": "ada@example.org", "password": PASSWORD})

    with app.app_context():
        assert db.session.query(Organizer.language).scalar() == "ja"


@pytest.mark.parametrize("password", ["eleven char", "x" * 129])
def test_a_password_of_less_than_12_or_more_than_128_characters_is_refused(
    visitor: Browser, secret: str, password: str
) -> None:
    fields = {"name": "Ada", "email": "ada@example.org", "password": password}

    page = visitor.fill_in(f"/sign-in/link/{secret}", fields, status=422)

    assert page.said(".//p[@class='field-error']") == [
        "Take between 12 and 128 characters, such as a few words in a row."
    ]


@pytest.mark.parametrize("password", ["twelve chars", "eight words " * 10 + "and more", "日本語のパスワードです。。"])
def test_a_password_of_12_to_128_characters_of_any_kind_is_taken_whole(
    visitor: Browser, secret: str, password: str
) -> None:
    visitor.fill_in(f"/sign-in/link/{secret}", {"name": "Ada", "email": "ada@example.org", "password": password})
    visitor.post("/sign-out")

    visitor.fill_in("/sign-in", {"email": "ada@example.org", "password": password[:-1]}, status=422)
    visitor.fill_in("/sign-in", {"email": "ada@example.org", "password": password}, status=303)


def test_a_link_of_somebody_known_signs_them_in_by_one_button(app: Flask, cast: Cast) -> None:
    with app.app_context():
        secret = issue_sign_in_link(db.session.get(Organizer, cast.ben.id))
        db.session.commit()

    assert cast.nobody.get(f"/sign-in/link/{secret}").heading == "Welcome, Ben"
    cast.nobody.fill_in(f"/sign-in/link/{secret}")

    assert cast.nobody.get("/sign-in", status=302).headers["Location"] == "/"
    cast.dov.browser.get(f"/sign-in/link/{secret}", status=404)


def test_a_link_without_a_name_works_no_more_once_there_is_an_organizer(
    app: Flask, visitor: Browser, secret: str
) -> None:
    with app.app_context():
        add_organizer("emil@example.org", name="Emil")
        db.session.commit()

    page = visitor.get(f"/sign-in/link/{secret}", status=404)

    assert page.heading == "There is nothing here"


@pytest.mark.parametrize(
    "address",
    [
        "/login",
        "/logout",
        "/register",
        "/reset",
        "/change",
        "/confirm",
        "/verify",
        "/tf-setup",
        "/us-signin",
        "/wan-signin",
    ],
)
def test_flask_security_has_no_page_of_its_own(visitor: Browser, address: str) -> None:
    visitor.get(address, status=404)


@pytest.mark.usefixtures("_emil")
def test_after_ten_tries_an_account_is_left_alone_even_with_the_right_password(visitor: Browser) -> None:
    tried = [try_password(visitor, "emil@example.org", f"guess {number}") for number in range(10)]

    page = visitor.post("/sign-in", {"email": "EMIL@example.org ", "password": PASSWORD}, status=429)

    assert tried == [422] * 10
    assert page.heading == "Please wait a little"
    assert int(page.headers["Retry-After"]) <= 15 * 60


def test_after_thirty_tries_an_address_is_left_alone_whatever_the_accounts(visitor: Browser) -> None:
    tried = [try_password(visitor, f"somebody{number}@example.org", "guess") for number in range(31)]

    assert tried == [422] * 30 + [429]


def test_who_tries_many_links_is_held_back_but_not_with_the_right_one(visitor: Browser, secret: str) -> None:
    tried = [visitor.client.get(f"/sign-in/link/wrong{number}").status_code for number in range(21)]

    assert tried == [404] * 20 + [429]
    assert visitor.get(f"/sign-in/link/{secret}").heading


def test_the_page_of_a_link_that_does_not_work_repeats_nothing_of_it(visitor: Browser) -> None:
    assert "s3cr3t" not in visitor.get("/sign-in/link/s3cr3t", status=404).text


def try_password(browser: Browser, email: str, password: str) -> int:
    with browser.client.post("/sign-in", data={**browser.token(), "email": email, "password": password}) as answer:
        return answer.status_code
