"""What axe, which knows what keeps people from using a page, finds in one."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]


def findings(page: Page) -> list[str]:
    """Return what axe holds against a page by day, and against its colours by night: scheme, rule and element.

    Nothing but colours differs between the two.
    """
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    by_day = violations(page, {"runOnly": TAGS})
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    return [*by_day, *(f"dark {finding}" for finding in violations(page, {"runOnly": COLOURS}))]


def violations(page: Page, what: dict[str, list[str]]) -> list[str]:
    found = Axe().run(page, options={**what, "resultTypes": ["violations"]}).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]
