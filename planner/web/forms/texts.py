"""The field for a text that people read in several languages: one input for each language of the trip."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms.validators import ValidationError

from planner.programme.tongues import tongue
from planner.values.tags import usual_tag
from planner.values.text import ANY, NOTHING, Text, missing_in
from planner.web.forms import words
from planner.web.forms.fields import Asking, check_words


@dataclass(slots=True)
class Wording:
    """One input: its name and id, the language it is for and what that is called, what stands in it, what is wrong."""

    name: str
    place: str
    tag: str
    language: str
    typed: str
    error: Any = ""


class TextField(Asking):
    """A :class:`Text`; where it stands in no language in particular, there is an input for that too."""

    sort = "text"

    def __init__(
        self,
        label: Any = "",
        *,
        most: int = words.LINE,
        lines: bool = False,
        hint: Any = "",
        moves: bool = False,
        **kwargs: Any,
    ) -> None:
        """``most`` is the most characters in one language; ``lines`` gives room for several lines.

        One that ``moves`` stands in a row that changes places: its languages are those that were sent too.
        """
        super().__init__(label, hint=hint, **kwargs)
        self.most, self.lines, self.moves = most, lines, moves
        self.wordings: list[Wording] = []

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Take the value, then what was typed in each language."""
        self.process_errors = []
        text = data if isinstance(data, Text) else NOTHING
        self.object_data = self.data = text
        sent = self._sent_tags(formdata) if formdata and self.moves else ()
        tags = dict.fromkeys([*self._tags(text), *sent])
        self.wordings = [self._wording(tag, text.get(tag, "")) for tag in tags]
        if formdata is None:
            return
        self.data = NOTHING
        for wording in self.wordings:
            self._read(wording, str(formdata.get(wording.name, "")))
        self.process_errors = [wording.error for wording in self.wordings if wording.error]

    @property
    def missing_in(self) -> dict[str, str]:
        """The languages of the trip in which nothing is written though it is in another, by their names."""
        missing = missing_in(self.data or NOTHING, self.desk.tags)
        return {one.tag: one.language for one in self.wordings if one.tag in missing}

    def _tags(self, text: Text) -> list[str]:
        wanted = list(self.desk.tags)
        if len(wanted) == 1 and wanted[0] not in text:
            return list(dict.fromkeys([ANY, *text]))
        return list(dict.fromkeys([*([ANY] if ANY in text else []), *wanted, *text]))

    def _sent_tags(self, formdata: Any) -> Iterator[str]:
        """Yield the languages in which something was sent."""
        prefix = f"{self.name}-"
        for name in formdata:
            tag = name.removeprefix(prefix)
            if name.startswith(prefix) and usual_tag(tag) == tag and formdata[name]:
                yield tag

    def _wording(self, tag: str, typed: str) -> Wording:
        name = str(_("in every language")) if tag == ANY else tongue(tag, self.desk.language)
        return Wording(f"{self.name}-{tag}", f"{self.id}-{tag}", tag, name, typed)

    def _read(self, wording: Wording, typed: str) -> None:
        clean = words.lines(typed) if self.lines else words.one_line(typed)
        wording.typed = words.without_hidden(typed)
        try:
            check_words(clean, most=self.most, breaks=self.lines)
        except ValueError as error:
            wording.error = error.args[0]
        self.data = self.data.with_wording(wording.tag, clean)

    def pre_validate(self, form: Any) -> None:
        """Refuse an empty text where one is needed."""
        if self.required and not self.data and not self.process_errors:
            self.wordings[0].error = self.missing
            raise ValidationError(str(self.missing))

    def problem_places(self) -> Iterator[tuple[str, Any]]:
        """Yield every problem with the id of its input."""
        yield from ((wording.place, wording.error) for wording in self.wordings if wording.error)
        own = {str(wording.error) for wording in self.wordings if wording.error}
        yield from ((self.wordings[0].place, error) for error in self.errors if str(error) not in own)
