"""Signings that lack somebody who signs."""

from collections.abc import Iterator
from datetime import datetime

from planner.programme.clashes.clash import Clash, Value
from planner.programme.clashes.kinds import ClashKind, Severity
from planner.programme.names import called
from planner.programme.shape import Agreement, Engagement, Programme
from planner.values.text import N_, NOTHING
from planner.values.vocabulary import Status
from planner.values.wall import rough_instant

_NOBODY = N_("Nobody signs “%(agreement)s” for %(party)s at “%(one)s”.")
_NAME_ONE = N_("Name a signatory of this party in the agreement.")
_ABSENT = N_("%(who)s is to sign “%(agreement)s” but does not take part in “%(one)s”.")
_INVITE = N_("Let them take part, or name another signatory.")


def unsigned_of(programme: Programme) -> Iterator[Clash]:
    """Yield the parties of agreements to be signed for which nobody signs, and the signatories who do not attend."""
    for engagement in programme.engagements.values():
        if engagement.status is Status.CANCELLED:
            continue
        for key in engagement.signs:
            if key in programme.agreements:
                yield from _without_signatory(programme, engagement, programme.agreements[key])
                yield from _without_their_signatory(programme, engagement, programme.agreements[key])


def _without_signatory(programme: Programme, engagement: Engagement, agreement: Agreement) -> Iterator[Clash]:
    signed_for = {signatory.party for signatory in agreement.signatories}
    for party in agreement.parties:
        if party not in signed_for:
            institution = programme.institutions.get(party)
            yield Clash(
                kind=ClashKind.NO_SIGNATORY,
                severity=Severity.CANNOT_WORK,
                at=_at(programme, engagement),
                items=(engagement.key,),
                about=(agreement.key, party),
                message=_NOBODY,
                remedy=_NAME_ONE,
                values=_values(engagement, agreement, party=institution.name if institution else NOTHING),
            )


def _without_their_signatory(programme: Programme, engagement: Engagement, agreement: Agreement) -> Iterator[Clash]:
    there = engagement.attendees.union(taken.person for taken in engagement.parts)
    for key in dict.fromkeys(signatory.person for signatory in agreement.signatories):
        if key in programme.people and key not in there:
            yield Clash(
                kind=ClashKind.SIGNATORY_ABSENT,
                severity=Severity.CANNOT_WORK,
                at=_at(programme, engagement),
                items=(engagement.key,),
                people=(key,),
                about=(agreement.key,),
                message=_ABSENT,
                remedy=_INVITE,
                values=_values(engagement, agreement, who=called(programme.people[key], programme)),
            )


def _values(engagement: Engagement, agreement: Agreement, **more: Value) -> dict[str, Value]:
    return {"one": engagement.title, "agreement": agreement.title, **more}


def _at(programme: Programme, engagement: Engagement) -> datetime:
    when = engagement.when
    zone = programme.zone_of(engagement)
    return rough_instant(when.day or programme.trip.ends, max(when.sorts_at, 0), zone)
