"""What the forms of all things of a trip share: which version they show, and what is entered anew beside them."""

from abc import abstractmethod
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from planner.web.forms.base import Form
from planner.web.forms.fields import Hidden

NOTHING_NEW: Mapping[str, str] = MappingProxyType({})


class ThingForm(Form):
    """The form of one thing of a trip.

    Other things may be entered on it on the spot, such as the venue of an engagement: its newcomers. They are added
    first; then the draft is asked for with their keys.
    """

    version = Hidden(most=12)
    since = Hidden(most=20)

    @abstractmethod
    def draft(self, new: Mapping[str, str] = NOTHING_NEW) -> Any:
        """Return what was entered; ``new`` has the keys of the newcomers, by the names that they have here."""

    def newcomers(self) -> Mapping[str, Any]:
        """Return the drafts of what is entered on the spot, by names of the form's own, in the order of adding."""
        return {}
