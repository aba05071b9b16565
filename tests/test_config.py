"""What the environment may say, and what it is told where it says nothing of use."""

import pytest

from planner.config import settings


@pytest.mark.parametrize(
    "address",
    [
        "nonsense",
        "planner.example.org",
        "ftp://planner.example.org",
        "https://",
        "http://[::1",
        "http://x:port",
        "http://x:99999",
        "http://a b",
    ],
)
def test_links_begin_with_a_whole_address(address: str) -> None:
    with pytest.raises(ValueError, match=r"PLANNER_BASE_URL is “.*”. Give a whole address"):
        settings({"PLANNER_BASE_URL": address})


@pytest.mark.parametrize("hops", ["x", "-1", "1.5", "²"])
def test_proxies_are_counted(hops: str) -> None:
    with pytest.raises(ValueError, match=r"PLANNER_PROXY_HOPS is “.*”. Give the number"):
        settings({"PLANNER_PROXY_HOPS": hops})


def test_what_is_set_well_is_taken() -> None:
    set_ = settings({"PLANNER_BASE_URL": "https://planner.example.org/", "PLANNER_PROXY_HOPS": "2"})

    assert (set_["BASE_URL"], set_["PROXY_HOPS"]) == ("https://planner.example.org", 2)
    assert "planner.example.org" in set_["HOSTS"]  # type: ignore[operator]
