"""Every address and what it answers to each role: the one table of who may do what.

Each row: method, rule of the route, an address that fits it, and the statuses for the owner, an editor and a viewer of
the trip, a stranger and somebody who is not signed in. What is posted has a token and no fields, so a form that may be
sent answers 422, one that names no version 409. ``test_access.py`` fails for a route that is missing here.
"""

from typing import NamedTuple


class Row(NamedTuple):
    """One method of one route."""

    method: str
    rule: str
    address: str
    statuses: tuple[int, ...]


def rows(text: str) -> list[Row]:
    """Read rows that are written one a line; an address that is its own rule is written once."""
    return [_row(line.split()) for line in text.strip().splitlines()]


def _row(words: list[str]) -> Row:
    method, rule, *rest = words
    address = rule if rest[0].isdigit() else rest.pop(0)
    return Row(method, rule, address, tuple(int(status) for status in rest))


DOOR = rows(
    """
    GET  /healthz                 200 200 200 200 200
    GET  /static/<path:filename>  /static/mark.svg     200 200 200 200 200
    GET  /sign-in                 302 302 302 302 200
    POST /sign-in                 422 422 422 422 422
    POST /sign-out                303 303 303 303 303
    GET  /sign-in/link/<secret>   /sign-in/link/wrong  404 404 404 404 404
    POST /sign-in/link/<secret>   /sign-in/link/wrong  404 404 404 404 404
    POST /language                303 303 303 303 303
    POST /appearance              303 303 303 303 303
    GET  /shortcuts               200 200 200 200 302
    POST /shortcuts               303 303 303 303 401
    """
)

TRIPS = rows(
    """
    GET  /                        302 302 302 302 302
    GET  /trips                   200 200 200 200 302
    GET  /trips/new               200 200 200 200 302
    POST /trips/new               422 422 422 422 401
    GET  /trips/<slug>            /trips/tsukuba            200 200 200 404 302
    GET  /trips/<slug>/edit       /trips/tsukuba/edit       200 200 403 404 302
    POST /trips/<slug>/edit       /trips/tsukuba/edit       422 422 403 404 401
    GET  /trips/<slug>/deletion   /trips/tsukuba/deletion   200 403 403 404 302
    POST /trips/<slug>/deletion   /trips/tsukuba/deletion   409 403 403 404 401
    POST /trips/<slug>/reopening  /trips/tsukuba/reopening  303 303 403 404 401
    POST /trips/sample            303 303 303 303 401
    GET  /trips/open              200 200 200 200 302
    POST /trips/open              422 422 422 422 401
    GET  /trips/<slug>/replacement  /trips/tsukuba/replacement  200 200 403 404 302
    POST /trips/<slug>/replacement  /trips/tsukuba/replacement  422 422 403 404 401
    GET  /trips/<slug>/copies/new   /trips/tsukuba/copies/new   200 200 200 404 302
    POST /trips/<slug>/copies/new   /trips/tsukuba/copies/new   422 422 422 404 401
    GET  /trips/bin               200 200 200 200 302
    POST /trips/bin/<slug>/return    /trips/bin/tsukuba/return    404 404 404 404 401
    GET  /trips/bin/<slug>/deletion  /trips/bin/tsukuba/deletion  404 404 404 404 302
    POST /trips/bin/<slug>/deletion  /trips/bin/tsukuba/deletion  404 404 404 404 401
    """
)

SHOWN = rows(
    """
    GET /trips/<slug>/days          /trips/tsukuba/days             200 200 200 404 302
    GET /trips/<slug>/days/<which>  /trips/tsukuba/days/2026-11-24  200 200 200 404 302
    GET /trips/<slug>/clashes       /trips/tsukuba/clashes          200 200 200 404 302
    GET /trips/<slug>/preview       /trips/tsukuba/preview          200 200 200 404 302
    GET /trips/<slug>/route         /trips/tsukuba/route            200 200 200 404 302
    GET /trips/<slug>/route.svg     /trips/tsukuba/route.svg        200 200 200 404 302
    GET /trips/<slug>/search        /trips/tsukuba/search?q=call    200 200 200 404 302
    """
)

ITEMS = rows(
    """
    GET  /trips/<slug>/engagements/new             /trips/tsukuba/engagements/new            200 200 403 404 302
    POST /trips/<slug>/engagements/new             /trips/tsukuba/engagements/new            422 422 403 404 401
    GET  /trips/<slug>/engagements/<key>           /trips/tsukuba/engagements/call           200 200 200 404 302
    GET  /trips/<slug>/engagements/<key>/edit      /trips/tsukuba/engagements/call/edit      200 200 403 404 302
    POST /trips/<slug>/engagements/<key>/edit      /trips/tsukuba/engagements/call/edit      422 422 403 404 401
    GET  /trips/<slug>/engagements/<key>/deletion  /trips/tsukuba/engagements/call/deletion  200 200 403 404 302
    POST /trips/<slug>/engagements/<key>/deletion  /trips/tsukuba/engagements/call/deletion  409 409 403 404 401
    GET  /trips/<slug>/legs/new                    /trips/tsukuba/legs/new                   200 200 403 404 302
    POST /trips/<slug>/legs/new                    /trips/tsukuba/legs/new                   422 422 403 404 401
    GET  /trips/<slug>/legs/<key>                  /trips/tsukuba/legs/out                   200 200 200 404 302
    GET  /trips/<slug>/legs/<key>/edit             /trips/tsukuba/legs/out/edit              200 200 403 404 302
    POST /trips/<slug>/legs/<key>/edit             /trips/tsukuba/legs/out/edit              422 422 403 404 401
    GET  /trips/<slug>/legs/<key>/deletion         /trips/tsukuba/legs/out/deletion          200 200 403 404 302
    POST /trips/<slug>/legs/<key>/deletion         /trips/tsukuba/legs/out/deletion          409 409 403 404 401
    GET  /trips/<slug>/stays                       /trips/tsukuba/stays                      200 200 200 404 302
    GET  /trips/<slug>/stays/new                   /trips/tsukuba/stays/new                  200 200 403 404 302
    POST /trips/<slug>/stays/new                   /trips/tsukuba/stays/new                  422 422 403 404 401
    GET  /trips/<slug>/stays/<key>                 /trips/tsukuba/stays/stay                 200 200 200 404 302
    GET  /trips/<slug>/stays/<key>/edit            /trips/tsukuba/stays/stay/edit            200 200 403 404 302
    POST /trips/<slug>/stays/<key>/edit            /trips/tsukuba/stays/stay/edit            422 422 403 404 401
    GET  /trips/<slug>/stays/<key>/deletion        /trips/tsukuba/stays/stay/deletion        200 200 403 404 302
    POST /trips/<slug>/stays/<key>/deletion        /trips/tsukuba/stays/stay/deletion        409 409 403 404 401
    GET  /trips/<slug>/zone                        /trips/tsukuba/zone                       200 200 403 404 302
    GET  /trips/<slug>/elsewhere                   /trips/tsukuba/elsewhere                  200 200 403 404 302
    GET  /trips/<slug>/quick                       /trips/tsukuba/quick                      200 200 403 404 302
    POST /trips/<slug>/quick                       /trips/tsukuba/quick                      422 422 403 404 401
    GET  /trips/<slug>/quick/completions           /trips/tsukuba/quick/completions          200 200 403 404 302
    """
)

BOARD = rows(
    """
    GET  /trips/<slug>/board                   /trips/tsukuba/board                  200 200 200 404 302
    GET  /trips/<slug>/board/days/<day>        /trips/tsukuba/board/days/2026-11-24  200 200 200 404 302
    GET  /trips/<slug>/board/changes           /trips/tsukuba/board/changes          200 200 200 404 302
    GET  /trips/<slug>/board/items/<key>/move  /trips/tsukuba/board/items/call/move  200 200 403 404 302
    POST /trips/<slug>/board/items/<key>/move  /trips/tsukuba/board/items/call/move  409 409 403 404 401
    POST /trips/<slug>/board/items/<key>/drag  /trips/tsukuba/board/items/call/drag  422 422 403 404 401
    GET  /trips/<slug>/board/chosen            /trips/tsukuba/board/chosen           200 200 403 404 302
    POST /trips/<slug>/board/chosen/<deed>     /trips/tsukuba/board/chosen/delay     422 422 403 404 401
    GET  /board/places-<mark>.css              /board/places-0.css                   200 200 200 200 200
    """
)

PEOPLE = rows(
    """
    GET  /trips/<slug>/people                 /trips/tsukuba/people               200 200 200 404 302
    GET  /trips/<slug>/people/restricted        /trips/tsukuba/people/restricted        200 404 404 404 302
    POST /trips/<slug>/people/restricted/dates  /trips/tsukuba/people/restricted/dates  303 404 404 404 401
    GET  /trips/<slug>/people/new             /trips/tsukuba/people/new           200 200 403 404 302
    POST /trips/<slug>/people/new             /trips/tsukuba/people/new           422 422 403 404 401
    GET  /trips/<slug>/people/<key>           /trips/tsukuba/people/ben           200 200 200 404 302
    GET  /trips/<slug>/people/<key>/edit      /trips/tsukuba/people/ben/edit      200 200 403 404 302
    POST /trips/<slug>/people/<key>/edit      /trips/tsukuba/people/ben/edit      422 422 403 404 401
    POST /trips/<slug>/people/<key>/rank      /trips/tsukuba/people/ben/rank      303 303 403 404 401
    GET  /trips/<slug>/people/<key>/deletion  /trips/tsukuba/people/ben/deletion  200 200 403 404 302
    POST /trips/<slug>/people/<key>/deletion  /trips/tsukuba/people/ben/deletion  409 409 403 404 401
    """
)

TEAM = rows(
    """
    GET  /trips/<slug>/members                                   /trips/tsukuba/members             200 200 200 404 302
    GET  /trips/<slug>/members/<int:number>/edit                 /trips/tsukuba/members/3/edit      200 200 403 404 302
    POST /trips/<slug>/members/<int:number>/edit                 /trips/tsukuba/members/3/edit      422 422 403 404 401
    GET  /trips/<slug>/members/<int:number>/deletion             /trips/tsukuba/members/1/deletion  200 403 403 404 302
    POST /trips/<slug>/members/<int:number>/deletion             /trips/tsukuba/members/1/deletion  422 403 403 404 401
    GET  /trips/<slug>/invitations/new                           /trips/tsukuba/invitations/new     200 200 403 404 302
    POST /trips/<slug>/invitations/new                           /trips/tsukuba/invitations/new     422 422 403 404 401
    POST /trips/<slug>/invitations/<int:number>/withdrawal /trips/tsukuba/invitations/1/withdrawal  404 404 403 404 401
    GET  /invitations/<secret>                                   /invitations/wrong                 404 404 404 404 404
    POST /invitations/<secret>                                   /invitations/wrong                 404 404 404 404 404
    GET  /account                                                                                   200 200 200 200 302
    POST /account                                                                                   422 422 422 422 401
    GET  /account/password                                                                          200 200 200 200 302
    POST /account/password                                                                          422 422 422 422 401
    """
)

HISTORY = rows(
    """
    GET  /trips/<slug>/history                    /trips/tsukuba/history         200 200 200 404 302
    POST /trips/<slug>/history/<int:number>/undo  /trips/tsukuba/history/7/undo  404 404 403 404 401
    POST /trips/<slug>/history/<int:number>/redo  /trips/tsukuba/history/7/redo  404 404 403 404 401
    """
)

PARTNERS = rows(
    """
    GET  /trips/<slug>/groups                       /trips/tsukuba/groups                      200 200 200 404 302
    GET  /trips/<slug>/groups/new                   /trips/tsukuba/groups/new                  200 200 403 404 302
    POST /trips/<slug>/groups/new                   /trips/tsukuba/groups/new                  422 422 403 404 401
    GET  /trips/<slug>/groups/<key>                 /trips/tsukuba/groups/city                 200 200 200 404 302
    GET  /trips/<slug>/groups/<key>/edit            /trips/tsukuba/groups/city/edit            200 200 403 404 302
    POST /trips/<slug>/groups/<key>/edit            /trips/tsukuba/groups/city/edit            422 422 403 404 401
    GET  /trips/<slug>/groups/<key>/people          /trips/tsukuba/groups/city/people          200 200 403 404 302
    POST /trips/<slug>/groups/<key>/people          /trips/tsukuba/groups/city/people          409 409 403 404 401
    POST /trips/<slug>/groups/<key>/rank            /trips/tsukuba/groups/city/rank            303 303 403 404 401
    GET  /trips/<slug>/groups/<key>/deletion        /trips/tsukuba/groups/city/deletion        200 200 403 404 302
    POST /trips/<slug>/groups/<key>/deletion        /trips/tsukuba/groups/city/deletion        409 409 403 404 401
    GET  /trips/<slug>/institutions                 /trips/tsukuba/institutions                200 200 200 404 302
    GET  /trips/<slug>/institutions/new             /trips/tsukuba/institutions/new            200 200 403 404 302
    POST /trips/<slug>/institutions/new             /trips/tsukuba/institutions/new            422 422 403 404 401
    GET  /trips/<slug>/institutions/<key>           /trips/tsukuba/institutions/nims           200 200 200 404 302
    GET  /trips/<slug>/institutions/<key>/edit      /trips/tsukuba/institutions/nims/edit      200 200 403 404 302
    POST /trips/<slug>/institutions/<key>/edit      /trips/tsukuba/institutions/nims/edit      422 422 403 404 401
    GET  /trips/<slug>/institutions/<key>/deletion  /trips/tsukuba/institutions/nims/deletion  200 200 403 404 302
    POST /trips/<slug>/institutions/<key>/deletion  /trips/tsukuba/institutions/nims/deletion  409 409 403 404 401
    GET  /trips/<slug>/venues                       /trips/tsukuba/venues                      200 200 200 404 302
    GET  /trips/<slug>/venues/new                   /trips/tsukuba/venues/new                  200 200 403 404 302
    POST /trips/<slug>/venues/new                   /trips/tsukuba/venues/new                  422 422 403 404 401
    GET  /trips/<slug>/venues/<key>                 /trips/tsukuba/venues/nims-hq              200 200 200 404 302
    GET  /trips/<slug>/venues/<key>/edit            /trips/tsukuba/venues/nims-hq/edit         200 200 403 404 302
    POST /trips/<slug>/venues/<key>/edit            /trips/tsukuba/venues/nims-hq/edit         422 422 403 404 401
    GET  /trips/<slug>/venues/<key>/deletion        /trips/tsukuba/venues/nims-hq/deletion     200 200 403 404 302
    POST /trips/<slug>/venues/<key>/deletion        /trips/tsukuba/venues/nims-hq/deletion     409 409 403 404 401
    """
)

OUTCOMES = rows(
    """
    GET  /trips/<slug>/agreements                   /trips/tsukuba/agreements                     200 200 200 404 302
    GET  /trips/<slug>/agreements/new               /trips/tsukuba/agreements/new                 200 200 403 404 302
    POST /trips/<slug>/agreements/new               /trips/tsukuba/agreements/new                 422 422 403 404 401
    GET  /trips/<slug>/agreements/<key>             /trips/tsukuba/agreements/nims-2026           200 200 200 404 302
    GET  /trips/<slug>/agreements/<key>/edit        /trips/tsukuba/agreements/nims-2026/edit      200 200 403 404 302
    POST /trips/<slug>/agreements/<key>/edit        /trips/tsukuba/agreements/nims-2026/edit      422 422 403 404 401
    GET  /trips/<slug>/agreements/<key>/deletion    /trips/tsukuba/agreements/nims-2026/deletion  200 200 403 404 302
    POST /trips/<slug>/agreements/<key>/deletion    /trips/tsukuba/agreements/nims-2026/deletion  409 409 403 404 401
    GET  /trips/<slug>/outcomes                     /trips/tsukuba/outcomes                       200 200 200 404 302
    GET  /trips/<slug>/aims/new                     /trips/tsukuba/aims/new                       200 200 403 404 302
    POST /trips/<slug>/aims/new                     /trips/tsukuba/aims/new                       422 422 403 404 401
    GET  /trips/<slug>/aims/<key>/edit              /trips/tsukuba/aims/materials/edit            200 200 403 404 302
    POST /trips/<slug>/aims/<key>/edit              /trips/tsukuba/aims/materials/edit            422 422 403 404 401
    GET  /trips/<slug>/aims/<key>/deletion          /trips/tsukuba/aims/materials/deletion        200 200 403 404 302
    POST /trips/<slug>/aims/<key>/deletion          /trips/tsukuba/aims/materials/deletion        409 409 403 404 401
    GET  /trips/<slug>/results/new                  /trips/tsukuba/results/new                    200 200 403 404 302
    POST /trips/<slug>/results/new                  /trips/tsukuba/results/new                    422 422 403 404 401
    GET  /trips/<slug>/results/<key>/edit           /trips/tsukuba/results/lab/edit               200 200 403 404 302
    POST /trips/<slug>/results/<key>/edit           /trips/tsukuba/results/lab/edit               422 422 403 404 401
    GET  /trips/<slug>/results/<key>/deletion       /trips/tsukuba/results/lab/deletion           200 200 403 404 302
    POST /trips/<slug>/results/<key>/deletion       /trips/tsukuba/results/lab/deletion           409 409 403 404 401
    GET  /trips/<slug>/action-items/new             /trips/tsukuba/action-items/new               200 200 403 404 302
    POST /trips/<slug>/action-items/new             /trips/tsukuba/action-items/new               422 422 403 404 401
    GET  /trips/<slug>/action-items/<key>/edit      /trips/tsukuba/action-items/letter/edit       200 200 403 404 302
    POST /trips/<slug>/action-items/<key>/edit      /trips/tsukuba/action-items/letter/edit       422 422 403 404 401
    GET  /trips/<slug>/action-items/<key>/deletion  /trips/tsukuba/action-items/letter/deletion   200 200 403 404 302
    POST /trips/<slug>/action-items/<key>/deletion  /trips/tsukuba/action-items/letter/deletion   409 409 403 404 401
    POST /trips/<slug>/action-items/<key>/state     /trips/tsukuba/action-items/letter/state      409 409 403 404 401
    """
)

CLASHES = rows(
    """
    GET  /trips/<slug>/clashes/<key>/acknowledgement \
         /trips/tsukuba/clashes/unsettled-a24baf90ae634d64/acknowledgement          200 200 403 404 302
    POST /trips/<slug>/clashes/<key>/acknowledgement \
         /trips/tsukuba/clashes/unsettled-a24baf90ae634d64/acknowledgement          422 422 403 404 401
    POST /trips/<slug>/clashes/<key>/acknowledgement/deletion \
         /trips/tsukuba/clashes/unsettled-a24baf90ae634d64/acknowledgement/deletion 409 409 403 404 401
    """
)

DOWNLOADS = rows(
    """
    GET /trips/<slug>/downloads                      /trips/tsukuba/downloads            200 200 200 404 302
    GET /trips/<slug>/calendars/<path:audience>.ics  /trips/tsukuba/calendars/staff.ics  200 200 200 404 302
    GET /trips/<slug>/tables/<name>.csv              /trips/tsukuba/tables/people.csv    200 200 200 404 302
    GET /trips/<slug>/trip.<as_>                     /trips/tsukuba/trip.yaml            200 200 200 404 302
    """
)

PAPER = rows(
    """
    GET /trips/<slug>/documents/<name>/<path:audience>/<lang>.pdf \
        /trips/tsukuba/documents/official/staff/de.pdf 200 200 200 404 302
    """
)

TABLE = [
    *DOOR,
    *TRIPS,
    *SHOWN,
    *BOARD,
    *ITEMS,
    *PEOPLE,
    *PARTNERS,
    *OUTCOMES,
    *CLASHES,
    *TEAM,
    *HISTORY,
    *DOWNLOADS,
    *PAPER,
]
