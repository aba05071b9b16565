"""Why the trip is made and what comes of it."""

from datetime import date

from planner.programme.shape import ActionItem, Aim, Result
from planner.values.text import Text
from planner.values.vocabulary import ActionState


def the_outcomes() -> tuple[Aim | Result | ActionItem, ...]:
    """Return an aim that is served and one that is not, a result of each sort, and something to do in every state."""
    return (
        Aim(key="materials", text=Text({"en": "Research on materials together", "de": "Gemeinsame Forschung"})),
        Aim(key="exchange", text=Text("Exchange of students")),
        Result(
            key="lab", text=Text("A laboratory for both"), engagement="signing", aim="materials", agreement="nims-2026"
        ),
        Result(key="invited", text=Text("NIMS comes to Bochum in spring"), engagement="conference"),
        ActionItem(key="letter", text=Text("Write the letter of thanks"), owner="ada", due=date(2026, 12, 1)),
        ActionItem(key="visa", text=Text("Ask for the visas"), owner="ben", due=date(2026, 11, 19)),
        ActionItem(key="gifts", text=Text("Buy the gifts"), owner="ada", state=ActionState.DONE),
    )
