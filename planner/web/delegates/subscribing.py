"""How a calendar is taken: by which address in which program."""

from dataclasses import dataclass
from urllib.parse import quote

REMINDER = 30
"""Minutes before, where somebody wants to be reminded."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """The addresses of a calendar: to copy, for Apple and Outlook, for Google, and with a reminder."""

    https: str
    webcal: str
    google: str
    reminding: str


def subscription_of(page: str) -> Subscription:
    """Return the addresses of the calendar of a page, whose whole address this is."""
    https = f"{page.partition('?')[0]}programme.ics"
    webcal = f"webcal:{https.partition(':')[2]}"
    # Google takes a calendar by the address in cid, and only with webcal fetches it again.
    google = f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}"
    return Subscription(https, webcal, google, f"{webcal}?alarm={REMINDER}")
