"""The form of somebody's photograph: hand one in, or take away the one that is there."""

from typing import Any

from flask_babel import lazy_gettext as _

from planner.errors import Stale
from planner.web.forms.base import Desk, Form
from planner.web.forms.fields import Hidden
from planner.web.forms.fields.files import FileField, sent_with_files

AWAY = "away"
"""What the button says that takes it away."""


class PhotoForm(Form):
    """A picture from the person's own disk; ``seen`` is the digest of the one that stood on the page, "" for none."""

    photo = FileField(_("Photograph"), hint=_("as JPEG, PNG or WebP, at most 10 MB; it is made smaller here"))
    seen = Hidden(most=64)
    meant = Hidden(most=10)

    def __init__(self, desk: Desk | None = None, **kwargs: Any) -> None:
        """Read what was sent, the file included."""
        kwargs.setdefault("formdata", sent_with_files())
        super().__init__(desk, **kwargs)

    @property
    def takes_away(self) -> bool:
        """Tell whether the picture shall go."""
        return bool(self.meant.data == AWAY)

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for a file where none was chosen."""
        good = super().validate(extra_validators)
        if good and not self.takes_away and not self.photo.data:
            self.photo.errors = [_("Choose a file.")]
            return False
        return good

    def ensure_seen(self, digest: str) -> None:
        """Let the caller go on when this is the picture that was seen. :raises Stale: when there is another by now."""
        if (self.seen.data or "") != digest:
            raise Stale
