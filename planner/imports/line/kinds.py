"""The kind of an engagement, by the word that says it: the first in the line."""

import re

from planner.imports.line.proposal import Sort
from planner.imports.line.scan import Scan
from planner.values.vocabulary import Kind, SessionForm

_WORDS: tuple[tuple[Kind, str], ...] = (
    (Kind.MEETING_POINT, r"treffpunkt|meeting point|sammelpunkt|集合"),
    (Kind.PRESS, r"press(?!e?n?t)\w*|medien\w*|interview\w*|fototermin|photo (?:call|opportunity)|記者\w*|取材"),
    (
        Kind.COURTESY_CALL,
        r"courtesy (?:call|visit)|h(?:ö|oe)flichkeitsbesuch\w*|antrittsbesuch\w*|protokollbesuch\w*|表敬\w*",
    ),
    (
        Kind.SIGNING,
        r"signing|signature\b|unterzeichn\w+|mou\b|loi\b|memorandum\w*|absichtserkl(?:ä|ae)rung\w*|署名式?|調印式?",
    ),
    (Kind.BRIEFING, r"(?:de)?briefing|vorbesprechung|einweisung|nachbesprechung|ブリーフィング|事前説明"),
    (
        Kind.MEAL,
        (
            r"\w*(?:abend|mittag|fest|arbeits|gala)essen|essen\b(?<!\bin essen)|fr(?:ü|ue)hst(?:ü|ue)ck\w*|\w*dinner|"
            r"\w*lunch\w*|breakfast|brunch|supper|bankett\w*|banquet|imbiss|kaffee\w*|coffee|夕食会?|昼食会?|朝食会?|会食|晩餐会"
        ),
    ),
    (Kind.RECEPTION, r"reception|\w*empfang\b|cocktails?|umtrunk|get[- ]together|レセプション|歓迎会|懇親会"),
    (
        Kind.TRANSFER,
        r"\w*transfer|shuttle|abfahrt|r(?:ü|ue)ckfahrt|fahrt (?:zum|zur|nach|ins)|drive to|pick-?up|移動|送迎",
    ),
    (Kind.FREE, r"freizeit|free time|zur freien verf(?:ü|ue)gung|at leisure|自由時間|自由行動"),
    (
        Kind.CEREMONY,
        r"\w*ceremony|festakt|\w*zeremonie|\w*feier\b|feierstunde|einweihung|enth(?:ü|ue)llung|式典|\w*贈呈式",
    ),
    (
        Kind.SESSION,
        r"\w*session|panel\w*|podium\w*|podiumsdiskussion|keynote\w*|vortrag\w*|talk\b|lecture|poster\w*|講演|基調講演|分科会",
    ),
    (
        Kind.CONFERENCE,
        r"\w*conference|\w*konferenz|\w*tagung|symposium|\w*kongress|congress|\w*forum\b|会議|シンポジウム",
    ),
    (
        Kind.MEETING,
        (
            r"meeting|\w*gespr(?:ä|ae)ch\w*|\w*treffen\b|(?:be|unter)redung|\w*besprechung|talks|sitzung|round ?table|"
            r"会談|面談|打ち?合わ?せ|懇談|意見交換"
        ),
    ),
    (
        Kind.VISIT,
        (
            r"visit\w*|\w*besuch|\w*besichtigung|\w*rundgang|\w*f(?:ü|ue)hrung|\w*tour\b|excursion|ausflug|sightseeing|"
            r"見学|視察|訪問|観光"
        ),
    ),
)
_BEGINS = r"(?:(?<![^\W_])|(?=[\u3040-\u30ff\u3400-\u9fff]))"
"""A word begins here; in Japanese it may anywhere."""
_PATTERNS = [(kind, re.compile(f"{_BEGINS}(?:{words})", re.IGNORECASE)) for kind, words in _WORDS]
_FORMS = (
    (SessionForm.KEYNOTE, re.compile(r"keynote|hauptvortrag|plenar|基調講演", re.IGNORECASE)),
    (SessionForm.PANEL, re.compile(r"panel|podium|dis[ck]ussion|パネル|討論", re.IGNORECASE)),
    (SessionForm.POSTER_SESSION, re.compile(r"poster|ポスター", re.IGNORECASE)),
    (SessionForm.TALK, re.compile(r"vortrag|referat|talk\b|lecture|presentation|講演|発表", re.IGNORECASE)),
)


def kind_of(scan: Scan) -> tuple[Kind, SessionForm | None]:
    """Return the kind that a word of the line says, and the form of a session; the word stays in the title."""
    found = [(words, kind) for kind, pattern in _PATTERNS if (words := pattern.search(scan.rest))]
    if not found:
        return Kind.OTHER, None
    words, kind = min(found, key=lambda one: one[0].start())
    scan.take(words.start(), words.end(), Sort.KIND, keeps=True)
    if kind is not Kind.SESSION:
        return kind, None
    return kind, form_of(words[0])


def form_of(words: str) -> SessionForm | None:
    """Return the form of a session that words say; nothing where they say none."""
    return next((form for form, pattern in _FORMS if pattern.search(words)), None)
