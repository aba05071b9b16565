"""``python3 -m planner``: makes the environment where there is none yet, then hands over to the command line."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- this is where an older Python learns it
    sys.exit(f"The planner needs Python 3.11 or later; this is {sys.version_info[0]}.{sys.version_info[1]}.")

from planner.bootstrap import start

if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))
