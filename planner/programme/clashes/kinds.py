"""What sorts of clash there are, how bad one can be, and what both are called."""

from enum import StrEnum

from planner.values.text import N_


class ClashKind(StrEnum):
    """What sort of clash."""

    TWO_PLACES = "two_places"
    TAKEN_TWICE = "taken_twice"
    NO_TIME_BETWEEN = "no_time_between"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    STARTS_ELSEWHERE = "starts_elsewhere"
    OUTSIDE_TRIP = "outside_trip"
    OUTSIDE_CONFERENCE = "outside_conference"
    NOT_PRESENT = "not_present"
    NOT_ATTENDING = "not_attending"
    NO_SIGNATORY = "no_signatory"
    SIGNATORY_ABSENT = "signatory_absent"
    NO_BED = "no_bed"
    NO_ROOM = "no_room"
    NO_SEAT = "no_seat"
    OVERFULL = "overfull"
    PUBLIC_HOLIDAY = "public_holiday"
    CLOCK_CHANGE = "clock_change"
    UNSETTLED = "unsettled"


class Severity(StrEnum):
    """How bad it is."""

    CANNOT_WORK = "cannot_work"
    LOOKS_WRONG = "looks_wrong"
    WORTH_KNOWING = "worth_knowing"


KINDS = {
    ClashKind.TWO_PLACES: N_("Two places at once"),
    ClashKind.TAKEN_TWICE: N_("Taken twice"),
    ClashKind.NO_TIME_BETWEEN: N_("No time to get there"),
    ClashKind.ENDS_BEFORE_IT_BEGINS: N_("Ends before it begins"),
    ClashKind.STARTS_ELSEWHERE: N_("Starts elsewhere"),
    ClashKind.OUTSIDE_TRIP: N_("Outside the trip"),
    ClashKind.OUTSIDE_CONFERENCE: N_("Outside its conference"),
    ClashKind.NOT_PRESENT: N_("Not present"),
    ClashKind.NOT_ATTENDING: N_("Has a part, does not attend"),
    ClashKind.NO_SIGNATORY: N_("Nobody signs"),
    ClashKind.SIGNATORY_ABSENT: N_("Signatory absent"),
    ClashKind.NO_BED: N_("No bed"),
    ClashKind.NO_ROOM: N_("No room"),
    ClashKind.NO_SEAT: N_("No seat"),
    ClashKind.OVERFULL: N_("Too full"),
    ClashKind.PUBLIC_HOLIDAY: N_("Public holiday"),
    ClashKind.CLOCK_CHANGE: N_("Clocks change"),
    ClashKind.UNSETTLED: N_("Not settled yet"),
}
"""What a sort of clash is called, to be said in the reader's language."""

SEVERITIES = {
    Severity.CANNOT_WORK: N_("Cannot work"),
    Severity.LOOKS_WRONG: N_("Looks wrong"),
    Severity.WORTH_KNOWING: N_("Worth knowing"),
}
"""What a severity is called, to be said in the reader's language; the worst comes first."""
