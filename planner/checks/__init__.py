"""Everything that must hold before a change is taken in, in one command: ``planner test``.

Lints, types, layers, templates and catalogues run side by side and say little; then pytest runs every test, the
journeys through a real browser among them, and has the last word. A make file or a tool such as tox would have been
one more thing to install before anything could be checked.
"""

from planner.checks.run import bench, run

__all__ = ["bench", "run"]
