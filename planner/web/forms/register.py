"""The form that asks the register of agreements: with whom, in which state, due when, about what."""

from collections.abc import Iterator, Sequence

from flask import request
from flask_babel import lazy_gettext as _

from planner.language import Language
from planner.values.vocabulary import AgreementState
from planner.web.forms.base import Desk
from planner.web.forms.choices import KeyField, WordField
from planner.web.forms.fields import Line
from planner.web.forms.filtering import MOST_WORDS, QuestionForm
from planner.web.forms.finding import Finder, Option
from planner.web.register.partners import houses_of, names_of
from planner.web.register.reach import Registered

MONTHS = (3, 6, 12, 24)


def partners(_desk: Desk) -> Iterator[Option]:
    """Offer nobody: those who are a party to something within reach are put on the desk by :func:`question_of`."""
    return iter(())


def spans(desk: Desk) -> Iterator[Option]:
    """Offer how soon something is due."""
    for months in MONTHS:
        yield Option(str(months), desk.language.say_many("within %(count)s month", "within %(count)s months", months))


class RegisterForm(QuestionForm):
    """What of the register somebody wants to see."""

    q = Line(_("Words"), most=MOST_WORDS, id="register-words")
    partner = KeyField(_("Party"), of=partners, empty=_("All parties"), id="register-partner")
    state = WordField(AgreementState, _("State"), empty=_("All states"), id="register-state")
    until = KeyField(_("Due"), of=spans, empty=_("at any time"), id="register-until")


def question_of(rows: Sequence[Registered], language: Language) -> RegisterForm:
    """Return what the address asks of these agreements."""
    desk = Desk(language)
    desk.finders[partners] = Finder(_partners(rows, language))
    form = RegisterForm(desk, formdata=request.args)
    form.validate()
    return form


def _partners(rows: Sequence[Registered], language: Language) -> list[Option]:
    """Return every house that is a party, once, by the name that its reader reads first."""
    names = [name for row in rows for name in row.parties]
    houses = houses_of(names)
    called: dict[str, str] = {}
    for name in dict.fromkeys(names):
        for wording in names_of(name):
            called.setdefault(min(houses[wording]), language.text(name))
    return [Option(value, name) for value, name in sorted(called.items(), key=lambda one: one[1].casefold())]
