"""What the forms of all items share: who takes part, who may see it, whether it takes place, notes by reader."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import FormField

from planner.programme.shape import Notes
from planner.values.vocabulary import Status, Visibility
from planner.web.forms import offers, words
from planner.web.forms.base import Form
from planner.web.forms.choices import GroupsField, KeysField, WordField
from planner.web.forms.elsewhere import Elsewhere, elsewhere_at
from planner.web.forms.texts import TextField
from planner.web.forms.thing import ThingForm

HELP_READERS = _("Public items may be shown to everybody; those of the staff stand in no programme of guests or hosts.")


class PeopleField(KeysField):
    """Some of the people; beside each is said where they already are at the time that the form says."""

    @property
    def beside(self) -> Mapping[str, str]:  # type: ignore[override]  # worked out when it is shown
        """Where people already are, by their keys."""
        form: ItemForm = self._form  # type: ignore[attr-defined]  # the stubs leave out what a field is bound to
        return form.elsewhere.by_person


class NotesForm(Form):
    """Notes by reader."""

    public = TextField(_("For everybody"), lines=True, most=words.NOTE)
    delegation = TextField(_("For the delegation"), lines=True, most=words.NOTE)
    staff = TextField(_("For the staff only"), lines=True, most=words.NOTE)

    def value(self) -> Notes:
        """Return the notes."""
        return Notes(public=self.public.data, delegation=self.delegation.data, staff=self.staff.data)


class ItemForm(ThingForm):
    """The part of a form that engagements and legs have in common."""

    status = WordField(Status, _("Does it take place?"), radios=True, default=Status.CONFIRMED, required=True)
    visibility = WordField(
        Visibility, _("Who may see it"), radios=True, default=Visibility.DELEGATION, required=True, help=HELP_READERS
    )
    groups = GroupsField(_("Groups"), of=offers.groups)
    people_in = PeopleField(
        _("Also takes part"), of=offers.people_by_group, filtered=True, hint=_("although their group does not")
    )
    people_out = PeopleField(
        _("Does not take part"), of=offers.people_by_group, filtered=True, hint=_("although their group does")
    )
    notes = FormField(NotesForm, _("Notes"))

    def __init__(self, *args: Any, own: str = "", **kwargs: Any) -> None:
        """``own`` is the key of what the form changes, where the stored thing itself does not say it."""
        super().__init__(*args, **kwargs)
        self.former_venue = kwargs.get("venue") or getattr(kwargs.get("obj"), "venue", None)
        self._own = own or (getattr(kwargs.get("obj"), "key", "") if self.version.data else "")

    def span(self) -> tuple[datetime, datetime] | None:
        """Return between which instants it takes place, where that is known to the minute."""
        return None

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """Who is at something else at that time."""
        conference = self["inside"].data if "inside" in self else ""
        return elsewhere_at(self.desk, self.span(), but=self._own, inside=conference or "")

    def shared(self) -> dict[str, Any]:
        """Return what a draft of any item says."""
        return {
            "status": self.status.data,
            "visibility": self.visibility.data,
            "groups": self.groups.data,
            "people_in": self.people_in.data,
            "people_out": self.people_out.data,
            "notes": self.notes.form.value(),
        }

    def validate(self, extra_validators: Any = None) -> bool:
        """Check every field, then what only several of them together can say."""
        good = super().validate(extra_validators)
        if set(self.people_in.picked) & set(self.people_out.picked):
            self.people_out.errors = [*self.people_out.errors, _("The same person is ticked in both lists.")]
            return False
        return good
