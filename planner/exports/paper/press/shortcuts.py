"""Shortcuts through WeasyPrint 70: what it works out again and again for one document, worked out once.

Each puts a quicker function in the place of one of the library's and gives the same result, so that a document is the
same to the byte with them and without them; a test holds them to that, and another major version of WeasyPrint needs a
look at each. Together they save a fifth of the processor time. Rejected: a library of our own beside Pango, which
would have to break lines as well; and rendering a day at a time, which numbers no pages.
"""

import copy
from collections.abc import Callable
from functools import partial
from typing import Any

import pydyf  # type: ignore[import-untyped]
from fontTools.varLib import instancer  # type: ignore[import-untyped]
from weasyprint.formatting_structure.boxes import PageBox
from weasyprint.layout import absolute, block, inline, percent, preferred, table
from weasyprint.layout import float as floats
from weasyprint.pdf.fonts import Font

_OF_LETTERS = (
    *("font_family", "font_size", "font_style", "font_stretch", "font_weight", "font_kerning"),
    *("font_variant_ligatures", "font_variant_position", "font_variant_caps", "font_variant_numeric"),
    *("font_variant_alternates", "font_variant_east_asian", "font_feature_settings", "font_variation_settings"),
    *("font_language_override", "lang", "direction", "letter_spacing", "word_spacing", "white_space", "tab_size"),
    *("overflow_wrap", "word_break", "hyphens", "hyphenate_character", "hyphenate_limit_chars"),
    *("hyphenate_limit_zone", "text_decoration_line"),
)
"""All that a line of text depends on, besides its words and the room there is."""

_SIDES = ("top", "right", "bottom", "left")
_OF_SIZE = (
    *(f"margin_{side}" for side in _SIDES),
    *(f"padding_{side}" for side in _SIDES),
    *("width", "min_width", "max_width", "height", "min_height", "max_height"),
)
_OF_BORDERS = tuple(f"border_{side}_width" for side in _SIDES)


def take() -> None:
    """Put the shortcuts in place, for all documents of this process."""
    for module in (inline, preferred):
        module.split_first_line = partial(_split_once, module.split_first_line)
    for module in (absolute, block, floats, inline, table):
        module.resolve_percentages = partial(_resolved_once, percent.resolve_percentages)
    inline.strut = partial(_strut_once, inline.strut)
    pydyf.PDF.page_references = property(partial(_listed_once, pydyf.PDF.page_references.fget))
    Font.clean = _clean_knowing_what_is_used(Font.clean)


def _split_once(split: Callable[..., Any], text: str, style: Any, context: Any, *room: Any, **more: Any) -> Any:
    """Break off the first line of a text; the same text in the same type and room breaks alike.

    Names, places and labels come many times, and a block that does not fit on its page is laid out once more on the
    next: of three lines two have been broken before.
    """
    lines = style.font_config.__dict__.setdefault("broken_lines", {})
    key = (text, _type_of(style), room, *more.items())
    if key not in lines:
        lines[key] = split(text, style, context, *room, **more)
    layout, *measures = lines[key]
    return copy.copy(layout), *measures  # what draws a line writes into its layout


def _type_of(style: Any) -> str:
    known = style.__dict__
    if "type_of_letters" not in known:
        known["type_of_letters"] = str([style[name] for name in _OF_LETTERS])
    return known["type_of_letters"]  # type: ignore[no-any-return]


def _resolved_once(resolve: Callable[..., None], box: Any, containing_block: Any) -> None:
    """Set the lengths of a box; where none is a share of what it stands in, they are the same each time."""
    known = box.style.__dict__
    if "fixed_lengths" not in known:
        known["fixed_lengths"] = None if isinstance(box, PageBox) else _fixed_lengths(box.style)
    if known["fixed_lengths"] is None:
        resolve(box, containing_block)
    else:
        box.__dict__.update(known["fixed_lengths"])


def _fixed_lengths(style: Any) -> dict[str, Any] | None:
    """Return the lengths that a box of this style always has; nothing if some depend on where it stands."""
    if style["border_collapse"] == "collapse" or style["box_sizing"] != "content-box":
        return None
    lengths = {name: style[name] for name in _OF_BORDERS}
    for name in _OF_SIZE:
        length = style[name]
        if length != "auto" and getattr(length, "unit", None) != "px":
            return None
        lengths[name] = length if length == "auto" else length.value
    return lengths | {name: 0 for name in ("min_width", "min_height") if lengths[name] == "auto"}


def _strut_once(strut: Callable[[Any], Any], style: Any) -> Any:
    """Return the height of the lines of a style and their baseline, which the library keeps under a long key."""
    known = style.__dict__
    if "height_of_lines" not in known:
        known["height_of_lines"] = strut(style)
    return known["height_of_lines"]


def _listed_once(listed: Callable[[Any], Any], pdf: Any) -> Any:
    """Return the references of the pages, which every tag asks for; the library lists them anew each time."""
    pages = len(pdf.pages["Kids"])
    known = pdf.__dict__.get("listed_pages")
    if known is None or known[0] != pages:
        known = pdf.__dict__["listed_pages"] = (pages, listed(pdf))
    return known[1]


def _clean_knowing_what_is_used(clean: Callable[..., None]) -> Callable[..., None]:
    """Return a way to cut down fonts that leaves alone the thousands of glyphs which were emptied before."""
    instantiate = instancer._instantiateGvarGlyph  # noqa: SLF001 -- it offers no choice of glyphs

    def cleaned(font: Any, glyphs: dict[int, str], hinting: object) -> None:
        def instantiate_used(name: str, glyf: Any, gvar: Any, *more: Any, **options: Any) -> None:
            if getattr(glyf[name], "numberOfContours", 0) or glyf.getGlyphID(name) in glyphs:
                instantiate(name, glyf, gvar, *more, **options)
            else:
                gvar.variations.pop(name, None)

        instancer._instantiateGvarGlyph = instantiate_used  # noqa: SLF001 -- as above
        clean(font, glyphs, hinting)

    return cleaned
