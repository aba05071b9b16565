"""Restricted data, deleted when they are due."""

import sys
from argparse import Namespace

from planner import clock
from planner.actions.restricted import purge_restricted
from planner.cli.store import opened


def purge(_asked: Namespace) -> int:
    """Delete the restricted data whose day has come, and print slug and id of each person; never what it was."""
    with opened(to_write=True):
        gone = purge_restricted(clock.now().date())
    print("".join(f"{slug} {key}\n" for slug, key in gone), end="")
    if not gone:
        print("No restricted data are due yet.", file=sys.stderr)
    return 0
