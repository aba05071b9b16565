"""Addresses as they are sent to somebody, or stand in a calendar: whole, with the host that people know."""

from typing import Any

from flask import current_app, url_for


def whole_address(endpoint: str, **values: Any) -> str:
    """Return the whole address of a view; it begins with ``PLANNER_BASE_URL``, whoever asks."""
    return f"{current_app.config['BASE_URL']}{url_for(endpoint, **values)}"
