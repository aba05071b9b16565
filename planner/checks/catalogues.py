"""Whether every sentence is translated; and, with ``--update``, take new sentences into the catalogues."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po, write_po

from planner.bootstrap.catalogues import TRANSLATIONS
from planner.checks.messages import CONTEXT_ENDS, Message, wanted

PLACES = re.compile(r"%\((\w+)\)[sd]")


def main(arguments: list[str]) -> int:
    """Print what is wrong with the catalogues, one line each, and return 1 if anything is."""
    sentences = wanted()
    files = sorted(TRANSLATIONS.glob("*/LC_MESSAGES/messages.po"))
    if "--update" in arguments:
        for file in files:
            update(file, sentences)
    found = [f"{file.parts[-3]}: {problem}" for file in files for problem in problems(read(file), sentences)]
    print(*found, sep="\n", end="\n" if found else "")
    return int(bool(found))


def read(file: Path) -> Catalog:
    """Read one language's catalogue."""
    with file.open("rb") as source:
        return read_po(source, locale=file.parts[-3], domain="messages")


def update(file: Path, sentences: dict[Message, str]) -> None:
    """Add the sentences that are new, drop those that are gone, keep every translation that still fits."""
    catalogue = read(file)
    template = Catalog(domain="messages")
    for message in sorted(sentences, key=str):
        words, context = _parted(message)
        template.add(words, context=context)
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    with file.open("wb") as target:
        write_po(target, catalogue, width=120, sort_output=True, no_location=True)


def problems(catalogue: Catalog, sentences: dict[Message, str]) -> Iterator[str]:
    """Find what is missing, unfinished, left over, or fills other places than the English sentence does."""
    for message, place in sentences.items():
        entry = catalogue.get(*_parted(message))
        if entry is None or not all(_forms(entry.string)):
            yield f"not translated: {message!r} ({place})"
        elif entry.fuzzy:
            yield f"marked as uncertain: {message!r}"
        elif strange := _strange_places(entry):
            yield f"names other places than the English: {message!r}: {', '.join(sorted(strange))}"
    for entry in catalogue:
        if entry.id and _whole(entry) not in sentences:
            yield f"no longer said anywhere: {_whole(entry)!r}"


def _parted(message: Message) -> tuple[Message, str | None]:
    """Return a message and its context, which is none for most."""
    if isinstance(message, tuple) or CONTEXT_ENDS not in message:
        return message, None
    context, _, words = message.partition(CONTEXT_ENDS)
    return words, context


def _whole(entry: Entry) -> object:
    """Return a message with its context before it, where it has one."""
    return f"{entry.context}{CONTEXT_ENDS}{entry.id}" if entry.context else entry.id


def _strange_places(entry: Entry) -> set[str]:
    """Return the places that the translation fills and the English does not, or the other way round."""
    english = {name for form in _forms(entry.id) for name in PLACES.findall(form)}
    said = {name for form in _forms(entry.string) for name in PLACES.findall(form)}
    return english ^ said


def _forms(words: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (words or "",) if isinstance(words, str | None) else tuple(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
