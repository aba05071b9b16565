"""A letter as a message of e-mail (RFC 5322, MIME)."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from planner.exports.mail.letter import Letter
from planner.exports.mail.page import as_html
from planner.exports.mail.plain import as_text

Place = tuple[str, str]
"""A name, which may be empty, and an address."""
LONGEST_SUBJECT = 200


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom, to whom, who reads the answers; ``name`` is that of the message, whenever it is made."""

    sender: Place
    to: Place
    at: datetime
    name: str
    answers: Place | None = None


def message_of(letter: Letter, envelope: Envelope, *, calendar: bytes = b"", method: str = "") -> EmailMessage:
    """Return a letter as text and HTML, and with it a ``calendar`` object of this ``method`` if there is one."""
    message = EmailMessage()
    message["From"], message["To"] = _address(envelope.sender), _address(envelope.to)
    message["Subject"] = _line(letter.subject)[:LONGEST_SUBJECT]
    message["Date"] = format_datetime(envelope.at)
    message["Message-ID"] = f"<{envelope.name}@{envelope.sender[1].rpartition('@')[2]}>"
    # RFC 3834 5: so that nobody who is away answers a machine.
    message["Auto-Submitted"] = "auto-generated"
    if envelope.answers:
        message["Reply-To"] = _address(envelope.answers)
    message.set_content(as_text(letter))
    message.add_alternative(as_html(letter), subtype="html")
    if calendar:
        _add(message, calendar, method)
    message["Content-Language"] = letter.tag  # after the parts, which would take it for theirs
    return message


def _add(message: EmailMessage, calendar: bytes, method: str) -> None:
    """Put the calendar object last: of several ways to say the same the last is the best (RFC 2046 5.1.4)."""
    # RFC 6047 2.4: the parameter "method" says the same as METHOD within. Base64 keeps its folded lines as they are.
    message.add_alternative(calendar, maintype="text", subtype="calendar", cte="base64", params={"method": method})
    part = list(message.iter_parts())[-1]
    part.set_param("charset", "utf-8")
    part.set_param("component", "VEVENT")


def _address(place: Place) -> Address:
    name, address = place
    user, _at, host = address.rpartition("@")
    return Address(_line(name), user, host)


def _line(words: str) -> str:
    # What looks like an encoded word (RFC 2047) would be decoded by the header it is put into, line feeds included.
    plain = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", words).replace("=?", "= ?")
    return " ".join(plain.split())
