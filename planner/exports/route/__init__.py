"""The way of a trip as pictures: the globe with great circles, and every region from nearby; pure Programme -> SVG.

Drawn from coasts that are installed with the pages (npm's ``world-atlas``), so nothing is asked of any network, and
nobody else learns where a mayor travels. Rejected: tiles of a map service, for that reason; a library of projections,
for the two that are needed take a page; and the borders of countries, for a map of a protocol office takes no side.
"""

from planner.exports.route.sheet import Pictures, legend_of, notes_on, pictures_of, sheet_svg
from planner.exports.route.ways import Route, Stage, Stop, route_of

__all__ = ["Pictures", "Route", "Stage", "Stop", "legend_of", "notes_on", "pictures_of", "route_of", "sheet_svg"]
