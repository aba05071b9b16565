"""How long something takes, where a line says that instead of when it ends."""

import re

from planner.imports.line.proposal import Sort
from planner.imports.line.scan import Scan

_HOURS = r"(?:h|hrs?|hours?|std\.?|stunden?|時間)"
_MINUTES = r"(?:min(?:\.|s|uten?|utes?)?|'|分間?)"
_LENGTH = re.compile(
    r"(?<![\w.,:/])(?:(?:für|fuer|for|lasting|dauert|dauer:?|duration:?|ca\.|about)\s)*[+(]?\s?"
    rf"(?:(?P<hours>\d{{1,2}})\s?{_HOURS}\s?(?:und\s|and\s)?(?P<rest>\d{{1,2}})(?!\d)(?:\s?{_MINUTES})?"
    rf"|(?P<part>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s?{_HOURS}(?P<half>半)?"
    rf"|(?P<minutes>\d{{1,3}})\s?{_MINUTES}"
    r"|(?P<words>eine(?:r)? halbe(?:n)? stunde|half an hour|(?:eine|one|an) (?:hour|stunde)"
    r"|(?:anderthalb|eineinhalb) stunden|(?:one and a half|two) hours|zwei stunden))(?![^\W_])\)?",
    re.IGNORECASE,
)
_WORDS = {"halb": 30, "half an": 30, "anderthalb": 90, "eineinhalb": 90, "one and a half": 90, "two": 120, "zwei": 120}


def length_of(scan: Scan) -> int | None:
    """Take how long it takes out of a line, in minutes; nothing where it does not say."""
    found = scan.first(_LENGTH)
    if found is None:
        return None
    scan.take(found.start(), found.end(), Sort.TIME)
    if found["words"]:
        words = found["words"].lower()
        return next((length for word, length in _WORDS.items() if word in words), 60)
    if found["minutes"]:
        return int(found["minutes"])
    if found["hours"]:
        return int(found["hours"]) * 60 + int(found["rest"])
    return round(float(found["part"].replace(",", ".")) * 60) + (30 if found["half"] else 0)
