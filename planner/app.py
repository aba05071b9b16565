"""The only place where the parts are wired together."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from planner import config as configuration
from planner.config import resource_folder, secret_keys, settings
from planner.web import (
    accounts,
    appearance,
    arrivals,
    assets,
    compression,
    errors,
    headers,
    health,
    languages,
    rooms,
    sessions,
    sign_in,
    store,
)


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """Make the application from ``PLANNER_…`` in the environment, and ``config`` before that.

    :raises RuntimeError: when debugging is asked for where others than this machine can connect.
    """
    os.umask(0o077)  # what is written from here on, the database included, is nobody else's to read
    app = errors.Planner(
        "planner",
        template_folder=str(resource_folder("templates")),
        static_folder=str(resource_folder("static")),
    )
    _configure(app, config or {})
    _refuse_to_debug_in_public(app)
    _set_up_templates(app)
    store.init_app(app)
    # Their hooks run in this order: who is asked for, how much is sent, from where, by whom.
    for part in (arrivals, errors, headers, sessions, accounts, languages, appearance, assets, compression):
        part.init_app(app)
    for blueprint in (health.bp, sign_in.bp, languages.bp, appearance.bp, *rooms.ROOMS):
        app.register_blueprint(blueprint)
    return app


def _configure(app: Flask, config: Mapping[str, Any]) -> None:
    app.config.from_mapping(settings(os.environ))
    app.config.from_mapping(config)
    if not app.config["SECRET_KEY"]:
        newest, *older = secret_keys(Path(app.config["INSTANCE"]))
        app.config.from_mapping(SECRET_KEY=newest, SECRET_KEY_FALLBACKS=older)
    if hops := app.config["PROXY_HOPS"]:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=0)  # type: ignore[method-assign]


def _refuse_to_debug_in_public(app: Flask) -> None:
    """Keep the debugger, which runs whatever it is sent, to the machine itself."""
    hosts = sorted(host for host in app.config["HOSTS"] if not configuration.is_loopback(host))
    if app.debug and hosts:
        raise RuntimeError(f"Debugging is for this machine alone, but {', '.join(hosts)} would be answered too.")


def _set_up_templates(app: Flask) -> None:
    app.jinja_options = {
        "autoescape": True,  # by name of the file, as Flask would, leaves some raw
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
        "extensions": ["jinja2.ext.do", "jinja2.ext.loopcontrols"],
    }
