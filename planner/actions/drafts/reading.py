"""A stored row as the draft that would store it."""

from dataclasses import replace
from functools import singledispatch
from typing import Any

from planner import model
from planner.actions.drafts.parts import document_of, name_of, poster_of, room_of, shared_of, signatory_of, vehicle_of
from planner.programme import shape


@singledispatch
def draft_of(row: Any) -> Any:
    """Return the draft that says what is stored in this row."""
    raise TypeError(f"there is no draft of {type(row).__name__}")


@draft_of.register
def _(trip: model.Trip) -> shape.Trip:
    return shape.Trip(
        slug=trip.slug,
        uid=trip.uid,
        title=trip.title,
        kind=trip.kind,
        starts=trip.starts,
        ends=trip.ends,
        home_zone=trip.home_zone,
        languages=trip.languages,
        purpose=trip.purpose,
        note=trip.note,
        state=trip.state,
        accent=trip.accent,
        summary=trip.summary,
    )


@draft_of.register
def _(group: model.Group) -> shape.Group:
    return shape.Group(
        key=group.key, name=group.name, short=group.short, colour=group.colour, leader=_key(group.leader)
    )


@draft_of.register
def _(institution: model.Institution) -> shape.Institution:
    return shape.Institution(
        key=institution.key,
        name=institution.name,
        side=institution.side,
        kind=institution.kind,
        place=institution.place,
        country=institution.country,
        website=institution.website,
        address=institution.address,
        email=institution.email,
        phone=institution.phone,
        note=institution.note,
    )


@draft_of.register
def _(venue: model.Venue) -> shape.Venue:
    known = venue.latitude is not None and venue.longitude is not None
    return shape.Venue(
        key=venue.key,
        name=venue.name,
        institution=_key(venue.institution),
        place=venue.place,
        address=venue.address,
        address_local=venue.address_local,
        zone=venue.zone,
        point=(venue.latitude or 0.0, venue.longitude or 0.0) if known else None,
        room=venue.room,
        note=venue.note,
    )


@draft_of.register
def _(person: model.Person) -> shape.Person:
    return shape.Person(
        **name_of(person),
        key=person.key,
        side=person.side,
        function=person.function,
        institution=_key(person.institution),
        groups=tuple(group.key for group in person.groups),
        email=person.email,
        phone=person.phone,
        languages=person.languages,
        present_from=person.present_from,
        present_to=person.present_to,
        accompanies=_key(person.accompanies),
        counterpart=_key(person.counterpart),
        biography=person.biography,
        photo=person.photo,
    )


@draft_of.register
def _(restricted: model.Restricted) -> shape.Restricted:
    return shape.Restricted(
        diet=restricted.diet,
        allergies=restricted.allergies,
        access_needs=restricted.access_needs,
        passport=restricted.passport,
        emergency_contact=restricted.emergency_contact,
        delete_on=restricted.delete_on,
    )


@draft_of.register
def _(engagement: model.Engagement) -> shape.Engagement:
    return shape.Engagement(
        **shared_of(engagement),
        kind=engagement.kind,
        title=engagement.title,
        when=replace(engagement.when, zone=engagement.zone),
        venue=_key(engagement.venue),
        alternative_venue=_key(engagement.alternative_venue),
        parts=tuple(shape.TakesPart(person=taken.person.key, part=taken.part) for taken in engagement.parts),
        organisers=tuple(institution.key for institution in engagement.organisers),
        dress_code=engagement.dress_code,
        interpretation=engagement.interpretation,
        lead_minutes=engagement.lead_minutes,
        for_hosts=engagement.for_hosts,
        inside=_key(engagement.inside),
        session_form=engagement.session_form,
        signs=tuple(agreement.key for agreement in engagement.signs),
        abstract=engagement.abstract,
        languages=engagement.languages,
        posters=tuple(poster_of(poster) for poster in engagement.posters),
        account=engagement.account,
    )


@draft_of.register
def _(leg: model.Leg) -> shape.Leg:
    return shape.Leg(
        **shared_of(leg),
        mode=leg.mode,
        carrier=leg.carrier,
        number=leg.number,
        booking=leg.booking,
        departure=_end(leg.departure),
        arrival=_end(leg.arrival),
        vehicles=tuple(vehicle_of(vehicle) for vehicle in leg.vehicles),
    )


@draft_of.register
def _(stay: model.Stay) -> shape.Stay:
    return shape.Stay(
        **shared_of(stay),
        venue=_key(stay.venue),
        check_in=stay.check_in,
        check_out=stay.check_out,
        booking=stay.booking,
        rooms=tuple(room_of(room) for room in stay.rooms),
    )


@draft_of.register
def _(agreement: model.Agreement) -> shape.Agreement:
    return shape.Agreement(
        key=agreement.key,
        title=agreement.title,
        parties=tuple(party.institution.key for party in agreement.parties),
        signatories=tuple(signatory_of(who) for who in agreement.signatories),
        subject=agreement.subject,
        state=agreement.state,
        signed_on=agreement.signed_on,
        valid_until=agreement.valid_until,
        notice_months=agreement.notice_months,
        renews=_key(agreement.renews),
        renews_uid=agreement.renews_uid,
        witnesses=tuple(person.key for person in agreement.witnesses),
        originals=agreement.originals,
        languages=agreement.languages,
        flags=agreement.flags,
        document=document_of(agreement),
    )


@draft_of.register
def _(aim: model.Aim) -> shape.Aim:
    return shape.Aim(key=aim.key, text=aim.text)


@draft_of.register
def _(result: model.Result) -> shape.Result:
    return shape.Result(
        key=result.key,
        text=result.text,
        engagement=_key(result.engagement),
        aim=_key(result.aim),
        agreement=_key(result.agreement),
    )


@draft_of.register
def _(acknowledgement: model.Acknowledgement) -> shape.Acknowledgement:
    return shape.Acknowledgement(
        key=acknowledgement.key,
        reason=acknowledgement.reason,
        by=acknowledgement.made_by,
        on=acknowledgement.made_on,
    )


@draft_of.register
def _(item: model.ActionItem) -> shape.ActionItem:
    return shape.ActionItem(key=item.key, text=item.text, owner=_key(item.owner), due=item.due, state=item.state)


def _end(end: model.leg.End) -> shape.End:
    return shape.End(place=end.place, zone=end.zone, code=end.code, day=end.day, minute=end.minute)


def _key(row: Any) -> str | None:
    return row.key if row is not None else None
