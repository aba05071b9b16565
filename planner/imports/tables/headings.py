"""Headings by which columns are known: key, what the column is called, and its headings, parted by strokes.

English, German and Japanese, as the lists of offices have them. A heading may name a language: "Funktion (en)".
"""

from collections.abc import Mapping

from planner.programme.shape import RESTRICTED_DATA
from planner.values.text import N_

RESTRICTED = frozenset(RESTRICTED_DATA)
WORDINGS = frozenset(
    {
        *("function", "form_of_address", "spoken_address", "predicate", "biography"),
        *("title", "abstract", "interpretation"),
    }
)
"""Columns that may stand in several places, one for each language."""
LISTS = frozenset({"groups", "languages", "reading"})
"""Columns that may stand in several places, each with a part of what is said."""

PEOPLE: Mapping[str, tuple[str, str]] = {
    "side": (N_("Side"), "side|seite|区分|所属側|delegation or hosts"),
    "form_of_address": (N_("Form of address"), "form of address|salutation|anrede|briefanrede|敬称"),
    "spoken_address": (
        N_("Spoken address"),
        "spoken address|addressed as|mündliche anrede|gesprochene anrede|呼びかけ|呼称",
    ),
    "predicate": (N_("Predicate"), "predicate|honorific|prädikat|尊称"),
    "academic_title": (
        N_("Academic title"),
        (
            "academic title|title|titles|degree|titel|akad titel|akad grad|akademischer titel|akademischer grad"
            "|学位|称号|学位・称号"
        ),
    ),
    "given": (
        N_("Given name"),
        "given name|given names|first name|firstname|forename|vorname|vornamen|rufname|名|名 ローマ字|ローマ字 名",
    ),
    "family": (
        N_("Family name"),
        "family name|surname|last name|lastname|nachname|familienname|zuname|姓|苗字|名字|姓 ローマ字|ローマ字 姓",
    ),
    "full_name": (
        N_("Full name"),
        (
            "name|full name|participant|participant name|delegate|teilnehmer|teilnehmerin|teilnehmende|teilnehmer in"
            "|vor- und nachname|vor- und zuname|name vorname|nachname vorname|vorname nachname|vollständiger name"
            "|氏名 ローマ字|ローマ字氏名|ローマ字"
        ),
    ),
    "suffix": (N_("Behind the name"), "suffix|behind the name|namenszusatz|nachgestellter titel|接尾辞|氏名の後の称号"),
    "native": (
        N_("Name in its own script"),
        (
            "native name|name in own script|name in its own script|name in eigener schrift|originalschrift"
            "|氏名|お名前|名前|姓名|漢字氏名|氏名 漢字|名前 漢字|現地表記の氏名"
        ),
    ),
    "reading": (
        N_("How it is read"),
        (
            "reading|furigana|phonetic|lesung|aussprache|ふりがな|よみがな|読み|読み方"
            "|氏名 カナ|氏名 フリガナ|名前 カナ|名前 フリガナ|セイ|メイ|姓 カナ|名 カナ|姓 フリガナ"
            "|名 フリガナ|カナ氏名|カナ|how it is read"
        ),
    ),
    "function": (
        N_("Function"),
        (
            "function|position|office|job title|role|funktion|amt|dienststellung|stellung|rolle"
            "|役職|役職名|職名|肩書|肩書き|職位"
        ),
    ),
    "institution": (
        N_("Institution"),
        (
            "institution|organisation|organization|company|affiliation|employer|einrichtung|firma|unternehmen|hochschule"
            "|universität|behörde|dienststelle|arbeitgeber|所属|所属機関|機関|会社|大学|所属先|団体名|会社名|大学名|機関名"
        ),
    ),
    "groups": (N_("Groups"), "group|groups|delegation|gruppe|gruppen|teilgruppe|teildelegation|グループ|班|団"),
    "email": (
        N_("E-mail"),
        (
            "e-mail|email|mail|e-mail address|email address|e-mail-adresse|mailadresse|emailadresse|dienstliche e-mail"
            "|メール|メールアドレス|eメール|電子メール|e-mailアドレス"
        ),
    ),
    "phone": (
        N_("Telephone"),
        (
            "phone|telephone|mobile|cell|phone number|mobile phone|telefon|telefonnummer|tel|tel nr|handy|handynummer"
            "|handy nr|mobil|mobilnummer|mobiltelefon|電話|電話番号|携帯|携帯電話|携帯番号"
        ),
    ),
    "languages": (
        N_("Languages"),
        "language|languages|spoken languages|sprache|sprachen|sprachkenntnisse|言語|使用言語",
    ),
    "present_from": (
        N_("Present from"),
        "present from|arrival|from|anwesend ab|anwesend von|anreise|ankunft|到着日|参加開始日|滞在開始",
    ),
    "present_to": (
        N_("Present to"),
        "present to|departure|until|anwesend bis|abreise|rückreise|出発日|帰国日|参加終了日|滞在終了",
    ),
    "accompanies": (N_("Accompanies"), "accompanies|companion of|begleitet|begleitung von|同伴者|随行|同伴先"),
    "counterpart": (N_("Counterpart"), "counterpart|gegenüber|カウンターパート"),
    "biography": (
        N_("Short biography"),
        "biography|short biography|bio|kurzbiografie|vita|lebenslauf|略歴|プロフィール",
    ),
    "rank": (N_("Rank"), "rank|order|no|number|rang|rangfolge|nr|lfd nr|reihenfolge|順位|席次|序列|番号|no."),
    "diet": (N_("Diet"), "diet|dietary requirements|ernährung|kost|diät|essen|食事|食事制限"),
    "allergies": (N_("Allergies"), "allergies|intolerances|allergien|unverträglichkeiten|アレルギー"),
    "access_needs": (
        N_("Access"),
        "access|accessibility|access needs|barrierefreiheit|assistenzbedarf|配慮事項|バリアフリー",
    ),
    "passport": (
        N_("Passport"),
        "passport|passport number|reisepass|pass|passnummer|パスポート|パスポート番号|旅券番号|旅券",
    ),
    "emergency_contact": (N_("Emergency contact"), "emergency contact|notfallkontakt|緊急連絡先"),
}

SESSIONS: Mapping[str, tuple[str, str]] = {
    "day": (N_("Day"), "day|date|tag|datum|日付|開催日"),
    "start": (N_("Begins"), "start|begins|begin|time|from|beginn|von|zeit|uhrzeit|開始|開始時刻|時間"),
    "end": (N_("Ends"), "end|ends|until|to|ende|bis|終了|終了時刻"),
    "title": (N_("Title"), "title|topic|titel|thema|演題|題名|タイトル"),
    "form": (
        N_("Form of the session"),
        "form|type|format|kind|art|形式|種別|form of the session|form der sitzung|セッションの形式",
    ),
    "room": (N_("Room or hall"), "room|hall|raum|saal|会場|部屋|room or hall|raum oder saal|部屋・ホール"),
    "speaker": (
        N_("Speakers"),
        "speaker|speakers|referent|referentin|referierende|vortragende|講演者|発表者|演者|登壇者",
    ),
    "chair": (N_("Chair"), "chair|moderator|moderation|vorsitz|座長|司会"),
    "abstract": (N_("Abstract"), "abstract|summary|zusammenfassung|要旨|概要"),
    "languages": (N_("Languages"), "language|languages|sprache|sprachen|言語"),
    "interpretation": (N_("Interpretation"), "interpretation|interpreting|dolmetschen|verdolmetschung|通訳"),
}

POSTERS: Mapping[str, tuple[str, str]] = {
    "number": (
        N_("Number of the poster"),
        "number|no|poster|nr|nummer|番号|ポスター番号|number of the poster|nummer des posters",
    ),
    "title": (N_("Title"), "title|topic|titel|thema|演題|題名|タイトル"),
    "authors": (N_("Authors"), "authors|author|autoren|autorinnen|autor|著者|共著者|autorinnen und autoren"),
    "presenter": (N_("Presented by"), "presenter|presented by|vorgestellt von|präsentiert von|発表者|演者"),
    "abstract": (N_("Abstract"), "abstract|summary|zusammenfassung|要旨|概要"),
}
