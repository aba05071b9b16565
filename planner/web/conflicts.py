"""Changing what others may be changing too: the form, and when somebody was faster, both versions side by side."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from flask import render_template, request
from werkzeug.datastructures import MultiDict

from planner.web.answers import form_page
from planner.web.forms.base import Form
from planner.web.forms.both import SHOWN, TAKE, differences, imprint, merged, sent_by
from planner.web.forms.fields import Hidden

F = TypeVar("F", bound=Form)


class Editing(Generic[F]):
    """A form of something that is stored; ``form_of`` makes it from what was sent, or from what is stored."""

    def __init__(
        self, form_of: Callable[[MultiDict[str, str] | None], F], *, sent: MultiDict[str, str] | None = None
    ) -> None:
        """Read what was sent, and after a conflict take over the fields of the other version that were chosen.

        ``sent`` is what the form would have sent, where something else stands for it.
        """
        self._form_of = form_of
        sent = sent or (request.form if request.method == "POST" else None)
        self.form = form_of(sent)
        if sent is not None and any(name.startswith(TAKE) for name in sent):
            self.form = form_of(merged(sent, self.form, form_of(None)))

    def page(self, template: str, **shown: Any) -> tuple[str, int]:
        """Return the form again, or the page on which to choose between mine and theirs."""
        sent = request.form.get(SHOWN, "")
        if not self.form.is_stale:
            return form_page(template, self.form, **shown, imprint=sent or imprint(self.form))
        theirs = self._form_of(None)
        # What is hidden tells what was seen: from here on that is theirs, its version before all.
        seen = [theirs[field.name] if isinstance(field, Hidden) else field for field in self.form]
        kept = [pair for field in seen for pair in sent_by(field)]
        found = differences(self.form, theirs, sent)
        page = render_template("conflicts/both.html", differences=found, kept=kept, imprint=imprint(theirs), **shown)
        return page, 409
