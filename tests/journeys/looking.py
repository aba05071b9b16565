"""What axe, which knows what keeps people from using a page, finds in one."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]


RUN = """what => axe.run({runOnly: what, resultTypes: ["violations"]}).then(found =>
    found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`)))"""


def findings(page: Page) -> list[str]:
    """Return what axe holds against a page by day, and against its colours by night: scheme, rule and element.

    Nothing but colours differs between the two.
    """
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    page.evaluate(Axe().axe_script)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    by_day = page.evaluate(RUN, TAGS)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    return [*by_day, *(f"dark {finding}" for finding in page.evaluate(RUN, COLOURS))]
