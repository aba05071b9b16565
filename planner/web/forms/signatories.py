"""The part of an agreement's form that says who signs: for which party, as what, in which seat; or somebody new."""

from collections.abc import Iterator, Mapping
from typing import Any

from flask_babel import lazy_gettext as _

from planner.actions.drafts import PersonDraft
from planner.programme.shape import Signatory
from planner.values.text import Text
from planner.values.vocabulary import Side
from planner.web.forms import occasions
from planner.web.forms.base import Desk, Form
from planner.web.forms.choices import KeyField
from planner.web.forms.fields import Line
from planner.web.forms.newcomers import Newcomer
from planner.web.forms.texts import TextField


class SignatoryForm(Form):
    """Who signs for which party, and as what; an empty row is nobody."""

    person = KeyField(_("Who signs"), of=occasions.people_by_institution)
    party = KeyField(_("For"), of=occasions.signing_parties, empty=_("their own institution"))
    function = TextField(_("Signs as"), hint=_("only where that is another office than their own"), moves=True)


class NewSignatoryForm(Newcomer):
    """Somebody who signs and is not on the trip yet; an empty one is nobody."""

    needed = (("family", _("What is their family name?")), ("party", _("Say for which party they sign.")))

    family = Line(_("Family name"))
    given = Line(_("Given name"))
    office = Line(_("Function"))
    party = KeyField(_("For"), of=occasions.signing_parties)

    def draft(self) -> PersonDraft | None:
        """Return the new person, if there is one: of the party for which they sign, and on its side."""
        if not self.is_used:
            return None
        house = self.desk.programme.institutions.get(self.party.data or "")
        return PersonDraft(
            key="",
            family=self.family.data or "",
            given=self.given.data or "",
            function=Text({self.desk.own_tag: self.office.data or ""}),
            side=Side.HOME if house and house.side is Side.HOME else Side.HOST,
            institution=house.key if house else None,
        )


def party_of(row: Any, desk: Desk, parties: tuple[str, ...]) -> str:
    """Return for which party somebody signs: the one that is said, else that to which they belong, "" for neither."""
    person = desk.programme.people.get(row.person.data or "")
    own = person.institution if person else None
    return row.party.data or (own if own in parties else "") or ""


def stands_for_a_party(row: Any, desk: Desk, parties: tuple[str, ...]) -> bool:
    """Tell whether somebody signs for one of the parties, and say at the field where they do not."""
    if row.party.errors or row.person.errors:
        return False
    if row.party.data and not row.person.data:
        row.person.errors = [_("Who signs for this party?")]
    elif row.party.data and row.party.data not in parties:
        row.party.errors = [_("This institution is not among the parties.")]
    elif row.person.data and not party_of(row, desk, parties):
        row.party.errors = [_("Say for which party they sign.")]
    return not row.party.errors and not row.person.errors and not row.function.errors


def signs_once(rows: Any, desk: Desk, parties: tuple[str, ...]) -> bool:
    """Tell whether nobody signs twice for the same party, and say at the later row who does."""
    seen: set[tuple[str, str]] = set()
    good = True
    for row in (one.form for one in rows if one.form.person.data and not one.form.person.errors):
        seat = (party_of(row, desk, parties), row.person.data)
        if seat in seen:
            row.person.errors = [_("They sign for this party already, further up.")]
            good = False
        seen.add(seat)
    return good


def is_of_a_party(new: NewSignatoryForm, parties: tuple[str, ...]) -> bool:
    """Tell whether somebody new signs for one of the parties, and say at the field where they do not."""
    if new.is_used and new.party.data and not new.party.errors and new.party.data not in parties:
        new.party.errors = [_("This institution is not among the parties.")]
    return not new.party.errors


def signatories_of(rows: Any, desk: Desk, parties: tuple[str, ...], new: Mapping[str, str]) -> Iterator[Signatory]:
    """Yield who signs, in the order of the rows; ``new`` has the keys of what is new."""
    for row in (one.form for one in rows if one.form.person.data):
        party = party_of(row, desk, parties)
        yield Signatory(party=new.get(party, party), person=row.person.data, function=row.function.data)
