"""The letter that brings somebody their personal link."""

from planner.exports.mail.letter import Letter, Occasion, Paragraph, Way, closing, opening, title_of
from planner.exports.reader import Reader


def link_letter(reader: Reader, person: str, page: str, occasion: Occasion) -> Letter:
    """Return the letter with the address of somebody's ``page``; the reader reads their own programme, or none yet."""
    say, title, trip = reader.language.say, title_of(reader), reader.programme.trip
    days = reader.language.days(trip.starts, trip.ends)
    if occasion.number:
        here = say("Here is your own programme for “%(title)s”, %(days)s.", title=title, days=days)
        stays = say("The page always shows what was published last. You need no account.")
    else:
        here = say("This is where your own programme for “%(title)s”, %(days)s, will be.", title=title, days=days)
        stays = say("Nothing is published yet. Keep the link: it stays the same. You need no account.")
    more = say("It can be put into the calendar of your telephone, kept for when there is no network, and printed.")
    care = say("The link is meant for you alone: whoever has it can read your programme. Please do not pass it on.")
    blocks = (
        *opening(reader, person, occasion),
        Paragraph(here),
        Way(page, say("Open my programme")),
        Paragraph(f"{stays} {more}"),
        Paragraph(care),
        *closing(reader, occasion),
    )
    return Letter(say("Your programme: %(title)s", title=title), blocks, reader.language.code)
