"""A site with one trip in it, served from this machine, in which Ada is signed in."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext
from werkzeug.serving import WSGIRequestHandler, make_server

from planner.programme.shape import Programme
from planner.web.sessions import COOKIE
from tests.benchmarks.pages import ada_at
from tests.benchmarks.stored import a_server, store


class Silent(WSGIRequestHandler):
    """Says nothing of what is asked for: figures are what is printed."""

    def log(self, *_said: object) -> None:
        """Say nothing."""


@contextmanager
def a_site(context: BrowserContext, trip: Programme) -> Iterator[str]:
    """Yield the address of a server that has this trip; the browser is Ada's there."""
    with a_server() as app:
        with app.app_context():
            store(trip)
        server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Silent)
        home = f"http://127.0.0.1:{server.port}"
        app.config["BASE_URL"] = home
        cookie = ada_at(app).client.get_cookie(COOKIE)
        assert cookie is not None
        secure = home.replace("http:", "https:")  # it would not be taken with any other
        context.add_cookies([{"name": COOKIE, "value": cookie.value, "url": secure, "secure": True}])
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield home
        server.shutdown()
        thread.join()
        server.server_close()
