"""What may be entered on the spot, on the form of something else, and may be left empty."""

from typing import Any, ClassVar

from flask_babel import lazy_gettext as _

from planner.web.forms.base import Form
from planner.web.forms.choices import KeyField


class Newcomer(Form):
    """Something new beside the rest of a form, or a row of it; where it is empty, it is nothing."""

    needed: ClassVar[tuple[tuple[str, Any], ...]] = ()
    """The fields that may not stay empty once anything else is there, and the words that ask for them."""

    telling_nothing: ClassVar[frozenset[str]] = frozenset()
    """The fields that are never empty, so that nothing is entered with them alone."""

    @property
    def is_used(self) -> bool:
        """Tell whether anything was entered, right or wrong."""
        return any(field.data or field.errors for field in self if field.short_name not in self.telling_nothing)

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for what is needed once anything is there."""
        good = super().validate(extra_validators)
        for name, words in self.needed if self.is_used else ():
            if not self[name].data and not self[name].errors:
                self[name].errors = [words]
                good = False
        return good


def one_of_both(picks: KeyField, new: Any) -> bool:
    """Tell whether not both are there, one that is picked and a new one, and say at the first what to do.

    ``new`` is the part of the form that holds a :class:`Newcomer`. In a browser with scripts what is new takes the
    place of what was picked while it is typed.
    """
    if not picks.data or not new.form.is_used:
        return True
    words = _(
        "“%(new)s” is filled in as well. Choose nothing here, and the new one counts; or empty the fields there.",
        new=new.label.text,
    )
    picks.errors = [*picks.errors, words]
    return False
