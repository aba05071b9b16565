"""Words of a cell as values of ours: days, languages, sides, whole names."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from babel import Locale

from planner.values.searching import folded
from planner.values.tags import usual_tag
from planner.values.vocabulary import Side

_DAYS = (
    (re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?"), (1, 2, 3)),
    (re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})"), (3, 2, 1)),
    (re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})"), (3, 2, 1)),
)
_SIDES = {
    Side.HOME: "home delegation delegate heim gast eigene 訪問団 代表団 訪問側",
    Side.HOST: "host hosts gastgeber gastgeberin partner 受入側 ホスト 受け入れ側",
}
_TITLE = re.compile(r"(?:(?:Prof|Dr|Dipl|Ing|Mag|PD|med|rer|nat|phil|jur|h|c|mult|habil)(?:\.|\b)[ -]*)+(?=[^\W\d_])")
_HAN = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
_BETWEEN = re.compile(r"[,;/、・\n]+")


def day_of(words: str) -> date | None:
    """Return the day that words mean; of two that could be the month the second is. Nothing for no day."""
    for pattern, (year, month, day) in _DAYS:
        if found := pattern.fullmatch(words):
            try:
                return date(int(found[year]), int(found[month]), int(found[day]))
            except ValueError:
                return None
    return None


def side_of(words: str) -> Side | None:
    """Return whose side words mean."""
    return next((side for side, said in _SIDES.items() if folded(words) in said.split()), None)


def parts_of(words: str) -> list[str]:
    """Return what stands in a list within one cell."""
    return [part.strip() for part in _BETWEEN.split(words) if part.strip()]


def tongue_of(words: str) -> str:
    """Return the tag of a language that is said by its tag or by its name; "" for none."""
    return _tongues().get(folded(words)) or (usual_tag(words) if len(words) < 4 else None) or ""


@lru_cache(maxsize=1)
def _tongues() -> Mapping[str, str]:
    locales = map(Locale, ("en", "de", "ja"))
    return {folded(str(name)): str(tag) for locale in locales for tag, name in locale.languages.items() if len(tag) < 4}


def whole_name(words: str) -> tuple[str, str, str]:
    """Return title, given and family name of a name that stands in one cell.

    "Paul, Martin" and "Martin Paul" alike; small words before the family's name belong to it. A name in Han or Hangul
    cannot be parted.
    """
    if _HAN.search(words):
        return "", "", words
    found = _TITLE.match(words)
    title, rest = (found[0].strip(), words[found.end() :]) if found else ("", words)
    if "," in rest:
        family, _, given = rest.partition(",")
        return title, given.strip(), family.strip()
    names = rest.split()
    first = next((nth for nth, name in enumerate(names[1:-1], start=1) if name[0].islower()), len(names) - 1)
    return title, " ".join(names[:first]), " ".join(names[first:])
