"""Every address and what it answers to each role: the one table of who may do what.

Each row: method, rule of the route, an address that fits it, and the statuses for the owner, an editor and a viewer of
the trip, a stranger and somebody who is not signed in. What is posted has a token and no fields, so a form that may be
sent answers 422, one that names no version 409. ``test_access.py`` fails for a route that is missing here.
"""

from tests.web.access_programme import BOARD, CLASHES, DOWNLOADS, HISTORY, ITEMS, PAPER, SHOWN
from tests.web.access_publishing import PUBLISHED
from tests.web.access_rows import Row, rows

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
    GET  /                        200 200 200 200 302
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

PEOPLE = rows(
    """
    GET  /trips/<slug>/people                 /trips/tsukuba/people               200 200 200 404 302
    GET  /trips/<slug>/people/restricted        /trips/tsukuba/people/restricted        200 404 404 404 302
    POST /trips/<slug>/people/restricted/dates  /trips/tsukuba/people/restricted/dates  303 404 404 404 401
    GET  /trips/<slug>/people/restricted/readings  /trips/tsukuba/people/restricted/readings  200 403 403 404 302
    GET  /trips/<slug>/people/<key>/restricted  /trips/tsukuba/people/ben/restricted  200 404 404 404 302
    GET  /trips/<slug>/people/new             /trips/tsukuba/people/new           200 200 403 404 302
    POST /trips/<slug>/people/new             /trips/tsukuba/people/new           422 422 403 404 401
    GET  /trips/<slug>/people/<key>           /trips/tsukuba/people/ben           200 200 200 404 302
    GET  /trips/<slug>/people/<key>/edit      /trips/tsukuba/people/ben/edit      200 200 403 404 302
    POST /trips/<slug>/people/<key>/edit      /trips/tsukuba/people/ben/edit      422 422 403 404 401
    GET  /trips/<slug>/people/<key>/rank      /trips/tsukuba/people/ben/rank      200 200 403 404 302
    POST /trips/<slug>/people/<key>/rank      /trips/tsukuba/people/ben/rank      422 422 403 404 401
    GET  /trips/<slug>/people/<key>/photo     /trips/tsukuba/people/ben/photo     200 200 403 404 302
    POST /trips/<slug>/people/<key>/photo     /trips/tsukuba/people/ben/photo     422 422 403 404 401
    GET  /trips/<slug>/people/<key>/deletion  /trips/tsukuba/people/ben/deletion  200 200 403 404 302
    POST /trips/<slug>/people/<key>/deletion  /trips/tsukuba/people/ben/deletion  409 409 403 404 401
    GET  /trips/<slug>/uploads/<digest>       /trips/tsukuba/uploads/0123abcd     404 404 404 404 302
    GET  /trips/<slug>/import                        /trips/tsukuba/import                200 200 403 404 302
    POST /trips/<slug>/import                        /trips/tsukuba/import                422 422 403 404 401
    GET  /trips/<slug>/import/<int:number>           /trips/tsukuba/import/1              404 404 403 404 302
    POST /trips/<slug>/import/<int:number>           /trips/tsukuba/import/1              404 404 403 404 401
    POST /trips/<slug>/import/<int:number>/deletion  /trips/tsukuba/import/1/deletion     404 404 403 404 401
    GET  /trips/<slug>/import/template.<as_>         /trips/tsukuba/import/template.csv   200 200 403 404 302
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
    GET  /account/feeds                                                                             200 200 200 200 302
    POST /account/feeds                                                                             303 303 303 303 401
    GET  /account/feeds/<int:number>/revocation                  /account/feeds/1/revocation        404 404 404 404 302
    POST /account/feeds/<int:number>/revocation                  /account/feeds/1/revocation        404 404 404 404 401
    GET  /feeds/<secret>.ics                                     /feeds/wrong.ics                   404 404 404 404 404
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
    GET  /trips/<slug>/groups/<key>/rank            /trips/tsukuba/groups/city/rank            200 200 403 404 302
    POST /trips/<slug>/groups/<key>/rank            /trips/tsukuba/groups/city/rank            422 422 403 404 401
    GET  /trips/<slug>/groups/<key>/people/<person>/rank /trips/tsukuba/groups/city/people/ben/rank  200 200 403 404 302
    POST /trips/<slug>/groups/<key>/people/<person>/rank /trips/tsukuba/groups/city/people/ben/rank  422 422 403 404 401
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
    GET  /trips/<slug>/hosts                        /trips/tsukuba/hosts                       200 200 200 404 302
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
    GET  /trips/<slug>/agreements/<key>/document    /trips/tsukuba/agreements/nims-2026/document  200 200 403 404 302
    POST /trips/<slug>/agreements/<key>/document    /trips/tsukuba/agreements/nims-2026/document  422 422 403 404 401
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
    GET  /agreements                                                                              200 200 200 200 302
    GET  /trips/<slug>/report                       /trips/tsukuba/report                         200 200 200 404 302
    GET  /trips/<slug>/report/edit                  /trips/tsukuba/report/edit                    200 200 403 404 302
    POST /trips/<slug>/report/edit                  /trips/tsukuba/report/edit                    303 303 403 404 401
    GET  /trips/<slug>/report/<lang>.docx           /trips/tsukuba/report/de.docx                 200 200 200 404 302
    """
)

TABLE: list[Row] = [
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
    *PUBLISHED,
]
