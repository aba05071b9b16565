"""A letter as HTML that every mail program shows: no pictures, no scripts, nothing fetched; it is readable bare."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from html import escape

from planner.exports.mail.letter import Block, Entries, Entry, Letter, Paragraph, Way

STYLE = (
    "body{margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans JP',sans-serif}"
    "main{max-width:36em;margin:0 auto}h1{font-size:20px;line-height:1.3;margin:0 0 24px}p{margin:0 0 16px}"
    "ul{margin:0 0 16px;padding:0;list-style:none}li{margin:0 0 12px;padding:0 0 0 12px;border-left:3px solid}"
    ".mark{display:block;font-size:13px;opacity:.75}.what{font-weight:600}.line{display:block}"
    ".way{display:inline-block;padding:8px 20px;border:2px solid;border-radius:6px;font-weight:600}"
    ".aside{font-size:13px;opacity:.75}"
)
"""How it looks where styles are read; colours are the reader's own, by day and by night."""
_DIGEST = b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_DIGEST}'; sandbox"
"""What a browser may do with a letter that it is shown: lay it out, and nothing else."""


def as_html(letter: Letter) -> str:
    """Return a letter as a whole page."""
    subject, inside = escape(letter.subject), "\n".join(_block(one) for one in letter.blocks)
    return (
        f'<!doctype html>\n<html lang="{escape(letter.tag)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{subject}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{subject}</h1>\n{inside}\n</main>\n</body>\n</html>\n"
    )


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        aside = ' class="aside"' if block.aside else ""
        return f"<p{aside}>{_lines(block.words)}</p>"
    if isinstance(block, Way):
        address = escape(block.address)
        return (
            f'<p><a class="way" href="{address}">{escape(block.words)}</a></p>\n'
            f'<p class="aside"><a href="{address}">{address}</a></p>'
        )
    return _list(block)


def _list(block: Entries) -> str:
    entries = "\n".join(f"<li>{''.join(_entry(one))}</li>" for one in block.entries)
    return f"<ul>\n{entries}\n</ul>"


def _entry(one: Entry) -> Iterator[str]:
    if one.mark:
        yield f'<span class="mark">{escape(one.mark)}</span> '
    title = escape(one.title)
    yield f'<span class="what">{f"<del>{title}</del>" if one.gone else title}</span>'
    yield from (f'<span class="line">{_lines(line)}</span>' for line in (one.when, *one.lines) if line)


def _lines(words: str) -> str:
    return "<br>\n".join(escape(line) for line in words.split("\n"))
