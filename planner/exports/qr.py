"""QR codes (ISO/IEC 18004) as drawings, for addresses that are read off a screen or a sheet of paper by a telephone."""

from itertools import groupby

import segno

QUIET = 4
"""Modules of empty space around a code, without which readers miss it."""


def qr_svg(address: str) -> str:
    """Return an address as an SVG in the colour of the text around it; a reader of screens passes over it."""
    rows = [list(row) for row in segno.make(address, error="m", micro=False).matrix_iter(border=QUIET)]
    lines = "".join(_line(nth, row) for nth, row in enumerate(rows))
    about = f'viewBox="0 0 {len(rows)} {len(rows)}" shape-rendering="crispEdges" aria-hidden="true"'
    return f'<svg class="qr-code" {about}><path d="{lines}" fill="none" stroke="currentColor"/></svg>'


def _line(nth: int, row: list[int]) -> str:
    """Return one row of modules as strokes, neighbours in one."""
    strokes, at = [], 0
    for is_dark, modules in groupby(row):
        length = sum(1 for _ in modules)
        if is_dark:
            strokes.append(f"M{at} {nth}.5h{length}")
        at += length
    return "".join(strokes)
