"""What a programme's days show, in few words, so that a test compares whole days at once."""

from planner.programme.days import Day, Parallel, RowRole, blocks_of, days_of
from planner.programme.shape import Programme

MARKS = {RowRole.DEPARTURE: "> ", RowRole.ARRIVAL: "< ", RowRole.CONTINUES: "… ", RowRole.ENGAGEMENT: ""}


def shown(programme: Programme) -> list[tuple[str, str, list[str]]]:
    """Return date, city of the zone and rows of every day: ``("11-24", "Tokyo", ["> flight", "meeting"])``."""
    return [(f"{day.day:%m-%d}", day.zone.rpartition("/")[2], rows_of(day)) for day in days_of(programme)]


def rows_of(day: Day) -> list[str]:
    return [MARKS[row.role] + row.item.key for row in day.rows]


def keys(programme: Programme) -> list[str]:
    """Return the keys of all rows in their order, whatever the day."""
    return [row.item.key for day in days_of(programme) for row in day.rows]


def blocks(programme: Programme) -> list[object]:
    """Return the blocks of the only day: a key for a single row, a map of groups to keys for parallel ones."""
    (day,) = days_of(programme)
    return [
        {"+".join(column.groups): [row.item.key for row in column.rows] for column in block.columns}
        if isinstance(block, Parallel)
        else block.item.key
        for block in blocks_of(day)
    ]
