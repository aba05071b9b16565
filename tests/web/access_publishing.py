"""What is published: every address of it and what it answers to each role, as in ``access_table``."""

from tests.web.access_rows import rows

DELEGATES = rows(
    """
    GET  /p/<secret>/                         /p/wrong/                         404 404 404 404 404
    """
)

PUBLISHED = [*DELEGATES]
