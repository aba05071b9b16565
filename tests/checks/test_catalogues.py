"""A sentence that is not translated, or wrongly, is reported; new ones are taken in."""

from pathlib import Path

import pytest
from babel.messages import Catalog

from planner.checks.catalogues import problems, read, update

GREETING = "Hello %(name)s"


def german(**entry: object) -> Catalog:
    """Return a catalogue that holds one entry."""
    catalogue = Catalog(locale="de", domain="messages")
    catalogue.add(GREETING, **entry)
    return catalogue


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ({"string": "Hallo %(name)s"}, []),
        ({"string": ""}, ["not translated: 'Hello %(name)s' (a.py)"]),
        ({"string": "Hallo %(name)s", "flags": ["fuzzy"]}, ["marked as uncertain: 'Hello %(name)s'"]),
        ({"string": "Hallo %(nam)s"}, ["names other places than the English: 'Hello %(name)s': nam, name"]),
    ],
)
def test_what_is_wrong_with_a_translation_is_said(entry: dict[str, object], found: list[str]) -> None:
    assert list(problems(german(**entry), {GREETING: "a.py"})) == found


def test_a_word_of_two_contexts_is_two_words(tmp_path: Path) -> None:
    file = tmp_path / "de" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text('msgctxt "walk"\nmsgid "Departure"\nmsgstr "Aufbruch"\n', encoding="utf-8")
    wanted = {"flight\x04Departure": "a.py", "walk\x04Departure": "b.py"}

    update(file, wanted)

    assert {entry.context: entry.string for entry in read(file) if entry.id} == {"flight": "", "walk": "Aufbruch"}
    assert list(problems(read(file), wanted)) == ["not translated: 'flight\\x04Departure' (a.py)"]
    assert list(problems(read(file), {})) == [
        "no longer said anywhere: 'flight\\x04Departure'",
        "no longer said anywhere: 'walk\\x04Departure'",
    ]


def test_a_sentence_that_nobody_says_any_more_is_reported() -> None:
    assert list(problems(german(string="Hallo %(name)s"), {})) == ["no longer said anywhere: 'Hello %(name)s'"]


def test_taking_in_new_sentences_keeps_the_translations_and_drops_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "de" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text('msgid "Save"\nmsgstr "Sichern"\n\nmsgid "Gone"\nmsgstr "Weg"\n', encoding="utf-8")

    update(file, {"Save": "a.py", "New": "b.py"})

    assert {entry.id: entry.string for entry in read(file) if entry.id} == {"New": "", "Save": "Sichern"}
