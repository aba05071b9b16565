"""The way to a thing of a trip, which is named by its table in a programme and its key."""

from collections.abc import Callable

from flask import url_for

from planner.programme.shape import Engagement, Leg, Stay

ITEMS = {Engagement: "engagements", Leg: "legs", Stay: "stays"}
"""The tables of the items."""

TOGETHER = frozenset({"aims", "results", "action_items"})
"""They stand on one page, each at its anchor."""


def way_to(slug: str, table: str, key: str, *, verb: str = "show") -> str:
    """Return where a thing is shown, or with ``edit`` where it is changed."""
    if table in TOGETHER and verb == "show":
        return url_for("outcomes.index", slug=slug, _anchor=key)
    if table == "acknowledgements":
        return url_for("clashes.index", slug=slug, _anchor=key)
    return url_for(f"{table}.{verb}", slug=slug, key=key)


def addresses(slug: str, *, verb: str = "show") -> Callable[[Engagement | Leg | Stay], str]:
    """Return a quick way to an item's address: building thousands of them one by one takes longer than the page."""
    parts = {sort: way_to(slug, table, "KEY", verb=verb).partition("KEY") for sort, table in ITEMS.items()}
    around = {sort: (before, after) for sort, (before, _key, after) in parts.items()}
    return lambda item: item.key.join(around[type(item)])
