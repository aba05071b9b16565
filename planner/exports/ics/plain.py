"""Markdown as plain text: calendar programs show marks and tags as they are, so notes lose them."""

import re
from collections.abc import Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark", {"html": False})
_MARKS = re.compile(r"[\\`*_\[\]<>#&~|]|^\s*(?:[-+=]|\d+[.)])|^ {4}", re.MULTILINE)
LONGEST = 20_000
"""Characters of a note that are read; a description holds fewer."""
_LINKS = ("http://", "https://", "mailto:", "tel:")


@lru_cache(maxsize=4096)
def plain(markdown: str) -> str:
    """Return what the Markdown says: lists with dashes or numbers, links with their address behind them."""
    markdown = markdown[:LONGEST]
    if not _MARKS.search(markdown):
        return markdown.strip()
    writer = _Writer()
    for token in _MARKDOWN.parse(markdown):
        writer.write(token)
    return "\n\n".join(writer.blocks).replace("\n\n\x00", "\n").replace("\x00", "").strip()


class _Writer:
    """Collects blocks of text; one that begins with NUL (which Markdown drops) joins the block before it."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self._numbers: list[int | None] = []  # of the lists we are in: the next number, None for dashes
        self._mark = ""

    def write(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._numbers.append(None)
            case "ordered_list_open":
                self._numbers.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._numbers.pop()
            case "list_item_open":
                self._mark = self._next_mark()
            case "inline":
                self._add(_inline(token.children or []))
            case "fence" | "code_block":
                self._add(token.content.rstrip("\n"))

    def _next_mark(self) -> str:
        number = self._numbers[-1]
        if number is None:
            return "– "
        self._numbers[-1] = number + 1
        return f"{number}. "

    def _add(self, text: str) -> None:
        indent = "  " * (len(self._numbers) - 1)
        # A list's lines stand close together, and close to the sentence that announces them.
        joins = "\x00" if self._numbers else ""
        self.blocks.append(f"{joins}{indent}{self._mark}{text}")
        self._mark = ""


def _inline(tokens: Sequence[Token]) -> str:
    words: list[str] = []
    link = ""
    for token in tokens:
        match token.type:
            case "softbreak" | "hardbreak":
                words.append("\n")
            case "link_open":
                link = str(token.attrs.get("href", ""))
            case "link_close":
                words.append(_address(link, words[-1] if words else ""))
            case _:
                words.append(token.content)
    return "".join(words)


def _address(link: str, words: str) -> str:
    wanted = link.startswith(_LINKS) and words not in {link, link.partition(":")[2]}
    return f" ({link})" if wanted else ""
