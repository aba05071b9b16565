"""What is published: every address of it and what it answers to each role, as in ``access_table``."""

from tests.web.access_rows import rows

DELEGATES = rows(
    """
    GET  /p/<secret>/                         /p/wrong/                         404 404 404 404 404
    """
)

RELEASES = rows(
    """
    GET  /trips/<slug>/releases /trips/tsukuba/releases 200 200 200 404 302
    GET  /trips/<slug>/releases/new /trips/tsukuba/releases/new 200 200 403 404 302
    POST /trips/<slug>/releases/new /trips/tsukuba/releases/new 409 409 403 404 401
    GET  /trips/<slug>/releases/<int:number> /trips/tsukuba/releases/1 404 404 404 404 302
    GET  /trips/<slug>/releases/<int:number>/differences /trips/tsukuba/releases/1/differences 404 404 404 404 302
    GET  /trips/<slug>/releases/plans/<int:number> /trips/tsukuba/releases/plans/1 404 404 403 404 302
    POST /trips/<slug>/releases/plans/<int:number> /trips/tsukuba/releases/plans/1 404 404 403 404 401
    POST /trips/<slug>/releases/plans/<int:number>/end /trips/tsukuba/releases/plans/1/end 404 404 403 404 401
    """
)

CALENDARS = rows(
    """
    GET  /p/<secret>/programme.ics            /p/wrong/programme.ics            404 404 404 404 404
    """
)

PUBLISHED = [*RELEASES, *DELEGATES]
