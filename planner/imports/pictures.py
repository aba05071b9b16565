"""Pictures from people: made anew, so that nothing but the picture is kept, and a small one at that."""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from planner.errors import Refused

MEDIA_TYPE = "image/jpeg"
MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000
SIZE = (480, 640)
FORMATS = ("JPEG", "PNG", "WEBP")


def picture_of(content: bytes) -> bytes:
    """Return a picture as a JPEG of at most 480 by 640, upright, without place, date or anything else beside it.

    :raises Refused: naming ``photo``, for what is no picture, or too large a one.
    """
    if len(content) > MOST_BYTES:
        raise Refused("The file is larger than %(limit)s MB.", field="photo", limit=MOST_BYTES // 2**20)
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as found:
            if found.width * found.height > MOST_PIXELS:
                raise Refused("The picture has too many pixels. Make it smaller first.", field="photo")
            return _made_anew(found)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as failure:
        raise Refused("This is no picture that can be read here. Take a JPEG, PNG or WebP.", field="photo") from failure


def _made_anew(found: Image.Image) -> bytes:
    found.draft("RGB", (2 * SIZE[0], 2 * SIZE[1]))  # a JPEG is read at half or a quarter of its size
    upright = ImageOps.exif_transpose(found).convert("RGB")
    upright.thumbnail(SIZE)
    kept = BytesIO()
    upright.save(kept, "JPEG", quality=85, optimize=True)
    return kept.getvalue()
