"""The forms by which delegates are written to, and by which they answer."""

from collections.abc import Sequence

from flask import request
from flask_babel import lazy_gettext as _

from planner.values.text import N_
from planner.values.vocabulary import Reply
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import WordField
from planner.web.forms.fields import Hidden, Line, Lines, chosen

LOOK = "look"
"""The name of the buttons that bring the form back with somebody's letter."""
REPLIES = {Reply.ACCEPTED: N_("I take part"), Reply.DECLINED: N_("I cannot take part")}


class MailingForm(Form):
    """What is said in every letter, and to whom it goes; ``seen`` is the release, ``since`` the mailing before."""

    seen = Hidden(most=12)
    since = Hidden(most=20)
    words = Lines(
        _("Your own words"),
        hint=_("They stand at the beginning of every letter, as you write them. They may stay empty."),
        most=4000,
    )

    def __init__(self, desk: Desk, proposed: Sequence[str], **kwargs: object) -> None:
        """Tick who is ``proposed``, until something else was sent."""
        super().__init__(desk, **kwargs)
        self.to = chosen(request.form.getlist("to")) if request.method == "POST" else tuple(proposed)

    @property
    def asks_for(self) -> tuple[str, str]:
        """Whose letter is to be shown, and about which engagement; nothing where none is asked for."""
        person, _slash, item = str(request.form.get(LOOK, "")).partition("/")
        return person, item

    @property
    def wants_more(self) -> bool:
        """Tell whether it was sent only to come back with a letter."""
        return bool(self.asks_for[0])


class ReplyForm(Form):
    """Whether somebody takes part."""

    reply = WordField(REPLIES, _("Your answer"), radios=True, required=True, missing=_("Choose one of the two."))
    words = Line(_("A word to the organizers"), hint=_("It may stay empty."))
