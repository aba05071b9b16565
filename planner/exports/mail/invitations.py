"""The letter that invites somebody to an engagement, says that it has changed, or takes the invitation back."""

from collections.abc import Iterator
from enum import StrEnum

from planner.exports.differences.times import engagement_time
from planner.exports.mail.letter import Entries, Entry, Letter, Occasion, Paragraph, Way, closing, opening, title_of
from planner.exports.reader import Reader
from planner.programme.part_words import part_label
from planner.programme.shape import Engagement
from planner.values.text import N_
from planner.values.vocabulary import PartTaken


class Asked(StrEnum):
    """What a letter does with an invitation."""

    NEW = "new"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


SUBJECTS = {
    Asked.NEW: N_("Invitation: %(title)s"),
    Asked.CHANGED: N_("Changed: %(title)s"),
    Asked.WITHDRAWN: N_("Cancelled: %(title)s"),
}
SENTENCES = {
    Asked.NEW: N_("Within “%(trip)s” you are invited to:"),
    Asked.CHANGED: N_("Within “%(trip)s” something has changed at:"),
    Asked.WITHDRAWN: N_("Within “%(trip)s” this no longer takes place for you:"),
}


def invitation_letter(reader: Reader, key: str, person: str, *, asked: Asked, page: str, occasion: Occasion) -> Letter:
    """Return the letter about an engagement of somebody's own programme; ``page`` is where they accept or decline."""
    say, item = reader.language.say, reader.programme.engagements[key]
    title = reader.item(item)
    when, gone = engagement_time(item, reader, with_zone=True, with_tbc=True), asked is Asked.WITHDRAWN
    blocks = (
        *opening(reader, person, occasion),
        Paragraph(say(SENTENCES[asked], trip=title_of(reader))),
        Entries((Entry("", title, when, tuple(_facts(item, reader)), gone=gone),)),
        *(() if gone else (Way(page, say("Accept or decline")),)),
        *closing(reader, occasion),
    )
    return Letter(say(SUBJECTS[asked], title=title), blocks, reader.language.code)


def _facts(item: Engagement, reader: Reader) -> Iterator[str]:
    say, venue = reader.language.say, reader.programme.venue_of(item)
    if venue:
        own, other = reader.place(venue)
        yield reader.fact(say("Place"), " / ".join(filter(None, (own, other))))
    received = [taken.person for taken in item.parts if taken.part is PartTaken.RECEIVED_BY]
    known = [key for key in received if reader.person(key)]
    yield reader.fact(part_label(PartTaken.RECEIVED_BY, len(known), reader.language), reader.people(known))
    yield reader.fact(say("Dress code"), reader.language.text(item.dress_code))
