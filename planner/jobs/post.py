"""The post: how a letter leaves, to a mail server, into a folder or into the log.

A letter may only be handed over again where it is certain that the first time came to nothing. So the way of SMTP is
gone step by step (RFC 5321 3.3): whatever breaks before its text has been sent is *not now*, whatever the server says
is *refused*, for now (4yz) or for good (5yz, RFC 5321 4.2.1); where the line breaks between the text and the server's
answer nobody can know, and that is :class:`Doubtful`.
"""

import contextlib
import logging
import os
import re
import secrets
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Protocol

from planner import clock
from planner.config import Mail, make_private

PATIENCE = 15
"""Seconds in which a mail server has to say the next word; a lease on the job is longer than several of them."""
TAKEN = (250, 251, 252)
"""What a server says to whom it takes something from or for: RFC 5321 4.2.2."""


FOLDER = "mail"
KEPT_FOR = timedelta(days=30)
"""How long a letter that became a file is kept. It bears a link that works, as a letter in somebody's box does."""


class NotNow(Exception):
    """The letter was not sent and may be tried again: what the server said, or that nobody answers."""


class Unreachable(NotNow):
    """No letter can be sent at the moment: there is no server, or it does not let us in."""


class NotThere(Exception):
    """The letter was refused for good: to try it again as it is has no use."""


class Doubtful(Exception):
    """The line broke after the letter was handed over and before anybody confirmed it."""


class Post(Protocol):
    """Takes letters."""

    def send(self, message: EmailMessage) -> None:
        """Hand one over. :raises NotNow: :raises NotThere: :raises Doubtful: as each says."""


@contextmanager
def post_of(mail: Mail, instance: Path) -> Iterator[Post]:
    """Return the way that is set; its line to a server is kept for several letters and closed at the end."""
    if mail.way != "smtp":
        yield _Folder(instance / FOLDER) if mail.way == "file" else _Log()
        return
    server = _Server(mail)
    try:
        yield server
    finally:
        server.hang_up()


def purge_letters(instance: Path, now: datetime) -> int:
    """Delete the files of letters that are older than a month, begun ones too; return how many."""
    first, gone = (now - KEPT_FOR).timestamp(), 0
    for file in (instance / FOLDER).glob("*.eml"):
        if file.lstat().st_mtime < first:
            file.unlink(missing_ok=True)
            gone += 1
    return gone


class _Log:
    def send(self, message: EmailMessage) -> None:
        """Note that there was a letter. What it says is not for a log: it bears a secret."""
        size = len(message.as_bytes())
        logging.getLogger(__name__).info("Letter to %s: %s bytes, not sent", _hidden(str(message["To"])), size)


class _Folder:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, message: EmailMessage) -> None:
        """Write it as a file that any mail program opens, whole or not at all."""
        make_private(self.folder)
        name = f"{clock.now():%Y%m%dT%H%M%S}-{secrets.token_hex(4)}.eml"
        begun = self.folder / f".{name}"
        with os.fdopen(os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(message.as_bytes(policy=SMTP))
        begun.rename(self.folder / name)


class _Server:
    def __init__(self, mail: Mail) -> None:
        self.mail = mail
        self._line: smtplib.SMTP | None = None

    def send(self, message: EmailMessage) -> None:
        line = self._offered(message)
        try:
            answer = line.data(message.as_bytes(policy=SMTP))
        except smtplib.SMTPDataError as refused:
            # The server wanted no text at all: 354 did not come.
            self._refuse(refused.smtp_code, refused.smtp_error)
        except (OSError, smtplib.SMTPException) as broken:
            self.hang_up()
            raise Doubtful(_words(broken)) from broken
        else:
            if answer[0] != 250:
                self._refuse(*answer)

    def hang_up(self) -> None:
        """Say good-bye, if anybody still listens."""
        line, self._line = self._line, None
        if line is not None:
            with contextlib.suppress(OSError, smtplib.SMTPException):
                line.quit()
            line.close()

    def _call(self) -> smtplib.SMTP:
        mail, context = self.mail, ssl.create_default_context()
        try:
            if mail.tls == "tls":
                line: smtplib.SMTP = smtplib.SMTP_SSL(mail.host, mail.port, timeout=PATIENCE, context=context)
            else:
                line = smtplib.SMTP(mail.host, mail.port, timeout=PATIENCE)
            if mail.tls == "starttls":
                line.starttls(context=context)
            line.ehlo_or_helo_if_needed()
            if mail.user:
                line.login(mail.user, mail.password)
        except (OSError, smtplib.SMTPException) as broken:
            raise Unreachable(_words(broken)) from broken
        self._line = line
        return line

    def _offered(self, message: EmailMessage) -> smtplib.SMTP:
        """Return a line on which it was said from whom and to whom, and both were accepted.

        A line that was kept may have been closed meanwhile; then another one is opened, for nothing has been sent yet.
        """
        was_kept = self._line is not None
        line = self._line or self._call()
        try:
            self._offer(line, message["To"].addresses[0].addr_spec)
        except (OSError, smtplib.SMTPException) as broken:
            self.hang_up()
            if was_kept:
                return self._offered(message)
            raise NotNow(_words(broken)) from broken
        return line

    def _offer(self, line: smtplib.SMTP, to: str) -> None:
        for step, said in ((line.mail, self.mail.address), (line.rcpt, to)):
            code, answer = step(said)
            if code not in TAKEN:
                self._refuse(code, answer)

    def _refuse(self, code: int, said: bytes | str) -> None:
        try:
            if self._line:
                self._line.rset()
        except (OSError, smtplib.SMTPException):
            self.hang_up()
        words = _plain(f"{code} {said.decode('utf-8', 'replace') if isinstance(said, bytes) else said}")
        raise NotThere(words) if code >= 500 else NotNow(words)


def _words(broken: Exception) -> str:
    if isinstance(broken, smtplib.SMTPResponseException):
        said = broken.smtp_error
        return _plain(f"{broken.smtp_code} {said.decode('utf-8', 'replace') if isinstance(said, bytes) else said}")
    return _plain(str(broken) or type(broken).__name__)


def _plain(words: str) -> str:
    return re.sub(r"[\x00-\x20\x7f-\x9f]+", " ", words).strip()


def _hidden(address: str) -> str:
    return re.sub(r"[^\s<>@,]+@", "…@", address)
