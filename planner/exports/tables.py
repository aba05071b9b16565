"""Which lists of a trip can be had as a table, and in which forms: what the downloads and the command line offer."""

from collections.abc import Callable, Mapping

from planner.exports import csv_tables, vcards, xlsx
from planner.exports.csv_tables import items_csv, items_rows, people_csv, people_rows
from planner.exports.lists import manifest_xlsx, rooming_xlsx
from planner.exports.vcards import people_vcards
from planner.exports.xlsx import sheet_xlsx
from planner.language import Language
from planner.programme.shape import Programme
from planner.values.text import N_

Writer = Callable[[Programme, Language], bytes]

HEADINGS = {
    "people": N_("People"),
    "items": N_("Programme"),
    "rooming": N_("Rooming list"),
    "manifest": N_("Transport manifest"),
}
"""What each table is called, to be said in the reader's language."""

MEDIA_TYPES = {"xlsx": xlsx.MEDIA_TYPE, "csv": csv_tables.MEDIA_TYPE, "vcf": vcards.MEDIA_TYPE}


def people_xlsx(programme: Programme, language: Language) -> bytes:
    """Return the delegation and the hosts by rank as a workbook."""
    return sheet_xlsx(language.say(HEADINGS["people"]), *people_rows(programme, language))


def items_xlsx(programme: Programme, language: Language) -> bytes:
    """Return everything in the programme, in the order of its days, as a workbook."""
    return sheet_xlsx(language.say(HEADINGS["items"]), *items_rows(programme, language))


TABLES: Mapping[str, Mapping[str, Writer]] = {
    "people": {"xlsx": people_xlsx, "csv": people_csv, "vcf": people_vcards},
    "items": {"xlsx": items_xlsx, "csv": items_csv},
    "rooming": {"xlsx": rooming_xlsx},
    "manifest": {"xlsx": manifest_xlsx},
}
"""What writes a table, by its name and by the form that is asked for."""
