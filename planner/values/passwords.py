"""Which passwords people try first: what a password is made of, and how much of that a guesser would have to find.

A password is cut into as few pieces as can be: words that everybody tries, also in disguise (p4ssw0rd), what is said of
its owner, runs such as 1234, asdf or aaaa, years; every other character is a piece of its own. Rejected: a list of the
passwords that were stolen most often. Hardly any of them has twelve characters, and most of those that have are cut
into few pieces here; and no list knows the owner's name or the trip's.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

FEWEST_PIECES = 7
"""What is made of fewer pieces is guessed: password1234 has two, summer-2026! has four."""

_TRIED = """
access account admin administrator agenda alexander apple autumn baby banana baseball batman berlin bochum change
changeme charlie cheese chocolate coffee computer cookie daniel default delegation demo dragon enter family flower
football forever freedom friday friend fussball geheim ginger google guest hallo hamburg hello herbst hockey hunter
ichliebedich iloveyou internet japan jennifer jessica jordan kennwort killer konferenz letmein liebe login london
love maggie manager master matrix matthew mercedes michael michelle monday monkey mustang nicole office orange
organizer party pass passw passwort password pepper planner planning princess private programme project protocol
protokoll purple qwerty qwertz reise root saturday schalke schatz school schule secret secure shadow snoopy soccer
sommer spring star starwars start summer sunday sunshine super superman system temp test thomas tigger tokyo travel
trip trustno user visit welcome whatever willkommen winter yellow パスワード ようこそ 東京 日本
"""
TRIED_FIRST = frozenset(_TRIED.split())
ROWS = ("1234567890", "qwertyuiop", "qwertzuiopü", "azertyuiop", "asdfghjklöä", "zxcvbnm", "yxcvbnm", "qsdfghjklm")
NEIGHBOURS = frozenset(pair for row in ROWS for way in (row, row[::-1]) for pair in pairwise(way))

_DISGUISES = str.maketrans("0134578@$!", "oieastbasi")
_YEAR = re.compile(r"(19|20)\d\d")


def is_easily_guessed(password: str, near: Iterable[str] = ()) -> bool:
    """Tell whether a password is among the first that a guesser tries; ``near`` is what is said of its owner."""
    plain = unicodedata.normalize("NFKC", password).casefold()
    return _pieces(plain, TRIED_FIRST | _words_of(near)) < FEWEST_PIECES


def _words_of(near: Iterable[str]) -> frozenset[str]:
    """Return each thing that is said as a whole and in its words."""
    said = [unicodedata.normalize("NFKC", one).casefold().strip() for one in near]
    return frozenset(word for one in said for word in (one, *re.split(r"\W+", one)) if len(word) > 1)


def _pieces(password: str, words: frozenset[str]) -> int:
    """Return the number of pieces of which a password can be made, as few as possible."""
    longest = max(map(len, words))
    fewest = [0]
    for end in range(1, len(password) + 1):
        starts = range(max(0, end - longest), end - 1)
        whole = (begin for begin in starts if _is_one(password[begin:end], words))
        fewest.append(1 + min(fewest[begin] for begin in (end - 1, _beginning_of_run(password, end), *whole)))
    return fewest[-1]


def _is_one(piece: str, words: frozenset[str]) -> bool:
    return piece in words or piece.translate(_DISGUISES) in words or _YEAR.fullmatch(piece) is not None


def _beginning_of_run(password: str, end: int) -> int:
    """Return where the run begins that ends here: characters that are alike, in order, or neighbours on a keyboard."""
    begin = end - 1
    while begin > 0 and _is_step(password[begin - 1], password[begin]):
        begin -= 1
    return begin


def _is_step(one: str, next_one: str) -> bool:
    return abs(ord(next_one) - ord(one)) <= 1 or (one, next_one) in NEIGHBOURS
