"""The visit report as a document that can be written on: whoever sends it adds a letterhead and a sentence of thanks.

A DOCX and no RTF or ODT: it is what the offices that get it open, in Word as in LibreOffice. It is made of named styles
(title, headings, lists, tables), so that an office puts its own template over it; there are no pictures, no macros, no
field that asks the network, and nothing that tells by whom or with what it was made. python-docx writes it, because it
is kept up and brings no program of its own.
"""

from planner.exports.docx.report import MEDIA_TYPE, report_docx

__all__ = ["MEDIA_TYPE", "report_docx"]
