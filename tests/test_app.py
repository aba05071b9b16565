"""The application's own settings: secrets made once and kept to oneself, nothing dangerous in public."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from planner import config
from planner.app import create_app
from planner.model import db


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Flask]:
    """Make an application from the environment alone."""
    monkeypatch.setenv("PLANNER_INSTANCE", str(tmp_path / "instance"))

    def make(**variables: str) -> Flask:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        app = create_app()
        with app.app_context():
            db.engine.dispose()
        return app

    return make


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_first_start_makes_a_secret_key_that_nobody_else_can_read(
    made: Callable[..., Flask], tmp_path: Path
) -> None:
    first, second = made(), made()

    assert first.config["SECRET_KEY"] == second.config["SECRET_KEY"]
    assert len(first.config["SECRET_KEY"]) >= 64
    assert mode(tmp_path / "instance") == 0o700
    assert mode(tmp_path / "instance" / "secret_key") == 0o600


def test_an_instance_folder_that_stands_open_is_shut(made: Callable[..., Flask], tmp_path: Path) -> None:
    (tmp_path / "instance").mkdir(mode=0o755)

    made()

    assert mode(tmp_path / "instance") == 0o700


def test_the_database_is_nobody_elses_to_read(made: Callable[..., Flask], tmp_path: Path) -> None:
    app = made()

    with app.app_context():
        db.create_all()
        db.session.execute(db.text("CREATE TABLE made (id INTEGER)"))
        db.engine.dispose()

    assert mode(tmp_path / "instance" / "planner.db") == 0o600


def test_a_new_key_on_top_of_the_file_signs_and_the_older_still_open(
    made: Callable[..., Flask], tmp_path: Path
) -> None:
    before = made().config["SECRET_KEY"]
    file = tmp_path / "instance" / "secret_key"
    file.write_text(f"new\n{before}\n")

    after = made()

    assert (after.config["SECRET_KEY"], after.config["SECRET_KEY_FALLBACKS"]) == ("new", [before])


def test_the_keys_in_the_environment_go_before_the_file(made: Callable[..., Flask], tmp_path: Path) -> None:
    app = made(PLANNER_SECRET_KEY="first, second")

    assert (app.config["SECRET_KEY"], app.config["SECRET_KEY_FALLBACKS"]) == ("first", ["second"])
    assert not (tmp_path / "instance" / "secret_key").exists()


def test_debugging_is_refused_where_others_can_connect(made: Callable[..., Flask]) -> None:
    with pytest.raises(RuntimeError, match=r"planner\.example"):
        made(PLANNER_BASE_URL="https://planner.example", FLASK_DEBUG="1")


def test_debugging_is_possible_on_the_machine_itself(made: Callable[..., Flask]) -> None:
    assert made(FLASK_DEBUG="1").debug is True


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"PLANNER_DATABASE_URL": "postgresql://host/name"}, "postgresql://host/name"),
        ({"PLANNER_INSTANCE": "/srv/planner"}, "sqlite:////srv/planner/planner.db"),
    ],
)
def test_the_database_lies_where_the_environment_says(environment: dict[str, str], expected: str) -> None:
    assert config.database_url(environment) == expected


def test_in_a_checkout_the_instance_folder_lies_in_it() -> None:
    assert config.instance_folder({}) == Path(config.__file__).parents[1] / "instance"
