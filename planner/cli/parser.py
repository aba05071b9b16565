"""What can be said on the command line; ``run`` of each command says where it is: ``module:function``."""

import argparse
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import TypeAlias

LOOPBACK = "127.0.0.1"
PORT = 8000
LAST_PORT = 65535
MOST_AT_ONCE = 256
"""Processes, and threads of each: more than any machine gains by."""

Commands: TypeAlias = "argparse._SubParsersAction[ArgumentParser]"  # noqa: SLF001 -- it has no other name


def parsed(words: Sequence[str] | None) -> Namespace:
    """Return what was asked for. Leaves with status 2 and a sentence where that cannot be understood."""
    whole = parser()
    asked, options = whole.parse_known_args(words)
    if "extra" in asked:
        asked.extra = [*options, *asked.extra]  # pytest's own options, all of which stand before its first word
    elif options:
        whole.error(f"unrecognized arguments: {' '.join(options)}")
    return asked


def parser() -> ArgumentParser:
    """Return the parser of the whole command line."""
    whole = ArgumentParser(prog="planner", description="Plan an official delegation's trip: programme, people, papers.")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    _add_serving(commands)
    _add_project(commands)
    _add_trip(commands.add_parser("trip", help="import, list, export and check trips"))
    _add_restricted(commands.add_parser("restricted", help="look after what only few may read of people"))
    _add_database(commands.add_parser("db", help="look after the database"))
    return whole


def _add_serving(commands: Commands) -> None:
    demo = commands.add_parser("demo", help="serve the sample trip on this machine, with a sign-in link")
    demo.add_argument("--port", type=_port, default=PORT, help="where to listen; the next free one if it is taken")
    demo.set_defaults(run="serving:demo")
    serve = commands.add_parser("serve", help="serve in earnest")
    serve.add_argument("--host", default=LOOPBACK, help="the address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=_port, default=PORT, help="the port to listen on (default: %(default)s)")
    serve.add_argument("--workers", type=_some, default=2, help="processes (default: %(default)s)")
    serve.add_argument("--threads", type=_some, default=8, help="threads of each process (default: %(default)s)")
    serve.set_defaults(run="serving:serve")


def _add_project(commands: Commands) -> None:
    test = commands.add_parser("test", help="run all checks and tests; the rest of the line goes to pytest")
    test.add_argument("extra", nargs=argparse.REMAINDER, metavar="…", help="such as -k calendar")
    test.set_defaults(run="project:test")
    bench = commands.add_parser("bench", help="measure how fast it is")
    bench.add_argument("--json", action="store_true", help="the figures as JSON instead of a table")
    bench.add_argument("names", nargs="*", metavar="NAME", help="only these, such as board")
    bench.set_defaults(run="project:bench")
    sample = commands.add_parser("sample", help="load the sample trip if it is absent, print its slug")
    sample.set_defaults(run="sample:load")


def _add_trip(trip: ArgumentParser) -> None:
    commands = trip.add_subparsers(required=True, metavar="COMMAND")
    read = commands.add_parser("import", help="store a trip file, print the trip's slug")
    read.add_argument("file", metavar="FILE", help="a trip file in YAML or JSON; - reads standard input")
    taken = read.add_mutually_exclusive_group()
    taken.add_argument("--replace", action="store_true", help="take the place of the trip of the same slug")
    taken.add_argument("--as-new", action="store_true", help="store a copy with a slug of its own")
    read.add_argument("--owner", metavar="E-MAIL", help="whose trip it is; else the only organizer's, if there is one")
    read.set_defaults(run="trips:import_file")
    commands.add_parser("list", help="list all trips, each line begins with a slug").set_defaults(
        run="trips:list_trips"
    )
    clashes = commands.add_parser("clashes", help="list what cannot work, looks wrong or is worth knowing")
    clashes.add_argument("slug", metavar="SLUG")
    clashes.add_argument("--json", action="store_true", help="as JSON")
    clashes.set_defaults(run="clashes:list_clashes")
    purge = commands.add_parser("purge", help="erase the deleted trips whose thirty days in the bin are over")
    purge.set_defaults(run="trips:purge")
    _add_releases(commands)
    _add_export(commands.add_parser("export", help="write a calendar, a document, a table or a trip file"))


def _add_releases(commands: Commands) -> None:
    publish = commands.add_parser("publish", help="freeze the draft as the next release, print its number")
    publish.add_argument("slug", metavar="SLUG")
    publish.add_argument("--note", metavar="TEXT", help="what all who read it are told about it")
    publish.add_argument(
        "--group", metavar="ID", action="append", help="for this group only; may be said several times"
    )
    publish.set_defaults(run="releases:publish_trip")
    releases = commands.add_parser("releases", help="list what was published, each line begins with a number")
    releases.add_argument("slug", metavar="SLUG")
    releases.set_defaults(run="releases:list_releases")


def _add_export(export: ArgumentParser) -> None:
    export.add_argument("slug", metavar="SLUG")
    forms = ("ics", "pdf", "csv", "xlsx", "vcf", "yaml", "json")
    export.add_argument("--as", dest="form", required=True, choices=forms, help="vcf: people for an address book")
    for_whom = export.add_mutually_exclusive_group()
    for_whom.add_argument("--group", metavar="ID", help="as this group may know it")
    for_whom.add_argument("--person", metavar="ID", help="as this person may know it")
    for_whom.add_argument(
        "--audience",
        choices=("staff", "everyone", "host", "public"),
        help="as these may know it; default: everyone for documents, staff for calendars and tables; files hold all",
    )
    export.add_argument("--institution", metavar="ID", help="with --audience host: the institution that receives")
    export.add_argument(
        "--document",
        metavar="NAME",
        help="with --as pdf: official (default), personal (with --person), report, rooming or manifest",
    )
    tables = ("items", "people", "rooming", "manifest")
    export.add_argument("--table", choices=tables, help="with --as csv or xlsx: which table (default: items)")
    export.add_argument("--lang", metavar="LANGUAGE", help="such as de; default: the trip's first language")
    export.add_argument("--engagement", metavar="ID", help="with --as ics: one engagement, leg or stay alone")
    export.add_argument("--release", metavar="N|latest", help="a published release instead of the draft")
    export.add_argument("-o", "--output", metavar="FILE", default="-", help="where to write; default: standard output")
    export.set_defaults(run="exporting:export")


def _add_restricted(restricted: ArgumentParser) -> None:
    commands = restricted.add_subparsers(required=True, metavar="COMMAND")
    purge = commands.add_parser("purge", help="delete diets, passports and the like whose day of deletion has come")
    purge.set_defaults(run="restricted:purge")


def _add_database(database: ArgumentParser) -> None:
    commands = database.add_subparsers(required=True, metavar="COMMAND")
    upgrade = commands.add_parser("upgrade", help="bring the database up to date")
    upgrade.set_defaults(run="store:upgrade_database")


def _some(word: str) -> int:
    if word.isdecimal() and 0 < int(word) <= MOST_AT_ONCE:
        return int(word)
    raise argparse.ArgumentTypeError(f"“{word}” is not a number from 1 to {MOST_AT_ONCE}")


def _port(word: str) -> int:
    if word.isdecimal() and 0 < int(word) <= LAST_PORT:
        return int(word)
    raise argparse.ArgumentTypeError(f"“{word}” is not a port; take one from 1 to {LAST_PORT}")
