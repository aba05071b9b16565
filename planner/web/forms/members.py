"""The forms by which organizers let each other plan a trip."""

from collections.abc import Iterable
from typing import Any

from flask_babel import lazy_gettext as _

from planner.actions.members import may_give
from planner.model import Member
from planner.values.vocabulary import Role
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import Option, WordField
from planner.web.forms.fields import Hidden, Line, Tick

MAY = {
    Role.OWNER: _("Changes everything, makes others owners, and alone may delete the trip."),
    Role.EDITOR: _("Changes the programme, the people and the papers, and invites editors and viewers."),
    Role.VIEWER: _("Reads everything that the staff reads, internal notes included, and changes nothing."),
}
"""What each role may do, in a sentence for those who give it and those who have it."""

RESTRICTED = _("May read restricted data")
RESTRICTED_ARE = _("Diet, allergies, access needs, passports and emergency contacts of the people on this trip.")


class RoleField(WordField):
    """One of the roles that a member may give, each with what it may do."""

    def __init__(self, label: Any = "", **kwargs: Any) -> None:
        """Show the roles one under the other."""
        super().__init__(Role, label, radios=True, required=True, missing=_("Choose a role."), **kwargs)

    def offer(self, roles: Iterable[Role]) -> None:
        """Let only these be picked."""
        self.vocabulary = tuple(roles)

    @property
    def options(self) -> list[Option]:
        """The roles with their sentences."""
        said = self.desk.language.label
        return [Option(role.value, said(role), str(MAY[Role(role)])) for role in self.vocabulary]


class RoleForm(Form):
    """What a member may do; ``by`` sees no more than they may give."""

    role = RoleField(_("Role"))
    reads_restricted = Tick(RESTRICTED, hint=RESTRICTED_ARE)
    version = Hidden(most=20)

    def __init__(self, desk: Desk, *, by: Member, **kwargs: Any) -> None:
        """Take out what ``by`` may not give."""
        super().__init__(desk, **kwargs)
        self.role.offer(role for role in Role if may_give(by, role))
        if not by.reads_restricted:
            del self.reads_restricted

    @property
    def gives_restricted(self) -> bool:
        """Tell whether restricted data are to be read; no, where that was not for the reader to say."""
        return "reads_restricted" in self and bool(self.reads_restricted.data)


class InvitationForm(RoleForm):
    """Whom to invite as what."""

    guest = Line(_("For whom"), hint=_("A name or an address, by which you tell the links apart. It may stay empty."))
    since = Hidden(most=20)


def version_of(member: Member) -> str:
    """Return what a form says was seen of a member: members count no saves, their role and right are all there is."""
    return f"{member.role.value} {int(member.reads_restricted)}"


def seen_in(version: str) -> tuple[str, bool]:
    """Read what :func:`version_of` wrote; what somebody made of it that is none was never to be seen."""
    role, _blank, right = version.partition(" ")
    return role, right == "1"
