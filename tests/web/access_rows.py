"""The rows of the table of who may do what, and how they are written."""

from typing import NamedTuple


class Row(NamedTuple):
    """One method of one route."""

    method: str
    rule: str
    address: str
    statuses: tuple[int, ...]


def rows(text: str) -> list[Row]:
    """Read rows that are written one a line; an address that is its own rule is written once."""
    return [_row(line.split()) for line in text.strip().splitlines()]


def _row(words: list[str]) -> Row:
    method, rule, *rest = words
    address = rule if rest[0].isdigit() else rest.pop(0)
    return Row(method, rule, address, tuple(int(status) for status in rest))
