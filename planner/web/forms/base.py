"""What every form shares: the desk it lies on, its errors with their places, and refusals from below."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar, NamedTuple, Self

import wtforms
from flask import request
from flask_babel import gettext
from wtforms.fields.core import Field
from wtforms.meta import DefaultMeta

from planner.errors import PlannerError, Stale, TripClosed
from planner.language import Language
from planner.model import db
from planner.programme.shape import Programme, Trip
from planner.values.text import ANY, NOTHING

NO_PROGRAMME = Programme(trip=Trip(slug="", title=NOTHING, starts=date.min, ends=date.min))
"""For forms outside any trip: there is nothing to pick."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a form is filled in: the reader's language, the languages of the texts, the things that may be picked.

    ``finders`` keeps what was made of these once, however many fields offer the same.
    """

    language: Language
    tags: tuple[str, ...] = ()
    programme: Programme = NO_PROGRAMME
    finders: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, programme: Programme, reader: Language) -> Self:
        """Return the desk of a trip: what may be picked is what its programme holds."""
        tags = programme.trip.languages
        return cls(reader.falling_back_to(tags), tags, programme)

    @property
    def own_tag(self) -> str:
        """The language in which the reader writes: their own where the trip has it, else its main one.

        Where a trip has no more than one, its texts stand in no language in particular.
        """
        if len(self.tags) < 2:
            return ANY
        return self.language.code if self.language.code in self.tags else self.tags[0]


class Problem(NamedTuple):
    """One thing to mend: the id of its input, the label it stands under, what to do."""

    place: str
    label: str
    message: str


class Form(wtforms.Form):
    """A form that cleans and never saves."""

    class Meta(DefaultMeta):
        csrf = False  # the whole application is protected before any view runs
        desk: Desk | None = None

    refused_with = 422
    """The status with which it is shown again."""

    together: ClassVar[tuple[tuple[Any, tuple[str, ...]], ...]] = ()
    """Fields that make sense with each other only, such as a beginning and an end, and what they are called then."""

    is_stale = False
    """Whether somebody else has saved the same thing since this form was shown."""

    def __init__(self, desk: Desk | None = None, **kwargs: Any) -> None:
        """Read what was sent, if anything was; a form inside another one is handed its data by that one."""
        if desk is not None:
            kwargs.setdefault("formdata", request.form if request.method == "POST" else None)
            kwargs["meta"] = {"desk": desk}
        super().__init__(**kwargs)

    @property
    def desk(self) -> Desk:
        """The desk of the outermost form."""
        parent = getattr(self.meta, "_parent_form", None)
        desk: Desk = parent.desk if isinstance(parent, Form) else self.meta.desk
        return desk

    def accepted(self) -> bool:
        """Tell whether this was sent to be saved and every field is good."""
        if request.method == "POST" and self.wants_more:
            self.refused_with = 200  # nothing is wrong: one more row was asked for
            return False
        return request.method == "POST" and self.validate()

    @property
    def wants_more(self) -> bool:
        """Tell whether it was sent only to come back with one more row somewhere."""
        return any(getattr(field, "wants_more", False) for field in self)

    @contextmanager
    def taking_refusals(self) -> Iterator[None]:
        """Turn a refusal of the domain into an error of this form; nothing half done stays behind.

        A trip that is closed and a thing that somebody else has saved meanwhile are conflicts, not mistakes: 409.
        """
        try:
            yield
        except PlannerError as refused:
            db.session.rollback()
            self.is_stale = isinstance(refused, Stale)
            self.refused_with = 409 if isinstance(refused, Stale | TripClosed) else 422
            self.refuse(refused)

    def refuse(self, refused: PlannerError) -> None:
        """Put a refusal at the field that it names, or over the whole form."""
        words = gettext(refused.message, **refused.values)
        field = self.find(getattr(refused, "field", ""))
        if field is None:
            self.form_errors.append(words)
        elif isinstance(field, wtforms.FormField):
            field.form.form_errors.append(words)
        else:
            field.errors = [*field.errors, words]

    def lists(self) -> dict[str, Any]:
        """Return what the lists hold that fields of this form propose from, by their ids, each once."""
        found: dict[str, Any] = {}
        one: Any
        for one in self:
            rows = one.entries if isinstance(one, wtforms.FieldList) else [one]
            for inner in (row.form for row in rows if isinstance(row, wtforms.FormField)):
                found |= inner.lists()
            if getattr(one, "is_long", False):
                found[one.list_id] = one.finder
        return found

    def gaps(self) -> dict[str, list[str]]:
        """Return the languages in which something is not yet written: name of each -> labels of its fields."""
        found: dict[str, list[str]] = {}
        for one in self:
            inner = one.form.gaps() if isinstance(one, wtforms.FormField) and isinstance(one.form, Form) else {}
            for language, labels in inner.items():
                found.setdefault(language, []).extend(f"{one.label.text}: {label}" for label in labels)
            for language in getattr(one, "missing_in", {}).values():
                found.setdefault(language, []).append(str(one.label.text))
        return found

    def find(self, name: str) -> Field | None:
        """Return the field of this name, here or in a form inside."""
        if name in self._fields:
            return self._fields[name]
        inner = (field.form for field in self._fields.values() if isinstance(field, wtforms.FormField))
        return next((found for form in inner if isinstance(form, Form) and (found := form.find(name))), None)

    def problems(self) -> list[Problem]:
        """Return everything to mend, from top to bottom."""
        whole = [Problem("", "", str(message)) for message in self.form_errors]
        return [*whole, *(problem for field in self for problem in _problems(field))]


def _problems(field: Field) -> Iterator[Problem]:
    if isinstance(field, wtforms.FieldList):
        yield from (Problem(f"{field.id}-rows", str(field.label.text), said) for said in getattr(field, "said", ()))
        for entry in field.entries:
            yield from _within(entry, str(field.label.text)) if hasattr(entry, "form") else _problems(entry)
    elif isinstance(field, wtforms.FormField):
        part = str(field.label.text)
        named = ((f"{part} – {one.label}" if one.label != part else part, one) for one in _within(field, part))
        yield from (one._replace(label=label) for label, one in named)
    else:
        places = getattr(field, "problem_places", None)
        for place, message in places() if places else ((field.id, message) for message in field.errors):
            yield Problem(place, str(field.label.text), str(message))


def _within(part: "wtforms.FormField[Any]", label: str) -> Iterator[Problem]:
    """Yield what is to be mended in a form inside; ``label`` is for what concerns all of it."""
    first = next(iter(part.form))
    yield from (Problem(first.id, label, str(message)) for message in part.form.form_errors)
    for inner in part.form:
        yield from _problems(inner)
