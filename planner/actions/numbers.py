"""What has no key but its row's number: found by it."""

from typing import TypeVar

from sqlalchemy import Select

from planner.model import Feed, Invitation, Job, Mailing, Member, Proposal, Step, db

N = TypeVar("N", Feed, Invitation, Job, Mailing, Member, Proposal, Step)


def numbered(sort: type[N], number: int, query: Select[N]) -> N | None:
    """Return the row of this number among those of a query; 2³¹ is where PostgreSQL's numbers end."""
    found = db.session.scalar(query.where(sort.id == number % 2**31))
    return found if found is not None and found.id == number else None
