"""One reader's language: sentences, dates, clock times, zones, names of countries.

Pages, calendars, documents and messages of the command line all speak through a :class:`Language`, so a word is
translated once. The catalogues are gettext's, keyed by the English text; dates and names are Babel's, from CLDR.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.support import NullTranslations, Translations

from planner.values.tags import wider
from planner.values.text import N_, Text
from planner.values.vocabulary import Mode
from planner.values.wall import clock_text, offset_minutes, offset_text
from planner.values.when import Form, Part, When

Date = date  # the method of this name hides the type inside the class

LANGUAGES = {"en": "English", "de": "Deutsch", "ja": "日本語"}
"""The languages of the interface, each by its own name; a trip's texts may be in any other too."""

CATALOGUES = Path(__file__).parent / "translations"


class Language:
    """What a reader of ``code`` is told, and how. ``others`` are the languages to fall back to for people's texts."""

    def __init__(self, code: str, others: Sequence[str] = ()) -> None:
        """Take a language tag; one that the interface does not speak has English words and its own dates."""
        self.code = code
        self.others = tuple(others)
        self.locale = _locale(code)
        self.comma = _COMMAS.get(self.locale.language, ", ")  # between things that stand beside each other
        self._words = _catalogue(code)

    def falling_back_to(self, others: Sequence[str]) -> "Language":
        """Return the same language with the languages of a trip to fall back to."""
        return Language(self.code, others)

    def say(self, message: str, **values: object) -> str:
        """Return the sentence in this language, its named places filled."""
        words = self._words.gettext(message) if message else ""
        return words % values if values else words

    def say_many(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the sentence for this number of things; ``%(count)s`` is filled in."""
        return str(self._words.ngettext(one, many, count)) % {"count": count, **values}

    def say_in(self, context: str, message: str) -> str:
        """Return a word that is another one in some languages, depending on what it is said of."""
        return str(self._words.pgettext(context, message))

    def departure(self, *modes: Mode) -> str:
        """Return what it is called when one leaves in this way, or in any of several: Abflug, Abfahrt, Aufbruch."""
        kinds = set(modes)
        if kinds == {Mode.FLIGHT}:
            return self.say_in("flight", "Departure")
        if kinds == {Mode.WALK}:
            return self.say_in("walk", "Departure")
        return self.say("Departure") if kinds and Mode.FLIGHT not in kinds else self.say_in("any", "Departure")

    def text(self, text: Text) -> str:
        """Return people's text in this language or the nearest there is."""
        return text.choose(self.code, self.others)[0]

    def wording(self, text: Text) -> tuple[str, str]:
        """Return the nearest wording and its language tag, "" where it needs no mark."""
        words, tag = text.choose(self.code, self.others)
        return words, "" if tag in {self.code, "und"} else tag

    def label(self, word: str) -> str:
        """Return a word of the vocabulary, such as ``Kind.SIGNING``, as people say it."""
        return self.say(_LABELS.get((type(word).__name__, str(word)), str(word).replace("_", " ").capitalize()))

    def date(self, day: Date, style: str = "long") -> str:
        """Return a date: ``full`` (with weekday), ``long``, ``medium``, ``short`` or a CLDR skeleton's pattern."""
        return _date(day, style, locale=self.locale)

    def day_heading(self, day: Date, *, with_year: bool = False) -> str:
        """Return a day's heading, ``with_year`` where that is not the trip's: Wednesday 24 March, 3月24日（水）."""
        return self.date(day, _HEADINGS.get(self.locale.language, ("EEEE d MMMM", "EEEE d MMMM y"))[with_year])

    def days(self, first: Date, last: Date) -> str:
        """Return a stretch of days, saying month and year once: 22.–29. November 2026."""
        if first == last:
            return self.date(first)
        differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        before, after = (part.replace("MMM", "MMMM") for part in self.locale.interval_formats["yMMMd"][differs])
        return f"{_date(first, before, locale=self.locale)}{_date(last, after, locale=self.locale)}"

    def clock(self, minute: int) -> str:
        """Return a clock time of the 24-hour day, ``09:30`` in every language, so that columns of times line up."""
        return clock_text(minute)

    def span(self, start: int, end: int | None) -> str:
        """Return ``09:00–10:30``, or the beginning alone."""
        return clock_text(start) if end is None else f"{clock_text(start)}–{clock_text(end)}"

    def when(self, when: When) -> str:
        """Return a time as exact as it is known, without its day: 09:00–10:30, ab 9:00, anschließend, "" if undated."""
        words = self._when(when)
        if not when.tbc:
            return words
        return f"{words} ({self.say('tbc')})" if words else self.say("to be confirmed")

    def _when(self, when: When) -> str:
        if when.form is Form.EXACT and when.start is not None:
            return self.span(when.start, when.end)
        if when.form is Form.FROM and when.start is not None:
            return self.say("from %(time)s", time=clock_text(when.start))
        if when.form is Form.UNTIL and when.end is not None:
            return self.say("until %(time)s", time=clock_text(when.end))
        if when.part is not None:
            return self.say(_PARTS[when.part])
        return self.say(_FORMS.get(when.form, ""))

    def zone(self, name: str, instant: datetime) -> str:
        """Return a zone as its pill says it: ``Tokyo · UTC+9``."""
        return f"{self.city(name)} · {offset_text(offset_minutes(instant, name))}"

    def city(self, zone: str) -> str:
        """Return the city that a zone is named after, in this language where CLDR knows it."""
        info = self.locale.time_zones.get(zone, {})
        return str(info.get("city") or zone.rsplit("/", 1)[-1].replace("_", " "))

    def country(self, code: str) -> str:
        """Return a country's name for its ISO 3166 code; the code itself where unknown."""
        return str(self.locale.territories.get(code, code))

    def join(self, words: Iterable[str]) -> str:
        """Return a list as a sentence lists it: A, B and C."""
        return format_list(list(words), locale=self.locale)


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return CLDR's territories of two letters; ZZ is its unknown one, XA and XB are made up for tests."""
    codes = map(str, Locale("en").territories)
    return frozenset(code for code in codes if code.isalpha() and len(code) == 2) - {"ZZ", "XA", "XB"}


@lru_cache(maxsize=64)
def language(code: str) -> Language:
    """Return the language of a tag, made once."""
    return Language(code)


def spoken(tags: Iterable[str]) -> list[str]:
    """Return those of these languages in which there are words of ours, each once; English where there are none."""
    return [tag for tag in dict.fromkeys(tags) if tag in LANGUAGES] or ["en"]


@lru_cache(maxsize=64)
def _locale(code: str) -> Locale:
    # English dates are written day first here, as protocol does; CLDR's plain "en" is American.
    return Locale.parse("en_GB" if code == "en" else code.replace("-", "_"))


@lru_cache(maxsize=16)
def _catalogue(code: str) -> NullTranslations:
    ours = spoken((code, *wider(code)))[0]
    return NullTranslations() if ours == "en" else Translations.load(str(CATALOGUES), [ours], domain="messages")


_date = lru_cache(maxsize=4096)(format_date)  # a page of hundreds of items names the same few days over and over
_COMMAS = {"ja": "、", "zh": "、", "ar": "، "}
_HEADINGS = {"de": ("EEEE, d. MMMM", "EEEE, d. MMMM y"), "ja": ("M月d日（EEE）", "y年M月d日（EEE）")}
_FORMS = {Form.FOLLOWS: N_("afterwards"), Form.WITH: N_("at the same time"), Form.DAY: N_("all day")}
_PARTS = {
    Part.MORNING: N_("in the morning"),
    Part.NOON: N_("around noon"),
    Part.AFTERNOON: N_("in the afternoon"),
    Part.EVENING: N_("in the evening"),
    Part.NIGHT: N_("at night"),
}
_LABELS = {
    ("TripKind", "outgoing"): N_("Outgoing delegation"),
    ("TripKind", "incoming"): N_("Incoming delegation"),
    ("TripKind", "event"): N_("Stand-alone event"),
    ("TripState", "draft"): N_("Draft"),
    ("TripState", "confirmed"): N_("Confirmed"),
    ("TripState", "closed"): N_("Closed"),
    ("Side", "home"): N_("Delegation"),
    ("Side", "host"): N_("Hosts"),
    ("Side", "other"): N_("Others"),
    ("Kind", "courtesy_call"): N_("Courtesy call"),
    ("Kind", "meeting"): N_("Meeting"),
    ("Kind", "visit"): N_("Visit"),
    ("Kind", "ceremony"): N_("Ceremony"),
    ("Kind", "signing"): N_("Signing"),
    ("Kind", "conference"): N_("Conference"),
    ("Kind", "session"): N_("Session"),
    ("Kind", "reception"): N_("Reception"),
    ("Kind", "meal"): N_("Meal"),
    ("Kind", "press"): N_("Press"),
    ("Kind", "briefing"): N_("Briefing"),
    ("Kind", "transfer"): N_("Transfer"),
    ("Kind", "meeting_point"): N_("Meeting point"),
    ("Kind", "free"): N_("Free time"),
    ("Kind", "other"): N_("Other engagement"),
    ("SessionForm", "keynote"): N_("Keynote"),
    ("SessionForm", "panel"): N_("Panel"),
    ("SessionForm", "talk"): N_("Talk"),
    ("SessionForm", "poster_session"): N_("Poster session"),
    ("PartTaken", "guest"): N_("Guest"),
    ("PartTaken", "host"): N_("Host"),
    ("PartTaken", "received_by"): N_("Received by"),
    ("PartTaken", "speaker"): N_("Speaker"),
    ("PartTaken", "chair"): N_("Chair"),
    ("PartTaken", "signatory"): N_("Signatory"),
    ("PartTaken", "witness"): N_("Witness"),
    ("PartTaken", "interpreter"): N_("Interpreter"),
    ("PartTaken", "responsible"): N_("Responsible"),
    ("Visibility", "public"): N_("Public"),
    ("Visibility", "delegation"): N_("Delegation only"),
    ("Visibility", "staff"): N_("Staff only"),
    ("Status", "tentative"): N_("Tentative"),
    ("Status", "confirmed"): N_("Confirmed"),
    ("Status", "cancelled"): N_("Cancelled"),
    ("Mode", "flight"): N_("Flight"),
    ("Mode", "train"): N_("Train"),
    ("Mode", "bus"): N_("Bus"),
    ("Mode", "car"): N_("Car"),
    ("Mode", "ferry"): N_("Ferry"),
    ("Mode", "walk"): N_("Walk"),
    ("RoomKind", "single"): N_("Single room"),
    ("RoomKind", "double"): N_("Double room"),
    ("RoomKind", "twin"): N_("Twin room"),
    ("RoomKind", "triple"): N_("Triple room"),
    ("RoomKind", "suite"): N_("Suite"),
    ("AgreementState", "planned"): N_("Planned"),
    ("AgreementState", "signed"): N_("Signed"),
    ("AgreementState", "in_force"): N_("In force"),
    ("AgreementState", "expired"): N_("Expired"),
    ("AgreementState", "withdrawn"): N_("Withdrawn"),
    ("ActionState", "open"): N_("Open"),
    ("ActionState", "done"): N_("Done"),
    ("ActionState", "dropped"): N_("Dropped"),
    ("Role", "owner"): N_("Owner"),
    ("Role", "editor"): N_("Editor"),
    ("Role", "viewer"): N_("Viewer"),
}
