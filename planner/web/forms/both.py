"""Two people saved the same thing: both versions side by side, and out of them one form again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import wtforms
from werkzeug.datastructures import MultiDict
from wtforms.fields.core import Field

from planner.web.forms.base import Form
from planner.web.forms.choices import GroupsField, KeysField
from planner.web.forms.fields import Asking, DayField, Hidden, Tick
from planner.web.forms.texts import TextField

TAKE = "take-"
"""What the name of a choice between the two begins with."""

SHOWN = "shown"
"""The name under which the imprint of a form travels with it."""

AND = "+"
"""What stands between the names of fields that are chosen together."""

Sent = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the two differ: its name and label, what stands in either, and whether I changed it.

    Or several that are chosen together, their names joined by ``AND``.
    """

    name: str
    label: str
    mine: list[str]
    theirs: list[str]
    is_mine: bool = True


def differences(mine: Form, theirs: Form, shown: str = "") -> list[Difference]:
    """Return where what I sent differs from what somebody else has saved.

    ``shown`` is the :func:`imprint` of the form as I was shown it: what I left as it was is theirs, unless I choose.
    What only makes sense with each other is chosen together, unless each of us has changed another part of it: that may
    well go together.
    """
    before = dict(pair.split(":", 1) for pair in shown.split() if ":" in pair)
    visible = {name: field for name, field in mine._fields.items() if not isinstance(field, Hidden)}
    differing = [name for name, field in visible.items() if sorted(sent_by(field)) != sorted(sent_by(theirs[name]))]
    changed = {name for name in differing if before.get(name) != _mark(mine[name])}
    by_both = {name for name in changed if before.get(name) != _mark(theirs[name])}
    found = []
    for names, label in _choices(mine, differing, by_both).items():
        said = (_told(mine, names), _told(theirs, names))
        found.append(Difference(AND.join(names), label, *said, is_mine=not changed.isdisjoint(names)))
    return found


def _choices(form: Form, names: Sequence[str], by_both: set[str]) -> dict[tuple[str, ...], str]:
    """Return what is chosen at once and what it is called: a field, or several of which both of us have changed one."""
    alone = {name: ((name,), str(form[name].label.text)) for name in names}
    joined = {name: (parts, str(said)) for said, parts in form.together if by_both & {*parts} for name in parts}
    return dict((alone | joined)[name] for name in names)


def _told(form: Form, names: Sequence[str]) -> list[str]:
    """Say what stands in a field, or in several, each behind its label."""
    if len(names) == 1:
        return list(_said(form[names[0]]))
    return [f"{form[name].label.text}: {words}" for name in names for words in _said(form[name]) if words]


def imprint(form: Form) -> str:
    """Return what each field holds, as short marks that travel with the form to tell later what was changed on it."""
    return " ".join(f"{name}:{_mark(field)}" for name, field in form._fields.items() if not isinstance(field, Hidden))


def _mark(field: Field) -> str:
    return f"{crc32(repr(sorted(sent_by(field))).encode()):08x}"


def merged(sent: Mapping[str, Any], mine: Form, theirs: Form) -> MultiDict[str, str]:
    """Return my words, but theirs in the fields where that was chosen."""
    chosen = (said.removeprefix(TAKE) for said in sent if said.startswith(TAKE) and sent[said] == "theirs")
    taken = {name for names in chosen for name in names.split(AND)}
    pairs = [pair for name in mine.data for pair in sent_by((theirs if name in taken else mine)[name])]
    return MultiDict(pairs)


def sent_by(field: Field) -> Sent:
    """Return the names and values that a browser would send for this field."""
    if isinstance(field, wtforms.FormField):
        return [pair for inner in field.form for pair in sent_by(inner)]
    if isinstance(field, wtforms.FieldList):
        return [pair for entry in field.entries for pair in sent_by(entry)]
    if isinstance(field, TextField):
        return [(wording.name, wording.typed) for wording in field.wordings if wording.typed]
    if isinstance(field, KeysField):
        who = [(f"{field.name}-who", "all" if field.takes_all else "some")] if isinstance(field, GroupsField) else []
        return [*who, *((field.name, key) for key in sorted(field.picked))]
    if isinstance(field, Tick):
        return [(field.name, "y")] if field.data else []
    typed = getattr(field, "picked", None) or (field.typed if isinstance(field, Asking) else "")
    return [(field.name, str(typed))] if typed else []


def _said(field: Field) -> Iterator[str]:
    """Say what stands in a field as people read it."""
    if isinstance(field, wtforms.FormField | wtforms.FieldList):
        for inner in field.form if isinstance(field, wtforms.FormField) else field.entries:
            yield from (f"{inner.label.text}: {words}" if words else "" for words in _said(inner))
        return
    if isinstance(field, TextField):
        yield from (f"{one.language}: {one.typed}" for one in field.wordings if one.typed)
        return
    options = getattr(field, "options", None)
    if options is not None:
        picked = getattr(field, "picked", "")
        chosen = picked if isinstance(picked, frozenset) else {picked}
        yield from (option.label for option in options if option.value in chosen and option.value)
        return
    if isinstance(field, Tick):
        yield from ["✓"] if field.data else []
        return
    if isinstance(field, Asking) and field.typed:
        yield _written(field)


def _written(field: Asking) -> str:
    """Write a date as the reader's language does, anything else as it was typed."""
    is_date = isinstance(field, DayField) and field.data
    return field.desk.language.date(field.data) if is_date else field.typed
