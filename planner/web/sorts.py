"""What the sorts of things of a trip are called, one and several, by their tables in a programme."""

from collections.abc import Mapping

from planner.programme.changes import HEAD, RANKS
from planner.values.text import N_

ONE: Mapping[str, str] = {
    HEAD: N_("About the trip"),
    "groups": N_("Group"),
    "people": N_("Person"),
    "institutions": N_("Institution"),
    "venues": N_("Venue"),
    "stays": N_("Stay"),
    "agreements": N_("Agreement"),
    "aims": N_("Aim"),
    "results": N_("Result"),
    "action_items": N_("Action item"),
    "acknowledgements": N_("Acknowledged clash"),
    RANKS: N_("Order of rank"),
}
"""An engagement and a leg are called by what they are for."""

SEVERAL: Mapping[str, str] = {
    HEAD: N_("About the trip"),
    "groups": N_("Groups"),
    "people": N_("People"),
    "institutions": N_("Institutions"),
    "venues": N_("Venues"),
    "engagements": N_("Engagements"),
    "legs": N_("Legs"),
    "stays": N_("Stays"),
    "agreements": N_("Agreements"),
    "aims": N_("Aims"),
    "results": N_("Results"),
    "action_items": N_("Action items"),
    "acknowledgements": N_("Acknowledged clashes"),
    RANKS: N_("Order of rank"),
}
