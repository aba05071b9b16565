"""What each of the server's worker processes runs."""

import gc
import os

from flask import Flask

from planner.app import create_app

VALUES_OF_A_PAGE = 50_000


def application() -> Flask:
    """Make the application, in a process group of its own.

    A terminal sends Ctrl-C to every process of the group in front. The server passes it on to its workers, and a worker
    told twice at once to stop was seen to wait for itself for ever.
    """
    os.setpgid(0, 0)
    app = create_app()
    _tidy_up_less_often()
    return app


def _tidy_up_less_often() -> None:
    """Leave what is there for good out of the search for rubbish, and search after more than a page's worth of values.

    A programme is thousands of small values that are all in use; to go through them again and again while it is built
    took a tenth of an answer's time, and of the slowest answers half.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(VALUES_OF_A_PAGE, 20, 20)
