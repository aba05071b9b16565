"""The kind of what a line of quick add says, and lines of which nobody knows what they mean."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from planner.imports.line import Place, read_line
from planner.values.vocabulary import Kind, SessionForm
from tests.imports.lines import read, trip


@pytest.mark.parametrize(
    ("line", "kind", "form"),
    [
        ("MoU ceremony", Kind.SIGNING, None),
        ("Höflichkeitsbesuch", Kind.COURTESY_CALL, None),
        ("Antrittsbesuch beim Bürgermeister", Kind.COURTESY_CALL, None),
        ("Treffpunkt Lobby", Kind.MEETING_POINT, None),
        ("meeting point lobby", Kind.MEETING_POINT, None),
        ("meeting", Kind.MEETING, None),
        ("Pressekonferenz", Kind.PRESS, None),
        ("Presentation of results", Kind.OTHER, None),
        ("Abendempfang", Kind.RECEPTION, None),
        ("Arbeitsessen", Kind.MEAL, None),
        ("Besuch in Essen", Kind.VISIT, None),
        ("Podiumsdiskussion", Kind.SESSION, SessionForm.PANEL),
        ("Keynote on care", Kind.SESSION, SessionForm.KEYNOTE),
        ("talks with the mayor", Kind.MEETING, None),
        ("Festakt", Kind.CEREMONY, None),
        ("Freizeit", Kind.FREE, None),
        ("Bustransfer zum Hotel", Kind.TRANSFER, None),
        ("表敬訪問", Kind.COURTESY_CALL, None),
        ("市役所訪問", Kind.VISIT, None),
        ("Something else", Kind.OTHER, None),
    ],
)
def test_the_kind_is_told_by_its_word(line: str, kind: Kind, form: SessionForm | None) -> None:
    proposal = read(line)

    assert (proposal.kind, proposal.session_form, proposal.title) == (kind, form, line[0].upper() + line[1:])


WORDS = (
    '14:00 15.30 25:00 24:00 - bis 9 Uhr ab anschl. # @ #City @Ada @" ( ) (speaker) Redner: at im NIMS , 31.2. 24.11. '
    "0000-01-01 Tag 999 99h 999min 午後 13時 halb 夜 ? ß İ １２：３０ Nov 31 12/13 13pm 2-3pm Mo "
    "heute @Prof. und nach während"
)


@settings(max_examples=150, deadline=None)
@given(
    line=some.text(max_size=60) | some.lists(some.sampled_from([*WORDS.split(), "\0", "\u202e"])).map(" ".join),
    day=some.sampled_from([None, date(2026, 11, 24), date.max, date.min]),
)
def test_whatever_is_typed_is_understood_or_told(line: str, day: date | None) -> None:
    proposal = read_line(line, trip(), Place(day))

    assert "".join(words for words, _sort in proposal.marked()) == proposal.line
    assert all(one.message % one.values for one in proposal.problems)
    assert proposal.may_be_saved <= bool(proposal.title or not line.strip())
