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


@pytest.mark.parametrize(
    ("mail", "sender", "said"),
    [
        ("nonsense", "a@example.org", "PLANNER_MAIL is not file, log or smtp"),
        ("smtp://host:port", "a@example.org", "PLANNER_MAIL is not file, log or smtp"),
        ("smtp://host?tls=maybe", "a@example.org", "PLANNER_MAIL is not file, log or smtp"),
        ("smtp://me:secret@mail.example.org?tls=none", "a@example.org", "would send its password in clear"),
        ("smtp://me:gehe%C3%AFm@mail.example.org", "a@example.org", "use ASCII"),
        ("smtp://mail.example.org", "", "PLANNER_MAIL_FROM is missing"),
        ("file", "nobody", "PLANNER_MAIL_FROM is “nobody”"),
    ],
)
def test_a_way_for_mail_that_is_none_is_refused_without_saying_its_password(mail: str, sender: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as refused:
        settings({"PLANNER_MAIL": mail, "PLANNER_MAIL_FROM": sender})

    assert "secret" not in str(refused.value)


def test_mail_goes_into_files_unless_a_server_is_set() -> None:
    file = settings({})["MAIL"]
    smtp = settings(
        {"PLANNER_MAIL": "smtp://me:p%40ss@mail.example.org", "PLANNER_MAIL_FROM": "Office <o@example.org>"}
    )

    assert (file.way, file.address) == ("file", "planner@localhost")  # type: ignore[attr-defined]
    server = smtp["MAIL"]
    assert (server.host, server.port, server.tls, server.password) == ("mail.example.org", 587, "starttls", "p@ss")  # type: ignore[attr-defined]
    assert "p@ss" not in repr(server)
