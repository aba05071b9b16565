"""A mail server of the test's own, which really listens: it keeps what it is given, or says what it is told to."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from typing import TYPE_CHECKING, Any

import pytest
from aiosmtpd.controller import Controller

from tests.servers import free_port

if TYPE_CHECKING:
    from email.message import EmailMessage

GONE = "the line breaks"
"""What to tell a server that is to hang up after it has been given a letter."""


class Postmaster:
    """Takes letters; ``says`` holds by address what is said next in place of 250, one answer for each try.

    ``does`` holds by step and address what is done before that step, RCPT or DATA, is answered; what comes of it, if
    anything does, is the answer.
    """

    def __init__(self) -> None:
        self.port = free_port()
        self.letters: list[EmailMessage] = []
        self.says: dict[str, list[str]] = {}
        self.does: dict[tuple[str, str], Callable[[], object]] = {}
        self.last: set[str] = set()
        """After whose letters the line is closed, as servers do that are tired of waiting."""
        self.calls = 0

    @property
    def received(self) -> list[str]:
        """To whom letters came, in the order in which they did."""
        return [str(one["To"].addresses[0].addr_spec) for one in self.letters]

    async def handle_EHLO(self, _server: Any, session: Any, _envelope: Any, host: str, answers: Any) -> Any:  # noqa: N802 -- aiosmtpd's own name
        self.calls += 1
        session.host_name = host
        return answers

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802 -- aiosmtpd's own name
        self._do("RCPT", address)
        if self._next(address) not in {"", GONE}:
            return self.says[address].pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 -- aiosmtpd's own name
        [address] = envelope.rcpt_tos
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        if said := self._do("DATA", address):
            self.letters.pop()
            return said
        if self._next(address) == GONE:
            self.says[address].pop(0)
            server.transport.close()
        if address in self.last:
            asyncio.get_running_loop().call_soon(server.transport.close)
        return "250 taken"

    def _do(self, step: str, address: str) -> str:
        return str(self.does.get((step, address), str)() or "")

    def _next(self, address: str) -> str:
        return next(iter(self.says.get(address, [])), "")


@contextmanager
def serving(monkeypatch: pytest.MonkeyPatch) -> Iterator[Postmaster]:
    """Let a mail server listen, and be set as the one through which our letters leave."""
    postmaster = Postmaster()
    monkeypatch.setenv("PLANNER_MAIL", f"smtp://127.0.0.1:{postmaster.port}?tls=none")
    monkeypatch.setenv("PLANNER_MAIL_FROM", "Protocol Office <protocol@example.org>")
    controller = Controller(postmaster, hostname="127.0.0.1", port=postmaster.port)
    controller.start()
    try:
        yield postmaster
    finally:
        controller.stop()
