"""Processor time of processes that are not ours to ask: the press's documents, a browser's many parts. Linux only."""

import os
import time
from collections.abc import Callable
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PARENT, _FIRST, _LAST = 1, 11, 15
"""Places in /proc/PID/stat after the name: the parent; user and system time, its own and of children it waited for."""


def processor_seconds(work: Callable[..., object], *arguments: object, runs: int = 3) -> float:
    """Return the least processor time of several runs, here and in every process below; the first does not count."""
    work(*arguments)
    return min(_once(work, *arguments) for _ in range(runs))


def spent() -> float:
    """Return the processor seconds taken so far, here and in every process below that still lives."""
    return time.process_time() + _below(os.getpid())


def _once(work: Callable[..., object], *arguments: object) -> float:
    begun = spent()
    work(*arguments)
    return spent() - begun


def _below(process: int) -> float:
    """Return what all processes below this one have taken so far."""
    stats = {int(folder.name): stat for folder in Path("/proc").glob("[0-9]*") if (stat := _stat(folder))}
    found, waiting = 0.0, [process]
    while waiting:
        parent = waiting.pop()
        children = [child for child, stat in stats.items() if int(stat[_PARENT]) == parent]
        found += sum(int(ticks) for child in children for ticks in stats[child][_FIRST:_LAST])
        waiting.extend(children)
    return found / _TICKS


def _stat(folder: Path) -> list[str] | None:
    try:
        words = (folder / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:  # it has just ended
        return None
    return words.rpartition(")")[2].split()
