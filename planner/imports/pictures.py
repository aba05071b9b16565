"""Pictures from people: made anew, so that nothing but the picture is kept, and a small one at that."""

import re
from base64 import b64decode, b64encode
from io import BytesIO
from typing import TYPE_CHECKING

from planner.errors import Refused
from planner.imports.apart import Killed, apart, ensure_small, limit, tell
from planner.values.text import N_

if TYPE_CHECKING:
    from PIL.Image import Image

MEDIA_TYPE = "image/jpeg"
MOST_PIXELS = 40_000_000
SIZE = (480, 640)
FORMATS = ("JPEG", "PNG", "WEBP")
_BEGINNINGS = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|RIFF....WEBP", re.DOTALL)

_NO_PICTURE = N_("This is no picture that can be read here. Take a JPEG, PNG or WebP.")
_TOO_MANY_PIXELS = N_("The picture has too many pixels. Make it smaller first.")


def picture_of(content: bytes) -> bytes:
    """Return a picture as a JPEG of at most 480 by 640, upright, without place, date or anything else beside it.

    :raises Refused: naming ``photo``, for what is no picture, or too large a one.
    """
    ensure_small(content, field="photo")
    if not _BEGINNINGS.match(content):
        raise Refused(_NO_PICTURE, field="photo")
    try:
        found = str(apart("pictures", content))
    except Killed as died:
        raise Refused(_NO_PICTURE, field="photo") from died
    if not found:
        raise Refused(_TOO_MANY_PIXELS, field="photo")
    return b64decode(found)


def main() -> None:
    """Make, in the child, the picture that is handed in anew; "" for one with too many pixels."""
    content = limit()
    from PIL import Image  # noqa: PLC0415 -- only once this process is limited

    with Image.open(BytesIO(content), formats=FORMATS) as found:
        is_small = found.width * found.height <= MOST_PIXELS
        tell(b64encode(made_anew(found)).decode() if is_small else "")


def made_anew(found: "Image") -> bytes:
    """Return the picture as it is kept; what shines through stands on white."""
    from PIL import Image, ImageOps  # noqa: PLC0415 -- as above

    if found.mode.startswith("I"):  # grey of sixteen bits, as scanners make it: else all above 255 becomes white
        found = found.point(lambda grey: grey / 256).convert("L")
    if found.mode == "P":
        found = found.convert("RGBA")
    found.thumbnail((2 * max(SIZE),) * 2)  # first, so that nothing else is done to forty million pixels
    upright = ImageOps.exif_transpose(found)
    if upright.has_transparency_data:
        ground = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(ground, upright.convert("RGBA"))
    upright = upright.convert("RGB")
    upright.thumbnail(SIZE)
    upright.info.clear()  # comments and profiles, which would be written too
    kept = BytesIO()
    upright.save(kept, "JPEG", quality=85, optimize=True)
    return kept.getvalue()
