"""From a bare checkout to a running planner, with nothing but Python's standard library.

Somebody who has cloned the project types one command. So nothing here may import what is installed later, and
nothing is asked: what can be had without a question is fetched, the rest is named with the line that installs it.
Every step leaves a stamp of what it was made from, so that the next start takes seconds.

A container image, a shell script and a Makefile were weighed and rejected: the first needs a daemon and an account,
the others a second language. A lock with hashes for pip and uv alike keeps the registry's address out of the files.
"""

from planner.bootstrap.start import change_over, is_installed

__all__ = ["change_over", "is_installed"]
