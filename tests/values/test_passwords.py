"""What everybody tries first is no password; a few words of one's own are."""

import pytest

from planner.values.passwords import is_easily_guessed

NEAR = ("Ada Adler", "ada.adler@example.org", "Visit to Tsukuba")


@pytest.mark.parametrize(
    "password",
    [
        *(
            "password1234",
            "passwordpassword",
            "Passwort2026!",
            "P4ssw0rd!2026",
            "pa$$word pa$$word",
            "trustno1trustno1",
        ),
        *(
            "123456789012",
            "987654321098",
            "aaaaaaaaaaaa",
            "abcdefghijkl",
            "qwertyuiop12",
            "qwertzuiopü+",
            "asdfghjklöä#",
        ),
        *("ｐａｓｓｗｏｒｄ１２３４", "パスワードパスワードパスワード", "Summer2026!!", "ichliebedich1", "x" * 128, ""),
    ],
)
def test_what_everybody_tries_first_is_easily_guessed(password: str) -> None:
    assert is_easily_guessed(password)


@pytest.mark.parametrize(
    "password",
    [
        "ada.adler@example.org",
        "Ada-Adler-2026!",
        "ADLERADLERADLER",
        "Visit to Tsukuba",
        "tsukuba_tsukuba",
        "@dl3r @dl3r 1",
    ],
)
def test_what_is_said_of_its_owner_is_easily_guessed_for_them_alone(password: str) -> None:
    assert is_easily_guessed(password, NEAR)
    assert not is_easily_guessed(f"{password} grüne Laube", NEAR)


@pytest.mark.parametrize(
    "password",
    [
        *("the rector's green umbrella", "twelve chars", "vier Worte und 日本 ☂", "日本語のパスワードです。。"),
        *("Tr0ub4dor&three", "summer school Tokyo 2026", "kXq8-vvT2-mmLp", "ab cd ef gh ij"),
    ],
)
def test_a_few_words_of_ones_own_are_not_easily_guessed(password: str) -> None:
    assert not is_easily_guessed(password, NEAR)


def test_who_is_called_nothing_makes_no_password_bad() -> None:
    assert not is_easily_guessed("twelve chars", ["", " ", "–", "a"])
