"""What the pages of agreements show: lists by state, everything of one, the chain of renewals."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.errors import NotFound
from planner.language import Language
from planner.programme.shape import Agreement, Engagement, Programme
from planner.values.vocabulary import AgreementState
from planner.web.agenda.details import person_words
from planner.web.agenda.entries import Words, in_other_script
from planner.web.items.values import Fact, Link

PILLS = {AgreementState.SIGNED: "right", AgreementState.IN_FORCE: "right", AgreementState.PLANNED: "accent"}
"""The look of a state; those that are over have none of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementLine:
    """An agreement in a list; ``missing`` are the parties for which nobody signs though it is still to be signed."""

    key: str
    title: Words
    other: Words | None
    parties: str
    signings: tuple[Link, ...]
    signed_on: str
    valid_until: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StateList:
    """The agreements that have come as far as this."""

    state: AgreementState
    name: str
    lines: tuple[AgreementLine, ...]


@dataclass(frozen=True, slots=True)
class Renewal:
    """One of a chain of agreements, of which each renews the one before; ``is_this`` is the one that is shown."""

    key: str
    title: Words
    aside: str
    is_this: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPage:
    """Everything of an agreement; ``results`` are the key and the words of what stands in it."""

    line: AgreementLine
    state: str
    pill: str
    facts: list[Fact]
    chain: list[Renewal]
    results: list[tuple[str, Words]]


def agreements_by_state(programme: Programme, language: Language) -> list[StateList]:
    """Return the agreements by state, of each those with the earliest signing first."""
    signings = _signings(programme)
    found: dict[AgreementState, list[Agreement]] = {state: [] for state in AgreementState}
    for agreement in programme.agreements.values():
        found[agreement.state].append(agreement)
    return [
        StateList(
            state,
            language.label(state),
            tuple(
                _line(one, signings.get(one.key, []), programme, language)
                for one in sorted(those, key=lambda one: _day(one, signings.get(one.key, [])))
            ),
        )
        for state, those in found.items()
        if those
    ]


def _signings(programme: Programme) -> dict[str, list[Engagement]]:
    """Return where each agreement is signed."""
    found: dict[str, list[Engagement]] = {}
    for engagement in programme.engagements.values():
        for key in engagement.signs:
            found.setdefault(key, []).append(engagement)
    return found


def _day(agreement: Agreement, signings: list[Engagement]) -> date:
    days = [agreement.signed_on, *(one.when.day for one in signings)]
    return min((day for day in days if day), default=date.max)


def _line(agreement: Agreement, signings: list[Engagement], programme: Programme, language: Language) -> AgreementLine:
    title, tag = language.wording(agreement.title)
    signed_for = {signatory.party for signatory in agreement.signatories}
    unsigned = agreement.parties if agreement.state is AgreementState.PLANNED else ()
    return AgreementLine(
        key=agreement.key,
        title=Words(title, tag),
        other=in_other_script(agreement.title, title),
        parties=language.join(_party(key, programme, language) for key in agreement.parties),
        signings=tuple(_signing(one, language) for one in signings),
        signed_on=language.date(agreement.signed_on) if agreement.signed_on else "",
        valid_until=language.date(agreement.valid_until) if agreement.valid_until else "",
        missing=tuple(_party(key, programme, language) for key in unsigned if key not in signed_for),
    )


def _party(key: str, programme: Programme, language: Language) -> str:
    institution = programme.institutions.get(key)
    return language.text(institution.name) if institution else ""


def _signing(engagement: Engagement, language: Language) -> Link:
    day = language.day_heading(engagement.when.day) if engagement.when.day else ""
    when = [word for word in (day, language.when(engagement.when)) if word] or [language.say("not dated yet")]
    return Link("engagements", engagement.key, language.text(engagement.title), " · ".join(when))


def agreement_page(programme: Programme, key: str, language: Language) -> AgreementPage:
    """Return everything of an agreement. :raises NotFound: when this audience sees none of that key."""
    agreement = programme.agreements.get(key)
    if agreement is None:
        raise NotFound
    line = _line(agreement, _signings(programme).get(key, []), programme, language)
    results = (one for one in programme.results.values() if one.agreement == key)
    return AgreementPage(
        line=line,
        state=language.label(agreement.state),
        pill=PILLS.get(agreement.state, ""),
        facts=list(_facts(agreement, line, programme, language)),
        chain=_chain(agreement, programme, language),
        results=[(one.key, Words(*language.wording(one.text))) for one in results],
    )


def _facts(agreement: Agreement, line: AgreementLine, programme: Programme, language: Language) -> Iterator[Fact]:
    yield from _parties(agreement, programme, language)
    if line.signings:
        yield Fact("calendar", language.say("Signed at"), links=line.signings)
    notice = agreement.notice_months
    months = language.say_many("%(count)s month", "%(count)s months", notice) if notice else ""
    for icon, label, words in (
        ("signature", language.say("Signed on"), line.signed_on),
        ("flag", language.say("Valid until"), line.valid_until),
        ("clock", language.say("Notice period"), months),
    ):
        if words:
            yield Fact(icon, label, (Words(words),))
    if agreement.subject:
        words, tag = language.wording(agreement.subject)
        yield Fact("file-text", language.say("Subject"), tuple(Words(one, tag) for one in words.splitlines() if one))


def _parties(agreement: Agreement, programme: Programme, language: Language) -> Iterator[Fact]:
    """Yield each party, with those who sign for it."""
    for key in agreement.parties:
        people = [programme.people.get(one.person) for one in agreement.signatories if one.party == key]
        links = tuple(Link("people", one.key, person_words(programme, one, language)) for one in people if one)
        nobody = () if links else (Words(language.say("Nobody is named to sign.")),)
        yield Fact("building-2", _party(key, programme, language), nobody, links)


def _chain(agreement: Agreement, programme: Programme, language: Language) -> list[Renewal]:
    """Return what this one renews and by what it is renewed, the earliest first; nothing where it stands alone."""
    before, later = _before(agreement, programme), [agreement.key]
    for key in later:  # grows while it is gone through: what renews a renewal comes behind it
        renewing = (one.key for one in programme.agreements.values() if one.renews == key)
        later.extend(one for one in renewing if one not in later)
    keys = [*before, *later]
    return [_renewal(programme.agreements[key], agreement, language) for key in keys] if len(keys) > 1 else []


def _before(agreement: Agreement, programme: Programme) -> list[str]:
    found: list[str] = []
    earlier = agreement.renews
    while earlier is not None and earlier in programme.agreements and earlier not in found:
        found.insert(0, earlier)
        earlier = programme.agreements[earlier].renews
    return found


def _renewal(one: Agreement, shown: Agreement, language: Language) -> Renewal:
    signed = language.date(one.signed_on) if one.signed_on else ""
    aside = " · ".join(word for word in (language.label(one.state), signed) if word)
    return Renewal(one.key, Words(*language.wording(one.title)), aside, one is shown)
