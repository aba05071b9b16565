"""The form of what hangs in a poster session: a row for each poster."""

from collections.abc import Iterable
from typing import Any

from flask_babel import lazy_gettext as _

from planner.programme.shape import Poster
from planner.web.forms import offers, words
from planner.web.forms.base import Form
from planner.web.forms.choices import KeyField
from planner.web.forms.fields import Hidden, Line, Rows
from planner.web.forms.texts import TextField

MOST = 80
"""A poster is nine inputs in three languages, and a form may send a thousand."""


class PosterForm(Form):
    """One poster; an empty row is none."""

    number = Line(_("Number"), most=20, width="clock")
    title = TextField(_("Title"))
    authors = Line(_("Authors"), most=500, hint=_("as the poster names them"))
    presenter = KeyField(_("Presented by"), of=offers.people, hint=_("if it is somebody of the trip"))
    abstract = TextField(_("Abstract"), lines=True, most=words.NOTE)

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for the title of a poster of which something else is said."""
        good = super().validate(extra_validators)
        if not self.title.data and not self.title.errors and any(field.data for field in self):
            self.title.wordings[0].error = _("What is the poster called? To take it out, empty its whole row.")
            self.title.errors = [self.title.wordings[0].error]
            return False
        return good

    def value(self) -> Poster | None:
        """Return the poster, if the row is one."""
        if not self.title.data:
            return None
        return Poster(
            number=self.number.data or "",
            title=self.title.data,
            authors=self.authors.data or "",
            presenter=self.presenter.data or None,
            abstract=self.abstract.data,
        )


class PostersForm(Form):
    """The posters of a session, in their order."""

    posters = Rows(PosterForm, _("Posters"), spare=2, most=MOST)
    version = Hidden(most=12)
    taken: Iterable[str] = ()
    """The numbers of the posters of this session that stand on other pages of the form."""

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every row, then that no two posters have the same number; say at the later one which does."""
        good = super().validate(extra_validators)
        seen = {_compared(number) for number in self.taken}
        for number in (row.form.number for row in self.posters if row.form.number.data):
            if _compared(number.data) in seen:
                number.errors = [*number.errors, _("Another poster of this session has this number.")]
                good = False
            seen.add(_compared(number.data))
        return good

    def values(self) -> tuple[Poster, ...]:
        """Return the posters that are entered."""
        return tuple(poster for row in self.posters if (poster := row.form.value()))


def _compared(number: str) -> str:
    return "".join(number.split()).casefold()
