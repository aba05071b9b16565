"""Whatever is handed in as a trip file, the answer is a trip or a list of problems, at once and never a traceback."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.imports.tripfile import TripFileRefused, items, read_tripfile
from planner.sample import sample_bytes
from tests.imports.bad_files import found_in

HEAD = b"planner: 1\ntrip: {slug: test, title: Test, starts: 2025-04-01, ends: 2025-04-02}\n"
SAMPLE = sample_bytes()
TOO_CROWDED = "Too many different companies of people take part in the items of this file."


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        pytest.param(b"", {(1, "", "The file is empty.")}, id="nothing"),
        pytest.param(b" \n# only words\n", {(1, "", "The file is empty.")}, id="a comment only"),
        pytest.param(b"[]", {(1, "", "This must be a map of keys and values.")}, id="a list"),
        pytest.param(b"\xff\xfe", {(1, "", "The file is not UTF-8 text. Save it as UTF-8.")}, id="no UTF-8"),
        pytest.param(b"#" * 50_000_000, {(1, "", "The file is larger than 5 MB.")}, id="50 MB"),
        pytest.param(
            HEAD + b"---\nplanner: 1\n",
            {(3, "", "A second document begins here. A trip file holds one.")},
            id="two documents",
        ),
        pytest.param(
            b"planner: 1\nx\x00: 1\n",
            {(2, "", "There is a control character here (U+0000). Take it out.")},
            id="NUL",
        ),
        pytest.param(
            "planner: 1\n\n  \u202egnp".encode(),
            {
                (
                    3,
                    "",
                    "There is an invisible character here that changes the direction of writing (U+202E). Take it out.",
                )
            },
            id="right-to-left override",
        ),
    ],
)
def test_what_is_no_trip_file_at_all_is_refused_in_one_sentence(data: bytes, problems: set[object]) -> None:
    assert found_in(data) == problems


@pytest.mark.parametrize("opening", [b"[", b"{", b"- ", b"? ", b"[a: ", b"{a: "])
def test_deep_nesting_is_refused(opening: bytes) -> None:
    with pytest.raises(TripFileRefused) as refused:
        read_tripfile(opening * 100_000)

    assert refused.value.problems[-1].sentence == "This is nested more than 20 levels deep."


def test_a_bomb_of_aliases_is_refused_before_it_goes_off() -> None:
    levels = [b"a0: &a0 [x, x]"]
    levels += [b"a%d: &a%d [*a%d, *a%d, *a%d]" % (n, n, n - 1, n - 1, n - 1) for n in range(1, 40)]

    with pytest.raises(TripFileRefused) as refused:
        read_tripfile(b"\n".join(levels))

    assert {problem.sentence for problem in refused.value.problems} == {
        "Anchors and aliases (& and *) are not part of the trip file. Write the value out."
    }


def test_a_title_of_100_kb_is_a_problem_with_its_place() -> None:
    data = HEAD.replace(b"title: Test", b"title: " + b"x" * 100_000)

    assert found_in(data) == {(2, "trip.title", "This has 100000 characters; at most 200 are possible.")}


def test_after_200_problems_reading_ends() -> None:
    data = HEAD + b"\n".join(b"wrong%d: 1" % number for number in range(100_000))

    with pytest.raises(TripFileRefused) as refused:
        read_tripfile(data)

    assert len(refused.value.problems) == 201
    assert refused.value.problems[-1].sentence == "There are more problems. Mend these first."


def test_more_values_than_any_trip_has_are_refused() -> None:
    data = HEAD + b"aims: [" + b"1," * 400_000 + b"]"

    assert (3, "aims[299985]", "The file holds more than 300000 values.") in found_in(data)


@pytest.mark.parametrize(("part", "limit"), [("people", 6000), ("engagements", 3000)])
def test_more_people_or_items_than_a_delegation_has_are_refused(part: str, limit: int) -> None:
    things = [{"id": f"x{number}", "family": "A"} for number in range(limit + 1)]
    data = HEAD + f"{part}: {json.dumps(things)}".encode()

    sentence = f"There are {limit + 1} entries in this list; at most {limit} are possible."
    assert found_in(data) == {(3, part, sentence)}


def test_broken_yaml_is_told_with_its_line() -> None:
    data = HEAD + b"groups:\n  - {id: city\n  - x\n"

    assert {(line, path) for line, path, _ in found_in(data)} == {(6, "groups[0]")}


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_a_refusal(data: bytes) -> None:
    with pytest.raises(TripFileRefused):
        read_tripfile(data)


@given(st.text(alphabet="planer:1 tip\n-{}[],&*!|>'\"%@`#?~\\\t0", max_size=60))
def test_no_yaml_raises_anything_but_a_refusal(tail: str) -> None:
    with pytest.raises(TripFileRefused):
        read_tripfile(HEAD + b"trip: 2\n" + tail.encode())


@given(
    at=st.integers(0, len(SAMPLE)),
    gone=st.integers(0, 60),
    new=st.one_of(
        st.binary(max_size=8), st.sampled_from([b": ", b"\n- ", b"null", b"[]", b"{}", b"9999-12-31", b'"\\0"'])
    ),
)
def test_a_damaged_sample_is_read_or_refused(at: int, gone: int, new: bytes) -> None:
    damaged = SAMPLE[:at] + new + SAMPLE[at + gone :]

    assert all(sentence for _, _, sentence in found_in(damaged))


@pytest.mark.parametrize("keyword", ["trip", "when", "from", "people", "parts", "rooms", "signatories", "notes"])
@pytest.mark.parametrize("value", [None, True, 7, 1.5, "x", [], {}, [None], [[]], {"": None}, {"x": {"y": []}}])
def test_a_value_of_the_wrong_type_is_read_or_refused(keyword: str, value: object) -> None:
    item = {"id": "a", "title": "A", "mode": "bus", "check_in": "2025-04-01", "check_out": "2025-04-02", keyword: value}
    trip = {"slug": "test", "title": "Test", "starts": "2025-04-01", "ends": "2025-04-02"}
    whole = {"planner": 1, "trip": trip, "engagements": [item], "legs": [item], "stays": [item], "agreements": [item]}

    found = found_in(json.dumps({**whole, **({keyword: value} if keyword in whole else {})}).encode())

    assert all("%(" not in sentence for _, _, sentence in found)


@pytest.mark.parametrize(("companies", "is_refused"), [("p1 p1 p1 p1", False), ("p1 p2 p3 p1", True)])
def test_too_many_different_companies_are_refused_and_one_that_comes_again_is_none(
    companies: str, is_refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(items, "MOST_ATTENDED", 8)  # nine million names take seconds
    people = "".join(f"  - {{id: p{nth}, family: F, side: home}}\n" for nth in range(4))
    named = enumerate(companies.split())
    meetings = "".join(f"  - {{id: e{nth}, kind: meeting, title: M, people: {{out: [{who}]}}}}\n" for nth, who in named)

    found = found_in(HEAD + f"people:\n{people}engagements:\n{meetings}".encode())

    assert [sentence for _line, _path, sentence in found] == [TOO_CROWDED] * is_refused
