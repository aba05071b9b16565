"""Forms with which a file from the person's own disk is sent."""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.web.forms.base import Desk, Form
from planner.web.forms.fields import Hidden
from planner.web.forms.fields.files import FileField, sent_with_files


class FileForm(Form):
    """A form with which a file is sent."""

    def __init__(self, desk: Desk | None = None, **kwargs: Any) -> None:
        """Read what was sent, the file included."""
        kwargs.setdefault("formdata", sent_with_files())
        super().__init__(desk, **kwargs)


class UploadForm(FileForm):
    """Hands in the one file that a thing may have; its second button takes away the one that is there."""

    away = Hidden()

    @property
    def takes_away(self) -> bool:
        """Tell whether the button was pressed that takes it away."""
        return bool(self.away.data)

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for a file, unless the one that is there is to go."""
        good = super().validate(extra_validators)
        for field in (field for field in self if isinstance(field, FileField)):
            if good and not self.takes_away and not field.data:
                field.errors = [_("Choose a file.")]
                good = False
        return good
