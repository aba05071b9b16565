"""Agreements, aims, results and action items of a trip file."""

from planner.imports.tripfile.fields import field, whole
from planner.imports.tripfile.scalars import number, own_id, word
from planner.imports.tripfile.times import day
from planner.imports.tripfile.values import listed, long_text, reference, text
from planner.programme.shape import ActionItem, Agreement, Aim, Result, Signatory
from planner.values.vocabulary import ActionState, AgreementState

_signatory = whole(
    Signatory,
    field("party", reference("institution"), required=True),
    field("person", reference("person"), required=True),
)

agreement = whole(
    Agreement,
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
)

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
