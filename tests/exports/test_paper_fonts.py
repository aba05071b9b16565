"""Fonts in documents: of every face only what stands in it."""

from io import BytesIO

import pikepdf
import pytest

from planner.exports.paper import document_of
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Person
from planner.values.vocabulary import Side
from tests.programmes import a_meeting, exact, programme_with

pytestmark = pytest.mark.paper

MOST_BYTES = 60_000


def font_files(pdf: bytes) -> list[int]:
    """Return how large each font of a document is."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        streams = [one for one in opened.objects if isinstance(one, pikepdf.Stream) and "/Length1" in one]
        return [len(one.read_bytes()) for one in streams]


def test_a_face_in_which_only_invisible_marks_stand_is_cut_down_like_the_others():
    guest = Person(key="guest", family="الفهد", given="محمد", side=Side.HOST, native="محمد الفهد")
    programme = programme_with(guest, a_meeting(exact("2026-11-24", "09:00"), people_in=("guest",)))

    pdf = document_of(seen_by(programme, "person:guest"), name="personal", language=language("en"))

    sizes = font_files(pdf)
    assert sizes
    assert max(sizes) < MOST_BYTES
