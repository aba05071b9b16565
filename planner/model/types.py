"""Column types: people's texts, instants, lists of tags, words of the vocabulary."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import JSON, DateTime, Dialect, Enum, String
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator

from planner.values.text import NOTHING, Text

KEY_LENGTH = 80
SHORT_LENGTH = 200
DIGEST_LENGTH = 64
"""A SHA-256 in hexadecimal."""

pk = Annotated[int, mapped_column(primary_key=True, doc="The row's number, never shown to anybody.")]


class Words(TypeDecorator[Text]):
    """A :class:`Text` as JSON, a plain string or a map of languages; the empty text is NULL."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Text | None, dialect: Dialect) -> Any:
        """Write nothing for an empty text."""
        return value.plain() if value else None

    def process_result_value(self, value: Any, dialect: Dialect) -> Text:
        """Read NULL as the empty text."""
        return Text(value) if value else NOTHING


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC and given back in UTC; a naive time is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert to UTC. :raises ValueError: for a naive time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time has no place in the database")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give SQLite's naive UTC its zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Tags(TypeDecorator[tuple[str, ...]]):
    """A short list of tags, such as languages, as JSON in its order."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> list[str] | None:
        """Write nothing for an empty list."""
        return list(value) if value else None

    def process_result_value(self, value: list[str] | None, dialect: Dialect) -> tuple[str, ...]:
        """Read NULL as no tags."""
        return tuple(value or ())


def word(vocabulary: type[StrEnum], name: str) -> Enum:
    """Return the column type of a closed list: its values as text, checked by the database under this name."""
    return Enum(
        vocabulary,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=20,
        values_callable=lambda words: [member.value for member in words],
    )


Key = Annotated[str, mapped_column(String(KEY_LENGTH), doc="The slug by which the trip's files and addresses name it.")]
Short = Annotated[str, mapped_column(String(SHORT_LENGTH))]
