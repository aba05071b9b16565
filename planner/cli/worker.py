"""What each of the server's worker processes runs."""

import os

from flask import Flask

from planner.app import create_app


def application() -> Flask:
    """Make the application, in a process group of its own.

    A terminal sends Ctrl-C to every process of the group in front. The server passes it on to its workers, and a worker
    told twice at once to stop was seen to wait for itself for ever.
    """
    os.setpgid(0, 0)
    return create_app()
