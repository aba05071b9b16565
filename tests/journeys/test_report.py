"""From a result that is noted at a signing to the visit report that council and senate get."""

from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.journeys.filling import choose, fill, follow, press, turn_to, unfold

pytestmark = pytest.mark.browser


def test_a_result_becomes_part_of_the_visit_report_and_of_its_file(ada: Page, tmp_path: Path):
    ada.goto("/trips/tsukuba/engagements/signing")
    follow(ada, "Note a result")
    fill(ada, {"Result": {"English": "Two chairs for ten years"}})
    choose(ada, {"Serves the aim": "Exchange of students"})
    press(ada, "Save")

    turn_to(ada, "Results")
    follow(ada, "Visit report")
    expect(ada.get_by_role("region", name="Aims and results")).to_contain_text("Two chairs for ten years")
    expect(ada.get_by_role("link", name="Nobody has written yet how it went as a whole.")).to_be_visible()

    follow(ada, "Write the report")
    fill(ada, {"How it went as a whole": {"English": "The visit was a success."}})
    fill(unfold(ada, "09:00–10:30 Courtesy call"), {"09:00–10:30 Courtesy call": {"English": "They agreed at once."}})
    press(ada, "Save")

    expect(ada.get_by_role("region", name="Summary")).to_contain_text("The visit was a success.")
    expect(ada.get_by_role("region", name="The programme as carried out")).to_contain_text("They agreed at once.")
    with ada.expect_download() as download:
        ada.get_by_role("link", name="DOCX English").click()
    download.value.save_as(tmp_path / "report.docx")
    said = [line.text for line in docx.Document(str(tmp_path / "report.docx")).paragraphs]
    assert ["The visit was a success." in said, "Two chairs for ten years" in said] == [True, True]
