"""What links that hold a secret have in common: how it is made, and that only its hash is kept.

So whoever reads the database, or a copy of it, opens nothing with what stands there. A hash without salt and stretching
will do: nobody guesses 256 random bits.
"""

import hashlib
import secrets

from planner.errors import NotFound
from planner.values.text import N_


class LinkSpent(NotFound):
    """A link that never was, was used or taken back, or is too old; which of them is nobody's business."""

    message = N_("This link does not work any more. Ask for a new one.")


def new_secret() -> str:
    """Return the secret of a new link: 256 random bits, to be shown once."""
    return secrets.token_urlsafe(32)


def hash_of(secret: str) -> str:
    """Return what is kept of a secret: its SHA-256 in hexadecimal."""
    return hashlib.sha256(secret.encode()).hexdigest()
