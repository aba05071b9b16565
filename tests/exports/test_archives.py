"""Archives of office files: the same parts make the same bytes, whenever they were written."""

from io import BytesIO
from zipfile import ZipFile, ZipInfo

from planner.exports.archives import settled


def an_archive(written: tuple[int, int, int, int, int, int]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr(ZipInfo("[Content_Types].xml", written), "<Types/>")
        archive.writestr(ZipInfo("word/document.xml", written), "<document/>")
    return buffer.getvalue()


def test_archives_that_differ_by_their_clock_only_are_the_same():
    early, late = an_archive((2026, 1, 1, 9, 0, 0)), an_archive((2026, 11, 23, 17, 30, 0))

    assert early != late
    assert settled(early) == settled(late)


def test_the_parts_stay_what_they_were_and_where_they_were():
    archive = ZipFile(BytesIO(settled(an_archive((2026, 1, 1, 9, 0, 0)))))

    assert archive.testzip() is None
    assert [(name, archive.read(name)) for name in archive.namelist()] == [
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<document/>"),
    ]
