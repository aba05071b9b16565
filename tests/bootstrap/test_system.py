"""Where a system package cannot be fetched, the person learns exactly which and how."""

import pytest

from planner.bootstrap import apt, system


def test_the_advice_names_what_is_missing_and_its_packages_on_three_systems() -> None:
    advice = system.advice(system.TO_READ_PRINT)

    assert advice.splitlines() == [
        "Not on this machine:",
        "  – Poppler's tools and qpdf, which read printed programmes back",
        "Everything else works. To have it too:",
        "  Debian, Ubuntu:  sudo apt-get install poppler-utils qpdf",
        "  Fedora:          sudo dnf install poppler-utils qpdf",
        "  macOS:           brew install poppler qpdf",
    ]


def test_a_system_that_needs_nothing_is_not_told_to_install_nothing() -> None:
    libatomic = [need for need in system.TO_BROWSE if not need.macos]

    assert "brew" not in system.advice(libatomic)
    assert "apt-get install libatomic1" in system.advice(libatomic)


def test_a_browser_of_ones_own_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_CHROMIUM", "/bin/sh")

    assert system.browser() == "/bin/sh"


def test_nothing_is_installed_into_a_system_that_is_to_be_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_LEAVE_SYSTEM_ALONE", "1")

    assert apt.install(["no-such-package"]) is False
