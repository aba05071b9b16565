"""What is published: every address of it and what it answers to each role, as in ``access_table``."""

from tests.web.access_rows import Row, rows

DELEGATES = rows(
    """
    GET  /p/<secret>/                         /p/wrong/                         404 404 404 404 404
    GET  /p/<secret>/changes                  /p/wrong/changes                  404 404 404 404 404
    GET  /p/<secret>/latest.json              /p/wrong/latest.json              404 404 404 404 404
    GET  /p/<secret>/programme.pdf            /p/wrong/programme.pdf            404 404 404 404 404
    GET  /p/<secret>/contacts.vcf             /p/wrong/contacts.vcf             404 404 404 404 404
    GET  /p/<secret>/photos/<digest>          /p/wrong/photos/0123abcd          404 404 404 404 404
    GET  /p/<secret>/colours.css              /p/wrong/colours.css              404 404 404 404 404
    GET  /p/<secret>/sw.js                    /p/wrong/sw.js                    404 404 404 404 404
    GET  /p/<secret>/manifest.webmanifest     /p/wrong/manifest.webmanifest     404 404 404 404 404
    GET  /p/<secret>/icon-<int:size>.png      /p/wrong/icon-192.png             404 404 404 404 404
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
    GET  /trips/<slug>/links                  /trips/tsukuba/links              200 200 200 404 302
    GET  /trips/<slug>/links/new              /trips/tsukuba/links/new          200 200 403 404 302
    POST /trips/<slug>/links/new              /trips/tsukuba/links/new          422 422 403 404 401
    GET  /trips/<slug>/links/several          /trips/tsukuba/links/several      200 200 403 404 302
    POST /trips/<slug>/links/several          /trips/tsukuba/links/several      422 422 403 404 401
    GET  /trips/<slug>/links/sheet            /trips/tsukuba/links/sheet        200 200 403 404 302
    GET  /trips/<slug>/links/<int:number>     /trips/tsukuba/links/1            404 404 403 404 302
    POST /trips/<slug>/links/<int:number>/renewal     /trips/tsukuba/links/1/renewal     404 404 403 404 401
    GET  /trips/<slug>/links/<int:number>/revocation  /trips/tsukuba/links/1/revocation  404 404 403 404 302
    POST /trips/<slug>/links/<int:number>/revocation  /trips/tsukuba/links/1/revocation  404 404 403 404 401
    GET  /p/<secret>/programme.ics            /p/wrong/programme.ics            404 404 404 404 404
    """
)

PUBLIC = rows(
    """
    GET  /trips/<slug>/publicity                   /trips/tsukuba/publicity                  200 200 200 404 302
    POST /trips/<slug>/publicity                   /trips/tsukuba/publicity                  303 303 403 404 401
    GET  /trips/<slug>/publicity/preview/<of>      /trips/tsukuba/publicity/preview/draft    200 200 200 404 302
    GET  /p/<secret>/programme.json                /p/wrong/programme.json                   404 404 404 404 404
    GET  /public/<slug>/                           /public/tsukuba/                          404 404 404 404 404
    GET  /public/<slug>/<tag>                      /public/tsukuba/de                        404 404 404 404 404
    GET  /public/<slug>/embed                      /public/tsukuba/embed                     404 404 404 404 404
    GET  /public/<slug>/programme.ics              /public/tsukuba/programme.ics             404 404 404 404 404
    GET  /public/<slug>/programme.json             /public/tsukuba/programme.json            404 404 404 404 404
    GET  /public/<slug>/colours.css                /public/tsukuba/colours.css               404 404 404 404 404
    GET  /public/<slug>/picture.png                /public/tsukuba/picture.png               404 404 404 404 404
    GET  /api                                      200 200 200 200 200
    GET  /api/openapi.json                         200 200 200 200 200
    """
)

OF_RELEASE = Row(
    "GET",
    "/trips/<slug>/releases/<int:number>/programme/<path:audience>.json",
    "/trips/tsukuba/releases/1/programme/public.json",
    (404, 404, 404, 404, 302),
)

MAIL = rows(
    """
    GET  /trips/<slug>/mailings                     /trips/tsukuba/mailings                200 200 200 404 302
    POST /trips/<slug>/mailings/invitations         /trips/tsukuba/mailings/invitations    303 303 403 404 401
    GET  /trips/<slug>/mailings/new/<sort>          /trips/tsukuba/mailings/new/links      200 200 403 404 302
    POST /trips/<slug>/mailings/new/<sort>          /trips/tsukuba/mailings/new/links      409 409 403 404 401
    GET /trips/<slug>/mailings/new/<sort>/for/<person> /trips/tsukuba/mailings/new/links/for/ada 200 200 403 404 302
    GET  /trips/<slug>/mailings/<int:number>        /trips/tsukuba/mailings/1              404 404 404 404 302
    GET  /trips/<slug>/mailings/<int:number>/progress  /trips/tsukuba/mailings/1/progress  404 404 404 404 401
    POST /trips/<slug>/mailings/<int:number>/trying    /trips/tsukuba/mailings/1/trying    404 404 403 404 401
    POST /trips/<slug>/mailings/<int:number>/stop      /trips/tsukuba/mailings/1/stop      404 404 403 404 401
    POST /trips/<slug>/mailings/<int:number>/known/<int:which> /trips/tsukuba/mailings/1/known/1 404 404 403 404 401
    GET  /p/<secret>/invitations/<item>             /p/wrong/invitations/call              404 404 404 404 404
    POST /p/<secret>/invitations/<item>             /p/wrong/invitations/call              404 404 404 404 404
    """
)

PUBLISHED = [*RELEASES, *CALENDARS, *DELEGATES, *PUBLIC, OF_RELEASE, *MAIL]
