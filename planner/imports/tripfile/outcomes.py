"""Agreements, aims, results and action items of a trip file."""

from planner.imports.tripfile import messages
from planner.imports.tripfile.fields import field, found_in, whole
from planner.imports.tripfile.nodes import ListNode, MapNode, Node, ScalarNode
from planner.imports.tripfile.reading import Reading
from planner.imports.tripfile.scalars import line_up_to, number, own_id, uuid, word
from planner.imports.tripfile.times import day
from planner.imports.tripfile.values import language, listed, long_text, reference, text
from planner.programme.shape import ActionItem, Agreement, Aim, Result, Signatory
from planner.values.vocabulary import ActionState, AgreementState

_signatory = whole(
    Signatory,
    field("party", reference("institution"), required=True),
    field("person", reference("person"), required=True),
    field("function", text),
)

_AGREEMENT = (
    field("id", own_id("agreement"), "key", required=True),
    field("title", text, required=True),
    field("parties", listed(reference("institution"))),
    field("signatories", listed(_signatory)),
    field("subject", long_text),
    field("state", word(AgreementState)),
    field("signed_on", day),
    field("valid_until", day),
    field("notice_months", number(0, 600)),
    field("renews", reference("agreement")),
    field("renews_uid", uuid),
    field("witnesses", listed(reference("person"))),
    field("originals", number(1, 100)),
    field("languages", listed(language)),
    field("flags", listed(line_up_to(40))),
)


def agreement(node: Node, reading: Reading) -> Agreement | None:
    """Read an agreement; it cannot end before it is signed."""
    values, is_whole = found_in(node, _AGREEMENT, reading)
    signed, ends = values.get("signed_on"), values.get("valid_until")
    if isinstance(node, MapNode) and signed and ends and ends < signed:
        said = {"first": signed.isoformat(), "last": ends.isoformat()}
        reading.problems.note(node.at("valid_until"), messages.ENDS_BEFORE, **said)
    if isinstance(node, MapNode):
        _check_signatories(node, frozenset(values.get("parties", ())), reading)
    return Agreement(**values) if is_whole else None


def _check_signatories(node: MapNode, parties: frozenset[str], reading: Reading) -> None:
    """Note who signs for an institution that is no party."""
    listed = node.get("signatories")
    for signatory in listed.nodes if isinstance(listed, ListNode) else ():
        party = signatory.get("party") if isinstance(signatory, MapNode) else None
        if isinstance(party, ScalarNode) and party.text not in parties:
            reading.problems.note(party, messages.NOT_A_PARTY, party=party.text[:80])


aim = whole(
    Aim,
    field("id", own_id("aim"), "key", required=True),
    field("text", long_text, required=True),
)

result = whole(
    Result,
    field("id", own_id("result"), "key", required=True),
    field("text", long_text, required=True),
    field("engagement", reference("engagement")),
    field("aim", reference("aim")),
    field("agreement", reference("agreement")),
)

action_item = whole(
    ActionItem,
    field("id", own_id("action"), "key", required=True),
    field("text", long_text, required=True),
    field("owner", reference("person")),
    field("due", day),
    field("state", word(ActionState)),
)
