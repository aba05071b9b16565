"""Faint lines for notes by hand, where a day leaves its page empty."""

WIDTH, HEIGHT = 160, 250
"""Millimetres of the field of words of a page."""

_STEP = 9.0
_TOP = 60.0


def note_lines() -> str:
    """Return the lines of a whole page as SVG, from the foot up; the words of the day stand before them, on white."""
    count = int((HEIGHT - _TOP) / _STEP)
    lines = "".join(f"M0 {HEIGHT - 0.1 - number * _STEP:.1f}h{WIDTH}" for number in range(count))
    size = f'width="{WIDTH}mm" height="{HEIGHT}mm" viewBox="0 0 {WIDTH} {HEIGHT}"'
    path = f'<path d="{lines}" fill="none" stroke="#d9d3c5" stroke-width="0.15"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{path}</svg>'
