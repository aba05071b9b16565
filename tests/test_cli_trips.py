"""Trips go in and are listed and checked from a shell."""

import subprocess
import sys

import pytest

from planner.actions.organizers import add_organizer
from planner.cli.parser import parsed
from planner.cli.store import opened
from planner.exports.tripfile import tripfile_of
from planner.model import Member, db
from planner.sample import sample_bytes
from tests.command_line import SMALL, CommandLine
from tests.programmes import whole_trip


def organizer(email: str) -> None:
    with opened(to_write=True):
        add_organizer(email)


def owners() -> list[str]:
    with opened():
        return [member.organizer.email for member in db.session.scalars(db.select(Member))]


def test_help_waits_for_nothing_heavy() -> None:
    heavy = "{'flask', 'sqlalchemy', 'babel', 'icalendar', 'weasyprint', 'alembic', 'granian'}"
    code = f"import sys, planner.__main__, planner.cli.parser; print(sorted({heavy} & set(sys.modules)))"

    output = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert output == "[]\n"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "demo",
        "serve",
        "test",
        "bench",
        "sample",
        "trip import",
        "trip list",
        "trip export",
        "trip clashes",
        "trip purge",
        "db upgrade",
    ],
)
def test_every_command_explains_itself(planner: CommandLine, words: str) -> None:
    with pytest.raises(SystemExit) as left:
        planner(*words.split(), "--help")

    assert left.value.code == 0


@pytest.mark.parametrize("words", ["-k calendar", "-x tests/model", "tests/model -k x", "-m browser -k x --lf", ""])
def test_what_stands_behind_test_goes_to_pytest(words: str) -> None:
    assert parsed(["test", *words.split()]).extra == words.split()


def test_an_option_that_is_unknown_is_not_understood(planner: CommandLine) -> None:
    with pytest.raises(SystemExit) as left:
        planner("trip", "list", "--all")

    assert left.value.code == 2


def test_the_first_command_makes_the_database_for_its_owner_only(planner: CommandLine) -> None:
    assert planner("trip", "list").output == b""

    assert (planner.folder / "instance").stat().st_mode & 0o777 == 0o700
    assert (planner.folder / "instance" / "planner.db").stat().st_mode & 0o777 == 0o600


def test_an_import_prints_the_slug_and_the_list_begins_with_it(planner: CommandLine) -> None:
    imported = planner("trip", "import", planner.file(SMALL))

    assert (imported.status, imported.words) == (0, "small")
    assert planner("trip", "list").words == "small  2026-11-22 – 2026-11-23  draft      Small"


def test_json_is_read_too(planner: CommandLine) -> None:
    file = planner.file(tripfile_of(whole_trip(), "json"), "trip.json")

    assert planner("trip", "import", file).words == "tsukuba"


def test_standard_input_is_read_for_a_dash(planner: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    with planner.file(SMALL).open() as file:
        monkeypatch.setattr(sys, "stdin", file)

        assert planner("trip", "import", "-").words == "small"


def test_a_slug_that_is_there_asks_what_to_do(planner: CommandLine) -> None:
    file = planner.file(SMALL)
    planner("trip", "import", file)

    refused = planner("trip", "import", file)

    assert (refused.status, refused.output) == (1, b"")
    assert refused.said == "planner: There is a trip “small” already. Say --replace or --as-new.\n"
    assert planner("trip", "import", file, "--replace").words == "small"
    assert planner("trip", "import", file, "--as-new").words == "small-2"


def test_every_problem_of_a_file_is_printed_with_its_place_and_nothing_is_saved(planner: CommandLine) -> None:
    file = planner.file(SMALL + "groups: [{id: a, nam: A}]\nvenues: [{id: v, name: V, zone: Asia/Tokio}]\n")

    refused = planner("trip", "import", file)

    assert refused.status == 1
    assert [line.split(": ")[:2] for line in refused.said.splitlines()] == [
        [f"{file}:4:10", "groups[0]"],
        [f"{file}:4:18", "groups[0].nam"],
        [f"{file}:5:33", "venues[0].zone"],
    ]
    assert planner("trip", "list").output == b""


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x00\xff", id="binary"),
        pytest.param(b"a: !!python/object:os.system x", id="a tag"),
    ],
)
def test_what_is_no_trip_file_is_refused_without_a_traceback(planner: CommandLine, content: bytes) -> None:
    refused = planner("trip", "import", planner.file(content))

    assert refused.status == 1
    assert "Traceback" not in refused.said
    assert refused.said.startswith(str(planner.folder))


def test_a_file_that_is_not_there_is_said_in_words(planner: CommandLine) -> None:
    refused = planner("trip", "import", planner.folder / "absent.yaml")

    assert (refused.status, refused.said) == (1, f"planner: {planner.folder}/absent.yaml: No such file or directory\n")


def test_the_only_organizer_owns_what_is_imported(planner: CommandLine) -> None:
    organizer("ada@example.org")

    planner("trip", "import", planner.file(SMALL))

    assert owners() == ["ada@example.org"]


def test_of_several_organizers_one_is_named(planner: CommandLine) -> None:
    organizer("ada@example.org")
    organizer("ben@example.org")

    assert "--owner" in planner("trip", "import", planner.file(SMALL)).said
    planner("trip", "import", planner.file(SMALL), "--as-new", "--owner", "Ben@example.org")

    assert owners() == ["ben@example.org"]


def test_an_owner_who_is_unknown_is_refused(planner: CommandLine) -> None:
    refused = planner("trip", "import", planner.file(SMALL), "--owner", "dov@example.org")

    assert (refused.status, refused.said) == (1, "planner: There is no organizer “dov@example.org”.\n")
    assert planner("trip", "list").output == b""


def test_the_sample_is_loaded_once(planner: CommandLine) -> None:
    slugs = [planner("sample").words for _ in range(2)]

    assert slugs == ["bochum-japan", "bochum-japan"]
    assert len(planner("trip", "list").words.splitlines()) == 1


def test_the_sample_comes_out_as_it_went_in(planner: CommandLine) -> None:
    planner("sample")
    exported = planner("trip", "export", "bochum-japan", "--as", "yaml")

    planner("trip", "import", planner.file(exported.output), "--replace")

    assert planner("trip", "export", "bochum-japan", "--as", "yaml").output == exported.output
    assert sample_bytes().count(b"\n") > 100


def test_an_unknown_trip_is_refused_saying_which_there_are(planner: CommandLine) -> None:
    planner("trip", "import", planner.file(SMALL))

    refused = planner("trip", "clashes", "smal")

    assert (refused.status, refused.said) == (1, "planner: There is no trip “smal”. There is: small.\n")


def test_an_older_database_is_brought_up_to_date_only_when_asked(planner: CommandLine) -> None:
    planner("trip", "list")
    with opened():
        db.session.execute(db.text("UPDATE alembic_version SET version_num = 'older'"))
        db.session.commit()

    assert planner("trip", "list").said == "planner: The database is not up to date. Run: planner db upgrade\n"


@pytest.mark.parametrize("url", ["sqlite:////dev/null/planner.db", "nothing", "oracle://db/planner"])
def test_a_database_that_cannot_be_used_is_said_in_words(
    planner: CommandLine, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", url)

    refused = planner("trip", "list")

    assert refused.status == 1
    assert refused.said.startswith("planner: ")
    assert "Traceback" not in refused.said
