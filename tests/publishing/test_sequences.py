"""Release after release: whatever an organizer does in between, calendars, differences and programs stay right."""

from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from planner.actions.releases.frozen import packed, unpacked
from planner.actions.releases.publishing import brings_news, picture_of
from planner.model import Release
from planner.programme.audience import Audience, audiences_of
from planner.programme.differences import Counting, differences_between
from planner.programme.shape import Programme
from tests.programmes import whole_trip
from tests.publishing import laws
from tests.publishing.organizing import Back, Draft, Edit, edits
from tests.publishing.subscribers import Issue, Program, Subscriber, entries_of, is_item

BEGIN = datetime(2026, 11, 1, 9, tzinfo=UTC)
AUDIENCES = [str(one) for one in audiences_of(whole_trip())[1:]] + ["person:ken"]
"""Everybody who holds a calendar of a release: the staff have one of the draft."""
CODES = ("en", "de", "ja")
GROUPS = st.lists(st.sampled_from(["city", "university"]), min_size=1, unique=True)


class Sequences(RuleBasedStateMachine):
    """An organizer who edits and publishes, and readers of every audience with two calendar programs each."""

    def __init__(self) -> None:
        super().__init__()
        self.draft, self.is_whole = Draft(), True
        self.releases: list[Release] = []
        self.issues: list[Issue] = []
        self.readers = [Subscriber(one, CODES[nth % 3]) for nth, one in enumerate(AUDIENCES)]
        self.programs = {one.audience: (Program(), Program()) for one in self.readers}

    @initialize()
    def begin(self) -> None:
        self.publish(None, is_missed=False)

    @rule(edit=edits())
    def edit(self, edit: Edit | Back) -> None:
        self.draft.take(edit)

    @rule(edit=edits(), groups=st.none() | GROUPS, is_missed=st.booleans())
    def edit_and_publish(self, edit: Edit | Back, groups: list[str] | None, is_missed: bool) -> None:
        self.draft.take(edit)
        self.publish(groups, is_missed=is_missed)

    @rule(groups=st.none() | GROUPS, is_missed=st.booleans())
    def publish(self, groups: list[str] | None, is_missed: bool) -> None:
        """Publish for all or for some groups; the second program of each reader misses some releases."""
        draft = self.draft.programme
        if groups is not None and not set(groups) <= set(draft.groups):
            return
        release = self.releases[-1] if self.releases else None
        picture = picture_of(draft, release, groups)
        if brings_news(picture, release):
            self.is_whole = False
            self._bring_out(picture, draft, groups, is_missed=is_missed)
            self.is_whole = True
        elif groups is None:
            self._withholds_nothing(draft)

    def _bring_out(self, picture: Programme, draft: Programme, groups: list[str] | None, *, is_missed: bool) -> None:
        content, last = packed(picture), self.issues[-1] if self.issues else None
        issue = Issue.of(unpacked(content), BEGIN + timedelta(days=len(self.issues)))
        self.issues.append(issue)
        self.releases.append(Release(number=len(self.issues), programme=content, restricted=None))
        for reader in self.readers:
            was = reader.entries
            reader.serve(issue, last)
            before, after = last and last.seen_by(reader.audience), issue.seen_by(reader.audience)
            laws.counts_rightly(was, reader.entries, f"{issue.made_at:%Y%m%dT%H%M%SZ}")
            laws.stands_as_it_is(reader.entries, after)
            laws.is_told(was, reader, before, after)
            self._take_in(reader, is_missed=is_missed)
            assert last is None or self._count(reader, last, issue) == _differences(before, after)
        if last and groups is not None:
            laws.is_left_alone(last.picture, draft, issue.picture, frozenset(groups))

    def _take_in(self, reader: Subscriber, *, is_missed: bool) -> None:
        """Let programs that took in all releases, some, and this one alone, end with the same."""
        newest = {uid: entry for uid, entry in reader.entries.items() if is_item(entry)}
        diligent, lazy = self.programs[reader.audience]
        diligent.take_in(reader.entries)
        late = Program({**lazy.entries})
        late.take_in(reader.entries)
        if not is_missed:
            lazy.take_in(reader.entries)
        assert diligent.entries == late.entries == newest

    def _count(self, reader: Subscriber, last: Issue, issue: Issue) -> int | None:
        known = last.seen_by(reader.audience) is not None and issue.seen_by(reader.audience) is not None
        return Counting(last.views, issue.views).count(Audience.parse(reader.audience)) if known else None

    def _withholds_nothing(self, draft: Programme) -> None:
        """What is refused because nothing has changed would have changed no calendar."""
        issue = Issue.of(draft, BEGIN + timedelta(days=len(self.issues)))
        made = [reader.made(issue, self.issues[-1])[0] for reader in self.readers]
        assert [entries_of(body) for body in made] == [reader.entries for reader in self.readers]

    def teardown(self) -> None:
        """Make all calendars anew, for each audience alone and without anything that was kept: the same bytes."""
        unpacked.cache_clear()
        again = [unpacked(one.programme) for one in self.releases] if self.is_whole else []
        for reader in self.readers if again else ():
            anew = Subscriber(reader.audience, reader.code)
            issues = [Issue.of(one, issue.made_at) for one, issue in zip(again, self.issues, strict=True)]
            for last, issue in zip([None, *issues], issues, strict=False):
                anew.serve(issue, last)
            assert anew.bodies == reader.bodies


def _differences(before: Programme | None, after: Programme | None) -> int | None:
    return len(differences_between(before, after)) if before and after else None


TestSequences = Sequences.TestCase
TestSequences.settings = settings(max_examples=6, stateful_step_count=8, deadline=None)
