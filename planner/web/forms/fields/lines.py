"""Fields for words: one line of them, several, an e-mail address, an address in the web, a colour."""

import re
from typing import Any

from flask_babel import lazy_gettext as _

from planner.values.addresses import is_web_address
from planner.values.text import N_
from planner.web.forms import words
from planner.web.forms.fields.asking import Asking

UNSEEN = _("There were characters in it that nobody can see. They are taken out: check the text and save again.")
TOO_LONG = N_("This is too long: %(count)s characters, and at most %(most)s fit.")


class Line(Asking):
    """One line of text."""

    def __init__(
        self, label: Any = "", *, most: int = words.LINE, width: str = "wide", kind: str = "text", **kwargs: Any
    ) -> None:
        """``most`` is the most characters; ``width`` and ``kind`` are the look and the type of the input."""
        super().__init__(label, **kwargs)
        self.most, self.width, self.kind = most, width, kind

    def nothing(self) -> str:
        """Return the empty text."""
        return ""

    def read(self, typed: str) -> str:
        """Refuse what is too long or hides something."""
        check_words(typed, most=self.most)
        return typed


class Lines(Line):
    """Several lines of text."""

    sort = "lines"

    def __init__(self, label: Any = "", *, most: int = words.NOTE, **kwargs: Any) -> None:
        """Take longer texts than a line."""
        super().__init__(label, most=most, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the lines."""
        typed = words.lines(str(valuelist[0])) if valuelist else ""
        check_words(typed, most=self.most, breaks=True)
        self.data = typed


class Hidden(Line):
    """A number that travels along unseen, such as the version that was read."""

    sort = "hidden"

    @property
    def number(self) -> int:
        """The number; what somebody made of it that is none counts as older than everything."""
        typed = str(self.data or "")
        return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 19 else -1


class MailField(Line):
    """An e-mail address."""

    def read(self, typed: str) -> str:
        """Ask for one @ with something on both sides; the rest only a letter can tell."""
        if not re.fullmatch(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+\.[^@\s<>,;\"]+", super().read(typed)):
            raise ValueError(_("This is not an e-mail address."))
        return typed


class WebField(Line):
    """An address in the web; where the scheme is left out it is https."""

    def __init__(self, label: Any = "", *, most: int = 500, **kwargs: Any) -> None:
        """Let browsers of telephones show the keys that addresses need."""
        super().__init__(label, most=most, kind="url", **kwargs)

    def read(self, typed: str) -> str:
        """Refuse every scheme but http and https, and what names no host."""
        super().read(typed)
        whole = typed if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)", typed) else f"https://{typed.removeprefix('//')}"
        if not is_web_address(whole):
            raise ValueError(
                _("“%(address)s” is not a web address. Write it like https://www.tsukuba.ac.jp.", address=typed[:80])
            )
        check_words(whole, most=self.most)
        return whole


class Colour(Line):
    """A colour as #rrggbb."""

    width = "clock"

    def read(self, typed: str) -> str:
        """Read three bytes in hexadecimal."""
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", typed):
            raise ValueError(_("Write a colour like #8c1d2f."))
        return typed.lower()


def check_words(typed: str, *, most: int, breaks: bool = False) -> None:
    """Let good words pass. :raises ValueError: when they are too long or hide something."""
    if words.hides_something(typed, breaks=breaks):
        raise ValueError(UNSEEN)
    if len(typed) > most:
        raise ValueError(_(TOO_LONG, count=len(typed), most=most))
