"""The documents: which there are, and how one comes to be."""

from planner.errors import NotFound
from planner.exports.paper.contents import official, personal
from planner.exports.paper.globe import cover_drawing
from planner.exports.paper.look import sheets_of
from planner.exports.paper.manifest import manifest
from planner.exports.paper.marks import marks_of
from planner.exports.paper.press import Job, printed
from planner.exports.paper.report import report
from planner.exports.paper.rooming import rooming
from planner.exports.paper.route import PaperRoute, paper_route
from planner.exports.paper.ruling import note_lines
from planner.exports.paper.templates import environment
from planner.exports.paper.voice import Voice
from planner.language import Language
from planner.programme.shape import Programme

DOCUMENTS = ("official", "personal", "report", "rooming", "manifest")
"""The names of the documents there are."""

FOR_STAFF = {"report", "rooming", "manifest"}
"""Documents that are made of the staff's programme only."""

VALUES = {
    "official": official,
    "personal": personal,
    "report": report,
    "rooming": rooming,
    "manifest": manifest,
}

MEDIA_TYPE = "application/pdf"


def document_of(programme: Programme, *, name: str = "official", language: Language) -> bytes:
    """Return a document of a programme as PDF, in one language.

    "personal" needs a programme seen by one person, the report, the rooming list and the manifest that of the staff.

    :raises NotFound: when there is no such document of this programme. :raises PaperTooLarge: over 200 pages, 60 s or
        512 MB. :raises PaperUnavailable: when a library or a font is missing.
    """
    return printed(pages_of(programme, name=name, language=language))


def pages_of(programme: Programme, *, name: str = "official", language: Language) -> Job:
    """Return the same document as HTML with its style sheets, ready for the press. :raises NotFound: as above."""
    voice = Voice(programme, language)
    if name not in DOCUMENTS or (name == "personal" and not voice.is_personal):
        raise NotFound
    if name in FOR_STAFF and not voice.audience.is_staff:
        raise NotFound
    marks = marks_of(voice)
    values = VALUES[name](voice, marks)
    route = paper_route(voice) if name == "official" else PaperRoute()
    html = environment().get_template(f"{name}.html").render(values, route=route)
    drawings = {"cover.svg": cover_drawing(programme), "notes.svg": note_lines()} if name == "official" else {}
    return Job(html=html, css=sheets_of(programme, marks.values()), drawings={**drawings, **route.drawings})
