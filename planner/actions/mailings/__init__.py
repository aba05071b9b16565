"""Mailings: what delegates are sent by e-mail, and what they answer.

Who is due is worked out from what was sent before, letter by letter, and never kept: everybody who was told of a
release is told next of what is otherwise in their own programme since then, however many releases lie between, and
nobody of the same one twice. A letter that waits or is doubtful counts as sent until somebody says that it is not; one
that failed counts for nothing.

Rejected: a list of who wants which news. A delegate who was sent their link is told what changes for them, and nothing
else ever comes.
"""

from planner.actions.mailings.answers import answer, answers_of, ensure_invited, replies_of
from planner.actions.mailings.deciding import decide, let_fail, stop_mailing, try_again
from planner.actions.mailings.due import Due, LeftOut, Recipient, due_of
from planner.actions.mailings.inviting import invitable, is_invitable, let_invite, sends_invitations
from planner.actions.mailings.sending import begin_mailing, is_doubtful, mailing_of, mailings_of, states_of
from planner.actions.mailings.told import last_told

__all__ = [
    "Due",
    "LeftOut",
    "Recipient",
    "answer",
    "answers_of",
    "begin_mailing",
    "decide",
    "due_of",
    "ensure_invited",
    "invitable",
    "is_doubtful",
    "is_invitable",
    "last_told",
    "let_fail",
    "let_invite",
    "mailing_of",
    "mailings_of",
    "replies_of",
    "sends_invitations",
    "states_of",
    "stop_mailing",
    "try_again",
]
