"""The same verbs and pictures as in the browser, from a shell.

Every command is a function in a module of its own that is imported only when it is asked for: ``--help`` must not wait
for a database driver or a printer. Results go to standard output, everything else to standard error in words.
"""

from planner.cli.main import main

__all__ = ["main"]
