"""``python3 -m planner``: makes the environment where there is none yet, then hands over to the command line."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- this is where an older Python learns it
    sys.exit(f"The planner needs Python 3.11 or later; this is {sys.version_info[0]}.{sys.version_info[1]}.")

from planner.bootstrap import change_over, is_installed


def main() -> int:
    """Run the command where everything is installed, else make the environment and run it there; return its status."""
    if not is_installed():
        return change_over(sys.argv[1:])
    from planner import cli  # noqa: PLC0415 -- only now is it certain that what it imports exists

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
