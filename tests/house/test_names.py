"""One place decides how people are called: pages, papers, calendars and tables ask it and put no names together."""

import re

from tests.house.sources import files, read

PART_OF_A_NAME = re.compile(r"\.(?:given|family|family_first|academic_title)\b")
ASKED_FOR_APART = {
    "planner/exports/csv_tables.py",
    "planner/exports/vcards.py",
    "planner/web/forms/engagements.py",
    "planner/web/forms/parts.py",
    "planner/web/forms/people.py",
    "planner/web/forms/signatories.py",
    "planner/web/intake/examples.py",
    "planner/web/intake/preview.py",
    "planner/web/quick/names.py",
    "templates/people/_fields.html",
}
"""Where the parts of a name stand each for itself: in a field, in a column, on a card, in what is proposed to type."""


def test_nothing_that_is_shown_puts_a_name_together_by_itself():
    shown = files("planner/web/*.py", "planner/exports/*.py", "templates/*.html")

    found = {path for path in shown if PART_OF_A_NAME.search(read(path))}

    assert found - ASKED_FOR_APART == set()
