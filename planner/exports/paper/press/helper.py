"""The other side of the press: a process that waits with everything loaded and forks itself for every document.

Started as ``python -m planner.exports.paper.press.helper FD FOLDER``, where FD is its end of a socket pair and FOLDER
a private folder for the fonts' settings. Over the pair come the sockets of documents; when it closes, because the
process that prints has ended in whatever way, the helper removes the folder and ends too.
It has one thread and never touches Pango before it forks, since Pango starts threads that a fork would lose.
"""

import gc
import os
import select
import shutil
import signal
import socket
import sys
from pathlib import Path

from planner.exports.paper.press import fonts, outcome, sheet

HYPHENATED = ("de", "en")


def main(channel: socket.socket, folder: Path) -> None:
    """Load, say so, and print until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that prints; this one ends with it
    try:
        _load(folder)
    except (OSError, ModuleNotFoundError) as missing:
        channel.sendall(outcome.MISSING + str(missing).partition("\n")[0].encode())
    else:
        channel.sendall(outcome.READY)
        _Room(channel).work()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _load(folder: Path) -> None:
    os.environ["FONTCONFIG_FILE"] = str(fonts.lay_out(folder))
    from planner.exports.paper.press import rendering, shortcuts  # noqa: PLC0415 -- Pango looks for its fonts then

    shortcuts.take()
    rendering.learn_to_hyphenate(HYPHENATED)
    gc.disable()  # a process that prints one document and ends need not clear up
    gc.freeze()


class _Room:
    """Where documents are printed: the channel on which they come, and the processes that print them."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._printing: dict[int, socket.socket] = {}
        self._bell, ringer = os.pipe()
        os.set_blocking(self._bell, False)
        os.set_blocking(ringer, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(ringer)

    def work(self) -> None:
        """Take documents and clear up after them, until the channel closes."""
        while True:
            ready, _, _ = select.select([self._channel.fileno(), self._bell], [], [])
            if self._bell in ready:
                os.read(self._bell, 4096)
                self._clear_up()
            if self._channel.fileno() in ready and not self._take():
                break
        for process in self._printing:
            os.kill(process, signal.SIGKILL)  # nobody waits for these documents any more

    def _take(self) -> bool:
        """Print the next document in a process of its own; tell whether there was one."""
        word, handles, _, _ = socket.recv_fds(self._channel, 1, 1)
        if not word:
            return False
        for handle in handles:
            document = socket.socket(fileno=handle)
            process = os.fork()
            if process == 0:
                self._become(document)
            self._printing[process] = document
        return True

    def _become(self, document: socket.socket) -> None:
        """Print the document as the new process, and never come back."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self._channel.close()
        for other in self._printing.values():
            other.close()
        os._exit(sheet.work_on(document))

    def _clear_up(self) -> None:
        """Say how the processes ended that have ended; the words behind the document are the last of it."""
        while self._printing:
            process, status = os.waitpid(-1, os.WNOHANG)
            if process == 0:
                return
            with self._printing.pop(process) as document:
                _send(document, outcome.TRAILER.pack(status))


def _send(document: socket.socket, words: bytes) -> None:
    try:
        document.sendall(words)
    except OSError:
        return  # who asked for the document has gone away


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), Path(sys.argv[2]))
