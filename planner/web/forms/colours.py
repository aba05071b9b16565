"""A field for the colour of a group: typed, picked in the browser's own way, or taken from proposals."""

from planner.web import colours
from planner.web.forms.fields import Colour


class GroupColour(Colour):
    """A colour as #rrggbb; a new group begins with one that is far from those of the others."""

    sort = "colour"

    @property
    def proposals(self) -> list[str]:
        """Colours that nobody has, far from all others and from each other."""
        return colours.proposals(group.colour for group in self.desk.programme.groups.values())
