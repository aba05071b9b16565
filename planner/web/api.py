"""The description of the JSON: for programs as OpenAPI, for people as a page made of the same."""

import json
from functools import lru_cache
from typing import Any

from flask import Blueprint, current_app, render_template
from werkzeug.wrappers import Response

from planner.exports.json_api import MEDIA_TYPE, VERSION, openapi_of
from planner.publishing.shelf import Packed
from planner.web.access import public
from planner.web.public.answers import sent

bp = Blueprint("api", __name__, url_prefix="/api")
OF_PEOPLE = "Document"
"""The schema that is described first: the whole."""


@bp.get("/openapi.json")
@public
def openapi() -> Response:
    """Give the OpenAPI description of this planner."""
    answer = sent(_packed(current_app.config["BASE_URL"]), MEDIA_TYPE)
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


@bp.get("")
@public
def show() -> Response:
    """Describe addresses and definitions to people who write programs; in English, as their names are."""
    said = openapi_of(current_app.config["BASE_URL"])
    schemas = said["components"]["schemas"]
    tables = [(name, schemas[name]["description"], _rows(schemas[name])) for name in (OF_PEOPLE, *_others(schemas))]
    body = render_template("api/show.html", paths=_paths(said), tables=tables, about=said["info"], version=VERSION)
    answer = Response(body, content_type="text/html; charset=utf-8")
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


@lru_cache(maxsize=4)
def _packed(server: str) -> Packed:
    return Packed.of(json.dumps(openapi_of(server), ensure_ascii=False).encode())


def _others(schemas: dict[str, Any]) -> list[str]:
    return [name for name in schemas if name != OF_PEOPLE]


def _paths(said: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(path, one["get"]) for path, one in said["paths"].items()]


def _rows(schema: dict[str, Any]) -> list[tuple[str, list[str], str, str]]:
    """Return name, words of the type, the definition that it leads to, and meaning of each property."""
    return [(name, *_type(one), one.get("description", "")) for name, one in schema.get("properties", {}).items()]


def _type(schema: dict[str, Any]) -> tuple[list[str], str]:
    """Return what a value can be, in words, and the name of the definition that it is or holds."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return [name], name
    if schema.get("type") == "array":
        words, name = _type(schema["items"])
        return [f"list of {' or '.join(words)}"], name
    if "anyOf" in schema:
        inner = [_type(one) for one in schema["anyOf"]]
        return [word for words, _ in inner for word in words], next((name for _, name in inner if name), "")
    if "enum" in schema:
        return [f"“{word}”" for word in schema["enum"]], ""
    if "const" in schema:
        return [f"“{schema['const']}”"], ""
    kind = schema["type"]
    return (
        [schema.get("format", one) if one == "string" else one for one in ([kind] if isinstance(kind, str) else kind)]
    ), ""
