"""A field for a file from the person's own disk."""

import re
from contextlib import closing
from typing import Any

from flask import request
from werkzeug.datastructures import CombinedMultiDict, FileStorage, MultiDict

from planner.web.forms import words
from planner.web.forms.fields.asking import Asking

_PATH = re.compile(r".*[/\\]")


class FileField(Asking):
    """A file from the person's own disk, as bytes, and what it is called; browsers send no name without one.

    Of a name only the last part is kept, without what nobody sees in it: a name must not say that it is another one.
    """

    sort = "file"
    file_name = ""

    @property
    def typed(self) -> str:
        """Nothing: no page may fill in a file."""
        return ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the file."""
        chosen = next((one for one in valuelist if isinstance(one, FileStorage) and one.filename), None)
        self.data = None
        if chosen:
            self.file_name = _PATH.sub("", words.without_hidden(words.one_line(chosen.filename or "")))
            with closing(chosen):
                self.data = chosen.read()


def sent_with_files() -> CombinedMultiDict[str, Any] | None:
    """Return what was sent, the files included; nothing where a page is only asked for."""
    sent: list[MultiDict[str, Any]] = [request.files, request.form]
    return CombinedMultiDict(sent) if request.method == "POST" else None
