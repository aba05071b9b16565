"""A stranger learns from the model what each column means."""

from planner.model import Base


def test_every_column_says_what_it_holds() -> None:
    entities = {mapper.local_table for mapper in Base.registry.mappers}
    columns = [column for table in entities for column in table.columns]

    assert sorted(str(column) for column in columns if not (column.doc or column.comment)) == []
    assert len(columns) > 50


def test_every_constraint_has_a_name() -> None:
    constraints = [rule for table in Base.metadata.tables.values() for rule in table.constraints]

    assert [str(rule) for rule in constraints if not rule.name] == []
