"""The migrations make the tables that the models mean, and can be gone up and down with data in them."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, inspect, text

from planner import migrations
from planner.actions.publicity import Publicity, set_publicity
from planner.actions.trips import import_trip
from planner.database import make_engine
from planner.model import Answer, Base, Job, Letter, Mailing, Trip, db
from planner.programme.audience import Audience
from planner.programme.build import programme_of
from planner.publishing.links import issue
from planner.publishing.releases import publish
from planner.values.vocabulary import MailingSort, Reply
from tests.bare import only_the_database
from tests.programmes import whole_trip

SCHEMA = text("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '%alembic%' AND sql IS NOT NULL ORDER BY name")


PUBLISHED = {"release", "edition", "publishing", "job", "mailing", "letter", "answer"}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An empty database file."""
    engine = make_engine(f"sqlite:///{tmp_path / 'planner.db'}")
    yield engine
    engine.dispose()


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def schema(engine: Engine) -> dict[str, list[str]]:
    """Return what SQLite was told for each table and index; order and layout do not matter."""
    with engine.connect() as connection:
        rows = connection.execute(SCHEMA).all()
    return {name: sorted(part.strip(" )") for part in " ".join(sql.split()).split(",")) for name, sql in rows}


def test_migrations_make_exactly_what_the_models_mean(engine: Engine) -> None:
    migrations.upgrade(engine)
    by_models = make_engine("sqlite://")
    Base.metadata.create_all(by_models)

    assert schema(engine) == schema(by_models)
    by_models.dispose()


def test_there_is_no_drift_between_models_and_migrations(engine: Engine) -> None:
    migrations.upgrade(engine)

    migrations.check(engine)


def test_a_database_knows_whether_it_is_current(engine: Engine) -> None:
    assert not migrations.is_current(engine)

    migrations.upgrade(engine)

    assert migrations.is_current(engine)


def test_up_down_and_up_again_with_a_trip_in_it(engine: Engine) -> None:
    migrations.upgrade(engine)
    _store_a_trip(engine)

    migrations.downgrade(engine)
    assert tables(engine) == set()

    migrations.upgrade(engine)
    _store_a_trip(engine)


@pytest.mark.parametrize("before", ["0001"])
def test_what_is_stored_outlives_each_step_down_and_up(engine: Engine, before: str) -> None:
    migrations.upgrade(engine)
    _store_a_trip(engine)
    counted = _count_rows(engine)

    migrations.downgrade(engine, before)
    migrations.upgrade(engine)

    assert counted["engagement"] > 0
    assert _count_rows(engine) == counted


def test_what_was_stored_before_outlives_taking_back_what_was_published(engine: Engine) -> None:
    migrations.upgrade(engine)
    _store_a_trip(engine, _publish)
    counted = _count_rows(engine)

    migrations.downgrade(engine, "0004")
    assert tables(engine) == set(counted) - PUBLISHED
    migrations.upgrade(engine)

    assert [name for name in {*PUBLISHED, "feed"} if not counted[name]] == []
    assert _count_rows(engine) == {**counted, **dict.fromkeys(PUBLISHED, 0)}


def _count_rows(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        counted = {name: connection.scalar(text(f'SELECT count(*) FROM "{name}"')) for name in tables(engine)}
    return {name: number or 0 for name, number in counted.items()}


def _publish(trip: Trip) -> None:
    """Leave a row in each table of what is published."""
    issue(trip, Audience.parse("everyone"), by=None, language="en", keys=["only for tests"])
    release = publish(trip, None)
    set_publicity(trip, Publicity(has_public_page=True, may_be_embedded=False))
    letter = Letter(person="ada", address="ada@example.org")
    job = Job(sort="mailing", trip_id=trip.id, args={"mailing": 1})
    answer = Answer(trip_id=trip.id, person="ada", item="call", reply=Reply.ACCEPTED)
    mailing = Mailing(trip_id=trip.id, release_id=release.id, sort=MailingSort.LINKS, words="", letters=[letter])
    db.session.add_all([job, answer, mailing])


def _store_a_trip(engine: Engine, and_then: Callable[[Trip], None] = lambda _trip: None) -> None:
    with only_the_database(str(engine.url)).app_context():
        import_trip(whole_trip())
        db.session.commit()
        [trip] = db.session.scalars(db.select(Trip)).all()
        assert len(programme_of(trip).engagements) == len(whole_trip().engagements)
        and_then(trip)
        db.session.commit()
        db.session.remove()
        db.engine.dispose()


def test_a_migration_that_fails_leaves_the_database_as_it_was(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE room_person (obstacle INTEGER)"))

    with pytest.raises(Exception, match="room_person already exists"):
        migrations.upgrade(engine)

    assert tables(engine) == {"room_person"}


def test_the_migrations_can_be_written_for_postgresql() -> None:
    script = io.StringIO()
    config = Config(output_buffer=script, attributes={"dialect": "postgresql"})
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))

    command.upgrade(config, "head", sql=True)

    made = [line.split()[2] for line in script.getvalue().splitlines() if line.startswith("CREATE TABLE")]
    assert set(made) - {"alembic_version"} == set(Base.metadata.tables)
    assert "TIMESTAMP WITH TIME ZONE" in script.getvalue()
