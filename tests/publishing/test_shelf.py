"""Answers that are kept: each is made once, those that nobody asks for go."""

from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest

from planner.publishing.shelf import Shelf


def test_what_many_ask_for_at_once_is_made_once():
    shelf, made = Shelf(3), list[str]()

    def make() -> bytes:
        made.append("paper")
        sleep(0.02)
        return b"paper"

    with ThreadPoolExecutor(4) as people:
        given = list(people.map(lambda _: shelf.get("paper", make).body, range(8)))

    assert (given, made) == ([b"paper"] * 8, ["paper"])


def test_what_cannot_be_made_is_tried_again_by_the_next_who_asks():
    shelf = Shelf(3)
    with pytest.raises(ZeroDivisionError):
        shelf.get("paper", lambda: bytes(1 // 0))

    assert shelf.get("paper", lambda: b"paper").body == b"paper"


def test_of_more_than_there_is_room_for_the_oldest_go():
    shelf = Shelf(2)
    for name in ("one", "two", "three"):
        shelf.get(name, name.encode)

    assert shelf.get("one", lambda: b"anew").body == b"anew"
