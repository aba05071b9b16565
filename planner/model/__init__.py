"""WHAT IS STORED. Tables, constraints, and the rules of one object.

Engagements, legs and stays are one joined-table hierarchy, :class:`Item`: attendance, visibility, state, stable UID and
version are said once, and an item may follow or accompany any other. Rejected: three unrelated tables with three copies
of the attendance, and one wide table whose constraints could say nothing.

A wall time is kept as people entered it (date, minute, zone); the instant beside it is derived for sorting and never
entered. Rules that need two objects are actions.
"""

from planner.model.acknowledgement import Acknowledgement
from planner.model.agreement import Agreement, Party, Signatory, Witness
from planner.model.base import Base, db
from planner.model.engagement import Engagement, Organiser, TakesPart
from planner.model.feed import Feed
from planner.model.group import Group, group_person
from planner.model.institution import Institution
from planner.model.invitation import Invitation
from planner.model.item import Item, ItemPerson, item_group
from planner.model.job import Job
from planner.model.leg import Leg
from planner.model.mailing import Answer, Letter, Mailing
from planner.model.member import Member
from planner.model.organizer import Organizer, OrganizerRole, SignInLink
from planner.model.outcome import ActionItem, Aim, Result
from planner.model.person import Person, Restricted, counterpart
from planner.model.poster import Poster
from planner.model.proposal import Proposal
from planner.model.release import Edition, Publishing, Release
from planner.model.stay import Room, RoomPerson, Stay
from planner.model.step import Step
from planner.model.trip import Trip
from planner.model.upload import Upload
from planner.model.vehicle import Seat, Vehicle
from planner.model.venue import Venue

__all__ = [
    "Acknowledgement",
    "ActionItem",
    "Agreement",
    "Aim",
    "Answer",
    "Base",
    "Edition",
    "Engagement",
    "Feed",
    "Group",
    "Institution",
    "Invitation",
    "Item",
    "ItemPerson",
    "Job",
    "Leg",
    "Letter",
    "Mailing",
    "Member",
    "Organiser",
    "Organizer",
    "OrganizerRole",
    "Party",
    "Person",
    "Poster",
    "Proposal",
    "Publishing",
    "Release",
    "Restricted",
    "Result",
    "Room",
    "RoomPerson",
    "Seat",
    "SignInLink",
    "Signatory",
    "Stay",
    "Step",
    "TakesPart",
    "Trip",
    "Upload",
    "Vehicle",
    "Venue",
    "Witness",
    "counterpart",
    "db",
    "group_person",
    "item_group",
]
