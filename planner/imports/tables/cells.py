"""Words of a cell as values of ours: lists, languages, sides, whole names."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from babel import Locale

from planner.values.searching import folded
from planner.values.tags import usual_tag
from planner.values.vocabulary import Side

_SIDES = {
    Side.HOME: "home|home side|own side|delegation|delegate|guest|heim|gast|gäste|eigene|訪問団|代表団|訪問側|団員",
    Side.HOST: "host|hosts|host side|gastgeber|gastgeberin|gastgeberseite|partner|受入側|受け入れ側|ホスト|先方",
}
_ADDRESSES = {
    "de": "herr|herrn|frau",
    "en": "mr|mrs|ms|miss|mx|sir|dame",
    "fr": "madame|monsieur|mme",
    "ja": "様|氏|先生|さん",
}
_SUFFIXES = re.compile(
    r"jr|sr|jun|sen|i{2,3}|iv|md[bl]|mdep|mp|mep|ph ?d|m ?d|m ?b ?a|m ?a|m ?sc|b ?a|b ?sc|ll ?[bm]|m ?eng|[ocmk]be"
    r"|a ?d|frs|mpa|mph|dphil|edd|jd"
)
_SURE_SUFFIX = re.compile(r"[JS]r\.?|(?:Jun|Sen|jun|sen|jr|sr)\.|I{2,3}|IV|MdB|MdL|MdEP|Ph\. ?D\.|PhD|MBA")
_TITLE = re.compile(
    r"(?:(?:(?:[Uu]niv|[Aa]pl|Hon)\.[ -]?)*"
    r"(?:Prof(?:\.|essorin\b|essor\b|(?= ))|Dr(?:es)?(?:\.|(?= ))|PD(?= )|Dipl\.|Mag\.|Ing\.)"
    r"(?:[ -]?(?:Ing|Kfm|Phys|Chem|med|vet|dent|rer|nat|pol|oec|publ|phil|theol|jur|iur|sc|agr|soc|techn"
    r"|h|c|e|habil|mult)(?:\.|(?=[ -])))*[ ]?)+"
)
_EAST = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_BETWEEN = re.compile(r"[,;/、・\n]+")
_BRACKETS = re.compile(r"\s*[(（\[].*?[)）\]]|\s+[–—-]\s.*|:.*")


class WholeName(NamedTuple):
    """The parts of a name that stands in one cell; ``address`` is such as Herr."""

    address: str = ""
    title: str = ""
    given: str = ""
    family: str = ""
    suffix: str = ""


def side_of(words: str) -> Side | None:
    """Return whose side words mean."""
    return _sides().get(folded(words))


@lru_cache(maxsize=1)
def _sides() -> Mapping[str, Side]:
    return {folded(one): side for side, said in _SIDES.items() for one in said.split("|")}


def parts_of(words: str) -> list[str]:
    """Return what stands in a list within one cell."""
    return [part.strip() for part in _BETWEEN.split(words) if part.strip()]


def tongue_of(words: str) -> str:
    """Return the tag of a language that is said by its tag or by its name; "" for none.

    How well somebody speaks it, in brackets or behind a dash, is left aside.
    """
    bare = _BRACKETS.sub("", words).strip()
    found = _tongues().get(folded(bare))
    return found or (usual_tag(bare) if len(bare) < 4 or "-" in bare else None) or ""


@lru_cache(maxsize=1)
def _tongues() -> Mapping[str, str]:
    locales = map(Locale, ("en", "de", "ja"))
    return {folded(str(name)): str(tag) for locale in locales for tag, name in locale.languages.items() if len(tag) < 4}


def address_tag(words: str) -> str:
    """Return the language of a form of address that says nothing more, such as of Herr; "" for anything else."""
    bare = words.strip().rstrip(".").casefold()
    return next((tag for tag, said in _ADDRESSES.items() if bare in said.split("|")), "")


def is_eastern(words: str) -> bool:
    """Tell whether words hold letters of a script in which the family's name comes first: Han, kana, Hangul."""
    return bool(_EAST.search(words))


def whole_name(words: str) -> WholeName:
    """Return the parts of a name that stands in one cell.

    "Paul, Martin", "PAUL Martin" and "Martin Paul" alike; small words before the family's name belong to it. In an
    eastern script the family's name ends at the first blank.
    """
    address, words = addressed(words.strip())
    if is_eastern(words):
        family, _, given = words.partition(" ")
        return WholeName(address, given=given.strip(), family=family)
    words, suffix = _without_suffix(words)
    title, bare = titled(words)
    if "," in bare:
        family, _, rest = bare.partition(",")
        also, given = titled(rest.strip())
        return WholeName(address, title or also, given, family.strip(), suffix)
    given, family = _given_and_family(bare.split())
    return WholeName(address, title, given, family, suffix)


def addressed(words: str) -> tuple[str, str]:
    """Part a form of address such as Herr from the words behind it."""
    first, _, rest = words.partition(" ")
    return (first, rest.strip()) if rest and address_tag(first) else ("", words)


def titled(words: str) -> tuple[str, str]:
    """Part academic titles from the words behind them."""
    found = _TITLE.match(f"{words} ")
    return (found[0].strip(), words[found.end() :].strip()) if found else ("", words)


def _given_and_family(names: list[str]) -> tuple[str, str]:
    loud = [name for name in names if len(name) > 1 and name.replace("-", "").isalpha() and name.isupper()]
    if loud and len(loud) < len(names):
        return " ".join(name for name in names if name not in loud), " ".join(loud)
    last = next((nth for nth, name in enumerate(names[1:-1], start=1) if name[0].islower()), len(names) - 1)
    return " ".join(names[:last]), " ".join(names[last:])


def _without_suffix(words: str) -> tuple[str, str]:
    """Part a name from what stands behind it: Jr., MdB, PhD."""
    name, comma, suffix = words.rpartition(",")
    if comma and _SUFFIXES.fullmatch(folded(suffix)):
        return name.strip(), suffix.strip()
    name, blank, suffix = words.rpartition(" ")
    return (name.strip(), suffix) if blank and _SURE_SUFFIX.fullmatch(suffix) else (words, "")
