"""What the fields of a change are called: as the forms call them, for those are the words that people know."""

from collections.abc import Mapping

from planner.language import Language
from planner.programme.changes import HEAD
from planner.values.text import N_
from planner.web.forms.acknowledgements import AcknowledgementForm
from planner.web.forms.agreements import AgreementForm
from planner.web.forms.base import Form
from planner.web.forms.engagements import EngagementForm
from planner.web.forms.groups import GroupForm
from planner.web.forms.institutions import InstitutionForm
from planner.web.forms.legs import LegForm
from planner.web.forms.outcomes import ActionItemForm, AimForm, ResultForm
from planner.web.forms.people import PersonForm
from planner.web.forms.stays import StayForm
from planner.web.forms.trips import EditTripForm
from planner.web.forms.venues import VenueForm

FORMS: Mapping[str, type[Form]] = {
    HEAD: EditTripForm,
    "groups": GroupForm,
    "institutions": InstitutionForm,
    "venues": VenueForm,
    "people": PersonForm,
    "aims": AimForm,
    "agreements": AgreementForm,
    "engagements": EngagementForm,
    "legs": LegForm,
    "stays": StayForm,
    "results": ResultForm,
    "action_items": ActionItemForm,
    "acknowledgements": AcknowledgementForm,
}

_OTHERWISE: Mapping[tuple[str, str], str] = {
    (HEAD, "languages"): N_("Languages"),
    ("acknowledgements", "by"): N_("Acknowledged by"),
    ("acknowledgements", "on"): N_("Acknowledged on"),
    ("people", "present_to"): N_("With the delegation to"),
    ("people", "photo"): N_("Photograph"),
    ("agreements", "document"): N_("Signed document"),
    ("engagements", "posters"): N_("Posters"),
    (HEAD, "summary"): N_("How it went as a whole"),
}
"""Where the form has several fields for one, or a label that needs the one before it."""


def label_of(sort: str, field: str, language: Language) -> str:
    """Return what a field is called; for the fields of a form that is in the language of the request."""
    if words := _OTHERWISE.get((sort, field)):
        return language.say(words)
    return str(getattr(FORMS[sort], field).args[-1])
