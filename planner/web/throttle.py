"""How often somebody may try a password: ten times per account in 15 minutes, thirty times per address in five.

And how often a link that opens nothing: twenty times per address in a minute. A good link is never held back, but for
a program that has gone mad: the same calendar goes three hundred times in a minute to the same address, which serves
the telephones of a whole delegation behind the router of one hotel.

Counted in this process's memory: it holds back who guesses, and forgets with a restart.
"""

from flask import Flask, current_app, request
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from werkzeug.exceptions import TooManyRequests

PER_ACCOUNT = RateLimitItemPerMinute(10, 15)
PER_ADDRESS = RateLimitItemPerMinute(30, 5)
WRONG_LINKS = RateLimitItemPerMinute(20)
FETCHES = RateLimitItemPerMinute(300)


def init_app(app: Flask) -> None:
    """Begin with nobody having tried."""
    app.extensions["tries"] = MovingWindowRateLimiter(MemoryStorage())


def count_try(account: str) -> None:
    """Count one try for this account from where the request comes. :raises TooManyRequests: when that is too many."""
    _count(PER_ADDRESS, request.remote_addr or "")
    _count(PER_ACCOUNT, account.strip().lower())


def count_wrong_link() -> None:
    """Count a link that opened nothing. :raises TooManyRequests: when there have been too many from there."""
    _count(WRONG_LINKS, request.remote_addr or "")


def count_fetch(feed: int) -> None:
    """Count one fetch of a calendar, by its row's number. :raises TooManyRequests: when there are too many."""
    _count(FETCHES, f"{feed} {request.remote_addr or ''}")


def _count(limit: RateLimitItem, who: str) -> None:
    if not current_app.extensions["tries"].hit(limit, who):
        raise TooManyRequests(retry_after=limit.get_expiry())
