"""How people are called: the name in Latin letters and the one in their own script, in the order of the reader.

Pages, documents, calendars and tables all ask here, so that the same person is called the same everywhere. Rejected:
asking each template which name comes first; they came to different answers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planner.programme.addressing import around, spoken, written
from planner.programme.shape import Person, Programme
from planner.values.searching import folded
from planner.values.tags import wider
from planner.values.text import ANY, Text, isolated, runs_from_right
from planner.values.vocabulary import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One person's names for readers of one language.

    Of the name in Latin letters, ``bold`` is the family's name, ``before`` and ``after`` what stands round it;
    ``native`` is the name in its own script where that is another, ``tag`` its language. ``is_read_above`` tells that
    the ``reading`` stands over it, as only in Japanese; elsewhere it stands in brackets behind. ``address`` is the form
    of address, of which one of both is empty: before the name, or as in Japanese behind it; so with the predicate, such
    as H. E. The ``ending`` stands right behind the name in Latin letters: `` Jr.``, ``, MdB``.
    """

    before: str
    bold: str
    after: str
    native: str = ""
    tag: str = ""
    reading: str = ""
    is_read_above: bool = False
    native_first: bool = False
    address_before: str = ""
    address_behind: str = ""
    predicate_before: str = ""
    predicate_behind: str = ""
    ending: str = ""

    @property
    def address(self) -> str:
        """The form of address, wherever it stands; "" where there is none for this reader."""
        return self.address_before or self.address_behind

    @property
    def latin(self) -> str:
        """The name in Latin letters, with the academic title before it and the suffix behind it."""
        return " ".join(filter(None, (self.before, self.bold, self.after))) + self.ending

    @property
    def written(self) -> str:
        """The name as an envelope or a place card bears it, with predicate and form of address."""
        before, behind = (self.predicate_before, self.address_before), (self.address_behind, self.predicate_behind)
        return " ".join(filter(None, (*before, self.first, *behind)))

    @property
    def first(self) -> str:
        """The name that the reader looks for."""
        return self.native if self.native_first else self.latin

    @property
    def second(self) -> str:
        """The same in the other script, "" where there is none."""
        return self.latin if self.native_first else self.native

    @property
    def in_line(self) -> str:
        """The name within a sentence of the reader's: in Latin letters, and before it as the reader writes it."""
        return isolated(f"{self.native} {self.latin}" if self.native_first else self.latin)


def naming(person: Person, programme: Programme, language: str) -> Naming:
    """Return how a person is called before readers of a language, by its tag.

    Who reads the person's own script finds that name first and the Latin one after it in the same order:
    永田恭介 Nagata Kyosuke. A form of address is said in the reader's language or where it is the same in every one,
    else not at all.
    """
    tags = (language, *wider(language))
    native = "" if person.native in person.name else person.native
    tag = _language_of(native, person, programme) if native else ""
    if is_transcribed := bool(native) and _is_transcribed(person, programme):
        native, tag = (native, "ja") if "ja" in tags else ("", "")
    native_first = bool(tag) and tag in tags
    address, predicate = written(person, language), around(person.predicate, language)
    before, bold, after = _latin(person, family_first=person.family_first or (native_first and not is_transcribed))
    return Naming(
        before=before,
        bold=bold,
        after=after,
        native=native,
        tag=tag,
        reading=person.reading,
        is_read_above=bool(person.reading) and tag == "ja",
        native_first=native_first,
        address_before=address.before,
        address_behind=address.behind,
        predicate_before=predicate.before,
        predicate_behind=predicate.behind,
        ending=person.ending,
    )


def addressed_as(person: Person, programme: Programme, language: str) -> str:
    """Return how one addresses somebody in speech: Magnifizenz, 永田恭介 学長; "" where nobody can tell."""
    named = naming(person, programme, language)
    plain = " ".join(filter(None, (person.given, person.family)[:: -1 if person.family_first else 1]))
    return spoken(person, language, first=named.native if named.native_first else plain)


def called(person: Person, programme: Programme) -> Text:
    """Return how a person is called in a sentence, in every language in which it is not the same."""
    tag = naming(person, programme, "").tag
    return Text({ANY: person.name, tag: naming(person, programme, tag).in_line} if tag else person.name)


def _latin(person: Person, *, family_first: bool) -> tuple[str, str, str]:
    """Return what stands before the bold name, that, and what after it.

    A name that runs from right to left stays in one piece: cut in two, its parts would change places.
    """
    title, given, family = person.academic_title, person.given, person.family
    if runs_from_right(given + family):
        return title, " ".join(filter(None, (family, given) if family_first else (given, family))), ""
    if family_first:
        return title, family, given
    return " ".join(filter(None, (title, given))), family, ""


def _language_of(native: str, person: Person, programme: Programme) -> str:
    """Return the tag of the language in which somebody's own name is written, "" where the script tells nothing."""
    spoken = written_in(native)
    if len(spoken) < 2:
        return "".join(spoken)
    if "ja" in spoken and _KANA.search(person.reading):
        return "ja"
    return next((tag for tag in _hints(person, programme) if tag in spoken), spoken[0])


def written_in(words: str) -> tuple[str, ...]:
    """Return the languages that a script leaves open, that of most people first; none for Latin letters."""
    return () if words.isascii() else next((tags for tags, letters in _SCRIPTS if letters.search(words)), ())


def language_at(words: str, country: str, programme: Programme) -> str:
    """Return the tag of the language in which the words of a place are written, "" where the script tells nothing."""
    spoken = written_in(words)
    return next((tag for tag in _spoken_at(country, programme) if tag in spoken), spoken[0] if spoken else "")


def _is_transcribed(person: Person, programme: Programme) -> bool:
    """Tell whether a name in its "own script" is one that the Japanese spell so for want of another: トーマス."""
    if not _KATAKANA.fullmatch(person.native):
        return False
    own = programme.institutions.get(person.institution or "")
    return "ja" not in person.languages[:1] and (own is None or own.country != "JP")


def sorted_under(person: Person) -> str:
    """Return by what a list by the alphabet sorts somebody: the family name without the small words before it."""
    bare = _PARTICLES.sub("", _NOBLE.sub("", person.family))
    return folded(" ".join(filter(None, (bare or person.family, person.given))))


def _hints(person: Person, programme: Programme) -> Iterator[str]:
    """Go through the languages that somebody may be at home in, the likeliest first."""
    for tag in person.languages:
        yield from (tag, *wider(tag))
    own = programme.institutions.get(person.institution or "")
    yield from _spoken_at(own.country if own else "", programme)


def _spoken_at(country: str, programme: Programme) -> Iterator[str]:
    yield _SPOKEN_IN.get(country, "")
    yield from programme.trip.languages
    yield from (_SPOKEN_IN.get(one.country, "") for one in programme.institutions.values() if one.side is Side.HOST)


_NOBLE = re.compile(
    "^(?:Freiherr|Freifrau|Freiin|Graf|Gräfin|Fürst|Fürstin|Prinz|Prinzessin|Ritter|Edler|Baron|Baronin) (?=\\S)"
)
_PARTICLES = re.compile("^(?:[a-zà-öø-ÿ]+[ \u2019'-]+)+(?=\\S)")
"""Small words before a family name, such as von und zu, van der, de la, al-; in capitals they are part of it."""

_KATAKANA = re.compile("[\u30a0-\u30ff＝ 　]+")
_KANA = re.compile("[\u3040-\u30ff]")
_SCRIPTS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("ja",), _KANA),
    (("ko",), re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")),
    (("zh", "ja", "ko"), re.compile("[\u3005\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")),
    (
        ("ar", "fa", "ur", "ps", "ckb"),
        re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"),
    ),
    (("he", "yi"), re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")),
    (("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"), re.compile("[\u0400-\u052f]")),
    (("el",), re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    (("hy",), re.compile("[\u0530-\u058f]")),
    (("ka",), re.compile("[\u10a0-\u10ff]")),
    (("hi", "mr", "ne"), re.compile("[\u0900-\u097f]")),
    (("bn",), re.compile("[\u0980-\u09ff]")),
    (("th",), re.compile("[\u0e00-\u0e7f]")),
)
"""The languages that are written in a script, the one of most people first, and the letters that betray it."""

_COUNTRIES = {
    "zh": ("CN", "HK", "MO", "SG", "TW"),
    "ja": ("JP",),
    "ko": ("KP", "KR"),
    "fa": ("AF", "IR"),
    "ur": ("PK",),
    "uk": ("UA",),
    "be": ("BY",),
    "bg": ("BG",),
    "sr": ("RS",),
    "mk": ("MK",),
    "kk": ("KZ",),
    "ky": ("KG",),
    "mn": ("MN",),
    "tg": ("TJ",),
    "ne": ("NP",),
}
_SPOKEN_IN = {country: tag for tag, countries in _COUNTRIES.items() for country in countries}
"""What is spoken in the countries (ISO 3166) where a script leaves a choice."""
