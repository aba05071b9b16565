"""The ways in which somebody puts the calendar behind their link into the program that they have.

``webcal:`` is understood by Apple's programs and the classic Outlook, and fails on Android and in the new Outlook; so
these and Google get an address of theirs that asks whether to add it, and whatever is left the plain https address. A
subscription is promised within a day: Google fetches every 4 to 24 hours, whatever a calendar asks for.
"""

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from flask import current_app
from markupsafe import Markup

from planner.config import is_loopback
from planner.exports.qr import qr_svg
from planner.values.addresses import page_path

ALARMS = (10, 15, 30, 60, 120)
"""Minutes before the beginning that are offered; an address may ask for any."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A calendar's addresses: to copy, for programs that take ``webcal:``, and one for each that asks by itself."""

    https: str
    webcal: str
    google: str
    outlook: str
    outlook_work: str
    download: str

    @property
    def code(self) -> Markup:
        """The QR code of the address with which a telephone begins to subscribe."""
        return code_of(self.webcal)


def subscription_of(secret: str, name: str, *, alarm: int | None = None) -> Subscription:
    """Return the addresses of the calendar behind a secret, ``name`` being what a program may call it.

    ``alarm`` is how many minutes before each beginning it rings.
    """
    plain = f"{page_address(secret)}programme.ics"
    https = plain if alarm is None else f"{plain}?alarm={alarm}"
    webcal = f"webcal:{https.partition(':')[2]}"
    said = urlencode({"url": https, "name": name}, quote_via=quote)
    return Subscription(
        https=https,
        webcal=webcal,
        google=f"https://calendar.google.com/calendar/r?{urlencode({'cid': webcal})}",
        outlook=f"https://outlook.live.com/calendar/0/addfromweb?{said}",
        outlook_work=f"https://outlook.office.com/calendar/0/addfromweb?{said}",
        download=f"{plain}?download",
    )


def code_of(address: str) -> Markup:
    """Return an address as a QR code for a page."""
    return Markup(qr_svg(address))  # noqa: S704 -- a drawing of ours, its address is in its lines only


def page_address(secret: str) -> str:
    """Return the whole address of the page behind a secret, as it is sent to somebody."""
    return f"{current_app.config['BASE_URL']}{page_path(secret)}"


def is_only_here() -> bool:
    """Tell whether these addresses lead to this machine alone, so that nobody elsewhere can open them."""
    return is_loopback(urlsplit(current_app.config["BASE_URL"]).hostname or "")
