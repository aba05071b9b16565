"""How a board that lies open knows that somebody has changed the trip: one short question, asked again and again."""

from sqlalchemy import func, select

from planner.model import Item, Step, Trip, db


def revision_of(trip: Trip) -> str:
    """Return a mark that is another after every change of the trip: each is a step, or changes an item or the head."""
    of_trip = (Step.trip_id == trip.id, Item.trip_id == trip.id)
    found = db.session.execute(
        select(
            select(func.max(Step.id)).where(of_trip[0]).scalar_subquery(),
            select(func.max(Step.undone_at)).where(of_trip[0]).scalar_subquery(),
            select(func.count(Step.undone_at)).where(of_trip[0]).scalar_subquery(),
            select(func.count()).select_from(Item).where(of_trip[1]).scalar_subquery(),
            select(func.sum(Item.version)).where(of_trip[1]).scalar_subquery(),
        )
    ).one()
    return "-".join(_short(value) for value in (*found, trip.version))


def versions_of(trip: Trip) -> dict[str, int]:
    """Return the versions of the trip's items by their keys."""
    return dict(db.session.execute(select(Item.key, Item.version).where(Item.trip_id == trip.id)).all())


def _short(value: object) -> str:
    return "".join(sign for sign in str(value or 0) if sign.isalnum())
