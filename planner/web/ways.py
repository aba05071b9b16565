"""The way to the page of a thing of a trip, where that sort of thing has one."""

from flask import current_app, url_for

from planner.programme.search import Sort

_SHOWN = {
    Sort.ENGAGEMENT: "engagements",
    Sort.LEG: "legs",
    Sort.STAY: "stays",
    Sort.PERSON: "people",
    Sort.GROUP: "groups",
    Sort.INSTITUTION: "institutions",
    Sort.VENUE: "venues",
    Sort.AGREEMENT: "agreements",
}
_TOGETHER = "outcomes.index"
"""The one page of aims, results and action items, each at its anchor."""


def way_to(slug: str, sort: Sort, key: str, *, verb: str = "show") -> str:
    """Return the address of a thing's page, or "" where there is none for its sort; ``verb`` may be ``edit``."""
    endpoint = f"{_SHOWN[sort]}.{verb}" if sort in _SHOWN else _TOGETHER
    if endpoint not in current_app.view_functions:
        return ""
    if endpoint == _TOGETHER:
        return url_for(endpoint, slug=slug, _anchor=key) if verb == "show" else ""
    return url_for(endpoint, slug=slug, key=key)
