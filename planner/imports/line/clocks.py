"""Clock times as they stand in a line, from 9.30 Uhr to 午後2時半."""

import re

from planner.errors import Refused
from planner.values.wall import MINUTES_A_DAY, clock_minutes

_MERIDIEM = r"[ap]\.?\s?m\b\.?"
_UHR = r"(?:Uhr|hrs|h)\b"
CLOCK = (
    r"(?:halb\s\d{1,2}(?!\d)"
    r"|(?:午前|午後)\s?\d{1,2}(?:[:時](?:\s?\d{2}分?|半)?)?|\d{1,2}時(?:\d{2}分|半)?"
    rf"|\d{{1,2}}[:.]\d{{2}}(?!\d|\s?(?:€|euro|eur\b|%|km\b|mio|mrd))(?:\s?{_UHR})?(?:\s?{_MERIDIEM})?"
    r"|\d{1,2} o['’]clock\b|\d{1,2}\s?Uhr\b(?:\s?\d{2}\b)?"
    rf"|(?:0?[1-9]|1[0-2])\s?{_MERIDIEM}"
    rf"|\d{{3,4}}\s?(?:Uhr|hrs)\b|\d{{1,2}}\s?hrs\b|\d{{1,2}}h(?:\d{{2}}\b|\b)|\d{{1,2}}\sh\b)"
)
"""A time that can be nothing else."""
JOINED = r"(?:[01]\d|2[0-3])[0-5]\d(?!\d)"
BARE = r"\d{1,2}(?![\d:/]|[.,]\d|[^\W\d_]|\s?(?:min|%|€|std|stunde|hour|personen|people|persons|gäste|guests)|\.\s?\d)"
"""A number alone, which words beside it must make a time."""
NOON = r"(?:noon|midday|mittags?\b|正午)"
MIDNIGHT = r"(?:midnight|mitternacht)"
BEGINS = r"(?<![\w.,:/+-])"
"""Nothing stands right before it that would make it part of something else."""

_SURE = re.compile(CLOCK, re.IGNORECASE)
_HALVED = re.compile(rf"(?:{_MERIDIEM})$|^午[前後]", re.IGNORECASE)
_NOON = re.compile(NOON, re.IGNORECASE)
_MIDNIGHT = re.compile(rf"{MIDNIGHT}|24(?:[:.]00)?(?:\s?(?:Uhr|h|hrs|時))?", re.IGNORECASE)
_O_CLOCK = re.compile(r"\s?o['’]clock", re.IGNORECASE)
_HALB = re.compile(r"halb\s(\d{1,2})", re.IGNORECASE)


def is_sure(words: str) -> bool:
    """Tell whether words can be nothing but a clock time."""
    return bool(_SURE.fullmatch(words) or _NOON.fullmatch(words) or re.fullmatch(MIDNIGHT, words, re.IGNORECASE))


def is_halved(words: str) -> bool:
    """Tell whether words say which half of the day they mean."""
    return bool(_HALVED.search(words))


def minutes(words: str, *, ends: bool = False) -> int:
    """Return the minutes since midnight, 1440 for the end of the day where an end is read.

    :raises Refused: for what no clock shows.
    """
    if _NOON.fullmatch(words):
        return MINUTES_A_DAY // 2
    if ends and _MIDNIGHT.fullmatch(words):
        return MINUTES_A_DAY
    if (half := _HALB.fullmatch(words)) and 1 <= int(half[1]) <= 24:
        return int(half[1]) * 60 - 30
    return clock_minutes(_O_CLOCK.sub("", words).strip())


def is_number_with_point(words: str) -> bool:
    """Tell whether it is written 25.30, which may be another number than a time."""
    return bool(re.fullmatch(r"\d{1,2}\.\d{2}", words))


def is_clock(words: str) -> bool:
    """Tell whether some clock shows it."""
    try:
        minutes(words, ends=True)
    except Refused:
        return False
    return True
