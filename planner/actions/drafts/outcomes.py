"""Drafts of agreements, aims, results and action items into rows; whatever they refer to is there already."""

from sqlalchemy.orm.attributes import flag_modified

from planner import model
from planner.actions.within import Within
from planner.errors import Refused
from planner.programme import shape


def write_agreement(row: model.Agreement, draft: shape.Agreement, within: Within) -> None:
    """Let the row say what the draft says, all but its document.

    :raises Refused: for a key of nothing, a signatory of no party.
    """
    if draft.signed_on and draft.valid_until and draft.valid_until < draft.signed_on:
        raise Refused("It cannot end before it is signed.", field="valid_until")
    row.title, row.subject, row.state = draft.title, draft.subject, draft.state
    row.signed_on, row.valid_until, row.notice_months = draft.signed_on, draft.valid_until, draft.notice_months
    row.renews, row.renews_uid = within.one(model.Agreement, draft.renews, "renews"), draft.renews_uid
    row.originals, row.languages, row.flags = draft.originals, draft.languages, draft.flags
    witnesses = within.many(model.Person, draft.witnesses, "witnesses")
    if list(row.witnesses) != witnesses:
        row.witnesses = witnesses
    _write_parties(row, draft, within)
    _write_signatories(row, draft, within)
    flag_modified(row, "state")  # another order or function in a list is a save of the agreement too
    _ensure_begins_somewhere(row)


def _write_parties(row: model.Agreement, draft: shape.Agreement, within: Within) -> None:
    kept = {party.institution_id: party for party in row.parties}
    row.parties = []
    for position, institution in enumerate(within.many(model.Institution, draft.parties, "parties")):
        party = kept.get(institution.id) or model.Party(institution=institution)
        party.position = position
        row.parties.append(party)


def _write_signatories(row: model.Agreement, draft: shape.Agreement, within: Within) -> None:
    kept = {(who.institution_id, who.person_id): who for who in row.signatories}
    row.signatories = []
    once = {(named.party, named.person): named for named in reversed(draft.signatories)}
    for position, named in enumerate(reversed(once.values())):
        if named.party not in draft.parties:
            raise Refused("“%(party)s” is not a party to this agreement.", field="signatories", party=named.party[:80])
        [institution] = within.many(model.Institution, [named.party], "signatories")
        [person] = within.many(model.Person, [named.person], "signatories")
        known = kept.get((institution.id, person.id))
        who = known or model.Signatory(institution=institution, person=person)
        who.position, who.function = position, named.function
        row.signatories.append(who)


def _ensure_begins_somewhere(row: model.Agreement) -> None:
    earlier = row.renews
    while earlier is not None:
        if earlier is row:
            raise Refused("An agreement cannot renew itself.", field="renews")
        earlier = earlier.renews


def write_aim(row: model.Aim, draft: shape.Aim, within: Within) -> None:  # noqa: ARG001 -- as its siblings
    """Let the row say what the draft says."""
    row.text = draft.text


def write_result(row: model.Result, draft: shape.Result, within: Within) -> None:
    """Let the row say what the draft says. :raises Refused: for a key of nothing."""
    row.text = draft.text
    row.engagement = within.one(model.Engagement, draft.engagement, "engagement")
    row.aim = within.one(model.Aim, draft.aim, "aim")
    row.agreement = within.one(model.Agreement, draft.agreement, "agreement")


def write_action_item(row: model.ActionItem, draft: shape.ActionItem, within: Within) -> None:
    """Let the row say what the draft says. :raises Refused: for an owner who is not of this trip."""
    row.text, row.due, row.state = draft.text, draft.due, draft.state
    row.owner = within.one(model.Person, draft.owner, "owner")
