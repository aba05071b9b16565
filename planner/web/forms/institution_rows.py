"""Institutions in an order that matters, a row each: who holds an engagement, the parties to an agreement."""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.web.forms import offers
from planner.web.forms.base import Form
from planner.web.forms.choices import KeyField
from planner.web.forms.key_rows import KeyRows


class InstitutionRow(Form):
    """One institution; an empty row is none."""

    institution = KeyField(_("Institution"), of=offers.institutions)


class InstitutionRows(KeyRows):
    """The keys of institutions, in the order in which they are to be named."""

    def __init__(self, label: Any = "", *, row: type[Form] = InstitutionRow, **kwargs: Any) -> None:
        """``row`` is a form with a field ``institution``."""
        super().__init__(label, row=row, pick="institution", **kwargs)
