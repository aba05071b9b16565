"""A part is named for one person or for several."""

import pytest

from planner.language import language
from planner.programme.part_words import part_label
from planner.values.vocabulary import PartTaken


@pytest.mark.parametrize(
    ("part", "english", "german", "japanese"),
    [
        (PartTaken.GUEST, ("Guest", "Guests"), ("Gast", "Gäste"), ("来賓", "来賓")),
        (PartTaken.HOST, ("Host", "Hosts"), ("Gastgeber", "Gastgeber"), ("主催", "主催")),
        (
            PartTaken.WITNESS,
            ("Witness", "Witnesses"),
            ("Zeugin oder Zeuge", "Zeuginnen und Zeugen"),
            ("立会人", "立会人"),
        ),
        (PartTaken.RECEIVED_BY, ("Received by",) * 2, ("Empfangen von",) * 2, ("出迎え",) * 2),
    ],
)
def test_several_who_take_a_part_have_the_plural_before_their_names(part, english, german, japanese):
    said = [[part_label(part, count, language(code)) for count in (1, 2)] for code in ("en", "de", "ja")]

    assert said == [list(english), list(german), list(japanese)]
