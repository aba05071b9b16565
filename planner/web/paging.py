"""Long lists a page at a time: which page is asked for, and what stands on it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Generic, TypeVar

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


def page_of_parts(wholes: Sequence[Any], name: str, number: int, *, most: int) -> Page[Any]:
    """Return a page of the parts of several wholes, ``most`` on each: the wholes, with those parts that stand on it.

    ``name`` is the field in which a whole, a dataclass, has its parts; one without any stands on no page.
    """
    parts = [(place, part) for place, whole in enumerate(wholes) for part in getattr(whole, name)]
    page = page_of(parts, number, most=most)
    shown = [
        replace(wholes[place], **{name: tuple(part for _place, part in some)})
        for place, some in groupby(page.rows, key=lambda one: one[0])
    ]
    return Page(page.number, page.pages, shown)
