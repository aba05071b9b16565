"""The OpenAPI 3.1 description: which addresses there are, how they answer, and the schemas of what they say."""

from typing import Any

from planner.exports.json_api.whole import VERSION, Document
from planner.exports.json_api.written import PLACE, Schema, schemas_of

SLUG = {"name": "slug", "in": "path", "required": True, "schema": {"type": "string"}, "description": "Names the trip."}
SECRET = {
    "name": "secret",
    "in": "path",
    "required": True,
    "schema": {"type": "string"},
    "description": "What the link of a delegate or host ends with. Whoever knows it may read: keep it secret.",
}
NUMBER = {
    "name": "number",
    "in": "path",
    "required": True,
    "schema": {"type": "integer", "minimum": 1},
    "description": "The number of the release.",
}
AUDIENCE = {
    "name": "audience",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "pattern": "^(staff|everyone|public|host|(group|person|host)/.+)$"},
    "description": "For whom: staff, everyone, public, host, group/<key>, person/<key> or host/<key>.",
}
ETAG = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
    "description": "The ETag of the last answer. Nothing is sent again while it holds.",
}
ABOUT = (
    "Releases of official programmes, to be read. Each address gives the newest release as one audience may see it. "
    "Within version 1 properties and words may be added, and nothing is taken away or changes its meaning: leave aside "
    "what you do not know. Ask as often as you like, every few minutes is enough, and send the ETag of the last answer."
)


def openapi_of(server: str) -> Schema:
    """Return the description for the planner that answers at ``server``, a whole address without a slash behind it."""
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
        "info": {
            "title": "Delegation Planner",
            "version": VERSION,
            "summary": "Programmes to read",
            "description": ABOUT,
        },
        "servers": [{"url": server}],
        "paths": {
            "/public/{slug}/programme.json": _read("readPublic", "What everybody may see", [SLUG], gone=False),
            "/p/{secret}/programme.json": _read("readOwn", "What the owner of a link may see", [SECRET], gone=True),
            "/trips/{slug}/releases/{number}/programme/{audience}.json": {
                **_read(
                    "readRelease", "Any release for any audience", [SLUG, NUMBER, AUDIENCE], gone=False, members=True
                ),
            },
        },
        "components": {"schemas": schemas_of(Document)},
    }


def _read(name: str, summary: str, parameters: list[Schema], *, gone: bool, members: bool = False) -> Schema:
    answers: dict[str, Any] = {
        "200": {
            "description": "The release.",
            "headers": {"ETag": {"schema": {"type": "string"}}},
            "content": {"application/json": {"schema": {"$ref": f"{PLACE}{Document.__name__}"}}},
        },
        "304": {"description": "Nothing has changed since the answer with this ETag."},
        "404": {"description": "There is nothing here, or nothing has been published yet."},
    }
    if members:
        answers["302"] = {"description": "Only members of the trip may read it, signed in as in a browser."}
    if gone:
        answers["410"] = {"description": "The link was revoked. Ask whoever sent it for a new one."}
        answers["429"] = {"description": "There were too many wrong links."}
    return {"get": {"operationId": name, "summary": summary, "parameters": [*parameters, ETAG], "responses": answers}}
