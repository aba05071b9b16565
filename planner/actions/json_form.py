"""The shape's values as JSON knows them, and back.

The library ``cattrs`` knows the shape's dataclasses; it leaves out what says nothing, and reads what an older release
of this product has kept: a field that was not there yet means its default. What has no order is written in order, so
that the same value gives the same text.
"""

from collections.abc import Set as AbstractSet
from datetime import date, datetime

from cattrs import Converter

from planner.values.text import Text

json_form = Converter(omit_if_default=True, unstruct_collection_overrides={AbstractSet: sorted})
json_form.register_unstructure_hook(Text, dict)
json_form.register_structure_hook(Text, lambda said, _: Text(said))
json_form.register_unstructure_hook(date, date.isoformat)
json_form.register_structure_hook(date, lambda said, _: date.fromisoformat(said))
json_form.register_unstructure_hook(datetime, datetime.isoformat)
json_form.register_structure_hook(datetime, lambda said, _: datetime.fromisoformat(said))
