"""Fields for what is picked: words of the vocabulary, and things of the trip by their keys.

What may be picked comes from the desk's programme, so a key of another trip is refused at its field.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeAlias

from flask_babel import lazy_gettext as _
from wtforms.validators import ValidationError

from planner.web.forms import words
from planner.web.forms.base import Desk
from planner.web.forms.fields import Asking, chosen
from planner.web.forms.finding import Finder, Option, by_heading

__all__ = ["Choices", "GroupsField", "KeyField", "KeysField", "Option", "WordField", "finder_of"]

NOT_HERE = _("What was picked here does not belong to this trip. Pick again.")
FEW = 60
"""How many things are shown all at once; of more, one types the name."""


Choices: TypeAlias = Callable[[Desk], Iterable[Option]]
"""Finds what may be picked on a desk."""


def finder_of(desk: Desk, of: Choices) -> Finder:
    """Return what finds among these choices on this desk, made once."""
    if of not in desk.finders:
        desk.finders[of] = Finder(of(desk))
    found: Finder = desk.finders[of]
    return found


class WordField(Asking):
    """One word of a closed list; ``radios`` shows all of them at once."""

    sort = "choice"
    is_long = False

    def __init__(
        self,
        vocabulary: Iterable[StrEnum] | Mapping[StrEnum, Any],
        label: Any = "",
        *,
        radios: bool = False,
        empty: Any = "",
        explained: Callable[[Desk, Any], str] | None = None,
        **kwargs: Any,
    ) -> None:
        """``empty`` is what no choice is called, where none need be made; ``explained`` says more about each word.

        Words with sentences of their own come as a mapping; others are said as everywhere.
        """
        super().__init__(label, **kwargs)
        self.explained = explained
        self.vocabulary, self.empty = tuple(vocabulary), empty
        self.sentences = dict(vocabulary) if isinstance(vocabulary, Mapping) else {}
        self.sort = "radios" if radios else "choice"

    @property
    def options(self) -> list[Option]:
        """The words, as the reader says them."""
        said = [Option(word.value, self._said(word), self._aside(word)) for word in self.vocabulary]
        return [Option("", str(self.empty)), *said] if self.empty else said

    def _said(self, word: StrEnum) -> str:
        return str(self.sentences[word]) if word in self.sentences else self.desk.language.label(word)

    def _aside(self, word: StrEnum) -> str:
        return self.explained(self.desk, word) if self.explained else ""

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


class Picking(Asking):
    """What is picked among things of the trip; where there are many, names are typed and proposed from a list."""

    def __init__(self, label: Any = "", *, of: Choices, **kwargs: Any) -> None:
        """``of`` finds what may be picked."""
        super().__init__(label, **kwargs)
        self.of = of

    @property
    def finder(self) -> Finder:
        """What finds among the choices."""
        return finder_of(self.desk, self.of)

    @property
    def is_long(self) -> bool:
        """Tell whether there are too many to show them all."""
        return len(self.finder.options) > FEW

    @property
    def list_id(self) -> str:
        """The id of the list from which names are proposed."""
        return f"list-{self.of.__name__}"


class KeyField(Picking):
    """One thing of the trip, by its key; where there are many, its name may be typed, in any script."""

    sort = "choice"

    def __init__(self, label: Any = "", *, of: Choices, empty: Any = "–", **kwargs: Any) -> None:
        """``of`` finds what may be picked; ``empty`` is what no choice is called."""
        super().__init__(label, of=of, **kwargs)
        self.empty = empty

    @property
    def options(self) -> list[Option]:
        """What may be picked, nothing first."""
        return [Option("", str(self.empty)), *self.finder.options]

    @property
    def headings(self) -> list[tuple[str, list[Option]]]:
        """What may be picked, under its headings."""
        return by_heading(self.options)

    @property
    def picked(self) -> str:
        """The key that is picked, or nothing."""
        return self.data or ""

    @property
    def shown(self) -> str:
        """What stands in the input where the name is typed."""
        return self.finder.shown(self.picked) or self.typed

    def read(self, typed: str) -> str:
        """Find what is meant. :raises ValueError: where that is nothing of this trip, or not clear."""
        if self.is_long:
            return self.finder.find(typed).value
        return typed

    def pre_validate(self, form: Any) -> None:
        """Refuse what is not among the choices."""
        super().pre_validate(form)
        if self.data and self.data not in self.finder.by_value:
            raise ValidationError(str(NOT_HERE))


class KeysField(Picking):
    """Several things of the trip, by their keys, ticked in a list that can be filtered.

    Where there are many, only what is ticked is shown, and more is added by typing a name or a heading. The button
    beside that brings the form back with it ticked; saving adds it too.
    """

    sort = "ticks"

    beside: Mapping[str, str] = {}
    """What is said beside single choices, by their keys."""

    def __init__(self, label: Any = "", *, of: Choices, filtered: bool = False, **kwargs: Any) -> None:
        """``of`` finds what may be picked; ``filtered`` puts a search box over a long list."""
        super().__init__(label, of=of, **kwargs)
        self.filtered = filtered
        self.wants_more, self.to_add = False, ""

    @property
    def options(self) -> list[Option]:
        """What may be picked."""
        return self.finder.options

    @property
    def headings(self) -> list[tuple[str, list[Option]]]:
        """What may be ticked, under its headings; of many only what is ticked already."""
        return by_heading(one for one in self.options if not self.is_long or one.value in self.picked)

    @property
    def picked(self) -> frozenset[str]:
        """The keys that are ticked."""
        return frozenset(self.data or ())

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Take what is ticked, and add what was typed beside it."""
        super().process(formdata, data, extra_filters)
        if formdata is None:
            return
        self.wants_more = f"{self.name}-more" in formdata
        self.to_add = words.without_hidden(words.one_line(str(formdata.get(f"{self.name}-add", ""))))
        if self.to_add:
            self._add()

    def _add(self) -> None:
        try:
            found = [one.value for one in self.finder.find_all(self.to_add)]
        except ValueError as error:
            self.process_errors = [*self.process_errors, error.args[0]]
            self.errors = self.process_errors  # said at once: the button beside it brings the form back unvalidated
            return
        self.data, self.to_add = tuple(dict.fromkeys([*(self.data or ()), *found])), ""

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Take what was ticked: what was picked before in its own order, then what is new in that of the list."""
        ticked = chosen(valuelist)
        before = [key for key in self.object_data or () if key in ticked]
        self.data = tuple(dict.fromkeys([*before, *ticked]))

    def pre_validate(self, form: Any) -> None:
        """Refuse what is not among the choices."""
        super().pre_validate(form)
        if self.picked - set(self.finder.by_value):
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
