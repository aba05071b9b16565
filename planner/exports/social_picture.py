"""The picture that is shown where somebody passes on the link of a public page: the title, in the trip's colour.

1200 by 630 points, as the Open Graph protocol's readers cut it. Drawn with our own fonts, so that it is the same bytes
on every host; each line with the font that has its letters.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
MARGIN = 90
ROOM = SIZE[0] - 2 * MARGIN
PAPER, INK, SOFT, ACCENT = "#fffdf8", "#1b2130", "#565c69", "#8c1d2f"
TITLES = (84, 72, 62, 54, 46)
"""Sizes of the title, of which it has the first in which its lines fit into :data:`HEIGHT`."""
HEIGHT, LINE = 290, 1.22
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]")
_COLOUR = re.compile("#[0-9a-fA-F]{6}")

Font = ImageFont.FreeTypeFont


def social_picture(title: str, below: Iterable[str], *, accent: str = "", above: str = "") -> bytes:
    """Return the picture as PNG: what it is ``above`` the title, when and where ``below``; ``accent`` is #rrggbb."""
    colour = accent if _COLOUR.fullmatch(accent) else ACCENT
    picture = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, 24, SIZE[1]), fill=colour)
    pen.text((MARGIN, 80), above, font=_font(30, bold=True, words=above), fill=colour)
    size, lines = _fitting(title)
    font, top = _font(size, bold=True, words=title, serif=True), 150
    for line in lines:
        pen.text((MARGIN, top), line, font=font, fill=INK)
        top += round(size * LINE)
    pen.rectangle((MARGIN, SIZE[1] - 170, MARGIN + 96, SIZE[1] - 164), fill=colour)
    foot = SIZE[1] - 140
    for words in filter(None, below):
        small = _font(32, bold=False, words=words)
        pen.text((MARGIN, foot), _cut(words, small), font=small, fill=SOFT)
        foot += 46
    kept = BytesIO()
    picture.quantize(64).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _fitting(title: str) -> tuple[int, list[str]]:
    """Return size and lines in which a title fits, the last one cut where none does."""
    for size in TITLES:
        font = _font(size, bold=True, words=title, serif=True)
        lines = [*_lines(title, font)]
        most = int(HEIGHT / (size * LINE))
        if len(lines) <= most:
            return size, lines
    kept = lines[:most]
    return TITLES[-1], [*kept[:-1], _cut(f"{kept[-1]} …", font)]


def _lines(words: str, font: Font) -> Iterator[str]:
    """Break words into lines between them, and Japanese anywhere."""
    line = ""
    for part in re.findall(rf"{_WIDE.pattern}|\s|[^\s]+?(?={_WIDE.pattern}|\s|$)", words):
        if font.getlength(line + part) > ROOM and line.strip():
            yield line.strip()
            line = ""
        line += part
    if line.strip():
        yield line.strip()


def _cut(words: str, font: Font) -> str:
    if font.getlength(words) <= ROOM:
        return words
    while words and font.getlength(f"{words}…") > ROOM:
        words = words[:-1]
    return f"{words.rstrip()}…"


def _font(size: int, *, bold: bool, words: str, serif: bool = False) -> Font:
    if _WIDE.search(words):
        return _loaded("noto_cjk_sans_jp_bold" if bold else "noto_cjk_sans_jp_regular", size)
    return _loaded("fontpkg_source_serif_4" if serif else "fontpkg_source_sans_3", size, "Bold" if bold else "Regular")


@lru_cache(maxsize=32)
def _loaded(package: str, size: int, weight: str = "") -> Font:
    """Return a font of a package; ``weight`` is that of one that holds several."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(name=package)
    files = (file for file in sorted(Path(spec.origin).parent.rglob("*.[ot]tf")) if "Italic" not in file.name)
    # Pillow's own shaping: whether a machine has libraqm must change no byte.
    font = ImageFont.truetype(str(next(files)), size, layout_engine=ImageFont.Layout.BASIC)
    if weight:
        font.set_variation_by_name(weight)
    return font
