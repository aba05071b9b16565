"""The parts that people take, as people call them."""

from planner.values.searching import folded
from planner.values.vocabulary import PartTaken

_WORDS = {
    PartTaken.GUEST: ("guest", "guest of honour", "Gast", "Gäste", "Ehrengast", "来賓", "ゲスト"),
    PartTaken.HOST: (
        "host",
        "hosts",
        "hosted by",
        "Gastgeber",
        "Gastgeberin",
        "Einladender",
        "eingeladen von",
        "主催",
        "ホスト",
    ),
    PartTaken.RECEIVED_BY: ("received by", "welcomed by", "empfangen von", "Empfang durch", "begrüßt von", "応対"),
    PartTaken.SPEAKER: (
        *("speaker", "speakers", "speech", "keynote", "panelist", "panellist", "talk", "Redner", "Rednerin", "Rede"),
        *("Vortrag", "Vortragender", "Vortragende", "Sprecher", "Sprecherin", "Referent", "Referentin", "Grußwort"),
        *("Podium", "Festrede", "講演", "講演者", "登壇", "登壇者", "スピーカー"),
    ),
    PartTaken.CHAIR: (
        *(
            "chair",
            "chairs",
            "moderator",
            "moderation",
            "moderates",
            "Moderatorin",
            "moderated by",
            "chaired by",
            "Vorsitz",
            "Leitung",
            "Leiter",
        ),
        *("moderiert von", "geleitet von"),
        *("Sitzungsleitung", "司会", "議長", "座長"),
    ),
    PartTaken.SIGNATORY: (
        *(
            "signatory",
            "signatories",
            "signs",
            "signed by",
            "Unterzeichner",
            "Unterzeichnerin",
            "unterzeichnet",
            "unterzeichnet von",
        ),
        *("Unterzeichnende", "Unterzeichnender", "Unterschrift", "署名者", "署名"),
    ),
    PartTaken.WITNESS: ("witness", "witnesses", "Zeuge", "Zeugin", "Zeugen", "立会人", "立会"),
    PartTaken.INTERPRETER: (
        *("interpreter", "interpreters", "interprets", "Dolmetscher", "Dolmetscherin", "Dolmetschen", "dolmetscht"),
        *("通訳", "通訳者"),
    ),
    PartTaken.RESPONSIBLE: (
        *("responsible", "in charge", "contact", "verantwortlich", "Verantwortlicher", "Verantwortliche", "zuständig"),
        *("Ansprechpartner", "Ansprechpartnerin", "Kontakt", "担当", "担当者", "責任者"),
    ),
}
_CALLED = {folded(word): part for part, words in _WORDS.items() for word in (*words, part.value)}


def part_called(words: str) -> PartTaken | None:
    """Return the part that is called so in English, German or Japanese; nothing for another word."""
    return _CALLED.get(folded(words))
