"""From what a driver hands over to our values. Columns are fetched raw, because the types' own way costs four times."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from planner.programme.shape import LONG_AGO
from planner.values.text import NOTHING, Text

Word = TypeVar("Word", bound=StrEnum)

_decode = json.JSONDecoder().raw_decode


@lru_cache(maxsize=8192)
def words_of(raw: str | None) -> Text:
    """Read a text that is kept as JSON; it is the same value each time, for many say the same and few change."""
    return Text(_decode(raw)[0]) if raw else NOTHING


def tags_of(raw: str | None) -> tuple[str, ...]:
    """Read a list of tags that is kept as JSON."""
    return tuple(_decode(raw)[0]) if raw else ()


@lru_cache(maxsize=4096)
def day_of(raw: str | None) -> date | None:
    """Read a date."""
    return date.fromisoformat(raw) if raw else None


@lru_cache(maxsize=4096)
def known_day(raw: str) -> date:
    """Read a date that is always there."""
    return date.fromisoformat(raw)


@lru_cache(maxsize=4096)
def moment_of(raw: str | None) -> datetime:
    """Read an instant, which is kept in UTC whether its text says so or not."""
    if not raw:
        return LONG_AGO
    moment = datetime.fromisoformat(raw)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def by_value(vocabulary: type[Word]) -> Mapping[str, Word]:
    """Return the words of a closed list by what is kept; looking one up costs a tenth of calling the list."""
    return {str(word): word for word in vocabulary}
