"""Answers that are made once and kept by this process for a while, packed, with the name of their content."""

import gzip
import hashlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Self

LEVEL = 6
TURNS = 32
"""Among so many locks answers are shared out: who asks for the same has the same lock."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A body, packed with gzip, and the SHA-256 of what is in it in hexadecimal."""

    content: bytes
    digest: str

    @classmethod
    def of(cls, body: bytes) -> Self:
        """Pack a body: the same body, the same bytes."""
        return cls(gzip.compress(body, LEVEL, mtime=0), hashlib.sha256(body).hexdigest())

    @property
    def body(self) -> bytes:
        """What is in it."""
        return gzip.decompress(self.content)


class Shelf:
    """Keeps as many answers as it was told, those that were asked for last."""

    def __init__(self, most: int) -> None:
        """Begin with none."""
        self._most, self._kept, self._lock = most, dict[Hashable, Packed](), Lock()
        self._turns = tuple(Lock() for _ in range(TURNS))

    def get(self, which: Hashable, make: Callable[[], bytes]) -> Packed:
        """Return the answer of this name; where it is not there it is made once, however many ask at the same time."""
        found = self._found(which)
        if found is not None:
            return found
        with self._turns[hash(which) % TURNS]:
            found = self._found(which)
            if found is not None:
                return found
            made = Packed.of(make())
            with self._lock:
                self._kept[which] = made
                while len(self._kept) > self._most:
                    del self._kept[next(iter(self._kept))]
            return made

    def _found(self, which: Hashable) -> Packed | None:
        with self._lock:
            found = self._kept.pop(which, None)
            if found is not None:
                self._kept[which] = found  # at the end of those that may be forgotten
            return found
