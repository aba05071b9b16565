"""The form by which somebody hands in what was signed."""

from flask_babel import lazy_gettext as _

from planner.web.forms.fields import Hidden
from planner.web.forms.fields.files import FileField
from planner.web.forms.uploads import UploadForm


class DocumentForm(UploadForm):
    """A PDF from the person's own disk."""

    version = Hidden(most=12)
    document = FileField(_("PDF"), hint=_("at most 10 MB, without a password"))
