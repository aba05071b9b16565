"""What the pages of agreements show: lists by state, everything of one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from planner.errors import NotFound
from planner.language import Language
from planner.programme.shape import Agreement, Engagement, Programme, uid_of
from planner.values.vocabulary import AgreementState
from planner.web.agenda.entries import Words, in_other_script
from planner.web.items.values import Fact, Link
from planner.web.register.reach import Registered
from planner.web.register.standing import Renewal, deadline_words, renewals_of
from planner.web.sheets.signing_tables import (
    DocumentLink,
    Seat,
    document_of,
    seats_of,
    signatory_words,
    table_facts,
)
from planner.web.today import today_at_home

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


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPage:
    """Everything of an agreement; ``results`` are the key and the words of what stands in it.

    ``deadline`` is what is due next, and ``document`` what was signed, if somebody has handed it in. It may be renewed
    on any of the ``other_trips``, which name it by its ``uid``.
    """

    uid: str

    line: AgreementLine
    state: str
    is_planned: bool
    pill: str
    facts: list[Fact]
    seats: list[Seat]
    document: DocumentLink | None
    deadline: str
    chain: list[Renewal]
    results: list[tuple[str, Words]]
    other_trips: Sequence[Link] = ()


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


def agreement_page(
    programme: Programme, key: str, language: Language, known: Iterable[Registered] = ()
) -> AgreementPage:
    """Return everything of an agreement; ``known`` are those within reach, with which it may stand in a chain.

    :raises NotFound: when this audience sees none of that key.
    """
    agreement = programme.agreements.get(key)
    if agreement is None:
        raise NotFound
    line = _line(agreement, _signings(programme).get(key, []), programme, language)
    results = (one for one in programme.results.values() if one.agreement == key)
    by_uid = {one.uid: one for one in known}
    this = by_uid.get(uid_of(programme.trip.uid, key))
    return AgreementPage(
        uid=this.uid if this else "",
        line=line,
        state=language.label(agreement.state),
        is_planned=agreement.state is AgreementState.PLANNED,
        pill=PILLS.get(agreement.state, ""),
        facts=[*_facts(agreement, line, programme, language), *table_facts(agreement, programme, language)],
        seats=seats_of(agreement, programme, language),
        document=document_of(agreement, language),
        deadline=deadline_words(this, today_at_home(programme), language) if this else "",
        chain=renewals_of(this, by_uid, language) if this else [],
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
        signing = [one for one in agreement.signatories if one.party == key and one.person in programme.people]
        links = tuple(Link("people", one.person, signatory_words(one, programme, language)) for one in signing)
        nobody = () if links else (Words(language.say("Nobody is named to sign.")),)
        yield Fact("building-2", _party(key, programme, language), nobody, links)
