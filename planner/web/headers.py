"""The headers that every answer carries, errors and files included."""

import secrets

from flask import Flask, g, request
from werkzeug.wrappers import Response

POLICY = (
    "default-src 'none'",
    "script-src 'self' 'nonce-{nonce}'",
    "style-src 'self' 'nonce-{nonce}'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
)

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

BEHIND_LINKS = "/p/"
"""Under this path lies what somebody has a link to, which no search engine shall name, be it there or not."""


def init_app(app: Flask) -> None:
    """Put the headers on every answer and let templates know the nonce of theirs."""
    app.after_request(set_headers)
    app.jinja_env.globals["csp_nonce"] = nonce


def set_headers(response: Response) -> Response:
    """Say what a browser may do with this answer and who may keep it: nobody, where the view says nothing of it."""
    response.headers.setdefault("Content-Security-Policy", "; ".join(POLICY).format(nonce=nonce()))
    for name, value in ALWAYS.items():
        response.headers.setdefault(name, value)  # a view that is for other sites says so itself
    if request.path.startswith(BEHIND_LINKS):
        response.headers.setdefault("X-Robots-Tag", "noindex")
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-store"
    if not response.cache_control.public:
        response.vary.add("Cookie")
    return response


def nonce() -> str:
    """Return this answer's nonce, made when first asked for."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(18)
    return str(g.csp_nonce)
