"""Letters: what they say, and that nothing anybody writes can break out of them."""

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as some
from icalendar import Calendar

from planner.exports import mail
from planner.exports.mail.letter import Letter, Paragraph
from planner.exports.reader import Reader
from planner.language import language
from planner.programme.audience import seen_by
from planner.programme.shape import Programme
from planner.values.text import Text
from tests.pages import parsed, words_of

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
SENDER = ("Protocol Office", "protocol@example.org")
PAGE = "https://planner.example.org/p/secret/"
ANY_WORDS = some.text(some.characters(exclude_categories=("Cs",)), max_size=80) | some.sampled_from(
    [
        "<script>x</script>",
        '"><img src=x>',
        "a\r\nBcc: eve@example.org",
        "日本語 🍣",
        "\x00\x07",
        "=?utf-8?q?x?=",
        "&lt;",
    ]
)


def own(whole: Programme, person: str = "ada", code: str = "en") -> Reader:
    return Reader(seen_by(whole, f"person:{person}"), language(code))


def test_the_letter_with_a_link_names_trip_days_and_sender(whole: Programme):
    letter = mail.link_letter(own(whole), "ada", PAGE, mail.Occasion("Welcome!", "Ada", 1, AT))

    text = mail.as_text(letter)
    assert letter.subject == "Your programme: Visit to Tsukuba"
    assert [line for line in text.splitlines() if line][:3] == [
        "Dear Lord Mayor Adler,",
        "Welcome!",
        "Here is your own programme for “Visit to Tsukuba”, 22–29 November 2026.",
    ]
    assert PAGE in text


def test_before_anything_is_published_the_letter_promises_no_programme(whole: Programme):
    letter = mail.link_letter(own(whole), "ada", PAGE, mail.Occasion())

    assert "Nothing is published yet." in mail.as_text(letter)


@pytest.mark.parametrize("code", ["en", "de", "ja"])
def test_text_and_html_say_the_same(whole: Programme, code: str):
    letter = mail.link_letter(own(whole, code=code), "ada", PAGE, mail.Occasion("Eins\nzwei\n\ndrei", "Ada", 1, AT))

    root, errors = parsed(mail.as_html(letter))

    assert errors == []
    html = words_of(root.find(".//main"))
    said = [line for line in mail.as_text(letter).splitlines() if line and line != "--"]
    assert [line for line in said if line.rstrip(":：") not in html] == []


def test_words_that_look_encoded_bring_no_header_of_their_own():
    hidden = "=?utf-8?q?=0d=0aBcc:_v@elsewhere.example=0d=0a=0d=0aX?="
    place = (f"{hidden} Ada", "ada@example.org")
    envelope = mail.Envelope(place, place, at=datetime(2026, 11, 20, tzinfo=UTC), name="letter", answers=place)

    message = mail.message_of(Letter(hidden, (Paragraph(hidden),), "en"), envelope)

    read = message_from_bytes(message.as_bytes(policy=policy.SMTP), policy=policy.default)
    assert read["Bcc"] is None
    assert not read.defects
    assert not any("\n" in str(words) for words in read.values())


@given(words=ANY_WORDS, subject=ANY_WORDS, name=ANY_WORDS)
def test_no_words_break_out_of_a_message(words: str, subject: str, name: str):
    letter = Letter(subject, (Paragraph(words),), "en")
    envelope = mail.Envelope(SENDER, (name, "ada@example.org"), AT, "letter.1", answers=(name, "ben@example.org"))

    sent = message_from_bytes(mail.message_of(letter, envelope).as_bytes(policy=policy.SMTP), policy=policy.default)

    assert set(sent.keys()) == {
        *("From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Language", "Reply-To"),
        *("MIME-Version", "Content-Type"),
    }
    assert [one.addr_spec for one in sent["To"].addresses] == ["ada@example.org"]
    root, _errors = parsed(sent.get_body(("html",)).get_content())
    assert [one.tag for one in root.find(".//main").iter() if one.tag in {"script", "img"}] == []


@given(name=ANY_WORDS, title=ANY_WORDS, sequence=some.integers(0, 9))
def test_an_invitation_names_one_entry_and_its_parties_whatever_they_are_called(name: str, title: str, sequence: int):
    from tests.programmes import whole_trip  # noqa: PLC0415 -- a fixture is not for generated tests

    whole = whole_trip(title=Text(title or "x"))
    reader = own(whole)
    parties = mail.Parties(SENDER, (name, "ada@example.org"))
    revision = mail.Revision(sequence, AT)

    body = mail.itip_of(reader.programme, "call", reader.language, parties, revision=revision, method=mail.REQUEST)

    assert max(map(len, body.split(b"\r\n"))) <= 75
    calendar = Calendar.from_ical(body)
    [event] = calendar.walk("VEVENT")
    assert (str(calendar["METHOD"]), str(event["UID"]), int(event["SEQUENCE"])) == (
        "REQUEST",
        "call-0001@delegation-planner.internal",
        sequence,
    )
    assert (str(event["ORGANIZER"]), str(event["ATTENDEE"])) == (
        "mailto:protocol@example.org",
        "mailto:ada@example.org",
    )
    assert (event["ATTENDEE"].params["RSVP"], event["DTSTAMP"].dt) == ("TRUE", AT)


def test_what_is_taken_back_is_cancelled_and_asks_nothing(whole: Programme):
    reader = own(whole)
    revision = mail.Revision(4, AT)

    body = mail.itip_of(
        reader.programme,
        "call",
        reader.language,
        mail.Parties(SENDER, ("Ada", "ada@example.org")),
        revision=revision,
        method=mail.CANCEL,
    )

    calendar = Calendar.from_ical(body)
    [event] = calendar.walk("VEVENT")
    assert (str(calendar["METHOD"]), str(event["STATUS"])) == ("CANCEL", "CANCELLED")
    assert "RSVP" not in event["ATTENDEE"].params


def test_an_invitation_says_when_and_where_and_where_to_answer(whole: Programme):
    letter = mail.invitation_letter(
        own(whole), "call", "ada", asked=mail.Asked.NEW, page=f"{PAGE}invitations/call", occasion=mail.Occasion()
    )

    text = mail.as_text(letter)
    assert letter.subject == "Invitation: Courtesy call"
    assert "Tuesday 24 November 2026, 09:00–10:30, Tokyo" in text
    assert "〒305-0047" in text
    assert f"{PAGE}invitations/call" in text
