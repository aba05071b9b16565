"""What an organizer's form, or a trip file, hands over to be saved.

A draft is the very value that a programme shows (:mod:`planner.programme.shape`): it speaks of other things by their
keys, and the action looks these up within the trip, so that no form can smuggle in something of another trip. What is
not an organizer's to say is ignored when saving: uid, attendees, sequence, time of the last change; also the key, but
for a new thing, which takes the draft's key if it has one and is given one if it is "".

``draft_of(row)`` is the way back: what the form starts from, and one side of the comparison when two people saved.
Rejected: drafts of their own with rows in them, a third shape of everything beside what is stored and what is shown.
"""

from planner.actions.drafts.reading import draft_of
from planner.programme.shape import Acknowledgement as AcknowledgementDraft
from planner.programme.shape import ActionItem as ActionItemDraft
from planner.programme.shape import Agreement as AgreementDraft
from planner.programme.shape import Aim as AimDraft
from planner.programme.shape import End as EndDraft
from planner.programme.shape import Engagement as EngagementDraft
from planner.programme.shape import Group as GroupDraft
from planner.programme.shape import Institution as InstitutionDraft
from planner.programme.shape import Leg as LegDraft
from planner.programme.shape import Person as PersonDraft
from planner.programme.shape import Restricted as RestrictedDraft
from planner.programme.shape import Result as ResultDraft
from planner.programme.shape import Stay as StayDraft
from planner.programme.shape import Trip as TripDraft
from planner.programme.shape import Venue as VenueDraft

__all__ = [
    "AcknowledgementDraft",
    "ActionItemDraft",
    "AgreementDraft",
    "AimDraft",
    "EndDraft",
    "EngagementDraft",
    "GroupDraft",
    "InstitutionDraft",
    "LegDraft",
    "PersonDraft",
    "RestrictedDraft",
    "ResultDraft",
    "StayDraft",
    "TripDraft",
    "VenueDraft",
    "draft_of",
]
