"""Office files that say nothing of the clock: their ZIP archives hold when they were written, for each part anew."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP archive can say: APPNOTE.TXT 4.4.6 takes over the date of MS-DOS."""


def settled(content: bytes) -> bytes:
    """Return the same archive, its parts in their order and all of the same date: same parts, same bytes."""
    buffer = BytesIO()
    with ZipFile(BytesIO(content)) as written, ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for part in written.infolist():
            info = ZipInfo(part.filename, _BEGINNING)
            info.external_attr = 0o600 << 16
            archive.writestr(info, written.read(part), ZIP_DEFLATED)
    return buffer.getvalue()
