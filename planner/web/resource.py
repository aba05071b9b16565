"""One sort of thing of a trip in the browser: a new one, shown, changed, copied, deleted.

A resource says what is its own: the class in the model, the form, the verbs, the page. What all have in common stands
here once: who may, what happens when it is sent twice or on stale data, which page comes after. The templates of a
resource are ``_fields.html`` and ``show.html`` in the folder of its name, and ``_deletion.html`` where there is more to
say before something is deleted.
"""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from flask import Blueprint, render_template, request, url_for
from werkzeug.datastructures import MultiDict

from planner.actions.drafts import draft_of
from planner.errors import NotFound
from planner.language import Language
from planner.model import Trip
from planner.programme.shape import Programme
from planner.web import lookups
from planner.web.adding import added
from planner.web.answers import Answer, form_page, saved
from planner.web.conflicts import Editing
from planner.web.desks import desk_of
from planner.web.forms import again
from planner.web.forms.base import Desk
from planner.web.forms.button import ButtonForm
from planner.web.forms.thing import ThingForm
from planner.web.languages import reader
from planner.web.tabs import endpoint_of

Row = Any  # a row of the resource's class in the model

F = TypeVar("F", bound=ThingForm)


class Resource(Generic[F]):
    """The pages of one sort of thing."""

    name: ClassVar[str]
    """Its endpoint, the folder of its templates, its word in addresses; also its table in a programme."""
    room: ClassVar[str] = "agenda"
    """The tab of the trip under which it stands."""
    row: ClassVar[type[Any]]
    form: ClassVar[Callable[..., Any]]
    add: ClassVar[Callable[[Trip, Any], Row]]
    change: ClassVar[Callable[..., Row]]
    remove: ClassVar[Callable[..., None]]
    has_page: ClassVar[bool] = True
    """Whether each has a page of its own; else it stands on a list."""
    heading_new: ClassVar[Any]
    heading_edit: ClassVar[Any]

    def page(self, programme: Programme, key: str, language: Language) -> Any:
        """Return everything that the page of one shows. :raises NotFound: when this audience sees none of that key."""
        raise NotImplementedError

    def called(self, desk: Desk, key: str) -> str:
        """Return what one is called in a sentence."""
        raise NotImplementedError

    def home(self, slug: str) -> str:
        """Return the address of the tab on which it stands."""
        return url_for(endpoint_of(self.room), slug=slug)

    def address(self, slug: str, key: str) -> str:
        """Return where one is shown."""
        if self.has_page:
            return url_for(f"{self.name}.show", slug=slug, key=key)
        return f"{self.home(slug)}#{key}"

    def begin(self) -> Mapping[str, Any]:
        """Return what the link to the form of a new one says already, such as the day."""
        return {}

    def stored(self, row: Row) -> Any:
        """Return what the form of one begins with."""
        return draft_of(row)

    def copied(self, row: Row) -> Any:
        """Return what the form of a copy begins with."""
        return draft_of(row)

    def fitted(self, slug: str, form: F) -> F:  # noqa: ARG002 -- for those who take something out
        """Return the form without what this reader may not see."""
        return form

    def keep(self, row: Row, form: F) -> None:
        """Keep what is no part of the draft, once the row is there."""

    def before_deletion(self, row: Row, desk: Desk) -> Mapping[str, Any]:  # noqa: ARG002 -- as above
        """Return what ``_deletion.html`` tells."""
        return {}

    def new(self, slug: str) -> Answer:
        """Make a new one, or a copy of the one that ``?like=`` names."""
        trip = lookups.trip_to_edit(slug)
        desk = desk_of(trip)
        like = request.args.get("like", "")
        begin = {"obj": self.copied(lookups.thing(self.row, trip, like, with_lists=True))} if like else self.begin()
        form = self.fitted(slug, self.form(desk, since=again.newest(self.row, trip), **begin))
        if form.accepted():
            with form.taking_refusals():
                row = self._made(trip, form)
                return saved(self.address(slug, row.key))
        return form_page(
            "things/form.html", form, programme=desk.programme, resource=self, key="", which="", back=self.home(slug)
        )

    def _made(self, trip: Trip, form: F) -> Row:
        before = again.same_thing(self.row, trip, form)
        row = before or type(self).add(trip, form.draft(added(trip, form.newcomers())))
        self.keep(row, form)
        return row

    def show(self, slug: str, key: str) -> Answer:
        """Show everything of one."""
        programme = lookups.programme(slug)
        try:
            page = self.page(programme, key, reader().falling_back_to(programme.trip.languages))
        except NotFound as missing:
            raise lookups.no_such(self.row, slug, key) from missing
        shown = {"may_edit": lookups.may_edit(slug), "resource": self, "key": key, "gaps": self._gaps(programme, key)}
        return render_template(f"{self.name}/show.html", page=page, programme=programme, **shown)

    def _gaps(self, programme: Programme, key: str) -> Mapping[str, list[str]]:
        """Return in which languages which of its texts are not yet written, as its form tells."""
        form: ThingForm = self.form(Desk.of(programme, reader()), formdata=None, obj=getattr(programme, self.name)[key])
        return form.gaps()

    def edit(self, slug: str, key: str) -> Answer:
        """Change one."""
        trip = lookups.trip_to_edit(slug)
        row = lookups.thing(self.row, trip, key, with_lists=True)

        def form_of(sent: MultiDict[str, str] | None) -> F:
            form = self.form(desk_of(trip), formdata=sent, obj=self.stored(row), version=row.version)
            return self.fitted(slug, form)

        editing = Editing(form_of)
        form = editing.form
        if form.accepted():
            with form.taking_refusals():
                draft = form.draft(added(trip, form.newcomers()))
                type(self).change(row, draft, version=form.version.number)
                self.keep(row, form)
                return saved(self.address(slug, key))
        which, back = self.called(form.desk, key), self.address(slug, key)
        return editing.page(
            "things/form.html", programme=form.desk.programme, resource=self, key=key, which=which, back=back
        )

    def deletion(self, slug: str, key: str) -> Answer:
        """Ask whether to delete one, and do so."""
        trip = lookups.trip_to_edit(slug)
        row = lookups.thing(self.row, trip, key)
        form = ButtonForm(desk_of(trip), version=row.version)
        if form.accepted():
            with form.taking_refusals():
                type(self).remove(row, version=form.version.number)
                return saved(self.home(slug))
        return form_page(
            "things/deletion.html",
            form,
            programme=form.desk.programme,
            resource=self,
            back=self.address(slug, key),
            name=self.called(form.desk, key),
            **self.before_deletion(row, form.desk),
        )

    def blueprint(self) -> Blueprint:
        """Return its addresses, below those of the trip."""
        path = self.name.replace("_", "-")
        bp = Blueprint(self.name, type(self).__module__, url_prefix=f"/trips/<slug>/{path}")
        both = ["GET", "POST"]
        bp.add_url_rule("/new", "new", self.new, methods=both)
        if self.has_page:
            bp.add_url_rule("/<key>", "show", self.show)
        bp.add_url_rule("/<key>/edit", "edit", self.edit, methods=both)
        bp.add_url_rule("/<key>/deletion", "deletion", self.deletion, methods=both)
        return bp
