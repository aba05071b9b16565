"""Who may do what with the items of a programme: shown, changed, moved, gone through, printed."""

from tests.cast import LET_BE
from tests.web.access_rows import rows

SHOWN = rows(
    """
    GET /trips/<slug>/days          /trips/tsukuba/days             200 200 200 404 302
    GET /trips/<slug>/days/<which>  /trips/tsukuba/days/2026-11-24  200 200 200 404 302
    GET /trips/<slug>/clashes       /trips/tsukuba/clashes          200 200 200 404 302
    GET /trips/<slug>/clashes/count  /trips/tsukuba/clashes/count   200 200 200 404 302
    GET /trips/<slug>/rooming       /trips/tsukuba/rooming          200 200 200 404 302
    GET /trips/<slug>/vehicles      /trips/tsukuba/vehicles         200 200 200 404 302
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
    GET  /trips/<slug>/engagements/<key>/posters/edit  /trips/tsukuba/engagements/call/posters/edit  200 200 403 404 302
    POST /trips/<slug>/engagements/<key>/posters/edit  /trips/tsukuba/engagements/call/posters/edit  409 409 403 404 401
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
    POST /trips/<slug>/board/changes           /trips/tsukuba/board/changes          200 200 200 404 401
    GET  /trips/<slug>/board/items/<key>/move  /trips/tsukuba/board/items/call/move  200 200 403 404 302
    POST /trips/<slug>/board/items/<key>/move  /trips/tsukuba/board/items/call/move  409 409 403 404 401
    POST /trips/<slug>/board/items/<key>/drag  /trips/tsukuba/board/items/call/drag  422 422 403 404 401
    GET  /trips/<slug>/board/chosen            /trips/tsukuba/board/chosen           200 200 403 404 302
    POST /trips/<slug>/board/chosen/<deed>     /trips/tsukuba/board/chosen/delay     422 422 403 404 401
    GET  /trips/<slug>/board/colours-<mark>.css /trips/tsukuba/board/colours-0.css   200 200 200 404 302
    GET  /board/places-<mark>.css              /board/places-0.css                   200 200 200 200 200
    """
)

CLASHES = rows(
    f"""
    GET  /trips/<slug>/clashes/<key>/acknowledgement \
         /trips/tsukuba/clashes/{LET_BE}/acknowledgement          200 200 403 404 302
    POST /trips/<slug>/clashes/<key>/acknowledgement \
         /trips/tsukuba/clashes/{LET_BE}/acknowledgement          422 422 403 404 401
    POST /trips/<slug>/clashes/<key>/acknowledgement/deletion \
         /trips/tsukuba/clashes/{LET_BE}/acknowledgement/deletion 409 409 403 404 401
    """
)

HISTORY = rows(
    """
    GET  /trips/<slug>/history                    /trips/tsukuba/history         200 200 200 404 302
    POST /trips/<slug>/history/<int:number>/undo  /trips/tsukuba/history/7/undo  404 404 403 404 401
    POST /trips/<slug>/history/<int:number>/redo  /trips/tsukuba/history/7/redo  404 404 403 404 401
    """
)

DOWNLOADS = rows(
    """
    GET /trips/<slug>/downloads                      /trips/tsukuba/downloads            200 200 200 404 302
    GET /trips/<slug>/calendars/<path:audience>.ics  /trips/tsukuba/calendars/staff.ics  200 200 200 404 302
    GET /trips/<slug>/tables/<name>.<as_>            /trips/tsukuba/tables/people.xlsx   200 200 200 404 302
    GET /trips/<slug>/trip.<as_>                     /trips/tsukuba/trip.yaml            200 200 200 404 302
    """
)

PAPER = rows(
    """
    GET /trips/<slug>/documents/<name>/<path:audience>/<lang>.pdf \
        /trips/tsukuba/documents/official/staff/de.pdf 200 200 200 404 302
    """
)
