"""Releases, and those that are planned, as lines of a list in the reader's words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner.jobs.hold import reason_of
from planner.language import Language
from planner.model import Job, Organizer, Release
from planner.programme.shape import Programme
from planner.values.text import Text
from planner.values.vocabulary import JobState
from planner.values.wall import wall_at
from planner.web.agenda.entries import Words

SHOWN = (JobState.WAITING, JobState.RUNNING, JobState.FAILED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseLine:
    """A release: its number, when and by whom ("": not known) it was published, what it says, for whom ("": all)."""

    number: int
    moment: str
    when: str
    who: str
    note: Words
    groups: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A release that is planned: its number among the jobs, when, and if it failed why."""

    number: int
    moment: str
    when: str
    who: str
    note: Words
    groups: str
    state: JobState
    why: str = ""

    @property
    def may_change(self) -> bool:
        """Tell whether it is still to come."""
        return self.state is JobState.WAITING


def release_lines(releases: Iterable[Release], programme: Programme, language: Language) -> list[ReleaseLine]:
    """Return the lines of releases; times are those of the office at home."""
    return [release_line(one, programme, language) for one in releases]


def release_line(release: Release, programme: Programme, language: Language) -> ReleaseLine:
    """Return the line of one release."""
    return ReleaseLine(
        number=release.number,
        moment=release.made_at.isoformat(),
        when=at_home(release.made_at, programme, language),
        who=_who(release.organizer),
        note=Words(*language.wording(release.note)),
        groups=group_names(release.groups, programme, language),
    )


def plan_lines(
    jobs: Sequence[Job], last: Release | None, programme: Programme, language: Language
) -> Iterator[PlanLine]:
    """Yield what is still to come, and the newest one if it failed and nothing was published since: else it is past."""
    for nth, job in enumerate(jobs):
        if job.state in SHOWN and (job.state is not JobState.FAILED or (nth == 0 and not _is_past(job, last))):
            message, values = reason_of(job)
            yield PlanLine(
                number=job.id,
                moment=job.due_at.isoformat(),
                when=at_home(job.due_at, programme, language),
                who=_who(job.organizer),
                note=Words(*language.wording(Text(job.args.get("note")))),
                groups=group_names(job.args.get("groups"), programme, language),
                state=job.state,
                why=language.say(message, **values) if message else "",
            )


def _is_past(job: Job, last: Release | None) -> bool:
    return last is not None and last.made_at >= job.due_at


def at_home(instant: datetime, programme: Programme, language: Language) -> str:
    """Return day and time in the office at home."""
    wall = wall_at(instant, programme.trip.home_zone)
    return f"{language.date(wall.day)}{language.comma}{wall.clock}"


def group_names(keys: Sequence[str] | None, programme: Programme, language: Language) -> str:
    """Return the groups of these keys; "" for all. One that is gone is called by its key."""
    if keys is None:
        return ""
    known = programme.groups
    return language.join(language.text(known[key].name) if key in known else key for key in keys)


def _who(organizer: Organizer | None) -> str:
    """Return a name; "" where the account is gone, and where there never was one, as in the sample."""
    return organizer.name if organizer else ""
