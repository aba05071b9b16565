"""What every test may ask for: an application on its own database, the cast, a browser without windows, a server."""

import gc
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event
from werkzeug.serving import make_server

from planner.app import create_app
from planner.bootstrap import catalogues
from planner.model import Base, db
from planner.web import throttle
from tests.browser import Browser
from tests.cast import Account, Cast, seat, store
from tests.command_line import NOW, CommandLine

DATABASE = "planner.db"
LONGEST = "test_the_journey_to_japan_typed_in_german_is_the_sample"
Wsgi = Callable[[dict[str, Any], Any], list[bytes]]
Queries = Callable[[int], AbstractContextManager[list[str]]]


def pytest_sessionstart() -> None:
    """Look for no garbage while tests are collected, all of which stay."""
    gc.disable()


def pytest_collection_finish() -> None:
    """From here on look for it among what the tests make, and less often: looking takes a seventh of their time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest test, so that nobody waits for it at the end."""
    items.sort(key=lambda item: getattr(item, "originalname", "") != LONGEST)


@pytest.fixture(autouse=True)
def _fixed_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything happen two days before the trip begins."""
    monkeypatch.setenv("PLANNER_NOW", NOW)


@pytest.fixture(scope="session")
def _catalogues() -> None:
    """Compile the translations that have changed."""
    catalogues.provide()


@pytest.fixture(scope="session")
def empty_instance(tmp_path_factory: pytest.TempPathFactory, _catalogues: None) -> Path:
    """An instance folder with its tables made, to be copied: that takes a hundredth of the time of making them."""
    folder = tmp_path_factory.mktemp("instance")
    app = create_app(settings_in(folder))
    with app.app_context():
        Base.metadata.create_all(db.engine)
    close(app)
    return folder


@pytest.fixture(scope="session")
def _kept_app(empty_instance: Path, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The application that most tests share: to make one, with its routes and templates, takes longer than they do."""
    folder = tmp_path_factory.mktemp("kept") / "instance"
    shutil.copytree(empty_instance, folder)
    return in_haste(create_app(settings_in(folder)))


@pytest.fixture
def app(_kept_app: Flask, empty_instance: Path) -> Iterator[Flask]:
    """An application with an empty database; afterwards its settings are what they were.

    It has answered before, so nothing can be added to it. A module that does so lets ``app`` return ``new_app``.
    """
    settings = dict(_kept_app.config)
    throttle.init_app(_kept_app)
    store_anew(_kept_app, empty_instance / DATABASE)
    yield _kept_app
    close(_kept_app)
    _kept_app.config.clear()
    _kept_app.config.update(settings)


@pytest.fixture
def new_app(empty_instance: Path, tmp_path: Path) -> Iterator[Flask]:
    """An application of the test's own, which may have pages added."""
    folder = tmp_path / "instance"
    shutil.copytree(empty_instance, folder)
    app = in_haste(create_app(settings_in(folder)))
    yield app
    close(app)


def in_haste(app: Flask) -> Flask:
    """Let the application's SQLite not wait for the disk: no test pulls the plug."""
    with app.app_context():
        event.listen(db.engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    return app


def store_anew(app: Flask, file: Path) -> None:
    """Let the application's database be a copy of this file, whatever was stored before."""
    close(app)
    for old in Path(app.config["INSTANCE"]).glob(f"{DATABASE}*"):
        old.unlink()
    shutil.copy(file, app.config["INSTANCE"])


def close(app: Flask) -> None:
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


def settings_in(folder: Path) -> dict[str, object]:
    return {
        "TESTING": True,
        "INSTANCE": str(folder),
        "SQLALCHEMY_DATABASE_URI": f"sqlite:///{folder / DATABASE}",
        "SECRET_KEY": "only for tests",
        "BASE_URL": "http://localhost",
    }


@pytest.fixture(scope="session")
def stored_cast(empty_instance: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Account]]:
    """A database with the cast and their trips in it, to be copied, and their accounts."""
    folder = tmp_path_factory.mktemp("cast") / "instance"
    shutil.copytree(empty_instance, folder)
    app = create_app(settings_in(folder))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANNER_NOW", NOW)
        accounts = store(app)
    close(app)
    return folder / DATABASE, accounts


@pytest.fixture
def cast(app: Flask, stored_cast: tuple[Path, list[Account]]) -> Cast:
    """Ada, Ben and Cleo with their trip, Dov with his own, each with a browser in which they are signed in.

    Takes the place of what was stored before.
    """
    file, accounts = stored_cast
    store_anew(app, file)
    return seat(app, accounts)


@pytest.fixture
def visitor(app: Flask) -> Browser:
    """A browser in which nobody is signed in."""
    return Browser(app)


@pytest.fixture
def queries(app: Flask) -> Queries:
    """Count what is asked of the database: ``with queries(3): …`` fails for any other number."""

    @contextmanager
    def counting(expected: int) -> Iterator[list[str]]:
        asked: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            asked.extend([] if statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE")) else [statement])

        with app.app_context():
            engine = db.engine
        event.listen(engine, "before_cursor_execute", note)
        try:
            yield asked
        finally:
            event.remove(engine, "before_cursor_execute", note)
        assert len(asked) == expected, "\n\n".join(asked)

    return counting


@pytest.fixture
def live(app: Flask) -> Iterator[str]:
    """The address of a server that runs the application in a thread."""
    server = make_server("127.0.0.1", 0, read_whole(app), threaded=True)
    address = f"http://127.0.0.1:{server.port}"
    app.config["BASE_URL"] = address
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)  # seconds until it sees its end
    thread.start()
    yield address
    server.shutdown()
    thread.join()
    server.server_close()


def read_whole(app: Flask) -> Wsgi:
    """Return the application with every answer read at once.

    The server leaves the file behind an answer open where a browser hangs up too early.
    """

    def answer(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        with closing(app(environ, start_response)) as given:
            return [*given]

    return answer


@pytest.fixture
def planner(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """The command line in an instance of its own, with nothing stored yet."""
    monkeypatch.setenv("PLANNER_INSTANCE", str(tmp_path / "instance"))
    monkeypatch.delenv("PLANNER_DATABASE_URL", raising=False)
    return CommandLine(capsysbinary, tmp_path)
