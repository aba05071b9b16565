"""The form by which somebody hands in what was signed."""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.web.forms.base import Desk, Form
from planner.web.forms.fields import Hidden
from planner.web.forms.fields.files import FileField, sent_with_files


class DocumentForm(Form):
    """A PDF from the person's own disk; its second button takes away the one that is there."""

    version = Hidden(most=12)
    document = FileField(_("PDF"), hint=_("at most 10 MB, without a password"))
    away = Hidden()

    def __init__(self, desk: Desk | None = None, **kwargs: Any) -> None:
        """Read what was sent, the file included."""
        kwargs.setdefault("formdata", sent_with_files())
        super().__init__(desk, **kwargs)

    @property
    def takes_away(self) -> bool:
        """Tell whether the button was pressed that takes it away."""
        return bool(self.away.data)

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for a file, unless the one that is there is to go."""
        good = super().validate(extra_validators)
        if not self.takes_away and not self.document.data:
            self.document.errors = [_("Choose a file.")]
            good = False
        return good
