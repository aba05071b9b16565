"""Clashes that somebody has looked at and lets be."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """Why a clash may be: ``key`` is that of the clash, ``reason`` is in the organizer's own words.

    ``by`` is the name of who said so, ``on`` the day at home on which they did; both may be unknown.
    """

    key: str
    reason: str
    by: str = ""
    on: date | None = None
