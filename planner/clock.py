"""The only reader of the time; everything else is handed an instant.

Set ``PLANNER_NOW`` to an ISO 8601 instant (``2026-11-22T09:00:00+00:00``) to let the whole product live at that
moment, as the tests and the pictures do.
"""

import os
from datetime import UTC, datetime


def now() -> datetime:
    """Return this moment as an aware instant in UTC, to the second.

    :raises ValueError: when ``PLANNER_NOW`` is set but is no instant with an offset.
    """
    fixed = os.environ.get("PLANNER_NOW")
    if not fixed:
        return datetime.now(UTC).replace(microsecond=0)
    instant = datetime.fromisoformat(fixed)
    if instant.tzinfo is None:
        raise ValueError("PLANNER_NOW needs an offset, such as 2026-11-22T09:00:00+00:00")
    return instant.astimezone(UTC)
