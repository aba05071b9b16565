"""The sample trip, put where one can look around in it."""

from argparse import Namespace

from planner.cli.store import opened
from planner.sample.loading import any_sample


def load(_asked: Namespace) -> int:
    """Store the sample trip where it is absent, and print its slug."""
    with opened(to_write=True):
        slug = any_sample().slug
    print(slug)
    return 0
