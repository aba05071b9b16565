"""The form of somebody's photograph: hand one in, or take away the one that is there."""

from flask_babel import lazy_gettext as _

from planner.errors import Stale
from planner.web.forms.fields import Hidden
from planner.web.forms.fields.files import FileField
from planner.web.forms.uploads import UploadForm


class PhotoForm(UploadForm):
    """A picture from the person's own disk; ``seen`` is the digest of the one that stood on the page, "" for none."""

    photo = FileField(_("Photograph"), hint=_("as JPEG, PNG or WebP, at most 10 MB; it is made smaller here"))
    seen = Hidden(most=64)

    def ensure_seen(self, digest: str) -> None:
        """Let the caller go on when this is the picture that was seen. :raises Stale: when there is another by now."""
        if (self.seen.data or "") != digest:
            raise Stale
