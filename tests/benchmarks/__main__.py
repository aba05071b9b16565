"""``python -m tests.benchmarks [--json] [NAME …]``: all benchmarks, or those of the named modules."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence

from tests.benchmarks import (
    board,
    calendars,
    delegates,
    desk,
    dragging,
    feeds,
    intake,
    lists,
    mail,
    pages,
    paper,
    programmes,
    public,
    register,
    releases,
    rooms,
    showing,
    whole,
)
from tests.benchmarks.figures import Figure

MODULES: dict[str, Callable[[], Iterator[Figure]]] = {
    "programmes": programmes.figures,
    "calendars": calendars.figures,
    "feeds": feeds.figures,
    "public": public.figures,
    "delegates": delegates.figures,
    "pages": pages.figures,
    "rooms": rooms.figures,
    "whole": whole.figures,
    "showing": showing.figures,
    "board": board.figures,
    "dragging": dragging.figures,
    "lists": lists.figures,
    "intake": intake.figures,
    "desk": desk.figures,
    "register": register.figures,
    "releases": releases.figures,
    "mail": mail.figures,
    "paper": paper.figures,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and print what was measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measure how fast it is.")
    parser.add_argument("--json", action="store_true", help="the figures as JSON instead of a table")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only some of: {', '.join(MODULES)}")
    asked = parser.parse_args(arguments)
    unknown = [name for name in asked.names if name not in MODULES]
    if unknown:
        parser.error(f"there is no {unknown[0]}; choose from {', '.join(MODULES)}")
    found = []
    for name in asked.names or MODULES:
        for figure in MODULES[name]():
            found.append(figure)
            print(line(figure), file=sys.stderr if asked.json else sys.stdout, flush=True)
    if asked.json:
        print(json.dumps([figure.plain for figure in found], ensure_ascii=False, indent=1))
    return 0


def line(figure: Figure) -> str:
    """Return a figure as a line of the table; what is over its bar is marked."""
    bar = "" if figure.bar is None else f"at most {figure.bar:g}"
    mark = "" if figure.holds else "OVER"
    return f"{figure.name:<52} {figure.size:<50} {figure.value:>10g} {figure.unit:<8} {bar:<14} {mark}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
