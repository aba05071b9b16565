"""A release for other programs to read: one documented JSON, for each audience what it may see.

The definitions are dataclasses whose fields say what they mean (``whole``, ``items``, ``things``). The document is made
of them (``making``), and from the same ones its schemas and the OpenAPI description (``written``, ``openapi``), so that
none of the three can say what the others do not. Rejected: the trip file. It is what organizers type and take in again;
its short forms, such as a plain string where there is one language, save keystrokes and cost every reader a case.

It holds what delegates, hosts and the public are shown. What the office keeps for itself, staff notes, results, action
items, how it went, why clashes may be, restricted data, is in no version of it for anybody.
"""

from collections.abc import Mapping

from planner.exports.json_api.making import Published, Standing, document_of
from planner.exports.json_api.openapi import openapi_of
from planner.exports.json_api.whole import VERSION
from planner.exports.json_api.written import written
from planner.programme.shape import Programme

MEDIA_TYPE = "application/json"
NO_STANDING: Mapping[str, Standing] = {}

__all__ = ["MEDIA_TYPE", "VERSION", "Published", "Standing", "json_of", "openapi_of"]


def json_of(programme: Programme, published: Published, standing: Mapping[str, Standing] = NO_STANDING) -> bytes:
    """Return what an audience's programme of a release says as JSON in UTF-8; the same programme, the same bytes.

    ``standing`` says by the key of an item what the audience's calendar says of its changes; what is not in it says
    what the programme does.
    """
    return written(document_of(programme, published, standing))
