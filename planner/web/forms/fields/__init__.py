"""Fields, each of which hands back our own types and keeps the words as they were typed until they are right.

For words: ``Line``, ``Lines``, ``MailField``, ``WebField`` (an http or https address), ``Colour``, ``Hidden``. For
times: ``DayField``, ``ClockField`` (minutes since midnight), ``ZoneField``. For numbers: ``Number``, ``PointField``
(latitude and longitude in degrees), ``Tick``. For a list of small forms, a row each: ``Rows``, and ``OrderedRows``
where rows can be moved. Beside them stand ``TextField`` for texts in several languages (``texts.py``), ``WordField``,
``KeyField``, ``KeysField`` and ``GroupsField`` for what is picked (``choices.py``) and ``CountryField``
(``countries.py``).

Rejected: the fields of WTForms themselves. They hand back naive dates and strings, and lose what cannot be read.
"""

from planner.web.forms.fields.asking import Asking, chosen
from planner.web.forms.fields.lines import (
    TOO_LONG,
    UNSEEN,
    Colour,
    Hidden,
    Line,
    Lines,
    MailField,
    WebField,
    check_words,
)
from planner.web.forms.fields.numbers import Number, PointField, Tick
from planner.web.forms.fields.ordered import OrderedRows
from planner.web.forms.fields.rows import Rows
from planner.web.forms.fields.times import ClockField, DayField, ZoneField

__all__ = [
    "TOO_LONG",
    "UNSEEN",
    "Asking",
    "ClockField",
    "Colour",
    "DayField",
    "Hidden",
    "Line",
    "Lines",
    "MailField",
    "Number",
    "OrderedRows",
    "PointField",
    "Rows",
    "Tick",
    "WebField",
    "ZoneField",
    "check_words",
    "chosen",
]
