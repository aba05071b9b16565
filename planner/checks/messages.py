"""Find every sentence that a person may read, where it stands in code and templates.

Both are read as syntax trees instead of by Babel's extractors: a refusal's sentence is the first argument of its
exception or the class's ``message``, and ``language.say`` is a method; no list of function names would catch either.
"""

import ast
from collections.abc import Iterator

from jinja2 import Environment, nodes

from planner import errors
from planner.bootstrap.places import ROOT

Message = str | tuple[str, str]

REFUSALS = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type)}
ONE = {"_", "N_", "gettext", "lazy_gettext", "say", ".say", "._say", *REFUSALS}
MANY = {"ngettext", "lazy_ngettext", "say_many", ".say_many", "._say_many"}
WITHIN = {"pgettext", "lazy_pgettext", ".say_in"}
"""Functions, and methods by a dot, whose first words are a message, its singular and plural, or its context and it."""

CONTEXT_ENDS = "\x04"
"""What stands between a context and its message, as in gettext's own compiled catalogues."""

TERMINAL = "bootstrap"
"""The package that speaks to a terminal before there is a catalogue; its ``say`` is not a language's."""

JINJA = Environment(autoescape=True, extensions=["jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols"])


def wanted() -> dict[Message, str]:
    """Return every message with the file in which it was found first."""
    found: dict[Message, str] = {}
    for folder, pattern, messages in (("planner", "*.py", in_code), ("templates", "*.*", in_template)):
        for file in sorted((ROOT / folder).rglob(pattern)):
            if file.parent.name == TERMINAL:
                continue
            for message in messages(file.read_text(encoding="utf-8")):
                found.setdefault(message, str(file.relative_to(ROOT)))
    return found


def in_code(source: str) -> Iterator[Message]:
    """Find the messages of one module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            called = f".{node.func.attr}" if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield from _in_call(called, [word.value if isinstance(word, ast.Constant) else None for word in node.args])
        elif isinstance(node, ast.ClassDef) and (message := vars(REFUSALS.get(node.name, object)).get("message")):
            yield message


def in_template(source: str) -> Iterator[Message]:
    """Find the messages of one template."""
    for node in JINJA.parse(source).find_all(nodes.Call):
        called = f".{node.node.attr}" if isinstance(node.node, nodes.Getattr) else getattr(node.node, "name", "")
        yield from _in_call(called, [word.value if isinstance(word, nodes.Const) else None for word in node.args])


def _in_call(called: str, arguments: list[object]) -> Iterator[Message]:
    match arguments:
        case [str(one), str(many), *_] if called in MANY:
            yield one, many
        case [str(context), str(one), *_] if called in WITHIN:
            yield f"{context}{CONTEXT_ENDS}{one}"
        case [str(one), *_] if one and called in ONE:
            yield one
