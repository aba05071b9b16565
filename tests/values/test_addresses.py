"""Addresses in the web."""

import pytest

from planner.values.addresses import is_web_address, page_path


@pytest.mark.parametrize("words", ["https://www.tsukuba.ac.jp", "http://bochum.de/a?b=c#d", "https://[::1]/"])
def test_http_and_https_with_a_host_are_web_addresses(words: str) -> None:
    assert is_web_address(words)


@pytest.mark.parametrize(
    "words", ["", "bochum.de", "javascript:alert(1)", "ftp://bochum.de", "https://", "https://[::1", "https://a b.de"]
)
def test_nothing_else_is_one(words: str) -> None:
    assert not is_web_address(words)


def test_the_page_of_a_delegate_lies_under_its_secret():
    assert page_path("a-secret") == "/p/a-secret/"
