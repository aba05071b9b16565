"""Long lists a page at a time: which page is asked for, and what stands on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from flask import request

MOST_PAGES = 9999

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A page of a list: its number from 1, how many pages there are, what stands on it."""

    number: int
    pages: int
    rows: Sequence[T]


def asked_page(name: str = "page") -> int:
    """Return the number that ``?page=``, or what else it is called, says; anything else than a number is the first."""
    asked = request.args.get(name, "")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    return min(max(1, number), MOST_PAGES)


def page_of(rows: Sequence[T], number: int, *, most: int) -> Page[T]:
    """Return a page of rows, ``most`` on each; of too few rows the last page."""
    pages = max(1, -(-len(rows) // most))
    number = min(max(1, number), pages)
    return Page(number, pages, rows[(number - 1) * most : number * most])
