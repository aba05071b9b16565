"""Times without a clock: after something, with something, a part of the day, all of it, open, to be confirmed."""

import re
from dataclasses import dataclass

from planner.imports.line.proposal import Sort
from planner.imports.line.scan import TAKEN, Scan
from planner.values.when import Form, Part


@dataclass(frozen=True, slots=True)
class Loose:
    """A time that is not one of the clock; ``at`` are letters of the line, ``names`` that what it hangs on follows."""

    form: Form
    at: tuple[int, int]
    part: Part | None = None
    names: bool = False


_BEGINS = r"(?:(?<![^\W_])|(?=[\u3040-\u30ff\u3400-\u9fff]))"
_AN = r"(?P<to>\s(?:an|mit|to|as|the|zu[rm]?|with|of))?(?:\s(?:de[rmn]|die|das|the))?"
_FOLLOWS = re.compile(
    rf"{_BEGINS}(?:im anschluss(?: daran)?|anschl(?:\.|(?:ie(?:ß|ss)end)\b)|direkt danach|danach\b|hinterher\b|"
    rf"afterwards?\b|after that\b|followed by\b|immediately after(?:wards)?|directly after(?:wards)?|"
    rf"引き続き|続いて|その後|終了後)、?{_AN}",
    re.IGNORECASE,
)
_FOLLOWS_FIRST = re.compile(rf"{_BEGINS}(?:then|dann)\b(?P<to>\0)?", re.IGNORECASE)
_WITH = re.compile(
    rf"{_BEGINS}(?:zeitgleich|gleichzeitig|zur gleichen zeit|at the same time|simultaneously|meanwhile\b|"
    rf"währenddessen|parallel (?:dazu|(?=zu[rm]? |to |with |mit ))|同時に?|並行して)、?{_AN}",
    re.IGNORECASE,
)
_WITH_FIRST = re.compile(rf"{_BEGINS}parallel\b:?(?!\s(?:session|panel|workshop))(?P<to>\0)?", re.IGNORECASE)
_AFTER = re.compile(rf"{_BEGINS}(?P<to>nach|after|following)(?:\s(?:de[rmn]|die|das|the))?\s", re.IGNORECASE)
_DURING = re.compile(rf"{_BEGINS}(?P<to>während|during)(?:\s(?:de[rs]|the))?\s", re.IGNORECASE)
_PARTS = (
    (
        Part.MORNING,
        r"vormittags?\b|morgens\b|frühmorgens\b|am (?:frühen )?(?:vor?mittag|morgen)\b|in the morning|午前中?|朝",
    ),
    (Part.AFTERNOON, r"nachmittags?\b|am (?:späten )?nachmittag\b|in the (?:late )?afternoon|午後"),
    (Part.EVENING, r"abends\b|am (?:frühen )?abend\b|in the (?:early )?evening|夕方|晩に"),
    (Part.NIGHT, r"nachts\b|in der nacht\b|(?:late )?at night|overnight|夜に?|深夜"),
    (Part.NOON, r"mittags\b|am mittag\b|um die mittagszeit|around (?:noon|midday|lunchtime)|at lunchtime|昼頃?|正午頃"),
)
_AFTER_DAY = (
    (Part.MORNING, r"vormittags?|morgens?|früh|morning"),
    (Part.AFTERNOON, r"nachmittags?|afternoon"),
    (Part.EVENING, r"abends?|evening"),
    (Part.NIGHT, r"nachts?|night"),
    (Part.NOON, r"mittags?|noon|midday"),
)
_DAY = re.compile(rf"{_BEGINS}(?:ganztägig|ganztaegig|ganztags|den ganzen tag|all[- ]day|終日)", re.IGNORECASE)
_UNDATED = re.compile(
    rf"{_BEGINS}(?:undatiert|undated|ohne (?:datum|termin)|(?:datum|termin|tag) (?:noch )?offen|date open|"
    r"no date(?: yet)?|日付?未定|日程未定)",
    re.IGNORECASE,
)
_TBC = re.compile(
    rf"{_BEGINS}(?:tb[ac]\b|to be confirmed\b|noch offen\b|unter vorbehalt\b|vorbehaltlich(?: der)? bestätigung\b|"
    rf"(?:noch )?zu bestätigen\b|未確認|未定|仮)|(?<=[{TAKEN}\s])\(?\?+\)?(?=[{TAKEN}\s,;]|$)",
    re.IGNORECASE,
)


def is_unconfirmed(scan: Scan) -> bool:
    """Take the words out of a line that say that it is not sure yet, and tell whether there were any."""
    found = scan.first(_TBC)
    if found is None:
        return False
    scan.take(found.start(), found.end(), Sort.TIME)
    return True


def is_undated(scan: Scan) -> bool:
    """Take the words out of a line that say that it has no day yet, and tell whether there were any."""
    found = scan.first(_UNDATED)
    if found is None:
        return False
    scan.take(found.start(), found.end(), Sort.DAY)
    return True


def loose(scan: Scan, *, after_day: int | None) -> Loose | None:
    """Find a time that is not one of the clock; ``after_day`` is where the day ends that was named, if one was."""
    if after_day is not None and (found := _part_of_day(scan, after_day)):
        return found
    for form, pattern, is_first in (
        (Form.FOLLOWS, _FOLLOWS, False),
        (Form.FOLLOWS, _FOLLOWS_FIRST, True),
        (Form.WITH, _WITH, False),
        (Form.WITH, _WITH_FIRST, True),
        (Form.DAY, _DAY, False),
    ):
        for words in scan.find(pattern):
            if not is_first or scan.begins_at(words.start()):
                return Loose(form, words.span(), names="to" in words.groupdict())
    return _part(scan)


def hanging(scan: Scan) -> list[tuple[Form, int, int]]:
    """Return where words such as “after the” stand that make a time if the title of an item follows."""
    pairs = ((Form.FOLLOWS, _AFTER), (Form.WITH, _DURING))
    return [(form, words.start(), words.end()) for form, pattern in pairs for words in scan.find(pattern)]


def _part_of_day(scan: Scan, after_day: int) -> Loose | None:
    for part, words in _AFTER_DAY:
        if found := re.compile(rf"\s?(?:{words})\b", re.IGNORECASE).match(scan.rest, after_day):
            return Loose(Form.PART, found.span(), part)
    return None


def _part(scan: Scan) -> Loose | None:
    for part, words in _PARTS:
        if found := scan.first(re.compile(rf"{_BEGINS}(?:{words})", re.IGNORECASE)):
            return Loose(Form.PART, found.span(), part)
    return None
