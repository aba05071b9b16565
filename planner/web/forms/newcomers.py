"""What may be entered on the spot, on the form of something else, and may be left empty."""

from typing import Any, ClassVar

from planner.web.forms.base import Form


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
