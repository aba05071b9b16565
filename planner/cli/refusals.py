"""What the command line refuses; it speaks English, so none of this is in the catalogues."""

from collections.abc import Iterable

from planner.errors import PlannerError


class CannotDo(PlannerError):
    """What was asked for makes no sense, or is about something that is not there."""


class DatabaseBehind(PlannerError):
    """The tables are of an older planner."""

    message = "The database is not up to date. Run: planner db upgrade"


class DatabaseUnavailable(PlannerError):
    """The database cannot be opened, read or written."""

    message = "The database cannot be used: %(reason)s"


def ensure_known(sort: str, key: str, keys: Iterable[str]) -> None:
    """Let the caller go on with a key that names something. :raises CannotDo: saying which keys do."""
    known = list(keys)
    if key in known:
        return
    others = f"There is: {', '.join(known)}." if known else "There is none."
    raise CannotDo("There is no %(sort)s “%(key)s”. %(others)s", sort=sort, key=key, others=others)
