"""The letter that tells somebody what is otherwise in their own programme."""

from collections.abc import Iterable

from planner.exports.differences import Facet, Told, sort_in_words, told_between
from planner.exports.mail.letter import Entries, Entry, Letter, Occasion, Paragraph, Way, closing, opening, title_of
from planner.exports.reader import Reader
from planner.programme.differences import Sort
from planner.programme.shape import Programme

MOST = 60
"""So many differences are told; of more the page tells the rest."""


def changes_letter(reader: Reader, before: Programme | None, person: str, page: str, occasion: Occasion) -> Letter:
    """Return what is otherwise for the reader since their programme was as ``before``.

    ``None`` means that nothing had been published; then it is told that there is a programme, and not every item of it.
    """
    say, title = reader.language.say, title_of(reader)
    if before is None:
        subject = say("Your programme is published: %(title)s", title=title)
        news: tuple[Paragraph | Entries, ...] = (Paragraph(say("Your own programme is published now.")),)
    else:
        subject = say("Your programme has changed: %(title)s", title=title)
        told = told_between(before, reader.programme, reader.language)
        said = say("In your own programme for “%(title)s” something has changed:", title=title)
        news = (Paragraph(said), *_entries(told, reader))
    note = reader.language.text(occasion.note).strip()
    blocks = (
        *opening(reader, person, occasion),
        *((Paragraph(note),) if note else ()),
        *news,
        Way(page, say("Open my programme")),
        Paragraph(_calendar(reader, occasion), aside=True),
        *closing(reader, occasion),
    )
    return Letter(subject, blocks, reader.language.code)


def _entries(told: tuple[Told, ...], reader: Reader) -> Iterable[Paragraph | Entries]:
    yield Entries(tuple(_entry(one, reader) for one in told[:MOST]))
    if len(told) > MOST:
        rest = len(told) - MOST
        yield Paragraph(reader.language.say_many("And one more.", "And %(count)s more.", rest))


def _entry(one: Told, reader: Reader) -> Entry:
    lines = () if one.sort is Sort.ADDED else tuple(_line(facet, reader) for facet in one.facets)
    mark = sort_in_words(one.sort, reader.language)
    return Entry(mark, one.title, one.when, lines, gone=one.sort is Sort.WITHDRAWN)


def _line(facet: Facet, reader: Reader) -> str:
    said = {"label": facet.label, "before": facet.before, "after": facet.after}
    if facet.before and facet.after:
        return reader.language.say("%(label)s: %(after)s (before: %(before)s)", **said)
    if facet.after:
        return reader.language.say("%(label)s: %(words)s", label=facet.label, words=facet.after)
    return reader.language.say("%(label)s: no longer %(before)s", **said)


def _calendar(reader: Reader, occasion: Occasion) -> str:
    made_at = occasion.made_at
    if made_at is None:
        return ""
    day = reader.language.date(made_at.date())
    said = {"number": occasion.number, "day": day}
    return reader.language.say("Release %(number)s of %(day)s. Subscribed calendars follow by themselves.", **said)
