"""The trip file, written: the counterpart of :mod:`planner.imports.tripfile`, which says what the format holds.

Canonical, so that two versions of a trip can be compared line by line: keys in one order, defaults and unknowns left
out, clock times in quotes, one line for what fits on it. A reference to something that the programme's audience may not
see is left out too, so that what a group or a host is handed can be read again.
"""

import json
from typing import Literal

from planner.exports.tripfile.tables import tree_of
from planner.exports.tripfile.yaml_text import yaml_of
from planner.programme.shape import Programme


def tripfile_of(programme: Programme, as_: Literal["yaml", "json"] = "yaml") -> bytes:
    """Return the whole programme as a trip file in UTF-8."""
    tree = tree_of(programme)
    if as_ == "json":
        return (json.dumps(tree, ensure_ascii=False, indent=2, default=str) + "\n").encode()
    return yaml_of(tree).encode()
