"""The agreements of a trip as they are printed: who signs what for whom, when and where."""

from dataclasses import dataclass, replace

from planner.exports.paper.people import Named, People
from planner.exports.paper.voice import NO_LINE, Line, Voice
from planner.programme.shape import Agreement, Engagement
from planner.values.text import NOTHING


@dataclass(frozen=True, slots=True)
class Party:
    """A party of an agreement and who signs for it."""

    names: tuple[Line, ...]
    signatories: tuple[Named, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """An agreement with its parties; ``occasion`` is the engagement at which it is signed, ``at`` when and where."""

    key: str
    titles: tuple[Line, ...]
    subject: Line
    parties: tuple[Party, ...]
    at: str
    place: Line
    renews: Line
    valid_until: str
    state: str
    signed_on: str


class Agreements:
    """Tells of the agreements of one document."""

    def __init__(self, voice: Voice, people: People) -> None:
        """Take the voice of the document and its way to name people."""
        self._voice = voice
        self._people = people

    def signed_here(self) -> tuple[Signing, ...]:
        """Return what is signed on this trip, in the order of the engagements at which it is."""
        programme = self._voice.programme
        pairs = ((programme.agreements.get(key), one) for one in programme.engagements.values() for key in one.signs)
        return tuple(self._signing(agreement, occasion) for agreement, occasion in pairs if agreement)

    def told(self, agreement: Agreement) -> Signing:
        """Return one agreement, with the first engagement at which it is signed."""
        engagements = self._voice.programme.engagements.values()
        return self._signing(agreement, next((one for one in engagements if agreement.key in one.signs), None))

    def _signing(self, agreement: Agreement, occasion: Engagement | None) -> Signing:
        voice = self._voice
        venue = voice.programme.venue_of(occasion) if occasion else None
        earlier = voice.programme.agreements.get(agreement.renews or "")
        until, signed_on = agreement.valid_until, agreement.signed_on
        return Signing(
            key=agreement.key,
            titles=voice.lines(agreement.title),
            subject=voice.line(agreement.subject),
            parties=tuple(self._party(key, agreement) for key in agreement.parties),
            at=self._at(occasion) if occasion else "",
            place=voice.line(venue.name if venue else NOTHING),
            renews=voice.line(earlier.title) if earlier else NO_LINE,
            valid_until=voice.language.date(until) if until else "",
            state=voice.language.label(agreement.state),
            signed_on=voice.language.date(signed_on) if signed_on else "",
        )

    def _party(self, key: str, agreement: Agreement) -> Party:
        institution = self._voice.programme.institutions.get(key)
        names = self._voice.lines(institution.name) if institution else ()
        signing = {one.person: one.function for one in agreement.signatories if one.party == key}
        named = ((one, signing[one.key]) for one in self._people.of(signing))
        signatories = (replace(one, functions=self._voice.lines(words)) if words else one for one, words in named)
        return Party(names, tuple(signatories))

    def _at(self, occasion: Engagement) -> str:
        if occasion.when.day is None:
            return self._voice.say("to be confirmed")
        day = self._voice.language.day_heading(occasion.when.day)
        return self._voice.language.comma.join(filter(None, (day, self._voice.language.when(occasion.when))))
