"""Spreadsheets written in the test itself."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook


def xlsx(*rows, merged=(), hidden=(), cells=None) -> bytes:
    """Return a workbook of one sheet, with cells by their names and ranges that are merged; ``hidden`` is another."""
    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for name, value in (cells or {}).items():
        sheet[name] = value
    for one in merged:
        sheet.merge_cells(one)
    for row in hidden:
        other = book["Hidden"] if "Hidden" in book.sheetnames else book.create_sheet("Hidden")
        other.append(row)
        other.sheet_state = "hidden"
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def ods(*rows: tuple[str, ...]) -> bytes:
    """Return an OpenDocument spreadsheet of words alone."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>' for words in row
        )
        + "</table:table-row>"
        for row in rows
    )
    names = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "table", "text")}
    spaces = " ".join(f'xmlns:{name}="{address}"' for name, address in names.items())
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Liste">{cells}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    entry = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
    space = names["office"].replace("office", "manifest")
    manifest = f'<manifest:manifest xmlns:manifest="{space}">{entry}</manifest:manifest>'
    return packed({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def packed(files: dict[str, str | bytes]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()
