"""What is looked at before anything else of a request: the host it asks for, its size, where it was sent from."""

from urllib.parse import urlsplit

from flask import Flask, current_app, request
from flask_babel import lazy_gettext as _
from flask_wtf import CSRFProtect
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

SAFE = {"GET", "HEAD", "OPTIONS"}
LARGEST_FORM = 256 * 1024
LARGEST_UPLOAD = 12 * 1024 * 1024
MOST_PARTS = 1000

csrf = CSRFProtect()


class SentFromElsewhere(BadRequest):
    """Something was sent here by a page that is not ours."""

    description = _("This was sent from another site. Open the page here and send it again.")


def init_app(app: Flask) -> None:
    """Look at every request before its body is read, then at its token."""
    app.config.from_mapping(
        MAX_CONTENT_LENGTH=LARGEST_UPLOAD,
        MAX_FORM_MEMORY_SIZE=LARGEST_FORM,
        MAX_FORM_PARTS=MOST_PARTS,
        WTF_CSRF_TIME_LIMIT=None,  # the token lives as long as the session: no long form is lost to a clock
        # Our pages send no Referer at all; refuse_foreign_pages asks for more where there is more.
        WTF_CSRF_SSL_STRICT=False,
    )
    app.before_request(refuse_unknown_host)
    app.before_request(limit_size)
    app.before_request(refuse_foreign_pages)
    csrf.init_app(app)


def refuse_unknown_host() -> Response | None:
    """Answer a request for a host that is not ours in one plain line; a page could not know its own address.

    Rejected: Flask's ``TRUSTED_HOSTS``, which takes ``[::1]`` for a name and a port.
    """
    if urlsplit(f"//{request.host}").hostname not in current_app.config["HOSTS"]:
        return Response("400: this host is not served here\n", 400, content_type="text/plain; charset=utf-8")
    return None


def limit_size() -> None:
    """Bound what is read of a form that holds no file; Flask's own limit counts parts of multipart forms only.

    Registered before the check of the token, which is the first to read the body.
    """
    if request.mimetype != "multipart/form-data":
        request.max_content_length = LARGEST_FORM


def refuse_foreign_pages() -> None:
    """Refuse what another site made the browser send, whatever token it holds.

    Since our pages send no referrer, browsers call the origin of our own forms ``null``; Sec-Fetch-Site, which no
    page can set, then tells.

    :raises SentFromElsewhere: when the browser names another origin.
    """
    if request.method in SAFE:
        return
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        raise SentFromElsewhere
    own = {_origin(request.host_url), _origin(current_app.config["BASE_URL"])}
    named = (request.headers.get("Origin", ""), request.headers.get("Referer", ""))
    if any(address not in {"", "null"} and _origin(address) not in own for address in named):
        raise SentFromElsewhere


def _origin(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", address
    return parts.scheme, parts.netloc
