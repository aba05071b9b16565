"""A refused file is shown line by line, each line with what is wrong in it."""

import pytest

from planner.imports.tripfile import TripFileRefused, read_tripfile
from planner.imports.tripfile.excerpts import WIDTH, Excerpt, excerpts_of

HEAD = "planner: 1\ntrip: {slug: s, title: S, starts: 2026-11-22, ends: 2026-11-23, languages: [de]}\n"


def excerpts(data: bytes) -> tuple[Excerpt, ...]:
    with pytest.raises(TripFileRefused) as refused:
        read_tripfile(data)
    return excerpts_of(data, refused.value.problems)


def shown(excerpt: Excerpt) -> str:
    """Return the line with what is wrong in brackets."""
    return "".join(f"[{piece.words}]" if piece.is_wrong else piece.words for piece in excerpt.pieces)


def test_each_line_that_is_wrong_is_shown_with_its_problems_under_it() -> None:
    found = excerpts(f"{HEAD}venues:\n  - {{id: v, nam: V, zone: Asia/Tokio}}\n".encode())

    assert [(one.line, shown(one)) for one in found] == [(4, "  - [{]id: v, [nam]: V, zone: [Asia/Tokio]}")]
    assert [problem.path for problem in found[0].problems] == ["venues[0]", "venues[0].nam", "venues[0].zone"]


def test_lines_stand_in_the_order_of_the_file() -> None:
    found = excerpts(f"{HEAD}groups: [{{id: a, nam: A}}]\r\nlegs: soon\naims: [1]\n".encode())

    assert [one.line for one in found] == sorted({one.line for one in found}) == [3, 4, 5]


def test_of_a_long_line_only_the_parts_that_are_wrong_are_shown() -> None:
    groups = ", ".join(f"{{id: g{nth}, name: Group}}" for nth in range(100))
    found = excerpts(f"{HEAD}groups: [{{id: a, nam: A}}, {groups}, {{id: b, nam: B}}]\n".encode())

    assert len(found) == 2
    assert [shown(one).startswith("… ") for one in found] == [False, True]
    assert "[nam]: B" in shown(found[1])
    assert max(len(shown(one)) for one in found) < WIDTH + 20


def test_what_nobody_sees_is_named() -> None:
    [found] = excerpts(f'{HEAD}aims: [{{id: a, text: "x\u202ey"}}]\n'.encode())

    assert shown(found) == 'aims: [{id: a, text: "x[⟨U+202E⟩y]"}]'


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"\x00", b"{", b"a: &b c", b"planner: 1\n\n\n"])
def test_whatever_the_bytes_are_every_problem_has_its_line(data: bytes) -> None:
    found = excerpts(data)

    assert sum(len(one.problems) for one in found) >= 1
    assert all(one.line >= 1 for one in found)
