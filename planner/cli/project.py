"""Checks, tests and benchmarks of a checkout."""

from argparse import Namespace

from planner import checks


def test(asked: Namespace) -> int:
    """Run everything that is checked before a change is taken."""
    return checks.run(asked.extra)


def bench(asked: Namespace) -> int:
    """Measure, as a table or as JSON."""
    return checks.bench([*(["--json"] if asked.json else []), *asked.names])
