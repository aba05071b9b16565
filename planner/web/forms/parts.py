"""Rows of a form for those who have a part in an engagement: somebody of the trip, or somebody new."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _

from planner.actions.drafts import PersonDraft
from planner.values.text import Text
from planner.values.vocabulary import PartTaken, Side
from planner.web.forms import offers
from planner.web.forms.base import Form
from planner.web.forms.choices import KeyField, WordField
from planner.web.forms.fields import Line
from planner.web.forms.newcomers import Newcomer

PART_HELP = _(
    "Received by is who greets the guests on behalf of the house; a signatory signs for one of the parties and a"
    " witness sees it done; the responsible person of the staff answers for everything."
)


class PersonField(KeyField):
    """Somebody; it is said beside them where they already are at the time that the whole form says."""

    @property
    def description(self) -> str:
        """Where they are elsewhere; nothing where they are free, or nobody is picked."""
        return str(whereabouts_in(self._form).get(self.picked, "")) if self.picked else ""  # type: ignore[attr-defined]

    @description.setter
    def description(self, _words: str) -> None:
        """Take no hint of its own."""


def whereabouts_in(row: Any) -> Mapping[str, str]:
    """Return where people are elsewhere, by their keys, as the outermost form around a row knows it."""
    form = row
    while isinstance(parent := getattr(form.meta, "_parent_form", None), Form):
        form = parent
    found: Mapping[str, str] = form.elsewhere.by_person if hasattr(form, "elsewhere") else {}
    return found


class PartForm(Form):
    """One person's part; an empty row is no part."""

    person = PersonField(_("Person"), of=offers.people)
    part = WordField(PartTaken, _("Part"), empty="–")

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for the other half of half a row."""
        good = super().validate(extra_validators)
        for given, missing, words in (
            (self.person, self.part, _("Which part do they take?")),
            (self.part, self.person, _("Who takes this part?")),
        ):
            if given.data and not missing.data and not missing.errors:
                missing.errors = [words]
                good = False
        return good


class NewPersonForm(Newcomer):
    """Somebody who is not on the trip yet, and their part; an empty row is nobody."""

    needed = (("family", _("What is their family name?")), ("part", _("Which part do they take?")))
    telling_nothing = frozenset({"side"})

    family = Line(_("Family name"))
    given = Line(_("Given name"))
    function = Line(_("Function"))
    side = WordField((Side.HOST, Side.HOME), _("Side"), default=Side.HOST)
    part = WordField(PartTaken, _("Part"), empty="–")

    def draft(self) -> PersonDraft | None:
        """Return the new person, if there is one."""
        if not self.is_used:
            return None
        return PersonDraft(
            key="",
            family=self.family.data or "",
            given=self.given.data or "",
            function=self._in_my_language(self.function.data or ""),
            side=self.side.data or Side.HOST,
        )

    def _in_my_language(self, words: str) -> Text:
        """Take words to be in the language in which the reader writes."""
        return Text({self.desk.own_tag: words})
