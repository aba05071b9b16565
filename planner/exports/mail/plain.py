"""A letter as plain text."""

from collections.abc import Iterator

from planner.exports.mail.letter import Block, Entries, Entry, Letter, Paragraph


def as_text(letter: Letter) -> str:
    """Return a letter as text that needs no layout: a paragraph, an empty line, the next."""
    return "\n\n".join(_block(one) for one in letter.blocks) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"--\n{block.words}" if block.aside else block.words
    if isinstance(block, Entries):
        return "\n\n".join("\n".join(_entry(one)) for one in block.entries)
    return f"{block.words}:\n{block.address}"


def _entry(one: Entry) -> Iterator[str]:
    yield f"- {one.mark}: {one.title}" if one.mark else f"- {one.title}"
    yield from (f"  {line}" for line in (one.when, *one.lines) if line)
