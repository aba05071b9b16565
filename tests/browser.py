"""A browser without windows: it checks every page it gets and fills in forms as they stand there."""

from collections.abc import Mapping
from typing import Any, Self
from xml.etree.ElementTree import Element

from flask import Flask
from itsdangerous import URLSafeTimedSerializer
from werkzeug.test import TestResponse

from planner import clock
from tests.pages import faults, fields_of, parsed, words_of

TOKEN = "0123456789abcdef"
Fields = Mapping[str, Any]


class Page:
    """What came back, and what stands in it."""

    def __init__(self, answer: TestResponse) -> None:
        """Read it as HTML where it is HTML."""
        self.answer = answer
        self.status = answer.status_code
        self.headers = answer.headers
        self.is_html = answer.mimetype == "text/html"
        self.text = answer.get_data(as_text=True) if answer.mimetype.startswith("text/") else ""
        answer.close()
        self.root, self.errors = parsed(self.text) if self.is_html else (Element("nothing"), [])

    @property
    def words(self) -> str:
        """Everything that can be read in the page's main part, blanks made single."""
        return words_of(self.one(".//main"))

    @property
    def heading(self) -> str:
        """What the page is called."""
        return words_of(self.one(".//h1"))

    def all(self, path: str) -> list[Element]:
        """Find elements by ElementTree's paths: ``.//form[@method='post']``."""
        return self.root.findall(path)

    def one(self, path: str) -> Element:
        """Find the only such element."""
        found = self.all(path)
        assert len(found) == 1, f"{len(found)} of {path}"
        return found[0]

    def said(self, path: str) -> list[str]:
        """Return the words of each such element."""
        return [words_of(element) for element in self.all(path)]

    def links(self) -> list[str]:
        """Return where the page leads."""
        return [str(link.get("href")) for link in self.all(".//a[@href]")]


class Browser:
    """One person's browser."""

    def __init__(self, app: Flask) -> None:
        """Begin with no cookies."""
        self.app = app
        self.client = app.test_client()

    def sign_in(self, session_name: str) -> Self:
        """Let the organizer whose ``fs_uniquifier`` this is be signed in, without the door."""
        now = int(clock.now().timestamp())
        with self.client.session_transaction() as session:
            session.update({"_user_id": session_name, "_fresh": True, "begun": now, "seen": now})
            session["csrf_token"] = TOKEN
        return self

    def get(self, url: str, *, status: int = 200, **options: Any) -> Page:
        """Get an address and check status and page."""
        return self._checked(self.client.get(url, **options), status)

    def post(self, url: str, fields: Fields | None = None, *, status: int = 303, **options: Any) -> Page:
        """Send fields as they are, with a token that is right."""
        return self._checked(self.client.post(url, data={**self.token(), **(fields or {})}, **options), status)

    def status_of_post(self, url: str) -> int:
        """Send nothing but a token that is right, and say what came of it."""
        with self.client.post(url, data=self.token()) as answer:
            return answer.status_code

    def fill_in(self, url: str, fields: Fields | None = None, *, form: str = "", status: int = 303) -> Page:
        """Get a page, change some fields of its form and send it as it then stands.

        ``form`` is the id of the form, where the page's main part holds several.
        """
        page = self.get(url)
        found = page.all(f".//main//form[@id='{form}']" if form else ".//main//form[@method='post']")
        found = [one for one in found if one.get("class") != "note-undo"]  # it belongs to the save before
        assert len(found) == 1, f"{len(found)} forms at {url}"
        standing = fields_of(found[0])
        unknown = set(fields or {}) - {str(element.get("name")) for element in found[0].iter()}
        assert not unknown, f"no such fields: {sorted(unknown)}"
        return self._checked(
            self.client.post(found[0].get("action") or url, data={**standing, **(fields or {})}), status
        )

    def token(self) -> dict[str, str]:
        with self.client.session_transaction() as session:
            session["csrf_token"] = TOKEN
        return {"csrf_token": URLSafeTimedSerializer(self.app.config["SECRET_KEY"], salt="wtf-csrf-token").dumps(TOKEN)}

    def _checked(self, answer: TestResponse, status: int) -> Page:
        page = Page(answer)
        assert page.status == status, f"{answer.request.path}: {page.status} {page.headers.get('Location', page.text)}"
        assert not page.is_html or 300 <= status < 400 or [*page.errors, *faults(page.root)] == []
        return page
