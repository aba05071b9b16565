"""Pictures that are handed in: made anew, small, upright, with nothing beside them; whatever else is refused."""

from io import BytesIO

import pytest
from PIL import Image, ImageFile
from PIL.Image import Exif

from planner.errors import Refused
from planner.imports.apart import MOST_BYTES
from planner.imports.pictures import made_anew, picture_of

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)
ORIENTATION, CAMERA = 0x0112, 0x0110
TURN_RIGHT = 6


def file_of(image: Image.Image, sort: str = "PNG", **said: object) -> bytes:
    """Return the image as a file."""
    kept = BytesIO()
    image.save(kept, sort, **said)
    return kept.getvalue()


def opened(content: bytes) -> ImageFile.ImageFile:
    return Image.open(BytesIO(content))


def two_halves(mode: str = "RGB") -> Image.Image:
    """Return a wide picture: red on the left, blue on the right."""
    image = Image.new("RGB", (1200, 800), BLUE)
    image.paste(RED, (0, 0, 600, 800))
    return image.convert(mode)


def is_about(found: object, wanted: tuple[int, int, int]) -> bool:
    """Tell whether a colour is the one that was wanted, as far as JPEG keeps it."""
    return isinstance(found, tuple) and all(abs(one - other) < 12 for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize("sort", ["JPEG", "PNG", "WEBP"])
def test_a_picture_becomes_a_small_jpeg(sort):
    kept = opened(picture_of(file_of(two_halves(), sort)))

    assert (kept.format, kept.mode, kept.size) == ("JPEG", "RGB", (480, 320))
    assert is_about(kept.getpixel((100, 100)), RED)


def test_a_picture_stands_upright_and_says_nothing_of_where_it_was_taken():
    exif = Exif()
    exif[ORIENTATION], exif[CAMERA] = TURN_RIGHT, "A camera of Ada's"
    taken = file_of(two_halves(), "JPEG", exif=exif, comment=b"at Ada's")

    made = picture_of(taken)

    kept = opened(made)
    assert (kept.size, dict(kept.getexif()), b"Ada" in taken, b"Ada" in made) == ((427, 640), {}, True, False)
    assert [is_about(kept.getpixel((200, height)), colour) for height, colour in ((100, RED), (500, BLUE))] == [
        True
    ] * 2


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK"])
def test_every_sort_of_colours_is_read(mode):
    kept = opened(made_anew(two_halves(mode)))

    assert (kept.mode, kept.size) == ("RGB", (480, 320))


@pytest.mark.parametrize("mode", ["I;16", "I"])
def test_the_fine_greys_of_a_scanner_stay_grey(mode):
    scanned = Image.new(mode, (30, 40), 128 * 256)

    kept = opened(made_anew(scanned))

    assert is_about(kept.getpixel((3, 3)), (128, 128, 128))


@pytest.mark.parametrize("mode", ["RGBA", "P"])
def test_what_shines_through_stands_on_white(mode):
    clear = Image.new("RGBA", (30, 40), (*RED, 0)).convert(mode)

    kept = opened(made_anew(clear))

    assert is_about(kept.getpixel((3, 3)), WHITE)


def test_a_small_picture_stays_as_small_as_it_is():
    assert opened(made_anew(Image.new("RGB", (30, 40)))).size == (30, 40)


TALL = file_of(Image.new("1", (1, 40_000_001)))
NO_PICTURES = {
    "nothing": b"",
    "words": b"This is no picture.",
    "half a picture": file_of(two_halves(), "JPEG")[:2000],
    "a drawing that may hold scripts": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "a picture of another sort": file_of(two_halves(), "TIFF"),
    "a page that begins as a picture": b"\xff\xd8\xff<script>alert(1)</script>",
}


@pytest.mark.parametrize("content", NO_PICTURES.values(), ids=NO_PICTURES)
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(Refused, match="no picture") as refused:
        picture_of(content)

    assert refused.value.field == "photo"


def test_a_picture_with_too_many_pixels_is_refused_whatever_its_size():
    with pytest.raises(Refused, match="too many pixels"):
        picture_of(TALL)

    assert len(TALL) < MOST_BYTES


def test_too_large_a_file_is_refused():
    with pytest.raises(Refused, match="larger than"):
        picture_of(bytes(MOST_BYTES + 1))
