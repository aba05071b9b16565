"""Fields for what is picked: words of the vocabulary, and things of the trip by their keys.

What may be picked comes from the desk's programme, so a key of another trip is refused at its field.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any, TypeAlias

from flask_babel import lazy_gettext as _
from wtforms.validators import ValidationError

from planner.web.forms.base import Desk
from planner.web.forms.fields import Asking, chosen

NOT_HERE = _("What was picked here does not belong to this trip. Pick again.")


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to pick: the value that is sent, what people read, what stands small beside it, its heading."""

    value: str
    label: str
    aside: str = ""
    under: str = ""


def by_heading(options: Iterable[Option]) -> list[tuple[str, list[Option]]]:
    """Return options in their order, those under one heading together."""
    return [(heading, list(under)) for heading, under in groupby(options, key=lambda option: option.under)]


Choices: TypeAlias = Callable[[Desk], Iterable[Option]]
"""Finds what may be picked on a desk."""


class WordField(Asking):
    """One word of a closed list; ``radios`` shows all of them at once."""

    sort = "choice"

    def __init__(
        self,
        vocabulary: Iterable[StrEnum] | Mapping[StrEnum, Any],
        label: Any = "",
        *,
        radios: bool = False,
        empty: Any = "",
        **kwargs: Any,
    ) -> None:
        """``empty`` is what no choice is called, where none need be made.

        Words with sentences of their own come as a mapping; others are said as everywhere.
        """
        super().__init__(label, **kwargs)
        self.vocabulary, self.empty = tuple(vocabulary), empty
        self.sentences = dict(vocabulary) if isinstance(vocabulary, Mapping) else {}
        self.sort = "radios" if radios else "choice"

    @property
    def options(self) -> list[Option]:
        """The words, as the reader says them."""
        own, said_as = self.sentences, self.desk.language.label
        said = [Option(word.value, str(own[word]) if word in own else said_as(word)) for word in self.vocabulary]
        return [Option("", str(self.empty)), *said] if self.empty else said

    @property
    def headings(self) -> list[tuple[str, list[Option]]]:
        """The words under no heading."""
        return [("", self.options)]

    @property
    def picked(self) -> str:
        """The value that is picked."""
        return "" if self.data is None else str(self.data)

    def read(self, typed: str) -> StrEnum:
        """Find the word."""
        for word in self.vocabulary:
            if typed == word:
                return word
        raise ValueError(_("Pick one of the list."))


class KeyField(Asking):
    """One thing of the trip, by its key."""

    sort = "choice"

    def __init__(self, label: Any = "", *, of: Choices, empty: Any = "–", **kwargs: Any) -> None:
        """``of`` finds what may be picked; ``empty`` is what no choice is called."""
        super().__init__(label, **kwargs)
        self.of, self.empty = of, empty

    @property
    def options(self) -> list[Option]:
        """What may be picked, nothing first."""
        return [Option("", str(self.empty)), *self.of(self.desk)]

    @property
    def headings(self) -> list[tuple[str, list[Option]]]:
        """What may be picked, under its headings."""
        return by_heading(self.options)

    @property
    def picked(self) -> str:
        """The key that is picked, or nothing."""
        return self.data or ""

    def pre_validate(self, form: Any) -> None:
        """Refuse what is not among the choices."""
        super().pre_validate(form)
        if self.data and self.data not in {option.value for option in self.options}:
            raise ValidationError(str(NOT_HERE))


class KeysField(Asking):
    """Several things of the trip, by their keys, ticked in a list that can be filtered."""

    sort = "ticks"

    def __init__(self, label: Any = "", *, of: Choices, filtered: bool = False, **kwargs: Any) -> None:
        """``of`` finds what may be picked; ``filtered`` puts a search box over a long list."""
        super().__init__(label, **kwargs)
        self.of, self.filtered = of, filtered

    @property
    def options(self) -> list[Option]:
        """What may be picked."""
        return list(self.of(self.desk))

    @property
    def headings(self) -> list[tuple[str, list[Option]]]:
        """What may be ticked, under its headings."""
        return by_heading(self.options)

    @property
    def picked(self) -> frozenset[str]:
        """The keys that are ticked."""
        return frozenset(self.data or ())

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Take what was ticked: what was picked before in its own order, then what is new in that of the list."""
        ticked = chosen(valuelist)
        before = [key for key in self.object_data or () if key in ticked]
        self.data = tuple(dict.fromkeys([*before, *ticked]))

    def pre_validate(self, form: Any) -> None:
        """Refuse what is not among the choices."""
        super().pre_validate(form)
        if self.picked - {option.value for option in self.options}:
            raise ValidationError(str(NOT_HERE))


class GroupsField(KeysField):
    """All groups (``None``), or those that are ticked."""

    sort = "groups"

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Read the choice between all and some beside the ticks."""
        super().process(formdata, data, extra_filters)
        self._who = "some" if formdata is None else formdata.get(f"{self.name}-who", "all")
        if self._who == "all" and formdata is not None:
            self.data = None

    def pre_validate(self, form: Any) -> None:
        """Refuse a choice that is neither all nor some, and groups that are not of the trip."""
        super().pre_validate(form)
        if self._who not in {"all", "some"}:
            raise ValidationError(str(NOT_HERE))

    @property
    def takes_all(self) -> bool:
        """Tell whether it is for all groups."""
        return self.data is None
