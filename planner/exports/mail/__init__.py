"""A programme as letters: the personal link, what has changed, invitations to engagements (RFC 5546, RFC 6047).

A letter is words first: a :class:`Letter` of a few sorts of block, written out as plain text and as simple HTML, which
say the same. Nothing in it is fetched from anywhere and no address in it tells who has opened it. What somebody may not
see cannot be in it, for it is made of their own programme.
"""

from planner.exports.mail.changes import changes_letter
from planner.exports.mail.invitations import Asked, invitation_letter
from planner.exports.mail.itip import CANCEL, REQUEST, Parties, Revision, itip_of
from planner.exports.mail.letter import Letter, Occasion
from planner.exports.mail.links import link_letter
from planner.exports.mail.message import Envelope, message_of
from planner.exports.mail.page import as_html
from planner.exports.mail.plain import as_text

__all__ = [
    "CANCEL",
    "REQUEST",
    "Asked",
    "Envelope",
    "Letter",
    "Occasion",
    "Parties",
    "Revision",
    "as_html",
    "as_text",
    "changes_letter",
    "invitation_letter",
    "itip_of",
    "link_letter",
    "message_of",
]
