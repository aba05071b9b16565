"""The form that takes a trip file, and keeps it while its owner is asked what to do with it."""

import lzma
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from flask_babel import lazy_gettext as _

from planner.imports.tripfile import Problem, TripFileRefused, read_tripfile
from planner.imports.tripfile.excerpts import Excerpt, excerpts_of
from planner.imports.tripfile.source import MOST_BYTES
from planner.programme.shape import Programme
from planner.web.arrivals import LARGEST_FORM
from planner.web.forms.fields import Hidden
from planner.web.forms.fields.files import FileField
from planner.web.forms.uploads import FileForm

MOST_KEPT = LARGEST_FORM - 64 * 1024
"""So many characters of a packed file travel along; what else is in the form has the rest."""

MOST_SHOWN = 100
"""Problems that are shown; the others are counted."""


class TripFileForm(FileForm):
    """A trip file, chosen now or handed back by the page that asked what to do with it.

    Between the two it travels along packed in the page itself: nothing of it lies on the server before it is a trip.
    One that is too large for that has to be chosen again. Rejected: a folder of uploads, which somebody has to empty
    and which knows passports.
    """

    programme: Programme
    """What stands in the file, once the form is accepted."""

    found: tuple[Problem, ...] = ()
    """What is wrong in the file, from top to bottom."""

    file = FileField(_("Trip file"), hint=_("as YAML or JSON, at most 5 MB"))
    kept = Hidden(most=MOST_KEPT)
    meant = Hidden(most=10)
    seen = Hidden(most=64)

    @property
    def content(self) -> bytes:
        """The file's bytes, "" where there is none."""
        return self.file.data or unpacked(self.kept.data or "")

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for a file where none was chosen or kept, and read it."""
        good = super().validate(extra_validators)
        if good and not self.content:
            self.file.errors = [_("Choose a file.")]
            return False
        return good and self._is_read()

    def _is_read(self) -> bool:
        try:
            self.programme = read_tripfile(self.content)
        except TripFileRefused as refused:
            self.refuse(refused)
            self.found = refused.problems
            return False
        return True

    def excerpts(self) -> tuple[Excerpt, ...]:
        """Return the lines of the file that are wrong, as far as anybody reads on."""
        return excerpts_of(self.content, self.found[:MOST_SHOWN])

    @property
    def unshown(self) -> int:
        """How many problems there are beyond those."""
        return max(0, len(self.found) - MOST_SHOWN)


def packed(content: bytes) -> str:
    """Return a file as a word that a page can hold, "" for one that is too large for that."""
    word = urlsafe_b64encode(lzma.compress(content, preset=1)).decode("ascii")
    return word if len(word) <= MOST_KEPT else ""


def unpacked(word: str) -> bytes:
    """Return the file of such a word, nothing for any other word; no word makes more than a file may be."""
    try:
        return lzma.LZMADecompressor(memlimit=64 << 20).decompress(urlsafe_b64decode(word), MOST_BYTES + 1)
    except (lzma.LZMAError, EOFError, ValueError):
        return b""
