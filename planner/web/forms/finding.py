"""Finding what somebody means by what they typed: a key, a name in any script, or part of one that is the only one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from itertools import groupby

from flask_babel import gettext as _

from planner.values.searching import folded, is_found

MOST_NEAR = 3
MOST_TYPED = 200
"""Letters by which something is found that is not called just so; everything is compared with all of them."""

BETWEEN = " · "
"""What stands between the names of one thing, such as those of a person in two scripts."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to pick: the value that is sent, what people read, what stands small beside it, its heading.

    ``words`` is what else it is found by, such as how a name is read.
    """

    value: str
    label: str
    aside: str = ""
    under: str = ""
    words: str = ""


def by_heading(options: Iterable[Option]) -> list[tuple[str, list[Option]]]:
    """Return options in their order, those under one heading together."""
    return [(heading, list(under)) for heading, under in groupby(options, key=lambda option: option.under)]


class Finder:
    """Finds options; made once for all fields that offer the same ones."""

    def __init__(self, options: Iterable[Option]) -> None:
        """Take what may be picked. Two of the same name are told apart by what stands beside them, or by their keys."""
        self.options = list(options)
        self.by_value = {option.value: option for option in self.options}
        self._alike = Counter(option.label for option in self.options)
        self._alike_beside = Counter((option.label, option.aside) for option in self.options)

    @cached_property
    def _called(self) -> dict[str, list[Option]]:
        """Everybody by all their names, folded; made when somebody is looked for, since most pages only show."""
        found: dict[str, list[Option]] = {}
        for option in self.options:
            for name in dict.fromkeys(map(_unordered, _names(option))):
                found.setdefault(name, []).append(option)
        return found

    @cached_property
    def _by_shown(self) -> dict[str, Option]:
        return {_unordered(self.shown(option.value)): option for option in self.options}

    def shown(self, value: str) -> str:
        """Return how an option is written into an input, so that it is found again; "" for none."""
        option = self.by_value.get(value)
        if option is None or self._alike[option.label] == 1:
            return option.label if option else ""
        is_clear = option.aside and self._alike_beside[option.label, option.aside] == 1
        beside = option.aside if is_clear else option.value
        return f"{option.label} ({beside})"

    def find(self, typed: str) -> Option:
        """Return the one that is meant. :raises ValueError: naming near ones where there is none, or several."""
        if typed in self.by_value:
            return self.by_value[typed]
        wanted = _unordered(typed)
        if wanted in self._by_shown:
            return self._by_shown[wanted]
        found = self._called.get(wanted) or self._near(typed)
        if len(found) == 1 and wanted:
            return found[0]
        raise ValueError(self._refusal(typed[:60], found if wanted else []))

    def find_all(self, typed: str) -> list[Option]:
        """Return the one that is meant, or all under the heading of that name. :raises ValueError: as :meth:`find`."""
        wanted = folded(typed)
        under = [one for one in self.options if one.under and folded(one.under) == wanted]
        return under or [self.find(typed)]

    def headings(self) -> list[tuple[str, int]]:
        """Return the headings and how many stand under each."""
        return [(heading, len(under)) for heading, under in by_heading(self.options) if heading]

    def _near(self, typed: str) -> list[Option]:
        """Return those in which every word stands whole, so that Nagata is not Nagatani; else in which it stands."""
        if len(typed) > MOST_TYPED:
            return []
        words = set(folded(typed).split())
        whole = [one for one in self.options if words <= set(folded(_searched(one)).split())]
        return whole or [one for one in self.options if is_found(typed, _searched(one))]

    def _refusal(self, typed: str, found: list[Option]) -> str:
        if found:
            near = ", ".join(self.shown(one.value) for one in found[:MOST_NEAR])
            return str(_("“%(name)s” may mean several: %(near)s. Pick one of them.", name=typed, near=near))
        close = get_close_matches(_unordered(typed), self._called, MOST_NEAR, 0.6)
        near = ", ".join(dict.fromkeys(self.shown(one.value) for name in close for one in self._called[name]))
        if near:
            return str(_("“%(name)s” is not on this trip. Did you mean %(near)s?", name=typed, near=near))
        return str(_("“%(name)s” is not on this trip. Pick from the list, or enter it there first.", name=typed))


def _names(option: Option) -> list[str]:
    return [option.label, *option.label.split(BETWEEN), *filter(None, [option.words])]


def _searched(option: Option) -> str:
    return f"{option.label} {option.words} {option.aside}"


def _unordered(words: str) -> str:
    """Return words folded and in no order: Kyosuke Nagata is Nagata Kyosuke."""
    return " ".join(sorted(folded(words).split()))
